web-refunds = Refunds to drivers
web-refunds-of = Refunds for { $month }
web-refunds-caption = Who is paid how much for { $month }
web-refund-whom = { $name }, { $month }
web-refund-column = { $column ->
    [driver] Driver
    [day] Day
    [what] Where to
    [kilometres] Km
    [km_rate] Rate per km
    [passengers] Km with passenger
    [passenger_rate] Rate per passenger and km
    [sum] Sum
   *[state] State
}
web-refund-days = Days
web-refund-state = { $state ->
    [open] open
    [handed_in] handed in
   *[paid] paid
}
web-refund-together = Together
web-refund-year = Together this year: { $sum }.
web-refund-reported = to be reported
web-refund-driven = Driving
web-refund-correction = Correction: { $what }
web-refund-with-passengers = with passengers { $kilometres } km at { $rate }
web-refund-unknown = Driven, but we do not know how far
web-refund-left-open = There are open lines left in
web-refund-none = Nobody has driven anything we know of in { $month }.
web-refund-hand-in = Mark as handed in
web-refund-pay = Mark as paid
web-refund-take-back = Take back what is handed in
web-refund-pdf = PDF to sign
web-refund-rate = The rate
web-refund-from = From { $day }
web-refund-rate-is = { $which ->
    [state] { $km } per km, the state's rate
    [own] { $km } per km, set here
   *[own_with] { $km } per km and { $passenger } for each passenger, set here
}
web-refund-now = holds now
web-refund-rate-told = The state's agreement also has { $passenger } per km for each passenger, but for other employees on the same errand. So it is left out until you set it here.
web-refund-tax = The tax administration writes that refunds to volunteers are free of tax where the rate is no more than { $free } per km and there is a travel statement. Beyond { $limit } in a year the organisation reports it. Ask your accountant what holds for you.
web-refund-set-rate = Set another rate
web-refund-from-day = From and with day
web-refund-from-day-how = For example 1 Jan 2027. Open lines from that day are reckoned anew; what is handed in or paid stands.
web-refund-km-rate = Kroner per kilometre
web-refund-passenger-rate = Kroner per kilometre for each passenger
web-refund-passenger-how = Empty is nothing.
web-refund-wrong-rate = Write a rate from 0 to 50 kroner.
web-refund-wrong-day = Choose a day of the last year.
web-said-rate = The rate is saved.
web-said-refunds-handed-in = { $count ->
    [0] No lines were open.
    [one] One line is handed in.
   *[other] { $count } lines are handed in.
}
web-said-refunds-paid = { $count ->
    [0] All was paid.
    [one] One line is paid.
   *[other] { $count } lines are paid.
}
web-said-refunds-open = { $count ->
    [0] Nothing could be taken back.
    [one] One line is open again.
   *[other] { $count } lines are open again.
}
web-refund-paper = Refunds of driving, { $month }. Grendelinja in { $community }
web-refund-paper-sum = Sum: { $kilometres } km, { $sum }
web-refund-sign = I have driven this for Grendelinja.
web-refund-sign-here = Date and signature
web-refund-to-come = { $count ->
    [one] One agreed drive this month is not counted yet. A drive is counted three hours after it was driven.
   *[other] { $count } agreed drives this month are not counted yet. A drive is counted three hours after it was driven.
}
web-refund-km-hint = All drives of that day. Write 0 if nobody was driven.
