web-set-here = What you set here
web-set-fixed = What stays as it is
web-set-change = Change
web-set-section = { $section ->
    [line] Name and language
    [hours] Opening hours
    [quiet] Quiet hours
    [telephones] The desk’s telephones
    [on-call] On call, week by week
    [prices] What calls and texts cost
    [greeting] Greeting to who is new
   *[controller] Who is responsible
}
web-set-what = { $section ->
    [line] The name is said to everybody who rings.
    [hours] While the office is open, whoever presses 0 is put through to it. Otherwise she hears when you ring back.
    [quiet] In these hours we ring and write about nothing that nobody has asked for.
    [telephones] The office is rung in opening hours, the on-call telephone otherwise. Without an on-call telephone the office is rung then too.
    [on-call] The watch changes on Mondays at 8. A week that is empty has the usual on-call telephone.
    [prices] The prices are used when you see what something costs before you send it, and in the month’s figures. Where a field is empty, we reckon with what is usual.
    [greeting] The text is ready when you write to somebody who is new. Nothing goes out by itself.
   *[controller] This is said to everybody who asks what Grendelinja knows about them, and stands in what we send to their contacts.
}
web-set-name = The name of the place
web-set-wrong-name = Write a name of at most 80 characters.
web-set-language = The line’s language when we do not know which one the caller wants
web-set-number = The line’s number is { $number }. It belongs to the agreement with the telephone company, so whoever runs Grendelinja has to change it.
web-set-span = { $first }–{ $last } { $opens }–{ $closes }
web-set-day = { $day } { $opens }–{ $closes }
web-set-closed = Days when it is closed
web-set-closed-sum = { $days ->
    [one] One day in the year ahead
   *[other] { $days } days in the year ahead, public holidays among them
}
web-set-closed-what = Public holidays are there already. Add holidays of your own and other days when the office is closed. The evening calls go on as usual.
web-set-closed-first = Closed from
web-set-closed-hint = Write the day like this: 2.12 or Monday.
web-set-closed-last = Until and with
web-set-closed-last-hint = Empty: that one day alone.
web-set-closed-add = Add
web-set-closed-caption = { $days ->
    [one] One day when it is closed
   *[other] { $days } days when it is closed
}
web-set-closed-day = Day
web-set-closed-why = Why
web-set-closed-take-away = Take away
web-set-wrong-closing = Write a day from today on, and a last day that comes after it, two months later at most.
web-set-said-closed = { $days ->
    [0] Those days were closed already.
    [one] One day is added.
   *[other] { $days } days are added.
}
web-set-said-opened = { $days ->
    [0] Those days were open already.
    [one] One day is open again.
   *[other] { $days } days are open again.
}
web-set-holiday = { $why ->
    [new_year] New Year’s Day
    [wednesday] Wednesday before Easter
    [maundy_thursday] Maundy Thursday
    [good_friday] Good Friday
    [easter_eve] Easter Eve
    [easter] Easter Sunday
    [easter_monday] Easter Monday
    [labour] Labour Day
    [constitution] Constitution Day
    [ascension] Ascension Day
    [pentecost] Whit Sunday
    [whit_monday] Whit Monday
    [christmas_eve] Christmas Eve
    [christmas] Christmas Day
    [second_christmas] Boxing Day
    [between] Between Christmas and New Year
    [new_years_eve] New Year’s Eve
    [other] Public holiday
   *[own] Set here
}
web-set-on-call-usual = The usual on-call telephone
web-set-on-call-none = No on-call telephone is set: the office is rung in the evening and at weekends too.
web-set-on-call-now = On call now
web-set-on-call-sum = { $weeks ->
    [0] No week has its own.
    [one] One week has its own.
   *[other] { $weeks } weeks have their own.
}
web-set-week-from = From { $day } at 8
web-set-test = Test call
web-set-test-what = The line rings { $number }. Press 1 when you hear it, and you know that everything works.
web-set-ring-me = Ring me now
web-set-said-ringing = { $number } is ringing now. Press 1 when you hear it.
web-set-tried = { $how ->
    [rings] { $number } is being rung now, { $at }. Load the page again to see how it went.
    [key] You were rung on { $number } and pressed 1 { $at }.
    [lifted] { $number } was rung { $at }, but nobody pressed 1.
   *[not] We could not ring { $number } { $at }. See that the number is right, and ask whoever runs Grendelinja.
}
web-set-text-part = A part of a text, in kroner
web-set-call-minute = A minute of a call, in kroner
web-set-usually = Usually: NOK { $kroner }.{ $ore }
web-set-kroner = NOK { $kroner }.{ $ore }
web-set-prices-sum = A part of a text costs { $text }, and a minute of a call { $call }.
web-set-wrong-money = Write kroner like this: 0.75.
web-set-greeting-none = No greeting is written.
web-set-greeting-in-nn = In Nynorsk
web-set-greeting-in-nb = In Bokmål
web-set-greeting-in-en = In English
web-set-wrong-greeting = The greeting is too long. Write at most 459 characters, which is three parts of a text.
web-set-look = See length and price
web-set-cost = { $parts ->
    [one] { $signs } characters, one text, NOK { $kroner }.{ $ore }
   *[other] { $signs } characters, { $parts } parts of a text, NOK { $kroner }.{ $ore }
}
web-set-controller-none = Nobody has said who is responsible.
web-set-users-what = Who may sign in here, and what each of them may do.
web-set-quiet-sum = From { $start } to { $end } we ring and write about nothing that nobody has asked for. A driver who must answer soon may be asked from { $early } to { $late }.
web-set-quiet-why = Alarms, evening calls and what somebody has asked for go at all hours, whatever stands here. The hours can be longer than from 9 in the evening to 8 in the morning, and never shorter. What is sold by telephone may not be sold after 9 in the evening or before 9 in the morning (the Marketing Control Act, section 14).
web-set-quiet-begins = They begin
web-set-quiet-begins-hint = Between 8 and 9 in the evening.
web-set-quiet-ends = They end
web-set-quiet-ends-hint = Between 8 and 10 in the morning.
web-set-wrong-quiet-begins = Write an hour between 8 and 9 in the evening, such as 20.30.
web-set-wrong-quiet-ends = Write an hour between 8 and 10 in the morning, such as 9.00.
web-set-texts = Texts
web-set-more = More
web-set-kept-how = The days are chosen by the rules of data protection. Whoever runs Grendelinja decides how long something may stay, and you can choose that it is deleted sooner, but never before the month’s figures are written.
