web-refunds = Refusjon til sjåfører
web-refunds-of = Refusjon for { $month }
web-refunds-caption = Hvem som får hvor mye for { $month }
web-refund-whom = { $name }, { $month }
web-refund-column = { $column ->
    [driver] Sjåfør
    [day] Dag
    [what] Til hva
    [kilometres] Km
    [km_rate] Sats per km
    [passengers] Km med passasjer
    [passenger_rate] Sats per passasjer og km
    [sum] Sum
   *[state] Status
}
web-refund-days = Dager
web-refund-state = { $state ->
    [open] åpen
    [handed_in] levert
   *[paid] betalt
}
web-refund-together = Til sammen
web-refund-year = Til sammen i år: { $sum }.
web-refund-reported = skal meldes
web-refund-driven = Kjøring
web-refund-correction = Retting: { $what }
web-refund-with-passengers = med passasjer { $kilometres } km à { $rate }
web-refund-unknown = Kjørt, men vi vet ikke hvor langt
web-refund-left-open = Det gjenstår åpne linjer i
web-refund-none = Ingen har kjørt noe vi kjenner til i { $month }.
web-refund-hand-in = Merk som levert
web-refund-pay = Merk som betalt
web-refund-take-back = Ta tilbake det som er levert
web-refund-pdf = PDF til underskrift
web-refund-rate = Satsen
web-refund-from = Fra { $day }
web-refund-rate-is = { $which ->
    [state] { $km } per km, statens sats
    [own] { $km } per km, satt her
   *[own_with] { $km } per km og { $passenger } for hver passasjer, satt her
}
web-refund-now = gjelder nå
web-refund-rate-told = Statens særavtale har også { $passenger } per km for hver passasjer, men for andre ansatte på samme oppdrag. Derfor er det ikke med før dere setter det her.
web-refund-tax = Skatteetaten skriver at refusjon til frivillige er skattefri når satsen ikke er over { $free } per km og det finnes en reiseregning. Over { $limit } i året skal organisasjonen melde det. Spør regnskapskontoret om hva som gjelder hos dere.
web-refund-set-rate = Sett en annen sats
web-refund-from-day = Fra og med dag
web-refund-from-day-how = For eksempel 1.1.2027. Åpne linjer fra den dagen blir regnet om, det som er levert eller betalt, står.
web-refund-km-rate = Kroner per kilometer
web-refund-passenger-rate = Kroner per kilometer for hver passasjer
web-refund-passenger-how = Tomt er ingenting.
web-refund-wrong-rate = Skriv en sats fra 0 til 50 kroner.
web-refund-wrong-day = Velg en dag det siste året.
web-said-rate = Satsen er lagret.
web-said-refunds-handed-in = { $count ->
    [0] Ingen linjer var åpne.
    [one] Én linje er levert.
   *[other] { $count } linjer er levert.
}
web-said-refunds-paid = { $count ->
    [0] Alt var betalt.
    [one] Én linje er betalt.
   *[other] { $count } linjer er betalt.
}
web-said-refunds-open = { $count ->
    [0] Ingenting kunne tas tilbake.
    [one] Én linje er åpen igjen.
   *[other] { $count } linjer er åpne igjen.
}
web-refund-paper = Refusjon av kjøring, { $month }. Grendelinja i { $community }
web-refund-paper-sum = Sum: { $kilometres } km, { $sum }
web-refund-sign = Jeg har kjørt dette for Grendelinja.
web-refund-sign-here = Dato og underskrift
web-refund-to-come = { $count ->
    [one] Én avtalt tur denne måneden er ikke talt ennå. En tur blir talt tre timer etter at den er kjørt.
   *[other] { $count } avtalte turer denne måneden er ikke talt ennå. En tur blir talt tre timer etter at den er kjørt.
}
web-refund-km-hint = Alle turene den dagen. Skriv 0 om ingen ble kjørt.
