web-paper-print = Skriv ut
web-paper-card = Skriv ut kort
web-paper-evening-list = Skriv ut kveldslista
web-paper-drive = Skriv ut kjørelista
web-paper-before = De forrige
web-paper-after = De neste
web-paper-cards = Kort ved telefonen, A5
web-paper-cards-what = Hva hver tast gjør, med stor skrift, på språket til den som skal ha kortet.
web-paper-cards-all = Alle eldre
web-paper-posters = Oppslag, A4
web-paper-posters-what = Det som skjer de neste fire ukene, til veggen i huset.
web-paper-doors = Lister til døra
web-paper-drivers = Dagen til sjåføren
web-paper-evening = Kveldslista
web-paper-evening-what = Alle som blir ringt i kveld, med nummer og kontakter, om strømmen går.
web-paper-council = Tall til kommunestyret
web-paper-week = Ukens tekst til avis og oppslag
web-paper-week-poster = Uken på ett ark
web-paper-none-doors = Ingenting er satt opp den neste uken.
web-paper-none-drivers = Ingen har sagt ja til å kjøre den neste uken.
web-paper-none-halls = Ingenting er satt opp i noe hus de neste ukene.
web-paper-none-cards = Ingen her har noe kort: kortet er for eldre, frivillige og kontakter.
web-paper-how-many = { $count ->
    [one] 1 kort
   *[other] { $count } kort
}
web-paper-comers = { $count ->
    [0] ingen påmeldt
    [one] 1 påmeldt
   *[other] { $count } påmeldte
}
web-paper-riders = { $count ->
    [one] 1 som skal hentes
   *[other] { $count } som skal hentes
}
web-paper-times = { $count ->
    [one] 1 gang
   *[other] { $count } ganger
}
web-paper-rung = { $count ->
    [0] ingen blir ringt i kveld
    [one] 1 blir ringt i kveld
   *[other] { $count } blir ringt i kveld
}
web-card-title = Kort ved telefonen
web-card-of = Kort til { $name }
web-card-ring = Ring når du vil, hele døgnet
web-card-back = Tilbake, trykk stjerne.
web-card-danger = Er det fare for liv, ring 113 først.
web-card-evening-at = Når Grendelinja ringer deg klokka { $times }
web-card-when = { $menu ->
    [home] Når du ringer oss
    [checkin] Når Grendelinja ringer deg om kvelden
    [volunteer] Frivilligoppgaver: tast 5, og så
    [talk-log] Når vi spør hvordan praten gikk
    [alert] Når vi ringer deg om { $name }
    [alert-asks] Når vi spør om du kan se til { $name }
    [alert-outcome] Når vi spør hvordan det gikk med { $name }
   *[alert-claim] Når du har svart, og vi ringer for å høre om det var deg
}
web-poster-at = Dette skjer på { $place }
web-poster-ring = Meld deg på, eller få skyss: ring Grendelinja
web-poster-hours = Du kan ringe hele døgnet.
web-poster-nothing = Ingenting er satt opp ennå. Ring og hør hva som skjer andre steder.
web-drive-h1 = Kjørelista til { $name }
web-drive-when = Hent
web-drive-who = Hvem
web-drive-phone = Telefon
web-drive-back = Hjem igjen { $time }
web-drive-all = Kjørelistene
web-drive-home = Hjem igjen
web-drive-set-down = Sett av
web-drive-from-home = Hjemmefra
web-drive-leaves = Fra { $place }
web-drive-arrives = Framme: { $place }
web-drive-to = Til { $title }
web-drive-nobody = { $name } har ikke sagt ja til å kjøre noen denne dagen.
web-drive-ring = Er noen ikke hjemme, eller blir du sen? Ring Grendelinja på { $phone }.
web-drive-keep = Denne lista er bare for deg. Kast arket når du er ferdig.
web-rung-h1 = Kveldslista
web-rung-when = Ring
web-rung-who = Hvem
web-rung-contacts = Ikke svar? Ring
web-rung-heard = Hørt fra
web-rung-already = har svart
web-rung-silenced = skal ikke ringes
web-rung-has-key = har nøkkel
web-rung-near = bor nær
web-rung-nobody = Ingen blir ringt denne dagen.
web-rung-no-contact = ingen kontakt
web-rung-how = Er strømmen eller nettet borte, ringer du selv nedover lista. Får du ikke svar på to forsøk med ti minutter imellom, ring den første kontakten, så den neste. Er det fare for liv, ring 113.
web-rung-keep = Her står navn og nummer. Lås inn arket, og makuler det når kvelden er over.
web-week-text = Teksten for uke { $week }
web-week-copy = Kopier
web-week-copied = Teksten er kopiert.
web-week-print = Skriv ut A4
web-week-which = Hvilken uke
web-week-this = Denne uken
web-week-next = Neste uke
web-week-head = Dette skjer i { $community } i uke { $week }
web-week-by-telephone = på telefon
web-week-free = gratis
web-week-nothing = Ingenting er satt opp i uke { $week } ennå.
web-week-ring = Ring Grendelinja på { $phone } for å melde deg på eller få skyss. Du kan ringe hele døgnet.
