web-refunds = Refusjon til sjåførar
web-refunds-of = Refusjon for { $month }
web-refunds-caption = Kven som får kor mykje for { $month }
web-refund-whom = { $name }, { $month }
web-refund-column = { $column ->
    [driver] Sjåfør
    [day] Dag
    [what] Til kva
    [kilometres] Km
    [km_rate] Sats per km
    [passengers] Km med passasjer
    [passenger_rate] Sats per passasjer og km
    [sum] Sum
   *[state] Stode
}
web-refund-days = Dagar
web-refund-state = { $state ->
    [open] open
    [handed_in] levert
   *[paid] betalt
}
web-refund-together = Til saman
web-refund-year = Til saman i år: { $sum }.
web-refund-reported = skal meldast
web-refund-driven = Køyring
web-refund-correction = Retting: { $what }
web-refund-with-passengers = med passasjer { $kilometres } km à { $rate }
web-refund-unknown = Køyrt, men vi veit ikkje kor langt
web-refund-left-open = Det står att opne linjer i
web-refund-none = Ingen har køyrt noko vi kjenner til i { $month }.
web-refund-hand-in = Merk som levert
web-refund-pay = Merk som betalt
web-refund-take-back = Ta attende det som er levert
web-refund-pdf = PDF til underskrift
web-refund-rate = Satsen
web-refund-from = Frå { $day }
web-refund-rate-is = { $which ->
    [state] { $km } per km, statens sats
    [own] { $km } per km, sett her
   *[own_with] { $km } per km og { $passenger } for kvar passasjer, sett her
}
web-refund-now = gjeld no
web-refund-rate-told = Statens særavtale har òg { $passenger } per km for kvar passasjer, men for andre tilsette på same oppdrag. Difor er det ikkje med før de set det her.
web-refund-tax = Skatteetaten skriv at refusjon til frivillige er skattefri når satsen ikkje er over { $free } per km og det finst ei reiserekning. Over { $limit } i året skal organisasjonen melde det. Spør rekneskapskontoret om kva som gjeld hjå dykk.
web-refund-set-rate = Set ein annan sats
web-refund-from-day = Frå og med dag
web-refund-from-day-how = Til dømes 1.1.2027. Opne linjer frå den dagen blir rekna om, det som er levert eller betalt, står.
web-refund-km-rate = Kroner per kilometer
web-refund-passenger-rate = Kroner per kilometer for kvar passasjer
web-refund-passenger-how = Tomt er ingenting.
web-refund-wrong-rate = Skriv ein sats frå 0 til 50 kroner.
web-refund-wrong-day = Vel ein dag det siste året.
web-said-rate = Satsen er lagra.
web-said-refunds-handed-in = { $count ->
    [0] Ingen linjer var opne.
    [one] Éi linje er levert.
   *[other] { $count } linjer er leverte.
}
web-said-refunds-paid = { $count ->
    [0] Alt var betalt.
    [one] Éi linje er betalt.
   *[other] { $count } linjer er betalte.
}
web-said-refunds-open = { $count ->
    [0] Ingenting kunne takast attende.
    [one] Éi linje er open att.
   *[other] { $count } linjer er opne att.
}
web-refund-paper = Refusjon av køyring, { $month }. Grendelinja i { $community }
web-refund-paper-sum = Sum: { $kilometres } km, { $sum }
web-refund-sign = Eg har køyrt dette for Grendelinja.
web-refund-sign-here = Dato og underskrift
web-refund-to-come = { $count ->
    [one] Éin avtalt tur denne månaden er ikkje talt enno. Ein tur blir talt tre timar etter at han er køyrd.
   *[other] { $count } avtalte turar denne månaden er ikkje talde enno. Ein tur blir talt tre timar etter at han er køyrd.
}
web-refund-km-hint = Alle turane den dagen. Skriv 0 om ingen blei køyrd.
