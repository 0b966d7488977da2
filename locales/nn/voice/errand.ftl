errand-to = { $what ->
    [shop] til butikken
    [pharmacy] til apoteket
    [doctor] til legen
    [hairdresser] til frisøren
   *[other] eit ærend
}
errand-how = { $how ->
    [ready] Du får vite når turen går heim.
   *[both] Turen heim er klokka { $home }.
}
errand-ring-when-ready = Ring Grendelinja når du vil heim.
errand-unfilled = Eg har ikkje funne nokon til å køyre deg enno. { $what } Frivilligsentralen ser på det, og ringjer deg.
errand-is-ready = { $rider } er klar og vil heim no. { $what }
errand-ride = Vil du ha skyss til butikken, legen eller noko anna, trykk { $key }.
errand-which = Kva skal du?
errand-shop = Til butikken, trykk { $key }.
errand-pharmacy = Til apoteket, trykk { $key }.
errand-doctor = Til legen, trykk { $key }.
errand-something-else = Noko anna, trykk { $key }.
errand-hairdresser = Til frisøren, trykk { $key }.
errand-somewhere = Eit anna ærend, trykk { $key }.
errand-which-day = Kva dag vil du dit?
errand-which-hour = Når skal du vere der?
errand-when-ready = Vil du ringje når du er klar til å køyre heim, trykk { $key }.
errand-one-hour = Heim etter ein time, trykk { $key }.
errand-two-hours = Heim etter to timar, trykk { $key }.
errand-one-way = Skyss berre ein veg, trykk { $key }.
errand-there = Berre dit, trykk { $key }.
errand-only-home = Berre heim, trykk { $key }.
errand-comes-home = { $how ->
    [there] Du får skyss berre dit.
    [home] Då blir du henta, og får skyss heim.
    [ready] Du ringjer når du vil heim.
   *[both] Heim att er klokka { $home }.
}
errand-earlier = Eit kvarter tidlegare, trykk { $key }.
errand-later = Eit kvarter seinare, trykk { $key }.
errand-asked = Eg spør sjåførane om å køyre deg.
errand-known-by = Du får vite kven som hentar deg. Det blir { $day }, før klokka { $time }.
errand-no-driver = Eg har ingen sjåfør å spørje no. Frivilligsentralen ser på det, og ringjer deg.
errand-not-then = { $why ->
    [past] Den timen er over. Vel ei anna tid.
    [soon] Så snart rekk eg ikkje å finne nokon. Vel ei seinare tid.
    [night] Skyss er berre på dagtid. Vel ei anna tid.
   *[far] Det er for lenge til. Vel ein dag som er nærare.
}
errand-twice = Du har allereie bedt om skyss til den tida.
errand-another = Vil du ha skyss ein gong til, trykk { $key }.
errand-needs-none = Treng du ikkje skyssen, trykk { $key }.
errand-driven = { $driver } hentar deg mellom klokka { $first } og { $last }.
errand-nobody-yet = Eg har ikkje funne nokon enno. Frivilligsentralen ser på det.
errand-read-back-off = { $what } Du treng ikkje skyss.
errand-is-off = Då blir du ikkje henta.
errand-is-off-driver = Då blir du ikkje henta. Eg seier det til { $driver }.
errand-fetch-me = Er du klar til å køyre heim, trykk { $key }.
errand-not-fetched = Ventar du heime på bilen enno, trykk { $key }.
errand-tell-again = Skal eg seie det til sjåføren ein gong til, trykk { $key }.
errand-driver-told = Eg seier det til { $driver } no. Vent der du er. Ha det bra.
errand-nobody-to-fetch = Eg har ingen til å køyre deg heim.
