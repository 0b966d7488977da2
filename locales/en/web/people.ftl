# The list of people.

web-list-add = Add a person
web-list-import = Bring in from a file
web-list-find = Name, number, hamlet or role
web-list-do = Find
web-list-any = All
web-list-by-role = Role
web-list-by-need = Needs
web-list-need = { $need ->
    [no_contact] No contact
    [quiet] Silent for a month
    [not_rung] No evening calls
    [stopped] Evening calls stopped
    [paused] Evening calls paused
   *[gone] Died or moved
}
web-list-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
web-list-gone-too = { $count ->
    [one] { $count } who has died or moved fits too.
   *[other] { $count } who have died or moved fit too.
}
web-list-see-gone = { $count ->
    [one] Show { $count } who has died or moved
   *[other] Show { $count } who have died or moved
}
web-list-csv = To a spreadsheet
web-list-print = Print
web-list-all = Show all { $count }
web-list-caption = People, page { $page } of { $pages }
web-list-pages = Pages of the list
web-list-earlier = ‹ Earlier
web-list-later = Next ›
web-list-column = { $column ->
    [name] Name
    [evening] Evening call
    [contacts] Contacts
   *[heard] Last heard from
}
web-list-evening = { $state ->
    [daily] every day { $times }
    [some] some days { $times }
    [paused] paused until { $until }
    [stopped] stopped
   *[none] none
}
web-list-no-contact = none
web-list-silent = { $days } days
web-list-nobody-called = Found nobody. Nobody here fits “{ $typed }”.
web-list-nobody = Found nobody. Nobody fits what you have chosen.
web-list-nobody-yet = Nobody has been put down yet. Add the first, or take everybody in from a file.
web-list-without = Search without “{ $filter }”
web-person-role = What is the person to us?
web-person-more = More about the person
web-person-add-do = Add
web-person-birth-year = Year of birth
web-person-wrong-year = Write the year of birth with four digits, such as 1941.
web-person-sex = Sex
web-person-sex-is = { $choice ->
    [woman] Woman
    [man] Man
    [other] Other
   *[none] Not said
}
web-person-address = Address
web-person-farm = Name of the farm
web-person-said-as = How Grendelinja says the first name
web-person-said-as-hint = Only where it is said wrongly otherwise.
web-person-arrival = For whoever comes to look in
web-person-arrival-hint = The person's own words: where the key is, that hearing is poor.
web-person-seats = Seats in the car
web-person-seats-hint = For who drives: how many there is room for.
web-person-wrong-seats = Write a number from 0 to 16.
web-person-wrong-words = That is too long. Write it shorter.
web-person-wrong-hamlet = There is no such hamlet here yet. Correct the name, or tick that it is a new one.
web-person-new-hamlet = It is a new hamlet
web-person-meant = Did you mean { $name }?
web-person-alike = Could it be one of these?
web-person-on-number = has this number
web-person-of-name = has the same name
web-person-alike-what = If it is the same person, open the page and change it there. If they live in the same house, or it is somebody else, tick and add.
web-person-another = It is another person
web-person-shares = The same telephone is also used by:
web-role-end = End
web-role-give = Give another role
web-role-none = The person has no role now, and is forgotten when the time is up.
web-said-person-added = Added: { $who }. Grendelinja says { $called }.
web-said-role-given = { $role ->
    [elder] The person is one of the elders now.
    [visit_friend] The person is a visit-friend now.
    [driver] The person is a driver now.
    [organiser] The person is an organiser now.
    [coordinator] The person is a coordinator now.
   *[kin] The person is a contact now.
}
web-said-role-ended = { $role ->
    [elder] The person is no longer one of the elders.
    [visit_friend] The person is no longer a visit-friend.
    [driver] The person is no longer a driver.
    [organiser] The person is no longer an organiser.
    [coordinator] The person is no longer a coordinator.
   *[kin] The person is no longer a contact.
}
web-said-role-ended-last = { $role ->
    [elder] The person is no longer one of the elders, and has no role now: forgotten when the time is up.
   *[other] The role is ended, and the person has no role now: forgotten when the time is up.
}
web-said-role-not-ended = { $why ->
    [evening_calls] Nothing is changed: { $who } is rung in the evening. Stop the evening calls first.
    [visit_friends] Nothing is changed: { $who } has a visit-friend. End that first.
    [elders] Nothing is changed: { $who } is somebody's visit-friend. End that first.
    [rides] Nothing is changed: { $who } has promised a ride. Give the ride to another first.
   *[contact] Nothing is changed: { $who } is somebody's contact. Take that away there first.
}
web-list-narrow = Narrow
web-list-pick = Choose { $name }
web-list-pick-one = Choose
web-list-pick-all = Choose all { $count }
web-list-cards = Print cards
web-said-cards-first = Here are the cards of the first { $shown } of { $count }. Narrow the list for the rest.
