# The board: what needs a person, and what stands beside it.
web-today-is = I dag, { $day }
web-urgent = { $when ->
    [now] No
    [today] I dag
   *[week] Denne veka
}
web-news = { $new ->
    [0] Tavla har endra seg.
    [one] { $new } ny under No.
   *[other] { $new } nye under No.
}
web-nothing-now = { $left ->
    [0] Ingenting treng deg no.
    [one] Ingenting treng deg no. { $left } blir ringd frå { $at }.
   *[other] Ingenting treng deg no. { $left } blir ringde frå { $at }.
}
web-rows-all = Vis alle { $count }
web-nothing-of-kind = Ingenting av dette treng deg no.
web-kinds = Vis berre
web-kind-all = Alt ({ $count })
web-kind-mine = Mine ({ $count })
web-kind = { $kind ->
    [alerts] Varsel ({ $count })
    [evening] Kveldsringing ({ $count })
    [words] Melding ({ $count })
    [call_back] Ring tilbake ({ $count })
    [not_told] Ikkje fått vite ({ $count })
    [rides] Skyss ({ $count })
    [activities] Aktivitet ({ $count })
    [talks] Prat ({ $count })
    [people] Folk ({ $count })
   *[line] Linja ({ $count })
}
web-need-the-line = Grendelinja
web-need-danger = Ord om fare
web-need-times = { $times } gonger, sist { $at }
web-need-tried = Prøvd { $at }, prøv att { $again }
web-need-sees-to = { $name } tek seg av dette
web-need-promised = lovd
web-need-no-car = { $which ->
    [home] Er der, og har ingen bil heim.
   *[there] Er utan bil dit.
}
web-need-asked = { $asked ->
    [0] Ingen sjåfør er spurd.
    [one] { $asked } sjåfør er spurd, { $no } sa nei.
   *[other] { $asked } sjåførar er spurde, { $no } sa nei.
}
web-need-our-words = Det vi ville ha sagt
web-text-her = Skriv SMS …
web-need-open = Vis alt om dette
web-need-mine = Eg tek denne
web-need-not-mine = Nokon annan kan ta denne
web-held-until = Nettet når ikkje telefonen. Vi ringjer på nytt når det er attende.
web-told-fold = { $count ->
    [one] Kven som fekk varselet ({ $count })
   *[other] Kven som fekk varselet ({ $count })
}
web-verb-ring = Ring { $name }
web-verb-answer = Svar { $name }
web-verb-see = Sjå { $name }
web-verb-remind = Minn { $name }
web-verb-put-right = Rett nummeret
web-verb-contact = Finn kontakt
web-verb-driver = Finn sjåfør
web-verb-invite = Inviter fleire
web-verb-host = Vel vert
web-verb-evening = Sjå kvelden
web-verb-list = Ring dei som står her
web-verb-on-call = Set vakttelefon
web-done = Ferdig …
web-done-why = Kvifor er det ferdig?
web-done-reached = Nådde
web-done-settled = Ordna
web-done-not-reached = Nådde ikkje, prøv att
web-done-gone = Gjeld ikkje lenger
web-done-again = Prøv att klokka
web-done-again-hint = Berre når du ikkje nådde nokon. Skriv klokka slik: 14.00.
web-done-save = Ferdig
web-done-wrong-why = Vel kvifor det er ferdig.
web-note-too-long = Skriv høgst 500 teikn.
web-done-today = Ferdig i dag ({ $count })
web-done-because = { $why ->
    [gone] Gjaldt ikkje lenger. Skrive opp av { $name }.
   *[reached] Nådd. Skrive opp av { $name }.
}
web-put-off = Utsette ({ $count })
web-put-off-do = Utset
web-put-off-to = { $until ->
    [evening] Utset til i kveld
    [tomorrow] Utset til i morgon
   *[monday] Utset til måndag
}
web-put-off-day = Utset til
web-put-off-hint = Det kjem att av seg sjølv klokka 8 den dagen. Skriv dagen slik: 2.12, onsdag eller i morgon.
web-put-off-wrong = Vel ein dag frå i morgon av, innan to månader.
web-take-up = Vis att no
web-said-done = Ferdig: { $name }.
web-said-not-reached = Skrive opp at du ikkje nådde fram: { $name }.
web-said-put-off = Utsett til { $at }: { $name }.
web-said-stands-again = Det står på tavla att.
web-said-mine = Du tek deg av dette: { $name }.
web-said-not-mine = Du tek deg ikkje av dette lenger: { $name }.
web-tonight = I kveld
web-tonight-over = Runden er over.
web-tonight-nobody = Ingen blir ringde i dag.
web-tonight-see = Sjå runden
web-on-duty = På vakt
web-on-duty-until = til { $at }
web-today-and-tomorrow = I dag og i morgon
web-on-come = { $count ->
    [one] { $count } kjem
   *[other] { $count } kjem
}
web-on-cars = { $count ->
    [one] { $count } bil
   *[other] { $count } bilar
}
web-on-without = { $count } utan bil
web-on-no-host = vert manglar
web-on-nothing = Ingenting er på i dag eller i morgon.
web-the-line = Linja
web-line-is = { $well ->
    [no] Linja har stått stille i over eit minutt. Ring den som driftar linja.
   *[yes] Alt går.
}
web-line-until = I dag til { $at }:
web-line-calls = { $count ->
    [one] { $count } samtale
   *[other] { $count } samtalar
}
web-line-texts = { $count ->
    [one] { $count } SMS
   *[other] { $count } SMS
}
web-quiet-fold = { $count ->
    [one] { $count } blir ikkje ringd no
   *[other] { $count } blir ikkje ringde no
}
