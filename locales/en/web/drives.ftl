web-drives = When you can drive
web-drives-what = Say when you can, and you are asked first on those days. On days you have said nothing of, we ask you as before.
web-drives-lacks = The volunteer centre must see this before we can ask you:
web-drives-ahead = Days of which something is said
web-drives-answer = { $answer ->
    [yes] Can drive
   *[no] Cannot
}
web-drives-many-seats = { $seats ->
    [one] one seat.
   *[other] { $seats } seats.
}
web-drives-comes-from = From { $place }.
web-drives-as-usual = Remove
web-drives-one = One day or more
web-drives-can = Is it possible to drive?
web-drives-day = Day
web-drives-day-how = For example Friday, tomorrow or 4 December.
web-drives-until = To and including
web-drives-from = From
web-drives-to = To
web-drives-seats = Seats for others
web-drives-place = Drives from
web-drives-home = Home
web-drives-anyway = Is going there anyway
web-drives-every-week = Every week
web-drives-weekdays = Usual days
web-drives-week-how = A day that stands above goes before.
web-drives-always = Always
web-drives-km = Longest drive in kilometres
web-drives-km-how = The whole drive from home, one way.
web-drives-list = The list of rides
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
web-drives-of = When { $name } can drive
web-drives-what-of = Write only what { $name } has said. The driver is asked first on those days, and where somebody is without a ride then, the question comes within minutes.
web-drives-lacks-of = This must be seen before the line asks { $name }:
web-drives-list-of-how = A text to { $name } at ten on days when somebody needs a ride. Ask first whether it suits.
web-drives-seats-of = { $seats ->
    [one] One seat for others.
   *[other] { $seats } seats for others.
}
web-drives-no-seats = Nobody has said how many seats the car has.
web-drives-boot = { $boot ->
    [0] No room for a rollator.
    [one] Room for one rollator.
   *[other] Room for { $boot } rollators.
}
web-drives-for = Drives above all
web-drivers = Drivers
web-drivers-link = Drivers, and when they can
web-drivers-volunteers = Volunteer drivers
web-drivers-own = Drive one elder alone
web-drivers-listed = { $some ->
    [yes] The list of rides at ten goes to: { $names }.
   *[no] Nobody gets the list of rides at ten. A driver gets it with RIDE LIST, or you set it here.
}
web-drivers-on-list = gets the list of rides
web-drivers-said-nothing = Has not said when, and is asked like everybody else.
web-drivers-at-most = Drives { $kilometres } kilometres at most.
web-drivers-for = { $kind ->
    [own] { $name }'s own driver.
   *[preferred] { $name } likes best to ride with this driver.
}
web-drivers-change = See and change
web-drivers-none = Nobody is active as a driver yet.
web-said-drives-of = It is noted for { $name }.
web-said-drives-of-promised = { $many ->
    [one] It is noted for { $name }, who has promised one ride then. Take it out on that day if it is not possible either.
   *[other] It is noted for { $name }, who has promised { $many } rides then. Take them out on that day if it is not possible either.
}
web-drives-fact = Driving
web-drives-days = { $first } to { $last }
web-drivers-said-nothing-own = Has not said when.
