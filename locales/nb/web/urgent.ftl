web-urgent-now = { $count ->
    [one] Én trenger deg nå
   *[other] { $count } trenger deg nå
}
