web-missed = Without a ride, and not at home
web-missed-of = Without a ride, and not at home, { $month }
web-missed-left-out = Wanted a ride, and had none
web-missed-not-home = Not at home when the car came
web-missed-times = { $times ->
    [one] once
   *[other] { $times } times
}
web-missed-none = In { $month } everybody had a ride, and all were at home when the car came.
