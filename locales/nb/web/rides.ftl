web-rides-on = Skyss, { $day }
web-rides-days = Andre dager
web-rides-before = Dagen før
web-rides-after = Dagen etter
web-rides-to-today = Til i dag
web-rides-day = En annen dag
web-rides-show = Vis
web-rides-print-all = Skriv ut alle
web-rides-print = Skriv ut
web-rides-without = Uten bil
web-rides-asked = { $asked ->
    [0] Ingen sjåfør er spurt ennå.
    [one] Én sjåfør er spurt: { $no } nei, { $silent } har ikke svart.
   *[other] { $asked } sjåfører er spurt: { $no } nei, { $silent } har ikke svart.
}
web-rides-give = Gi til …
web-rides-seats = { $count ->
    [one] én plass
   *[other] { $count } plasser
}
web-rides-know = { $all ->
    [yes] alle vet det
   *[no] ikke alle vet det ennå
}
web-rides-is-home = Er hjemme, sier sjåføren.
web-rides-not-home = Er ikke hjemme ennå
web-said-nobody-was-home = Ingen har sagt i dag at { $who } er hjemme.
web-rides-knows = { $told ->
    [yes] Har fått vite hvem som kjører.
   *[no] Har ikke fått vite det ennå.
}
web-rides-take-back = Ta ut …
web-rides-all-have = Alle har skyss { $day }.
web-rides-none = Ingen skal kjøres denne dagen.
web-rides-next = Neste dag med skyss: { $day }
web-rides-who-drives = Hvem skal kjøre { $name }?
web-rides-give-means = Velg en du har snakket med. Du får se hvem som får vite hva, før noe blir gjort.
web-rides-give-ask = Skal { $driver } kjøre { $name }?
web-rides-give-do = Gi bort, og si fra
web-rides-give-alone = Gi bort, jeg ringer selv
web-rides-have-seats = Har plass
web-rides-near = samme grend
web-rides-answer = { $answer ->
    [asked] Spurt, har ikke svart.
    [yes] Har sagt ja.
    [no] Har sagt nei.
    [taken] Fikk vite at skyssen var ordnet.
   *[none] Ikke spurt.
}
web-rides-drives = { $count ->
    [one] Kjører én dit fra før.
   *[other] Kjører { $count } dit fra før.
}
web-rides-give-to = Gi til { $name } …
web-rides-no-driver = Ingen aktiv sjåfør har ledig plass til dette.
web-rides-to-drivers = Se de frivillige
web-rides-taken = { $name } har allerede fått en annen sjåfør.
web-rides-cannot = { $name } kan ikke få denne skyssen nå. Bilen er full, det er avlyst, eller det er for sent.
web-rides-see-drivers = Se hvem som har plass
web-rides-see = Se skyssen
web-rides-nobody-drives = Denne sjåføren har ikke skyssen lenger. Ingenting er endret.
web-rides-take-ask = Skal ikke { $driver } kjøre { $name } likevel?
web-rides-take-sum = Linja spør andre sjåfører. { $driver } blir ikke spurt en gang til.
web-rides-take-do = Ta ut, og si fra
web-rides-take-alone = Ta ut, jeg ringer selv
web-said-ride-taken-back = { $who } er tatt ut av bilen. Andre sjåfører blir spurt.
web-rides-drawn = { $leg ->
    [there] Bilene på vei dit, { $first }–{ $last }
   *[home] Bilene på vei hjem, { $first }–{ $last }
}
web-rides-drawn-asked = { $driver } (spurt)
web-rides-car-asked = { $driver } er spurt om å ta hele bilen.
