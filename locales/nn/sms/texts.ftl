sms-what = { $title } { $day } kl { $time }
sms-what-all-day = { $title } { $day }
sms-what-at = { $what }, { $place }
sms-what-costs = { $what }, { $price }
sms-free = gratis
sms-paid = betalt
sms-what-by-telephone = { $what }, på telefon
sms-times = { $first } og { $last }
sms-times-of-day = { $times } { $day }
sms-at-home = heime

sms-signup-joined = Grendelinja: Du er påmeld { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-signup-joined-ride = Grendelinja: Du er påmeld { $what }, og har bedt om skyss. Utan skyss, svar SKYSS AV. Melde deg av, svar AV.
sms-signup-joined-telephone = Grendelinja: Du er påmeld { $what }. Eg ringjer deg når det byrjar. Melde deg av, svar AV.
sms-signup-joined-by = Grendelinja: { $who } har meldt deg på { $what }. Vil du ikkje, svar AV.
sms-signup-joined-by-ride = Grendelinja: { $who } har meldt deg på { $what }, med skyss. Vil du ikkje, svar AV.
sms-signup-waiting = Grendelinja: Du står på venteliste til { $what }. Eg seier frå om du får plass.
sms-signup-got-place = Grendelinja: No er det plass, og du er påmeld { $what }. Kan du ikkje, svar AV.
sms-signup-cancelled = Grendelinja: Du er meld av { $what }. Velkomen ein annan gong.
sms-occurrence-changed = Grendelinja: Endra tid eller stad. No er det { $what }. Passar det ikkje, svar AV.
sms-occurrence-held = Grendelinja: Det blir halde likevel: { $what }. Passar det ikkje, svar AV.
sms-occurrence-cancelled = Grendelinja: { $what } er dessverre avlyst. Svar KVA SKJER for å sjå kva anna som skjer.
sms-reminder = Grendelinja: Hugs { $what }. Kan du ikkje, svar AV.
sms-reminder-bring = Ta med { $bring }.
sms-reminder-company = { $count ->
    [one] Frå grenda di kjem { $one } òg.
    [2] Frå grenda di kjem { $one } og { $other } òg.
   *[other] Frå grenda di kjem { $one }, { $other } og fleire.
}
sms-reminder-telephone = Grendelinja: Hugs { $what }. Eg ringjer deg når det byrjar. Kan du ikkje, svar AV.
sms-gathering-nobody-joined = Grendelinja: Ingen har meldt seg på { $what }, så eg ringjer deg ikkje denne gongen. Takk for at du ville vere vert.
sms-gathering-host = Grendelinja: Du er vert for { $what }. Eg ringjer deg to minutt før. Kan du ikkje, ring oss.
sms-reminder-ride = Grendelinja: Hugs { $what }. { $legs ->
    [there] { $driver } hentar deg heime mellom kl { $first } og { $last }.
    [home] { $driver } køyrer deg heim kl { $first }.
   *[both] { $driver } hentar deg heime mellom kl { $first } og { $last }.
} Kan du ikkje, svar AV.
sms-reminder-no-ride-yet = Grendelinja: Hugs { $what }. Skyssen er ikkje ordna enno, du får vite det. Kan du ikkje, svar AV.
sms-reminder-unfilled = Grendelinja: Hugs { $what }. Eg har ikkje funne skyss. Kjem du ikkje, kostar det deg ingenting.

sms-ride-offer = Grendelinja: Kan du køyre { $legs ->
    [there] { $rider } til { $what }
    [home] { $rider } heim frå { $what }
   *[both] { $rider } til { $what }, og heim att
}? { $needs }Svar JA { $code } eller NEI { $code }.
sms-ride-offer-from = Grendelinja: Kan du køyre { $legs ->
    [there] { $rider } ({ $hamlet }) til { $what }
    [home] { $rider } ({ $hamlet }) heim frå { $what }
   *[both] { $rider } ({ $hamlet }) til { $what }, og heim att
}? { $needs }Svar JA { $code } eller NEI { $code }.
sms-rider-and = { $name } og { $many } til
sms-ride-taken = Grendelinja: Skyssen til { $what } er ordna av ein annan. Takk likevel!
sms-ride-yours = Grendelinja: Du køyrer { $legs ->
    [there] { $rider } til { $what }, berre dit. Hent frå { $first }
    [home] { $rider } heim frå { $what }. Det er slutt { $first }. Heim er
   *[both] { $rider } til { $what } og heim. Hent frå { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikkje: SKYSS AV.
sms-ride-added = Grendelinja: { $rider } er òg med deg { $legs ->
    [there] til { $what }, berre dit. Hent frå { $first }
    [home] heim frå { $what }. Det er slutt { $first }. Heim er
   *[both] til { $what }. Hent frå { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikkje, svar NEI { $code }.
sms-ride-promised = Grendelinja: { $driver } { $legs ->
    [there] hentar deg heime mellom kl { $first } og { $last } til { $what }. Heim att kjem du deg sjølv.
    [home] køyrer deg heim frå { $what }, når det er slutt kl { $first }. Dit kjem du deg sjølv.
   *[both] hentar deg heime mellom kl { $first } og { $last } til { $what }, og køyrer deg heim att.
}
sms-ride-promised-soon = Grendelinja: Skyssen til { $what } er ordna. Du får vite når du blir henta.
sms-ride-unfilled = Grendelinja: Eg har ikkje funne skyss til { $what } enno. Frivilligsentralen ser på det. Kjem du ikkje, betaler du ingenting.
sms-ride-lost = Grendelinja: Sjåføren din til { $what } kan ikkje likevel. Eg spør andre. Du høyrer frå meg innan { $day } kl { $time }.
sms-ride-lost-none = Grendelinja: Sjåføren din til { $what } kan ikkje likevel, og eg har ikkje funne nokon annan. Frivilligsentralen ser på det.
sms-ride-not-heard = Grendelinja: { $name } veit ikkje at skyssen til { $what } er endra, og svarar ikkje. Ring { $phone } no.
sms-contact-ride-lost = Grendelinja: { $name } har mist skyssen til { $what }, og har ingen telefon. Sei frå! Du høyrer meir innan { $day } kl { $time }.
sms-contact-ride-none = Grendelinja: { $name } har ikkje skyss til { $what }, og har ingen telefon. Sei frå! Frivilligsentralen ser på det.
sms-contact-ride-found = Grendelinja: { $driver } hentar { $name } kl { $first }-{ $last } til { $what }. { $name } har ingen telefon. Sei frå!
sms-ride-cancelled = Grendelinja: Du skal ikkje køyre { $rider } til { $what } likevel. Takk for at du ville køyre.

sms-alert-missed =
    Grendelinja: { $name } svarte ikkje kl { $times }. Oftast er alt vel. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-lifted =
    Grendelinja: Nokon tok telefonen hjå { $name } kl { $times }, kanskje mobilsvar. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, elles NEI. Fare for liv: 113.
sms-alert-unclear =
    Grendelinja: Eg fekk ikkje noko klart svar frå { $name } kl { $times }. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-wrong-person =
    Grendelinja: Nokon annan enn { $name } tok telefonen kl { $times }. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-busy =
    Grendelinja: Telefonen til { $name } har vore oppteken sidan kl { $time }. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-undeliverable =
    Grendelinja: Vi kom ikkje gjennom til { $name } kl { $times }. Kanskje er nettet nede. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, elles NEI. Fare for liv: 113.
sms-alert-no-right-number =
    Grendelinja: Vi har ikkje rett nummer til { $name } og får ikkje ringt. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-no-answer =
    Grendelinja: { $name } har ikkje svart. Oftast er alt vel. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-not-home =
    Grendelinja: { $name } skulle hentast, kom ikkje ut og svarar ikkje. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-needs-help =
    Grendelinja: { $name } bad om hjelp kl { $time }. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-needs-help-one-of = Grendelinja: { $names } bad om hjelp kl { $time }. Dei deler telefon. Svar JA om du ser til dei no, NEI om du ikkje kan. Fare for liv: 113.
sms-one-of = { $first } eller { $last }
sms-alert-another-cannot =
    Grendelinja: { $taker } kan ikkje sjå til { $name } likevel. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-someone-cannot =
    Grendelinja: Den som skulle sjå til { $name }, kan ikkje likevel. Svar JA om du ser til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, NEI om du ikkje kan. Fare for liv: 113.
sms-alert-yes-no-key = { $asked } { $taker } sa ja, men tok ikkje telefonen.
sms-alert-she-says-well = { $asked } Det er meldt at alt er vel, men ingen tok telefonen der.
sms-alert-taken = Grendelinja: { $taker } ser til { $name } no. Du treng ikkje gjere noko. Du får vite korleis det går.
sms-alert-taken-by-someone = Grendelinja: Nokon ser til { $name } no. Du treng ikkje gjere noko. Du får vite korleis det går.
sms-alert-outcome-asked = Grendelinja: Når du veit korleis { $name } har det, svar 1 alt vel, 2 var ute, 3 sjuk, 4 fall, 5 sjukehus, 6 sjukeheim, 7 død, 8 anna. Fare for liv: 113.
sms-alert-outcome-page = { $asked } Eller her: { $page }
sms-be-contact =
    Grendelinja i { $community }: { $name } vil at vi seier frå til deg når { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } ikkje svarar om kvelden, og har gitt oss nummeret ditt. Vil du ta imot det? Svar JA eller NEI. Dette er ingen naudteneste. { $keeper } har ansvar for nummeret. Ring { $number } om du vil vite meir eller bli sletta.
sms-all-clear = Grendelinja: Det står bra til med { $name }. Takk for at du var der!
sms-all-clear-seen-to = Grendelinja: Nokon har sett til { $name }, og varselet er avslutta. Takk for at du var der!
sms-alert-night =
    Grendelinja: Ingen har svart om { $name }. Vi ringjer ikkje meir før kl 08. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    }, svar JA. Uroa: ring 116117. Fare for liv: 113.
sms-alert-night-goes-on =
    Grendelinja: { $name } har bedt om hjelp, og ingen har svart. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    }, svar JA. Uroa: ring 116117. Fare for liv: 113.
sms-not-tried = Grendelinja: Kveldsringinga kom ikkje fram til alle. Feilen er hjå oss, ei samling tok telefonen, eller runden stod stille. Tavla seier kven.
sms-restored = Grendelinja: Linja er sett i gang att frå ein kopi frå { $day } kl { $time }. Det som har hendt sidan, er tapt. Sjå tavla no: der står kven du må ringje.
sms-storm = Grendelinja: Mange telefonar er borte frå nettet. Kontaktane blir ikkje varsla éin for éin. Vi ringjer alle på nytt når nettet er attende. Sjå tavla.

sms-talk-log = Grendelinja: Takk for praten med { $name }! Korleis var det? Svar 1 bra, 2 så der, 3 eg er uroa. Skriv gjerne litt etter talet.
sms-talk-log-page = { $asked } Eller skriv her: { $page }
sms-she-writes-away = Grendelinja: Nokon har skrive frå telefonen til { $name } om å vere borte til { $day }. Oftast er alt vel. Skriv til oss når du har høyrt frå { $name }.
sms-said-away = Grendelinja: { $contact } har sagt frå at du er borte. Vi ringjer deg ikkje om kvelden før { $day }. Er du heime? Svar HEIME.
sms-visit-log = Grendelinja: Takk for besøket hjå { $name }! Korleis var det? Svar 1 bra, 2 så der, 3 eg er uroa, 0 vi møttest ikkje. Skriv gjerne litt etter talet.
sms-visit-asked = Grendelinja: { $elder } vil gjerne ha besøk av deg { $day } kl { $time }. Passar det? Svar JA eller NEI.
sms-visit-agreed = Grendelinja: Besøk er avtalt { $day } kl { $time }, med { $who }. Passar det ikkje, svar BESØK AV.
sms-visit-reminder = Grendelinja: Hugs besøket { $day } kl { $time }, med { $who }. Passar det ikkje, svar BESØK AV.
sms-visit-called-off = Grendelinja: Besøket { $day } kl { $time } med { $who } er avlyst.
sms-visit-none = Grendelinja: Ingen kunne kome på besøk { $day } kl { $time }. Frivilligsentralen ringjer deg { $by_day } før kl { $by_time }.
sms-visit-none-no-day = Grendelinja: Ingen kunne kome på besøk { $day } kl { $time }. Frivilligsentralen får vite det.
sms-talk-time = Grendelinja: No har de prata i atten minutt. Avslutt gjerne i ro og mak; ingen bryt inn.

sms-checkin = Grendelinja: Hei, { $name }. Korleis går det? Svar 1 om du har det bra, 2 om du vil prate med nokon, 3 om du treng hjelp. Fare for liv: 113.
sms-checkin-two-missed = Grendelinja: Hei, { $name }. Vi vil så gjerne høyre frå deg. Svar 1 har det bra, 2 vil prate, 3 treng hjelp. Fare for liv: 113.
sms-alert-her = Grendelinja: God morgon, { $name }. Eg har ikkje høyrt frå deg. Svar 1 har det bra, 3 treng hjelp. Elles bed eg nokon sjå til deg. Fare for liv: 113.
sms-checkin-again = Grendelinja: { $name }, eg har ikkje fått svar. Svar 1 har det bra, 2 vil prate, 3 treng hjelp. Elles bed eg nokon sjå til deg. Fare for liv: 113.
sms-trial = Grendelinja: Dette er berre ei prøve på at meldingane kjem fram. Du treng ikkje svare.
sms-checkin-rings-us = Grendelinja: Hei, { $name }. Vi får ikkje ringt deg no. Ring { $number } og trykk 1 om du har det bra, 3 om du treng hjelp. Fare for liv: ring 113.
sms-talk-rings-us = Grendelinja: { $name } vil gjerne prate no, men vi får ikkje ringt deg. Har du tid, vel frivilligoppgåver når du ringjer { $number }.
sms-gathering-rings-us = Grendelinja: { $what } har byrja, men vi får ikkje ringt deg. Vil du vere med, ring { $number }.
sms-plan-was-stopped = Grendelinja: Vi har fått beskjed om at vi ikkje skal ringje deg om kvelden. Vi ringjer deg { $day } kl { $time } og spør om det er rett.
sms-plan-was-paused = Grendelinja: Vi har fått beskjed om at vi ikkje skal ringje deg før { $until }. Vi ringjer deg { $day } kl { $time } og spør om det er rett.
sms-plan-was-moved = Grendelinja: Vi har fått beskjed om å ringje deg kl { $times }. Vi ringjer deg { $day } kl { $time } og spør om det er rett.
sms-plan-was-other-days = Grendelinja: Vi har fått beskjed om å ringje deg på andre dagar. Vi ringjer deg { $day } kl { $time } og spør om det er rett.
sms-plan-was-other-number = Grendelinja: Vi har fått beskjed om å ringje deg på eit anna nummer. Vi ringjer deg { $day } kl { $time } og spør om det er rett.
sms-page-code = Grendelinja: Koden til sida di er { $code }. Han gjeld i eit kvarter. Har du ikkje bedt om han, treng du ikkje gjere noko.

sms-desk-text = Grendelinja: { $words }
sms-thanks = { $did ->
    [talks] Hei, { $name }! Tusen takk for pratane dine den siste tida. Dei betyr mykje for dei du ringjer. Helsing Frivilligsentralen
    [drives] Hei, { $name }! Tusen takk for at du køyrer. Siste månad blei det { $drives ->
        [one] éin tur
       *[other] { $drives } turar
    }. { $people ->
        [0] Det betyr mykje at du stiller opp.
        [one] Eitt menneske kom seg ut fordi du køyrde.
       *[other] { $people } menneske kom seg ut fordi du køyrde.
    } Helsing Frivilligsentralen
   *[nothing] Hei, { $name }! Tusen takk for at du er med som frivillig. Helsing Frivilligsentralen
}

sms-standing-signup = { $title } kvar { $weekday }
sms-standing-visit = besøk kvar { $weekday } kl { $time }, med { $who }
sms-standing-talk = prat kvar { $weekday } kl { $time }, med { $who }
sms-standing-asked = Grendelinja: { $elder } vil gjerne ha besøk av deg kvar { $weekday } kl { $time }. Passar det? Svar JA eller NEI.
sms-standing-begun = Grendelinja: Du er påmeld { $what }, neste gong { $day }. Kan du ikkje ein gong, svar AV. Vil du slutte, svar FAST AV.
sms-standing-begun-visit = Grendelinja: Avtalt er { $what }, neste gong { $day }. Kan du ikkje, svar BESØK AV. Vil du slutte, svar FAST AV.
sms-standing-changed = Grendelinja: Neste gong er { $day }: { $what }.
sms-standing-rests = Grendelinja: Dei neste vekene er det ikkje { $what }.
sms-standing-full = { $many ->
    [one] Grendelinja: Det er fullt { $day }: { $what }. Då står du på venteliste.
   *[other] Grendelinja: Det er fullt { $many } gonger frå { $day }: { $what }. Då står du på venteliste.
}
sms-standing-ended = Grendelinja: Det er ikkje lenger avtalt { $what }.
sms-standing-refused = Grendelinja: { $friend } kan ikkje love det kvar veke: { $what }.
sms-standing-asked-talk = Grendelinja: { $elder } vil gjerne prate med deg på telefon kvar { $weekday } kl { $time }. Passar det? Svar JA eller NEI.
sms-standing-begun-talk = Grendelinja: Avtalt er { $what }, neste gong { $day }. Kan du ikkje, svar PRAT AV. Vil du slutte, svar FAST AV.
sms-calendar-broken = Grendelinja: Eg får ikkje lese kalenderen til { $organiser }. Det eg har lese før, gjeld enno. Sjå på han, eller ring oss.
sms-organiser-link = Grendelinja, for { $organiser }. Berre til deg: { $page }
sms-published = Grendelinja: No er det lyst ut: { $what }. Er det ikkje frå deg, ring oss.
sms-published-changed = Grendelinja: No er dette endra: { $what }. Er det ikkje frå deg, ring oss.
sms-trip-offer = Grendelinja: Kan du køyre { $many ->
    [one] éin person
   *[other] { $many } personar
} { $legs ->
    [there] til { $what }
   *[both] til { $what } og heim
}? Frå { $count ->
    [0] bygda
    [one] { $hamlet }
    [2] { $hamlet } og { $next }
   *[other] { $hamlet }, { $next } og fleire
}. { $minutes } min. { $needs }Svar JA { $code } eller NEI { $code }.
sms-trip-offer-home = Grendelinja: Kan du køyre { $many ->
    [one] éin person
   *[other] { $many } personar
} heim frå { $what }? Til { $count ->
    [0] bygda
    [one] { $hamlet }
    [2] { $hamlet } og { $next }
   *[other] { $hamlet }, { $next } og fleire
}. { $minutes } min. { $needs }Svar JA { $code } eller NEI { $code }.
sms-ride-order = Grendelinja: Nye hentetider til { $what }: { $stops }. Kan du ikkje: SKYSS AV.
sms-ride-order-many = Grendelinja: Nye hentetider { $day }: { $stops }.
sms-ride-order-stop = { $at } { $rider }
sms-ride-home-at = Grendelinja: { $what } varer no til kl { $home }. Du køyrer heim når det er over.
sms-car-somebody = nokon
sms-car-needs = { $need ->
    [rollator] Rullator skal med.
    [wheelchair_folded] Rullestol skal med, lagd saman.
    [wheelchair_seated] Ein sit i rullestolen heile vegen.
    [stick] Ein går med stokk.
    [arm] Gje ein arm til og frå døra.
    [no_stairs] Ein greier ikkje høge trinn.
    [no_dog] Ingen hund i bilen.
   *[alone] Ingen andre i bilen.
}
