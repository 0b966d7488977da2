web-round-of = The evening, { $day }
web-round-days = Other evenings
web-round-day-before = The evening before
web-round-day-after = The evening after
web-round-tonight = To tonight
web-round-day = Another day
web-round-show-day = Show
web-round-stands-still = The round is paused until { $at }. { $by } paused it. Nobody is rung meanwhile.
web-round-resume = Go on now
web-round-storm = Many telephones cannot be reached, so it is the network. The line rings a few until it is back, and then everybody.
web-round-count = { $stand ->
    [well] { $count } well
    [left] { $count } left
    [silenced] { $count } not rung
    [not_reached] { $count } not reached
   *[alert] { $count } alerts
}
web-round-over-by = Done by { $at }.
web-round-pause = Pause the round …
web-round-stand = { $stand ->
    [alert] Alert
    [not_reached] Not reached
    [ringing] Ringing
    [waiting] Waiting
    [planned] Planned
    [silenced] Not rung
   *[well] Well
}
web-round-nobody-tonight = Nobody is to be rung tonight.
web-round-nobody-then = Nobody was rung that evening, or it is so long ago that it has been deleted.
web-round-who-is-rung = See who is rung in the evening
web-round-rung = Last rung { $at }, try { $tries } of { $most }.
web-round-next = { $first ->
    [yes] First try { $at }.
   *[no] Next try { $at }.
}
web-round-waits-for-pause = Waits until the round goes on at { $at }.
web-round-not-asked = not asked
web-round-alert = { $cause ->
    [needs_help] Needs help. Alert raised
    [undeliverable] The telephone could not be reached. Alert raised
    [not_home] Did not come out when the car came. Alert raised
   *[missed] Did not answer. Alert raised
}
web-round-taken = { $name } looks in, since { $at }
web-round-alert-over = { $outcome ->
    [found_well] Alert raised, and found well.
    [she_answered] Alert raised, and answered since.
    [none] Alert raised, and taken back.
   *[other] Alert raised, and closed.
}
web-round-ring-name = Ring { $name }
web-round-i-look = I will see to this
web-round-heard = Heard from
web-round-look-for = Tell the contacts …
web-round-ring-now = Ring now
web-round-take-over = Ring yourself
web-round-heard-by = { $name } heard it
web-round-at-try = try { $tries }
web-round-rest = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
web-round-is-paused = The round is paused, so the line rings nobody. Ring yourself, or let the round go on.
web-round-not-waiting = { $name } is not waiting for the line any more. Something has happened since you opened the page.
web-round-not-at-night = It is night, and the hour of { $name } has not come. Nothing has been done. To reach { $name } now, ring yourself.
web-round-desk-busy = Your telephone is ringing about { $name } already. End that call first.
web-round-no-telephone = { $name } has no telephone that can be rung from here.
web-round-list-changed = The list has changed since you saw it. Nothing has been done. Look at it once more.
web-round-see-anew = See the new list
web-round-see = See the evening
web-round-goes-on = The round is going on already.
web-round-pause-ask = Pause the round for a while?
web-round-pause-until = Until
web-round-pause-later = Write an hour that is later than now, and today.
web-round-pause-see = See whom it concerns
web-round-pause-means = Calls that are on go on. Nobody else is rung before that hour, or until you let the round go on. None of the elders is told of the pause.
web-round-pause-later-ones = { $count ->
    [one] One is rung later in the hour chosen
   *[other] { $count } are rung later in the hour chosen
}
web-round-pause-board = { $count ->
    [one] One is not rung, and goes on the board
   *[other] { $count } are not rung, and go on the board
}
web-round-pause-alerts = { $count ->
    [one] One has not answered, and gets an alert as ever
   *[other] { $count } have not answered, and get an alert as ever
}
web-round-pause-sum = { $later } rung later. { $board } on the board, and the telephone on call is rung about it. { $alerts } with an alert when the hour is over.
web-round-pause-none = Nobody's hour comes before then.
web-round-pause-do = Pause the round until { $at }
web-round-look-ask = Tell the contacts of { $name }?
web-round-look-order = Asked in this order, until one says yes
web-round-look-who = Who
web-round-look-number = Number
web-round-look-sum = { $count ->
    [one] One may be rung now. It ends when somebody looks in.
   *[other] { $count } may be rung, one after the other. It ends when somebody looks in.
}
web-round-look-do = { $count ->
    [one] Tell one
   *[other] Tell up to { $count }
}
web-said-ring-now = { $who } is being rung now.
web-said-taken-over = Your telephone rings, and then { $who }. The line itself rings no more tonight.
web-said-heard-from-her = Written down: heard from { $who }.
web-said-looked-for = The contacts of { $who } are being told.
web-said-round-paused = The round is paused until { $at }.
web-said-round-goes-on = The round goes on.
