web-errand-to = { $what ->
    [shop] The shop
    [pharmacy] The pharmacy
    [doctor] The doctor
    [hairdresser] The hairdresser
   *[other] An errand
}
web-errand-home = { $how ->
    [there] There only.
    [home] Home only.
    [ready] Home when we are rung.
   *[both] Home { $at }.
}
web-errand-feed = Drive somebody on an errand
