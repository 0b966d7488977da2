web-drives = Når du kan kjøre
web-drives-what = Sier du når du kan, blir du spurt først de dagene. Har du ikke sagt noe om en dag, spør vi deg som før.
web-drives-lacks = Frivilligsentralen må se dette før vi kan spørre deg:
web-drives-ahead = Dager du har sagt noe om
web-drives-answer = { $answer ->
    [yes] Jeg kan kjøre
   *[no] Jeg kan ikke
}
web-drives-many-seats = { $seats ->
    [one] én plass.
   *[other] { $seats } plasser.
}
web-drives-comes-from = Fra { $place }.
web-drives-as-usual = Ta bort
web-drives-one = En dag eller flere
web-drives-can = Kan du kjøre?
web-drives-day = Dag
web-drives-day-how = For eksempel fredag, i morgen eller 4.12.
web-drives-until = Til og med
web-drives-from = Fra klokka
web-drives-to = Til klokka
web-drives-seats = Plasser til andre
web-drives-place = Kjører fra
web-drives-home = Hjemme
web-drives-anyway = Jeg skal dit uansett
web-drives-every-week = Hver uke
web-drives-weekdays = Dager du til vanlig kan
web-drives-week-how = En dag du har sagt noe om ovenfor, går foran.
web-drives-always = Alltid
web-drives-km = Lengste turen
web-drives-km-how = Hele turen hjemmefra, en vei.
web-drives-list = Send meg lista over skyss
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
