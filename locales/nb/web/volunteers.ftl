web-lacks = { $active ->
    [yes] Dette er ikke skrevet om den frivillige: { $what }. Personen er aktiv så lenge.
   *[no] Er ikke aktiv frivillig ennå. Dette mangler: { $what }.
}
web-runs-out = { $check ->
    [licence] Førerkortet går ut. Se det nye, og skriv det på siden til den frivillige. Etter dagen som står her, spør linja ikke om nye turer; det som er lovet, står.
   *[insurance] Forsikringen går ut. Se den nye, og skriv det på siden til den frivillige. Etter dagen som står her, spør linja ikke om nye turer; det som er lovet, står.
}
web-check = { $check ->
    [certificate] politiattest vist
    [introduction] introduksjon
    [confidentiality] taushetsplikt
    [licence] førerkort
    [insurance] forsikring
   *[course] kurs
}
web-volunteers-those = De frivillige
web-volunteers-caption = Prater og turer er fra de siste 30 dagene
web-volunteers-count = { $count ->
    [one] Én frivillig
   *[other] { $count } frivillige
}
web-volunteers-nobody = Ingen er frivillig ennå. Ta inn den første, eller vent: den som skriver FRIVILLIG eller trykker 5, står her.
web-volunteers-nobody-such = Ingen frivillige er slik.
web-volunteers-all = Se alle { $count }
web-volunteer-name = Navn
web-volunteer-any = Alle
web-volunteer-role = Oppgave
web-volunteer-how = Hvordan det står til
web-volunteer-which-lacks = Mangler
web-volunteer-hamlet = Grend
web-volunteer-no-hamlet = Ikke sagt
web-volunteer-narrow = Vis
web-volunteer-standing = { $standing ->
    [active] aktiv
    [waits] venter
   *[run_out] har noe som er gått ut
}
web-volunteer-lacks = { $check ->
    [certificate] mangler politiattest
    [introduction] mangler introduksjon
    [confidentiality] mangler taushetsplikt
    [licence] mangler førerkort
   *[insurance] mangler forsikring
}
web-volunteer-runs-out = { $check ->
    [licence] førerkort til { $day }
   *[insurance] forsikring til { $day }
}
web-volunteer-lately = Siste 30 dager
web-volunteer-load = Prater { $talks }, turer { $drives }, eldre { $elders }
web-volunteer-kilometres = { $count } kilometer i år
web-volunteer-talks = Prater
web-volunteer-drives-n = Turer
web-volunteer-was-at = Kurs
web-volunteer-elders = Eldre
web-volunteer-last = sist { $at }
web-volunteer-duty = Vakt og besøk
web-volunteer-no-week = Ingen fast vakt.
web-volunteer-person = Personsiden
web-volunteer-thank = Takk …
web-volunteer-take-in = Ta inn …
web-volunteer-take-in-whom = Ta inn en frivillig
web-volunteer-take-in-now = Ta inn
web-volunteer-first-name = Fornavn
web-volunteer-last-name = Etternavn
web-volunteer-phone = Telefon
web-volunteer-roles = Hva skal den frivillige gjøre?
web-volunteer-roles-none = Ta bort alt når noen har sluttet.
web-volunteer-role-visit-friend = Prate og besøke
web-volunteer-role-driver = Kjøre
web-volunteer-language = Språk
web-lang-nn = Nynorsk
web-lang-nb = Bokmål
web-lang-en = Engelsk
web-volunteer-seats = Plasser i bilen
web-volunteer-seats-hint = Hvor mange som kan sitte på.
web-volunteer-speaks = Andre språk
web-volunteer-interests = Liker å gjøre
web-volunteer-about = Om { $name }
web-volunteer-change = Endre …
web-volunteer-save = Lagre
web-volunteer-seen = Det som er sett
web-volunteer-seen-already = Det som er sett allerede
web-volunteer-seen-on = Sett { $day }
web-volunteer-seen-by = av { $name }
web-volunteer-holds-until = Gjelder til { $day }.
web-volunteer-not-seen = ikke sett
web-volunteer-write-seen = Skriv hva som er sett …
web-volunteer-write-seen-how = Skriv dagen, for eksempel 12.4 eller i dag. Ta bort en dag som er skrevet ved en feil.
web-volunteer-certificate = Politiattesten ble vist
web-volunteer-certificate-hint = Bare dagen. Det som står i attesten, skal ikke skrives noe sted.
web-volunteer-introduction = Var på introduksjon
web-volunteer-confidentiality = Lovet taushetsplikt
web-volunteer-licence = Førerkortet ble vist
web-volunteer-insurance = Forsikringen ble vist
web-volunteer-until = Gjelder til og med
web-volunteer-drives = Bare for den som kjører.
web-volunteer-add-course = Skriv opp et kurs …
web-volunteer-course = Hvilket kurs, og hvilken kveld
web-volunteer-course-day = Dag
web-volunteer-wrong-roles = Velg hva den frivillige skal gjøre.
web-volunteer-wrong-name = Skriv fornavnet.
web-volunteer-wrong-left = Den som heter dette og har dette nummeret, er død eller flyttet. Var det feil, så angre det på personsiden først.
web-volunteer-wrong-seats = Skriv et tall fra 0 til 8.
web-volunteer-wrong-ahead = Dagen har ikke vært ennå. Skriv dagen det ble sett.
web-volunteer-wrong-until = Skriv den siste dagen det gjelder, for eksempel 1.2.2031.
web-volunteer-wrong-over = Den dagen er forbi. Skriv den siste dagen det gjelder.
web-volunteer-wrong-seen = Skriv dagen det ble sett også.
web-volunteer-wrong-course = Skriv hvilket kurs det var.
web-volunteer-wrong-thanks = Skriv noen ord.
web-volunteer-promised-driver = Har lovet skyss. Gi turene til en annen først, eller bytt sjåfør under Skyss.
web-volunteer-promised-visit-friend = Har eldre eller avtalte besøk. Finn en annen besøksvenn til dem først.
web-too-long = Det er for langt. Skriv kortere.
web-willing = Vil hjelpe til
web-willing-said = { $source ->
    [phone] Trykket 5 på telefonen.
   *[sms] Skrev FRIVILLIG på SMS.
}
web-willing-by = Lovet å bli ringt senest { $at }.
web-willing-ring = Ring
web-willing-not-now = Ikke aktuelt
web-said-willing-not-now = Ikke aktuelt: { $who }.
web-said-taken-in = { $who } er tatt inn.
web-said-seen = Det som er sett, er skrevet.
web-said-course = Kurset er skrevet opp.
web-said-volunteer-ended = Er ikke frivillig lenger.
web-said-thanked = Takken til { $who } går om tjue sekunder.
web-said-text-taken-back = Meldingen er tatt tilbake. Ingen har fått den.
web-volunteer-thank-whom = Takk { $name }
web-volunteer-thanks-words = Det du vil si
web-thanks-see = Se hvordan det blir
web-thanks-send = Send takken
web-thanks-sum = { $name } får dette på SMS til { $number }, { $parts ->
    [one] én del
   *[other] { $parts } deler
}.
web-thanks-at-once = Går om tjue sekunder. Så lenge kan du angre.
web-thanks-waits = Det er kveld, så den går { $at }.
web-thanks-cannot = { $why ->
    [no_number] { $name } har ikke noe nummer som kan ringes. Rett nummeret på personsiden.
    [landline] { $name } har bare fasttelefon. Ring og takk i stedet.
    [stopped] { $name } har skrevet STOPP og får ingen SMS. Ring og takk i stedet.
    [not_agreed] { $name } har ikke sagt ja til SMS. Ring og takk i stedet.
   *[line_cannot] Linja kan ikke sende SMS nå. Ring og takk i stedet.
}
web-volunteer-as = Som frivillig
web-volunteer-as-link = Hva som er sett, og hva personen gjør
