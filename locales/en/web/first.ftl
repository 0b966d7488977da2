web-first-sum = { $minutes ->
    [one] { $done } of { $all } done, about one minute left
   *[other] { $done } of { $all } done, about { $minutes } minutes left
}
web-first-steps = What makes the line ready
web-first-all-done = Everything is in place. The line is running.
web-first-done = Done
web-first-step = { $what ->
    [line] Place and number
    [controller] Who is responsible
    [on_call] Opening hours and on-call
    [test_call] Test call
    [people] The first people
    [activity] First activity
    [evening] Who is to be rung in the evening
   *[card] Card by the telephone
}
web-first-to-do = { $what ->
    [controller] Say who is responsible for what the line knows about people, as a rule the municipality. One minute.
    [on_call] Set the on-call telephone that is rung when the office is closed. Two minutes.
    [test_call] The line rings { $number }. Press 1 when you hear it.
    [people] Put down the first one. Four fields, a minute for each.
    [activity] A Friday meeting? Four fields, one minute.
    [evening] Open a person in the list, and set day and hour of the evening call. About { $minutes } minutes.
   *[card] One card for each, with the keys in large type. About { $minutes } minutes.
}
web-first-many = { $what ->
    [people] { $many ->
        [one] One elder is in.
       *[other] { $many } elders are in.
    }
    [activity] { $many ->
        [one] One activity is coming.
       *[other] { $many } activities are coming.
    }
   *[evening] { $many ->
        [one] One has an evening call.
       *[other] { $many } have an evening call.
    }
}
web-first-when = { $what ->
    [test_call] You were rung and pressed 1 { $at }.
   *[card] The cards were opened to be printed { $at }.
}
web-first-go = { $what ->
    [line] See
    [controller] Write
    [on_call] Set
    [people] Add a person
    [activity] Add an activity
   *[evening] Choose who
}
web-first-print = Print
web-first-quiet = Quiet hours and public holidays are there already, and the office is open Monday to Friday 9–15 until you change it.
web-first-over = The link is used or too old
web-first-over-what = It is good for a day and once. If the line is not set up yet, whoever runs Grendelinja makes a new one on the machine with: grendelinja desk set-up-link
web-first-set-up = Set up Grendelinja
web-first-set-up-what = This is all the line needs to begin. The rest you set afterwards, on the page “First morning”.
web-first-part-line = The line
web-first-part-you = You
web-first-number = The line’s number
web-first-number-hint = The local number you have rented from the telephone company.
web-first-number-demonstration = In the demonstration the telephone exchange on this machine has this number. Let it stand.
web-first-controller-hint = Must be said before the real line may ring anybody.
web-first-your-name = Your name
web-first-username-hint = What you write when you sign in.
web-first-begin = Begin
web-first-said-founded = The line is set up. Sign in with the user name and the password you chose.
