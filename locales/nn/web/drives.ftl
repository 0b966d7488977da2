web-drives = Når du kan køyre
web-drives-what = Seier du når du kan, blir du spurd først dei dagane. Har du ikkje sagt noko om ein dag, spør vi deg som før.
web-drives-lacks = Frivilligsentralen må sjå dette før vi kan spørje deg:
web-drives-ahead = Dagar du har sagt noko om
web-drives-answer = { $answer ->
    [yes] Eg kan køyre
   *[no] Eg kan ikkje
}
web-drives-many-seats = { $seats ->
    [one] éin plass.
   *[other] { $seats } plassar.
}
web-drives-comes-from = Frå { $place }.
web-drives-as-usual = Ta bort
web-drives-one = Ein dag eller fleire
web-drives-can = Kan du køyre?
web-drives-day = Dag
web-drives-day-how = Til dømes fredag, i morgon eller 4.12.
web-drives-until = Til og med
web-drives-from = Frå klokka
web-drives-to = Til klokka
web-drives-seats = Plassar til andre
web-drives-place = Køyrer frå
web-drives-home = Heime
web-drives-anyway = Eg skal dit uansett
web-drives-every-week = Kvar veke
web-drives-weekdays = Dagar du til vanleg kan
web-drives-week-how = Ein dag du har sagt noko om ovanfor, går føre.
web-drives-always = Alltid
web-drives-km = Lengste turen
web-drives-km-how = Heile turen heimanfrå, ein veg.
web-drives-list = Send meg lista over skyss
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
