web-first-sum = { $minutes ->
    [one] { $done } av { $all } ferdige, omtrent ett minutt igjen
   *[other] { $done } av { $all } ferdige, omtrent { $minutes } minutter igjen
}
web-first-steps = Det som gjør linja klar
web-first-all-done = Alt er på plass. Linja er i gang.
web-first-done = Ferdig
web-first-step = { $what ->
    [line] Sted og nummer
    [controller] Hvem som har ansvaret
    [on_call] Åpningstid og vakt
    [test_call] Prøvesamtale
    [people] De første folkene
    [activity] Første aktivitet
    [evening] Hvem som skal ringes om kvelden
   *[card] Kort ved telefonen
}
web-first-to-do = { $what ->
    [controller] Si hvem som har ansvaret for det linja vet om folk, som oftest kommunen. Ett minutt.
    [on_call] Sett vakttelefonen som blir ringt når kontoret er stengt. To minutter.
    [test_call] Linja ringer { $number }. Tast 1 når du hører meg.
    [people] Skriv inn den første. Fire felt, ett minutt for hver.
    [activity] Fredagstreff? Fire felt, ett minutt.
    [evening] Åpne en person i listen, og sett dag og klokkeslett for kveldsringingen. Omtrent { $minutes } minutter.
   *[card] Ett kort til hver, med tastene i stor skrift. Omtrent { $minutes } minutter.
}
web-first-many = { $what ->
    [people] { $many ->
        [one] Én eldre er inne.
       *[other] { $many } eldre er inne.
    }
    [activity] { $many ->
        [one] Én aktivitet kommer.
       *[other] { $many } aktiviteter kommer.
    }
   *[evening] { $many ->
        [one] Én har kveldsringing.
       *[other] { $many } har kveldsringing.
    }
}
web-first-when = { $what ->
    [test_call] Du ble ringt og tastet 1 { $at }.
   *[card] Kortene ble åpnet for utskrift { $at }.
}
web-first-go = { $what ->
    [line] Se
    [controller] Skriv
    [on_call] Sett
    [people] Legg til en person
    [activity] Legg til en aktivitet
   *[evening] Velg hvem
}
web-first-print = Skriv ut
web-first-quiet = Rolige tider og helligdagene er alt lagt inn, og åpningstiden er mandag til fredag 9–15 til du endrer den.
web-first-over = Lenken er brukt eller for gammel
web-first-over-what = Den er god i ett døgn og én gang. Er linja ikke satt opp ennå, lager den som driver Grendelinja en ny på maskinen med: grendelinja desk set-up-link
web-first-set-up = Sett opp Grendelinja
web-first-set-up-what = Dette er alt linja trenger for å begynne. Resten setter du etterpå, på siden «Første morgen».
web-first-part-line = Linja
web-first-part-you = Du
web-first-number = Nummeret til linja
web-first-number-hint = Det lokale nummeret dere har leid hos teleselskapet.
web-first-number-demonstration = I demonstrasjonen har telefonsentralen på denne maskinen dette nummeret. La det stå.
web-first-controller-hint = Må være sagt før den virkelige linja kan ringe noen.
web-first-your-name = Navnet ditt
web-first-username-hint = Det du skriver når du logger inn.
web-first-begin = Begynn
web-first-said-founded = Linja er satt opp. Logg inn med brukernavnet og passordet du valgte.
