web-series-fold = Hvor ofte, antall, pris, hva man tar med, og annet
web-series-often = Hvor ofte
web-series-how-often = { $value ->
    [once] Én gang
    [week] Hver uke
    [fortnight] Annenhver uke
    [month] Hver måned
   *[other] Som i kalenderen
}
web-series-how = { $value ->
    [week] Hver { $weekday }
    [fortnight] Annenhver { $weekday }
    [first] Første { $weekday } i måneden
    [second] Andre { $weekday } i måneden
    [third] Tredje { $weekday } i måneden
    [fourth] Fjerde { $weekday } i måneden
    [last] Siste { $weekday } i måneden
   *[other] Som i kalenderen
}
web-series-more = Når det går flere ganger
web-series-until = Siste dag
web-series-until-hint = Tomt: det går til du avslutter det.
web-series-halls = Andre steder etter tur
web-series-halls-hint = Ett sted på hver linje. Da går det på rundgang, med stedet ovenfor først.
web-series-halls-in-turn = Steder etter tur
web-series-rests = Hviler i
web-series-on-holidays = Helligdager
web-series-held-on-holidays = Holdes på helligdager også
web-series-not-on-holidays = Holdes ikke på helligdager
web-series-decides = Avgjør om det blir noe av
web-series-decides-hint = Da avgjør linja etter hvor mange som er påmeldt, og alle får vite det. Tomt: klokka 12.
web-series-decides-clock = Klokkeslett for avgjørelsen
web-series-decides-day = { $value ->
    [same_day] Samme dag
    [day_before] Dagen før
    [two_days] To dager før
    [three_days] Tre dager før
   *[week_before] En uke før
}
web-series-decides-never = Ikke avgjort på forhånd
web-series-decided = { $day } kl. { $time }
web-series-wrong-decides-past = Det tidspunktet er forbi. Velg et senere.
web-series-wrong-made = Den dagen står i listen allerede.
web-series-wrong-decides = Velg dagen for avgjørelsen, eller ta bort klokkeslettet.
web-arrange-reduced = Redusert pris
web-arrange-reduced-hint = For dem som betaler redusert. Tomt: alle betaler det samme.
web-arrange-suits = Passer også for den som
web-suits = { $value ->
    [standing] ikke kan stå lenge
    [hearing] hører dårlig
   *[stairs] ikke går i trapper
}
web-arrange-interests = Handler om
web-interest = { $value ->
    [company] prat og kaffe
    [handicraft] håndarbeid
    [exercise] trim
    [outdoors] tur
    [music] sang og musikk
    [food] mat
    [stories] historier
    [games] spill
    [repairing] mekking
    [hunting_and_fishing] jakt og fiske
    [culture] kultur
   *[digital] data og mobil
}
web-arrange-wrong-reduced = Redusert pris kan ikke være høyere enn prisen.
web-arrange-wrong-decides-late = Det må avgjøres før det begynner.
web-arrange-wrong-no-day = Siste dag er før den første.
web-series-which = Hva vil du endre?
web-series-this-one = Bare denne
web-series-from-here = Denne og de etter
web-series-all = Alle som kommer
web-series-change-from = Endre fra { $day }
web-series-change-all = Endre alle som kommer
web-series-day-hint = Første gang som blir slik. Skriv en annen dag for å flytte til en annen ukedag.
web-series-what-stays = Det du har endret for en enkelt gang, blir stående.
web-series-from-calendar = Dagene kommer fra kalenderen til { $organiser }. Her endrer du tall, pris og hvem det passer for.
web-series-all-of-them = Faste aktiviteter
web-series-count = { $count ->
    [one] Én fast aktivitet
   *[other] { $count } faste aktiviteter
}
web-series-next = Neste
web-series-none = Ingenting holdes fast ennå.
web-series-one-of = Fast: { $how }
web-series-goes-on = Går videre slik: { $how }
web-series-is-over = avsluttet
web-series-days = { $count ->
    [one] Én dag framover
   *[other] { $count } dager framover
}
web-series-no-days = Det er ingen dager framover.
web-series-stands = Slik står det
web-series-moved = flyttet til { $at }
web-series-out = { $value ->
    [taken_out] tatt ut
    [rests] hviler
    [holiday] helligdag
   *[own_holiday] fridag
}
web-series-not-open = ikke åpen for påmelding ennå
web-series-hold = Hold likevel
web-series-take-out = Ta ut
web-series-extra = En dag til
web-series-extra-add = Legg til dagen
web-series-end-more = Avslutt …
web-series-end-ask = Avslutte { $title }?
web-series-end-after = Siste dag det holdes: { $day }.
web-series-end-last = Siste dag
web-series-end-look = Velg dagen
web-series-end-do = { $people ->
    [0] Avslutt
    [one] Avslutt og si fra til én
   *[other] Avslutt og si fra til { $people }
}
web-said-series-changed = Endringen er lagret.
web-said-series-day = Dagen er endret.
web-said-series-ended = Aktiviteten er avsluttet.
web-holidays = Egne fridager
web-holidays-what = Helligdagene er lagt inn fra før. Her legger du til dager bygda holder fri. Faste aktiviteter holdes ikke da.
web-holidays-name = Hva
web-holidays-name-hint = For eksempel høstferie eller bygdedager.
web-holidays-first = Fra
web-holidays-last = Til og med
web-holidays-add = Legg til
web-holidays-span = { $first } til { $last }
web-holidays-count = { $count ->
    [one] Én gang fri
   *[other] { $count } ganger fri
}
web-holidays-ask = Holde fri: { $name }?
web-holidays-do = { $people ->
    [0] Legg inn
    [one] Legg inn, og si fra til én
   *[other] Legg inn, og si fra til { $people }
}
web-holidays-wrong-name = Skriv hva dagene heter, på høyst 80 tegn.
web-holidays-wrong-days = Dagene må komme fram i tid, slutte etter at de begynner, og være høyst to måneder.
web-said-holiday-kept = Fridagene er lagt inn.
web-said-holiday-gone = Fridagene er tatt bort. Det som ble avlyst, er fortsatt avlyst.
web-series-weekly = { $count ->
    [one] Én kommer hver uke
   *[other] { $count } kommer hver uke
}
web-series-weekly-see = Dagene, hopp over, slutt …
web-series-later = { $count ->
    [one] Én dag lenger fram
   *[other] { $count } dager lenger fram
}
web-series-not-open-yet = Dager som ikke er åpne for påmelding ennå
