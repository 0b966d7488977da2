web-drives = Når du kan køyre
web-drives-what = Seier du når du kan, blir du spurd først dei dagane. Har du ikkje sagt noko om ein dag, spør vi deg som før.
web-drives-lacks = Frivilligsentralen må sjå dette før vi kan spørje deg:
web-drives-ahead = Dagar det er sagt noko om
web-drives-answer = { $answer ->
    [yes] Kan køyre
   *[no] Kan ikkje
}
web-drives-many-seats = { $seats ->
    [one] éin plass.
   *[other] { $seats } plassar.
}
web-drives-comes-from = Frå { $place }.
web-drives-as-usual = Ta bort
web-drives-one = Ein dag eller fleire
web-drives-can = Går det å køyre?
web-drives-day = Dag
web-drives-day-how = Til dømes fredag, i morgon eller 4.12.
web-drives-until = Til og med
web-drives-from = Frå klokka
web-drives-to = Til klokka
web-drives-seats = Plassar til andre
web-drives-place = Køyrer frå
web-drives-home = Heime
web-drives-anyway = Skal dit uansett
web-drives-every-week = Kvar veke
web-drives-weekdays = Faste dagar
web-drives-week-how = Ein dag som står ovanfor, går føre.
web-drives-always = Alltid
web-drives-km = Lengste turen i kilometer
web-drives-km-how = Heile turen heimanfrå, ein veg.
web-drives-list = Lista over skyss
web-drives-list-how = Ei tekstmelding klokka ti dei dagane nokon treng skyss.
web-drives-wrong-seats = Skriv eit tal frå 1 til 8.
web-drives-wrong-hours = Skriv to klokkeslett, det tidlegaste først.
web-drives-wrong-day = Vel ein dag frå i dag og tre månader fram, og den siste dagen sist.
web-drives-wrong-km = Skriv eit tal frå 1 til 500.
web-said-drives = Takk, det er notert.
web-said-drives-promised = { $many ->
    [one] Det er notert. Du har lova éin skyss då: Kan du ikkje den heller, svar SKYSS AV eller ring oss.
   *[other] Det er notert. Du har lova { $many } skyssar då: Kan du ikkje dei heller, svar SKYSS AV eller ring oss.
}
web-drives-of = Når { $name } kan køyre
web-drives-what-of = Skriv berre det { $name } har sagt. Sjåføren blir spurd først dei dagane, og er nokon utan skyss då, kjem spørsmålet innan nokre minutt.
web-drives-lacks-of = Dette må vere sett før linja spør { $name }:
web-drives-list-of-how = Ei tekstmelding til { $name } klokka ti dei dagane nokon treng skyss. Spør om det passar først.
web-drives-seats-of = { $seats ->
    [one] Éin plass til andre.
   *[other] { $seats } plassar til andre.
}
web-drives-no-seats = Det er ikkje sagt kor mange plassar bilen har.
web-drives-boot = { $boot ->
    [0] Ikkje rom til rullator.
    [one] Rom til éin rullator.
   *[other] Rom til { $boot } rullatorar.
}
web-drives-for = Køyrer særleg
web-drivers = Sjåførar
web-drivers-link = Sjåførar, og når dei kan
web-drivers-volunteers = Frivillige sjåførar
web-drivers-own = Køyrer berre éin eldre
web-drivers-listed = { $some ->
    [yes] Skysslista klokka ti får: { $names }.
   *[no] Ingen får skysslista klokka ti. Ein sjåfør får ho med SKYSSLISTE, eller du set ho på her.
}
web-drivers-on-list = får skysslista
web-drivers-said-nothing = Har ikkje sagt når, og blir spurd som alle andre.
web-drivers-at-most = Køyrer høgst { $kilometres } kilometer.
web-drivers-for = { $kind ->
    [own] Eigen sjåfør for { $name }.
   *[preferred] { $name } vil helst køyre med denne.
}
web-drivers-change = Sjå og endre
web-drivers-none = Ingen er aktiv som sjåfør enno.
web-said-drives-of = Det er notert for { $name }.
web-said-drives-of-promised = { $many ->
    [one] Det er notert for { $name }, som har lova éin skyss då. Ta han ut på dagen om det ikkje går heller.
   *[other] Det er notert for { $name }, som har lova { $many } skyssar då. Ta dei ut på dagen om det ikkje går heller.
}
web-drives-fact = Køyring
web-drives-days = { $first } til og med { $last }
web-drivers-said-nothing-own = Har ikkje sagt når.
