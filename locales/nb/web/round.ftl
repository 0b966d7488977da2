web-round-of = Kvelden, { $day }
web-round-days = Andre kvelder
web-round-day-before = Kvelden før
web-round-day-after = Kvelden etter
web-round-tonight = Til i kveld
web-round-day = En annen dag
web-round-show-day = Vis
web-round-stands-still = Runden står stille til { $at }. { $by } satte den på pause. Ingen blir ringt så lenge.
web-round-resume = Gå videre nå
web-round-storm = Mange telefoner er ikke å nå, så det er nettet. Linja ringer noen få til det er tilbake, og så alle.
web-round-count = { $stand ->
    [well] { $count } bra
    [left] { $count } igjen
    [silenced] { $count } ringte vi ikke
    [not_reached] { $count } nådde vi ikke
   *[alert] { $count } varsel
}
web-round-over-by = Ferdig senest { $at }.
web-round-pause = Pause runden …
web-round-stand = { $stand ->
    [alert] Varsel
    [not_reached] Nådde ikke
    [ringing] Ringer
    [waiting] Venter
    [planned] Planlagte
    [silenced] Ringte ikke
   *[well] Bra
}
web-round-nobody-tonight = Ingen skal ringes i kveld.
web-round-nobody-then = Ingen ble ringt denne kvelden, eller så er kvelden så lenge siden at den er slettet.
web-round-who-is-rung = Se hvem som får kveldsringing
web-round-rung = Ringt sist { $at }, forsøk { $tries } av { $most }.
web-round-next = { $first ->
    [yes] Første forsøk { $at }.
   *[no] Neste forsøk { $at }.
}
web-round-waits-for-pause = Venter til runden går videre { $at }.
web-round-not-asked = ikke spurt
web-round-alert = { $cause ->
    [needs_help] Trenger hjelp. Varslet
    [undeliverable] Telefonen var ikke å nå. Varslet
    [not_home] Kom ikke ut da bilen kom. Varslet
   *[missed] Svarte ikke. Varslet
}
web-round-taken = { $name } ser til, siden { $at }
web-round-alert-over = { $outcome ->
    [found_well] Varslet, og funnet i god behold.
    [she_answered] Varslet, og svarte siden selv.
    [none] Varslet, og varselet er trukket tilbake.
   *[other] Varslet, og varselet er avsluttet.
}
web-round-ring-name = Ring { $name }
web-round-i-look = Jeg tar meg av dette
web-round-heard = Hørt fra
web-round-look-for = Varsle kontaktene …
web-round-ring-now = Ring nå
web-round-take-over = Ring selv
web-round-heard-by = { $name } hørte det
web-round-at-try = forsøk { $tries }
web-round-rest = { $count ->
    [one] Vis én til
   *[other] Vis { $count } til
}
web-round-is-paused = Runden står stille, så linja ringer ingen. Ring selv, eller la runden gå videre.
web-round-not-waiting = { $name } venter ikke på linja lenger. Noe har hendt siden du åpnet siden.
web-round-not-at-night = Det er natt, og timen til { $name } er ikke kommet. Ingenting er gjort. Må du nå { $name } nå, så ring selv.
web-round-desk-busy = Telefonen deres ringer allerede om { $name }. Avslutt den samtalen først.
web-round-no-telephone = { $name } har ingen telefon som kan ringes herfra.
web-round-list-changed = Listen har endret seg siden du så den. Ingenting er gjort. Se på den en gang til.
web-round-see-anew = Se den nye listen
web-round-see = Se kvelden
web-round-goes-on = Runden går allerede.
web-round-pause-ask = Skal runden stå stille en stund?
web-round-pause-until = Til klokka
web-round-pause-later = Skriv et klokkeslett som er senere enn nå, og i dag.
web-round-pause-see = Se hvem det gjelder
web-round-pause-means = Samtaler som er i gang, går ferdig. Ingen nye blir ringt før klokkeslettet er kommet, eller du lar runden gå videre. Ingen av de eldre får melding om pausen.
web-round-pause-later-ones = { $count ->
    [one] Én blir ringt senere i timen sin
   *[other] { $count } blir ringt senere i timen sin
}
web-round-pause-board = { $count ->
    [one] Én blir ikke ringt, og kommer på tavla
   *[other] { $count } blir ikke ringt, og kommer på tavla
}
web-round-pause-alerts = { $count ->
    [one] Én har ikke svart, og får varsel som ellers
   *[other] { $count } har ikke svart, og får varsel som ellers
}
web-round-pause-sum = { $later } blir ringt senere. { $board } kommer på tavla, og da blir vakttelefonen ringt om det. { $alerts } får varsel når timen er ute.
web-round-pause-none = Ingen er i timen sin før da.
web-round-pause-do = Pause runden til { $at }
web-round-look-ask = Skal kontaktene til { $name } varsles?
web-round-look-order = Blir spurt i denne rekkefølgen, til én sier ja
web-round-look-who = Hvem
web-round-look-number = Nummer
web-round-look-sum = { $count ->
    [one] Én kan bli ringt nå. Når noen ser til, er det slutt.
   *[other] { $count } kan bli ringt, én etter én. Når noen ser til, er det slutt.
}
web-round-look-do = { $count ->
    [one] Varsle én
   *[other] Varsle, opptil { $count }
}
web-said-ring-now = { $who } blir ringt nå.
web-said-taken-over = Telefonen deres ringer, og så { $who }. Linja ringer ikke selv mer i kveld.
web-said-heard-from-her = Skrevet: hørt fra { $who }.
web-said-looked-for = Kontaktene til { $who } blir varslet.
web-said-round-paused = Runden står stille til { $at }.
web-said-round-goes-on = Runden går videre.
