web-rides-would-break = Kan ikke ta turen
web-rides-breaks = { $rule ->
    [seats] { $amount ->
        [one] Bilen er full: det mangler én plass.
       *[other] Bilen er full: det mangler { $amount } plasser.
    }
    [room] Bilen har ikke rom til alle hjelpemidlene.
    [feature] Bilen eller sjåføren passer ikke for { $name }.
    [refused] Det er sagt at { $name } og sjåføren ikke skal kjøre sammen.
    [only_for] Sjåføren kjører ikke { $name }, bare sine egne.
    [together] { $name } skal kjøre i samme bil som en annen.
    [not_shared] Turen til { $name } trenger en bil for seg selv.
    [road] Det går ingen åpen vei dit denne dagen.
    [ride] { $name } blir sittende { $amount } minutter i bilen, og { $most } er det meste.
    [her_hours] Tiden bommer med { $amount } minutter på det { $name } har sagt.
    [late] Bilen er { $amount } minutter for sent framme.
    [too_soon] Bilen er { $amount } minutter for tidlig framme.
    [free] Bilen måtte ha kjørt { $amount } minutter utenom det sjåføren rekker.
    [too_far] Turen blir { $amount } kilometer, og så langt kjører ikke sjåføren.
   *[other] Bilen rekker ikke å hente alle slik reglene er.
}
web-rides-earlier = { $count ->
    [one] Én annen blir hentet { $minutes } minutter tidligere.
   *[other] { $count } andre blir hentet opptil { $minutes } minutter tidligere.
}
web-rides-later = { $count ->
    [one] Én annen blir hentet { $minutes } minutter senere.
   *[other] { $count } andre blir hentet opptil { $minutes } minutter senere.
}
web-rides-apart = { $name } har samme telefon, og kjører i en annen bil.
web-rides-elsewhere = { $name } kjører noen til noe annet på samme tid.
web-rides-left-out = Fikk ikke plass da bilene ble planlagt.
web-rides-left = { $why ->
    [no_road] Det går ingen åpen vei dit denne dagen.
    [no_seat] { $amount ->
        [one] Bilen til { $driver } har én plass for lite.
       *[other] Bilen til { $driver } har { $amount } plasser for lite.
    }
    [no_room] { $which ->
        [rollator] Bilen til { $driver } har ikke rom til en rullator til.
        [wheelchair_folded] Bilen til { $driver } har ikke rom til en sammenslått rullestol til.
       *[wheelchair_seated] Bilen til { $driver } har ikke rom til en som sitter i rullestol.
    }
    [no_car_with] { $which ->
        [lift] Ingen ledig bil har lift.
        [low_step] Alle ledige biler er høye å stige inn i.
        [no_dog] I alle ledige biler er det hund.
       *[arm_to_the_door] Ingen ledig sjåfør kan følge helt til døra.
    }
    [ride_too_long] I bilen til { $driver } måtte noen ha sittet { $amount } minutter.
    [too_far] Da måtte { $driver } ha kjørt lenger enn avtalt.
    [nobody_free_so_early] Da måtte { $driver } ha kjørt hjemmefra klokka { $at }.
    [nobody_free_so_late] Da hadde ikke { $driver } vært ferdig før klokka { $at }.
    [her_hours] Bilen hadde kommet klokka { $at }, og det passer ikke.
    [refused] Den som har plass, har sagt nei.
    [together] De to som skal kjøre sammen, får ikke plass i samme bil.
    [not_shared] Turen trenger en bil for seg selv.
   *[no_car] Det mangler en bil.
}
web-rides-drawn-table = Når bilene er hvor
web-rides-drawn-car = Bil
web-rides-drawn-stops = Stopp
web-rides-ledger = Hvem vet hva
web-rides-ledger-of = Hvem har fått vite hva om skyssen til { $name }
web-rides-ledger-caption = { $lines ->
    [one] Én melding
   *[other] { $lines } meldinger
}
web-rides-ledger-when = Bestemt
web-rides-ledger-drives = sjåfør
web-rides-ledger-nobody = Ingen har fått vite noe om denne skyssen ennå.
web-rides-has-said = { $can ->
    [yes] Har sagt at det går å kjøre den dagen.
   *[no] Har sagt nei til å kjøre den dagen.
}
