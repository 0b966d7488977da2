### Idear før dei finst: kva vi spør om, kva folk har sagt, og kva det blir til.

web-ideas = Idear
web-ideas-what = Spør før de lagar noko. Eldre høyrer spørsmålet når dei har svart på kveldsringinga og ikkje anna skjer, på SMS, eller når dei har meldt seg på noko. Kvar blir spurd éin gong.
web-ideas-none = Ingen idear enno.
web-ideas-asked = Det folk blir spurde om
web-idea-new = Ny idé
web-idea-words = Kva tenkjer de på?
web-idea-words-hint = Slik det blir sagt: «Vi tenkjer på noko nytt: herretrim onsdagar.»
web-idea-hours = Klokkeslett å velje mellom
web-idea-hours-hint = Høgst tre, som 11 18. Med eitt eller ingen blir det ikkje spurt om.
web-idea-prices = Prisar å velje mellom, i kroner
web-idea-prices-hint = Høgst tre, som 0 50 100.
web-idea-enough = Kor mange er nok?
web-idea-enough-hint = Når så mange vil kome, får de vite det på tavla.
web-idea-by-car = Spør om skyss òg
web-idea-add = Spør folk om dette
web-idea-wrong-words = Skriv kva det er, høgst 60 teikn.
web-idea-wrong-hours = Skriv høgst tre klokkeslett, som 11 18.
web-idea-wrong-prices = Skriv høgst tre prisar i heile kroner, som 0 50 100.
web-idea-wrong-enough = Skriv kor mange som er nok, frå 1 til 100.
web-idea-state = { $state ->
    [open] Blir spurt om
    [enough] Nok vil kome
    [held] Blei til noko
   *[dropped] Lagt bort
}
web-idea-stands = { $interested } av { $enough } vil kome. { $asked } er spurde, { $no } sa nei.
web-idea-at = kl. { $time }
web-idea-rides = Skyss: { $count }.
web-idea-make = Gjer noko av det
web-idea-drop = Legg bort
web-idea-again = Spør likevel
web-idea-who = Vil kome
web-idea-nobody = Ingen har sagt ja enno.
web-idea-becomes = Blir det noko av?
web-idea-becomes-how = Legg inn aktiviteten som vanleg. Vel han så her, så blir dei som ville kome, spurde først.
web-idea-which = Kva for ei gong?
web-idea-see = Sjå kven som blir spurde
web-idea-becomes-this = «{ $words }» blir { $title }
web-idea-becomes-do = { $people ->
    [0] Det er denne
    [one] Spør den eine først
   *[other] Spør dei { $people } først
}
web-said-idea = Det blir spurt om frå no av.
web-said-idea-became = Ideen blei til noko. Dei som ville kome, blir spurde på dagtid.
web-said-idea-dropped = Ideen er lagd bort.
