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
