duty-not-a-friend = This is for visit-friends.
duty-evenings = Your evenings, press { $key }.
duty-pause = To take a break, press { $key }.
duty-most = How many talks a week, press { $key }.
duty-is =
    { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }, you can be rung from { $starts } to { $ends }.
duty-is-any-hour =
    { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }, you can be rung at any hour.
duty-is-none =
    { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }, you are not on duty.
duty-next-day = Next day, press { $key }.
duty-six-to-eight = From six to eight in the evening, press { $key }.
duty-six-to-ten = From six to ten in the evening, press { $key }.
duty-no-duty = No duty, press { $key }.
duty-thanks = Thank you.
duty-all-right = That is quite all right.
duty-pause-week = A week's break, press { $key }.
duty-pause-month = A month's break, press { $key }.
duty-pause-over = The break is over, press { $key }.
duty-paused = Fine. I will not ask you before { $day }. Thank you for all you do.
duty-how-many = How many talks a week, at most?
duty-at-most =
    { $talks ->
        [1] One, press { $key }.
        [2] Two, press { $key }.
       *[3] Three, press { $key }.
    }
duty-no-limit = No limit, press { $key }.
duty-visits = For your visits, press { $key }.
