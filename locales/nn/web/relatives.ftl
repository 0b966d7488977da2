web-relatives-open = Kontaktar: rekkjefølgje, kva dei får vite, og kva dei kan gjere
web-relatives-of = Kontaktane til { $name }
web-relatives-order = Den øvste blir spurd først når noko er på ferde.
web-relatives-none = Ingen kontakt enno. Då får berre vakta vite det om kveldsringinga ikkje blir svara.
web-relatives-change = Endre
web-relatives-up = Opp
web-relatives-down = Ned
web-relatives-remove = Ta bort …
web-relatives-number = Endre namn eller nummer
web-relatives-hours = Tomt er når som helst. Skriv klokka slik: 08.00.
web-relatives-contact = { $name }, kontakt for { $elder }
web-relatives-remove-ask = Ta bort { $name } som kontakt for { $elder }?
web-relatives-remove-what = Kontakten får ikkje melding om noko meir, heller ikkje om eit varsel som er i gang. Ingen blir fortald at dette er gjort.
web-relatives-remove-deeds = Dette kan kontakten heller ikkje gjere meir:
web-relatives-left = { $count ->
    [0] Då er det ingen kontakt att.
    [one] Då er det { $count } kontakt att.
   *[other] Då er det { $count } kontaktar att.
}
web-relatives-remove-do = Ta bort { $name }
web-said-contact-moved = { $who } er nummer { $place } no.
web-acting = Kven kan handle for personen
web-acting-caption = Det { $name } har sagt ja til at andre gjer
web-acting-who = Kven
web-acting-said = Sagt ja
web-acting-yes = ja
web-acting-no = nei
web-acting-nobody = Ingen kan handle for { $name }. Vel «Endre» ved ein kontakt når { $name } har sagt ja til det.
web-acting-deed = { $choice ->
    [sign_up] Påmelding
    [rides] Skyss
   *[evening_times] Tider for kveldsringing
}
web-acting-deeds = Kan gjere dette for personen
web-acting-what = Berre det { $name } sjølv har sagt ja til.
web-acting-how = Korleis blei det sagt ja?
web-acting-how-hint = Trengst når { $name } har sagt ja til noko nytt.
web-acting-how-choice = { $choice ->
    [here] Hjå oss
    [on_the_telephone] På telefon
   *[on_paper] På papir
}
web-acting-when = Kva dag blei det sagt?
web-acting-when-hint = Til dømes 3.9 eller i går.
web-acting-agreed = { $how ->
    [here] { $day }, hjå oss
    [on_the_telephone] { $day }, på telefon
   *[on_paper] { $day }, på papir
}
web-acting-wrong-how = Vel korleis personen sa ja.
web-acting-wrong-when = Skriv kva dag personen sa ja.
web-acting-wrong-day = Dagen har ikkje vore enno. Skriv dagen då personen sa ja.
web-left-ask = Er { $name } død, eller har flytta?
web-left-wrong-why = Vel kva som har hendt.
web-left-stops = Dette stoppar
web-left-stops-nothing = Ingenting er planlagt.
web-left-stop = { $what ->
    [alert] Varselet som er i gang, blir avslutta.
    [evening_calls] Kveldsringinga.
    [sign_ups] { $count ->
        [one] { $count } påmelding.
       *[other] { $count } påmeldingar.
    }
    [drives] { $count ->
        [one] { $count } tur som sjåfør. Ny sjåfør blir spurd.
       *[other] { $count } turar som sjåfør. Nye sjåførar blir spurde.
    }
    [visits] { $count ->
        [one] { $count } avtala besøk.
       *[other] { $count } avtala besøk.
    }
    [friends] { $count ->
        [one] Pratar i { $count } besøksvenskap.
       *[other] Pratar i { $count } besøksvenskap.
    }
    [contacts] { $count ->
        [one] Meldingar til { $count } kontakt.
       *[other] Meldingar til { $count } kontaktar.
    }
    [contact_for] { $count ->
        [one] Å vere kontakt for { $count } person.
       *[other] Å vere kontakt for { $count } personar.
    }
   *[tasks] { $count ->
        [one] { $count } oppgåve på tavla.
       *[other] { $count } oppgåver på tavla.
    }
}
web-left-to-ring = Desse bør du ringje
web-left-to-ring-where = Grendelinja fortel det ikkje til nokon. Lista kjem på tavla når du har stadfesta.
web-left-to-ring-nobody = Ingen ventar på noko herifrå. Grendelinja fortel det ikkje til nokon.
web-left-undo-what = Var det ein feil, kan du setje roller og kveldsringing i gang att frå sida til personen. Påmeldingar og skyss må gjerast på nytt.
web-left-right = Ja, det er rett
