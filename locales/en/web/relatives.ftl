web-relatives-open = Contacts: their order, what they are told, and what they may do
web-relatives-of = The contacts of { $name }
web-relatives-order = The first in the list is asked first when something is wrong.
web-relatives-none = No contact yet. Then only who is on call is told when an evening call is not answered.
web-relatives-change = Change
web-relatives-up = Up
web-relatives-down = Down
web-relatives-remove = Take off the list …
web-relatives-number = Change name or number
web-relatives-hours = Empty is at any hour. Write the hour like this: 08.00.
web-relatives-contact = { $name }, contact of { $elder }
web-relatives-remove-ask = Take { $name } off the list of { $elder }?
web-relatives-remove-what = The contact is told of nothing more, not of an alert that is on either. Nobody is told that this is done.
web-relatives-remove-deeds = Nor may the contact do this any more:
web-relatives-left = { $count ->
    [0] Then no contact is left.
    [one] Then { $count } contact is left.
   *[other] Then { $count } contacts are left.
}
web-relatives-remove-do = Take { $name } off the list
web-said-contact-moved = { $who } is number { $place } now.
web-acting = Who may act for the person
web-acting-caption = What { $name } has agreed that others do
web-acting-who = Who
web-acting-said = Agreed
web-acting-yes = yes
web-acting-no = no
web-acting-nobody = Nobody may act for { $name }. Choose “Change” beside a contact when { $name } has agreed to it.
web-acting-deed = { $choice ->
    [sign_up] Sign-up
    [rides] Rides
   *[evening_times] Hours of the evening calls
}
web-acting-deeds = May do this for the person
web-acting-what = Only what { $name } has agreed to.
web-acting-how = How was it agreed to?
web-acting-how-hint = Needed when { $name } has agreed to something new.
web-acting-how-choice = { $choice ->
    [here] At the desk
    [on_the_telephone] On the telephone
   *[on_paper] On paper
}
web-acting-when = On which day was it said?
web-acting-when-hint = Such as 3 Sep or yesterday.
web-acting-agreed = { $how ->
    [here] { $day }, at the desk
    [on_the_telephone] { $day }, on the telephone
   *[on_paper] { $day }, on paper
}
web-acting-wrong-how = Choose how the person agreed.
web-acting-wrong-when = Write on which day the person agreed.
web-acting-wrong-day = That day has not been yet. Write the day on which the person agreed.
