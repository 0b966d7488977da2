web-told-state = { $state ->
    [yes] ser til
    [no] kan ikke
    [wrong_number] feil nummer, har ikke hørt noe
    [left_out] utelatt: skal ikke få vite noe lenger, og har ikke hørt noe
   *[asked] har ikke svart
}
web-claim = { $kind ->
    [takes] svarte ja.
    [outcome] sa hvordan det gikk: { $outcome }
    [away] sa at personen er bortreist.
   *[elder] sa at alt er vel.
}
web-claim-state = { $state ->
    [ringing] Vi ringer nå, for å høre om det er riktig.
    [confirmed] Bekreftet med en tast.
    [denied] Den som tok telefonen da vi ringte, hadde ikke svart.
    [overtaken] Vi trenger det ikke lenger.
   *[unconfirmed] Ingen trykket da vi ringte for å høre om det er riktig.
}
web-told-heard = Hørte det { $at }.
web-on-call = Vakttelefonen
web-office = Frivilligsentralen
web-on-call-fault = { $fault ->
    [wrong] Nummeret som blir ringt når ingen kontakt tar et varsel, er meldt feil: { $number }. Rett det før kvelden.
   *[unset] Ingen vakttelefon er satt. Når ingen kontakt tar et varsel, ringer vi koordinatoren på { $number }, også om kvelden og i helga.
}
web-alert-nobody-since = Ingen har tatt dette. Rødt siden { $at }.
web-alert-next = Neste blir ringt { $at }.
web-alert-she-first = { $name } blir ringt { $at }, og så de andre en gang til.
web-alert-take-over = Jeg tar over
web-alert-hand-on = Spør de andre på nytt
web-alert-sure = Jeg er sikker (trengs når noen er død eller har flyttet; da stanser alt, og Grendelinja forteller det ikke videre)
web-outcome-how = Hvordan gikk det med { $name }?
web-outcome-near = { $key ->
    [yes] { $name } bor nær og har nøkkel.
   *[no] { $name } bor nær.
}
web-outcome-danger = Trenger du lege, ring 116117. Fare for liv: 113.
web-outcome-choose = Velg hvordan det gikk.
web-outcome-tick = Sett et kryss for at du er sikker, så vet vi at det ikke var et feiltrykk.
web-outcome-expired = Lenken har gått ut. Ring Grendelinja og si hvordan det gikk.
web-outcome-over = Varselet er avsluttet, eller noen andre har det nå. Takk for at du var der!
web-outcome-all-are-told = Alle som fikk melding, får vite at det er over.
web-outcome-desk-tells = Grendelinja forteller det ikke videre. Frivilligsentralen ringer dem det gjelder.
web-left-ring = { $link ->
    [told] { $name } { $number }: fikk varsel og har ikke hørt mer
    [reported] { $name } { $number }: meldte fra
    [contact] { $name } { $number }: kontakt, har ikke fått noe varsel
    [friend] { $name } { $number }: besøksvenn
    [driver] { $name } { $number }: skulle kjøre til { $what }
    [rider] { $name } { $number }: skulle ha skyss til { $what }, andre sjåfører blir spurt
    [elder] { $name } { $number }: har én kontakt mindre
   *[organiser] { $name } { $number }: { $what }
}
web-left = { $why ->
    [moved] Flyttet på sykehjem.
   *[died] Død.
}
web-left-undo = Det var en feil: sett alt i gang igjen
web-left-do = Meld at personen er død eller flyttet på sykehjem
web-left-why = Hva har hendt?
web-agreement = { $answer ->
    [yes] har sagt ja
    [no] har sagt nei
    [asked] er spurt, har ikke svart
   *[not_asked] er ikke spurt
}
web-outcome-back = Hvilken dag kommer hun eller han hjem igjen? (Bare for borte eller sykehus. La det stå tomt om du ikke vet.)
web-outcome-back-wrong = Skriv en dag som kommer, høyst et halvt år fram, eller la det stå tomt.
web-outcome-back-done = Vi ringer ikke om kvelden før { $day }.
web-outcome-back-desk = Frivilligsentralen får vite hvilken dag du skrev. Vi ringer som før til de har hørt om det er avtalt.
