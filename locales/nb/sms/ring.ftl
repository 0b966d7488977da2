sms-ring-us = { $words } Spørsmål? Ring { $line }.
sms-signup-joined-ring = Grendelinja: Du er påmeldt { $what }. Vil du ha skyss eller melde deg av, ring { $line }.
sms-signup-joined-ride-ring = Grendelinja: Du er påmeldt { $what }, og du har bedt om skyss. Vil du melde deg av, ring { $line }.
sms-signup-joined-telephone-ring = Grendelinja: Du er påmeldt { $what }. Jeg ringer deg når det begynner. Vil du melde deg av, ring { $line }.
sms-signup-joined-by-ring = Grendelinja: { $who } har meldt deg på { $what }. Vil du ikke, ring { $line }.
sms-signup-joined-by-ride-ring = Grendelinja: { $who } har meldt deg på { $what }, med skyss. Vil du ikke, ring { $line }.
sms-signup-got-place-ring = Grendelinja: Nå er det plass, og du er påmeldt { $what }. Kan du ikke, ring { $line }.
sms-occurrence-changed-ring = Grendelinja: Endret tid eller sted. Nå er det { $what }. Passer det ikke, ring { $line }.
sms-occurrence-held-ring = Grendelinja: Det blir holdt likevel: { $what }. Passer det ikke, ring { $line }.
sms-occurrence-cancelled-ring = Grendelinja: { $what } er dessverre avlyst. Vil du høre hva annet som skjer, ring { $line }.
sms-reminder-ring = Grendelinja: Husk { $what }. Kan du ikke, ring { $line }.
sms-reminder-telephone-ring = Grendelinja: Husk { $what }. Jeg ringer deg når det begynner. Kan du ikke, ring { $line }.
sms-gathering-host-ring = Grendelinja: Du er vert for { $what }. Jeg ringer deg to minutter før. Kan du ikke, ring { $line }.
sms-reminder-ride-ring = Grendelinja: Husk { $what }. { $legs ->
    [there] { $driver } henter deg hjemme mellom kl { $first } og { $last }.
    [home] { $driver } kjører deg hjem kl { $first }.
   *[both] { $driver } henter deg hjemme mellom kl { $first } og { $last }.
} Kan du ikke, ring { $line }.
sms-reminder-no-ride-yet-ring = Grendelinja: Husk { $what }. Skyssen er ikke ordnet ennå, du får vite det. Kan du ikke, ring { $line }.

sms-ride-yours-ring = Grendelinja: Du kjører { $legs ->
    [there] { $rider } til { $what }, bare dit. Hent fra { $first }
    [home] { $rider } hjem fra { $what }. Det er slutt { $first }. Hjem er
   *[both] { $rider } til { $what } og hjem. Hent fra { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikke, ring { $line }.
sms-ride-added-ring = Grendelinja: { $rider } er også med deg { $legs ->
    [there] til { $what }, bare dit. Hent fra { $first }
    [home] hjem fra { $what }. Det er slutt { $first }. Hjem er
   *[both] til { $what }. Hent fra { $first }
}: { $where }. Tlf { $phone }. { $needs }Kan du ikke, ring { $line }.
sms-ride-order-ring = Grendelinja: Nye hentetider til { $what }: { $stops }. Kan du ikke, ring { $line }.

sms-alert-missed-ring =
    Grendelinja: { $name } svarte ikke kl { $times }. Oftest er alt vel. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-lifted-ring =
    Grendelinja: Noen tok telefonen hos { $name } kl { $times }, kanskje mobilsvar. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-unclear-ring =
    Grendelinja: Jeg fikk ikke noe klart svar fra { $name } kl { $times }. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-wrong-person-ring =
    Grendelinja: Noen andre enn { $name } tok telefonen kl { $times }. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-busy-ring =
    Grendelinja: Telefonen til { $name } har vært opptatt siden kl { $time }. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-undeliverable-ring =
    Grendelinja: Vi kom ikke gjennom til { $name } kl { $times }. Kanskje er nettet nede. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-no-right-number-ring =
    Grendelinja: Vi har ikke riktig nummer til { $name } og får ikke ringt. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-no-answer-ring =
    Grendelinja: { $name } har ikke svart. Oftest er alt vel. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-not-home-ring =
    Grendelinja: { $name } skulle hentes, kom ikke ut og svarer ikke. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-needs-help-ring =
    Grendelinja: { $name } ba om hjelp kl { $time }. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-another-cannot-ring =
    Grendelinja: { $taker } kan ikke se til { $name } likevel. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-someone-cannot-ring =
    Grendelinja: Den som skulle se til { $name }, kan ikke likevel. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    } nå, ring { $line }.
sms-alert-needs-help-one-of-ring = Grendelinja: { $names } ba om hjelp kl { $time }. De deler telefon. Fare for liv: 113. Kan du se til dem nå, ring { $line }.
sms-alert-night-ring =
    Grendelinja: Ingen har svart om { $name }. Vi ringer ikke mer før kl 08. Bekymret: ring 116117. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    }, ring { $line }.
sms-alert-night-goes-on-ring =
    Grendelinja: { $name } har bedt om hjelp, og ingen har svart. Bekymret: ring 116117. Fare for liv: 113. Kan du se til { $sex ->
        [woman] henne
        [man] ham
       *[unknown] { $name }
    }, ring { $line }.

sms-she-writes-away-ring = Grendelinja: Noen har skrevet fra telefonen til { $name } om å være borte til { $day }. Oftest er alt vel. Når du har hørt fra { $name }, ring { $line }.
sms-said-away-ring = Grendelinja: { $contact } har sagt fra at du er borte. Vi ringer deg ikke om kvelden før { $day }. Er du hjemme, ring { $line }.
sms-visit-agreed-ring = Grendelinja: Besøk er avtalt { $day } kl { $time }, med { $who }. Passer det ikke, ring { $line }.
sms-visit-reminder-ring = Grendelinja: Husk besøket { $day } kl { $time }, med { $who }. Passer det ikke, ring { $line }.
sms-standing-begun-ring = Grendelinja: Du er påmeldt { $what }, neste gang { $day }. Kan du ikke en gang, eller vil du slutte, ring { $line }.
sms-standing-begun-visit-ring = Grendelinja: Avtalt er { $what }, neste gang { $day }. Kan du ikke en gang, eller vil du slutte, ring { $line }.
sms-standing-begun-talk-ring = Grendelinja: Avtalt er { $what }, neste gang { $day }. Kan du ikke en gang, eller vil du slutte, ring { $line }.
sms-errand-promised-ring = { $how ->
    [ready] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }. Ring { $line } når du vil hjem.
   *[both] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }, og kjører deg hjem kl { $home }.
}
