web-merging-open = The same person twice …
web-merging-who = Who is the same person as { $name }?
web-merging-what = Where somebody stands in the list twice, the two can become one. You are shown what happens first.
web-merging-alike = The same number or the same name
web-merging-nobody = Nobody else has the number or the name. If the person has a new number, find the other one by it.
web-merging-other-number = The telephone number of the other
web-merging-find = Find
web-merging-look = See what happens
web-merging-ask = Are { $name } and { $other } the same person?
web-merging-stays = { $name } stays.
web-merging-other-way = Let { $name } stay instead
web-merging-other-name = { $name } and { $other } are not called the same. Two who share a telephone are two people.
web-merging-moves = This is moved over
web-merging-nothing = Nothing belongs to the other.
web-merging-once = This stood on both, and stays once
web-merging-differs = This differs between the two
web-merging-holds = Holds
web-merging-to-note = Is written into a note
web-merging-consents = Consents that hold afterwards
web-merging-yes = yes
web-merging-no = no
web-merging-group = { $group ->
    [evenings] Evening calls and alerts
    [activities] Sign-ups, rides and offers
    [talks] Talks, visits and visit-friends
    [calls] Calls, texts and messages
    [relatives] Contacts and who may act
    [roles] Roles and voluntary work
    [consents] Answers about consent
    [tasks] Tasks and notes
   *[other] All else
} ({ $rows })
web-merging-fact = { $name ->
    [name] Name: { $said }
    [phone] Telephone: { $said }
    [language] Language: { $said }
    [said_as] The name is said like this: { $said }
    [pace] Pace: { $said }
    [birth_year] Year of birth: { $said }
    [sex] Sex: { $said }
    [hamlet] Hamlet: { $said }
    [address] Address: { $said }
    [farm] Farm: { $said }
    [arrival] For whoever comes: { $said }
    [seats] Seats in the car: { $said }
    [in_car] In a car: { $said }
    [price_class] Price: { $said }
    [evening] Evening calls: { $said }
    [driven] Driven { $said }
   *[words] { $said }
}
web-merging-words = Something written on the other
web-merging-note = Two rows have become one. This stood on the other:
web-merging-sure = This is the same person, and it cannot be undone
web-merging-not-sure = Tick that this is the same person
web-merging-do = Make them one
web-merging-changed = Something has changed since. Look it over again.
web-merging-not-yet = { $why ->
    [two_people] The two are known as different people: one is a contact or visit-friend of the other. If that is wrong, take it away first.
    [left] One of them has left, or was erased. Then they cannot become one.
    [both_come] Both have joined the same activity. Sign one of them off first, so that the right people are told.
    [both_visited] Both have a visit at the same time. Call one of them off first.
    [evening] The evening call of one of them is on. Try again when it is over.
    [talk] We are finding somebody to talk with one of them now. Try again in a while.
    [alert] There is an alert about one of them. Somebody has to know how things are and end it first.
    [on_the_telephone] One of them is on the telephone with Grendelinja, or is being rung now. Try again when the call is over.
    [on_the_road] One of them is in the car now, or drives. Try again when everybody is home.
   *[sound] A spoken note is being fetched from the telephone company. Try again in a few minutes.
}
