web-import-number = { $fault ->
    [empty] { $column } er tomt. Skriv åtte siffer.
    [not_a_number] «{ $written }» i { $column } er ikke et telefonnummer. Skriv åtte siffer, for eksempel 900 12 345.
    [too_short] «{ $written }» i { $column } har for få siffer. Et norsk nummer har åtte.
    [too_long] «{ $written }» i { $column } har for mange siffer. Et norsk nummer har åtte.
    [five_digits] «{ $written }» i { $column } har fem siffer, og kan ikke ringes. Skriv et med åtte.
    [premium] «{ $written }» i { $column } er et betalingsnummer, som ikke blir ringt. Skriv et vanlig.
   *[not_in_use] «{ $written }» i { $column } er ikke i bruk. Se over sifrene.
}
web-import-calculated = «{ $written }» i { $column } er regnet ut av regnearket. Gjør kolonnen om til tekst, og skriv nummeret på nytt.
web-import-emergency = «{ $written }» i { $column } er et nødnummer eller en hjelpetelefon, som aldri blir ringt. Skriv nummeret til en person.
web-import-two-numbers = «{ $written }» i { $column } er to numre. Skriv ett her, og det andre i sin egen rute.
web-import-day = «{ $written }» i { $column } er ikke en dag. Skriv 2026-12-04 eller 04.12.2026.
web-import-not-utf8 = Tegnene i filen kan ikke leses. Velg «CSV UTF-8» når du lagrer i regnearket.
web-import-not-text = Filen er ikke en tekstfil. Velg «CSV UTF-8» når du lagrer i regnearket.
web-import-quotes = Anførselstegnene i filen går ikke opp. Lagre den som CSV en gang til.
web-import-empty = Filen er tom. Første linje må ha overskriftene.
web-import-heading-missing = Overskriften { $heading } mangler i første linje. Legg den til.
web-import-heading-unknown = Overskriften «{ $heading }» er ikke kjent. Disse kan du bruke: { $known }.
web-import-heading-twice = Overskriften { $heading } står der to ganger. Ta bort en av kolonnene.
web-import-too-many-cells = Raden har flere ruter enn det er overskrifter. Sett anførselstegn rundt tekst med skilletegnet i.
web-import-word = { $what ->
    [language] «{ $written }» i { $column } er ikke et språk Grendelinja snakker. Skriv { $words } eller { $last }.
    [pace] «{ $written }» i { $column } er ikke et taletempo. Skriv { $words } eller { $last }.
    [talk] «{ $written }» i { $column } er ikke en dag for en prat. Skriv { $words } eller { $last }.
    [help] «{ $written }» i { $column } er ikke noen som får vite om tast 3. Skriv { $words } eller { $last }.
   *[answers] «{ $written }» i { $column } er ikke en måte å svare på. Skriv { $words } eller { $last }.
}
web-import-whole = «{ $written }» i { $column } er ikke et helt tall.
web-import-between = «{ $written }» i { $column } må ligge mellom { $lowest } og { $highest }.
web-import-degrees = «{ $written }» i { $column } er ikke et gradtall, som 61.84.
web-import-clock = «{ $written }» i { $column } er ikke et klokkeslett. Skriv timer og minutter, for eksempel 19:00.
web-import-need = «{ $written }» i { $column } er ikke noe man kan trenge i bilen. Skriv { $known }, med | mellom.
web-import-two-wheelchairs = { $column } sier både at rullestolen legges sammen og at man sitter i den. Skriv det ene.
web-import-needs-none = «{ $written }» i { $column } sier både none og noe annet. Skriv det ene.
web-import-needs-promised = { $name } er alt lovet skyss av { $drivers }, som ikke vet hva som trengs i bilen. Si fra.
web-import-half-a-place = { $first } og { $second } hører sammen. Fyll ut begge eller ingen.
web-import-checked-no-volunteer = checked er for frivillige. Legg visit_friend eller driver til i roles, eller tøm ruten.
web-import-for-elders = { $column } er for eldre. Legg elder til i roles, eller tøm ruten.
web-import-no-first-name = first_name er tomt. Skriv navnet Grendelinja skal si.
web-import-no-roles = roles er tomt. Skriv én eller flere av { $known }, med | mellom.
web-import-no-phone = phone er tomt. Uten nummer kan ingen ringes.
web-import-role = «{ $written }» i { $column } er ikke en rolle. Skriv én eller flere av { $known }, med | mellom.
web-import-check = «{ $written }» i { $column } er ikke noe en kan ha sett. Skriv { $known }, hver med dagen sin, og | mellom.
web-import-check-no-day = «{ $written }» i { $column } sier ikke når. Skriv dagen det ble sett, for eksempel { $check } 2026-05-01.
web-import-check-ahead = «{ $written }» i { $column } har ikke vært ennå. Skriv dagen det ble sett.
web-import-check-twice = { $column } sier { $check } to ganger. La én stå.
web-import-check-until = «{ $written }» i { $column } sier ikke hvor lenge det gjelder. Skriv for eksempel { $check } 2026-05-01 until 2031-04-30.
web-import-check-no-until = «{ $written }» i { $column } gjelder til noe annet blir sagt. La until være ute.
web-import-sex = «{ $written }» i { $column } er ikke forstått. Skriv woman, man eller other.
web-import-weekday = «{ $written }» i { $column } er ikke en dag. Skriv all, eller dager som mon|wed|fri.
web-import-night = «{ $written }» i { $column } er om natten. Kveldsringingen går fra 08:00 til 21:00.
web-import-too-many-times = { $column } har { $times } klokkeslett. Det kan ringes { $most } ganger om dagen på det meste.
web-import-contact-twice = { $column } har samme nummer to ganger. Hver kontakt blir ringt én gang, så la ett stå.
web-import-contact-form = «{ $written }» i { $column } må være et navn, et kolon og et nummer, for eksempel Anne Berg:900 12 345.
web-import-contact-word = «{ $written }» i { $column } sier ingenting om en kontakt. Skriv call, sms eller both, number, address eller arrival, near, key, eller tider som 08:00-21:00, med komma mellom.
web-import-contact-both = { $column } sier både «{ $first }» og «{ $second }» om én kontakt. La ett stå.
web-import-waits-for = { $name } er frivillig og ikke aktiv ennå. Ikke sett ennå: { $wanted }. Skriv hver i checked med dagen sin, ved siden av { $seen }.
web-import-waits = { $name } er frivillig og ikke aktiv ennå. Skriv i checked hva som er sett og når, for eksempel certificate 2026-05-01|introduction 2026-04-12.
web-import-no-room = { $name } blir ringt { $at }, og da er det ikke plass til alle forsøkene og kontaktene før 21:00. { $latest } er det siste klokkeslettet som går. Det er skrevet slik det står.
web-import-the-line = { $number } er nummeret til Grendelinja selv. Skriv nummeret til personen.
web-import-has-left = { $name } er død eller har flyttet, etter det Frivilligsentralen har fått vite. Ta ut raden, eller angre det på siden til personen først.
web-import-no-such-friend = visit_friend { $number } hører ikke til noen besøksvenn i filen eller fra før. Legg til en rad for besøksvennen, eller tøm ruten.
web-import-friend-is-full = visit_friend { $number } har flere enn { $most } eldre. Gi noen av dem til en annen.
web-import-answers-one-way = checkin_answers kan ikke være text: SMS fra Grendelinja kan ikke besvares nå (TEXT_FROM). Skriv keys eller speech.
web-import-answers-no-mobile = checkin_answers text trenger et nummer som tar imot SMS. Skriv et mobilnummer også, eller keys eller speech.
web-import-half-a-plan = checkin_days og checkin_time hører sammen. Fyll ut begge eller ingen.
web-import-tries = { $tries } forsøk med { $gap } minutter mellom får ikke plass i den timen som begynner ved checkin_time. Skriv { $most } checkin_tries på det meste, eller færre checkin_gap_minutes.
web-import-preview = Se over før noe blir lagret
web-import-sum = Ny: { $created }. Endret: { $updated }. Som før: { $unchanged }.
web-import-take = Ta inn { $count }
web-import-nothing-new = Ingenting i filen er nytt. { $count } står allerede slik filen sier.
web-import-new = Nye
web-import-changes = Disse blir endret ({ $count })
web-import-line = Linje
web-import-what = Hva blir endret
web-import-why = Hvorfor
web-import-column = { $column ->
    [phone2] telefon nummer to
    [language] språk
    [pace] taletempo
    [birth_year] fødselsår
    [sex] kjønn
    [hamlet] grend
    [address] adresse
    [farm] gård
    [place] stedet på kartet
    [notes] notat
    [needs] det som trengs i bilen
    [seats] plasser i bilen
    [roles] roller
    [checked] hva som er sett
    [consent] samtykke på papir
    [checkin_days] kveldsringing
    [visit_friend] besøksvenn
   *[contacts] kontakter
}
web-import-refused = Blir ikke tatt inn
web-import-refused-what = Rett radene i regnearket, lagre, og velg filen på nytt. Du kan ta inn de andre nå: De blir ikke doble av å komme en gang til.
web-import-warnings = Se over disse
web-import-choose = Velg filen
web-import-choose-again = Velg en annen fil, eller den samme når den er rettet
web-import-file = Liste over folk, som CSV
web-import-file-hint = I Excel: Lagre som, «CSV UTF-8». Høyst { $most } linjer og { $largest } KB om gangen.
web-import-checked = Jeg har sett det som trengs av alle frivillige i filen
web-import-look = Se hva som skjer
web-import-template = Hent en tom liste med overskriftene
web-import-headings = Hva overskriftene betyr
web-import-heading = { $part ->
    [who] Må være med: first_name, phone og roles. Roller er elder (eldre), visit_friend (besøksvenn), driver (sjåfør), organiser (arrangør), coordinator (koordinator) og kin (kontakt), med | mellom.
    [more] Kan være med: last_name, phone2, language (nn, nb, en), pace (normal, slow, slower), birth_year, sex (woman, man, other), hamlet (grend), address, farm, { $place }, seats (plasser i bilen), notes, og visit_friend (nummeret til besøksvennen).
    [checked] checked er det som er sett av en frivillig, og når: certificate 2026-05-01|introduction 2026-04-12.
    [needs] needs er det en eldre trenger i bilen: rollator, wheelchair_folded, wheelchair_seated, stick, arm, no_stairs, no_dog, companion, alone, med | mellom, eller none. Det er helseopplysninger.
    [rung] Kveldsringing: checkin_days (mon|tue eller all), checkin_time (19:00|9:30), checkin_tries, checkin_gap_minutes, checkin_ring_s. Utfylt betyr at personen har sagt ja på papir.
    [keys] Tastene om kvelden: checkin_talk (tonight, next_day), checkin_help (contacts, on_call), checkin_answers (keys, text, speech).
   *[kin] contacts, i rekkefølge: Anne Berg:900 12 345 (sms, near, key, address, 08:00-21:00)|Nils:900 12 346. En tom rute endrer ingenting.
}
web-import-no-file = Velg en fil først, og en som det står noe i.
web-import-too-large = Filen er for stor til å tas inn her. Del den i to, eller be den som drifter linja om å hente den inn.
web-import-too-many = Filen har for mange linjer til å tas inn her. Del den i to, eller be den som drifter linja om å hente den inn.
web-import-changed-meanwhile = Noe er endret siden du så over, så ingenting er lagret. Se over en gang til.
web-said-imported = Filen er tatt inn. Ny: { $created }. Endret: { $updated }.
