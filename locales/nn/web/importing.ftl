web-import-number = { $fault ->
    [empty] { $column } er tomt. Skriv åtte siffer.
    [not_a_number] «{ $written }» i { $column } er ikkje eit telefonnummer. Skriv åtte siffer, til dømes 900 12 345.
    [too_short] «{ $written }» i { $column } har for få siffer. Eit norsk nummer har åtte.
    [too_long] «{ $written }» i { $column } har for mange siffer. Eit norsk nummer har åtte.
    [five_digits] «{ $written }» i { $column } har fem siffer, og kan ikkje ringjast. Skriv eit med åtte.
    [premium] «{ $written }» i { $column } er eit betalingsnummer, som ikkje blir ringt. Skriv eit vanleg.
   *[not_in_use] «{ $written }» i { $column } er ikkje i bruk. Sjå over siffera.
}
web-import-calculated = «{ $written }» i { $column } er rekna ut av reknearket. Gjer kolonna om til tekst, og skriv nummeret på nytt.
web-import-emergency = «{ $written }» i { $column } er eit nødnummer eller ein hjelpetelefon, som aldri blir ringt. Skriv nummeret til ein person.
web-import-two-numbers = «{ $written }» i { $column } er to nummer. Skriv eitt her, og det andre i si eiga rute.
web-import-day = «{ $written }» i { $column } er ikkje ein dag. Skriv 2026-12-04 eller 04.12.2026.
web-import-not-utf8 = Teikna i fila kan ikkje lesast. Vel «CSV UTF-8» når du lagrar i reknearket.
web-import-not-text = Fila er ikkje ei tekstfil. Vel «CSV UTF-8» når du lagrar i reknearket.
web-import-quotes = Hermeteikna i fila går ikkje opp. Lagre ho som CSV ein gong til.
web-import-empty = Fila er tom. Første linja må ha overskriftene.
web-import-heading-missing = Overskrifta { $heading } manglar i første linja. Legg ho til.
web-import-heading-unknown = Overskrifta «{ $heading }» er ikkje kjend. Desse kan du bruke: { $known }.
web-import-heading-twice = Overskrifta { $heading } står der to gonger. Ta bort ei av kolonnene.
web-import-too-many-cells = Rada har fleire ruter enn det er overskrifter. Set hermeteikn rundt tekst med skiljeteiknet i.
web-import-word = { $what ->
    [language] «{ $written }» i { $column } er ikkje eit språk Grendelinja snakkar. Skriv { $words } eller { $last }.
    [pace] «{ $written }» i { $column } er ikkje eit taletempo. Skriv { $words } eller { $last }.
    [talk] «{ $written }» i { $column } er ikkje ein dag for ein prat. Skriv { $words } eller { $last }.
    [help] «{ $written }» i { $column } er ikkje nokon som får vite om tast 3. Skriv { $words } eller { $last }.
   *[answers] «{ $written }» i { $column } er ikkje ein måte å svare på. Skriv { $words } eller { $last }.
}
web-import-whole = «{ $written }» i { $column } er ikkje eit heilt tal.
web-import-between = «{ $written }» i { $column } må liggje mellom { $lowest } og { $highest }.
web-import-degrees = «{ $written }» i { $column } er ikkje eit gradtal, som 61.84.
web-import-clock = «{ $written }» i { $column } er ikkje eit klokkeslett. Skriv timar og minutt, til dømes 19:00.
web-import-need = «{ $written }» i { $column } er ikkje noko ein kan trenge i bilen. Skriv { $known }, med | mellom.
web-import-two-wheelchairs = { $column } seier både at rullestolen blir lagd saman og at ein sit i han. Skriv det eine.
web-import-needs-none = «{ $written }» i { $column } seier både none og noko anna. Skriv det eine.
web-import-needs-promised = { $name } er alt lova skyss av { $drivers }, som ikkje veit kva som trengst i bilen. Sei frå.
web-import-half-a-place = { $first } og { $second } høyrer saman. Fyll ut begge eller ingen.
web-import-checked-no-volunteer = checked er for frivillige. Legg visit_friend eller driver til i roles, eller tøm ruta.
web-import-for-elders = { $column } er for eldre. Legg elder til i roles, eller tøm ruta.
web-import-no-first-name = first_name er tomt. Skriv namnet Grendelinja skal seie.
web-import-no-roles = roles er tomt. Skriv éin eller fleire av { $known }, med | mellom.
web-import-no-phone = phone er tomt. Utan nummer kan ingen ringjast.
web-import-role = «{ $written }» i { $column } er ikkje ei rolle. Skriv éin eller fleire av { $known }, med | mellom.
web-import-check = «{ $written }» i { $column } er ikkje noko ein kan ha sett. Skriv { $known }, kvar med dagen sin, og | mellom.
web-import-check-no-day = «{ $written }» i { $column } seier ikkje når. Skriv dagen det blei sett, til dømes { $check } 2026-05-01.
web-import-check-ahead = «{ $written }» i { $column } har ikkje vore enno. Skriv dagen det blei sett.
web-import-check-twice = { $column } seier { $check } to gonger. La éin stå.
web-import-check-until = «{ $written }» i { $column } seier ikkje kor lenge det gjeld. Skriv til dømes { $check } 2026-05-01 until 2031-04-30.
web-import-check-no-until = «{ $written }» i { $column } gjeld til noko anna blir sagt. La until vere ute.
web-import-sex = «{ $written }» i { $column } er ikkje forstått. Skriv woman, man eller other.
web-import-weekday = «{ $written }» i { $column } er ikkje ein dag. Skriv all, eller dagar som mon|wed|fri.
web-import-night = «{ $written }» i { $column } er om natta. Kveldsringinga går frå 08:00 til 21:00.
web-import-too-many-times = { $column } har { $times } klokkeslett. Det kan ringjast { $most } gonger om dagen på det meste.
web-import-contact-twice = { $column } har same nummer to gonger. Kvar kontakt blir ringd éin gong, så la eitt stå.
web-import-contact-form = «{ $written }» i { $column } må vere eit namn, eit kolon og eit nummer, til dømes Anne Berg:900 12 345.
web-import-contact-word = «{ $written }» i { $column } seier ingenting om ein kontakt. Skriv call, sms eller both, number, address eller arrival, near, key, eller tider som 08:00-21:00, med komma mellom.
web-import-contact-both = { $column } seier både «{ $first }» og «{ $second }» om éin kontakt. La eitt stå.
web-import-waits-for = { $name } er frivillig og ikkje aktiv enno. Ikkje sett enno: { $wanted }. Skriv kvar i checked med dagen sin, ved sida av { $seen }.
web-import-waits = { $name } er frivillig og ikkje aktiv enno. Skriv i checked kva som er sett og når, til dømes certificate 2026-05-01|introduction 2026-04-12.
web-import-no-room = { $name } blir ringd { $at }, og då er det ikkje plass til alle forsøka og kontaktane før 21:00. { $latest } er det siste klokkeslettet som går. Det er skrive slik det står.
web-import-the-line = { $number } er nummeret til Grendelinja sjølv. Skriv nummeret til personen.
web-import-has-left = { $name } er død eller har flytta, etter det Frivilligsentralen har fått vite. Ta ut rada, eller angre det på sida til personen først.
web-import-no-such-friend = visit_friend { $number } høyrer ikkje til nokon besøksven i fila eller frå før. Legg til ei rad for besøksvenen, eller tøm ruta.
web-import-friend-is-full = visit_friend { $number } har fleire enn { $most } eldre. Gje nokre av dei til ein annan.
web-import-answers-one-way = checkin_answers kan ikkje vere text: SMS frå Grendelinja kan ikkje svarast på no (TEXT_FROM). Skriv keys eller speech.
web-import-answers-no-mobile = checkin_answers text treng eit nummer som tek imot SMS. Skriv eit mobilnummer òg, eller keys eller speech.
web-import-half-a-plan = checkin_days og checkin_time høyrer saman. Fyll ut begge eller ingen.
web-import-tries = { $tries } forsøk med { $gap } minutt mellom får ikkje plass i den timen som byrjar ved checkin_time. Skriv { $most } checkin_tries på det meste, eller færre checkin_gap_minutes.
web-import-preview = Sjå over før noko blir lagra
web-import-sum = Ny: { $created }. Endra: { $updated }. Som før: { $unchanged }.
web-import-take = Ta inn { $count }
web-import-nothing-new = Ingenting i fila er nytt. { $count } står alt slik fila seier.
web-import-new = Nye
web-import-changes = Desse blir endra ({ $count })
web-import-line = Linje
web-import-what = Kva blir endra
web-import-why = Kvifor
web-import-column = { $column ->
    [phone2] telefon nummer to
    [language] språk
    [pace] taletempo
    [birth_year] fødselsår
    [sex] kjønn
    [hamlet] grend
    [address] adresse
    [farm] gard
    [place] staden på kartet
    [notes] notat
    [needs] det som trengst i bilen
    [seats] plassar i bilen
    [roles] roller
    [checked] kva som er sett
    [consent] samtykke på papir
    [checkin_days] kveldsringing
    [visit_friend] besøksven
   *[contacts] kontaktar
}
web-import-refused = Blir ikkje tekne inn
web-import-refused-what = Rett radene i reknearket, lagre, og vel fila på nytt. Du kan ta inn dei andre no: Dei blir ikkje doble av å kome ein gong til.
web-import-warnings = Sjå over desse
web-import-choose = Vel fila
web-import-choose-again = Vel ei anna fil, eller den same når ho er retta
web-import-file = Liste over folk, som CSV
web-import-file-hint = I Excel: Lagre som, «CSV UTF-8». Høgst { $most } linjer og { $largest } KB om gongen.
web-import-checked = Eg har sett det som trengst av alle frivillige i fila
web-import-look = Sjå kva som skjer
web-import-template = Hent ei tom liste med overskriftene
web-import-headings = Kva overskriftene tyder
web-import-heading = { $part ->
    [who] Må vere med: first_name, phone og roles. Roller er elder (eldre), visit_friend (besøksven), driver (sjåfør), organiser (arrangør), coordinator (koordinator) og kin (kontakt), med | mellom.
    [more] Kan vere med: last_name, phone2, language (nn, nb, en), pace (normal, slow, slower), birth_year, sex (woman, man, other), hamlet (grend), address, farm, { $place }, seats (plassar i bilen), notes, og visit_friend (nummeret til besøksvenen).
    [checked] checked er det som er sett av ein frivillig, og når: certificate 2026-05-01|introduction 2026-04-12.
    [needs] needs er det ein eldre treng i bilen: rollator, wheelchair_folded, wheelchair_seated, stick, arm, no_stairs, no_dog, companion, alone, med | mellom, eller none. Det er helseopplysningar.
    [rung] Kveldsringing: checkin_days (mon|tue eller all), checkin_time (19:00|9:30), checkin_tries, checkin_gap_minutes, checkin_ring_s. Utfylt tyder at personen har sagt ja på papir.
    [keys] Tastane om kvelden: checkin_talk (tonight, next_day), checkin_help (contacts, on_call), checkin_answers (keys, text, speech).
   *[kin] contacts, i rekkjefølgje: Anne Berg:900 12 345 (sms, near, key, address, 08:00-21:00)|Nils:900 12 346. Ei tom rute endrar ingenting.
}
web-import-no-file = Vel ei fil først, og ei som det står noko i.
web-import-too-large = Fila er for stor til å takast inn her. Del ho i to, eller be den som driftar linja om å hente ho inn.
web-import-too-many = Fila har for mange linjer til å takast inn her. Del ho i to, eller be den som driftar linja om å hente ho inn.
web-import-changed-meanwhile = Noko er endra sidan du såg over, så ingenting er lagra. Sjå over ein gong til.
web-said-imported = Fila er teken inn. Ny: { $created }. Endra: { $updated }.
