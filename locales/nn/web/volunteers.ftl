web-lacks = { $active ->
    [yes] Dette er ikkje skrive om den frivillige: { $what }. Personen er aktiv så lenge.
   *[no] Er ikkje aktiv frivillig enno. Dette manglar: { $what }.
}
web-runs-out = { $check ->
    [licence] Førarkortet går ut. Sjå det nye, og skriv det på sida til den frivillige. Etter dagen som står her, spør linja ikkje om nye turar; det som er lova, står.
   *[insurance] Forsikringa går ut. Sjå den nye, og skriv det på sida til den frivillige. Etter dagen som står her, spør linja ikkje om nye turar; det som er lova, står.
}
web-check = { $check ->
    [certificate] politiattest vist
    [introduction] introduksjon
    [confidentiality] teieplikt
    [licence] førarkort
    [insurance] forsikring
   *[course] kurs
}
web-volunteers-those = Dei frivillige
web-volunteers-caption = Pratar og turar er frå dei siste 30 dagane
web-volunteers-count = { $count ->
    [one] Éin frivillig
   *[other] { $count } frivillige
}
web-volunteers-nobody = Ingen er frivillig enno. Ta inn den første, eller vent: den som skriv FRIVILLIG eller trykkjer 5, står her.
web-volunteers-nobody-such = Ingen frivillige er slik.
web-volunteers-all = Sjå alle { $count }
web-volunteer-name = Namn
web-volunteer-any = Alle
web-volunteer-role = Oppgåve
web-volunteer-how = Korleis det står til
web-volunteer-which-lacks = Manglar
web-volunteer-hamlet = Grend
web-volunteer-no-hamlet = Ikkje sagt
web-volunteer-narrow = Vis
web-volunteer-standing = { $standing ->
    [active] aktiv
    [waits] ventar
   *[run_out] har noko som er gått ut
}
web-volunteer-lacks = { $check ->
    [certificate] manglar politiattest
    [introduction] manglar introduksjon
    [confidentiality] manglar teieplikt
    [licence] manglar førarkort
   *[insurance] manglar forsikring
}
web-volunteer-runs-out = { $check ->
    [licence] førarkort til { $day }
   *[insurance] forsikring til { $day }
}
web-volunteer-lately = Siste 30 dagar
web-volunteer-load = Pratar { $talks }, turar { $drives }, eldre { $elders }
web-volunteer-kilometres = { $count } kilometer i år
web-volunteer-talks = Pratar
web-volunteer-drives-n = Turar
web-volunteer-was-at = Kurs
web-volunteer-elders = Eldre
web-volunteer-last = sist { $at }
web-volunteer-duty = Vakt og besøk
web-volunteer-no-week = Inga fast vakt.
web-volunteer-person = Personsida
web-volunteer-thank = Takk …
web-volunteer-take-in = Ta inn …
web-volunteer-take-in-whom = Ta inn ein frivillig
web-volunteer-take-in-now = Ta inn
web-volunteer-first-name = Førenamn
web-volunteer-last-name = Etternamn
web-volunteer-phone = Telefon
web-volunteer-roles = Kva skal den frivillige gjere?
web-volunteer-roles-none = Ta bort alt når nokon har slutta.
web-volunteer-role-visit-friend = Prate og besøkje
web-volunteer-role-driver = Køyre
web-volunteer-language = Språk
web-lang-nn = Nynorsk
web-lang-nb = Bokmål
web-lang-en = Engelsk
web-volunteer-seats = Plassar i bilen
web-volunteer-seats-hint = Kor mange som kan sitje på.
web-volunteer-speaks = Andre språk
web-volunteer-interests = Likar å gjere
web-volunteer-about = Om { $name }
web-volunteer-change = Endre …
web-volunteer-save = Lagre
web-volunteer-seen = Det som er sett
web-volunteer-seen-already = Det som er sett allereie
web-volunteer-seen-on = Sett { $day }
web-volunteer-seen-by = av { $name }
web-volunteer-holds-until = Gjeld til { $day }.
web-volunteer-not-seen = ikkje sett
web-volunteer-write-seen = Skriv kva som er sett …
web-volunteer-write-seen-how = Skriv dagen, til dømes 12.4 eller i dag. Ta bort ein dag som er skriven ved eit mistak.
web-volunteer-certificate = Politiattesten blei vist
web-volunteer-certificate-hint = Berre dagen. Det som står i attesten, skal ikkje skrivast nokon stad.
web-volunteer-introduction = Var på introduksjon
web-volunteer-confidentiality = Lova teieplikt
web-volunteer-licence = Førarkortet blei vist
web-volunteer-insurance = Forsikringa blei vist
web-volunteer-until = Gjeld til og med
web-volunteer-drives = Berre for den som køyrer.
web-volunteer-add-course = Skriv opp eit kurs …
web-volunteer-course = Kva kurs, og kva kveld
web-volunteer-course-day = Dag
web-volunteer-wrong-roles = Vel kva den frivillige skal gjere.
web-volunteer-wrong-name = Skriv førenamnet.
web-volunteer-wrong-left = Den som heiter dette og har dette nummeret, er død eller flytta. Var det feil, så angre det på personsida først.
web-volunteer-wrong-seats = Skriv eit tal frå 0 til 8.
web-volunteer-wrong-ahead = Dagen har ikkje vore enno. Skriv dagen det blei sett.
web-volunteer-wrong-until = Skriv den siste dagen det gjeld, til dømes 1.2.2031.
web-volunteer-wrong-over = Den dagen er forbi. Skriv den siste dagen det gjeld.
web-volunteer-wrong-seen = Skriv dagen det blei sett òg.
web-volunteer-wrong-course = Skriv kva kurs det var.
web-volunteer-wrong-thanks = Skriv nokre ord.
web-volunteer-promised-driver = Har lova skyss. Gje turane til ein annan først, eller bytt sjåfør under Skyss.
web-volunteer-promised-visit-friend = Har eldre eller avtalte besøk. Finn ein annan besøksven til dei først.
web-too-long = Det er for langt. Skriv kortare.
web-willing = Vil hjelpe til
web-willing-said = { $source ->
    [phone] Trykte 5 på telefonen.
   *[sms] Skreiv FRIVILLIG på SMS.
}
web-willing-by = Lovd å bli ringd seinast { $at }.
web-willing-ring = Ring
web-willing-not-now = Ikkje aktuelt
web-said-willing-not-now = Ikkje aktuelt: { $who }.
web-said-taken-in = { $who } er teken inn.
web-said-seen = Det som er sett, er skrive.
web-said-course = Kurset er skrive opp.
web-said-volunteer-ended = Er ikkje frivillig lenger.
web-said-thanked = Takken til { $who } går om tjue sekund.
web-said-text-taken-back = Meldinga er teken attende. Ingen har fått ho.
web-volunteer-thank-whom = Takk { $name }
web-volunteer-thanks-words = Det du vil seie
web-thanks-see = Sjå korleis det blir
web-thanks-send = Send takken
web-thanks-sum = { $name } får dette på SMS til { $number }, { $parts ->
    [one] éin del
   *[other] { $parts } delar
}.
web-thanks-at-once = Går om tjue sekund. Så lenge kan du angre.
web-thanks-waits = Det er kveld, så ho går { $at }.
web-thanks-cannot = { $why ->
    [no_number] { $name } har ikkje noko nummer som kan ringjast. Rett nummeret på personsida.
    [landline] { $name } har berre fasttelefon. Ring og takk i staden.
    [stopped] { $name } har skrive STOPP og får ingen SMS. Ring og takk i staden.
    [not_agreed] { $name } har ikkje sagt ja til SMS. Ring og takk i staden.
   *[line_cannot] Linja kan ikkje sende SMS no. Ring og takk i staden.
}
web-volunteer-as = Som frivillig
web-volunteer-as-link = Kva som er sett, og kva personen gjer
