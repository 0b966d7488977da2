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
