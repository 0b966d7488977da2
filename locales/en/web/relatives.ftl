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
web-left-ask = Has { $name } died, or moved?
web-left-wrong-why = Choose what has happened.
web-left-stops = This stops
web-left-stops-nothing = Nothing is planned.
web-left-stop = { $what ->
    [alert] The alert that is on is ended.
    [evening_calls] The evening calls.
    [sign_ups] { $count ->
        [one] { $count } sign-up.
       *[other] { $count } sign-ups.
    }
    [drives] { $count ->
        [one] { $count } drive. Another driver is asked.
       *[other] { $count } drives. Other drivers are asked.
    }
    [visits] { $count ->
        [one] { $count } visit that was agreed on.
       *[other] { $count } visits that were agreed on.
    }
    [friends] { $count ->
        [one] Talks with { $count } visit-friend or elder.
       *[other] Talks with { $count } visit-friends or elders.
    }
    [contacts] { $count ->
        [one] Messages to { $count } contact.
       *[other] Messages to { $count } contacts.
    }
    [contact_for] { $count ->
        [one] Being a contact for { $count } person.
       *[other] Being a contact for { $count } people.
    }
   *[tasks] { $count ->
        [one] { $count } task on the board.
       *[other] { $count } tasks on the board.
    }
}
web-left-to-ring = These you should ring
web-left-to-ring-where = Grendelinja tells nobody. The list comes on the board when you have confirmed.
web-left-to-ring-nobody = Nobody waits for anything from here. Grendelinja tells nobody.
web-left-undo-what = If it was a mistake, roles and evening calls can be given back from the person's page. Sign-ups and rides must be made anew.
web-left-right = Yes, that is right
