# What is on: arranging it, who comes, and organisers with what is agreed.
web-show = Show
web-show-coming = Coming
web-show-called-off = Called off
web-show-past = Past
web-all-places = All places
web-all-organisers = All organisers
web-show-these = Show
web-show-all = Show all
web-activities-shown = { $count ->
    [one] One activity
   *[other] { $count } activities
}
web-which-week = { $which ->
    [this] This week
    [next] Next week
   *[other] Week { $number }
}
web-lacking = { $count ->
    [one] one more needed
   *[other] { $count } more needed
}
web-without-car = { $count ->
    [one] one without a car
   *[other] { $count } without a car
}
web-waiting-count = { $count ->
    [one] one waits
   *[other] { $count } wait
}
web-no-activities-narrow = Nothing of that kind is entered.
web-more-days = More days
web-calendar = Calendar
web-as-list = List
web-month-empty = Nothing is entered this month.
web-month-caption = What is on in { $month }
web-arrange-new = Add activity
web-arrange-add = Add
web-arrange-change = Change the activity
web-arrange-title = What
web-arrange-day = Day
web-arrange-day-hint = Such as 2.12, Wednesday or tomorrow.
web-arrange-starts = Time
web-arrange-starts-hint = Such as 11 or 11:30. Empty means all day.
web-arrange-place = Place
web-arrange-place-hint = Write Telephone for a gathering by telephone.
web-arrange-more = Numbers, price, what to bring, and more
web-arrange-minimum-hint = So many have to sign up for it to be held.
web-arrange-maximum-hint = So many there is room for. Empty: all who want to.
web-arrange-rest = When it is decided, what to bring, whom it suits, and more
web-arrange-price = Price in kroner
web-arrange-price-hint = Write 0 when it is free. When empty, no price is told.
web-arrange-bring = Bring
web-arrange-ends = Ends
web-arrange-ends-hint = Empty means two hours after the start.
web-arrange-notes = Anything else
web-arrange-from-calendar = This comes from the calendar of { $organiser }. What you change here holds until the calendar says something new.
web-calendar-says-other = The calendar says: { $what }.
web-calendar-state = { $state ->
    [cancelled] called off
   *[planned] not called off
}
web-arrange-ask = Change { $title }?
web-arrange-do = { $people ->
    [one] Change and tell one
   *[other] Change and tell { $people }
}
web-arrange-alone = Change, I will ring them
web-call-off-ask = Call off { $title }?
web-call-off-do = { $people ->
    [0] Call off
    [one] Call off and tell one
   *[other] Call off and tell { $people }
}
web-call-off-alone = Call off, I will ring them
web-hold-ask = Hold { $title } after all?
web-hold-do = { $people ->
    [0] Hold after all
    [one] Hold after all and tell one
   *[other] Hold after all and tell { $people }
}
web-hold-alone = Hold after all, I will ring them
web-sign-up = Sign up
web-sign-up-more = Sign up …
web-sign-up-ride = Sign up with a ride
web-sign-up-to = Sign up for { $title }
web-sign-up-whom = Whom do you want to sign up?
web-sign-off = Sign off
web-sign-off-more = Sign off …
web-find-who = Find a name, number or hamlet
web-find-do = Find
web-found-people = { $count ->
    [0] Nobody has that name. Try with fewer letters.
    [one] One person
   *[other] { $count } people, { $shown } shown
}
web-join-ask = { $ride ->
    [yes] Sign up { $name } for { $title }, with a ride?
   *[no] Sign up { $name } for { $title }?
}
web-join-full = It is full. It will be a place last on the waiting list.
web-join-heard = Sign up without ringing, it is agreed
web-leave-ask = Sign { $name } off from { $title }?
web-leave-heard = Without ringing, it is agreed
web-no-ride-ask = Does { $name } need no ride to { $title }?
web-no-ride = Take the ride away
web-no-ride-more = No ride …
web-want-ride = Ask for a ride
web-ride-word = Ride
web-goes-alone = comes by own means
web-has-heard = Has been told
web-deeds = Change
web-known = knows
web-known-text = text { $at }
web-known-call = heard { $at }
web-waits-text = text goes { $at }
web-waits-call = is rung { $at }
web-not-known = not reached
web-has-told = I have told them
web-change-told = Telling of the change
web-change-told-sum = { $heard } heard, { $waits } waiting, { $lacks } not reached.
web-who-comes-count = { $count ->
    [one] One comes
   *[other] { $count } come
}
web-least = at least { $count }
web-waiting-list = Waiting list
web-waiting-how = When a place comes free, it is offered to the first one.
web-waits-since = has waited since { $at }
web-first-in-line = Put first
web-nobody-waits = Nobody waits. Free places are offered in order.
web-change-more = Change …
web-call-off-more = Call off …
web-hold-more = Hold after all …
web-door-list = Print list
web-as-file = CSV
web-other-days = Other days
web-about-it = About the activity
web-door-print = Print with Ctrl+P. The list is meant for whoever stands at the door.
web-door-caption = Tick those who come
web-door-came = Came
web-door-phone = Telephone
web-door-throw-away = Names and numbers: shred the list afterwards.
web-free = free
web-wrong-title = Error:
web-arrange-wrong-no-title = Write what the activity is called.
web-arrange-wrong-long-title = The name is too long. Write at most 120 characters.
web-arrange-wrong-long-words = That is too long. Write at most 500 characters.
web-arrange-wrong-past = That day and time have passed. Write a day to come.
web-arrange-wrong-far = The day is more than two years ahead. Check the year.
web-arrange-wrong-ends-before = The end is before the start. Correct one of them.
web-arrange-wrong-end-alone = There is an end but no start. Write when it begins.
web-arrange-wrong-no-hour = A gathering by telephone needs a time, for then the line rings.
web-arrange-wrong-minimum-above = The minimum cannot be above the maximum. Correct one of them.
web-arrange-wrong-maximum = The maximum must be a number from 1 up, or empty.
web-arrange-wrong-number = Write a whole number, or leave it empty.
web-arrange-wrong-price = Write the price in kroner, like 50 or 49.50. Write 0 when it is free.
web-arrange-wrong-organiser = Write who arranges it.
web-arrange-new-place = The place is not known. Choose one from the list, or press once more to add it.
web-arrange-new-organiser = The organiser is not known. Choose one from the list, or press once more to add it.
web-said-arranged = The activity is added.
web-said-changed = The activity is changed.
web-said-called-off = The activity is called off.
web-said-held-after-all = The activity is held after all.
web-said-told = It is noted that you have told them.
web-said-joined = Signed up.
web-said-waits = Put on the waiting list.
web-said-already = Signed up already.
web-said-too-late = It is too late to sign up.
web-said-signed-off = Signed off.
web-said-no-ride = The ride is taken away.
web-said-ride-wanted = The drivers are being asked.
web-said-first-in-line = First on the waiting list now.
web-said-organiser = The organiser is saved.
web-said-contact = The contact is saved.
web-said-contact-removed = The contact is taken away.
web-organiser-new = Add organiser
web-organisers-count = { $count ->
    [one] One organiser
   *[other] { $count } organisers
}
web-organisers-none = No organisers are entered.
web-organiser-name = Name
web-organiser-name-hint = The organiser's calendar is recognised by the name.
web-organiser-kind = Kind
web-organiser-kind-municipality = The municipality
web-organiser-kind-business = A business
web-organiser-kind-volunteers = Volunteers
web-organiser-contact = Contact
web-organiser-phone = Telephone
web-organiser-no-contact = no contact
web-organiser-coming = Coming
web-organiser-all = All activities
web-organiser-agreement = Agreement
web-organiser-agreed = Agreed on
web-organiser-renews = Holds until
web-organiser-renews-hint = Thirty days before, you are told on the board.
web-organiser-runs-out = runs out soon
web-organiser-provides = Who gives what
web-organiser-provides-hint = Rooms, coffee, people, equipment.
web-organiser-money = Money
web-organiser-responsible = Responsible
web-organiser-no-agreement = No agreement is written yet.
web-organiser-write = Write the agreement
web-organiser-holds-nothing = Nothing is entered for the next two months.
web-organiser-wrong-name = Write a name of at most 80 characters.
web-organiser-wrong-kind = Choose what kind of organiser it is.
web-organiser-wrong-taken = Another organiser has that name. Write another one.
web-organiser-wrong-renews = The agreement must hold until a day after it was made.
web-municipal-contacts = Contacts at the municipality
web-municipal-none = Enter whom at the municipality you ring about what.
web-municipal-new = Add contact at the municipality
web-municipal-remove = Take away
web-municipal-what-for = About what
web-municipal-what-for-hint = Such as keys to the village hall, or home care.
web-municipal-wrong-what-for = Write what the contact helps with, in at most 120 characters.
web-municipal-wrong-phone = Write the telephone number, so that you can ring from here.
web-comes-along = and { $many } more
web-cannot-why = { $why ->
    [ill] ill
    [away] away
   *[other] something else
}
