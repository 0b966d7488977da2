web-rides-would-break = Kan ikkje ta turen
web-rides-breaks = { $rule ->
    [seats] { $amount ->
        [one] Bilen er full: det manglar éin plass.
       *[other] Bilen er full: det manglar { $amount } plassar.
    }
    [room] Bilen har ikkje rom til alle hjelpemidla.
    [feature] Bilen eller sjåføren høver ikkje for { $name }.
    [refused] Det er sagt at { $name } og sjåføren ikkje skal køyre saman.
    [only_for] Sjåføren køyrer ikkje { $name }, berre sine eigne.
    [together] { $name } skal køyre i same bil som ein annan.
    [not_shared] Turen til { $name } treng ein bil for seg sjølv.
    [road] Det går ingen open veg dit denne dagen.
    [ride] { $name } blir sitjande { $amount } minutt i bilen, og { $most } er det meste.
    [her_hours] Tida bommar med { $amount } minutt på det { $name } har sagt.
    [late] Bilen er { $amount } minutt for seint framme.
    [too_soon] Bilen er { $amount } minutt for tidleg framme.
    [free] Bilen måtte ha køyrt { $amount } minutt utanom det sjåføren rekk.
    [too_far] Turen blir { $amount } kilometer, og så langt køyrer ikkje sjåføren.
   *[other] Bilen rekk ikkje å hente alle slik reglane er.
}
web-rides-earlier = { $count ->
    [one] Éin annan blir henta { $minutes } minutt tidlegare.
   *[other] { $count } andre blir henta opptil { $minutes } minutt tidlegare.
}
web-rides-later = { $count ->
    [one] Éin annan blir henta { $minutes } minutt seinare.
   *[other] { $count } andre blir henta opptil { $minutes } minutt seinare.
}
web-rides-apart = { $name } har same telefon, og køyrer i ein annan bil.
web-rides-elsewhere = { $name } køyrer nokon til noko anna på same tid.
web-rides-left-out = Fekk ikkje plass då bilane blei planlagde.
web-rides-left = { $why ->
    [no_road] Det går ingen open veg dit denne dagen.
    [no_seat] { $amount ->
        [one] Bilen til { $driver } har éin plass for lite.
       *[other] Bilen til { $driver } har { $amount } plassar for lite.
    }
    [no_room] { $which ->
        [rollator] Bilen til { $driver } har ikkje rom til ein rullator til.
        [wheelchair_folded] Bilen til { $driver } har ikkje rom til ein samanslått rullestol til.
       *[wheelchair_seated] Bilen til { $driver } har ikkje rom til ein som sit i rullestol.
    }
    [no_car_with] { $which ->
        [lift] Ingen ledig bil har lift.
        [low_step] Alle ledige bilar er høge å stige inn i.
        [no_dog] I alle ledige bilar er det hund.
       *[arm_to_the_door] Ingen ledig sjåfør kan følgje heilt til døra.
    }
    [ride_too_long] I bilen til { $driver } måtte nokon ha sete { $amount } minutt.
    [too_far] Då måtte { $driver } ha køyrt lenger enn avtalt.
    [nobody_free_so_early] Då måtte { $driver } ha køyrt heimanfrå klokka { $at }.
    [nobody_free_so_late] Då hadde ikkje { $driver } vore ferdig før klokka { $at }.
    [her_hours] Bilen hadde kome klokka { $at }, og det høver ikkje.
    [refused] Den som har plass, har sagt nei.
    [together] Dei to som skal køyre saman, får ikkje plass i same bil.
    [not_shared] Turen treng ein bil for seg sjølv.
   *[no_car] Det manglar ein bil.
}
web-rides-drawn-table = Når bilane er kvar
web-rides-drawn-car = Bil
web-rides-drawn-stops = Stopp
web-rides-ledger = Kven veit kva
web-rides-ledger-of = Kven har fått vite kva om skyssen til { $name }
web-rides-ledger-caption = { $lines ->
    [one] Éi melding
   *[other] { $lines } meldingar
}
web-rides-ledger-when = Bestemt
web-rides-ledger-drives = sjåfør
web-rides-ledger-nobody = Ingen har fått vite noko om denne skyssen enno.
web-rides-has-said = { $can ->
    [yes] Har sagt at det går å køyre den dagen.
   *[no] Har sagt nei til å køyre den dagen.
}
