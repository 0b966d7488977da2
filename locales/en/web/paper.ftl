web-paper-print = Print
web-paper-card = Print the card
web-paper-evening-list = Print the evening list
web-paper-drive = Print the drives
web-paper-before = Those before
web-paper-after = The next
web-paper-cards = Card by the telephone, A5
web-paper-cards-what = What each key does, in large type, in the language of who is to have the card.
web-paper-cards-all = All elders
web-paper-posters = Posters, A4
web-paper-posters-what = What is on over the next four weeks, for the wall of the hall.
web-paper-doors = Lists for the door
web-paper-drivers = The driver's day
web-paper-evening = The evening list
web-paper-evening-what = Everybody who is rung tonight, with numbers and contacts, should the power go.
web-paper-council = Figures for the council
web-paper-week = The week's text for the paper and the notice board
web-paper-week-poster = The week on one sheet
web-paper-none-doors = Nothing is planned for the next week.
web-paper-none-drivers = Nobody has said yes to a drive in the next week.
web-paper-none-halls = Nothing is planned in any hall over the next weeks.
web-paper-none-cards = Nobody here has a card: it is for elders, volunteers and contacts.
web-paper-how-many = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
web-paper-comers = { $count ->
    [0] nobody signed up
    [one] 1 signed up
   *[other] { $count } signed up
}
web-paper-riders = { $count ->
    [one] 1 to be fetched
   *[other] { $count } to be fetched
}
web-paper-times = { $count ->
    [one] 1 time
   *[other] { $count } times
}
web-paper-rung = { $count ->
    [0] nobody is rung tonight
    [one] 1 is rung tonight
   *[other] { $count } are rung tonight
}
web-card-title = Card by the telephone
web-card-of = Card for { $name }
web-card-ring = Ring when you like, at any hour
web-card-back = Back, press star.
web-card-danger = Is there danger to life, ring 113 first.
web-card-evening-at = When Grendelinja rings you at { $times }
web-card-when = { $menu ->
    [home] When you ring us
    [checkin] When Grendelinja rings you in the evening
    [volunteer] Volunteer tasks: press 5, and then
    [talk-log] When we ask how the talk went
    [alert] When we ring you about { $name }
    [alert-asks] When we ask whether you can look to { $name }
    [alert-outcome] When we ask how it went with { $name }
   *[alert-claim] When you have answered, and we ring to hear whether it was you
}
web-poster-at = On at { $place }
web-poster-ring = To sign up or to get a ride, ring Grendelinja
web-poster-hours = You may ring at any hour.
web-poster-nothing = Nothing is planned yet. Ring and hear what is on elsewhere.
web-drive-h1 = { $name }'s drives
web-drive-when = Fetch
web-drive-who = Who
web-drive-phone = Telephone
web-drive-back = Home again { $time }
web-drive-all = Drivers' lists
web-drive-home = Home again
web-drive-set-down = Set down
web-drive-from-home = From home
web-drive-leaves = From { $place }
web-drive-arrives = There: { $place }
web-drive-to = To { $title }
web-drive-nobody = { $name } has not said yes to driving anybody that day.
web-drive-ring = Is somebody not at home, or will you be late? Ring Grendelinja on { $phone }.
web-drive-keep = This list is for you alone. Throw it away when you have finished.
web-rung-h1 = The evening list
web-rung-when = Ring
web-rung-who = Who
web-rung-contacts = No answer? Ring
web-rung-heard = Heard from
web-rung-already = has answered
web-rung-silenced = is not to be rung
web-rung-has-key = has a key
web-rung-near = lives near
web-rung-nobody = Nobody is rung that day.
web-rung-no-contact = no contact
web-rung-how = If the power or the network is gone, ring down the list yourself. If there is no answer at two tries ten minutes apart, ring the first contact, then the next. Is there danger to life, ring 113.
web-rung-keep = Names and numbers stand here. Lock the sheet away, and shred it when the evening is over.
web-week-text = The text for week { $week }
web-week-copy = Copy
web-week-copied = The text is copied.
web-week-print = Print A4
web-week-which = Which week
web-week-this = This week
web-week-next = Next week
web-week-head = On in { $community } in week { $week }
web-week-by-telephone = by telephone
web-week-free = free
web-week-nothing = Nothing is planned in week { $week } yet.
web-week-ring = Ring Grendelinja on { $phone } to sign up or to get a ride. You may ring at any hour.
