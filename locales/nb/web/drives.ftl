web-drives = Når du kan kjøre
web-drives-what = Sier du når du kan, blir du spurt først de dagene. Har du ikke sagt noe om en dag, spør vi deg som før.
web-drives-lacks = Frivilligsentralen må se dette før vi kan spørre deg:
web-drives-ahead = Dager det er sagt noe om
web-drives-answer = { $answer ->
    [yes] Kan kjøre
   *[no] Kan ikke
}
web-drives-many-seats = { $seats ->
    [one] én plass.
   *[other] { $seats } plasser.
}
web-drives-comes-from = Fra { $place }.
web-drives-as-usual = Ta bort
web-drives-one = En dag eller flere
web-drives-can = Går det å kjøre?
web-drives-day = Dag
web-drives-day-how = For eksempel fredag, i morgen eller 4.12.
web-drives-until = Til og med
web-drives-from = Fra klokka
web-drives-to = Til klokka
web-drives-seats = Plasser til andre
web-drives-place = Kjører fra
web-drives-home = Hjemme
web-drives-anyway = Skal dit uansett
web-drives-every-week = Hver uke
web-drives-weekdays = Faste dager
web-drives-week-how = En dag som står ovenfor, går foran.
web-drives-always = Alltid
web-drives-km = Lengste turen i kilometer
web-drives-km-how = Hele turen hjemmefra, en vei.
web-drives-list = Lista over skyss
web-drives-list-how = En tekstmelding klokka ti de dagene noen trenger skyss.
web-drives-wrong-seats = Skriv et tall fra 1 til 8.
web-drives-wrong-hours = Skriv to klokkeslett, det tidligste først.
web-drives-wrong-day = Velg en dag fra i dag og tre måneder fram, og den siste dagen sist.
web-drives-wrong-km = Skriv et tall fra 1 til 500.
web-said-drives = Takk, det er notert.
web-said-drives-promised = { $many ->
    [one] Det er notert. Du har lovet én skyss da: Kan du ikke den heller, svar SKYSS AV eller ring oss.
   *[other] Det er notert. Du har lovet { $many } skysser da: Kan du ikke dem heller, svar SKYSS AV eller ring oss.
}
web-drives-of = Når { $name } kan kjøre
web-drives-what-of = Skriv bare det { $name } har sagt. Sjåføren blir spurt først de dagene, og er noen uten skyss da, kommer spørsmålet innen noen minutter.
web-drives-lacks-of = Dette må være sett før linja spør { $name }:
web-drives-list-of-how = En tekstmelding til { $name } klokka ti de dagene noen trenger skyss. Spør om det passer først.
web-drives-seats-of = { $seats ->
    [one] Én plass til andre.
   *[other] { $seats } plasser til andre.
}
web-drives-no-seats = Det er ikke sagt hvor mange plasser bilen har.
web-drives-boot = { $boot ->
    [0] Ikke rom til rullator.
    [one] Rom til én rullator.
   *[other] Rom til { $boot } rullatorer.
}
web-drives-for = Kjører særlig
web-drivers = Sjåfører
web-drivers-link = Sjåfører, og når de kan
web-drivers-volunteers = Frivillige sjåfører
web-drivers-own = Kjører bare én eldre
web-drivers-listed = { $some ->
    [yes] Skysslista klokka ti får: { $names }.
   *[no] Ingen får skysslista klokka ti. En sjåfør får den med SKYSSLISTE, eller du setter den på her.
}
web-drivers-on-list = får skysslista
web-drivers-said-nothing = Har ikke sagt når, og blir spurt som alle andre.
web-drivers-at-most = Kjører høyst { $kilometres } kilometer.
web-drivers-for = { $kind ->
    [own] Egen sjåfør for { $name }.
   *[preferred] { $name } vil helst kjøre med denne.
}
web-drivers-change = Se og endre
web-drivers-none = Ingen er aktiv som sjåfør ennå.
web-said-drives-of = Det er notert for { $name }.
web-said-drives-of-promised = { $many ->
    [one] Det er notert for { $name }, som har lovet én skyss da. Ta den ut på dagen om det ikke går heller.
   *[other] Det er notert for { $name }, som har lovet { $many } skysser da. Ta dem ut på dagen om det ikke går heller.
}
web-drives-fact = Kjøring
web-drives-days = { $first } til og med { $last }
web-drivers-said-nothing-own = Har ikke sagt når.
