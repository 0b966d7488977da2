web-need = { $what ->
    [no_telephone] Har ingen telefon, så ingen har fått sagt dette. Få noen til å gå innom og si det vi ville ha sagt:
    [stood_still] Kveldsringingen stod stille i timen som var valgt, så linja har ikke ringt. Ring, og hør hvordan det står til.
    [taken_over] Noen ved skrivebordet ringer selv i kveld, og linja ringer ikke. Hør hvordan det står til.
    [failed] Noe gikk galt hos oss da noen ringte eller skrev til linja. Ring, og hør hva det gjaldt.
    [agreement_ends] Avtalen med arrangøren går ut om mindre enn en måned. Ring, og avtal om den skal fornyes:
    [calendar_broken] Kalenderen til arrangøren kan ikke hentes fra nettet. Arrangøren har fått vite det. Ring om det varer:
    [texts] Skrev til oss, og vi forsto det ikke:
    [rung_for] En annen tok telefonen da vi ringte om kvelden, og sa at personen er borte. Hør når personen er hjemme igjen.
    [lost_call] Teleselskapet svarte ikke da vi ville ringe, så vi vet ikke om samtalen kom fram. Ring, og hør.
    [lost_text] Teleselskapet svarte ikke da vi sendte en melding, så vi vet ikke om den kom fram. Ring, og hør.
    [left_undone] Det var feil at personen var død eller flyttet. Påmeldinger, skyss og prater er ikke satt i gang igjen. Ring disse:
    [erased] En person er slettet. Ring disse, som det var avtalt noe med:
    [no_controller] Ingen har sagt hvem som har ansvar for det Grendelinja vet om folk. Skriv det under Innstillinger.
    [no_outcome] { $who } så til personen etter et varsel, og har ikke sagt hvordan det gikk. Ring og spør.
    [after_alert] { $who } så til personen etter et varsel, og det sto ikke bra til. Hør hvordan det går nå.
    [taken_back] Ba om hjelp, og sa så at det var feil. Ring, og hør hvordan det går.
    [worried] { $who } er bekymret etter en prat. Hør hvordan det går.
    [with_desk] Vil gjerne prate, og har valgt at Frivilligsentralen ringer.
    [no_visit] Ville gjerne ha besøk, og ingen besøksvenn kunne komme da.
    [contact_no] { $who } vil ikke være kontakt. Finn gjerne en annen.
    [said_away] { $who } sier at personen er borte, men det er ikke avtalt at { $who } kan si det. Vi ringer som før.
    [not_me] Noen svarte på et varsel fra dette nummeret. Men den som tok telefonen da vi ringte, hadde ikke svart. Ring, og hør.
    [no_show] Verten sier at personen ikke kom, og vi ringte ikke denne kvelden, for etter påmeldingen skulle personen være ute. Ring, og hør hvordan det går.
    [idea] Nok folk vil komme på noe dere har tenkt på. Se Ideer, og gjør noe av det:
    [where] Vil ha skyss, og vi vet ikke hvor. Ring og spør hvor personen bor, og merk det på siden under Henting.
   *[follow_up] { $who } ber om at noen følger opp etter en prat.
}
web-need-unknown = Noe har hendt som linja ikke har ord for. Spør den som drifter linja om oppgave { $number }.
web-somebody = Noen
web-due = { $what ->
    [home] Hjemme igjen { $at }.
    [begins] Begynner { $at }.
    [by] Gjør det innen { $at }.
   *[promised] Lovt senest { $at }.
}
web-since = Siden { $at }.
web-sender = Fra telefonen til { $names }.
web-sender-shared = Fra en telefon som { $names } deler. Vi vet ikke hvem av dem det var.
web-sender-unknown = Vi kjenner ikke nummeret.
web-alert-owed = Ingen har sagt hvordan det gikk, enda det er mer enn en halv time siden.
