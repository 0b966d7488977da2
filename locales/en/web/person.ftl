web-person-age = { $years } years
web-person-speaks = { $language ->
    [nb] { $pace ->
        [slow] Bokmål, slow speech
        [slower] Bokmål, slower speech still
       *[normal] Bokmål
    }
    [en] { $pace ->
        [slow] English, slow speech
        [slower] English, slower speech still
       *[normal] English
    }
   *[nn] { $pace ->
        [slow] Nynorsk, slow speech
        [slower] Nynorsk, slower speech still
       *[normal] Nynorsk
    }
}
web-person-day-letter = { $weekday ->
    [0] M
    [1] T
    [2] W
    [3] T
    [4] F
    [5] S
   *[6] S
}
web-person-evening-at = at { $times }, { $tries ->
    [one] one try
   *[other] { $tries } tries
}
web-person-no-evening = Has no evening calls.
web-person-about = About { $name }
web-person-change = Change
web-person-see = See
web-person-no-contact = No contact
web-person-no-friend = Has no visit-friend.
web-person-lives-near = lives near
web-person-has-key = has a key
web-person-last-talk = last { $at }
web-person-next-visit = comes { $at }
web-person-may-act = May act for the person
web-person-deed = { $deed ->
    [sign_up] sign-ups
    [rides] rides
   *[evening_times] hours of the evening call
}
web-person-visits = Visit-friend of
web-person-contact-of = Contact of
web-person-consents = { $given } of { $of }, last { $at } { $source ->
    [phone] by telephone
    [sms] by text
    [page] on the own page
    [import] from a list
    [demo] in the demonstration
   *[desk] with us
}
web-person-no-consents = Not asked about anything yet.
web-person-health = Health and notes
web-person-show-notes = Show (is written in the log)
web-person-wrong-number = wrong number
web-person-stopped = has stopped texts
web-person-no-telephone = Has no telephone.
web-person-ring = Ring { $name }
web-person-ring-second = Ring the second number
web-person-write = Write a text …
web-person-sign-up = Sign up …
web-person-ride-for = Ask for a ride …
web-person-pause = Pause …
web-person-home-again = Home again
web-person-open = Open now
web-person-looks = { $name } looks to it
web-person-look-to = I take care of this
web-person-on-board = See on the board
web-person-put-off = Put off until { $at }
web-person-promised = promised { $at }
web-person-look-again = Look again
web-person-coming = Coming up
web-person-nothing-coming = Nothing is arranged.
web-person-paused = { $why ->
    [holiday] On holiday, not rung before { $at }.
    [hospital] In hospital, not rung before { $at }.
   *[away] Away, not rung before { $at }.
}
web-person-visit = { $state ->
    [asked] Visit with { $who }, has been asked
   *[agreed] Visit with { $who }
}
web-person-drives = Drives { $who } to { $title }
web-person-text-waits = A text from the desk that waits
web-person-waiting = on the waiting list
web-person-driven-at = ride with { $driver } { $first }–{ $last }
web-person-ride = { $state ->
    [wanted] ride: waits for a driver
    [promised] ride with { $driver }
    [unfilled] ride: no driver
   *[none] goes without a ride
}
web-person-sign-off = Sign off …
web-person-call-off = Call off …
web-person-happened = What has happened
web-person-write-note = Write a note …
web-person-newest = To the newest
web-person-older = Older
web-line-kinds = Show
web-line-kind = { $kind ->
   *[all] All
    [calls] Calls
    [texts] Texts
    [evening] Evening
    [alerts] Alerts
    [signups] Sign-ups
    [talks] Talks and visits
    [notes] Notes
}
web-desk-call = { $state ->
    [desk] The desk's telephone is ringing.
    [her] { $name }'s telephone is ringing now.
    [talking] You are talking now.
    [talked] You have talked.
    [not_now] { $name } would rather another time.
    [no_answer] { $name } did not answer.
    [busy] { $name } was on the telephone.
   *[no_desk] Nobody lifted the desk's telephone.
}
web-desk-call-how = Lift the desk's telephone and press 1. Then { $name } is rung, from Grendelinja's number.
web-line-desk-call = { $state ->
    [desk] { $user } is ringing from the desk.
    [her] { $user } is ringing from the desk, it rings here.
    [talking] { $user } is talking now.
    [talked] { $user } rang from the desk, and they talked.
    [not_now] { $user } rang from the desk, but it did not suit.
    [no_answer] { $user } rang from the desk, no answer.
    [busy] { $user } rang from the desk, busy.
   *[no_desk] { $user } wanted to ring from the desk, and did not lift there.
}
web-line-note = A note by { $user }.
web-run-rang-us = { $count ->
    [one] Rang us once.
   *[other] Rang us { $count } times.
}
web-run-we-rang = { $count ->
    [one] { $answered ->
        [0] We rang once, without an answer.
       *[other] We rang once, and were answered.
    }
   *[other] { $answered ->
        [0] We rang { $count } times, without an answer.
        [one] We rang { $count } times, and were answered once.
       *[other] We rang { $count } times, and were answered { $answered } times.
    }
}
web-run-signups = { $joined ->
    [0] Signed off { $cancelled } times.
   *[other] { $cancelled ->
        [0] Signed up { $joined } times.
       *[other] Signed up { $joined } times, and off { $cancelled } times.
    }
}
web-run = { $what ->
    [offer] { $count } offers
    [ride] Rides: { $count } events
    [received] { $count } texts from the person
   *[sent] { $count } texts to the person
}
web-run-show = Show { $count }
web-friend-for = A visit-friend for { $name }
web-friend-with-room = Have room
web-friend-has = { $count ->
    [0] nobody yet
   *[other] has { $count }
}
web-friend-near = same hamlet
web-friend-speaks = { $language ->
    [nb] Bokmål
    [en] English
   *[nn] Nynorsk
}
web-friend-room = room for { $count } more
web-friend-choose = Choose
web-sign-up-what = What would { $name } like to join?
web-sign-up-hers = { $state ->
    [offered] offered a place
    [waiting] on the waiting list
   *[joined] signed up
}
web-sign-up-full = full, { $waiting } waiting
web-sign-up-price = { $kroner ->
    [0] free
   *[other] { $kroner } kr
}
web-sign-up-places = { $left ->
    [-1] { $joined } signed up
    [0] no places left
   *[other] { $left } places left
}
web-sign-up-do = Sign up
web-sign-up-wait = Put on the waiting list
web-sign-up-with-ride = Sign up with a ride
web-sign-up-nothing = Nothing to sign up for in the next two weeks.
web-sign-up-find = Find an activity or a place
web-sign-up-no-such = Nothing called “{ $words }” is coming.
web-rides-of = Rides for { $name }
web-rides-by-telephone = by telephone, nobody need drive
web-rides-not-needed = Needs no ride …
web-rides-ask = Ask for a ride
web-rides-nothing = { $name } is signed up for nothing. A ride goes to what one is signed up for.
web-pause-of = A pause in { $name }'s evening calls
web-pause-what = We do not ring { $name } before that day. The contacts are not told meanwhile.
web-pause-day = Home again on
web-pause-day-hint = Write the day so: 2.12, Wednesday or tomorrow. That evening we ring again.
web-pause-why = Why
web-pause-save = Pause
web-pause-wrong-day = Choose a day from tomorrow on, within half a year.
web-pause-wrong-why = Choose why.
web-visit-off-ask = Call off the visit of { $name } and { $other } { $at }?
web-visit-off = Call off and tell
web-visit-off-alone = Call off, I tell them myself
web-text-to = Write a text to { $name }
web-text-goes-to = Goes to { $number }.
web-text-words = The message
web-text-hint = 600 signs at most. Grendelinja puts its name before it.
web-text-reads = So it reads on the telephone:
web-text-length = { $signs } signs, { $parts ->
    [one] one text.
   *[other] { $parts } parts.
}
web-text-price = About { $ore } øre.
web-text-when = { $when ->
    [morning] These are quiet hours. The message goes { $at }.
   *[now] It goes after 20 seconds, so long you can undo it.
}
web-text-not-exact = Some signs are not in the cheap alphabet of texts, and were exchanged for the nearest.
web-text-nothing-yet = Here you see how long the message becomes, and what it costs.
web-text-send = Send to { $name }
web-text-why-not = { $why ->
    [landline] { $name }'s telephone takes no texts. Ring instead.
    [stopped] { $name } has stopped texts. Ring instead.
    [not_agreed] { $name } has said no to texts. Ring instead.
    [line_cannot] The line cannot send texts now. Ring instead.
   *[no_number] { $name } has no telephone we can write to.
}
web-text-wrong-empty = Write something.
web-text-wrong-long = Write 600 signs at most.
web-notes-of = Health and notes: { $name }
web-notes-logged = That you see this is written in the log.
web-notes-arrival = To whoever comes
web-notes-none = No notes yet.
web-note-words = A new note
web-note-hint = Write only what others here must know. It is deleted after 90 days.
web-note-save = Save the note
web-note-wrong-empty = Write something in the note.
web-note-wrong-long = Write 2000 signs at most.
web-said-paused = { $who } is not rung before { $day }.
web-said-home-again = { $who } is home, and is rung as before.
web-said-visit-off = The visit is called off.
web-said-desk-rings = The desk's telephone, { $desk }, is ringing now. Lift it and press 1, then { $who } is rung.
web-said-desk-rings-another = The desk is ringing { $who } now. Ring when that call is over.
web-said-text = The text to { $who } goes { $at }.
web-said-text-back = The text to { $who } is not sent.
web-said-text-gone = The text to { $who } is sent already.
web-said-note = The note is saved.
web-said-paired = { $friend } is { $who }'s visit-friend.
web-said-parted = { $friend } is no longer { $who }'s visit-friend.
web-person-every-day = every day
web-sign-up-later = Show what comes later
web-evening-times-hint = Write the hour so: 19.00. One to three hours.
web-evening-away-hint = Write the day so: 2.12, Wednesday or tomorrow. Leave it empty where the person is home.
web-line-today = Today, { $day }
web-line-yesterday = Yesterday, { $day }
web-every-week = Every week
web-every-week-signup = { $title } every { $weekday }
web-every-week-visit = { $friend } visits { $elder } every { $weekday } at { $at }
web-every-week-talk = { $friend } and { $elder } talk every { $weekday } at { $at }
web-every-week-until = Until { $last }
web-every-week-for-good = Until somebody ends it
web-every-week-asked = { $friend } has been asked, and has not answered yet
web-every-week-ride = With a ride
web-every-week-days = The days ahead
web-every-week-no-days = There are no days in the coming weeks.
web-every-week-left-out = { $why ->
    [away] Is away
    [paused] The visit-friend has a pause
   *[said] Left out
}
web-every-week-skip = Leave out …
web-every-week-skip-ask = Leave out { $day }? { $what }
web-every-week-skip-do = { $people ->
    [0] Leave out
   *[other] Leave out and tell
}
web-every-week-skip-alone = Leave out, I tell them myself
web-every-week-end = End this …
web-every-week-end-ask = End this? { $what }
web-every-week-end-do = { $people ->
    [0] End
   *[other] End and tell
}
web-every-week-end-alone = End, I tell them myself
web-said-every-week-skipped = That day is left out.
web-said-every-week-ended = It is over. The days ahead are called off.
web-person-price-class = Price
web-person-price-class-hint = Nobody else is told. Whoever comes for free hears that the payment is arranged.
web-person-price-class-is = { $choice ->
    [reduced] Reduced price
    [free] Comes for free
   *[full] Full price
}
