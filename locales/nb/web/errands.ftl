web-errand-to = { $what ->
    [shop] Butikken
    [pharmacy] Apoteket
    [doctor] Legen
    [hairdresser] Frisøren
   *[other] Et ærend
}
web-errand-home = { $how ->
    [there] Bare dit.
    [home] Bare hjem.
    [ready] Hjem når det blir ringt.
   *[both] Hjem { $at }.
}
web-errand-feed = Kjøre noen på et ærend
