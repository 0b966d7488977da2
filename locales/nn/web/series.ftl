web-series-fold = Kor ofte, tal, pris, kva ein tek med, og anna
web-series-often = Kor ofte
web-series-how-often = { $value ->
    [once] Éin gong
    [week] Kvar veke
    [fortnight] Annankvar veke
    [month] Kvar månad
   *[other] Som i kalenderen
}
web-series-how = { $value ->
    [week] Kvar { $weekday }
    [fortnight] Annankvar { $weekday }
    [first] Første { $weekday } i månaden
    [second] Andre { $weekday } i månaden
    [third] Tredje { $weekday } i månaden
    [fourth] Fjerde { $weekday } i månaden
    [last] Siste { $weekday } i månaden
   *[other] Som i kalenderen
}
web-series-more = Når det går fleire gonger
web-series-until = Siste dag
web-series-until-hint = Tomt: det går til du avsluttar det.
web-series-halls = Andre stader etter tur
web-series-halls-hint = Éin stad på kvar linje. Då går det på rundgang, med staden ovanfor først.
web-series-halls-in-turn = Stader etter tur
web-series-rests = Kviler i
web-series-on-holidays = Heilagdagar
web-series-held-on-holidays = Blir halde på heilagdagar òg
web-series-not-on-holidays = Blir ikkje halde på heilagdagar
web-series-decides = Avgjer om det blir noko av
web-series-decides-hint = Då avgjer linja etter kor mange som er påmelde, og alle får vite det. Tomt: klokka 12.
web-series-decides-clock = Klokkeslett for avgjerda
web-series-decides-day = { $value ->
    [same_day] Same dagen
    [day_before] Dagen før
    [two_days] To dagar før
    [three_days] Tre dagar før
   *[week_before] Ei veke før
}
web-series-decides-never = Ikkje avgjort på førehand
web-series-decided = { $day } kl. { $time }
web-series-wrong-decides-past = Den tida er forbi. Vel ei seinare.
web-series-wrong-made = Den dagen står i lista allereie.
web-series-wrong-decides = Vel dagen for avgjerda, eller ta bort klokkeslettet.
web-arrange-reduced = Redusert pris
web-arrange-reduced-hint = For dei som betaler redusert. Tomt: alle betaler det same.
web-arrange-suits = Passar òg for den som
web-suits = { $value ->
    [standing] ikkje kan stå lenge
    [hearing] høyrer dårleg
   *[stairs] ikkje går i trapper
}
web-arrange-interests = Handlar om
web-interest = { $value ->
    [company] prat og kaffi
    [handicraft] handarbeid
    [exercise] trim
    [outdoors] tur
    [music] song og musikk
    [food] mat
    [stories] historier
    [games] spel
    [repairing] mekking
    [hunting_and_fishing] jakt og fiske
    [culture] kultur
   *[digital] data og mobil
}
web-arrange-wrong-reduced = Redusert pris kan ikkje vere høgare enn prisen.
web-arrange-wrong-decides-late = Det må avgjerast før det byrjar.
web-arrange-wrong-no-day = Siste dag er før den første.
web-series-which = Kva vil du endre?
web-series-this-one = Berre denne
web-series-from-here = Denne og dei etter
web-series-all = Alle som kjem
web-series-change-from = Endre frå { $day }
web-series-change-all = Endre alle som kjem
web-series-day-hint = Første gongen som blir slik. Skriv ein annan dag for å flytte til ein annan vekedag.
web-series-what-stays = Det du har endra for ein enkelt gong, blir ståande.
web-series-from-calendar = Dagane kjem frå kalenderen til { $organiser }. Her endrar du tal, pris og kven det passar for.
web-series-all-of-them = Faste aktivitetar
web-series-count = { $count ->
    [one] Éin fast aktivitet
   *[other] { $count } faste aktivitetar
}
web-series-next = Neste
web-series-none = Ingenting blir halde fast enno.
web-series-one-of = Fast: { $how }
web-series-goes-on = Går vidare slik: { $how }
web-series-is-over = avslutta
web-series-days = { $count ->
    [one] Éin dag framover
   *[other] { $count } dagar framover
}
web-series-no-days = Det er ingen dagar framover.
web-series-stands = Slik står det
web-series-moved = flytta til { $at }
web-series-out = { $value ->
    [taken_out] teken ut
    [rests] kviler
    [holiday] heilagdag
   *[own_holiday] fridag
}
web-series-not-open = ikkje open for påmelding enno
web-series-hold = Hald likevel
web-series-take-out = Ta ut
web-series-extra = Ein dag til
web-series-extra-add = Legg til dagen
web-series-end-more = Avslutt …
web-series-end-ask = Avslutte { $title }?
web-series-end-after = Siste dagen det blir halde: { $day }.
web-series-end-last = Siste dag
web-series-end-look = Vel dagen
web-series-end-do = { $people ->
    [0] Avslutt
    [one] Avslutt og sei frå til éin
   *[other] Avslutt og sei frå til { $people }
}
web-said-series-changed = Endringa er lagra.
web-said-series-day = Dagen er endra.
web-said-series-ended = Aktiviteten er avslutta.
web-holidays = Eigne fridagar
web-holidays-what = Heilagdagane er lagde inn frå før. Her legg du til dagar bygda held fri. Faste aktivitetar blir ikkje haldne då.
web-holidays-name = Kva
web-holidays-name-hint = Til dømes haustferie eller bygdedagar.
web-holidays-first = Frå
web-holidays-last = Til og med
web-holidays-add = Legg til
web-holidays-span = { $first } til { $last }
web-holidays-count = { $count ->
    [one] Éin gong fri
   *[other] { $count } gonger fri
}
web-holidays-ask = Halde fri: { $name }?
web-holidays-do = { $people ->
    [0] Legg inn
    [one] Legg inn, og sei frå til éin
   *[other] Legg inn, og sei frå til { $people }
}
web-holidays-wrong-name = Skriv kva dagane heiter, på høgst 80 teikn.
web-holidays-wrong-days = Dagane må kome fram i tid, slutte etter at dei byrjar, og vere høgst to månader.
web-said-holiday-kept = Fridagane er lagde inn.
web-said-holiday-gone = Fridagane er tekne bort. Det som blei avlyst, er framleis avlyst.
web-series-weekly = { $count ->
    [one] Éin kjem kvar veke
   *[other] { $count } kjem kvar veke
}
web-series-weekly-see = Dagane, hopp over, slutt …
web-series-later = { $count ->
    [one] Éin dag lenger fram
   *[other] { $count } dagar lenger fram
}
web-series-not-open-yet = Dagar som ikkje er opne for påmelding enno
