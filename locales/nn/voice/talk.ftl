talk-wanted = Nokon vil gjerne slå av ein prat, om lag tjue minutt.
talk-offer-yes = Har du tid no, trykk { $key }.
talk-offer-no = Ikkje no, trykk { $key }.
talk-offer-gone = Takk, men det er allereie ordna. Ha det bra.
talk-offer-connecting = Eg ringjer { $name } no, vent litt.
talk-offer-declined = Det er heilt i orden. Ha det bra.
talk-hello = Hei, { $name }. Det er Grendelinja.
talk-is-it-you = Er det du, trykk { $key }.
talk-ready = { $friend } er klar for ein prat.
talk-now = Vil du det no, trykk { $key }.
talk-not-now = Ikkje no, trykk { $key }.
talk-here-is = Her er { $friend }. Det er god tid, om lag tjue minutt.
talk-another-time = Det er heilt greitt. Ha det fint, { $name }.
talk-she-not-now = { $name } tek det heller ein annan gong. Takk for at du ville. Ha det bra.
talk-she-not-reached = Eg fekk ikkje tak i { $name } no. Takk for at du ville. Frivilligsentralen tek det vidare. Ha det bra.
talk-how-was-it = Takk. Korleis var det?
talk-how-was-it-with = Du prata med { $name } { $day }. Korleis var det?
talk-was-good = Bra, trykk { $key }.
talk-was-so-so = Så der, { $key }.
talk-was-worried = Uroa, { $key }.
talk-should-follow-up = Kontoret følgjer opp, { $key }.
talk-no-follow-up = Nei, { $key }.
talk-logged = Takk. Det er notert. Ha det bra.
talk-find-somebody = Eg kan finne nokon du kan prate med.
talk-find = Vil du at eg spør no, trykk { $key }.
talk-leave-it = Ikkje no, trykk { $key }.
talk-promised = Fint. Legg på, så spør eg besøksvenen din. Eg ringjer deg før { $time }, same korleis det går.
talk-promised-somebody = Fint. Legg på, så spør eg ein besøksven. Eg ringjer deg før { $time }, same korleis det går.
talk-nobody =
    Eg fann ingen ledig. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } ringjer deg { $day } før klokka { $time }. Vil du prate med nokon før det, ring ein ein seks, ein to tre.
talk-nobody-no-day =
    Eg fann ingen ledig. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } får vite at du gjerne vil prate. Vil du prate med nokon før det, ring ein ein seks, ein to tre.
talk-nobody-though-ready =
    { $friend } var klar for ein prat, men eg fekk ikkje tak i deg. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } ringjer deg { $day } før klokka { $time }. Vil du prate med nokon før det, ring ein ein seks, ein to tre.
talk-nobody-though-ready-no-day =
    { $friend } var klar for ein prat, men eg fekk ikkje tak i deg. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } får vite at du gjerne vil prate. Vil du prate med nokon før det, ring ein ein seks, ein to tre.
talk-wish-ride = Ønskjer skyss, trykk { $key }.
talk-wish-activity = Aktivitet, { $key }.
talk-wish-visit = Besøk, { $key }.
talk-wish-nothing = Ingenting, { $key }.
talk-it-is = Fint. Det er { $name }.
talk-ring-now = Ringje no, trykk { $key }.
talk-hear-of-last = Høyre om sist først, trykk { $key }.
talk-last = Siste praten var { $day }.
talk-last-wish =
    { $wish ->
        [ride] { $name } ville gjerne ha skyss.
        [activity] { $name } ville gjerne bli med på noko.
       *[visit] { $name } ville gjerne ha besøk.
    }
talk-looks-forward = { $name } gleder seg til { $what }.
talk-visit = Vil du avtale eit besøk, trykk { $key }.
talk-did-meet = Møtte du { $name }, trykk { $key }.
talk-did-not-meet = Nei, { $key }.
talk-noted = Takk. Det er notert.
talk-speak-a-note = Vil du seie nokre ord til kontoret, trykk { $key }.
talk-or-hang-up = Elles kan du leggje på.
talk-speak-now = Snakk etter tonen, i høgst eit halvt minutt. Trykk firkant når du er ferdig.
talk-note-kept = Takk. Det er teke vare på. Ha det bra.
talk-bye = Ha det bra.
talk-mind-the-clock = Eg seier ikkje frå undervegs, så hald gjerne auge med klokka.
