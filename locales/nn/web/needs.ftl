web-need = { $what ->
    [no_telephone] Har ingen telefon, så ingen har fått sagt dette. Få nokon til å gå innom og seie det vi ville ha sagt:
    [stood_still] Kveldsringinga stod stille i timen som var vald, så linja har ikkje ringt. Ring, og høyr korleis det står til.
    [taken_over] Nokon ved skrivebordet ringjer sjølv i kveld, og linja ringjer ikkje. Høyr korleis det står til.
    [failed] Noko gjekk gale hjå oss då nokon ringde eller skreiv til linja. Ring, og høyr kva det gjaldt.
    [agreement_ends] Avtalen med arrangøren går ut om mindre enn ein månad. Ring, og avtal om han skal fornyast:
    [calendar_broken] Kalenderen til arrangøren kan ikkje hentast frå nettet. Arrangøren har fått vite det. Ring om det varer:
    [texts] Skreiv til oss, og vi skjøna det ikkje:
    [rung_for] Ein annan tok telefonen då vi ringde om kvelden, og sa at personen er borte. Høyr når personen er heime att.
    [lost_call] Teleselskapet svarte ikkje då vi ville ringje, så vi veit ikkje om samtalen kom fram. Ring, og høyr.
    [lost_text] Teleselskapet svarte ikkje då vi sende ei melding, så vi veit ikkje om ho kom fram. Ring, og høyr.
    [left_undone] Det var feil at personen var død eller flytta. Påmeldingar, skyss og pratar er ikkje sette i gang att. Ring desse:
    [erased] Ein person er sletta. Ring desse, som det var avtalt noko med:
    [no_controller] Ingen har sagt kven som har ansvar for det Grendelinja veit om folk. Skriv det under Innstillingar.
    [no_outcome] { $who } såg til personen etter eit varsel, og har ikkje sagt korleis det gjekk. Ring og spør.
    [after_alert] { $who } såg til personen etter eit varsel, og det stod ikkje bra til. Høyr korleis det går no.
    [taken_back] Bad om hjelp, og sa så at det var feil. Ring, og høyr korleis det går.
    [worried] { $who } er uroa etter ein prat. Høyr korleis det går.
    [with_desk] Vil gjerne prate, og har valt at Frivilligsentralen ringjer.
    [no_visit] Ville gjerne ha besøk, og ingen besøksven kunne kome då.
    [contact_no] { $who } vil ikkje vere kontakt. Finn gjerne ein annan.
    [said_away] { $who } seier at personen er borte, men det er ikkje avtalt at { $who } kan seie det. Vi ringjer som før.
    [not_me] Nokon svarte på eit varsel frå dette nummeret. Men den som tok telefonen då vi ringde, hadde ikkje svart. Ring, og høyr.
    [no_show] Verten seier at personen ikkje kom, og vi ringde ikkje denne kvelden, for etter påmeldinga skulle personen vere ute. Ring, og høyr korleis det går.
    [idea] Nok folk vil kome på noko de har tenkt på. Sjå Idear, og gjer noko av det:
    [where] Vil ha skyss, og vi veit ikkje kvar. Ring og spør kvar personen bur, og merk det på sida under Henting.
   *[follow_up] { $who } ber om at nokon følgjer opp etter ein prat.
}
web-need-unknown = Noko har hendt som linja ikkje har ord for. Spør den som driftar linja om oppgåve { $number }.
web-somebody = Nokon
web-due = { $what ->
    [home] Heime att { $at }.
    [begins] Byrjar { $at }.
    [by] Gjer det innan { $at }.
   *[promised] Lovd seinast { $at }.
}
web-since = Sidan { $at }.
web-sender = Frå telefonen til { $names }.
web-sender-shared = Frå ein telefon som { $names } deler. Vi veit ikkje kven av dei det var.
web-sender-unknown = Vi kjenner ikkje nummeret.
web-alert-owed = Ingen har sagt korleis det gjekk, enda det er meir enn ein halv time sidan.
