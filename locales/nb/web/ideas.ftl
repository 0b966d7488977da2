### Ideer før de finnes: hva vi spør om, hva folk har sagt, og hva det blir til.

web-ideas = Ideer
web-ideas-what = Spør før dere lager noe. Eldre hører spørsmålet når de har svart på kveldsringingen og ikke annet skjer, på SMS, eller når de har meldt seg på noe. Hver blir spurt én gang.
web-ideas-none = Ingen ideer ennå.
web-ideas-asked = Det folk blir spurt om
web-idea-new = Ny idé
web-idea-words = Hva tenker dere på?
web-idea-words-hint = Slik det blir sagt: «Vi tenker på noe nytt: herretrim onsdager.»
web-idea-hours = Klokkeslett å velge mellom
web-idea-hours-hint = Høyst tre, som 11 18. Med ett eller ingen blir det ikke spurt om.
web-idea-prices = Priser å velge mellom, i kroner
web-idea-prices-hint = Høyst tre, som 0 50 100.
web-idea-enough = Hvor mange er nok?
web-idea-enough-hint = Når så mange vil komme, får dere vite det på tavlen.
web-idea-by-car = Spør om skyss også
web-idea-add = Spør folk om dette
web-idea-wrong-words = Skriv hva det er, høyst 60 tegn.
web-idea-wrong-hours = Skriv høyst tre klokkeslett, som 11 18.
web-idea-wrong-prices = Skriv høyst tre priser i hele kroner, som 0 50 100.
web-idea-wrong-enough = Skriv hvor mange som er nok, fra 1 til 100.
web-idea-state = { $state ->
    [open] Blir spurt om
    [enough] Nok vil komme
    [held] Ble til noe
   *[dropped] Lagt bort
}
web-idea-stands = { $interested } av { $enough } vil komme. { $asked } er spurt, { $no } sa nei.
web-idea-at = kl. { $time }
web-idea-rides = Skyss: { $count }.
web-idea-make = Gjør noe av det
web-idea-drop = Legg bort
web-idea-again = Spør likevel
web-idea-who = Vil komme
web-idea-nobody = Ingen har sagt ja ennå.
web-idea-becomes = Blir det noe av?
web-idea-becomes-how = Legg inn aktiviteten som vanlig. Velg den så her, så blir de som ville komme, spurt først.
web-idea-which = Hvilken gang?
web-idea-see = Se hvem som blir spurt
web-idea-becomes-this = «{ $words }» blir { $title }
web-idea-becomes-do = { $people ->
    [0] Det er denne
    [one] Spør den ene først
   *[other] Spør de { $people } først
}
web-said-idea = Det blir spurt om fra nå av.
web-said-idea-became = Ideen ble til noe. De som ville komme, blir spurt på dagtid.
web-said-idea-dropped = Ideen er lagt bort.
