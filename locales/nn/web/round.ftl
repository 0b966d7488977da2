web-round-of = Kvelden, { $day }
web-round-days = Andre kveldar
web-round-day-before = Kvelden før
web-round-day-after = Kvelden etter
web-round-tonight = Til i kveld
web-round-day = Ein annan dag
web-round-show-day = Vis
web-round-stands-still = Runden står stille til { $at }. { $by } sette han på pause. Ingen blir ringde så lenge.
web-round-resume = Gå vidare no
web-round-storm = Mange telefonar er ikkje å nå, så det er nettet. Linja ringjer nokre få til det er tilbake, og så alle.
web-round-count = { $stand ->
    [well] { $count } bra
    [left] { $count } att
    [silenced] { $count } ringde vi ikkje
    [not_reached] { $count } nådde vi ikkje
   *[alert] { $count } varsel
}
web-round-over-by = Ferdig seinast { $at }.
web-round-pause = Pause runden …
web-round-stand = { $stand ->
    [alert] Varsel
    [not_reached] Nådde ikkje
    [ringing] Ringjer
    [waiting] Ventar
    [planned] Planlagde
    [silenced] Ringde ikkje
   *[well] Bra
}
web-round-nobody-tonight = Ingen skal ringjast i kveld.
web-round-nobody-then = Ingen blei ringde denne kvelden, eller så er kvelden så lenge sidan at han er sletta.
web-round-who-is-rung = Sjå kven som får kveldsringing
web-round-rung = Ringt sist { $at }, forsøk { $tries } av { $most }.
web-round-next = { $first ->
    [yes] Første forsøk { $at }.
   *[no] Neste forsøk { $at }.
}
web-round-waits-for-pause = Ventar til runden går vidare { $at }.
web-round-not-asked = ikkje spurd
web-round-alert = { $cause ->
    [needs_help] Treng hjelp. Varsla
    [undeliverable] Telefonen var ikkje å nå. Varsla
    [not_home] Kom ikkje ut då bilen kom. Varsla
   *[missed] Svarte ikkje. Varsla
}
web-round-taken = { $name } ser til, sidan { $at }
web-round-alert-over = { $outcome ->
    [found_well] Varsla, og funnen i god behald.
    [she_answered] Varsla, og svarte sidan sjølv.
    [none] Varsla, og varselet er trekt tilbake.
   *[other] Varsla, og varselet er avslutta.
}
web-round-ring-name = Ring { $name }
web-round-i-look = Eg tek meg av dette
web-round-heard = Høyrt frå
web-round-look-for = Varsle kontaktane …
web-round-ring-now = Ring no
web-round-take-over = Ring sjølv
web-round-heard-by = { $name } høyrde det
web-round-at-try = forsøk { $tries }
web-round-rest = { $count ->
    [one] Vis éin til
   *[other] Vis { $count } til
}
web-round-is-paused = Runden står stille, så linja ringjer ingen. Ring sjølv, eller la runden gå vidare.
web-round-not-waiting = { $name } ventar ikkje på linja lenger. Noko har hendt sidan du opna sida.
web-round-not-at-night = Det er natt, og timen til { $name } er ikkje komen. Ingenting er gjort. Må du nå { $name } no, så ring sjølv.
web-round-desk-busy = Telefonen dykkar ringjer alt om { $name }. Avslutt den samtalen først.
web-round-no-telephone = { $name } har ingen telefon som kan ringjast herifrå.
web-round-list-changed = Lista har endra seg sidan du såg henne. Ingenting er gjort. Sjå på henne ein gong til.
web-round-see-anew = Sjå den nye lista
web-round-see = Sjå kvelden
web-round-goes-on = Runden går alt.
web-round-pause-ask = Skal runden stå stille ei stund?
web-round-pause-until = Til klokka
web-round-pause-later = Skriv ei klokke som er seinare enn no, og i dag.
web-round-pause-see = Sjå kven det gjeld
web-round-pause-means = Samtalar som er i gang, går ferdig. Ingen nye blir ringde før klokka er komen, eller du lèt runden gå vidare. Ingen av dei eldre får melding om pausen.
web-round-pause-later-ones = { $count ->
    [one] Éin blir ringd seinare i timen sin
   *[other] { $count } blir ringde seinare i timen sin
}
web-round-pause-board = { $count ->
    [one] Éin blir ikkje ringd, og kjem på tavla
   *[other] { $count } blir ikkje ringde, og kjem på tavla
}
web-round-pause-alerts = { $count ->
    [one] Éin har ikkje svart, og får varsel som elles
   *[other] { $count } har ikkje svart, og får varsel som elles
}
web-round-pause-sum = { $later } blir ringde seinare. { $board } kjem på tavla, og då blir vakttelefonen ringd om det. { $alerts } får varsel når timen er ute.
web-round-pause-none = Ingen er i timen sin før då.
web-round-pause-do = Pause runden til { $at }
web-round-look-ask = Skal kontaktane til { $name } varslast?
web-round-look-order = Blir spurde i denne rekkjefølgja, til ein seier ja
web-round-look-who = Kven
web-round-look-number = Nummer
web-round-look-sum = { $count ->
    [one] Éin kan bli ringd no. Når nokon ser til, er det slutt.
   *[other] { $count } kan bli ringde, éin etter ein. Når nokon ser til, er det slutt.
}
web-round-look-do = { $count ->
    [one] Varsle éin
   *[other] Varsle, opp til { $count }
}
web-said-ring-now = { $who } blir ringd no.
web-said-taken-over = Telefonen dykkar ringjer, og så { $who }. Linja ringjer ikkje sjølv meir i kveld.
web-said-heard-from-her = Skrive: høyrt frå { $who }.
web-said-looked-for = Kontaktane til { $who } blir varsla.
web-said-round-paused = Runden står stille til { $at }.
web-said-round-goes-on = Runden går vidare.
