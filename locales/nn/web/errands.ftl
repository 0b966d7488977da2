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
web-errand-for = Skyss til eit ærend for { $name }
web-errand-means = { $name } blir køyrd åleine. Sjåførane blir spurde ein om gongen, og { $name } får vite kven som kjem og når.
web-errand-ask-for = Skyss til eit ærend
web-errand-what = Kvar går turen?
web-errand-wrong-what = Vel kvar turen går.
web-errand-words = Kva ærend, om det er noko anna
web-errand-words-hint = Slik sjåføren skal lese det: fysioterapeuten
web-errand-wrong-words = Skriv kva ærend det er, med høgst 40 teikn.
web-errand-day = Dag
web-errand-wrong-day = Skriv kva dag det er.
web-errand-hour = Klokka
web-errand-hour-hint = Når turen skal vere framme. Ved skyss berre heim: når bilen skal hente.
web-errand-wrong-hour = Skriv når det er.
web-errand-how = Turen heim
web-errand-wrong-how = Vel korleis det er med turen heim.
web-errand-home-how = { $how ->
    [ready] Ringjer til linja når det er klart
    [one_hour] Etter ein time
    [two_hours] Etter to timar
    [three_hours] Etter tre timar
    [there] Skyss berre dit
   *[home] Skyss berre heim
}
web-errand-place = Stad
web-errand-usual-place = Der det pleier å vere
web-errand-ask = Spør sjåførane
web-errand-past = Den timen er over.
web-errand-soon = Det er under to timar til. Ring ein sjåfør.
web-errand-night = Skyss er frå klokka 7 til 18.
web-errand-far = Det er meir enn fire veker til.
web-errand-twice = Det er allereie bedt om skyss til den tida.
web-said-errand = Sjåførane blir spurde om å køyre { $name }.
web-said-errand-nobody = Det er ingen sjåfør å spørje. { $name } står utan bil på tavla.
web-errand-off-ask = Treng ikkje { $name } denne skyssen?
web-errand-off = Avlys, og sei frå
web-errand-off-alone = Avlys, eg ringjer sjølv
web-said-errand-off = { $name } blir ikkje køyrd.
web-first-errand-over = Den skyssen er over, eller avlyst. Ingenting er endra.
