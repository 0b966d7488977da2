web-import-number = { $fault ->
    [empty] { $column } “{ $written }” is empty; write eight digits.
    [not_a_number] { $column } “{ $written }” is not a telephone number; write eight digits, such as 900 12 345.
    [too_short] { $column } “{ $written }” has too few digits; a Norwegian number has eight.
    [too_long] { $column } “{ $written }” has too many digits; a Norwegian number has eight.
    [five_digits] { $column } “{ $written }” is a five-digit number, which the line cannot ring; write the eight-digit one.
    [premium] { $column } “{ $written }” is a premium number, which the line does not ring; write an ordinary one.
   *[not_in_use] { $column } “{ $written }” is in a range that is not in use; check the digits.
}
web-import-calculated = { $column } “{ $written }” was reckoned out by the spreadsheet; make the column text and write the number again.
web-import-emergency = { $column } “{ $written }” is an emergency or help line, which the line never rings; write a person's number.
web-import-two-numbers = { $column } “{ $written }” holds two numbers; write one of them here, and the other in its own cell.
web-import-day = { $column } “{ $written }” is not a day; write it as 2026-12-04 or 04.12.2026.
web-import-not-utf8 = The file is not UTF-8; in the spreadsheet choose “CSV UTF-8” when saving.
web-import-not-text = The file is not a text file; in the spreadsheet choose “CSV UTF-8” when saving.
web-import-quotes = The quotation marks in the file do not match; save it again as CSV.
web-import-empty = The file is empty; its first line must hold the headings.
web-import-heading-missing = The heading { $heading } is missing from the first line; add it.
web-import-heading-unknown = The heading “{ $heading }” is not known; the headings are { $known }.
web-import-heading-twice = The heading { $heading } stands there twice; remove one of the columns.
web-import-too-many-cells = The row has more cells than there are headings; put text that holds the separator in quotation marks.
web-import-word = { $what ->
    [language] { $column } “{ $written }” is not a language of the line; write { $words } or { $last }.
    [pace] { $column } “{ $written }” is not a pace of speech; write { $words } or { $last }.
    [talk] { $column } “{ $written }” is not a day for a talk; write { $words } or { $last }.
    [help] { $column } “{ $written }” is not somebody who is told of key 3; write { $words } or { $last }.
   *[answers] { $column } “{ $written }” is not a way to answer; write { $words } or { $last }.
}
web-import-whole = { $column } “{ $written }” is not a whole number.
web-import-between = { $column } “{ $written }” must lie between { $lowest } and { $highest }.
web-import-degrees = { $column } “{ $written }” is not a number of degrees, such as 61.84.
web-import-clock = { $column } “{ $written }” is not a time of day; write hours and minutes, such as 19:00.
web-import-need = { $column } “{ $written }” is nothing one can need in a car; write { $known }, with | between.
web-import-two-wheelchairs = { $column } says both that the wheelchair is folded and that she sits in it; write one of them.
web-import-needs-none = { $column } “{ $written }” says both none and something else; write one of them.
web-import-needs-promised = { $name } is promised a ride by { $drivers }, who does not know what she needs in the car; tell the driver.
web-import-half-a-place = { $first } and { $second } belong together; fill both or neither.
web-import-checked-no-volunteer = checked is for volunteers; add visit_friend or driver to roles or empty the cell.
web-import-for-elders = { $column } is for elders; add elder to roles or empty the cell.
web-import-no-first-name = first_name is empty; write the name the line shall say.
web-import-no-roles = roles is empty; write one or more of { $known }, with | between.
web-import-no-phone = phone is empty; the line cannot reach a person without a number.
web-import-role = { $column } “{ $written }” is not a role; write one or more of { $known }, with | between.
web-import-check = { $column } “{ $written }” is nothing to be seen; write { $known }, each with its day, with | between.
web-import-check-no-day = { $column } “{ $written }” does not say when; write the day it was seen, such as { $check } 2026-05-01.
web-import-check-ahead = { $column } “{ $written }” lies ahead; write the day it was seen.
web-import-check-twice = { $column } says { $check } twice; keep one of them.
web-import-check-until = { $column } “{ $written }” does not say until when it holds; write such as { $check } 2026-05-01 until 2031-04-30.
web-import-check-no-until = { $column } “{ $written }” holds until further notice; leave out until.
web-import-sex = { $column } “{ $written }” is not understood; write woman, man or other.
web-import-weekday = { $column } “{ $written }” is not a day; write all, or days such as mon|wed|fri.
web-import-night = { $column } “{ $written }” lies in the night; evening calls are made from 08:00 until 21:00.
web-import-too-many-times = { $column } holds { $times } times; at most { $most } a day can be rung.
web-import-contact-twice = { $column } names the same number twice; each contact is rung once, so keep one of them.
web-import-contact-form = { $column } “{ $written }” must be a name, a colon and a number, such as Anne Berg:900 12 345.
web-import-contact-word = { $column } “{ $written }” says nothing of a contact; write call, sms or both, number, address or arrival, near, key, or hours such as 08:00-21:00, with a comma between.
web-import-contact-both = { $column } says both “{ $first }” and “{ $second }” of one contact; keep one of them.
web-import-waits-for = { $name } is a volunteer and not active yet; not seen yet: { $wanted }; write each in checked with its day, beside { $seen }.
web-import-waits = { $name } is a volunteer and not active yet; write in checked what was seen and when, such as certificate 2026-05-01|introduction 2026-04-12.
web-import-no-room = { $name } is rung at { $at }, which leaves no room for all tries and contacts before 21:00; { $latest } is the latest that does. It was written as it stands.
web-import-the-line = { $number } is the line's own number, which cannot ring itself; write the person's.
web-import-has-left = { $name } has died or moved, as the desk was told; take the row out, or undo it on the person's page first.
web-import-no-such-friend = visit_friend { $number } belongs to no visit-friend in this file or from before; add a row for the visit-friend, or empty the cell.
web-import-friend-is-full = visit_friend { $number } has more than { $most } elders; share them with another.
web-import-answers-one-way = checkin_answers text cannot be: the line's texts cannot be answered (TEXT_FROM); write keys or speech.
web-import-answers-no-mobile = checkin_answers text needs a number that takes texts; write a mobile too, or keys or speech.
web-import-half-a-plan = checkin_days and checkin_time belong together; fill both or neither.
web-import-tries = { $tries } tries with { $gap } minutes between them do not fit the hour that begins at checkin_time; write { $most } checkin_tries at most, or fewer checkin_gap_minutes.
web-import-preview = Look it over before anything is saved
web-import-sum = New: { $created }. Changed: { $updated }. As before: { $unchanged }.
web-import-take = Bring in { $count }
web-import-nothing-new = Nothing in the file is new. { $count } stand already as the file says.
web-import-new = New
web-import-changes = These are changed ({ $count })
web-import-line = Line
web-import-what = What changes
web-import-why = Why
web-import-column = { $column ->
    [phone2] second telephone
    [language] language
    [pace] pace of speech
    [birth_year] year of birth
    [sex] sex
    [hamlet] hamlet
    [address] address
    [farm] farm
    [place] the place on the map
    [notes] notes
    [needs] what she needs in a car
    [seats] seats in the car
    [roles] roles
    [checked] what was seen
    [consent] consent on paper
    [checkin_days] evening calls
    [visit_friend] visit-friend
   *[contacts] contacts
}
web-import-refused = Not brought in
web-import-refused-what = Correct the rows in the spreadsheet, save it, and choose the file again. You may bring in the others now: coming again does not double them.
web-import-warnings = Look at these
web-import-choose = Choose the file
web-import-choose-again = Choose another file, or the same one when it is corrected
web-import-file = A list of people, as CSV
web-import-file-hint = In Excel: Save as, “CSV UTF-8”. At most { $most } lines and { $largest } KB at a time.
web-import-checked = I have seen what must be seen of all volunteers in the file
web-import-look = See what it would do
web-import-template = Get an empty list with the headings
web-import-headings = What the headings mean
web-import-heading = { $part ->
    [who] Needed: first_name, phone and roles. Roles are elder, visit_friend, driver, organiser, coordinator and kin (a contact), with | between.
    [more] May be there: last_name, phone2, language (nn, nb, en), pace (normal, slow, slower), birth_year, sex (woman, man, other), hamlet, address, farm, { $place }, seats (in the car), notes, and visit_friend (the visit-friend's number).
    [checked] checked is what was seen of a volunteer, and when: certificate 2026-05-01|introduction 2026-04-12.
    [needs] needs is what an elder needs in a car: rollator, wheelchair_folded, wheelchair_seated, stick, arm, no_stairs, no_dog, companion, alone, with | between, or none. It is health data.
    [rung] Evening calls: checkin_days (mon|tue or all), checkin_time (19:00|9:30), checkin_tries, checkin_gap_minutes, checkin_ring_s. Filled in, they mean that the person has agreed on paper.
    [keys] The keys of the evening: checkin_talk (tonight, next_day), checkin_help (contacts, on_call), checkin_answers (keys, text, speech).
   *[kin] contacts, in order: Anne Berg:900 12 345 (sms, near, key, address, 08:00-21:00)|Nils:900 12 346. An empty cell changes nothing.
}
web-import-no-file = Choose a file first, and one that holds something.
web-import-too-large = The file is too large to be brought in here. Cut it in two, or ask whoever runs the line to bring it in.
web-import-too-many = The file has too many lines to be brought in here. Cut it in two, or ask whoever runs the line to bring it in.
web-import-changed-meanwhile = Something has changed since you looked, so nothing is saved. Look it over once more.
web-said-imported = The file is brought in. New: { $created }. Changed: { $updated }.
