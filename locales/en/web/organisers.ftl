# The calendar an organiser keeps on the web.
web-subscribed = Calendar on the web
web-subscribed-what = Grendelinja fetches the calendar every hour, and makes the programme as it says. Where something is wrong, what was read last holds, and the organiser is told.
web-subscribed-url = Address
web-subscribed-url-hint = An address of an iCalendar (.ics), as calendars of Google, Outlook and societies have. Look under “Share” or “Subscribe”.
web-subscribed-save = Fetch from this address
web-subscribed-end = Fetch the calendar no more
web-subscribed-none = The calendar is not fetched from the web.
web-subscribed-write = Write the address
web-subscribed-change = Change the address
web-subscribed-fetch = Fetch it now
web-subscribed-good = Last in order
web-subscribed-tried = Last tried
web-subscribed-holds = Holds
web-subscribed-times = { $count ->
    [one] One time in the coming year
   *[other] { $count } times in the coming year
}
web-subscribed-left-out = Not read
web-subscribed-entries = { $count ->
    [one] One entry cannot be used
   *[other] { $count } entries cannot be used
}
web-subscribed-state = { $state ->
    [new] The calendar has not been fetched yet.
    [good] The calendar is in order.
    [failing] The calendar did not come the last time. Grendelinja tries again.
   *[broken] The calendar has not come for a while. The organiser has been told. What was read last holds.
}
web-subscribed-fault = { $fault ->
    [address] The address cannot be used.
    [no_such_host] There is no such site.
    [not_public] The address is not on the open web.
    [not_reached] The site does not answer.
    [not_secure] The site cannot show that it is what it says.
    [too_slow] The site answers too late.
    [too_large] The calendar is too large.
    [redirects] The address leads on for ever, or where it should not.
    [refused] The site says that there is no calendar, or that it is not open to others.
    [no_calendar] What lies there is no calendar. Is it the address of the page itself?
    [empty] The calendar is empty.
    [too_many] The calendar has too many times in the coming year.
   *[server] The site answers with an error.
}
web-subscribed-wrong-url = Write a whole address, such as https://kalender.lom.example/program.ics.
web-subscribed-wrong-own = This is Grendelinja's own address.
web-said-subscribed = The address is saved. The calendar is fetched in a moment.
web-said-subscribed-fetched = The calendar is fetched in a moment. Load the page again to see how it went.
web-said-subscribed-ended = The calendar is fetched no more. What was read stays.
web-verb-publish = See and publish
web-organiser-trusted = What they publish is on at once
web-organiser-trusted-hint = Without this the volunteer centre hears or reads it first, on the overview. It holds for the contact’s telephone and page.
web-organiser-is-trusted = What they publish is on at once.
web-organiser-is-not-trusted = What they publish waits for the volunteer centre.
web-organiser-waiting = Waiting to be published
web-draft = Something to publish
web-draft-change = Something to change
web-draft-by = { $source ->
    [phone] Spoken on the telephone by { $name }, { $at }.
   *[page] Written by { $name }, { $at }.
}
web-draft-spoken = Spoken on the telephone
web-draft-voice = In the organiser’s own voice
web-draft-voice-hint = Whoever rings hears this after the name of the activity.
web-draft-voice-gone = The recording is gone.
web-draft-title-hint = Short, as it is said before the recording.
web-draft-publish = Publish
web-draft-refuse-more = Do not publish …
web-draft-refuse-how = It cannot be undone, and a recording is deleted. Ring the organiser, and say why.
web-draft-refuse = Do not publish
web-draft-change-what = Change the activity as it stands here. There you see who is told.
web-draft-edit = Change the activity
web-draft-is-changed = It is changed
web-draft-see = See how it is now
web-draft-decided = This has been decided already.
web-draft-state = { $state ->
    [published] It is published.
    [refused] It was not published.
    [dropped] The organiser took it back.
   *[open] The organiser is still on the telephone.
}
web-wanted-elsewhere = Another place
web-said-published = It is published. The organiser is told.
web-said-draft-changed = The change is done. The organiser is told.
web-said-draft-refused = It is not published. Ring the organiser, and say why.
web-own-publish = Publish something for { $organiser }
web-own-change = Change
web-own-once-more = Once more
web-own-hosted-later = { $count ->
    [one] One more farther ahead
   *[other] { $count } more farther ahead
}
web-own-call-off = Call off
web-own-take-back = Take it back
web-own-waits-first = The volunteer centre reads it before anybody hears it.
web-own-place-hint = If the place is not here, write it under “Anything else”. The volunteer centre adds it.
web-own-sure = { $deed ->
    [off] Shall this be called off?
   *[change] Shall this be changed?
}
web-own-do = { $deed ->
    [off] Call it off, and tell them
   *[change] Change it, and tell them
}
web-said-draft-waits = It is sent to the volunteer centre, which looks at it first.
web-own-feed = The calendar on the telephone
web-own-feed-what = A link that the calendar of a telephone or a computer reads: sign-ups, rides and visits, with nobody else’s name. Whoever has the link can see it.
web-own-feed-anew = Make a new one, and end the old
web-own-feed-drive = Drive to { $what }
web-own-feed-visit = Visit
