web-rides-on = Skyss, { $day }
web-rides-days = Andre dagar
web-rides-before = Dagen før
web-rides-after = Dagen etter
web-rides-to-today = Til i dag
web-rides-day = Ein annan dag
web-rides-show = Vis
web-rides-print-all = Skriv ut alle
web-rides-print = Skriv ut
web-rides-without = Utan bil
web-rides-asked = { $asked ->
    [0] Ingen sjåfør er spurd enno.
    [one] Éin sjåfør er spurd: { $no } nei, { $silent } har ikkje svart.
   *[other] { $asked } sjåførar er spurde: { $no } nei, { $silent } har ikkje svart.
}
web-rides-give = Gje til …
web-rides-seats = { $count ->
    [one] éin plass
   *[other] { $count } plassar
}
web-rides-know = { $all ->
    [yes] alle veit det
   *[no] ikkje alle veit det enno
}
web-rides-is-home = Er heime, seier sjåføren.
web-rides-not-home = Er ikkje heime enno
web-said-nobody-was-home = Ingen har sagt i dag at { $who } er heime.
web-rides-knows = { $told ->
    [yes] Har fått vite kven som køyrer.
   *[no] Har ikkje fått vite det enno.
}
web-rides-take-back = Ta ut …
web-rides-all-have = Alle har skyss { $day }.
web-rides-none = Ingen skal køyrast denne dagen.
web-rides-next = Neste dag med skyss: { $day }
web-rides-who-drives = Kven skal køyre { $name }?
web-rides-give-means = Vel ein du har snakka med. Du får sjå kven som får vite kva, før noko blir gjort.
web-rides-give-ask = Skal { $driver } køyre { $name }?
web-rides-give-do = Gje bort, og sei frå
web-rides-give-alone = Gje bort, eg ringjer sjølv
web-rides-have-seats = Har plass
web-rides-near = same grend
web-rides-answer = { $answer ->
    [asked] Spurd, har ikkje svart.
    [yes] Har sagt ja.
    [no] Har sagt nei.
    [taken] Fekk vite at skyssen var ordna.
   *[none] Ikkje spurd.
}
web-rides-drives = { $count ->
    [one] Køyrer éin dit frå før.
   *[other] Køyrer { $count } dit frå før.
}
web-rides-give-to = Gje til { $name } …
web-rides-no-driver = Ingen aktiv sjåfør har ledig plass til dette.
web-rides-to-drivers = Sjå dei frivillige
web-rides-taken = { $name } har alt fått ein annan sjåfør.
web-rides-cannot = { $name } kan ikkje få denne skyssen no. Bilen er full, det er avlyst, eller det er for seint.
web-rides-see-drivers = Sjå kven som har plass
web-rides-see = Sjå skyssen
web-rides-nobody-drives = Denne sjåføren har ikkje skyssen lenger. Ingenting er endra.
web-rides-take-ask = Skal ikkje { $driver } køyre { $name } likevel?
web-rides-take-sum = Linja spør andre sjåførar. { $driver } blir ikkje spurd ein gong til.
web-rides-take-do = Ta ut, og sei frå
web-rides-take-alone = Ta ut, eg ringjer sjølv
web-said-ride-taken-back = { $who } er teken ut av bilen. Andre sjåførar blir spurde.
web-rides-drawn = { $leg ->
    [there] Bilane på veg dit, { $first }–{ $last }
   *[home] Bilane på veg heim, { $first }–{ $last }
}
web-rides-drawn-asked = { $driver } (spurd)
web-rides-car-asked = { $driver } er spurd om å ta heile bilen.
