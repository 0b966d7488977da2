# The board: what needs a person, and what stands beside it.
web-today-is = Today, { $day }
web-urgent = { $when ->
    [now] Now
    [today] Today
   *[week] This week
}
web-news = { $new ->
    [0] The board has changed.
    [one] { $new } new under Now.
   *[other] { $new } new under Now.
}
web-nothing-now = { $left ->
    [0] Nothing needs you now.
    [one] Nothing needs you now. { $left } will be rung from { $at }.
   *[other] Nothing needs you now. { $left } will be rung from { $at }.
}
web-rows-all = Show all { $count }
web-nothing-of-kind = Nothing of this kind needs you now.
web-kinds = Show only
web-kind-all = All ({ $count })
web-kind-mine = Mine ({ $count })
web-kind = { $kind ->
    [alerts] Alerts ({ $count })
    [evening] Evening calls ({ $count })
    [words] Messages ({ $count })
    [call_back] Call back ({ $count })
    [not_told] Not told ({ $count })
    [rides] Rides ({ $count })
    [activities] Activities ({ $count })
    [talks] Talks ({ $count })
    [people] People ({ $count })
   *[line] The line ({ $count })
}
web-need-the-line = Grendelinja
web-need-danger = Words of danger
web-need-times = { $times } times, last { $at }
web-need-tried = Tried { $at }, try again { $again }
web-need-sees-to = { $name } takes care of this
web-need-promised = promised
web-need-no-car = { $which ->
    [home] Is there, and has no car home.
   *[there] Has no car to it.
}
web-need-asked = { $asked ->
    [0] No driver has been asked.
    [one] { $asked } driver has been asked, { $no } said no.
   *[other] { $asked } drivers have been asked, { $no } said no.
}
web-need-our-words = What we wanted to say
web-text-her = Write a text …
web-need-open = Show all about this
web-need-mine = I take this one
web-need-not-mine = Somebody else may take this one
web-held-until = The network does not reach the telephone. We ring again when it is back.
web-told-fold = { $count ->
    [one] Who was alerted ({ $count })
   *[other] Who was alerted ({ $count })
}
web-verb-ring = Ring { $name }
web-verb-answer = Answer { $name }
web-verb-see = See { $name }
web-verb-remind = Remind { $name }
web-verb-put-right = Correct the number
web-verb-contact = Find a contact
web-verb-driver = Find a driver
web-verb-invite = Invite more
web-verb-host = Choose a host
web-verb-evening = See the evening
web-verb-list = Ring those on the list
web-verb-on-call = Set the on-call telephone
web-done = Done …
web-done-why = Why is it done?
web-done-reached = Reached
web-done-settled = Settled
web-done-not-reached = Not reached, try again
web-done-gone = No longer matters
web-done-again = Try again at
web-done-again-hint = Only where you reached nobody. Write the time like this: 14:00.
web-done-save = Done
web-done-wrong-why = Choose why it is done.
web-note-too-long = Write at most 500 characters.
web-done-today = Done today ({ $count })
web-done-because = { $why ->
    [gone] No longer mattered. Written down by { $name }.
   *[reached] Reached. Written down by { $name }.
}
web-put-off = Put off ({ $count })
web-put-off-do = Put off
web-put-off-to = { $until ->
    [evening] Put off until this evening
    [tomorrow] Put off until tomorrow
   *[monday] Put off until Monday
}
web-put-off-day = Put off until
web-put-off-hint = It comes back by itself at 8:00 that day. Write the day like this: 2.12, Wednesday or tomorrow.
web-put-off-wrong = Choose a day from tomorrow on, within two months.
web-take-up = Show again now
web-said-done = Done: { $name }.
web-said-not-reached = Written down that you did not get through: { $name }.
web-said-put-off = Put off until { $at }: { $name }.
web-said-stands-again = It is on the board again.
web-said-mine = You take care of this: { $name }.
web-said-not-mine = You no longer take care of this: { $name }.
web-tonight = Tonight
web-tonight-over = The round is over.
web-tonight-nobody = Nobody is rung today.
web-tonight-see = See the round
web-on-duty = On duty
web-on-duty-until = until { $at }
web-today-and-tomorrow = Today and tomorrow
web-on-come = { $count ->
    [one] { $count } comes
   *[other] { $count } come
}
web-on-cars = { $count ->
    [one] { $count } car
   *[other] { $count } cars
}
web-on-without = { $count } without a car
web-on-no-host = no host yet
web-on-nothing = Nothing is on today or tomorrow.
web-the-line = The line
web-line-is = { $well ->
    [no] The line has not come round for more than a minute. Ring whoever runs it.
   *[yes] All is well.
}
web-line-until = Today until { $at }:
web-line-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
web-line-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
web-quiet-fold = { $count ->
    [one] { $count } is not rung now
   *[other] { $count } are not rung now
}
