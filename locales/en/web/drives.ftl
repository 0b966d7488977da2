web-drives = When you can drive
web-drives-what = Say when you can, and you are asked first on those days. On days you have said nothing of, we ask you as before.
web-drives-lacks = The volunteer centre must see this before we can ask you:
web-drives-ahead = Days you have said something of
web-drives-answer = { $answer ->
    [yes] I can drive
   *[no] I cannot
}
web-drives-many-seats = { $seats ->
    [one] one seat.
   *[other] { $seats } seats.
}
web-drives-comes-from = From { $place }.
web-drives-as-usual = Remove
web-drives-one = One day or more
web-drives-can = Can you drive?
web-drives-day = Day
web-drives-day-how = For example Friday, tomorrow or 4 December.
web-drives-until = To and including
web-drives-from = From
web-drives-to = To
web-drives-seats = Seats for others
web-drives-place = Drives from
web-drives-home = Home
web-drives-anyway = I am going there anyway
web-drives-every-week = Every week
web-drives-weekdays = Days on which you usually can
web-drives-week-how = A day you have said something of above goes before.
web-drives-always = Always
web-drives-km = Longest drive
web-drives-km-how = The whole drive from home, one way.
web-drives-list = Send me the list of rides
web-drives-list-how = A text at ten on days when somebody needs a ride.
web-drives-wrong-seats = Write a number from 1 to 8.
web-drives-wrong-hours = Write two hours, the earlier first.
web-drives-wrong-day = Choose a day from today to three months ahead, and the last day last.
web-drives-wrong-km = Write a number from 1 to 500.
web-said-drives = Thank you, it is noted.
web-said-drives-promised = { $many ->
    [one] It is noted. You have promised one ride then: if you cannot drive it either, reply RIDE OFF or ring us.
   *[other] It is noted. You have promised { $many } rides then: if you cannot drive them either, reply RIDE OFF or ring us.
}
