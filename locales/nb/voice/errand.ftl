errand-to = { $what ->
    [shop] til butikken
    [pharmacy] til apoteket
    [doctor] til legen
    [hairdresser] til frisøren
   *[other] et ærend
}
errand-how = { $how ->
    [ready] Du får vite når turen går hjem.
   *[both] Turen hjem er klokka { $home }.
}
errand-ring-when-ready = Ring Grendelinja når du vil hjem.
errand-unfilled = Jeg har ikke funnet noen til å kjøre deg ennå. { $what } Frivilligsentralen ser på det, og ringer deg.
errand-is-ready = { $rider } er klar og vil hjem nå. { $what }
errand-ride = Vil du ha skyss til butikken, legen eller noe annet, trykk { $key }.
errand-which = Hva skal du?
errand-shop = Til butikken, trykk { $key }.
errand-pharmacy = Til apoteket, trykk { $key }.
errand-doctor = Til legen, trykk { $key }.
errand-something-else = Noe annet, trykk { $key }.
errand-hairdresser = Til frisøren, trykk { $key }.
errand-somewhere = Et annet ærend, trykk { $key }.
errand-which-day = Hvilken dag vil du dit?
errand-which-hour = Når skal du være der?
errand-when-ready = Vil du ringe når du er klar til å kjøre hjem, trykk { $key }.
errand-one-hour = Hjem etter en time, trykk { $key }.
errand-two-hours = Hjem etter to timer, trykk { $key }.
errand-one-way = Skyss bare en vei, trykk { $key }.
errand-there = Bare dit, trykk { $key }.
errand-only-home = Bare hjem, trykk { $key }.
errand-comes-home = { $how ->
    [there] Du får skyss bare dit.
    [home] Da blir du hentet, og får skyss hjem.
    [ready] Du ringer når du vil hjem.
   *[both] Hjem igjen er klokka { $home }.
}
errand-earlier = Et kvarter tidligere, trykk { $key }.
errand-later = Et kvarter senere, trykk { $key }.
errand-asked = Jeg spør sjåførene om å kjøre deg.
errand-known-by = Du får vite hvem som henter deg. Det blir { $day }, før klokka { $time }.
errand-no-driver = Jeg har ingen sjåfør å spørre nå. Frivilligsentralen ser på det, og ringer deg.
errand-not-then = { $why ->
    [past] Den timen er over. Velg en annen tid.
    [soon] Så snart rekker jeg ikke å finne noen. Velg en senere tid.
    [night] Skyss er bare på dagtid. Velg en annen tid.
   *[far] Det er for lenge til. Velg en dag som er nærmere.
}
errand-twice = Du har allerede bedt om skyss til den tiden.
errand-another = Vil du ha skyss en gang til, trykk { $key }.
errand-needs-none = Trenger du ikke skyssen, trykk { $key }.
errand-driven = { $driver } henter deg mellom klokka { $first } og { $last }.
errand-nobody-yet = Jeg har ikke funnet noen ennå. Frivilligsentralen ser på det.
errand-read-back-off = { $what } Du trenger ikke skyss.
errand-is-off = Da blir du ikke hentet.
errand-is-off-driver = Da blir du ikke hentet. Jeg sier det til { $driver }.
errand-fetch-me = Er du klar til å kjøre hjem, trykk { $key }.
errand-not-fetched = Venter du hjemme på bilen ennå, trykk { $key }.
errand-tell-again = Skal jeg si det til sjåføren en gang til, trykk { $key }.
errand-driver-told = Jeg sier det til { $driver } nå. Vent der du er. Ha det bra.
errand-nobody-to-fetch = Jeg har ingen til å kjøre deg hjem.
