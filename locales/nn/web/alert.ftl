web-told-state = { $state ->
    [yes] ser til
    [no] kan ikkje
    [wrong_number] feil nummer, har ikkje høyrt noko
    [left_out] utelaten: skal ikkje få vite noko lenger, og har ikkje høyrt noko
   *[asked] har ikkje svart
}
web-claim = { $kind ->
    [takes] svarte ja.
    [outcome] sa korleis det gjekk: { $outcome }
    [away] sa at personen er bortreist.
   *[elder] sa at alt er vel.
}
web-claim-state = { $state ->
    [ringing] Vi ringjer no, for å høyre om det er rett.
    [confirmed] Stadfesta med ein tast.
    [denied] Den som tok telefonen då vi ringde, hadde ikkje svart.
    [overtaken] Vi treng det ikkje lenger.
   *[unconfirmed] Ingen trykte då vi ringde for å høyre om det er rett.
}
web-told-heard = Høyrde det { $at }.
web-on-call = Vakttelefonen
web-office = Frivilligsentralen
web-on-call-fault = { $fault ->
    [wrong] Nummeret som blir ringt når ingen kontakt tek eit varsel, er meldt feil: { $number }. Rett det før kvelden.
   *[unset] Ingen vakttelefon er sett. Når ingen kontakt tek eit varsel, ringjer vi koordinatoren på { $number }, òg om kvelden og i helga.
}
web-alert-nobody-since = Ingen har teke dette. Raudt sidan { $at }.
web-alert-next = Neste blir ringd { $at }.
web-alert-she-first = { $name } blir ringd { $at }, og så dei andre ein gong til.
web-alert-take-over = Eg tek over
web-alert-hand-on = Spør dei andre på nytt
web-alert-sure = Eg er sikker (trengst når nokon er død eller har flytta; då stansar alt, og Grendelinja fortel det ikkje vidare)
web-outcome-how = Korleis gjekk det med { $name }?
web-outcome-near = { $key ->
    [yes] { $name } bur nær og har nøkkel.
   *[no] { $name } bur nær.
}
web-outcome-danger = Treng du lege, ring 116117. Fare for liv: 113.
web-outcome-choose = Vel korleis det gjekk.
web-outcome-tick = Set eit kryss for at du er sikker, så veit vi at det ikkje var eit feiltrykk.
web-outcome-expired = Lenkja har gått ut. Ring Grendelinja og sei korleis det gjekk.
web-outcome-over = Varselet er avslutta, eller nokon andre har det no. Takk for at du var der!
web-outcome-all-are-told = Alle som fekk melding, får vite at det er over.
web-outcome-desk-tells = Grendelinja fortel det ikkje vidare. Frivilligsentralen ringjer dei det gjeld.
web-left-ring = { $link ->
    [told] { $name } { $number }: fekk varsel og har ikkje høyrt meir
    [reported] { $name } { $number }: meldte frå
    [contact] { $name } { $number }: kontakt, har ikkje fått noko varsel
    [friend] { $name } { $number }: besøksven
    [driver] { $name } { $number }: skulle køyre til { $what }
    [rider] { $name } { $number }: skulle ha skyss til { $what }, andre sjåførar blir spurde
    [elder] { $name } { $number }: har éin kontakt mindre
   *[organiser] { $name } { $number }: { $what }
}
web-left = { $why ->
    [moved] Flytta på sjukeheim.
   *[died] Død.
}
web-left-undo = Det var ein feil: set alt i gang att
web-left-do = Meld at personen er død eller flytta på sjukeheim
web-left-why = Kva har hendt?
web-agreement = { $answer ->
    [yes] har sagt ja
    [no] har sagt nei
    [asked] er spurd, har ikkje svart
   *[not_asked] er ikkje spurd
}
web-outcome-back = Kva dag kjem ho eller han heim att? (Berre for borte eller sjukehus. La det stå tomt om du ikkje veit.)
web-outcome-back-wrong = Skriv ein dag som kjem, høgst eit halvt år fram, eller la det stå tomt.
web-outcome-back-done = Vi ringjer ikkje om kvelden før { $day }.
web-outcome-back-desk = Frivilligsentralen får vite kva dag du skreiv. Vi ringjer som før til dei har høyrt om det er avtalt.
