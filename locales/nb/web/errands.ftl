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
web-errand-for = Skyss til et ærend for { $name }
web-errand-means = { $name } blir kjørt alene. Sjåførene blir spurt en om gangen, og { $name } får vite hvem som kommer og når.
web-errand-ask-for = Skyss til et ærend
web-errand-what = Hvor går turen?
web-errand-wrong-what = Velg hvor turen går.
web-errand-words = Hvilket ærend, om det er noe annet
web-errand-words-hint = Slik sjåføren skal lese det: fysioterapeuten
web-errand-wrong-words = Skriv hvilket ærend det er, med høyst 40 tegn.
web-errand-day = Dag
web-errand-wrong-day = Skriv hvilken dag det er.
web-errand-hour = Klokka
web-errand-hour-hint = Når turen skal være framme. Ved skyss bare hjem: når bilen skal hente.
web-errand-wrong-hour = Skriv når det er.
web-errand-how = Turen hjem
web-errand-wrong-how = Velg hvordan det er med turen hjem.
web-errand-home-how = { $how ->
    [ready] Ringer til linja når det er klart
    [one_hour] Etter en time
    [two_hours] Etter to timer
    [three_hours] Etter tre timer
    [there] Skyss bare dit
   *[home] Skyss bare hjem
}
web-errand-place = Sted
web-errand-usual-place = Der det pleier å være
web-errand-ask = Spør sjåførene
web-errand-past = Den timen er over.
web-errand-soon = Det er under to timer til. Ring en sjåfør.
web-errand-night = Skyss er fra klokka 7 til 18.
web-errand-far = Det er mer enn fire uker til.
web-errand-twice = Det er allerede bedt om skyss til den tiden.
web-said-errand = Sjåførene blir spurt om å kjøre { $name }.
web-said-errand-nobody = Det er ingen sjåfør å spørre. { $name } står uten bil på tavla.
web-errand-off-ask = Trenger ikke { $name } denne skyssen?
web-errand-off = Avlys, og si fra
web-errand-off-alone = Avlys, jeg ringer selv
web-said-errand-off = { $name } blir ikke kjørt.
web-first-errand-over = Den skyssen er over, eller avlyst. Ingenting er endret.
