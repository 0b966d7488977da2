talk-wanted = Noen vil gjerne slå av en prat, omtrent tjue minutter.
talk-offer-yes = Har du tid nå, trykk { $key }.
talk-offer-no = Ikke nå, trykk { $key }.
talk-offer-gone = Takk, men det er allerede ordnet. Ha det bra.
talk-offer-connecting = Jeg ringer { $name } nå, vent litt.
talk-offer-declined = Det er helt i orden. Ha det bra.
talk-hello = Hei, { $name }. Det er Grendelinja.
talk-is-it-you = Er det deg, trykk { $key }.
talk-ready = { $friend } er klar for en prat.
talk-now = Vil du det nå, trykk { $key }.
talk-not-now = Ikke nå, trykk { $key }.
talk-here-is = Her er { $friend }. Det er god tid, omtrent tjue minutter.
talk-another-time = Det er helt greit. Ha det fint, { $name }.
talk-she-not-now = { $name } tar det heller en annen gang. Takk for at du ville. Ha det bra.
talk-she-not-reached = Jeg fikk ikke tak i { $name } nå. Takk for at du ville. Frivilligsentralen tar det videre. Ha det bra.
talk-how-was-it = Takk. Hvordan var det?
talk-how-was-it-with = Du pratet med { $name } { $day }. Hvordan var det?
talk-was-good = Bra, trykk { $key }.
talk-was-so-so = Sånn passe, { $key }.
talk-was-worried = Bekymret, { $key }.
talk-should-follow-up = Kontoret følger opp, { $key }.
talk-no-follow-up = Nei, { $key }.
talk-logged = Takk. Det er notert. Ha det bra.
talk-find-somebody = Jeg kan finne noen du kan prate med.
talk-find = Vil du at jeg spør nå, trykk { $key }.
talk-leave-it = Ikke nå, trykk { $key }.
talk-promised = Fint. Legg på, så spør jeg besøksvennen din. Jeg ringer deg før { $time }, uansett hvordan det går.
talk-promised-somebody = Fint. Legg på, så spør jeg en besøksvenn. Jeg ringer deg før { $time }, uansett hvordan det går.
talk-nobody =
    Jeg fant ingen ledig. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } ringer deg { $day } før klokka { $time }. Vil du prate med noen før det, ring én én seks, én to tre.
talk-nobody-no-day =
    Jeg fant ingen ledig. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } får vite at du gjerne vil prate. Vil du prate med noen før det, ring én én seks, én to tre.
talk-nobody-though-ready =
    { $friend } var klar for en prat, men jeg fikk ikke tak i deg. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } ringer deg { $day } før klokka { $time }. Vil du prate med noen før det, ring én én seks, én to tre.
talk-nobody-though-ready-no-day =
    { $friend } var klar for en prat, men jeg fikk ikke tak i deg. { $office ->
        [none] Frivilligsentralen
       *[other] { $office } på Frivilligsentralen
    } får vite at du gjerne vil prate. Vil du prate med noen før det, ring én én seks, én to tre.
talk-wish-ride = Ønsker skyss, trykk { $key }.
talk-wish-activity = Aktivitet, { $key }.
talk-wish-visit = Besøk, { $key }.
talk-wish-nothing = Ingenting, { $key }.
talk-it-is = Fint. Det er { $name }.
talk-ring-now = Ringe nå, trykk { $key }.
talk-hear-of-last = Høre om sist først, trykk { $key }.
talk-last = Siste prat var { $day }.
talk-last-wish =
    { $wish ->
        [ride] { $name } ville gjerne ha skyss.
        [activity] { $name } ville gjerne bli med på noe.
       *[visit] { $name } ville gjerne ha besøk.
    }
talk-looks-forward = { $name } gleder seg til { $what }.
talk-visit = Vil du avtale et besøk, trykk { $key }.
talk-did-meet = Møtte du { $name }, trykk { $key }.
talk-did-not-meet = Nei, { $key }.
talk-noted = Takk. Det er notert.
talk-speak-a-note = Vil du si noen ord til kontoret, trykk { $key }.
talk-or-hang-up = Ellers kan du legge på.
talk-speak-now = Snakk etter tonen, i høyst et halvt minutt. Trykk firkant når du er ferdig.
talk-note-kept = Takk. Det er tatt vare på. Ha det bra.
talk-bye = Ha det bra.
talk-mind-the-clock = Jeg sier ikke fra underveis, så hold gjerne øye med klokka.
