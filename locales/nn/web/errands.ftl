web-errand-to = { $what ->
    [shop] Butikken
    [pharmacy] Apoteket
    [doctor] Legen
    [hairdresser] Frisøren
   *[other] Eit ærend
}
web-errand-home = { $how ->
    [there] Berre dit.
    [home] Berre heim.
    [ready] Heim når det blir ringt.
   *[both] Heim { $at }.
}
web-errand-feed = Køyre nokon på eit ærend
