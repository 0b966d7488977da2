# What is on: arranging it, who comes, and organisers with what is agreed.
web-show = Vis
web-show-coming = Kommer
web-show-called-off = Avlyste
web-show-past = Har vært
web-all-places = Alle steder
web-all-organisers = Alle arrangører
web-show-these = Vis
web-show-all = Vis alle
web-activities-shown = { $count ->
    [one] Én aktivitet
   *[other] { $count } aktiviteter
}
web-which-week = { $which ->
    [this] Denne uka
    [next] Neste uke
   *[other] Uke { $number }
}
web-lacking = { $count ->
    [one] én må til
   *[other] { $count } må til
}
web-without-car = { $count ->
    [one] én uten bil
   *[other] { $count } uten bil
}
web-waiting-count = { $count ->
    [one] én venter
   *[other] { $count } venter
}
web-no-activities-narrow = Ingenting slikt er lagt inn.
web-more-days = Flere dager
web-calendar = Kalender
web-as-list = Liste
web-month-empty = Ingenting er lagt inn denne måneden.
web-month-caption = Hva som skjer i { $month }
web-arrange-new = Legg til aktivitet
web-arrange-add = Legg til
web-arrange-change = Endre aktiviteten
web-arrange-title = Hva
web-arrange-day = Dag
web-arrange-day-hint = For eksempel 2.12, onsdag eller i morgen.
web-arrange-starts = Klokkeslett
web-arrange-starts-hint = For eksempel 11 eller 11.30. Tomt betyr hele dagen.
web-arrange-place = Sted
web-arrange-place-hint = Skriv Telefon for en samling på telefon.
web-arrange-more = Antall, pris, hva man tar med, og annet
web-arrange-minimum-hint = Så mange må være påmeldt for at det skal bli noe av.
web-arrange-maximum-hint = Så mange er det plass til. Tomt: alle som vil.
web-arrange-rest = Når det blir avgjort, hva man tar med, hvem det passer for, og annet
web-arrange-price = Pris i kroner
web-arrange-price-hint = Skriv 0 når det er gratis. Er feltet tomt, blir prisen ikke nevnt.
web-arrange-bring = Ta med
web-arrange-ends = Slutter
web-arrange-ends-hint = Tomt betyr to timer etter start.
web-arrange-notes = Annet å vite
web-arrange-from-calendar = Dette kommer fra kalenderen til { $organiser }. Det du endrer her, gjelder til kalenderen sier noe nytt.
web-calendar-says-other = Kalenderen sier: { $what }.
web-calendar-state = { $state ->
    [cancelled] avlyst
   *[planned] ikke avlyst
}
web-arrange-ask = Endre { $title }?
web-arrange-do = { $people ->
    [one] Endre og si fra til én
   *[other] Endre og si fra til { $people }
}
web-arrange-alone = Endre, jeg ringer selv
web-call-off-ask = Avlyse { $title }?
web-call-off-do = { $people ->
    [0] Avlys
    [one] Avlys og si fra til én
   *[other] Avlys og si fra til { $people }
}
web-call-off-alone = Avlys, jeg ringer selv
web-hold-ask = Holde { $title } likevel?
web-hold-do = { $people ->
    [0] Hold likevel
    [one] Hold likevel og si fra til én
   *[other] Hold likevel og si fra til { $people }
}
web-hold-alone = Hold likevel, jeg ringer selv
web-sign-up = Meld på
web-sign-up-more = Meld på …
web-sign-up-ride = Meld på med skyss
web-sign-up-to = Meld på til { $title }
web-sign-up-whom = Hvem vil du melde på?
web-sign-off = Meld av
web-sign-off-more = Meld av …
web-find-who = Finn navn, nummer eller grend
web-find-do = Finn
web-found-people = { $count ->
    [0] Ingen heter det. Prøv med færre bokstaver.
    [one] Én person
   *[other] { $count } personer, { $shown } er vist
}
web-join-ask = { $ride ->
    [yes] Melde på { $name } til { $title }, med skyss?
   *[no] Melde på { $name } til { $title }?
}
web-join-full = Det er fullt. Det blir en plass sist på ventelista.
web-join-heard = Meld på uten å ringe, det er avtalt
web-leave-ask = Melde av { $name } fra { $title }?
web-leave-heard = Uten å ringe, det er avtalt
web-no-ride-ask = Trenger { $name } ikke skyss til { $title }?
web-no-ride = Ta bort skyssen
web-no-ride-more = Ikke skyss …
web-want-ride = Be om skyss
web-ride-word = Skyss
web-goes-alone = kommer seg dit selv
web-has-heard = Har fått vite
web-deeds = Endre
web-known = vet det
web-known-text = SMS { $at }
web-known-call = hørte { $at }
web-waits-text = SMS går { $at }
web-waits-call = blir ringt { $at }
web-not-known = ikke nådd
web-has-told = Jeg har sagt det
web-change-told = Beskjed om endringen
web-change-told-sum = { $heard } hørt, { $waits } venter, { $lacks } ikke nådd.
web-who-comes-count = { $count ->
    [one] Én kommer
   *[other] { $count } kommer
}
web-least = minst { $count }
web-waiting-list = Venteliste
web-waiting-how = Når en plass blir ledig, blir den tilbudt den første.
web-waits-since = har ventet siden { $at }
web-first-in-line = Sett først
web-nobody-waits = Ingen venter. Ledige plasser blir tilbudt i rekkefølge.
web-change-more = Endre …
web-call-off-more = Avlys …
web-hold-more = Hold likevel …
web-door-list = Skriv ut liste
web-as-file = CSV
web-other-days = Andre dager
web-about-it = Om aktiviteten
web-door-print = Skriv ut med Ctrl+P. Lista er ment for den som står i døra.
web-door-caption = Kryss av for dem som kommer
web-door-came = Kom
web-door-phone = Telefon
web-door-throw-away = Navn og nummer: makuler lista etterpå.
web-free = gratis
web-wrong-title = Feil:
web-arrange-wrong-no-title = Skriv hva aktiviteten heter.
web-arrange-wrong-long-title = Navnet er for langt. Skriv høyst 120 tegn.
web-arrange-wrong-long-words = Det er for langt. Skriv høyst 500 tegn.
web-arrange-wrong-past = Den dagen og tida har vært. Skriv en dag som kommer.
web-arrange-wrong-far = Dagen er mer enn to år fram. Se etter at året er riktig.
web-arrange-wrong-ends-before = Slutten er før starten. Rett en av tidene.
web-arrange-wrong-end-alone = Det står en slutt, men ingen start. Skriv når det begynner.
web-arrange-wrong-no-hour = En samling på telefon må ha et klokkeslett, for da ringer linja.
web-arrange-wrong-minimum-above = Minst kan ikke være mer enn høyst. Rett ett av tallene.
web-arrange-wrong-maximum = Høyst må være et tall fra 1 og opp, eller tomt.
web-arrange-wrong-number = Skriv et helt tall, eller la feltet stå tomt.
web-arrange-wrong-price = Skriv prisen i kroner, slik: 50 eller 49,50. Skriv 0 når det er gratis.
web-arrange-wrong-organiser = Skriv hvem som arrangerer.
web-arrange-new-place = Stedet er ikke kjent. Velg ett fra lista, eller trykk en gang til for å legge det inn.
web-arrange-new-organiser = Arrangøren er ikke kjent. Velg en fra lista, eller trykk en gang til for å legge den inn.
web-said-arranged = Aktiviteten er lagt inn.
web-said-changed = Aktiviteten er endret.
web-said-called-off = Aktiviteten er avlyst.
web-said-held-after-all = Aktiviteten blir holdt likevel.
web-said-told = Det er notert at du har sagt det.
web-said-joined = Påmeldingen er ordnet.
web-said-waits = Satt på ventelista.
web-said-already = Påmeldingen var ordnet fra før.
web-said-too-late = Det er for sent å melde på.
web-said-signed-off = Avmeldingen er ordnet.
web-said-no-ride = Skyssen er tatt bort.
web-said-ride-wanted = Sjåførene blir spurt.
web-said-first-in-line = Først på ventelista nå.
web-said-organiser = Arrangøren er lagret.
web-said-contact = Kontakten er lagret.
web-said-contact-removed = Kontakten er tatt bort.
web-organiser-new = Legg til arrangør
web-organisers-count = { $count ->
    [one] Én arrangør
   *[other] { $count } arrangører
}
web-organisers-none = Ingen arrangører er lagt inn.
web-organiser-name = Navn
web-organiser-name-hint = Kalenderen til arrangøren blir kjent igjen på navnet.
web-organiser-kind = Slag
web-organiser-kind-municipality = Kommunen
web-organiser-kind-business = Næringsliv
web-organiser-kind-volunteers = Frivillige
web-organiser-contact = Kontakt
web-organiser-phone = Telefon
web-organiser-no-contact = ingen kontakt
web-organiser-coming = Kommer
web-organiser-all = Alle aktivitetene
web-organiser-agreement = Avtale
web-organiser-agreed = Avtalt
web-organiser-renews = Gjelder til
web-organiser-renews-hint = Tretti dager før får du vite det på tavla.
web-organiser-runs-out = går snart ut
web-organiser-provides = Hvem gir hva
web-organiser-provides-hint = Lokale, kaffe, folk, utstyr.
web-organiser-money = Penger
web-organiser-responsible = Ansvarlig
web-organiser-no-agreement = Det er ikke skrevet noen avtale ennå.
web-organiser-write = Skriv avtalen
web-organiser-holds-nothing = Ingenting er lagt inn de neste to månedene.
web-organiser-wrong-name = Skriv et navn på høyst 80 tegn.
web-organiser-wrong-kind = Velg hva slags arrangør det er.
web-organiser-wrong-taken = En annen arrangør heter det allerede. Skriv et annet navn.
web-organiser-wrong-renews = Avtalen må gjelde til en dag etter at den ble gjort.
web-municipal-contacts = Kontakter i kommunen
web-municipal-none = Skriv inn hvem i kommunen du ringer om hva.
web-municipal-new = Legg til kontakt i kommunen
web-municipal-remove = Ta bort
web-municipal-what-for = Om hva
web-municipal-what-for-hint = For eksempel nøkler til grendehuset, eller hjemmetjenesten.
web-municipal-wrong-what-for = Skriv hva kontakten hjelper med, på høyst 120 tegn.
web-municipal-wrong-phone = Skriv telefonnummeret, så du kan ringe herfra.
web-comes-along = og { $many } til
web-cannot-why = { $why ->
    [ill] syk
    [away] bortreist
   *[other] noe annet
}
