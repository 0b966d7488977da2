web-urgent-now = { $count ->
    [one] Éin treng deg no
   *[other] { $count } treng deg no
}
