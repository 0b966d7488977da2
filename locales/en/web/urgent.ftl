web-urgent-now = { $count ->
    [one] One needs you now
   *[other] { $count } need you now
}
