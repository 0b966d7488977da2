tellings-hello = Hei, { $name }. Det er Grendelinja. Jeg har en melding til deg.
tellings-hear-it = Vil du høre den, trykk { $key }.
tellings-again = Høre meldingen om igjen, trykk { $key }.
tellings-menu = Til hovedmenyen, trykk { $key }.
tellings-out-of-date = Meldingen gjelder ikke lenger.
tellings-joined = { $what } Du er påmeldt.
tellings-joined-by = { $who } har meldt deg på. { $what } Passer det ikke, ring Grendelinja.
tellings-joined-by-ride = { $who } har meldt deg på, med skyss. { $what } Du får vite hvem som henter deg. Passer det ikke, ring Grendelinja.
tellings-waiting = { $what } Du står på venteliste.
tellings-got-place = { $what } Nå er det plass, og du er påmeldt.
tellings-cancelled = { $what } Du er meldt av.
tellings-changed = Tid eller sted er endret. { $what }
tellings-held = Det blir holdt likevel. { $what }
tellings-called-off = { $what } Det er dessverre avlyst.
tellings-series-changed = Tid eller sted er endret, også senere ganger. Slik blir den neste. { $what }
tellings-series-off = { $what } Det er dessverre avlyst, og det er flere ganger etter det også.
tellings-ride-taken = { $what } Skyssen er ordnet av en annen. Takk likevel.
tellings-ride-yours = Du kjører { $rider }. { $what }
tellings-ride-added = { $rider } vil også være med i bilen din. { $what } Passer det ikke, ring Grendelinja og velg frivilligoppgaver.
tellings-ride-promised = { $driver } { $legs ->
    [there] henter deg mellom klokka { $first } og { $last }, og kjører deg ikke hjem.
    [home] kjører deg hjem klokka { $first }.
   *[both] henter deg mellom klokka { $first } og { $last }.
} { $what }
tellings-ride-unfilled = Jeg har ikke funnet skyss ennå. { $what } Frivilligsentralen ser på det. Kommer du deg ikke dit, koster det deg ingenting.
tellings-ride-cancelled = Du skal ikke kjøre { $rider } likevel. { $what }
tellings-ride-lost = Sjåføren din kan ikke kjøre likevel. { $what } Jeg spør andre. Du hører fra meg { $day } før klokka { $time }.
tellings-ride-lost-none = Sjåføren din kan ikke kjøre likevel. { $what } Jeg har ikke funnet noen annen. Frivilligsentralen ser på det. Kommer du deg ikke dit, koster det deg ingenting.
tellings-ride-not-heard = { $name } vet ikke at skyssen er endret, og svarer ikke. { $what } Ring { $name } nå. Nummeret står på tavla.
tellings-reminder = Husk avtalen din. { $what }
tellings-reminder-telephone = Husk avtalen din. { $what } Det er på telefon, og Grendelinja ringer deg når det begynner.
tellings-reminder-unfilled = Husk avtalen din. { $what } Jeg har ikke funnet skyss. Kommer du deg ikke dit, koster det deg ingenting.
tellings-bring = Ta med { $bring }.
tellings-company = { $count ->
    [one] Fra grenda di kommer { $one } også.
    [2] Fra grenda di kommer { $one } og { $other } også.
   *[other] Fra grenda di kommer { $one }, { $other } og flere.
}
tellings-gathering-nobody-joined = { $what } Ingen har meldt seg på, så Grendelinja ringer deg ikke denne gangen. Takk for at du ville være vert.
tellings-gathering-host = Du er vert for en samling på telefon. { $what } Grendelinja ringer deg to minutter før. Kan du ikke, ring Frivilligsentralen.
tellings-not-tried = Kveldsringingen kom ikke fram til alle. Noe gikk galt hos oss, en samling tok telefonen, eller runden stod stille. Se tavla, der står hvem det gjelder.
tellings-restored = Grendelinja er satt i gang igjen fra en kopi. Kopien er fra { $day } { $time }. Det som har hendt siden, er tapt. Se tavla nå. Der står hvem du må ringe.
tellings-she-writes-away = Noen har skrevet fra telefonen til { $name } om å være borte til { $day }. Oftest er alt vel. Ring oss når du har hørt fra { $name }.
tellings-said-away = { $contact } har sagt fra at du er borte. Vi ringer deg ikke om kvelden før { $day }. Er du hjemme, ring oss, så ringer vi som før.
tellings-storm = Mange telefoner er borte fra nettet nå. Derfor varsler vi ikke kontaktene én for én. Vi prøver dem igjen, og ringer alle på nytt når nettet er tilbake. Se tavla, der står hvem det gjelder.
tellings-storm-to-the-end = Nettet kom ikke tilbake før klokka ni. I kveld er det noen vi ikke fikk tak i. Ring dem, de står på tavla.
tellings-talk-time = Det har gått atten minutter.
tellings-calendar-broken = Jeg får ikke lest kalenderen til { $organiser } på nettet. Det jeg har lest før, gjelder ennå. Frivilligsentralen vet om det.
tellings-published = Nå er det lyst ut i ditt navn. { $what } Er det ikke fra deg, ring Frivilligsentralen.
tellings-published-changed = Nå er noe endret i ditt navn. { $what } Er det ikke fra deg, ring Frivilligsentralen.
tellings-left = { $name } kan ikke komme likevel. { $what }
tellings-left-why = { $why ->
    [ill] Grunnen er sykdom.
    [away] Grunnen er en reise.
   *[other] Grunnen er noe annet.
}
tellings-idea-dropped = Vi spurte deg om noe nytt: { $words }. Det blir dessverre ikke noe av det nå.
tellings-ride-order = Du har fått nye hentetider. { $what }
tellings-ride-order-stop = { $name } klokka { $time }.
tellings-ride-home-at = { $what } Det varer nå til klokka { $time }. Da kjører du hjem.
tellings-contact-ride-lost = Sjåføren til { $name } kan ikke likevel. { $what } { $name } har ingen telefon, så si fra. Jeg spør andre. Du hører fra meg { $day } klokka { $time }.
tellings-contact-ride-none = { $name } har ingen skyss. { $what } { $name } har ingen telefon, så si fra. Frivilligsentralen ser på det.
tellings-contact-ride-found = { $driver } henter { $name } mellom klokka { $first } og { $last }. { $what } { $name } har ingen telefon, så si fra.

tellings-driver-thanks = Tusen takk for at du kjører. Siste måned ble det { $drives ->
    [one] én tur
   *[other] { $drives } turer
}. { $people ->
    [0] Det betyr mye at du stiller opp.
    [one] Ett menneske kom seg ut fordi du kjørte.
   *[other] { $people } mennesker kom seg ut fordi du kjørte.
}
tellings-ride-list = Noen trenger skyss de neste dagene.
