web-crumb = You are here
web-more = More
web-more-do = More to do
web-more-of = More to do: { $name }
web-undo = Undo
web-back = Back
web-put-right = Put this right first
web-optional = (optional)
web-from = from
web-to = to
web-find = Find a person
web-find-what = Find a name, number, hamlet …
web-printed = Printed from Grendelinja { $at } by { $name }
web-volunteers = Volunteers
web-rides-page = Rides
web-evening-page = The evening
web-organisers = Organisers
web-paper = On paper
web-first-morning = First morning
web-more-work = Every day
web-more-paper = On paper
web-more-house = The house
web-more-mine = Your own
web-scheme = How this screen looks
web-scheme-is = { $scheme ->
    [light] Light
    [dark] Dark
   *[auto] As the machine has it
}
