web-first-sum = { $minutes ->
    [one] { $done } av { $all } ferdige, om lag eitt minutt att
   *[other] { $done } av { $all } ferdige, om lag { $minutes } minutt att
}
web-first-steps = Det som gjer linja klar
web-first-all-done = Alt er på plass. Linja er i gang.
web-first-done = Ferdig
web-first-step = { $what ->
    [line] Stad og nummer
    [controller] Kven som har ansvaret
    [on_call] Opningstid og vakt
    [test_call] Prøvesamtale
    [people] Dei første folka
    [activity] Første aktivitet
    [evening] Kven som skal ringjast om kvelden
   *[card] Kort ved telefonen
}
web-first-to-do = { $what ->
    [controller] Sei kven som har ansvaret for det linja veit om folk, som oftast kommunen. Eitt minutt.
    [on_call] Set vakttelefonen som blir ringd når kontoret er stengt. To minutt.
    [test_call] Linja ringjer { $number }. Tast 1 når du høyrer meg.
    [people] Skriv inn den første. Fire felt, eitt minutt for kvar.
    [activity] Fredagstreff? Fire felt, eitt minutt.
    [evening] Opne ein person i lista, og set dag og klokkeslett for kveldsringinga. Om lag { $minutes } minutt.
   *[card] Eitt kort til kvar, med tastane i stor skrift. Om lag { $minutes } minutt.
}
web-first-many = { $what ->
    [people] { $many ->
        [one] Éin eldre er inne.
       *[other] { $many } eldre er inne.
    }
    [activity] { $many ->
        [one] Éin aktivitet kjem.
       *[other] { $many } aktivitetar kjem.
    }
   *[evening] { $many ->
        [one] Éin har kveldsringing.
       *[other] { $many } har kveldsringing.
    }
}
web-first-when = { $what ->
    [test_call] Du blei ringd og tasta 1 { $at }.
   *[card] Korta blei opna for utskrift { $at }.
}
web-first-go = { $what ->
    [line] Sjå
    [controller] Skriv
    [on_call] Set
    [people] Legg til ein person
    [activity] Legg til ein aktivitet
   *[evening] Vel kven
}
web-first-print = Skriv ut
web-first-quiet = Rolege tider og heilagdagane er allereie lagde inn, og opningstida er måndag til fredag 9–15 til du endrar ho.
web-first-over = Lenkja er brukt eller for gammal
web-first-over-what = Ho er god i eitt døgn og éin gong. Er linja ikkje sett opp enno, lagar den som driv Grendelinja ei ny på maskina med: grendelinja desk set-up-link
web-first-set-up = Set opp Grendelinja
web-first-set-up-what = Dette er alt linja treng for å begynne. Resten set du etterpå, på sida «Første morgon».
web-first-part-line = Linja
web-first-part-you = Du
web-first-number = Nummeret til linja
web-first-number-hint = Det lokale nummeret de har leigd hjå teleselskapet.
web-first-number-demonstration = I demonstrasjonen har telefonsentralen på denne maskina dette nummeret. La det stå.
web-first-controller-hint = Må vere sagt før den verkelege linja kan ringje nokon.
web-first-your-name = Namnet ditt
web-first-username-hint = Det du skriv når du loggar inn.
web-first-begin = Begynn
web-first-said-founded = Linja er sett opp. Logg inn med brukarnamnet og passordet du valde.
