web-set-here = Det du setter her
web-set-fixed = Det som står fast
web-set-change = Endre
web-set-section = { $section ->
    [line] Navn og språk
    [hours] Åpningstid
    [quiet] Rolige tider
    [telephones] Telefonene til skrivebordet
    [on-call] Vakt, uke for uke
    [prices] Hva samtaler og SMS koster
    [greeting] Hilsen til nye
   *[controller] Hvem som har ansvaret
}
web-set-what = { $section ->
    [line] Navnet blir sagt til alle som ringer.
    [hours] Når kontoret er åpent, blir den som trykker 0, satt over dit. Ellers får hun vite når dere ringer tilbake.
    [quiet] I disse timene ringer og skriver vi ikke om noe ingen har bedt om.
    [telephones] Kontoret blir ringt i åpningstiden, vakttelefonen ellers. Står vakttelefonen tom, blir kontoret ringt også da.
    [on-call] Vakten skifter mandag klokka 8. En uke som står tom, har den vanlige vakttelefonen.
    [prices] Prisene blir brukt når du ser hva noe koster før du sender, og i tallene for måneden. Står feltet tomt, regner vi med det som er vanlig.
    [greeting] Teksten står klar når du skriver SMS til en som er ny. Ingenting går ut av seg selv.
   *[controller] Dette blir sagt til alle som spør hva Grendelinja vet om dem, og står i det vi sender kontaktene deres.
}
web-set-name = Navnet på stedet
web-set-wrong-name = Skriv et navn på høyst 80 tegn.
web-set-language = Språket linja har når vi ikke vet hva den som ringer, vil ha
web-set-number = Nummeret til linja er { $number }. Det hører til avtalen med teleselskapet, så den som driver Grendelinja, må endre det.
web-set-span = { $first }–{ $last } { $opens }–{ $closes }
web-set-day = { $day } { $opens }–{ $closes }
web-set-closed = Dager det er stengt
web-set-closed-sum = { $days ->
    [one] Én dag det neste året
   *[other] { $days } dager det neste året, helligdagene er regnet med
}
web-set-closed-what = Helligdagene er alt lagt inn. Her legger du til ferie og andre dager kontoret er stengt. Kveldsringingene går som vanlig.
web-set-closed-first = Stengt fra
web-set-closed-hint = Skriv dagen slik: 2.12 eller mandag.
web-set-closed-last = Til og med
web-set-closed-last-hint = Tomt: bare den ene dagen.
web-set-closed-add = Legg til
web-set-closed-caption = { $days ->
    [one] Én dag det er stengt
   *[other] { $days } dager det er stengt
}
web-set-closed-day = Dag
web-set-closed-why = Hvorfor
web-set-closed-take-away = Ta bort
web-set-wrong-closing = Skriv en dag fra i dag av, og en siste dag som kommer etter, høyst to måneder senere.
web-set-said-closed = { $days ->
    [0] De dagene var stengt fra før.
    [one] Én dag er lagt til.
   *[other] { $days } dager er lagt til.
}
web-set-said-opened = { $days ->
    [0] De dagene var åpne fra før.
    [one] Én dag er åpen igjen.
   *[other] { $days } dager er åpne igjen.
}
web-set-holiday = { $why ->
    [new_year] Første nyttårsdag
    [wednesday] Onsdag før påske
    [maundy_thursday] Skjærtorsdag
    [good_friday] Langfredag
    [easter_eve] Påskeaften
    [easter] Første påskedag
    [easter_monday] Andre påskedag
    [labour] Første mai
    [constitution] Syttende mai
    [ascension] Kristi himmelfartsdag
    [pentecost] Første pinsedag
    [whit_monday] Andre pinsedag
    [christmas_eve] Julaften
    [christmas] Første juledag
    [second_christmas] Andre juledag
    [between] Romjulen
    [new_years_eve] Nyttårsaften
    [other] Helligdag
   *[own] Satt her
}
web-set-on-call-usual = Vanlig vakttelefon
web-set-on-call-none = Ingen vakttelefon er satt: Kontoret blir ringt også om kvelden og i helgen.
web-set-on-call-now = På vakt nå
web-set-on-call-sum = { $weeks ->
    [0] Ingen uke har sin egen vakt.
    [one] Én uke har sin egen vakt.
   *[other] { $weeks } uker har sin egen vakt.
}
web-set-week-from = Fra { $day } klokka 8
web-set-test = Prøvesamtale
web-set-test-what = Linja ringer { $number }. Tast 1 når du hører meg, så vet du at alt virker.
web-set-ring-me = Ring meg nå
web-set-said-ringing = Nå ringer det på { $number }. Tast 1 når du hører meg.
web-set-tried = { $how ->
    [rings] { $number } blir ringt nå, { $at }. Last siden på nytt for å se hvordan det gikk.
    [key] Du ble ringt på { $number } og tastet 1 { $at }.
    [lifted] { $number } ble ringt { $at }, men ingen tastet 1.
   *[not] Vi fikk ikke ringt { $number } { $at }. Se etter at nummeret er rett, og spør den som driver Grendelinja.
}
web-set-text-part = En SMS-del, i kroner
web-set-call-minute = Ett minutt samtale, i kroner
web-set-usually = Vanlig: { $kroner },{ $ore } kr
web-set-kroner = { $kroner },{ $ore } kr
web-set-prices-sum = En SMS-del koster { $text }, og ett minutt samtale { $call }.
web-set-wrong-money = Skriv kroner slik: 0,75.
web-set-greeting-none = Ingen hilsen er skrevet.
web-set-greeting-in-nn = På nynorsk
web-set-greeting-in-nb = På bokmål
web-set-greeting-in-en = På engelsk
web-set-wrong-greeting = Hilsenen er for lang. Skriv høyst 459 tegn, som er tre SMS-deler.
web-set-look = Se lengde og pris
web-set-cost = { $parts ->
    [one] { $signs } tegn, én SMS, { $kroner },{ $ore } kr
   *[other] { $signs } tegn, { $parts } SMS-deler, { $kroner },{ $ore } kr
}
web-set-controller-none = Ingen har sagt hvem som har ansvaret.
web-set-users-what = Hvem som kan logge inn her, og hva hver av dem kan gjøre.
web-set-quiet-sum = Fra { $start } til { $end } ringer og skriver vi ikke om noe ingen har bedt om. En sjåfør som må svare snart, kan bli spurt fra { $early } til { $late }.
web-set-quiet-why = Varsler, kveldsringinger og det noen har bedt om, går hele døgnet, samme hva som står her. Tidene kan være lengre enn fra 21 om kvelden til 8 om morgenen, og aldri kortere. Det som blir solgt over telefon, kan heller ikke bli det etter klokka 21 eller før klokka 9 (markedsføringsloven § 14).
web-set-quiet-begins = De begynner
web-set-quiet-begins-hint = Mellom klokka 20 og 21.
web-set-quiet-ends = De slutter
web-set-quiet-ends-hint = Mellom klokka 8 og 10.
web-set-wrong-quiet-begins = Skriv et klokkeslett mellom 20 og 21, for eksempel 20.30.
web-set-wrong-quiet-ends = Skriv et klokkeslett mellom 8 og 10, for eksempel 9.00.
web-set-texts = SMS
web-set-more = Mer
web-set-kept-how = Dagene er valgt etter personvernreglene. Den som driver Grendelinja, bestemmer hvor lenge noe kan ligge, og dere kan velge at det blir slettet før, men aldri før tallene for måneden er skrevet.
