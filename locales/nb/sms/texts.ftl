sms-what = { $title } { $day } kl { $time }
sms-what-all-day = { $title } { $day }
sms-what-at = { $what }, { $place }
sms-what-costs = { $what }, { $price }
sms-free = gratis
sms-paid = betalt
sms-what-by-telephone = { $what }, på telefon
sms-times = { $first } og { $last }
sms-times-of-day = { $times } { $day }
sms-at-home = hjemme

sms-signup-joined = Grendelinja: Du er påmeldt { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-signup-joined-ride = Grendelinja: Du er påmeldt { $what }, og har bedt om skyss. Uten skyss, svar SKYSS AV. Melde deg av, svar AV.
sms-signup-joined-telephone = Grendelinja: Du er påmeldt { $what }. Jeg ringer deg når det begynner. Melde deg av, svar AV.
sms-signup-joined-by = Grendelinja: { $who } har meldt deg på { $what }. Vil du ikke, svar AV.
sms-signup-joined-by-ride = Grendelinja: { $who } har meldt deg på { $what }, med skyss. Vil du ikke, svar AV.
sms-signup-waiting = Grendelinja: Du står på venteliste til { $what }. Jeg sier fra om du får plass.
sms-signup-got-place = Grendelinja: Nå er det plass, og du er påmeldt { $what }. Kan du ikke, svar AV.
sms-signup-cancelled = Grendelinja: Du er meldt av { $what }. Velkommen en annen gang.
sms-occurrence-changed = Grendelinja: Endret tid eller sted. Nå er det { $what }. Passer det ikke, svar AV.
sms-occurrence-held = Grendelinja: Det blir holdt likevel: { $what }. Passer det ikke, svar AV.
sms-occurrence-cancelled = Grendelinja: { $what } er dessverre avlyst. Svar HVA SKJER for å se hva annet som skjer.
sms-reminder = Grendelinja: Husk { $what }. Kan du ikke, svar AV.
sms-reminder-bring = Ta med { $bring }.
sms-reminder-company = { $count ->
    [one] Fra grenda di kommer { $one } også.
    [2] Fra grenda di kommer { $one } og { $other } også.
   *[other] Fra grenda di kommer { $one }, { $other } og flere.
}
sms-reminder-telephone = Grendelinja: Husk { $what }. Jeg ringer deg når det begynner. Kan du ikke, svar AV.
sms-gathering-nobody-joined = Grendelinja: Ingen har meldt seg på { $what }, så jeg ringer deg ikke denne gangen. Takk for at du ville være vert.
sms-gathering-host = Grendelinja: Du er vert for { $what }. Jeg ringer deg to minutter før. Kan du ikke, ring oss.
sms-reminder-ride = Grendelinja: Husk { $what }. { $legs ->
    [there] { $driver } henter deg hjemme mellom kl { $first } og { $last }.
    [home] { $driver } kjører deg hjem kl { $first }.
   *[both] { $driver } henter deg hjemme mellom kl { $first } og { $last }.
} Kan du ikke, svar AV.
sms-reminder-no-ride-yet = Grendelinja: Husk { $what }. Skyssen er ikke ordnet ennå, du får vite det. Kan du ikke, svar AV.
sms-reminder-unfilled = Grendelinja: Husk { $what }. Jeg har ikke funnet skyss. Kommer du ikke, koster det deg ingenting.

sms-ride-offer = Grendelinja: Kan du kjøre { $legs ->
    [there] { $rider } til { $what }
    [home] { $rider } hjem fra { $what }
   *[both] { $rider } til { $what }, og hjem igjen
}? { $needs }Svar JA { $code } eller NEI { $code }.
sms-ride-offer-from = Grendelinja: Kan du kjøre { $legs ->
    [there] { $rider } ({ $hamlet }) til { $what }
    [home] { $rider } ({ $hamlet }) hjem fra { $what }
   *[both] { $rider } ({ $hamlet }) til { $what }, og hjem igjen
}? { $needs }Svar JA { $code } eller NEI { $code }.
sms-rider-and = { $name } og { $many } til
sms-ride-taken = Grendelinja: Skyssen til { $what } er ordnet av en annen. Takk likevel!
sms-ride-yours = Grendelinja: Du kjører { $legs ->
    [there] { $rider } til { $what }, bare dit. Hent fra { $first }
    [home] { $rider } hjem fra { $what }. Det er slutt { $first }. Hjem er
   *[both] { $rider } til { $what } og hjem. Hent fra { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikke: SKYSS AV.
sms-ride-added = Grendelinja: { $rider } er også med deg { $legs ->
    [there] til { $what }, bare dit. Hent fra { $first }
    [home] hjem fra { $what }. Det er slutt { $first }. Hjem er
   *[both] til { $what }. Hent fra { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikke, svar NEI { $code }.
sms-ride-promised = Grendelinja: { $driver } { $legs ->
    [there] henter deg hjemme mellom kl { $first } og { $last } til { $what }. Hjem igjen kommer du deg selv.
    [home] kjører deg hjem fra { $what }, når det er slutt kl { $first }. Dit kommer du deg selv.
   *[both] henter deg hjemme mellom kl { $first } og { $last } til { $what }, og kjører deg hjem igjen.
}
sms-ride-promised-soon = Grendelinja: Skyssen til { $what } er ordnet. Du får vite når du blir hentet.
sms-ride-unfilled = Grendelinja: Jeg har ikke funnet skyss til { $what } ennå. Frivilligsentralen ser på det. Kommer du ikke, betaler du ingenting.
sms-ride-lost = Grendelinja: Sjåføren din til { $what } kan ikke likevel. Jeg spør andre. Du hører fra meg innen { $day } kl { $time }.
sms-ride-lost-none = Grendelinja: Sjåføren din til { $what } kan ikke likevel, og jeg har ikke funnet noen annen. Frivilligsentralen ser på det.
sms-ride-not-heard = Grendelinja: { $name } vet ikke at skyssen til { $what } er endret, og svarer ikke. Ring { $phone } nå.
sms-contact-ride-lost = Grendelinja: { $name } har mistet skyssen til { $what }, og har ingen telefon. Si fra! Du hører mer innen { $day } kl { $time }.
sms-contact-ride-none = Grendelinja: { $name } har ikke skyss til { $what }, og har ingen telefon. Si fra! Frivilligsentralen ser på det.
sms-contact-ride-found = Grendelinja: { $driver } henter { $name } kl { $first }-{ $last } til { $what }. { $name } har ingen telefon. Si fra!
sms-ride-cancelled = Grendelinja: Du skal ikke kjøre { $rider } til { $what } likevel. Takk for at du ville kjøre.

sms-alert-missed =
    Grendelinja: { $name } svarte ikke kl { $times }. Oftest er alt vel. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-lifted =
    Grendelinja: Noen tok telefonen hos { $name } kl { $times }, kanskje mobilsvar. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ellers NEI. Fare for liv: 113.
sms-alert-unclear =
    Grendelinja: Jeg fikk ikke noe klart svar fra { $name } kl { $times }. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-wrong-person =
    Grendelinja: Noen andre enn { $name } tok telefonen kl { $times }. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-busy =
    Grendelinja: Telefonen til { $name } har vært opptatt siden kl { $time }. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-undeliverable =
    Grendelinja: Vi kom ikke gjennom til { $name } kl { $times }. Kanskje er nettet nede. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ellers NEI. Fare for liv: 113.
sms-alert-no-right-number =
    Grendelinja: Vi har ikke riktig nummer til { $name } og får ikke ringt. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-no-answer =
    Grendelinja: { $name } har ikke svart. Oftest er alt vel. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-not-home =
    Grendelinja: { $name } skulle hentes, kom ikke ut og svarer ikke. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-needs-help =
    Grendelinja: { $name } ba om hjelp kl { $time }. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-needs-help-one-of = Grendelinja: { $names } ba om hjelp kl { $time }. De deler telefon. Svar JA om du ser til dem nå, NEI om du ikke kan. Fare for liv: 113.
sms-one-of = { $first } eller { $last }
sms-alert-another-cannot =
    Grendelinja: { $taker } kan ikke se til { $name } likevel. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-someone-cannot =
    Grendelinja: Den som skulle se til { $name }, kan ikke likevel. Svar JA om du ser til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, NEI om du ikke kan. Fare for liv: 113.
sms-alert-yes-no-key = { $asked } { $taker } sa ja, men tok ikke telefonen.
sms-alert-she-says-well = { $asked } Det er meldt at alt er vel, men ingen tok telefonen der.
sms-alert-taken = Grendelinja: { $taker } ser til { $name } nå. Du trenger ikke gjøre noe. Du får vite hvordan det går.
sms-alert-taken-by-someone = Grendelinja: Noen ser til { $name } nå. Du trenger ikke gjøre noe. Du får vite hvordan det går.
sms-alert-outcome-asked = Grendelinja: Når du vet hvordan { $name } har det, svar 1 alt vel, 2 var ute, 3 syk, 4 fall, 5 sykehus, 6 sykehjem, 7 død, 8 annet. Fare for liv: 113.
sms-alert-outcome-page = { $asked } Eller her: { $page }
sms-be-contact =
    Grendelinja i { $community }: { $name } vil at vi sier fra til deg når { $sex ->
        [woman] hun
        [man] han
       *[unknown] { $name }
    } ikke svarer om kvelden, og har gitt oss nummeret ditt. Vil du ta imot det? Svar JA eller NEI. Dette er ingen nødtjeneste. { $keeper } har ansvar for nummeret. Ring { $number } om du vil vite mer eller bli slettet.
sms-all-clear = Grendelinja: Det står bra til med { $name }. Takk for at du var der!
sms-all-clear-seen-to = Grendelinja: Noen har sett til { $name }, og varselet er avsluttet. Takk for at du var der!
sms-alert-night =
    Grendelinja: Ingen har svart om { $name }. Vi ringer ikke mer før kl 08. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    }, svar JA. Bekymret: ring 116117. Fare for liv: 113.
sms-alert-night-goes-on =
    Grendelinja: { $name } har bedt om hjelp, og ingen har svart. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    }, svar JA. Bekymret: ring 116117. Fare for liv: 113.
sms-not-tried = Grendelinja: Kveldsringingen kom ikke fram til alle. Feilen er hos oss, en samling tok telefonen, eller runden stod stille. Tavla sier hvem.
sms-restored = Grendelinja: Linja er satt i gang igjen fra en kopi fra { $day } kl { $time }. Det som har hendt siden, er tapt. Se tavla nå: der står hvem du må ringe.
sms-storm = Grendelinja: Mange telefoner er borte fra nettet. Kontaktene blir ikke varslet én for én. Vi ringer alle på nytt når nettet er tilbake. Se tavla.

sms-talk-log = Grendelinja: Takk for praten med { $name }! Hvordan var det? Svar 1 bra, 2 sånn passe, 3 jeg er bekymret. Skriv gjerne litt etter tallet.
sms-talk-log-page = { $asked } Eller skriv her: { $page }
sms-she-writes-away = Grendelinja: Noen har skrevet fra telefonen til { $name } om å være borte til { $day }. Oftest er alt vel. Skriv til oss når du har hørt fra { $name }.
sms-said-away = Grendelinja: { $contact } har sagt fra at du er borte. Vi ringer deg ikke om kvelden før { $day }. Er du hjemme? Svar HJEMME.
sms-visit-log = Grendelinja: Takk for besøket hos { $name }! Hvordan var det? Svar 1 bra, 2 sånn passe, 3 jeg er bekymret, 0 vi møttes ikke. Skriv gjerne litt etter tallet.
sms-visit-asked = Grendelinja: { $elder } vil gjerne ha besøk av deg { $day } kl { $time }. Passer det? Svar JA eller NEI.
sms-visit-agreed = Grendelinja: Besøk er avtalt { $day } kl { $time }, med { $who }. Passer det ikke, svar BESØK AV.
sms-visit-reminder = Grendelinja: Husk besøket { $day } kl { $time }, med { $who }. Passer det ikke, svar BESØK AV.
sms-visit-called-off = Grendelinja: Besøket { $day } kl { $time } med { $who } er avlyst.
sms-visit-none = Grendelinja: Ingen kunne komme på besøk { $day } kl { $time }. Frivilligsentralen ringer deg { $by_day } før kl { $by_time }.
sms-visit-none-no-day = Grendelinja: Ingen kunne komme på besøk { $day } kl { $time }. Frivilligsentralen får vite det.
sms-talk-time = Grendelinja: Nå har dere pratet i atten minutter. Avslutt gjerne i ro og mak; ingen bryter inn.

sms-checkin = Grendelinja: Hei, { $name }. Hvordan går det? Svar 1 om du har det bra, 2 om du vil prate med noen, 3 om du trenger hjelp. Fare for liv: 113.
sms-checkin-two-missed = Grendelinja: Hei, { $name }. Vi vil så gjerne høre fra deg. Svar 1 har det bra, 2 vil prate, 3 trenger hjelp. Fare for liv: 113.
sms-alert-her = Grendelinja: God morgen, { $name }. Jeg har ikke hørt fra deg. Svar 1 har det bra, 3 trenger hjelp. Ellers ber jeg noen se til deg. Fare for liv: 113.
sms-checkin-again = Grendelinja: { $name }, jeg har ikke fått svar. Svar 1 har det bra, 2 vil prate, 3 trenger hjelp. Ellers ber jeg noen se til deg. Fare for liv: 113.
sms-trial = Grendelinja: Dette er bare en prøve på at meldingene kommer fram. Du trenger ikke svare.
sms-checkin-rings-us = Grendelinja: Hei, { $name }. Vi får ikke ringt deg nå. Ring { $number } og trykk 1 om du har det bra, 3 om du trenger hjelp. Fare for liv: ring 113.
sms-talk-rings-us = Grendelinja: { $name } vil gjerne prate nå, men vi får ikke ringt deg. Har du tid, velg frivilligoppgaver når du ringer { $number }.
sms-gathering-rings-us = Grendelinja: { $what } har begynt, men vi får ikke ringt deg. Vil du være med, ring { $number }.
sms-plan-was-stopped = Grendelinja: Vi har fått beskjed om at vi ikke skal ringe deg om kvelden. Vi ringer deg { $day } kl { $time } og spør om det er riktig.
sms-plan-was-paused = Grendelinja: Vi har fått beskjed om at vi ikke skal ringe deg før { $until }. Vi ringer deg { $day } kl { $time } og spør om det er riktig.
sms-plan-was-moved = Grendelinja: Vi har fått beskjed om å ringe deg kl { $times }. Vi ringer deg { $day } kl { $time } og spør om det er riktig.
sms-plan-was-other-days = Grendelinja: Vi har fått beskjed om å ringe deg på andre dager. Vi ringer deg { $day } kl { $time } og spør om det er riktig.
sms-plan-was-other-number = Grendelinja: Vi har fått beskjed om å ringe deg på et annet nummer. Vi ringer deg { $day } kl { $time } og spør om det er riktig.
sms-page-code = Grendelinja: Koden til siden din er { $code }. Den gjelder i et kvarter. Har du ikke bedt om den, trenger du ikke gjøre noe.

sms-desk-text = Grendelinja: { $words }
sms-thanks = { $did ->
    [talks] Hei, { $name }! Tusen takk for pratene dine den siste tiden. De betyr mye for dem du ringer. Hilsen Frivilligsentralen
    [drives] Hei, { $name }! Tusen takk for at du kjører. Siste måned ble det { $drives ->
        [one] én tur
       *[other] { $drives } turer
    }. { $people ->
        [0] Det betyr mye at du stiller opp.
        [one] Ett menneske kom seg ut fordi du kjørte.
       *[other] { $people } mennesker kom seg ut fordi du kjørte.
    } Hilsen Frivilligsentralen
   *[nothing] Hei, { $name }! Tusen takk for at du er med som frivillig. Hilsen Frivilligsentralen
}

sms-standing-signup = { $title } hver { $weekday }
sms-standing-visit = besøk hver { $weekday } kl { $time }, med { $who }
sms-standing-talk = prat hver { $weekday } kl { $time }, med { $who }
sms-standing-asked = Grendelinja: { $elder } vil gjerne ha besøk av deg hver { $weekday } kl { $time }. Passer det? Svar JA eller NEI.
sms-standing-begun = Grendelinja: Du er påmeldt { $what }, neste gang { $day }. Kan du ikke en gang, svar AV. Vil du slutte, svar FAST AV.
sms-standing-begun-visit = Grendelinja: Avtalt er { $what }, neste gang { $day }. Kan du ikke, svar BESØK AV. Vil du slutte, svar FAST AV.
sms-standing-changed = Grendelinja: Neste gang er { $day }: { $what }.
sms-standing-rests = Grendelinja: De neste ukene er det ikke { $what }.
sms-standing-full = { $many ->
    [one] Grendelinja: Det er fullt { $day }: { $what }. Da står du på venteliste.
   *[other] Grendelinja: Det er fullt { $many } ganger fra { $day }: { $what }. Da står du på venteliste.
}
sms-standing-ended = Grendelinja: Det er ikke lenger avtalt { $what }.
sms-standing-refused = Grendelinja: { $friend } kan ikke love det hver uke: { $what }.
sms-standing-asked-talk = Grendelinja: { $elder } vil gjerne prate med deg på telefon hver { $weekday } kl { $time }. Passer det? Svar JA eller NEI.
sms-standing-begun-talk = Grendelinja: Avtalt er { $what }, neste gang { $day }. Kan du ikke, svar PRAT AV. Vil du slutte, svar FAST AV.
sms-calendar-broken = Grendelinja: Jeg får ikke lest kalenderen til { $organiser }. Det jeg har lest før, gjelder ennå. Se på den, eller ring oss.
sms-organiser-link = Grendelinja, for { $organiser }. Bare til deg: { $page }
sms-published = Grendelinja: Nå er det lyst ut: { $what }. Er det ikke fra deg, ring oss.
sms-published-changed = Grendelinja: Nå er dette endret: { $what }. Er det ikke fra deg, ring oss.
sms-trip-offer = Grendelinja: Kan du kjøre { $many ->
    [one] én person
   *[other] { $many } personer
} { $legs ->
    [there] til { $what }
   *[both] til { $what } og hjem
}? Fra { $count ->
    [0] bygda
    [one] { $hamlet }
    [2] { $hamlet } og { $next }
   *[other] { $hamlet }, { $next } og flere
}. { $minutes } min. { $needs }Svar JA { $code } eller NEI { $code }.
sms-trip-offer-home = Grendelinja: Kan du kjøre { $many ->
    [one] én person
   *[other] { $many } personer
} hjem fra { $what }? Til { $count ->
    [0] bygda
    [one] { $hamlet }
    [2] { $hamlet } og { $next }
   *[other] { $hamlet }, { $next } og flere
}. { $minutes } min. { $needs }Svar JA { $code } eller NEI { $code }.
sms-ride-order = Grendelinja: Nye hentetider til { $what }: { $stops }. Kan du ikke: SKYSS AV.
sms-ride-order-many = Grendelinja: Nye hentetider { $day }: { $stops }.
sms-ride-order-stop = { $at } { $rider }
sms-ride-home-at = Grendelinja: { $what } varer nå til kl { $home }. Du kjører hjem når det er over.
sms-car-somebody = noen
sms-car-needs = { $need ->
    [rollator] Rullator skal med.
    [wheelchair_folded] Rullestol skal med, lagt sammen.
    [wheelchair_seated] En sitter i rullestolen hele veien.
    [stick] En går med stokk.
    [arm] Gi en arm til og fra døra.
    [no_stairs] En klarer ikke høye trinn.
    [no_dog] Ingen hund i bilen.
   *[alone] Ingen andre i bilen.
}
