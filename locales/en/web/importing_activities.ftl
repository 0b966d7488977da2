# What a file of activities says that cannot be used, or was read otherwise than it stands. Headings and names of a
# calendar's own (DTSTART) stay as they stand in the file.
web-import-no-organiser = Say whose calendar this is: the organiser's name is empty.
web-import-no-activity = The file holds no activity at all; nothing was changed.
web-import-more-times = The file has more than { $most } times when something is on. Cut it in two, or ask whoever runs the line to bring it in.
web-import-new-place = “{ $title }” is at a place that is new to us: { $place }. Publish it by the form on your page and leave the place open; the volunteer centre then looks at it.
web-import-same-one = “{ $title }” { $was } is gone from the calendar, and there is a new one { $now }. Is it the same one, moved?
web-import-too-many-joined = “{ $title }”: maximum { $maximum } is below the { $joined } who have joined already. They keep their places; ring them, or raise it again.
web-import-far = date “{ $written }” is more than two years ahead; check the year.
web-import-same-uid = The same uid and start stand on line { $first } already; remove one, or give it its own uid.
web-import-no-title = title is empty; write what the activity is called.
web-import-no-date = date is empty; write the day as 2026-12-04.
web-import-end-alone = There is an end but no start; fill start, or empty end for a whole day.
web-import-telephone-no-hour = place is the telephone, and start is empty; write the hour at which the line shall ring.
web-import-minimum-above = minimum is greater than maximum; correct one of them.
web-import-end-before = The end { $end } is before the start { $start }; correct one of them.
web-import-no-calendar = The file is not an iCalendar file; export it from the calendar as .ics again.
web-import-windows-text = The file is not UTF-8; it was read as Windows text. See that æ, ø and å came out right.
web-import-stray = { $where ->
    [file] The file holds “{ $shown }”, which is no line of a calendar; it was passed over.
   *[event] “{ $title }” holds “{ $shown }”, which is no line of a calendar; it was passed over.
}
web-import-cut-off = The file is cut off before its end (END:VCALENDAR); export it again.
web-import-own-zone = The calendar's time zone “{ $zone }” is not known; its hours were read as local.
web-import-unreadable = The event cannot be read; set its time and its repetition again in the calendar.
web-import-telephone-all-day = The event is by telephone and lasts all day; give it the hour at which the line shall ring.
web-import-cannot-follow = The event's repetition cannot be followed; set it again in the calendar.
web-import-older = “{ $title }” is an older version of an event in the file; the newer holds.
web-import-no-such-hour = “{ $title }”: { $day } has no { $written }; it was taken as { $taken }.
web-import-twice-a-day = “{ $title }” stands there twice for one day; line { $first } holds.
web-import-event-no-end = The event has no end (END:VEVENT); export the calendar again.
web-import-event-time = { $name } cannot be read; set the event's time again in the calendar.
web-import-event-no-title = The event has no SUMMARY; give it a title in the calendar.
web-import-event-no-day = The event has no DTSTART; give it a day and an hour in the calendar.
web-import-event-twice = { $name } stands there twice; set the event's time again in the calendar.
web-import-event-ends-before = DTEND is before DTSTART; set the event's time again in the calendar.
web-import-event-year = { $name } lies in the year { $year }; set the event's time again in the calendar.
web-import-event-zone-of = The time zone “{ $zone }” of { $name } is not known; choose a zone such as Europe/Oslo in the calendar.
web-import-event-zone = The time zone “{ $zone }” is not known; choose a zone such as Europe/Oslo in the calendar.
web-import-event-long = DURATION is more than a year; set the event's time again in the calendar.
web-import-event-within-the-day = The event is repeated within the day, which no activity is; set its repetition again in the calendar.
web-import-odd = { $odd ->
    [off] “{ $title }”: its title says that it is off, so it was taken as called off.
    [same_uid] “{ $title }”: it has the same UID as another event; both were taken in.
    [no_uid] “{ $title }”: it has no UID; it is known by its title at the next import.
    [in_utc] “{ $title }”: its series is written in UTC, so its local hour changes with the clock; choose a zone there.
    [offset] “{ $title }”: its hour is written with an offset; the series keeps its local hour all year.
    [bare_date] “{ $title }”: DTSTART is a date without VALUE=DATE; it was taken as the whole day.
    [negative] “{ $title }”: DURATION is negative; it was taken without a length, and the start as it stands.
    [not_alike] “{ $title }”: DTEND and DTSTART are not alike, a day and an hour; the start holds.
    [until_a_date] “{ $title }”: UNTIL is a date beside an hour; { $day } was taken as the last day.
   *[ends_before] “{ $title }”: its repetition ends before it begins; it was taken as held once.
}
