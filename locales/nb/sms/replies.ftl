sms-whats-on = Dette skjer. Svar med tallet for å bli med:
sms-whats-on-how = Kommer én til, svar 1 MED EN. Spørsmål? Ring oss.
sms-nothing-on = Det står ikke noe på programmet nå. Ring gjerne Grendelinja om du lurer på noe.
sms-mine = Dette er du med på:
sms-mine-how = Svar AV og tallet for å melde deg av, SKYSS og tallet for skyss.
sms-off-which = Hva vil du melde deg av?
sms-ride-which = Hva vil du ha skyss til?
sms-nothing-joined = Du er ikke med på noe nå. Svar HVA SKJER for å se hva som skjer.
sms-not-joined-that = Du er ikke med på den. Svar HVA SKJER for å se hva som skjer.
sms-joined-ride-asked = Du er påmeldt { $what }. Vil du ha skyss { $legs ->
    [there] dit
    [home] hjem
   *[both] fram og hjem
}? Svar JA eller NEI.
sms-joined-write-ride = Du er påmeldt { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-joined-no-ride = Du er påmeldt { $what }. Jeg har ikke skyss dit. Kommer du deg ikke dit selv, svar AV.
sms-joined-telephone = Du er påmeldt { $what }. Jeg ringer deg når det begynner. Melde deg av, svar AV.
sms-already-joined = Du er allerede påmeldt { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-already-waiting = Du står på venteliste til { $what }. Jeg sier fra om du får plass.
sms-full = Det er dessverre fullt på { $what }. Svar HVA SKJER for å se hva annet som skjer.
sms-full-wait-asked = Det er dessverre fullt på { $what }. Vil du stå på venteliste? Svar JA eller NEI.
sms-not-this-time = Greit. Svar HVA SKJER når du vil se hva annet som skjer.
sms-no-offers = Greit. Vi kommer ikke med flere tilbud i kveldsringingen. Vil du ha dem igjen, svar TILBUD.
sms-offers-again = Fint! Da forteller vi deg gjerne om det som skjer.
sms-is-over = { $what } er ikke åpen for påmelding lenger. Svar HVA SKJER for å se hva annet som skjer.
sms-cancelled = Du er meldt av { $what }. Velkommen en annen gang.
sms-called-off-asked-off = Du er meldt av { $what }, men det går som planlagt for de andre. Mente du at hele { $title } er avlyst? Svar JA eller NEI.
sms-called-off-asked = Det går som planlagt ennå. Mente du at hele { $what } er avlyst? Svar JA eller NEI.
sms-called-off-no = Greit, da går { $what } som planlagt for de andre.
sms-ride-sought = Jeg spør om skyss til { $what }. Innen { $day } kl { $time } vet du hvem som henter deg. Finner jeg ingen, betaler du ingenting.
sms-ride-not-needed = Du trenger ikke skyss til { $what }, det er på telefon. Jeg ringer deg når det begynner.
sms-ride-already = Du har allerede skyss til { $what }. { $driver } henter deg.
sms-ride-agreed = Fint! { $driver } har plass til deg i bilen. Når du blir hentet, kommer i neste melding.
sms-ride-not-wanted = Greit, da kommer du deg selv til { $what }. Velkommen!
sms-away = Takk for at du sier fra. Vi ringer deg ikke om kvelden før { $day }.
sms-away-ring-and-press = Noen er bedt om å se til deg. Er alt vel, ring Grendelinja på { $number } og trykk 1, så får de vite det. Fare for liv: 113.
sms-away-when = Når er du hjemme igjen? Skriv for eksempel BORTE TIL 5.12, så ringer vi deg ikke før den dagen.
sms-away-no-calls = Takk for at du sier fra. Vi ringer deg ikke om kvelden, så du trenger ikke gjøre noe.
sms-ride-won = Takk! Du kjører { $rider } til { $what }. Adressen kommer i neste melding.
sms-ride-gone = Takk for at du ville kjøre! Skyssen til { $what } er allerede ordnet eller trengs ikke lenger.
sms-ride-too-late = Takk for at du ville kjøre! En annen har allerede sagt ja til skyssen til { $what }.
sms-late = Det er en stund siden jeg spurte, så jeg spør en gang til.
sms-late-join = Det er en stund siden jeg spurte om { $what }. Vil du fortsatt være med, svar PÅ.
sms-late-ride-off = Du har bedt om skyss til { $what }. Trenger du ikke skyss, svar SKYSS AV.
sms-ride-declined = Greit, takk for svaret.
sms-ride-which-code = Hvilken tur gjelder det? Svar for eksempel JA { $code }.
sms-ride-row = { $code } { $rider }, { $what }
sms-alert-rung = Takk! Jeg ringer deg nå. Trykk 1 når du tar telefonen, så får du vite mer om { $name }. Fare for liv: 113.
sms-outcome-rung = Takk! Jeg ringer deg nå. Trykk 1, og 1 igjen om det er riktig, så er varselet om { $name } over. Er noe galt, ring 116117, eller 113 ved fare for liv.
sms-she-away-rung = Takk! Jeg ringer deg nå. Trykk 1, og 1 igjen om det er riktig, så er varselet om { $name } over.
sms-checkin-rung = Godt å høre. Jeg ringer deg nå. Trykk 1 når du tar telefonen, så får alle som har fått melding, vite at du har svart.
sms-rung-often = Jeg har ringt deg flere ganger, og ikke hørt noen tast. Ring Grendelinja på { $number } og trykk 0. Fare for liv: 113.
sms-alert-declined = Takk for svaret. Jeg spør nestemann om { $name }. Fare for liv: 113.
sms-alert-declined-last = Takk for svaret. Jeg har ingen flere å spørre om { $name } nå. Bekymret: ring 116117. Fare for liv: 113.
sms-alert-somebody-else = Takk! Noen andre ser allerede til { $name }. Du trenger ikke gjøre noe.
sms-alert-over = Takk! Varselet om { $name } er over. Du trenger ikke gjøre noe.
sms-alert-over-read = Takk! Varselet om { $name } er over. Frivilligsentralen leser det du skrev. Er noe galt, ring 116117, eller 113 ved fare for liv.
sms-alert-desk-rings = Takk for svaret. Frivilligsentralen ringer deg.
sms-outcome-how = Hvordan gikk det? Svar 1 alt vel, 2 var ute, 3 syk, 4 fall, 5 sykehus, 6 sykehjem, 7 død, 8 annet. Skriv gjerne litt etter tallet.
sms-log-how = Hvordan var praten med { $name }? Svar 1 bra, 2 sånn passe, 3 jeg er bekymret. Skriv gjerne litt etter tallet.
sms-logged = Takk, det er notert. Fint at du tok deg tid til en prat med { $name }!
sms-logged-worried = Takk for at du sier fra om { $name }. Frivilligsentralen ser på det. Haster det, ring 116117, ved fare for liv 113.
sms-yes-or-no = Jeg er ikke sikker på hva du mener. Svar bare JA eller NEI.
sms-read-this-first = Det er et nytt spørsmål på vei til deg. Les det først, og svar JA eller NEI på det.
sms-settled = Takk for svaret. Det er allerede ordnet, så du trenger ikke gjøre noe.
sms-nothing-asked = Takk! Jeg har ikke spurt om noe nå. Svar HVA SKJER for programmet, eller ring oss på { $number }.
sms-who = Hvem gjelder det? Svar { $names }.
sms-who-row = { $place } for { $name }
sms-help = Fare for liv: ring 113. Trenger du hjelp nå, skriv HJELP MEG. Ellers: HVA SKJER, AV, SKYSS, 1 MED EN, 1 FOR NAVN, BORTE TIL 5.12, STOPP. Tlf { $number }.
sms-help-others = Fare for liv: ring 113. Lege: 116117. Du kan svare HVA SKJER, AV, SKYSS, 1 MED EN, 1 FOR NAVN, eller STOPP for ingen flere SMS. Grendelinja: { $number }.
sms-help-friend = Fare for liv: ring 113. Lege: 116117. Svar JA, NEI, VAKT, BESØK, SKYSS AV, HVA SKJER, STOPP. Etter en prat: 1 bra, 2 så der, 3 bekymret. Tlf { $number }.
sms-help-driver = Fare for liv: ring 113. Lege: 116117. Spør vi om skyss, svar JA eller NEI. Ellers: SKYSS AV, KM 34, HVA SKJER, AV, SKYSS, STOPP. Grendelinja: { $number }.
sms-help-elder-volunteer = Fare for liv: ring 113. Trenger du hjelp nå, skriv HJELP MEG. Ellers: JA, NEI, VAKT, BESØK, SKYSS AV, HVA SKJER, AV, BORTE, STOPP. Tlf { $number }.
sms-distress = Er det fare for liv, ring 113 nå. Jeg sier fra til { $contact } at du trenger hjelp. Trenger du ikke hjelp, svar NEI.
sms-distress-on-call = Er det fare for liv, ring 113 nå. Jeg sier fra til den som har vakt, at du trenger hjelp. Trenger du ikke hjelp, svar NEI.
sms-distress-one-of = Er det fare for liv, ring 113 nå. Jeg sier fra at { $names } trenger hjelp. Trenger dere ikke hjelp, svar NEI.
sms-distress-how = Er det fare for liv, ring 113 nå. Jeg har meldingen din, og noen får vite at du trenger hjelp. Trenger du ikke hjelp, svar bare NEI.
sms-distress-back = Greit, da sier jeg ikke fra til noen. Trenger du hjelp likevel, skriv HJELP MEG. Fare for liv: ring 113.
sms-not-understood = Jeg skjønte ikke helt. Svar HVA SKJER for programmet eller HJELP for mer, eller ring oss på { $number }. Fare for liv: 113.
sms-just-stop = Vil du ikke ha flere SMS fra Grendelinja, skriv bare STOPP. Gjelder det noe annet, leser Frivilligsentralen meldingen din, eller ring oss på { $number }.
sms-stopped = Du får ingen flere SMS fra Grendelinja. Vi ringer som før når det trengs. Angrer du, skriv START eller ring { $number }.
sms-started = Velkommen tilbake! Du får SMS fra Grendelinja igjen. Skriv HJELP for å se hva du kan svare.
sms-willing = Takk for at du vil hjelpe til! Frivilligsentralen ringer deg. Skriv gjerne her hva du heter og hva du kan tenke deg. Grendelinja: { $number }.
sms-willing-by = Takk for at du vil hjelpe til! Frivilligsentralen ringer deg innen { $day } kl { $time }. Skriv gjerne hva du heter: FRIVILLIG og navnet.
sms-willing-already = Du er allerede frivillig hos oss, takk! Vil du gjøre mer, ring Frivilligsentralen på { $number } og trykk 0.
sms-stranger = Grendelinja i { $community }: Vi kjenner ikke dette nummeret. Ring oss gjerne på { $number }. Fare for liv: 113.
sms-sorry = Beklager, noe gikk galt hos oss. Frivilligsentralen leser meldingen din. Haster det, ring { $number }. Fare for liv: 113.
sms-standby = Noe er galt hos oss nå. Meldingen din er tatt vare på, og Frivilligsentralen leser den. Haster det, ring { $number }. Fare for liv: 113.
sms-ring-and-press = Vi har prøvd å ringe deg. Har du det bra, ring Grendelinja på { $number } og trykk 1. Trenger du hjelp, trykk 3. Fare for liv: ring 113.
sms-alert-yours = Takk for at du ser til { $name }! Telefon: { $phone }.
sms-alert-yours-no-phone = Takk for at du ser til { $name }!
sms-alert-address = Adresse: { $address }.
sms-alert-arrival = { $name } vil at du skal vite: { $words }.
sms-alert-near = { $near } bor nær.
sms-alert-near-key = { $near } bor nær og har nøkkel.
sms-alert-emergency = Fare for liv: 113.
sms-alert-sure-moved = Har jeg forstått rett at { $name } har flyttet på sykehjem, og at Grendelinja ikke skal ringe mer? Svar JA eller NEI.
sms-alert-sure-died = Har jeg forstått rett at { $name } er død? Svar JA eller NEI.
sms-contact-yes = Takk! Da sier vi fra til deg når { $name } ikke svarer om kvelden.
sms-contact-no = Greit, da sier vi ikke fra til deg om { $name }. Takk for svaret.
sms-duty-evening =
    { $weekday ->
        [0] mandag
        [1] tirsdag
        [2] onsdag
        [3] torsdag
        [4] fredag
        [5] lørdag
       *[6] søndag
    } { $starts }-{ $ends }
sms-duty-any-hour =
    { $weekday ->
        [0] mandag
        [1] tirsdag
        [2] onsdag
        [3] torsdag
        [4] fredag
        [5] lørdag
       *[6] søndag
    } hele døgnet
sms-duty-set = Takk! Nå har du vakt { $evenings }. Jeg ringer når noen vil prate.
sms-duty-is = Du har vakt { $evenings }. Skriv for eksempel VAKT TIRSDAG 18-20, VAKT AV TIRSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-none = Du har ingen fast vakt nå. Skriv for eksempel VAKT TIRSDAG 18-20, VAKT AV TIRSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-how = Jeg skjønte ikke helt. Skriv for eksempel VAKT TIRSDAG 18-20, VAKT AV TIRSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-paused = Greit, du har fri til { $day }. Takk for innsatsen! Er du tilbake før, skriv VAKT PAUSE AV.
sms-duty-back = Takk skal du ha! Pausen er over, og jeg ringer når noen vil prate.
sms-duty-at-most =
    { $talks ->
        [0] Greit, ingen grense for prater i uka.
        [one] Greit, høyst { $talks } prat i uka.
       *[other] Greit, høyst { $talks } prater i uka.
    }
sms-duty-not-a-friend = VAKT er for besøksvenner. Vil du bli besøksvenn, ring oss gjerne.
sms-visit-when = { $day } kl { $time }
sms-visit-asking = Jeg spør { $friend } om besøk { $when }. Du får vite det når jeg har svar.
sms-visit-is = Besøk er avtalt { $when }, med { $who }. Passer det ikke, skriv BESØK AV.
sms-visit-arranged = Takk! Besøk hos { $elder } { $when } er skrevet opp, og { $elder } får vite det.
sms-visit-for-the-desk = Jeg fant ingen å spørre nå. Frivilligsentralen ringer deg om besøket { $day } før kl { $time }.
sms-visit-for-the-desk-no-day = Jeg fant ingen å spørre nå. Frivilligsentralen får vite at du gjerne vil ha besøk.
sms-visit-not-then = Besøk kan avtales mellom kl 8 og 20, fra nå og to måneder fram. Skriv for eksempel BESØK TORSDAG 14.
sms-visit-somebody-else = { $elder } får besøk av en annen da. Skriv en annen dag eller et annet klokkeslett, for eksempel BESØK TORSDAG 16.
sms-visit-how = Når skal besøket være? Skriv for eksempel BESØK TORSDAG 14. Har du flere du besøker, skriv BESØK KARI TORSDAG 14.
sms-visit-one-only = Jeg tar bare ett besøk om gangen. Send en ny melding for hvert, eller ring Frivilligsentralen om en fast dag.
sms-visit-cancelled = Besøket { $when } med { $who } er avlyst, og { $who } får vite det.
sms-visit-row = { $who } { $when }
sms-visit-which = Hvilket besøk gjelder det? { $visits }. Skriv for eksempel BESØK AV { $name }, eller BESØK AV og dagen.
sms-visit-which-name = Du besøker flere som heter { $name }. Skriv fornavn og etternavn, for eksempel BESØK { $example } TORSDAG 14.
sms-visit-refused = Greit, takk for svaret.
sms-visit-yes = Takk! Avtalen kommer i neste melding.
sms-logged-not-met = Takk for at du sier fra om { $name }. Frivilligsentralen ser på det.
sms-away-past = Den dagen er i dag eller har vært. Når er du hjemme igjen? Skriv for eksempel BORTE TIL 5.12.
sms-away-far = Det er mer enn et halvt år til. Skriv en dag som er nærmere, for eksempel BORTE TIL 5.12, eller ring oss.
sms-plan-no-calls = Vi ringer deg ikke om kvelden nå. Vil du det, ring oss og trykk 0.
sms-plan-home = Velkommen hjem! Da ringer vi deg som før, kl { $times }.
sms-plan-again-asked = Du har sagt at vi ikke skal ringe deg om kvelden. Vil du at vi ringer igjen, kl { $times }? Svar JA eller NEI.
sms-plan-begun = Takk. Da ringer vi deg om kvelden igjen, kl { $times }.
sms-plan-still-stopped = Da ringer vi deg ikke om kvelden.
sms-plan-hours = Vi kan ringe deg mellom { $first } og { $last }. Skriv for eksempel RING 19.00.
sms-plan-hour-asked = Skal vi ringe deg kl { $new } i stedet for kl { $old }? Svar JA eller NEI.
sms-weekdays =
    { $weekday ->
        [0] mandager
        [1] tirsdager
        [2] onsdager
        [3] torsdager
        [4] fredager
        [5] lørdager
       *[6] søndager
    }
sms-plan-not-on-asked = Skal vi slutte å ringe deg på { sms-weekdays }? Svar JA eller NEI.
sms-plan-on-asked = Skal vi ringe deg på { sms-weekdays } også? Svar JA eller NEI.
sms-plan-last-day = Vi ringer deg bare på { sms-weekdays }. Vil du slutte, ring oss og velg kveldsringingen.
sms-plan-changed = Takk, det er endret. Vi ringer deg på { $days } kl { $times }.
sms-plan-changed-daily = Takk, det er endret. Vi ringer deg hver dag kl { $times }.
sms-plan-changed-from = Takk, det er endret. Fra { $day } ringer vi deg kl { $times }.
sms-plan-unchanged = Da ringer vi deg som før.
sms-she-away = Takk for at du sier fra. Vi ringer ikke { $name } om kvelden før { $day }, og vi forteller { $name } at det var du som sa det.
sms-she-too-long = Som kontakt kan du si fra om fravær i inntil sju dager. Er { $name } borte lenger, ring Frivilligsentralen.
sms-she-not-agreed = Takk for at du sier fra. Det er ikke avtalt med { $name } at du kan gjøre det, så vi ringer som før. Frivilligsentralen får vite det.
sms-she-who = Du er ikke kontakt for noen som heter { $name } og får kveldsringing. Er du selv borte, skriv BORTE TIL 5.12.

sms-checkin-good = Godt å høre. Ha det fint, { $name }.
sms-checkin-good-offer = Godt å høre! { $what }. Vil du være med, svar JA, ellers NEI. Vil du slippe slike tilbud, svar IKKE FLERE TILBUD.
sms-offer-how = Vil du være med på det jeg spurte om, svar JA, ellers NEI. Vil du prate med noen, svar PRAT. Trenger du hjelp, svar 3.
sms-checkin-talk = Fint. Frivilligsentralen tar kontakt med deg { $day } før kl { $time }.
sms-checkin-talk-no-day = Fint. Frivilligsentralen får vite det, og tar kontakt når de har åpent.
sms-checkin-help = Er det fare for liv, ring 113. Jeg sier fra til { $contact } nå. Skrev du feil, svar 1.
sms-checkin-help-on-call = Er det fare for liv, ring 113. Jeg sier fra til den som har vakt nå. Skrev du feil, svar 1.
sms-checkin-how = Svar 1 om du har det bra, 2 om du vil prate med noen, 3 om du trenger hjelp. Fare for liv: ring 113.
sms-ride-back-none = Du har ikke lovet skyss til noen nå. Vil du melde deg av noe selv, svar AV.
sms-ride-off-none = Du har ikke bedt om skyss til noe nå. Vil du melde deg av noe, svar AV.
sms-ride-off-which = Hvilken skyss trenger du ikke?
sms-ride-off-how = Svar SKYSS AV og tallet.
sms-ride-off-or-back = Hvilken skyss gjelder det? Svar for eksempel SKYSS AV 1.
sms-ride-off-row = { $place } skyssen din til { $what }
sms-ride-off = Greit, da ordner vi ikke skyss til { $what }. Du er fortsatt påmeldt. Vil du melde deg av, svar AV.
sms-ride-off-driver = Greit, { $driver } får vite at du ikke trenger skyss til { $what }. Du er fortsatt påmeldt. Vil du melde deg av, svar AV.
sms-ride-off-waiting = Greit, da ordner vi ikke skyss til { $what }. Du står fortsatt på venteliste. Vil du melde deg av, svar AV.
sms-ride-back-which = Hvilken skyss vil du gi fra deg? Svar for eksempel SKYSS AV 1.
sms-ride-back-row = { $place } { $rider } til { $what }
sms-ride-back-asked = Du har lovet å kjøre { $rider } til { $what }. Vil du gi skyssen fra deg, svar JA. Kjører du likevel, svar NEI.
sms-ride-back-kept = Fint, da kjører du { $rider } til { $what }.
sms-ride-back-done = Takk for at du sa fra. Jeg spør de andre sjåførene om å kjøre { $rider } til { $what }.
sms-ride-back-car-asked = Du kjører { $many } til { $what }: { $names }. Vil du gi alle fra deg, svar JA, ellers NEI. Gjelder det én, svar SKYSS AV 1.
sms-ride-back-car-kept = Fint, da kjører du de { $many } til { $what }.
sms-ride-back-car-done = Takk for at du sa fra. Jeg spør de andre sjåførene om å kjøre de { $many } til { $what }.
sms-away-asked = Vil du ha fri fra kveldsringingen fram til { $day }? Svar JA eller NEI.
sms-return-day-asked = Takk! Jeg ringer deg nå, trykk 1 da. Hvilken dag er { $name } hjemme igjen? Svar etterpå, for eksempel FREDAG eller 3.12, eller VET IKKE.
sms-return-day-how = Hvilken dag kommer hun eller han hjem? Svar for eksempel FREDAG eller 3.12, eller VET IKKE.
sms-return-day-done = Takk! Vi ringer ikke { $name } om kvelden før { $day }.
sms-return-day-too-long = Takk for at du sier fra. Frivilligsentralen får vite at { $name } er borte til { $day }. Vi ringer som før til de har hørt med { $name }.
sms-return-day-desk = Takk. Da spør Frivilligsentralen senere.
sms-every-week-begun = Du er påmeldt { $what }, siste gang { $last }. Kan du ikke en gang, svar AV. Vil du slutte, svar FAST AV.
sms-every-week-ride-asked = Du er påmeldt { $what }, siste gang { $last }. Vil du ha skyss { $legs ->
    [there] dit
    [home] hjem
   *[both] fram og hjem
} hver gang? Svar JA eller NEI.
sms-every-week-rides = Jeg spør om skyss til { $what }. Kvelden før får du vite hvem som henter deg.
sms-every-week-which = Hva vil du være med på hver uke? Svar FAST og nummeret.
sms-every-week-not-again = { $what } er ikke satt opp flere ganger nå.
sms-every-week-stands = Du er med på { $what } fra før. Vil du slutte, svar FAST AV.
sms-every-week-ended = Da er det slutt med { $what }.
sms-every-week-ended-visit = Da er det slutt med { $what }. { $who } får vite det.
sms-every-week-off-which = Hva vil du slutte med? { $all }. Skriv for eksempel FAST AV { $weekday }.
sms-every-week-none = Du har ikke noe som kommer igjen hver uke. Svar KVA SKJER for å se hva som skjer, og FAST og nummeret.
sms-visit-weekly = Takk! Det er skrevet opp { $what }, fra { $day }. { $who } får vite det.
sms-visit-weekly-asking = Jeg spør { $friend } om besøk hver { $weekday } kl { $time }. Du får vite det når jeg har svar.
sms-talk-weekly-asking = Jeg spør { $friend } om en prat hver { $weekday } kl { $time }. Du får vite det når jeg har svar.
sms-talk-weekly-how = Når passer det med en fast prat? Skriv for eksempel PRAT HVER TIRSDAG 18. Vil du prate nå, ring { $number } og trykk 2.
sms-talk-weekly-not-then = En fast prat kan avtales mellom kl 8 og 20. Skriv for eksempel PRAT HVER TIRSDAG 18.
sms-talk-weekly-skipped = Da hopper vi over { $day }. { $who } får vite det.
sms-talk-weekly-which = Hvilken prat gjelder det? { $all }. Skriv for eksempel PRAT AV { $weekday }.
sms-trip-won = { $many ->
    [one] Takk! Du kjører til { $what }. Navn og adresse kommer i neste melding.
   *[other] Takk! Du kjører { $many } til { $what }. Navn og adresser kommer i de neste meldingene.
}
sms-trip-won-home = { $many ->
    [one] Takk! Du kjører hjem fra { $what }. Navn og adresse kommer i neste melding.
   *[other] Takk! Du kjører { $many } hjem fra { $what }. Navn og adresser kommer i de neste meldingene.
}

# Kilometer

sms-km-written = Takk! Vi har skrevet opp { $kilometres } km for { $day }. Var tallet feil, skriv KM og det rette. Gjelder det en annen dag, ring { $number }.
sms-km-how = Skriv KM og hvor mange kilometer du kjørte i alt den dagen, for eksempel KM 34.
sms-km-nobody-driven = Vi finner ingen tur du har kjørt de siste to månedene. Er det feil, ring { $number }.
