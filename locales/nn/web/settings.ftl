web-set-here = Det du set her
web-set-fixed = Det som står fast
web-set-change = Endre
web-set-section = { $section ->
    [line] Namn og språk
    [hours] Opningstid
    [quiet] Rolege tider
    [telephones] Telefonane til skrivebordet
    [on-call] Vakt, veke for veke
    [prices] Kva samtalar og SMS kostar
    [greeting] Helsing til nye
   *[controller] Kven som har ansvaret
}
web-set-what = { $section ->
    [line] Namnet blir sagt til alle som ringjer.
    [hours] Når kontoret er ope, blir den som trykkjer 0, sett over dit. Elles får ho vite når de ringjer tilbake.
    [quiet] I desse timane ringjer og skriv vi ikkje om noko ingen har bedt om.
    [telephones] Kontoret blir ringt i opningstida, vakttelefonen elles. Står vakttelefonen tom, blir kontoret ringt òg då.
    [on-call] Vakta skiftar måndag klokka 8. Ei veke som står tom, har den vanlege vakttelefonen.
    [prices] Prisane blir brukte når du ser kva noko kostar før du sender, og i tala for månaden. Står feltet tom, reknar vi med det som er vanleg.
    [greeting] Teksten står klar når du skriv SMS til ein som er ny. Ingenting går ut av seg sjølv.
   *[controller] Dette blir sagt til alle som spør kva Grendelinja veit om dei, og står i det vi sender kontaktane deira.
}
web-set-name = Namnet på staden
web-set-wrong-name = Skriv eit namn på høgst 80 teikn.
web-set-language = Språket linja har når vi ikkje veit kva den som ringjer, vil ha
web-set-number = Nummeret til linja er { $number }. Det høyrer til avtalen med teleselskapet, så den som driv Grendelinja, må endre det.
web-set-span = { $first }–{ $last } { $opens }–{ $closes }
web-set-day = { $day } { $opens }–{ $closes }
web-set-closed = Dagar det er stengt
web-set-closed-sum = { $days ->
    [one] Éin dag det neste året
   *[other] { $days } dagar det neste året, heilagdagane er rekna med
}
web-set-closed-what = Heilagdagane er alt lagde inn. Her legg du til ferie og andre dagar kontoret er stengt. Kveldsringingane går som vanleg.
web-set-closed-first = Stengt frå
web-set-closed-hint = Skriv dagen slik: 2.12 eller måndag.
web-set-closed-last = Til og med
web-set-closed-last-hint = Tomt: berre den eine dagen.
web-set-closed-add = Legg til
web-set-closed-caption = { $days ->
    [one] Éin dag det er stengt
   *[other] { $days } dagar det er stengt
}
web-set-closed-day = Dag
web-set-closed-why = Kvifor
web-set-closed-take-away = Ta bort
web-set-wrong-closing = Skriv ein dag frå i dag av, og ein siste dag som kjem etter, høgst to månader seinare.
web-set-said-closed = { $days ->
    [0] Dei dagane var stengde frå før.
    [one] Éin dag er lagd til.
   *[other] { $days } dagar er lagde til.
}
web-set-said-opened = { $days ->
    [0] Dei dagane var opne frå før.
    [one] Éin dag er open att.
   *[other] { $days } dagar er opne att.
}
web-set-holiday = { $why ->
    [new_year] Første nyttårsdag
    [wednesday] Onsdag før påske
    [maundy_thursday] Skjærtorsdag
    [good_friday] Langfredag
    [easter_eve] Påskeaftan
    [easter] Første påskedag
    [easter_monday] Andre påskedag
    [labour] Første mai
    [constitution] Syttande mai
    [ascension] Kristi himmelfartsdag
    [pentecost] Første pinsedag
    [whit_monday] Andre pinsedag
    [christmas_eve] Julaftan
    [christmas] Første juledag
    [second_christmas] Andre juledag
    [between] Romjula
    [new_years_eve] Nyttårsaftan
    [other] Heilagdag
   *[own] Sett her
}
web-set-on-call-usual = Vanleg vakttelefon
web-set-on-call-none = Ingen vakttelefon er sett: Kontoret blir ringt òg om kvelden og i helga.
web-set-on-call-now = På vakt no
web-set-on-call-sum = { $weeks ->
    [0] Ingen veke har si eiga vakt.
    [one] Éi veke har si eiga vakt.
   *[other] { $weeks } veker har si eiga vakt.
}
web-set-week-from = Frå { $day } klokka 8
web-set-test = Prøvesamtale
web-set-test-what = Linja ringjer { $number }. Tast 1 når du høyrer meg, så veit du at alt verkar.
web-set-ring-me = Ring meg no
web-set-said-ringing = No ringjer det på { $number }. Tast 1 når du høyrer meg.
web-set-tried = { $how ->
    [rings] { $number } blir ringd no, { $at }. Last sida på nytt for å sjå korleis det gjekk.
    [key] Du blei ringd på { $number } og tasta 1 { $at }.
    [lifted] { $number } blei ringd { $at }, men ingen tasta 1.
   *[not] Vi fekk ikkje ringt { $number } { $at }. Sjå etter at nummeret er rett, og spør den som driv Grendelinja.
}
web-set-text-part = Ein SMS-del, i kroner
web-set-call-minute = Eitt minutt samtale, i kroner
web-set-usually = Vanleg: { $kroner },{ $ore } kr
web-set-kroner = { $kroner },{ $ore } kr
web-set-prices-sum = Ein SMS-del kostar { $text }, og eitt minutt samtale { $call }.
web-set-wrong-money = Skriv kroner slik: 0,75.
web-set-greeting-none = Ingen helsing er skriven.
web-set-greeting-in-nn = På nynorsk
web-set-greeting-in-nb = På bokmål
web-set-greeting-in-en = På engelsk
web-set-wrong-greeting = Helsinga er for lang. Skriv høgst 459 teikn, som er tre SMS-delar.
web-set-look = Sjå lengd og pris
web-set-cost = { $parts ->
    [one] { $signs } teikn, éin SMS, { $kroner },{ $ore } kr
   *[other] { $signs } teikn, { $parts } SMS-delar, { $kroner },{ $ore } kr
}
web-set-controller-none = Ingen har sagt kven som har ansvaret.
web-set-users-what = Kven som kan logge inn her, og kva kvar av dei kan gjere.
web-set-quiet-sum = Frå { $start } til { $end } ringjer og skriv vi ikkje om noko ingen har bedt om. Ein sjåfør som må svare snart, kan bli spurd frå { $early } til { $late }.
web-set-quiet-why = Varsel, kveldsringingar og det nokon har bedt om, går heile døgnet, same kva som står her. Tidene kan vere lengre enn frå 21 om kvelden til 8 om morgonen, og aldri kortare. Det som blir selt over telefon, kan heller ikkje bli det etter klokka 21 eller før klokka 9 (marknadsføringslova § 14).
web-set-quiet-begins = Dei byrjar
web-set-quiet-begins-hint = Mellom klokka 20 og 21.
web-set-quiet-ends = Dei sluttar
web-set-quiet-ends-hint = Mellom klokka 8 og 10.
web-set-wrong-quiet-begins = Skriv eit klokkeslett mellom 20 og 21, til dømes 20.30.
web-set-wrong-quiet-ends = Skriv eit klokkeslett mellom 8 og 10, til dømes 9.00.
web-set-texts = SMS
web-set-more = Meir
web-set-kept-how = Dagane er valde etter personvernreglane. Den som driv Grendelinja, bestemmer kor lenge noko kan liggje, og de kan velje at det blir sletta før, men aldri før tala for månaden er skrivne.
