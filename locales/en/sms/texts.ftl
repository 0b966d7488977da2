sms-what = { $title } { $day } at { $time }
sms-what-all-day = { $title } { $day }
sms-what-at = { $what }, { $place }
sms-what-costs = { $what }, { $price }
sms-free = free
sms-paid = paid
sms-what-by-telephone = { $what }, by telephone
sms-times = { $first } and { $last }
sms-times-of-day = { $times } on { $day }
sms-at-home = at home

sms-signup-joined = Grendelinja: You are signed up for { $what }. If you would like a ride, reply RIDE. To cancel, reply OFF.
sms-signup-joined-ride = Grendelinja: You are signed up for { $what }, with a ride. For no ride, reply RIDE OFF. To cancel, reply OFF.
sms-signup-joined-telephone = Grendelinja: You are signed up for { $what }. I ring you when it begins. To cancel, reply OFF.
sms-signup-joined-by = Grendelinja: { $who } has signed you up for { $what }. If you would rather not, reply OFF.
sms-signup-joined-by-ride = Grendelinja: { $who } has signed you up for { $what }, with a ride. If you would rather not, reply OFF.
sms-signup-waiting = Grendelinja: You are on the waiting list for { $what }. I will tell you if you get a place.
sms-signup-got-place = Grendelinja: There is a place now, and you are signed up for { $what }. If you cannot come, reply OFF.
sms-signup-cancelled = Grendelinja: You are no longer signed up for { $what }. You are welcome another time.
sms-occurrence-changed = Grendelinja: The time or place has changed. It is now { $what }. If it does not suit you, reply OFF.
sms-occurrence-held = Grendelinja: It is held after all: { $what }. If it does not suit you, reply OFF.
sms-occurrence-cancelled = Grendelinja: { $what } is unfortunately cancelled. Reply WHAT'S ON to see what else is on.
sms-reminder = Grendelinja: Remember { $what }. If you cannot come, reply OFF.
sms-reminder-bring = Bring { $bring }.
sms-reminder-company = { $count ->
    [one] { $one } comes from your hamlet too.
    [2] { $one } and { $other } come from your hamlet too.
   *[other] { $one }, { $other } and more come from your hamlet.
}
sms-reminder-telephone = Grendelinja: Remember { $what }. I ring you when it begins. If you cannot, reply OFF.
sms-gathering-nobody-joined = Grendelinja: Nobody has joined { $what }, so I do not ring you this time. Thank you for being ready to host.
sms-gathering-host = Grendelinja: You are the host of { $what }. I ring you two minutes before. If you cannot, ring us.
sms-reminder-ride = Grendelinja: Remember { $what }. { $legs ->
    [there] { $driver } picks you up at home between { $first } and { $last }.
    [home] { $driver } drives you home at { $first }.
   *[both] { $driver } picks you up at home between { $first } and { $last }.
} If you cannot come, reply OFF.
sms-reminder-no-ride-yet = Grendelinja: Remember { $what }. Your ride is not arranged yet, you will be told. If you cannot come, reply OFF.
sms-reminder-unfilled = Grendelinja: Remember { $what }. I have not found a ride. If you do not come, it costs you nothing.

sms-ride-offer = Grendelinja: Can you drive { $legs ->
    [there] { $rider } to { $what }
    [home] { $rider } home from { $what }
   *[both] { $rider } to { $what }, and home again
}? { $needs }Reply YES { $code } or NO { $code }.
sms-ride-offer-from = Grendelinja: Can you drive { $legs ->
    [there] { $rider } ({ $hamlet }) to { $what }
    [home] { $rider } ({ $hamlet }) home from { $what }
   *[both] { $rider } ({ $hamlet }) to { $what }, and home again
}? { $needs }Reply YES { $code } or NO { $code }.
sms-rider-and = { $name } and { $many } more
sms-ride-taken = Grendelinja: Somebody else is driving to { $what }. Thank you all the same!
sms-ride-yours = Grendelinja: You drive { $legs ->
    [there] { $rider } to { $what }, there only. Pick up from { $first }
    [home] { $rider } home from { $what }. It ends at { $first }. Home is
   *[both] { $rider } to { $what } and home. Pick up from { $first }
}: { $where }. Phone { $phone }. { $needs }If you cannot: RIDE OFF.
sms-ride-added = Grendelinja: { $rider } comes with you too, { $legs ->
    [there] to { $what }, there only. Pick up from { $first }
    [home] home from { $what }. It ends at { $first }. Home is
   *[both] to { $what }. Pick up from { $first }
}: { $where }. Phone { $phone }. { $needs }If you cannot, reply NO { $code }.
sms-ride-promised = Grendelinja: { $driver } { $legs ->
    [there] picks you up at home between { $first } and { $last } for { $what }. You get home by yourself.
    [home] drives you home from { $what } when it ends at { $first }. You get there by yourself.
   *[both] picks you up at home between { $first } and { $last } for { $what }, and drives you home.
}
sms-ride-promised-soon = Grendelinja: Your ride to { $what } is arranged. You will be told when you are picked up.
sms-ride-unfilled = Grendelinja: I have no ride to { $what } yet. The volunteer centre is looking into it. If you do not come, you pay nothing.
sms-ride-lost = Grendelinja: Your driver to { $what } cannot come after all. I am asking others. You will hear from me by { $day } at { $time }.
sms-ride-lost-none = Grendelinja: Your driver to { $what } cannot come after all, and I have found nobody else. Frivilligsentralen is looking into it.
sms-ride-not-heard = Grendelinja: { $name } does not know that the ride to { $what } has changed, and does not answer. Ring { $phone } now.
sms-contact-ride-lost = Grendelinja: { $name } has lost the ride to { $what }, and has no phone. Please pass it on. You hear more by { $day } { $time }.
sms-contact-ride-none = Grendelinja: { $name } has no ride to { $what }, and no phone. Please pass it on. The volunteer centre is looking into it.
sms-contact-ride-found = Grendelinja: { $driver } fetches { $name } at { $first }-{ $last } for { $what }. { $name } has no phone. Please pass it on.
sms-ride-cancelled = Grendelinja: You are not to drive { $rider } to { $what } after all. Thank you for offering.

sms-alert-missed =
    Grendelinja: { $name } did not answer at { $times }. Most often all is well. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-lifted =
    Grendelinja: Somebody picked up { $name }'s phone at { $times }, perhaps voicemail. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-unclear =
    Grendelinja: I got no clear answer from { $name } at { $times }. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-wrong-person =
    Grendelinja: Somebody else than { $name } answered at { $times }. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-busy =
    Grendelinja: The phone of { $name } has been busy since { $time }. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-undeliverable =
    Grendelinja: We could not reach { $name } at { $times }. Perhaps the network is down. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-no-right-number =
    Grendelinja: We do not have the right number of { $name } and cannot ring. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-no-answer =
    Grendelinja: { $name } has not answered. Most often all is well. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-not-home =
    Grendelinja: { $name } was to be fetched, did not come out or answer. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-needs-help =
    Grendelinja: { $name } asked for help at { $time }. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-needs-help-one-of = Grendelinja: { $names } asked for help at { $time }. They share a telephone. Reply YES to look in on them now, or NO. Danger to life: 113.
sms-one-of = { $first } or { $last }
sms-alert-another-cannot =
    Grendelinja: { $taker } cannot look in on { $name } after all. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-someone-cannot =
    Grendelinja: The one who was to look in on { $name } cannot after all. Reply YES to look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, or NO. Danger to life: 113.
sms-alert-yes-no-key = { $asked } { $taker } said yes, but did not pick up.
sms-alert-she-says-well = { $asked } We were told that all is well, but nobody picked up there.
sms-alert-taken = Grendelinja: { $taker } is looking in on { $name } now. You need do nothing. You will be told how it goes.
sms-alert-taken-by-someone = Grendelinja: Somebody is looking in on { $name } now. You need do nothing. You will be told how it goes.
sms-alert-outcome-asked = Grendelinja: When you know how { $name } is, reply 1 all well, 2 was out, 3 ill, 4 fell, 5 hospital, 6 nursing home, 7 has died, 8 other. Danger to life: 113.
sms-alert-outcome-page = { $asked } Or here: { $page }
sms-be-contact =
    Grendelinja in { $community }: { $name } wants us to tell you when { $sex ->
        [woman] she does
        [man] he does
       *[unknown] they do
    } not answer in the evening, and has given us your number. Is that all right? Reply YES or NO. This is no emergency service. { $keeper } answers for the number. Ring { $number } to hear more or to be taken out.
sms-all-clear = Grendelinja: All is well with { $name }. Thank you for being there!
sms-all-clear-seen-to = Grendelinja: Somebody has looked in on { $name }, and the alert is over. Thank you for being there!
sms-alert-night =
    Grendelinja: Nobody has answered about { $name }. We ring no more before 08:00. If you can look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    }, reply YES. Worried: ring 116117. Danger to life: 113.
sms-alert-night-goes-on =
    Grendelinja: { $name } has asked for help, and nobody has answered. If you can look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    }, reply YES. Worried: ring 116117. Danger to life: 113.
sms-not-tried = Grendelinja: The evening calls did not reach everyone. The fault is ours, a gathering took the telephone, or the round was paused. The board says who.
sms-restored = Grendelinja: The line was started again from a copy from { $day } at { $time }. What has happened since is lost. Look at the board: it says whom you must ring.
sms-storm = Grendelinja: Many telephones are cut off from the network. Contacts are not alarmed one by one. We ring everybody anew when it is back. See the board.

sms-talk-log = Grendelinja: Thank you for the talk with { $name }! How was it? Reply 1 good, 2 so-so, 3 I am worried. Feel free to write a little after the number.
sms-talk-log-page = { $asked } Or write here: { $page }
sms-she-writes-away = Grendelinja: Somebody wrote from the phone of { $name } about being away until { $day }. Mostly all is well. Write to us when you have heard from { $name }.
sms-said-away = Grendelinja: { $contact } has told us that you are away. We will not ring you in the evening before { $day }. Are you home? Reply HOME.
sms-visit-log = Grendelinja: Thank you for visiting { $name }! How was it? Reply 1 good, 2 so-so, 3 I am worried, 0 we did not meet. Do write a little after the number.
sms-visit-asked = Grendelinja: { $elder } would like a visit from you { $day } at { $time }. Does it suit? Reply YES or NO.
sms-visit-agreed = Grendelinja: A visit is agreed { $day } at { $time }, with { $who }. If it does not suit, reply VISIT OFF.
sms-visit-reminder = Grendelinja: Remember the visit { $day } at { $time }, with { $who }. If it does not suit, reply VISIT OFF.
sms-visit-called-off = Grendelinja: The visit { $day } at { $time } with { $who } is called off.
sms-visit-none = Grendelinja: Nobody could visit { $day } at { $time }. The volunteer centre will ring you { $by_day } before { $by_time }.
sms-visit-none-no-day = Grendelinja: Nobody could visit { $day } at { $time }. The volunteer centre has been told.
sms-talk-time = Grendelinja: You have talked for eighteen minutes. Do round off at your ease; nobody cuts in.

sms-checkin = Grendelinja: Hello, { $name }. How are you? Reply 1 if you are well, 2 if you would like to talk, 3 if you need help. Danger to life: 113.
sms-checkin-two-missed = Grendelinja: Hello, { $name }. We would so much like to hear from you. Reply 1 I am well, 2 I want to talk, 3 I need help. Danger to life: 113.
sms-alert-her = Grendelinja: Good morning, { $name }. I have not heard from you. Reply 1 I am well, 3 I need help. If not, I ask somebody to look in. Danger to life: 113.
sms-checkin-again = Grendelinja: { $name }, I have had no answer. Reply 1 I am well, 2 to talk, 3 I need help. If not, I ask somebody to look in. Danger to life: 113.
sms-trial = Grendelinja: This is only a trial of whether texts arrive. You need not answer.
sms-checkin-rings-us = Grendelinja: Hello, { $name }. We cannot ring you now. Ring { $number } and press 1 if you are well, 3 if you need help. Danger to life: ring 113.
sms-talk-rings-us = Grendelinja: { $name } would like to talk now, but we cannot ring you. If you have time, choose volunteer tasks when you ring { $number }.
sms-gathering-rings-us = Grendelinja: { $what } has begun, but we cannot ring you. If you would like to take part, ring { $number }.
sms-plan-was-stopped = Grendelinja: We have been told not to ring you in the evening. We will ring you { $day } at { $time } and ask whether that is right.
sms-plan-was-paused = Grendelinja: We have been told not to ring you until { $until }. We will ring you { $day } at { $time } and ask whether that is right.
sms-plan-was-moved = Grendelinja: We have been told to ring you at { $times }. We will ring you { $day } at { $time } and ask whether that is right.
sms-plan-was-other-days = Grendelinja: We have been told to ring you on other days. We will ring you { $day } at { $time } and ask whether that is right.
sms-plan-was-other-number = Grendelinja: We have been told to ring you on another number. We will ring you { $day } at { $time } and ask whether that is right.
sms-page-code = Grendelinja: The code to your page is { $code }. It is good for a quarter of an hour. If you have not asked for it, you need not do anything.

sms-desk-text = Grendelinja: { $words }
sms-thanks = { $did ->
    [talks] Hello { $name }! Many thanks for your talks lately. They mean a lot to those you ring. Yours, Frivilligsentralen
    [drives] Hello, { $name }! Thank you so much for driving. Last month it was { $drives ->
        [one] one drive
       *[other] { $drives } drives
    }. { $people ->
        [0] It means a lot that you turn up.
        [one] One person got out because you drove.
       *[other] { $people } people got out because you drove.
    } The volunteer centre
   *[nothing] Hello { $name }! Many thanks for being a volunteer. Yours, Frivilligsentralen
}

sms-standing-signup = { $title } every { $weekday }
sms-standing-visit = a visit every { $weekday } at { $time }, with { $who }
sms-standing-talk = a talk every { $weekday } at { $time }, with { $who }
sms-standing-asked = Grendelinja: { $elder } would like a visit from you every { $weekday } at { $time }. Does it suit? Reply YES or NO.
sms-standing-begun = Grendelinja: You are signed up for { $what }, next { $day }. To leave one out, reply OFF. To stop, reply WEEKLY OFF.
sms-standing-begun-visit = Grendelinja: It is agreed: { $what }, next { $day }. To leave one out, reply VISIT OFF. To stop, reply WEEKLY OFF.
sms-standing-changed = Grendelinja: The next time is { $day }: { $what }.
sms-standing-rests = Grendelinja: Not in the coming weeks: { $what }.
sms-standing-full = { $many ->
    [one] Grendelinja: It is full { $day }: { $what }. Then you are on the waiting list.
   *[other] Grendelinja: It is full { $many } times from { $day }: { $what }. Then you are on the waiting list.
}
sms-standing-ended = Grendelinja: No longer agreed: { $what }.
sms-standing-refused = Grendelinja: { $friend } cannot promise it every week: { $what }.
sms-standing-asked-talk = Grendelinja: { $elder } would like to talk with you by telephone every { $weekday } at { $time }. Does it suit? Reply YES or NO.
sms-standing-begun-talk = Grendelinja: It is agreed: { $what }, next { $day }. To leave one out, reply TALK OFF. To stop, reply WEEKLY OFF.
sms-calendar-broken = Grendelinja: I cannot read the calendar of { $organiser }. What I have read before holds. Look at it, or ring us.
sms-organiser-link = Grendelinja, for { $organiser }. For you alone: { $page }
sms-published = Grendelinja: It is published now: { $what }. If it is not from you, ring us.
sms-published-changed = Grendelinja: This has been changed: { $what }. If it is not from you, ring us.
sms-trip-offer = Grendelinja: Can you drive { $many ->
    [one] one person
   *[other] { $many } people
} { $legs ->
    [there] to { $what }
   *[both] to { $what } and home
}? From { $count ->
    [0] the village
    [one] { $hamlet }
    [2] { $hamlet } and { $next }
   *[other] { $hamlet }, { $next } and others
}. { $minutes } min. { $needs }Reply YES { $code } or NO { $code }.
sms-trip-offer-home = Grendelinja: Can you drive { $many ->
    [one] one person
   *[other] { $many } people
} home from { $what }? To { $count ->
    [0] the village
    [one] { $hamlet }
    [2] { $hamlet } and { $next }
   *[other] { $hamlet }, { $next } and others
}. { $minutes } min. { $needs }Reply YES { $code } or NO { $code }.
sms-ride-order = Grendelinja: New pick-ups for { $what }: { $stops }. If you cannot: RIDE OFF.
sms-ride-order-many = Grendelinja: New pick-ups { $day }: { $stops }.
sms-ride-order-stop = { $at } { $rider }
sms-ride-home-at = Grendelinja: { $what } now lasts until { $home }. You drive home when it is over.
sms-car-somebody = somebody
sms-car-needs = { $need ->
    [rollator] A rollator comes along.
    [wheelchair_folded] A wheelchair comes along, folded.
    [wheelchair_seated] One sits in the wheelchair all the way.
    [stick] One walks with a stick.
    [arm] Give an arm to and from the door.
    [no_stairs] One cannot climb a high step.
    [no_dog] No dog in the car.
   *[alone] Nobody else in the car.
}
