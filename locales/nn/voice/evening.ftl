evening-none = Du har ikkje kveldsringing. Vil du ha det, trykk null og snakk med Frivilligsentralen.
evening-is-at = Vi ringjer deg klokka { $time }.
evening-pause = Ta ein pause, trykk { $key }.
evening-hour = Velje ei anna tid, trykk { $key }.
evening-stop = Slutte med ringinga, trykk { $key }.
evening-pause-tonight = Berre i kveld, trykk { $key }.
evening-pause-week = Ei veke, trykk { $key }.
evening-pause-month = Ein månad, trykk { $key }.
evening-paused = Då ringjer vi ikkje før { $day }.
evening-which-hour = Når vil du at vi ringjer?
evening-at = Klokka { $time }, trykk { $key }.
evening-changed = Då ringjer vi deg klokka { $time }.
evening-read-back-stop = Du vil ikkje at vi ringjer om kvelden meir.
evening-stopped = Då ringjer vi ikkje om kvelden meir. Du kan byrje att når du vil.
evening-changed-from = Då ringjer vi deg klokka { $time }, frå { $day }.
evening-days = Velje dagar, trykk { $key }.
evening-is-away = Vi ringjer deg ikkje før { $day }.
evening-is-gone = Vi ringjer deg ikkje om kvelden før du er heime att.
evening-said-away = { $contact } har sagt at du er borte. Vi ringjer deg ikkje om kvelden før { $day }.
evening-am-home = Er du heime, trykk { $key }.
evening-am-away = Er det rett at du er borte, trykk { $key }.
evening-is-stopped = Vi ringjer deg ikkje om kvelden no.
evening-again = Vil du ha kveldsringing att, trykk { $key }.
evening-again-yes = Då ringjer vi deg om kvelden att.
evening-home-again = Er du heime att, trykk { $key }.
evening-resumed = Velkomen heim. Då ringjer vi deg som før.
evening-read-back-pause = Då ringjer vi deg att { $day }.
evening-day-later = Ein dag seinare, trykk { $key }.
evening-week-later = Ei veke seinare, trykk { $key }.
evening-change-call = Endre samtalen klokka { $time }, trykk { $key }.
evening-one-more = Ein samtale til om dagen, trykk { $key }.
evening-one-less = Ta bort denne samtalen, trykk { $key }.
evening-taken-away = Då ringjer vi deg ikkje klokka { $time } meir.
evening-other-hour = Ei anna tid, trykk { $key }.
evening-read-back-hour = Då ringjer vi deg klokka { $time }.
evening-earlier = Ein halv time tidlegare, trykk { $key }.
evening-later = Ein halv time seinare, trykk { $key }.
evening-weekdays =
    { $weekday ->
        [0] måndagane
        [1] tysdagane
        [2] onsdagane
        [3] torsdagane
        [4] fredagane
        [5] laurdagane
       *[6] søndagane
    }
evening-day-is-rung = Om { evening-weekdays } ringjer vi deg.
evening-day-is-not = Om { evening-weekdays } ringjer vi deg ikkje.
evening-not-on-day = Ikkje bli ringd om { evening-weekdays }, trykk { $key }.
evening-on-day = Bli ringd om { evening-weekdays }, trykk { $key }.
evening-next-day = Neste dag, trykk { $key }.
evening-read-back-not-on = Då ringjer vi deg ikkje om { evening-weekdays }.
evening-read-back-on = Då ringjer vi deg om { evening-weekdays }.
evening-last-day = Det er den einaste dagen vi ringjer deg no.
evening-she-away = Er { $name } borte, trykk { $key }.
evening-she-read-back = Då ringjer vi ikkje { $name } før { $day }. Vi fortel { $name } at det var du som sa det.
evening-she-done = Takk. Vi ringjer ikkje { $name } før { $day }.
evening-she-not-agreed = Takk for at du seier frå. Frivilligsentralen får vite det. Det er ikkje avtalt med { $name } at du kan gjere det. Difor ringjer vi som før.
evening-no-room = Den seinaste tida vi kan ringje deg er klokka { $time }.
evening-change = Velje andre tider eller dagar, trykk { $key }.
evening-somebody-away = Er nokon du ser til borte, trykk { $key }.
evening-other-elders = Høyre fleire namn, trykk { $key }.
evening-hello = Hei, { $name }. Det er Grendelinja.
evening-said-stop = Du har sagt at vi ikkje skal ringje deg om kvelden.
evening-said-pause = Du har sagt at vi ikkje skal ringje på ei stund.
evening-said-hours = Du har sagt at vi skal ringje på eit anna klokkeslett.
evening-said-days = Du har sagt at vi skal ringje på andre dagar.
evening-said-several = Fleire ting er endra i kveldsringinga di.
evening-somebody-said-away = Nokon har sagt at du er borte ei stund.
evening-other-number = Vi har fått eit anna telefonnummer til deg.
evening-it-is-right = Er det rett, trykk { $key }.
evening-as-before = Skal vi ringje som før, trykk { $key }.
evening-right = Takk. Då ringjer vi deg slik du har sagt. Ha det bra.
evening-right-stopped = Takk. Då ringjer vi ikkje om kvelden meir. Du kan byrje att når du vil. Ha det bra.
evening-right-paused = Takk. Då ringjer vi deg ikkje før { $day }. Ha det bra.
evening-right-hour = Takk. Då ringjer vi deg klokka { $time }. Ha det bra.
evening-right-number = Takk. Då ringjer vi deg på det andre nummeret. Ha det bra.
evening-rung-as-before = Takk. Då ringjer vi deg som før.
evening-rung-soon = Kveldsringinga kjem om nokre minutt.
evening-no-key = Eg høyrde ingen tast. Eg ringjer att om litt. Ha det bra.
evening-no-key-last = Eg høyrde ingen tast. Frivilligsentralen ringjer deg om dette. Ha det bra.
evening-not-now = Vi ringjer deg ikkje om kvelden no.
