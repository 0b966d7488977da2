web-figures-h1 = Figures for { $title }
web-figures-ten = The ten numbers
web-figures-row = { $number ->
    [reached] Elders we reached
    [came] Signed up / came / did not come
    [rides] Rides: wanted / given / without / not at home
    [answered] Evening calls that were answered
    [tries] Answered at the first try / second / later
    [alerts] Alerts / harmless / minutes until somebody took it
    [talks] Talks and visits
    [hours] Volunteer hours
    [calls] Telephone calls / minutes / cost
   *[texts] Parts of texts / cost
}
web-figures-plot = { $number ->
    [reached] Elders we reached
    [came] Signed up
    [rides] Rides wanted
    [answered] Evening calls
    [tries] Evening calls that were answered
    [alerts] Alerts
    [talks] Talks and visits
    [hours] Volunteer hours
    [calls] Telephone calls
   *[texts] Parts of texts
}
web-figures-part = { $number ->
    [came] Filled: came
    [rides] Filled: had a ride
    [answered] Filled: was answered
    [tries] Filled: at the first try
   *[alerts] Filled: harmless
}
web-figures-how-it-went = Month by month
web-figures-reached = Whom we reached
web-figures-by = { $by ->
    [hamlet] Hamlet
    [sex] Sex
    [age] Age
   *[all] All
}
web-figures-cell = { $cell ->
    [woman] Women
    [man] Men
    [other] Another sex
   *[unknown] Not known
}
web-figures-age = { $age }
web-figures-age-young = { $age } and younger
web-figures-age-old = { $age } and older
web-figures-column = { $column ->
    [month] Month
    [figure] Figure
    [by] Divided by
    [cell] Part
   *[value] Value
}
web-figures-at-least = at least { $number }
web-figures-not-counted = not counted
web-figures-held-back = A dash stands where fewer than five people are behind the number, or where it could be reckoned from the others.
web-figures-came = The host says who did not come. Where nobody has said so, those signed up are counted as having come.
web-figures-cost = The cost is reckoned by the prices that stand in the settings now. What has been paid stands on the bill.
web-figures-year-means = For a year, elders reached and minutes until somebody took an alert are the mean of the months.
web-figures-number = Number
web-figures-table = Table
web-figures-how = Look at
web-figures-turn = Go back and forth
web-figures-by-month = Month
web-figures-by-year = Year
web-figures-csv = CSV
web-figures-print = Print for the council
web-figures-none-yet = No month has been written yet. The figures of a month come three days after it is over.
web-figures-none-of-it = The figures for { $title } have not been written. The figures of a month come three days after it is over.
web-figures-to-newest = See the newest figures
web-figures-council = Grendelinja in { $community }: { $title }
web-figures-council-lead = Grendelinja is one local telephone number for the elders of the municipality. They hear what is on, sign up, get a ride and are rung in the evening. The line itself has counted these numbers, and nobody can be recognised in them.
web-figures-council-number = The number is { $phone }.
web-week = The week's text for the paper and the notice board
web-week-what = What is on next week, ready to copy or to print.
web-week-see = See the text
