sms-ring-us = { $words } Questions? Ring { $line }.
sms-signup-joined-ring = Grendelinja: You are signed up for { $what }. If you would like a ride or want to cancel, ring { $line }.
sms-signup-joined-ride-ring = Grendelinja: You are signed up for { $what }, and you have asked for a ride. To cancel, ring { $line }.
sms-signup-joined-telephone-ring = Grendelinja: You are signed up for { $what }. I ring you when it begins. To cancel, ring { $line }.
sms-signup-joined-by-ring = Grendelinja: { $who } has signed you up for { $what }. If you would rather not, ring { $line }.
sms-signup-joined-by-ride-ring = Grendelinja: { $who } has signed you up for { $what }, with a ride. If you would rather not, ring { $line }.
sms-signup-got-place-ring = Grendelinja: There is a place now, and you are signed up for { $what }. If you cannot come, ring { $line }.
sms-occurrence-changed-ring = Grendelinja: The time or place has changed. It is now { $what }. If it does not suit you, ring { $line }.
sms-occurrence-held-ring = Grendelinja: It is held after all: { $what }. If it does not suit you, ring { $line }.
sms-occurrence-cancelled-ring = Grendelinja: { $what } is unfortunately cancelled. To hear what else is on, ring { $line }.
sms-reminder-ring = Grendelinja: Remember { $what }. If you cannot come, ring { $line }.
sms-reminder-telephone-ring = Grendelinja: Remember { $what }. I ring you when it begins. If you cannot, ring { $line }.
sms-gathering-host-ring = Grendelinja: You are the host of { $what }. I ring you two minutes before. If you cannot, ring { $line }.
sms-reminder-ride-ring = Grendelinja: Remember { $what }. { $legs ->
    [there] { $driver } picks you up between { $first } and { $last }.
    [home] { $driver } drives you home at { $first }.
   *[both] { $driver } picks you up between { $first } and { $last }.
} If you cannot, ring { $line }.
sms-reminder-no-ride-yet-ring = Grendelinja: Remember { $what }. Your ride is not arranged yet, you will be told. If you cannot come, ring { $line }.

sms-ride-yours-ring = Grendelinja: You drive { $legs ->
    [there] { $rider } to { $what }, there only. Pick up from { $first }
    [home] { $rider } home from { $what }. It ends at { $first }. Home is
   *[both] { $rider } to { $what } and home. Pick up from { $first }
}: { $where }. Phone { $phone }. { $needs }If you cannot, ring { $line }.
sms-ride-added-ring = Grendelinja: { $rider } comes with you too, { $legs ->
    [there] to { $what }, there only. Pick up from { $first }
    [home] home from { $what }. It ends at { $first }. Home is
   *[both] to { $what }. Pick up from { $first }
}: { $where }. Phone { $phone }. { $needs }If you cannot, ring { $line }.
sms-ride-order-ring = Grendelinja: New pick-ups for { $what }: { $stops }. If you cannot, ring { $line }.

sms-alert-missed-ring =
    Grendelinja: { $name } did not answer at { $times }. Most often all is well. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-lifted-ring =
    Grendelinja: Somebody picked up { $name }'s phone at { $times }, perhaps voicemail. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-unclear-ring =
    Grendelinja: I got no clear answer from { $name } at { $times }. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-wrong-person-ring =
    Grendelinja: Somebody else than { $name } answered at { $times }. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-busy-ring =
    Grendelinja: The phone of { $name } has been busy since { $time }. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-undeliverable-ring =
    Grendelinja: We could not reach { $name } at { $times }. Perhaps the network is down. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-no-right-number-ring =
    Grendelinja: We do not have the right number of { $name } and cannot ring. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-no-answer-ring =
    Grendelinja: { $name } has not answered. Most often all is well. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-not-home-ring =
    Grendelinja: { $name } was to be fetched, did not come out or answer. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-needs-help-ring =
    Grendelinja: { $name } asked for help at { $time }. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-another-cannot-ring =
    Grendelinja: { $taker } cannot look in on { $name } after all. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-someone-cannot-ring =
    Grendelinja: The one who was to look in on { $name } cannot after all. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    } now, ring { $line }.
sms-alert-needs-help-one-of-ring = Grendelinja: { $names } asked for help at { $time }. They share a telephone. Danger to life: 113. If you can look in on them now, ring { $line }.
sms-alert-night-ring =
    Grendelinja: Nobody has answered about { $name }. We ring no more before 08:00. Worried: ring 116117. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    }, ring { $line }.
sms-alert-night-goes-on-ring =
    Grendelinja: { $name } has asked for help, and nobody has answered. Worried: ring 116117. Danger to life: 113. To look in on { $sex ->
        [woman] her
        [man] him
       *[unknown] { $name }
    }, ring { $line }.

sms-she-writes-away-ring = Grendelinja: Somebody wrote from { $name }'s phone about being away until { $day }. Mostly all is well. When you have heard from { $name }, ring { $line }.
sms-said-away-ring = Grendelinja: { $contact } has told us that you are away. We will not ring you in the evening before { $day }. If you are home, ring { $line }.
sms-visit-agreed-ring = Grendelinja: A visit is agreed { $day } at { $time }, with { $who }. If it does not suit, ring { $line }.
sms-visit-reminder-ring = Grendelinja: Remember the visit { $day } at { $time }, with { $who }. If it does not suit, ring { $line }.
sms-standing-begun-ring = Grendelinja: You are signed up for { $what }, next { $day }. To leave one out, or to stop, ring { $line }.
sms-standing-begun-visit-ring = Grendelinja: It is agreed: { $what }, next { $day }. To leave one out, or to stop, ring { $line }.
sms-standing-begun-talk-ring = Grendelinja: It is agreed: { $what }, next { $day }. To leave one out, or to stop, ring { $line }.
sms-errand-promised-ring = { $how ->
    [ready] Grendelinja: { $driver } fetches you at home between { $first } and { $last } for { $what }. Ring { $line } when you want to go home.
   *[both] Grendelinja: { $driver } fetches you at home between { $first } and { $last } for { $what }, and drives you home at { $home }.
}
