sms-whats-on = Dette skjer. Svar med talet for å bli med:
sms-whats-on-how = Kjem éin til, svar 1 MED EIN. Spørsmål? Ring oss.
sms-nothing-on = Det står ikkje noko på programmet no. Ring gjerne Grendelinja om du lurer på noko.
sms-mine = Dette er du med på:
sms-mine-how = Svar AV og talet for å melde deg av, SKYSS og talet for skyss.
sms-off-which = Kva vil du melde deg av?
sms-ride-which = Kva vil du ha skyss til?
sms-nothing-joined = Du er ikkje med på noko no. Svar KVA SKJER for å sjå kva som skjer.
sms-not-joined-that = Du er ikkje med på den. Svar KVA SKJER for å sjå kva som skjer.
sms-joined-ride-asked = Du er påmeld { $what }. Vil du ha skyss { $legs ->
    [there] dit
    [home] heim
   *[both] fram og heim
}? Svar JA eller NEI.
sms-joined-write-ride = Du er påmeld { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-joined-no-ride = Du er påmeld { $what }. Eg har ikkje skyss dit. Kjem du deg ikkje dit sjølv, svar AV.
sms-joined-telephone = Du er påmeld { $what }. Eg ringjer deg når det byrjar. Melde deg av, svar AV.
sms-already-joined = Du er allereie påmeld { $what }. Vil du ha skyss, svar SKYSS. Melde deg av, svar AV.
sms-already-waiting = Du står på venteliste til { $what }. Eg seier frå om du får plass.
sms-full = Det er dessverre fullt på { $what }. Svar KVA SKJER for å sjå kva anna som skjer.
sms-full-wait-asked = Det er dessverre fullt på { $what }. Vil du stå på venteliste? Svar JA eller NEI.
sms-not-this-time = Greitt. Svar KVA SKJER når du vil sjå kva anna som skjer.
sms-no-offers = Greitt. Vi kjem ikkje med fleire tilbod i kveldsringinga. Vil du ha dei att, svar TILBOD.
sms-offers-again = Fint! Då fortel vi deg gjerne om det som skjer.
sms-is-over = { $what } er ikkje open for påmelding lenger. Svar KVA SKJER for å sjå kva anna som skjer.
sms-cancelled = Du er meld av { $what }. Velkomen ein annan gong.
sms-called-off-asked-off = Du er meld av { $what }, men det går som planlagt for dei andre. Meinte du at heile { $title } er avlyst? Svar JA eller NEI.
sms-called-off-asked = Det går som planlagt enno. Meinte du at heile { $what } er avlyst? Svar JA eller NEI.
sms-called-off-no = Greitt, då går { $what } som planlagt for dei andre.
sms-ride-sought = Eg spør om skyss til { $what }. Innan { $day } kl { $time } får du vite kven som hentar deg. Finn eg ingen, betaler du ingenting.
sms-ride-not-needed = Du treng ikkje skyss til { $what }, det er på telefon. Eg ringjer deg når det byrjar.
sms-ride-already = Du har allereie skyss til { $what }. { $driver } hentar deg.
sms-ride-agreed = Fint! { $driver } har plass til deg i bilen. Når du blir henta, kjem i neste melding.
sms-ride-not-wanted = Greitt, då kjem du deg sjølv til { $what }. Velkomen!
sms-away = Takk for at du seier frå. Vi ringjer deg ikkje om kvelden før { $day }.
sms-away-ring-and-press = Nokon er spurd om å sjå til deg. Er alt vel, ring Grendelinja på { $number } og trykk 1, så får dei vite det. Fare for liv: 113.
sms-away-when = Når er du heime att? Skriv til dømes BORTE TIL 5.12, så ringjer vi deg ikkje før den dagen.
sms-away-no-calls = Takk for at du seier frå. Vi ringjer deg ikkje om kvelden, så du treng ikkje gjere noko.
sms-ride-won = Takk! Du køyrer { $rider } til { $what }. Adressa kjem i neste melding.
sms-ride-gone = Takk for at du ville køyre! Skyssen til { $what } er allereie ordna eller trengst ikkje lenger.
sms-ride-too-late = Takk for at du ville køyre! Ein annan har allereie sagt ja til skyssen til { $what }.
sms-late = Det er ei stund sidan eg spurde, så eg spør ein gong til.
sms-late-join = Det er ei stund sidan eg spurde om { $what }. Vil du framleis vere med, svar PÅ.
sms-late-ride-off = Du har bedt om skyss til { $what }. Treng du ikkje skyss, svar SKYSS AV.
sms-ride-declined = Greitt, takk for svaret.
sms-ride-which-code = Kva tur gjeld det? Svar til dømes JA { $code }.
sms-ride-row = { $code } { $rider }, { $what }
sms-alert-rung = Takk! Eg ringjer deg no. Trykk 1 når du tek telefonen, så får du vite meir om { $name }. Fare for liv: 113.
sms-outcome-rung = Takk! Eg ringjer deg no. Trykk 1, og 1 att om det er rett, så er varselet om { $name } over. Er noko gale, ring 116117, eller 113 ved fare for liv.
sms-she-away-rung = Takk! Eg ringjer deg no. Trykk 1, og 1 att om det er rett, så er varselet om { $name } over.
sms-checkin-rung = Godt å høyre. Eg ringjer deg no. Trykk 1 når du tek telefonen, så får alle som har fått melding, vite at du har svart.
sms-rung-often = Eg har ringt deg fleire gonger, og ikkje høyrt nokon tast. Ring Grendelinja på { $number } og trykk 0. Fare for liv: 113.
sms-alert-declined = Takk for svaret. Eg spør nestemann om { $name }. Fare for liv: 113.
sms-alert-declined-last = Takk for svaret. Eg har ingen fleire å spørje om { $name } no. Uroa: ring 116117. Fare for liv: 113.
sms-alert-somebody-else = Takk! Nokon andre ser allereie til { $name }. Du treng ikkje gjere noko.
sms-alert-over = Takk! Varselet om { $name } er over. Du treng ikkje gjere noko.
sms-alert-over-read = Takk! Varselet om { $name } er over. Frivilligsentralen les det du skreiv. Er noko gale, ring 116117, eller 113 ved fare for liv.
sms-alert-desk-rings = Takk for svaret. Frivilligsentralen ringjer deg.
sms-outcome-how = Korleis gjekk det? Svar 1 alt vel, 2 var ute, 3 sjuk, 4 fall, 5 sjukehus, 6 sjukeheim, 7 død, 8 anna. Skriv gjerne litt etter talet.
sms-log-how = Korleis var praten med { $name }? Svar 1 bra, 2 så der, 3 eg er uroa. Skriv gjerne litt etter talet.
sms-logged = Takk, det er notert. Fint at du tok deg tid til ein prat med { $name }!
sms-logged-worried = Takk for at du seier frå om { $name }. Frivilligsentralen ser på det. Hastar det, ring 116117, ved fare for liv 113.
sms-yes-or-no = Eg er ikkje sikker på kva du meiner. Svar berre JA eller NEI.
sms-read-this-first = Det er eit nytt spørsmål på veg til deg. Les det først, og svar JA eller NEI på det.
sms-settled = Takk for svaret. Det er allereie ordna, så du treng ikkje gjere noko.
sms-nothing-asked = Takk! Eg har ikkje spurt om noko no. Svar KVA SKJER for programmet, eller ring oss på { $number }.
sms-who = Kven gjeld det? Svar { $names }.
sms-who-row = { $place } for { $name }
sms-help = Fare for liv: ring 113. Treng du hjelp no, skriv HJELP MEG. Elles: KVA SKJER, AV, SKYSS, 1 MED EIN, 1 FOR NAMN, BORTE TIL 5.12, STOPP. Tlf { $number }.
sms-help-others = Fare for liv: ring 113. Lege: 116117. Du kan svare KVA SKJER, AV, SKYSS, 1 MED EIN, 1 FOR NAMN, eller STOPP for ingen fleire SMS. Grendelinja: { $number }.
sms-help-friend = Fare for liv: ring 113. Lege: 116117. Svar JA, NEI, VAKT, BESØK, SKYSS AV, KVA SKJER, STOPP. Etter ein prat: 1 bra, 2 så der, 3 uroa. Tlf { $number }.
sms-help-driver = Fare for liv: ring 113. Lege: 116117. Spør vi om skyss, svar JA eller NEI. Elles: SKYSS AV, KM 34, KVA SKJER, AV, SKYSS, STOPP. Grendelinja: { $number }.
sms-help-elder-volunteer = Fare for liv: ring 113. Treng du hjelp no, skriv HJELP MEG. Elles: JA, NEI, VAKT, BESØK, SKYSS AV, KVA SKJER, AV, BORTE, STOPP. Tlf { $number }.
sms-distress = Er det fare for liv, ring 113 no. Eg seier frå til { $contact } at du treng hjelp. Treng du ikkje hjelp, svar NEI.
sms-distress-on-call = Er det fare for liv, ring 113 no. Eg seier frå til den som har vakt, at du treng hjelp. Treng du ikkje hjelp, svar NEI.
sms-distress-one-of = Er det fare for liv, ring 113 no. Eg seier frå at { $names } treng hjelp. Treng de ikkje hjelp, svar NEI.
sms-distress-how = Er det fare for liv, ring 113 no. Eg har meldinga di, og nokon får vite at du treng hjelp. Treng du ikkje hjelp, svar berre NEI.
sms-distress-back = Greitt, då seier eg ikkje frå til nokon. Treng du hjelp likevel, skriv HJELP MEG. Fare for liv: ring 113.
sms-not-understood = Eg skjøna ikkje heilt. Svar KVA SKJER for programmet eller HJELP for meir, eller ring oss på { $number }. Fare for liv: 113.
sms-just-stop = Vil du ikkje ha fleire SMS frå Grendelinja, skriv berre STOPP. Gjeld det noko anna, les Frivilligsentralen meldinga di, eller ring oss på { $number }.
sms-stopped = Du får ingen fleire SMS frå Grendelinja. Vi ringjer som før når det trengst. Angrar du, skriv START eller ring { $number }.
sms-started = Velkomen att! Du får SMS frå Grendelinja igjen. Skriv HJELP for å sjå kva du kan svare.
sms-willing = Takk for at du vil hjelpe til! Frivilligsentralen ringjer deg. Skriv gjerne her kva du heiter og kva du kan tenkje deg. Grendelinja: { $number }.
sms-willing-by = Takk for at du vil hjelpe til! Frivilligsentralen ringjer deg innan { $day } kl { $time }. Skriv gjerne kva du heiter: FRIVILLIG og namnet.
sms-willing-already = Du er allereie frivillig hjå oss, takk! Vil du gjere meir, ring Frivilligsentralen på { $number } og trykk 0.
sms-stranger = Grendelinja i { $community }: Vi kjenner ikkje dette nummeret. Ring oss gjerne på { $number }. Fare for liv: 113.
sms-sorry = Orsak, noko gjekk gale hjå oss. Frivilligsentralen les meldinga di. Hastar det, ring { $number }. Fare for liv: 113.
sms-standby = Noko er gale hjå oss no. Meldinga di er teken vare på, og Frivilligsentralen les ho. Hastar det, ring { $number }. Fare for liv: 113.
sms-ring-and-press = Vi har prøvd å ringje deg. Har du det bra, ring Grendelinja på { $number } og trykk 1. Treng du hjelp, trykk 3. Fare for liv: ring 113.
sms-alert-yours = Takk for at du ser til { $name }! Telefon: { $phone }.
sms-alert-yours-no-phone = Takk for at du ser til { $name }!
sms-alert-address = Adresse: { $address }.
sms-alert-arrival = { $name } vil at du skal vite: { $words }.
sms-alert-near = { $near } bur nær.
sms-alert-near-key = { $near } bur nær og har nøkkel.
sms-alert-emergency = Fare for liv: 113.
sms-alert-sure-moved = Har eg forstått rett at { $name } har flytta på sjukeheim, og at Grendelinja ikkje skal ringje meir? Svar JA eller NEI.
sms-alert-sure-died = Har eg forstått rett at { $name } er død? Svar JA eller NEI.
sms-contact-yes = Takk! Då seier vi frå til deg når { $name } ikkje svarar om kvelden.
sms-contact-no = Greitt, då seier vi ikkje frå til deg om { $name }. Takk for svaret.
sms-duty-evening =
    { $weekday ->
        [0] måndag
        [1] tysdag
        [2] onsdag
        [3] torsdag
        [4] fredag
        [5] laurdag
       *[6] søndag
    } { $starts }-{ $ends }
sms-duty-any-hour =
    { $weekday ->
        [0] måndag
        [1] tysdag
        [2] onsdag
        [3] torsdag
        [4] fredag
        [5] laurdag
       *[6] søndag
    } heile døgnet
sms-duty-set = Takk! No har du vakt { $evenings }. Eg ringjer når nokon vil prate.
sms-duty-is = Du har vakt { $evenings }. Skriv til dømes VAKT TYSDAG 18-20, VAKT AV TYSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-none = Du har inga fast vakt no. Skriv til dømes VAKT TYSDAG 18-20, VAKT AV TYSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-how = Eg skjøna ikkje heilt. Skriv til dømes VAKT TYSDAG 18-20, VAKT AV TYSDAG, VAKT PAUSE TIL 5.12 eller VAKT MAKS 2.
sms-duty-paused = Greitt, du har fri til { $day }. Takk for innsatsen! Er du attende før, skriv VAKT PAUSE AV.
sms-duty-back = Takk skal du ha! Pausen er over, og eg ringjer når nokon vil prate.
sms-duty-at-most =
    { $talks ->
        [0] Greitt, inga grense for pratar i veka.
        [one] Greitt, høgst { $talks } prat i veka.
       *[other] Greitt, høgst { $talks } pratar i veka.
    }
sms-duty-not-a-friend = VAKT er for besøksvener. Vil du bli besøksven, ring oss gjerne.
sms-visit-when = { $day } kl { $time }
sms-visit-asking = Eg spør { $friend } om besøk { $when }. Du får vite det når eg har svar.
sms-visit-is = Besøk er avtalt { $when }, med { $who }. Passar det ikkje, skriv BESØK AV.
sms-visit-arranged = Takk! Besøk hjå { $elder } { $when } er skrive opp, og { $elder } får vite det.
sms-visit-for-the-desk = Eg fann ingen å spørje no. Frivilligsentralen ringjer deg om besøket { $day } før kl { $time }.
sms-visit-for-the-desk-no-day = Eg fann ingen å spørje no. Frivilligsentralen får vite at du gjerne vil ha besøk.
sms-visit-not-then = Besøk kan avtalast mellom kl 8 og 20, frå no og to månader fram. Skriv til dømes BESØK TORSDAG 14.
sms-visit-somebody-else = { $elder } får besøk av ein annan då. Skriv ein annan dag eller eit anna klokkeslett, til dømes BESØK TORSDAG 16.
sms-visit-how = Når skal besøket vere? Skriv til dømes BESØK TORSDAG 14. Har du fleire du besøkjer, skriv BESØK KARI TORSDAG 14.
sms-visit-one-only = Eg tek berre eitt besøk om gongen. Send ei ny melding for kvart, eller ring Frivilligsentralen om ein fast dag.
sms-visit-cancelled = Besøket { $when } med { $who } er avlyst, og { $who } får vite det.
sms-visit-row = { $who } { $when }
sms-visit-which = Kva besøk gjeld det? { $visits }. Skriv til dømes BESØK AV { $name }, eller BESØK AV og dagen.
sms-visit-which-name = Du besøkjer fleire som heiter { $name }. Skriv førenamn og etternamn, til dømes BESØK { $example } TORSDAG 14.
sms-visit-refused = Greitt, takk for svaret.
sms-visit-yes = Takk! Avtalen kjem i neste melding.
sms-logged-not-met = Takk for at du seier frå om { $name }. Frivilligsentralen ser på det.
sms-away-past = Den dagen er i dag eller har vore. Når er du heime att? Skriv til dømes BORTE TIL 5.12.
sms-away-far = Det er meir enn eit halvt år til. Skriv ein dag som er nærare, til dømes BORTE TIL 5.12, eller ring oss.
sms-plan-no-calls = Vi ringjer deg ikkje om kvelden no. Vil du det, ring oss og trykk 0.
sms-plan-home = Velkomen heim! Då ringjer vi deg som før, kl { $times }.
sms-plan-again-asked = Du har sagt at vi ikkje skal ringje deg om kvelden. Vil du at vi ringjer att, kl { $times }? Svar JA eller NEI.
sms-plan-begun = Takk. Då ringjer vi deg om kvelden att, kl { $times }.
sms-plan-still-stopped = Då ringjer vi deg ikkje om kvelden.
sms-plan-hours = Vi kan ringje deg mellom { $first } og { $last }. Skriv til dømes RING 19.00.
sms-plan-hour-asked = Skal vi ringje deg kl { $new } i staden for kl { $old }? Svar JA eller NEI.
sms-weekdays =
    { $weekday ->
        [0] måndagar
        [1] tysdagar
        [2] onsdagar
        [3] torsdagar
        [4] fredagar
        [5] laurdagar
       *[6] søndagar
    }
sms-plan-not-on-asked = Skal vi slutte å ringje deg på { sms-weekdays }? Svar JA eller NEI.
sms-plan-on-asked = Skal vi ringje deg på { sms-weekdays } òg? Svar JA eller NEI.
sms-plan-last-day = Vi ringjer deg berre på { sms-weekdays }. Vil du slutte, ring oss og vel kveldsringinga.
sms-plan-changed = Takk, det er endra. Vi ringjer deg på { $days } kl { $times }.
sms-plan-changed-daily = Takk, det er endra. Vi ringjer deg kvar dag kl { $times }.
sms-plan-changed-from = Takk, det er endra. Frå { $day } ringjer vi deg kl { $times }.
sms-plan-unchanged = Då ringjer vi deg som før.
sms-she-away = Takk for at du seier frå. Vi ringjer ikkje { $name } om kvelden før { $day }, og vi fortel { $name } at det var du som sa det.
sms-she-too-long = Som kontakt kan du seie frå om fråvær i inntil sju dagar. Er { $name } borte lenger, ring Frivilligsentralen.
sms-she-not-agreed = Takk for at du seier frå. Det er ikkje avtalt med { $name } at du kan gjere det, så vi ringjer som før. Frivilligsentralen får vite det.
sms-she-who = Du er ikkje kontakt for nokon som heiter { $name } og får kveldsringing. Er du sjølv borte, skriv BORTE TIL 5.12.

sms-checkin-good = Godt å høyre. Ha det fint, { $name }.
sms-checkin-good-offer = Godt å høyre! { $what }. Vil du vere med, svar JA, elles NEI. Vil du sleppe slike, svar IKKJE FLEIRE TILBOD.
sms-offer-how = Vil du vere med på det eg spurde om, svar JA, elles NEI. Vil du prate med nokon, svar PRAT. Treng du hjelp, svar 3.
sms-checkin-talk = Fint. Frivilligsentralen tek kontakt med deg { $day } før kl { $time }.
sms-checkin-talk-no-day = Fint. Frivilligsentralen får vite det, og tek kontakt når dei har ope.
sms-checkin-help = Er det fare for liv, ring 113. Eg seier frå til { $contact } no. Skreiv du feil, svar 1.
sms-checkin-help-on-call = Er det fare for liv, ring 113. Eg seier frå til den som har vakt no. Skreiv du feil, svar 1.
sms-checkin-how = Svar 1 om du har det bra, 2 om du vil prate med nokon, 3 om du treng hjelp. Fare for liv: ring 113.
sms-ride-back-none = Du har ikkje lova skyss til nokon no. Vil du melde deg av noko sjølv, svar AV.
sms-ride-off-none = Du har ikkje bedt om skyss til noko no. Vil du melde deg av noko, svar AV.
sms-ride-off-which = Kva skyss treng du ikkje?
sms-ride-off-how = Svar SKYSS AV og talet.
sms-ride-off-or-back = Kva skyss gjeld det? Svar til dømes SKYSS AV 1.
sms-ride-off-row = { $place } skyssen din til { $what }
sms-ride-off = Greitt, då ordnar vi ikkje skyss til { $what }. Du er framleis påmeld. Vil du melde deg av, svar AV.
sms-ride-off-driver = Greitt, { $driver } får vite at du ikkje treng skyss til { $what }. Du er framleis påmeld. Vil du melde deg av, svar AV.
sms-ride-off-waiting = Greitt, då ordnar vi ikkje skyss til { $what }. Du står framleis på venteliste. Vil du melde deg av, svar AV.
sms-ride-back-which = Kva skyss vil du gje frå deg? Svar til dømes SKYSS AV 1.
sms-ride-back-row = { $place } { $rider } til { $what }
sms-ride-back-asked = Du har lova å køyre { $rider } til { $what }. Vil du gje skyssen frå deg, svar JA. Køyrer du likevel, svar NEI.
sms-ride-back-kept = Fint, då køyrer du { $rider } til { $what }.
sms-ride-back-done = Takk for at du sa frå. Eg spør dei andre sjåførane om å køyre { $rider } til { $what }.
sms-ride-back-car-asked = Du køyrer { $many } til { $what }: { $names }. Vil du gje alle frå deg, svar JA, elles NEI. Gjeld det éin, svar SKYSS AV 1.
sms-ride-back-car-kept = Fint, då køyrer du dei { $many } til { $what }.
sms-ride-back-car-done = Takk for at du sa frå. Eg spør dei andre sjåførane om å køyre dei { $many } til { $what }.
sms-away-asked = Vil du ha fri frå kveldsringinga fram til { $day }? Svar JA eller NEI.
sms-return-day-asked = Takk! Eg ringjer deg no, trykk 1 då. Kva dag er { $name } heime att? Svar etterpå, til dømes FREDAG eller 3.12, eller VEIT IKKJE.
sms-return-day-how = Kva dag kjem ho eller han heim? Svar til dømes FREDAG eller 3.12, eller VEIT IKKJE.
sms-return-day-done = Takk! Vi ringjer ikkje { $name } om kvelden før { $day }.
sms-return-day-too-long = Takk for at du seier frå. Frivilligsentralen får vite at { $name } er borte til { $day }. Vi ringjer som før til dei har høyrt med { $name }.
sms-return-day-desk = Takk. Då spør Frivilligsentralen seinare.
sms-every-week-begun = Du er påmeld { $what }, siste gong { $last }. Kan du ikkje ein gong, svar AV. Vil du slutte, svar FAST AV.
sms-every-week-ride-asked = Du er påmeld { $what }, siste gong { $last }. Vil du ha skyss { $legs ->
    [there] dit
    [home] heim
   *[both] fram og heim
} kvar gong? Svar JA eller NEI.
sms-every-week-rides = Eg spør om skyss til { $what }. Kvelden før får du vite kven som hentar deg.
sms-every-week-which = Kva vil du vere med på kvar veke? Svar FAST og nummeret.
sms-every-week-not-again = { $what } er ikkje sett opp fleire gonger no.
sms-every-week-stands = Du er med på { $what } frå før. Vil du slutte, svar FAST AV.
sms-every-week-ended = Då er det slutt med { $what }.
sms-every-week-ended-visit = Då er det slutt med { $what }. { $who } får vite det.
sms-every-week-off-which = Kva vil du slutte med? { $all }. Skriv til dømes FAST AV { $weekday }.
sms-every-week-none = Du har ikkje noko som kjem att kvar veke. Svar KVA SKJER for å sjå kva som skjer, og FAST og nummeret.
sms-visit-weekly = Takk! Det er skrive opp { $what }, frå { $day }. { $who } får vite det.
sms-visit-weekly-asking = Eg spør { $friend } om besøk kvar { $weekday } kl { $time }. Du får vite det når eg har svar.
sms-talk-weekly-asking = Eg spør { $friend } om ein prat kvar { $weekday } kl { $time }. Du får vite det når eg har svar.
sms-talk-weekly-how = Når passar det med ein fast prat? Skriv til dømes PRAT KVAR TYSDAG 18. Vil du prate no, ring { $number } og trykk 2.
sms-talk-weekly-not-then = Ein fast prat kan avtalast mellom kl 8 og 20. Skriv til dømes PRAT KVAR TYSDAG 18.
sms-talk-weekly-skipped = Då hoppar vi over { $day }. { $who } får vite det.
sms-talk-weekly-which = Kva prat gjeld det? { $all }. Skriv til dømes PRAT AV { $weekday }.
sms-trip-won = { $many ->
    [one] Takk! Du køyrer til { $what }. Namn og adresse kjem i neste melding.
   *[other] Takk! Du køyrer { $many } til { $what }. Namn og adresser kjem i dei neste meldingane.
}
sms-trip-won-home = { $many ->
    [one] Takk! Du køyrer heim frå { $what }. Namn og adresse kjem i neste melding.
   *[other] Takk! Du køyrer { $many } heim frå { $what }. Namn og adresser kjem i dei neste meldingane.
}

# Kilometer

sms-km-written = Takk! Vi har skrive opp { $kilometres } km for { $day }. Var talet feil, skriv KM og det rette. Gjeld det ein annan dag, ring { $number }.
sms-km-how = Skriv KM og kor mange kilometer du køyrde i alt den dagen, til dømes KM 34.
sms-km-nobody-driven = Vi finn ingen tur du har køyrt dei siste to månadene. Er det feil, ring { $number }.
