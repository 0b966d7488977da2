web-lacks = { $active ->
    [yes] This has not been written about the volunteer: { $what }. The person stays active meanwhile.
   *[no] Is not an active volunteer yet. This is missing: { $what }.
}
web-runs-out = { $check ->
    [licence] The driving licence runs out. See the new one, and write it on the page of the volunteer. After the day given here the line asks for no new rides; what is promised stands.
   *[insurance] The insurance runs out. See the new one, and write it on the page of the volunteer. After the day given here the line asks for no new rides; what is promised stands.
}
web-check = { $check ->
    [certificate] police certificate shown
    [introduction] introduction
    [confidentiality] confidentiality
    [licence] driving licence
    [insurance] insurance
   *[course] course
}
web-volunteers-those = The volunteers
web-volunteers-caption = Talks and drives are of the last 30 days
web-volunteers-count = { $count ->
    [one] One volunteer
   *[other] { $count } volunteers
}
web-volunteers-nobody = Nobody is a volunteer yet. Take in the first one, or wait: whoever writes VOLUNTEER or presses 5 stands here.
web-volunteers-nobody-such = No volunteers are like that.
web-volunteers-all = See all { $count }
web-volunteer-name = Name
web-volunteer-any = All
web-volunteer-role = Task
web-volunteer-how = How it stands
web-volunteer-which-lacks = Lacks
web-volunteer-hamlet = Hamlet
web-volunteer-no-hamlet = Not said
web-volunteer-narrow = Show
web-volunteer-standing = { $standing ->
    [active] active
    [waits] waits
   *[run_out] has something that ran out
}
web-volunteer-lacks = { $check ->
    [certificate] no police certificate
    [introduction] no introduction
    [confidentiality] no promise of confidentiality
    [licence] no driving licence
   *[insurance] no insurance
}
web-volunteer-runs-out = { $check ->
    [licence] licence until { $day }
   *[insurance] insurance until { $day }
}
web-volunteer-lately = Last 30 days
web-volunteer-load = Talks { $talks }, drives { $drives }, elders { $elders }
web-volunteer-kilometres = { $count } kilometres this year
web-volunteer-talks = Talks
web-volunteer-drives-n = Drives
web-volunteer-was-at = Course
web-volunteer-elders = Elders
web-volunteer-last = last { $at }
web-volunteer-duty = Duty and visits
web-volunteer-no-week = No regular duty.
web-volunteer-person = The person's page
web-volunteer-thank = Thank …
web-volunteer-take-in = Take in …
web-volunteer-take-in-whom = Take in a volunteer
web-volunteer-take-in-now = Take in
web-volunteer-first-name = First name
web-volunteer-last-name = Last name
web-volunteer-phone = Telephone
web-volunteer-roles = What will the volunteer do?
web-volunteer-roles-none = Take all away when somebody has stopped.
web-volunteer-role-visit-friend = Talk and visit
web-volunteer-role-driver = Drive
web-volunteer-language = Language
web-lang-nn = Nynorsk
web-lang-nb = Bokmål
web-lang-en = English
web-volunteer-seats = Seats in the car
web-volunteer-seats-hint = How many can sit in.
web-volunteer-speaks = Other languages
web-volunteer-interests = Likes to do
web-volunteer-about = About { $name }
web-volunteer-change = Change …
web-volunteer-save = Save
web-volunteer-seen = What was seen
web-volunteer-seen-already = What was seen already
web-volunteer-seen-on = Seen { $day }
web-volunteer-seen-by = by { $name }
web-volunteer-holds-until = Holds until { $day }.
web-volunteer-not-seen = not seen
web-volunteer-write-seen = Write what was seen …
web-volunteer-write-seen-how = Write the day, such as 12.4 or today. Take away a day that was written by mistake.
web-volunteer-certificate = The police certificate was shown
web-volunteer-certificate-hint = Only the day. What the certificate says is to be written nowhere.
web-volunteer-introduction = Was at the introduction
web-volunteer-confidentiality = Promised confidentiality
web-volunteer-licence = The driving licence was shown
web-volunteer-insurance = The insurance was shown
web-volunteer-until = Holds to the end of
web-volunteer-drives = Only for who drives.
web-volunteer-add-course = Write down a course …
web-volunteer-course = Which course, and which evening
web-volunteer-course-day = Day
web-volunteer-wrong-roles = Choose what the volunteer will do.
web-volunteer-wrong-name = Write the first name.
web-volunteer-wrong-left = Whoever has this name and number has died or moved. If that was wrong, take it back on the person's page first.
web-volunteer-wrong-seats = Write a number from 0 to 8.
web-volunteer-wrong-ahead = That day has not been yet. Write the day it was seen.
web-volunteer-wrong-until = Write the last day it holds, such as 1.2.2031.
web-volunteer-wrong-over = That day is over. Write the last day it holds.
web-volunteer-wrong-seen = Write the day it was seen too.
web-volunteer-wrong-course = Write which course it was.
web-volunteer-wrong-thanks = Write some words.
web-volunteer-promised-driver = Has promised rides. Give the drives to another first, or change the driver under Rides.
web-volunteer-promised-visit-friend = Has elders or agreed visits. Find another visit-friend for them first.
web-too-long = That is too long. Write less.
web-willing = Want to help
web-willing-said = { $source ->
    [phone] Pressed 5 on the telephone.
   *[sms] Wrote VOLUNTEER by text.
}
web-willing-by = Promised a call by { $at }.
web-willing-ring = Ring
web-willing-not-now = Not now
web-said-willing-not-now = Not now: { $who }.
web-said-taken-in = { $who } is taken in.
web-said-seen = What was seen is written.
web-said-course = The course is written down.
web-said-volunteer-ended = Is no volunteer any more.
web-said-thanked = The thanks to { $who } go in twenty seconds.
web-said-text-taken-back = The text is taken back. Nobody has had it.
web-volunteer-thank-whom = Thank { $name }
web-volunteer-thanks-words = What you want to say
web-thanks-see = See how it will be
web-thanks-send = Send the thanks
web-thanks-sum = { $name } gets this by text on { $number }, { $parts ->
    [one] one part
   *[other] { $parts } parts
}.
web-thanks-at-once = Goes in twenty seconds. So long you can take it back.
web-thanks-waits = It is evening, so it goes { $at }.
web-thanks-cannot = { $why ->
    [no_number] { $name } has no number that can be rung. Put the number right on the person's page.
    [landline] { $name } has only a landline. Ring and say thanks instead.
    [stopped] { $name } has written STOP and gets no texts. Ring and say thanks instead.
    [not_agreed] { $name } has not said yes to texts. Ring and say thanks instead.
   *[line_cannot] The line cannot send texts now. Ring and say thanks instead.
}
web-volunteer-as = As a volunteer
web-volunteer-as-link = What was seen, and what the person does
