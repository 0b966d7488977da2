web-relatives-open = Kontakter: rekkefølge, hva de får vite, og hva de kan gjøre
web-relatives-of = Kontaktene til { $name }
web-relatives-order = Den øverste blir spurt først når noe er på ferde.
web-relatives-none = Ingen kontakt ennå. Da får bare vakten vite det om kveldsringingen ikke blir besvart.
web-relatives-change = Endre
web-relatives-up = Opp
web-relatives-down = Ned
web-relatives-remove = Ta bort …
web-relatives-number = Endre navn eller nummer
web-relatives-hours = Tomt er når som helst. Skriv klokka slik: 08.00.
web-relatives-contact = { $name }, kontakt for { $elder }
web-relatives-remove-ask = Ta bort { $name } som kontakt for { $elder }?
web-relatives-remove-what = Kontakten får ikke melding om noe mer, heller ikke om et varsel som er i gang. Ingen blir fortalt at dette er gjort.
web-relatives-remove-deeds = Dette kan kontakten heller ikke gjøre mer:
web-relatives-left = { $count ->
    [0] Da er det ingen kontakt igjen.
    [one] Da er det { $count } kontakt igjen.
   *[other] Da er det { $count } kontakter igjen.
}
web-relatives-remove-do = Ta bort { $name }
web-said-contact-moved = { $who } er nummer { $place } nå.
web-acting = Hvem kan handle for personen
web-acting-caption = Det { $name } har sagt ja til at andre gjør
web-acting-who = Hvem
web-acting-said = Sagt ja
web-acting-yes = ja
web-acting-no = nei
web-acting-nobody = Ingen kan handle for { $name }. Velg «Endre» ved en kontakt når { $name } har sagt ja til det.
web-acting-deed = { $choice ->
    [sign_up] Påmelding
    [rides] Skyss
   *[evening_times] Tider for kveldsringing
}
web-acting-deeds = Kan gjøre dette for personen
web-acting-what = Bare det { $name } selv har sagt ja til.
web-acting-how = Hvordan ble det sagt ja?
web-acting-how-hint = Trengs når { $name } har sagt ja til noe nytt.
web-acting-how-choice = { $choice ->
    [here] Hos oss
    [on_the_telephone] På telefon
   *[on_paper] På papir
}
web-acting-when = Hvilken dag ble det sagt?
web-acting-when-hint = For eksempel 3.9 eller i går.
web-acting-agreed = { $how ->
    [here] { $day }, hos oss
    [on_the_telephone] { $day }, på telefon
   *[on_paper] { $day }, på papir
}
web-acting-wrong-how = Velg hvordan personen sa ja.
web-acting-wrong-when = Skriv hvilken dag personen sa ja.
web-acting-wrong-day = Dagen har ikke vært ennå. Skriv dagen da personen sa ja.
web-left-ask = Er { $name } død, eller har flyttet?
web-left-wrong-why = Velg hva som har hendt.
web-left-stops = Dette stopper
web-left-stops-nothing = Ingenting er planlagt.
web-left-stop = { $what ->
    [alert] Varselet som er i gang, blir avsluttet.
    [evening_calls] Kveldsringingen.
    [sign_ups] { $count ->
        [one] { $count } påmelding.
       *[other] { $count } påmeldinger.
    }
    [drives] { $count ->
        [one] { $count } tur som sjåfør. Ny sjåfør blir spurt.
       *[other] { $count } turer som sjåfør. Nye sjåfører blir spurt.
    }
    [visits] { $count ->
        [one] { $count } avtalt besøk.
       *[other] { $count } avtalte besøk.
    }
    [friends] { $count ->
        [one] Prater i { $count } besøksvennskap.
       *[other] Prater i { $count } besøksvennskap.
    }
    [contacts] { $count ->
        [one] Meldinger til { $count } kontakt.
       *[other] Meldinger til { $count } kontakter.
    }
    [contact_for] { $count ->
        [one] Å være kontakt for { $count } person.
       *[other] Å være kontakt for { $count } personer.
    }
   *[tasks] { $count ->
        [one] { $count } oppgave på tavla.
       *[other] { $count } oppgaver på tavla.
    }
}
web-left-to-ring = Disse bør du ringe
web-left-to-ring-where = Grendelinja forteller det ikke til noen. Lista kommer på tavla når du har bekreftet.
web-left-to-ring-nobody = Ingen venter på noe herfra. Grendelinja forteller det ikke til noen.
web-left-undo-what = Var det en feil, kan du sette roller og kveldsringing i gang igjen fra siden til personen. Påmeldinger og skyss må gjøres på nytt.
web-left-right = Ja, det er rett
