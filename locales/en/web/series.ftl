web-series-fold = How often, numbers, price, what to bring, and more
web-series-often = How often
web-series-how-often = { $value ->
    [once] Once
    [week] Every week
    [fortnight] Every other week
    [month] Every month
   *[other] As in the calendar
}
web-series-how = { $value ->
    [week] Every { $weekday }
    [fortnight] Every other { $weekday }
    [first] The first { $weekday } of the month
    [second] The second { $weekday } of the month
    [third] The third { $weekday } of the month
    [fourth] The fourth { $weekday } of the month
    [last] The last { $weekday } of the month
   *[other] As in the calendar
}
web-series-more = When it is held several times
web-series-until = Last day
web-series-until-hint = Empty: it goes on until you end it.
web-series-halls = Other places in turn
web-series-halls-hint = One place a line. Then it goes round, with the place above first.
web-series-halls-in-turn = Places in turn
web-series-rests = Rests in
web-series-on-holidays = Public holidays
web-series-held-on-holidays = Held on public holidays too
web-series-not-on-holidays = Not held on public holidays
web-series-decides = Decide whether it is held
web-series-decides-hint = The line decides by how many have joined, and everybody is told. Empty: at 12.
web-series-decides-clock = Hour at which it is decided
web-series-decides-day = { $value ->
    [same_day] The same day
    [day_before] The day before
    [two_days] Two days before
    [three_days] Three days before
   *[week_before] A week before
}
web-series-decides-never = Not decided beforehand
web-series-decided = { $day } at { $time }
web-series-wrong-decides-past = That time is past. Choose a later one.
web-series-wrong-made = That day is in the list already.
web-series-wrong-decides = Choose the day of the decision, or take away the hour.
web-arrange-reduced = Reduced price
web-arrange-reduced-hint = For who pays a reduced price. Empty: everybody pays the same.
web-arrange-suits = Suits also who
web-suits = { $value ->
    [standing] cannot stand for long
    [hearing] is hard of hearing
   *[stairs] takes no stairs
}
web-arrange-interests = Is about
web-interest = { $value ->
    [company] company and coffee
    [handicraft] handicraft
    [exercise] exercise
    [outdoors] walks
    [music] song and music
    [food] food
    [stories] stories
    [games] games
    [repairing] repairing things
    [hunting_and_fishing] hunting and fishing
    [culture] culture
   *[digital] computers and mobiles
}
web-arrange-wrong-reduced = The reduced price cannot be above the price.
web-arrange-wrong-decides-late = It has to be decided before it begins.
web-arrange-wrong-no-day = The last day is before the first.
web-series-which = What do you want to change?
web-series-this-one = This one only
web-series-from-here = This one and those after it
web-series-all = All that are to come
web-series-change-from = Change from { $day }
web-series-change-all = Change all that are to come
web-series-day-hint = The first that will be so. Write another day to move to another weekday.
web-series-what-stays = What you have changed of a single one stays as it is.
web-series-from-calendar = The days come from the calendar of { $organiser }. Here you change numbers, price and whom it suits.
web-series-all-of-them = Regular activities
web-series-count = { $count ->
    [one] One regular activity
   *[other] { $count } regular activities
}
web-series-next = Next
web-series-none = Nothing is held regularly yet.
web-series-one-of = Regular: { $how }
web-series-goes-on = Goes on like this: { $how }
web-series-is-over = ended
web-series-days = { $count ->
    [one] One day to come
   *[other] { $count } days to come
}
web-series-no-days = There are no days to come.
web-series-stands = How it stands
web-series-moved = moved to { $at }
web-series-out = { $value ->
    [taken_out] taken out
    [rests] rests
    [holiday] public holiday
   *[own_holiday] day off
}
web-series-not-open = not open for sign-up yet
web-series-hold = Hold it all the same
web-series-take-out = Take out
web-series-extra = One more day
web-series-extra-add = Add the day
web-series-end-more = End …
web-series-end-ask = End { $title }?
web-series-end-after = The last day it is held: { $day }.
web-series-end-last = Last day
web-series-end-look = Choose the day
web-series-end-do = { $people ->
    [0] End it
    [one] End it and tell one
   *[other] End it and tell { $people }
}
web-said-series-changed = The change is saved.
web-said-series-day = The day is changed.
web-said-series-ended = The activity is ended.
web-holidays = Days off of our own
web-holidays-what = Public holidays are there already. Add the days the village takes off. Regular activities are not held then.
web-holidays-name = What
web-holidays-name-hint = For example autumn holiday or village days.
web-holidays-first = From
web-holidays-last = Until and including
web-holidays-add = Add
web-holidays-span = { $first } to { $last }
web-holidays-count = { $count ->
    [one] One time off
   *[other] { $count } times off
}
web-holidays-ask = Take off: { $name }?
web-holidays-do = { $people ->
    [0] Add
    [one] Add, and tell one
   *[other] Add, and tell { $people }
}
web-holidays-wrong-name = Write what the days are called, in 80 letters at most.
web-holidays-wrong-days = The days must lie ahead, end after they begin, and be two months at most.
web-said-holiday-kept = The days off are added.
web-said-holiday-gone = The days off are taken away. What was called off is still called off.
web-series-weekly = { $count ->
    [one] One comes every week
   *[other] { $count } come every week
}
web-series-weekly-see = Days, skip, end …
web-series-later = { $count ->
    [one] One day farther ahead
   *[other] { $count } days farther ahead
}
web-series-not-open-yet = Days that are not open for sign-up yet
