# The board: what needs a person, and what stands beside it.
web-today-is = I dag, { $day }
web-urgent = { $when ->
    [now] Nå
    [today] I dag
   *[week] Denne uka
}
web-news = { $new ->
    [0] Tavla har endret seg.
    [one] { $new } ny under Nå.
   *[other] { $new } nye under Nå.
}
web-nothing-now = { $left ->
    [0] Ingenting trenger deg nå.
    [one] Ingenting trenger deg nå. { $left } blir ringt fra { $at }.
   *[other] Ingenting trenger deg nå. { $left } blir ringt fra { $at }.
}
web-rows-all = Vis alle { $count }
web-nothing-of-kind = Ingenting av dette trenger deg nå.
web-kinds = Vis bare
web-kind-all = Alt ({ $count })
web-kind-mine = Mine ({ $count })
web-kind = { $kind ->
    [alerts] Varsel ({ $count })
    [evening] Kveldsringing ({ $count })
    [words] Melding ({ $count })
    [call_back] Ring tilbake ({ $count })
    [not_told] Ikke fått vite ({ $count })
    [rides] Skyss ({ $count })
    [activities] Aktivitet ({ $count })
    [talks] Prat ({ $count })
    [people] Folk ({ $count })
   *[line] Linja ({ $count })
}
web-need-the-line = Grendelinja
web-need-danger = Ord om fare
web-need-times = { $times } ganger, sist { $at }
web-need-tried = Prøvd { $at }, prøv igjen { $again }
web-need-sees-to = { $name } tar seg av dette
web-need-promised = lovet
web-need-no-car = { $which ->
    [home] Er der, og har ingen bil hjem.
   *[there] Er uten bil dit.
}
web-need-asked = { $asked ->
    [0] Ingen sjåfør er spurt.
    [one] { $asked } sjåfør er spurt, { $no } sa nei.
   *[other] { $asked } sjåfører er spurt, { $no } sa nei.
}
web-need-our-words = Det vi ville ha sagt
web-text-her = Skriv SMS …
web-need-open = Vis alt om dette
web-need-mine = Jeg tar denne
web-need-not-mine = Noen andre kan ta denne
web-held-until = Nettet når ikke telefonen. Vi ringer på nytt når det er tilbake.
web-told-fold = { $count ->
    [one] Hvem som fikk varselet ({ $count })
   *[other] Hvem som fikk varselet ({ $count })
}
web-verb-ring = Ring { $name }
web-verb-answer = Svar { $name }
web-verb-see = Se { $name }
web-verb-remind = Minn { $name }
web-verb-put-right = Rett nummeret
web-verb-contact = Finn kontakt
web-verb-driver = Finn sjåfør
web-verb-invite = Inviter flere
web-verb-host = Velg vert
web-verb-evening = Se kvelden
web-verb-list = Ring dem som står her
web-verb-on-call = Sett vakttelefon
web-done = Ferdig …
web-done-why = Hvorfor er det ferdig?
web-done-reached = Nådde
web-done-settled = Ordnet
web-done-not-reached = Nådde ikke, prøv igjen
web-done-gone = Gjelder ikke lenger
web-done-again = Prøv igjen klokka
web-done-again-hint = Bare når du ikke nådde noen. Skriv klokka slik: 14.00.
web-done-save = Ferdig
web-done-wrong-why = Velg hvorfor det er ferdig.
web-note-too-long = Skriv høyst 500 tegn.
web-done-today = Ferdig i dag ({ $count })
web-done-because = { $why ->
    [gone] Gjaldt ikke lenger. Skrevet opp av { $name }.
   *[reached] Nådd. Skrevet opp av { $name }.
}
web-put-off = Utsatte ({ $count })
web-put-off-do = Utsett
web-put-off-to = { $until ->
    [evening] Utsett til i kveld
    [tomorrow] Utsett til i morgen
   *[monday] Utsett til mandag
}
web-put-off-day = Utsett til
web-put-off-hint = Det kommer igjen av seg selv klokka 8 den dagen. Skriv dagen slik: 2.12, onsdag eller i morgen.
web-put-off-wrong = Velg en dag fra i morgen av, innen to måneder.
web-take-up = Vis igjen nå
web-said-done = Ferdig: { $name }.
web-said-not-reached = Skrevet opp at du ikke nådde fram: { $name }.
web-said-put-off = Utsatt til { $at }: { $name }.
web-said-stands-again = Det står på tavla igjen.
web-said-mine = Du tar deg av dette: { $name }.
web-said-not-mine = Du tar deg ikke av dette lenger: { $name }.
web-tonight = I kveld
web-tonight-over = Runden er over.
web-tonight-nobody = Ingen blir ringt i dag.
web-tonight-see = Se runden
web-on-duty = På vakt
web-on-duty-until = til { $at }
web-today-and-tomorrow = I dag og i morgen
web-on-come = { $count ->
    [one] { $count } kommer
   *[other] { $count } kommer
}
web-on-cars = { $count ->
    [one] { $count } bil
   *[other] { $count } biler
}
web-on-without = { $count } uten bil
web-on-no-host = vert mangler
web-on-nothing = Ingenting er på i dag eller i morgen.
web-the-line = Linja
web-line-is = { $well ->
    [no] Linja har stått stille i over et minutt. Ring den som drifter linja.
   *[yes] Alt går.
}
web-line-until = I dag til { $at }:
web-line-calls = { $count ->
    [one] { $count } samtale
   *[other] { $count } samtaler
}
web-line-texts = { $count ->
    [one] { $count } SMS
   *[other] { $count } SMS
}
web-quiet-fold = { $count ->
    [one] { $count } blir ikke ringt nå
   *[other] { $count } blir ikke ringt nå
}
