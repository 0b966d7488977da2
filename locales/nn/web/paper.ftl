web-paper-print = Skriv ut
web-paper-card = Skriv ut kort
web-paper-evening-list = Skriv ut kveldslista
web-paper-drive = Skriv ut køyrelista
web-paper-before = Dei før
web-paper-after = Dei neste
web-paper-cards = Kort ved telefonen, A5
web-paper-cards-what = Kva kvar tast gjer, med stor skrift, på språket til den som skal ha kortet.
web-paper-cards-all = Alle eldre
web-paper-posters = Oppslag, A4
web-paper-posters-what = Det som skjer dei neste fire vekene, til veggen i huset.
web-paper-doors = Lister til døra
web-paper-drivers = Dagen til sjåføren
web-paper-evening = Kveldslista
web-paper-evening-what = Alle som blir ringde i kveld, med nummer og kontaktar, om straumen går.
web-paper-council = Tal til kommunestyret
web-paper-week = Vekas tekst til avis og oppslag
web-paper-week-poster = Veka på eitt ark
web-paper-none-doors = Ingenting er sett opp den neste veka.
web-paper-none-drivers = Ingen har sagt ja til å køyre den neste veka.
web-paper-none-halls = Ingenting er sett opp i noko hus dei neste vekene.
web-paper-none-cards = Ingen her har noko kort: kortet er for eldre, frivillige og kontaktar.
web-paper-how-many = { $count ->
    [one] 1 kort
   *[other] { $count } kort
}
web-paper-comers = { $count ->
    [0] ingen påmeld
    [one] 1 påmeld
   *[other] { $count } påmelde
}
web-paper-riders = { $count ->
    [one] 1 som skal hentast
   *[other] { $count } som skal hentast
}
web-paper-times = { $count ->
    [one] 1 gong
   *[other] { $count } gonger
}
web-paper-rung = { $count ->
    [0] ingen blir ringde i kveld
    [one] 1 blir ringd i kveld
   *[other] { $count } blir ringde i kveld
}
web-card-title = Kort ved telefonen
web-card-of = Kort til { $name }
web-card-ring = Ring når du vil, heile døgnet
web-card-back = Tilbake, trykk stjerne.
web-card-danger = Er det fare for liv, ring 113 først.
web-card-evening-at = Når Grendelinja ringjer deg klokka { $times }
web-card-when = { $menu ->
    [home] Når du ringjer oss
    [checkin] Når Grendelinja ringjer deg om kvelden
    [volunteer] Frivilligoppgåver: tast 5, og så
    [talk-log] Når vi spør korleis praten gjekk
    [alert] Når vi ringjer deg om { $name }
    [alert-asks] Når vi spør om du kan sjå til { $name }
    [alert-outcome] Når vi spør korleis det gjekk med { $name }
   *[alert-claim] Når du har svart, og vi ringjer for å høyre om det var du
}
web-poster-at = Dette skjer på { $place }
web-poster-ring = Meld deg på, eller få skyss: ring Grendelinja
web-poster-hours = Du kan ringje heile døgnet.
web-poster-nothing = Ingenting er sett opp enno. Ring og høyr kva som skjer andre stader.
web-drive-h1 = Køyrelista til { $name }
web-drive-when = Hent
web-drive-who = Kven
web-drive-phone = Telefon
web-drive-back = Heim att { $time }
web-drive-all = Køyrelistene
web-drive-home = Heim att
web-drive-set-down = Set av
web-drive-from-home = Heimanfrå
web-drive-leaves = Frå { $place }
web-drive-arrives = Framme: { $place }
web-drive-to = Til { $title }
web-drive-nobody = { $name } har ikkje sagt ja til å køyre nokon denne dagen.
web-drive-ring = Er nokon ikkje heime, eller blir du sein? Ring Grendelinja på { $phone }.
web-drive-keep = Denne lista er berre for deg. Kast arket når du er ferdig.
web-rung-h1 = Kveldslista
web-rung-when = Ring
web-rung-who = Kven
web-rung-contacts = Ikkje svar? Ring
web-rung-heard = Høyrt frå
web-rung-already = har svart
web-rung-silenced = skal ikkje ringjast
web-rung-has-key = har nøkkel
web-rung-near = bur nær
web-rung-nobody = Ingen blir ringde denne dagen.
web-rung-no-contact = ingen kontakt
web-rung-how = Er straumen eller nettet borte, ringjer du sjølv nedover lista. Får du ikkje svar på to forsøk med ti minutt imellom, ring den første kontakten, så den neste. Er det fare for liv, ring 113.
web-rung-keep = Her står namn og nummer. Lås inn arket, og makuler det når kvelden er over.
web-week-text = Teksten for veke { $week }
web-week-copy = Kopier
web-week-copied = Teksten er kopiert.
web-week-print = Skriv ut A4
web-week-which = Kva veke
web-week-this = Denne veka
web-week-next = Neste veke
web-week-head = Dette skjer i { $community } i veke { $week }
web-week-by-telephone = på telefon
web-week-free = gratis
web-week-nothing = Ingenting er sett opp i veke { $week } enno.
web-week-ring = Ring Grendelinja på { $phone } for å melde deg på eller få skyss. Du kan ringje heile døgnet.
