tellings-hello = Hello, { $name }. This is Grendelinja. I have a message for you.
tellings-hear-it = To hear it, press { $key }.
tellings-again = To hear the message again, press { $key }.
tellings-menu = For the main menu, press { $key }.
tellings-out-of-date = The message no longer holds.
tellings-joined = { $what } You are signed up.
tellings-joined-by = { $who } has signed you up. { $what } If it does not suit you, ring Grendelinja.
tellings-joined-by-ride = { $who } has signed you up, with a ride. { $what } You will be told who fetches you. If it does not suit you, ring Grendelinja.
tellings-waiting = { $what } You are on the waiting list.
tellings-got-place = { $what } There is a place now, and you are signed up.
tellings-cancelled = { $what } Your sign-up is cancelled.
tellings-changed = The time or place has changed. { $what }
tellings-held = It is held after all. { $what }
tellings-called-off = { $what } I am sorry to say it is called off.
tellings-series-changed = The time or place has changed, later times too. The next one will be like this. { $what }
tellings-series-off = { $what } I am sorry to say it is called off. So are several times after it.
tellings-ride-taken = { $what } Somebody else has taken the ride. Thank you all the same.
tellings-ride-yours = You drive { $rider }. { $what }
tellings-ride-added = { $rider } would like to come in your car too. { $what } If that does not suit you, ring Grendelinja and choose volunteer tasks.
tellings-ride-promised = { $driver } { $legs ->
    [there] picks you up between { $first } and { $last }, and does not drive you home.
    [home] drives you home at { $first }.
   *[both] picks you up between { $first } and { $last }.
} { $what }
tellings-ride-unfilled = I have not found a ride yet. { $what } The volunteer centre is looking into it. If you cannot get there, it costs you nothing.
tellings-ride-cancelled = You are not to drive { $rider } after all. { $what }
tellings-ride-lost = Your driver cannot come after all. { $what } I am asking others. You will hear from me { $day } before { $time }.
tellings-ride-lost-none = Your driver cannot come after all. { $what } I have found nobody else. Frivilligsentralen is looking into it. If you cannot get there, it costs you nothing.
tellings-ride-not-heard = { $name } does not know that the ride has changed, and does not answer. { $what } Ring { $name } now. The number is on the board.
tellings-reminder = Remember what you signed up for. { $what }
tellings-reminder-telephone = Remember what you signed up for. { $what } It is by telephone, and Grendelinja rings you when it begins.
tellings-reminder-unfilled = Remember what you signed up for. { $what } I have not found a ride. If you cannot get there, it costs you nothing.
tellings-bring = Bring { $bring }.
tellings-company = { $count ->
    [one] { $one } comes from your hamlet too.
    [2] { $one } and { $other } come from your hamlet too.
   *[other] { $one }, { $other } and more come from your hamlet.
}
tellings-gathering-nobody-joined = { $what } Nobody has joined, so Grendelinja does not ring you this time. Thank you for being ready to host.
tellings-gathering-host = You are the host of a gathering by telephone. { $what } Grendelinja rings you two minutes before. If you cannot, ring the volunteer centre.
tellings-not-tried = The evening calls did not reach everybody. The fault is ours, a gathering held the telephone, or the round was paused. Look at the board: it says whom it concerns.
tellings-restored = Grendelinja was started again from a copy. The copy is from { $day } { $time }. What has happened since is lost. Look at the board now. It says whom you must ring.
tellings-she-writes-away = Somebody has written from the phone of { $name } about being away until { $day }. Mostly all is well. Ring us when you have heard from { $name }.
tellings-said-away = { $contact } has told us that you are away. We will not ring you in the evening before { $day }. If you are home, ring us, and we will ring as before.
tellings-storm = Many telephones are cut off from the network now. So we do not alarm the contacts one by one. We try again, and ring everybody anew when the network is back. See the board for whom it concerns.
tellings-storm-to-the-end = The network did not come back before nine in the evening. There are some we could not reach tonight. Please ring them, they are on the board.
tellings-talk-time = Eighteen minutes have gone.
tellings-calendar-broken = I cannot read the calendar of { $organiser } on the web. What I have read before still holds. The volunteer centre knows of it.
tellings-published = It is published now in your name. { $what } If it is not from you, ring the volunteer centre.
tellings-published-changed = Something was changed in your name. { $what } If it is not from you, ring the volunteer centre.
tellings-left = { $name } cannot come after all. { $what }
tellings-left-why = { $why ->
    [ill] The reason is illness.
    [away] The reason is a journey.
   *[other] The reason is something else.
}
tellings-idea-dropped = We asked you about something new: { $words }. Sadly nothing comes of it for now.
tellings-ride-order = You have new pick-up times. { $what }
tellings-ride-order-stop = { $name } at { $time }.
tellings-ride-home-at = { $what } It now lasts until { $time }. You drive home then.
tellings-contact-ride-lost = The driver of { $name } cannot come after all. { $what } { $name } has no phone, so please pass it on. I ask others. You hear from me { $day } at { $time }.
tellings-contact-ride-none = { $name } has no ride. { $what } { $name } has no phone, so please pass it on. The volunteer centre is looking into it.
tellings-contact-ride-found = { $driver } fetches { $name } between { $first } and { $last }. { $what } { $name } has no phone, so please pass it on.

tellings-driver-thanks = Thank you so much for driving. Last month it was { $drives ->
    [one] one drive
   *[other] { $drives } drives
}. { $people ->
    [0] It means a lot that you turn up.
    [one] One person got out because you drove.
   *[other] { $people } people got out because you drove.
}
tellings-ride-list = Somebody needs a ride in the coming days.
