# What is on: arranging it, who comes, and organisers with what is agreed.
web-show = Vis
web-show-coming = Kjem
web-show-called-off = Avlyste
web-show-past = Har vore
web-all-places = Alle stader
web-all-organisers = Alle arrangørar
web-show-these = Vis
web-show-all = Vis alle
web-activities-shown = { $count ->
    [one] Éin aktivitet
   *[other] { $count } aktivitetar
}
web-which-week = { $which ->
    [this] Denne veka
    [next] Neste veke
   *[other] Veke { $number }
}
web-lacking = { $count ->
    [one] éin må til
   *[other] { $count } må til
}
web-without-car = { $count ->
    [one] éin utan bil
   *[other] { $count } utan bil
}
web-waiting-count = { $count ->
    [one] éin ventar
   *[other] { $count } ventar
}
web-no-activities-narrow = Ingenting slikt er lagt inn.
web-more-days = Fleire dagar
web-calendar = Kalender
web-as-list = Liste
web-month-empty = Ingenting er lagt inn denne månaden.
web-month-caption = Kva som skjer i { $month }
web-arrange-new = Legg til aktivitet
web-arrange-add = Legg til
web-arrange-change = Endre aktiviteten
web-arrange-title = Kva
web-arrange-day = Dag
web-arrange-day-hint = Til dømes 2.12, onsdag eller i morgon.
web-arrange-starts = Klokkeslett
web-arrange-starts-hint = Til dømes 11 eller 11.30. Tomt tyder heile dagen.
web-arrange-place = Stad
web-arrange-place-hint = Skriv Telefon for ei samling på telefon.
web-arrange-more = Tal, pris, kva ein tek med, og anna
web-arrange-minimum-hint = Så mange må vere påmelde for at det skal bli noko av.
web-arrange-maximum-hint = Så mange er det plass til. Tomt: alle som vil.
web-arrange-rest = Når det blir avgjort, kva ein tek med, kven det passar for, og anna
web-arrange-price = Pris i kroner
web-arrange-price-hint = Skriv 0 når det er gratis. Er feltet tomt, blir prisen ikkje nemnd.
web-arrange-bring = Ta med
web-arrange-ends = Sluttar
web-arrange-ends-hint = Tomt tyder to timar etter start.
web-arrange-notes = Anna å vite
web-arrange-from-calendar = Dette kjem frå kalenderen til { $organiser }. Det du endrar her, gjeld til kalenderen seier noko nytt.
web-calendar-says-other = Kalenderen seier: { $what }.
web-calendar-state = { $state ->
    [cancelled] avlyst
   *[planned] ikkje avlyst
}
web-arrange-ask = Endre { $title }?
web-arrange-do = { $people ->
    [one] Endre og sei frå til éin
   *[other] Endre og sei frå til { $people }
}
web-arrange-alone = Endre, eg ringjer sjølv
web-call-off-ask = Avlyse { $title }?
web-call-off-do = { $people ->
    [0] Avlys
    [one] Avlys og sei frå til éin
   *[other] Avlys og sei frå til { $people }
}
web-call-off-alone = Avlys, eg ringjer sjølv
web-hold-ask = Halde { $title } likevel?
web-hold-do = { $people ->
    [0] Hald likevel
    [one] Hald likevel og sei frå til éin
   *[other] Hald likevel og sei frå til { $people }
}
web-hold-alone = Hald likevel, eg ringjer sjølv
web-sign-up = Meld på
web-sign-up-more = Meld på …
web-sign-up-ride = Meld på med skyss
web-sign-up-to = Meld på til { $title }
web-sign-up-whom = Kven vil du melde på?
web-sign-off = Meld av
web-sign-off-more = Meld av …
web-find-who = Finn namn, nummer eller grend
web-find-do = Finn
web-found-people = { $count ->
    [0] Ingen heiter det. Prøv med færre bokstavar.
    [one] Éin person
   *[other] { $count } personar, { $shown } er viste
}
web-join-ask = { $ride ->
    [yes] Melde på { $name } til { $title }, med skyss?
   *[no] Melde på { $name } til { $title }?
}
web-join-full = Det er fullt. Det blir ein plass sist på ventelista.
web-join-heard = Meld på utan å ringje, det er avtalt
web-leave-ask = Melde av { $name } frå { $title }?
web-leave-heard = Utan å ringje, det er avtalt
web-no-ride-ask = Treng { $name } ikkje skyss til { $title }?
web-no-ride = Ta bort skyssen
web-no-ride-more = Ikkje skyss …
web-want-ride = Be om skyss
web-ride-word = Skyss
web-goes-alone = kjem seg dit sjølv
web-has-heard = Har fått vite
web-deeds = Endre
web-known = veit det
web-known-text = SMS { $at }
web-known-call = høyrde { $at }
web-waits-text = SMS går { $at }
web-waits-call = blir ringd { $at }
web-not-known = ikkje nådd
web-has-told = Eg har sagt det
web-change-told = Beskjed om endringa
web-change-told-sum = { $heard } høyrt, { $waits } ventar, { $lacks } ikkje nådd.
web-who-comes-count = { $count ->
    [one] Éin kjem
   *[other] { $count } kjem
}
web-least = minst { $count }
web-waiting-list = Venteliste
web-waiting-how = Når ein plass blir ledig, blir han tilbydd den første.
web-waits-since = har venta sidan { $at }
web-first-in-line = Set først
web-nobody-waits = Ingen ventar. Ledige plassar blir tilbydde i rekkjefølgje.
web-change-more = Endre …
web-call-off-more = Avlys …
web-hold-more = Hald likevel …
web-door-list = Skriv ut liste
web-as-file = CSV
web-other-days = Andre dagar
web-about-it = Om aktiviteten
web-door-print = Skriv ut med Ctrl+P. Lista er meint for den som står i døra.
web-door-caption = Kryss av for dei som kjem
web-door-came = Kom
web-door-phone = Telefon
web-door-throw-away = Namn og nummer: makuler lista etterpå.
web-free = gratis
web-wrong-title = Feil:
web-arrange-wrong-no-title = Skriv kva aktiviteten heiter.
web-arrange-wrong-long-title = Namnet er for langt. Skriv høgst 120 teikn.
web-arrange-wrong-long-words = Det er for langt. Skriv høgst 500 teikn.
web-arrange-wrong-past = Den dagen og tida har vore. Skriv ein dag som kjem.
web-arrange-wrong-far = Dagen er meir enn to år fram. Sjå etter at året er rett.
web-arrange-wrong-ends-before = Slutten er før starten. Rett ei av tidene.
web-arrange-wrong-end-alone = Det står ein slutt, men ingen start. Skriv når det byrjar.
web-arrange-wrong-no-hour = Ei samling på telefon må ha eit klokkeslett, for då ringjer linja.
web-arrange-wrong-minimum-above = Minst kan ikkje vere meir enn høgst. Rett eitt av tala.
web-arrange-wrong-maximum = Høgst må vere eit tal frå 1 og opp, eller tomt.
web-arrange-wrong-number = Skriv eit heilt tal, eller la feltet stå tomt.
web-arrange-wrong-price = Skriv prisen i kroner, slik: 50 eller 49,50. Skriv 0 når det er gratis.
web-arrange-wrong-organiser = Skriv kven som arrangerer.
web-arrange-new-place = Staden er ikkje kjend. Vel ein frå lista, eller trykk ein gong til for å leggje han inn.
web-arrange-new-organiser = Arrangøren er ikkje kjend. Vel ein frå lista, eller trykk ein gong til for å leggje han inn.
web-said-arranged = Aktiviteten er lagd inn.
web-said-changed = Aktiviteten er endra.
web-said-called-off = Aktiviteten er avlyst.
web-said-held-after-all = Aktiviteten blir halden likevel.
web-said-told = Det er notert at du har sagt det.
web-said-joined = Påmeldinga er ordna.
web-said-waits = Sett på ventelista.
web-said-already = Påmeldinga var ordna frå før.
web-said-too-late = Det er for seint å melde på.
web-said-signed-off = Avmeldinga er ordna.
web-said-no-ride = Skyssen er teken bort.
web-said-ride-wanted = Sjåførane blir spurde.
web-said-first-in-line = Først på ventelista no.
web-said-organiser = Arrangøren er lagra.
web-said-contact = Kontakten er lagra.
web-said-contact-removed = Kontakten er teken bort.
web-organiser-new = Legg til arrangør
web-organisers-count = { $count ->
    [one] Éin arrangør
   *[other] { $count } arrangørar
}
web-organisers-none = Ingen arrangørar er lagde inn.
web-organiser-name = Namn
web-organiser-name-hint = Kalenderen til arrangøren blir kjend att på namnet.
web-organiser-kind = Slag
web-organiser-kind-municipality = Kommunen
web-organiser-kind-business = Næringsliv
web-organiser-kind-volunteers = Frivillige
web-organiser-contact = Kontakt
web-organiser-phone = Telefon
web-organiser-no-contact = ingen kontakt
web-organiser-coming = Kjem
web-organiser-all = Alle aktivitetane
web-organiser-agreement = Avtale
web-organiser-agreed = Avtalt
web-organiser-renews = Gjeld til
web-organiser-renews-hint = Tretti dagar før får du vite det på tavla.
web-organiser-runs-out = går snart ut
web-organiser-provides = Kven gjev kva
web-organiser-provides-hint = Lokale, kaffi, folk, utstyr.
web-organiser-money = Pengar
web-organiser-responsible = Ansvarleg
web-organiser-no-agreement = Det er ikkje skrive nokon avtale enno.
web-organiser-write = Skriv avtalen
web-organiser-holds-nothing = Ingenting er lagt inn dei neste to månadene.
web-organiser-wrong-name = Skriv eit namn på høgst 80 teikn.
web-organiser-wrong-kind = Vel kva slag arrangør det er.
web-organiser-wrong-taken = Ein annan arrangør heiter det allereie. Skriv eit anna namn.
web-organiser-wrong-renews = Avtalen må gjelde til ein dag etter at han blei gjord.
web-municipal-contacts = Kontaktar i kommunen
web-municipal-none = Skriv inn kven i kommunen du ringjer om kva.
web-municipal-new = Legg til kontakt i kommunen
web-municipal-remove = Ta bort
web-municipal-what-for = Om kva
web-municipal-what-for-hint = Til dømes nøklar til grendehuset, eller heimetenesta.
web-municipal-wrong-what-for = Skriv kva kontakten hjelper med, på høgst 120 teikn.
web-municipal-wrong-phone = Skriv telefonnummeret, så du kan ringje herifrå.
web-comes-along = og { $many } til
web-cannot-why = { $why ->
    [ill] sjuk
    [away] bortreist
   *[other] noko anna
}
