sms-ring-us = { $words } Spørsmål? Ring { $line }.
sms-signup-joined-ring = Grendelinja: Du er påmeld { $what }. Vil du ha skyss eller melde deg av, ring { $line }.
sms-signup-joined-ride-ring = Grendelinja: Du er påmeld { $what }, og du har bedt om skyss. Vil du melde deg av, ring { $line }.
sms-signup-joined-telephone-ring = Grendelinja: Du er påmeld { $what }. Eg ringjer deg når det byrjar. Vil du melde deg av, ring { $line }.
sms-signup-joined-by-ring = Grendelinja: { $who } har meldt deg på { $what }. Vil du ikkje, ring { $line }.
sms-signup-joined-by-ride-ring = Grendelinja: { $who } har meldt deg på { $what }, med skyss. Vil du ikkje, ring { $line }.
sms-signup-got-place-ring = Grendelinja: No er det plass, og du er påmeld { $what }. Kan du ikkje, ring { $line }.
sms-occurrence-changed-ring = Grendelinja: Endra tid eller stad. No er det { $what }. Passar det ikkje, ring { $line }.
sms-occurrence-held-ring = Grendelinja: Det blir halde likevel: { $what }. Passar det ikkje, ring { $line }.
sms-occurrence-cancelled-ring = Grendelinja: { $what } er dessverre avlyst. Vil du høyre kva anna som skjer, ring { $line }.
sms-reminder-ring = Grendelinja: Hugs { $what }. Kan du ikkje, ring { $line }.
sms-reminder-telephone-ring = Grendelinja: Hugs { $what }. Eg ringjer deg når det byrjar. Kan du ikkje, ring { $line }.
sms-gathering-host-ring = Grendelinja: Du er vert for { $what }. Eg ringjer deg to minutt før. Kan du ikkje, ring { $line }.
sms-reminder-ride-ring = Grendelinja: Hugs { $what }. { $legs ->
    [there] { $driver } hentar deg heime mellom kl { $first } og { $last }.
    [home] { $driver } køyrer deg heim kl { $first }.
   *[both] { $driver } hentar deg heime mellom kl { $first } og { $last }.
} Kan du ikkje, ring { $line }.
sms-reminder-no-ride-yet-ring = Grendelinja: Hugs { $what }. Skyssen er ikkje ordna enno, du får vite det. Kan du ikkje, ring { $line }.

sms-ride-yours-ring = Grendelinja: Du køyrer { $legs ->
    [there] { $rider } til { $what }, berre dit. Hent frå { $first }
    [home] { $rider } heim frå { $what }. Det er slutt { $first }. Heim er
   *[both] { $rider } til { $what } og heim. Hent frå { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikkje, ring { $line }.
sms-ride-added-ring = Grendelinja: { $rider } er òg med deg { $legs ->
    [there] til { $what }, berre dit. Hent frå { $first }
    [home] heim frå { $what }. Det er slutt { $first }. Heim er
   *[both] til { $what }. Hent frå { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikkje, ring { $line }.
sms-ride-order-ring = Grendelinja: Nye hentetider til { $what }: { $stops }. Kan du ikkje, ring { $line }.

sms-alert-missed-ring =
    Grendelinja: { $name } svarte ikkje kl { $times }. Oftast er alt vel. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-lifted-ring =
    Grendelinja: Nokon tok telefonen hjå { $name } kl { $times }, kanskje mobilsvar. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-unclear-ring =
    Grendelinja: Eg fekk ikkje noko klart svar frå { $name } kl { $times }. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-wrong-person-ring =
    Grendelinja: Nokon annan enn { $name } tok telefonen kl { $times }. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-busy-ring =
    Grendelinja: Telefonen til { $name } har vore oppteken sidan kl { $time }. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-undeliverable-ring =
    Grendelinja: Vi kom ikkje gjennom til { $name } kl { $times }. Kanskje er nettet nede. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-no-right-number-ring =
    Grendelinja: Vi har ikkje rett nummer til { $name } og får ikkje ringt. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-no-answer-ring =
    Grendelinja: { $name } har ikkje svart. Oftast er alt vel. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-not-home-ring =
    Grendelinja: { $name } skulle hentast, kom ikkje ut og svarar ikkje. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-needs-help-ring =
    Grendelinja: { $name } bad om hjelp kl { $time }. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-another-cannot-ring =
    Grendelinja: { $taker } kan ikkje sjå til { $name } likevel. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-someone-cannot-ring =
    Grendelinja: Den som skulle sjå til { $name }, kan ikkje likevel. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    } no, ring { $line }.
sms-alert-needs-help-one-of-ring = Grendelinja: { $names } bad om hjelp kl { $time }. Dei deler telefon. Fare for liv: 113. Kan du sjå til dei no, ring { $line }.
sms-alert-night-ring =
    Grendelinja: Ingen har svart om { $name }. Vi ringjer ikkje meir før kl 08. Uroa: ring 116117. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    }, ring { $line }.
sms-alert-night-goes-on-ring =
    Grendelinja: { $name } har bedt om hjelp, og ingen har svart. Uroa: ring 116117. Fare for liv: 113. Kan du sjå til { $sex ->
        [woman] ho
        [man] han
       *[unknown] { $name }
    }, ring { $line }.

sms-she-writes-away-ring = Grendelinja: Nokon har skrive frå telefonen til { $name } om å vere borte til { $day }. Oftast er alt vel. Når du har høyrt frå { $name }, ring { $line }.
sms-said-away-ring = Grendelinja: { $contact } har sagt frå at du er borte. Vi ringjer deg ikkje om kvelden før { $day }. Er du heime, ring { $line }.
sms-visit-agreed-ring = Grendelinja: Besøk er avtalt { $day } kl { $time }, med { $who }. Passar det ikkje, ring { $line }.
sms-visit-reminder-ring = Grendelinja: Hugs besøket { $day } kl { $time }, med { $who }. Passar det ikkje, ring { $line }.
sms-standing-begun-ring = Grendelinja: Du er påmeld { $what }, neste gong { $day }. Kan du ikkje ein gong, eller vil du slutte, ring { $line }.
sms-standing-begun-visit-ring = Grendelinja: Avtalt er { $what }, neste gong { $day }. Kan du ikkje ein gong, eller vil du slutte, ring { $line }.
sms-standing-begun-talk-ring = Grendelinja: Avtalt er { $what }, neste gong { $day }. Kan du ikkje ein gong, eller vil du slutte, ring { $line }.
sms-errand-promised-ring = { $how ->
    [ready] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }. Ring { $line } når du vil heim.
   *[both] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }, og køyrer deg heim kl { $home }.
}
