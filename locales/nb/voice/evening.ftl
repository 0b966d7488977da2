evening-none = Du har ikke kveldsringing. Vil du ha det, trykk null og snakk med Frivilligsentralen.
evening-is-at = Vi ringer deg klokka { $time }.
evening-pause = Ta en pause, trykk { $key }.
evening-hour = Velge en annen tid, trykk { $key }.
evening-stop = Slutte med ringingen, trykk { $key }.
evening-pause-tonight = Bare i kveld, trykk { $key }.
evening-pause-week = En uke, trykk { $key }.
evening-pause-month = En måned, trykk { $key }.
evening-paused = Da ringer vi ikke før { $day }.
evening-which-hour = Når vil du at vi ringer?
evening-at = Klokka { $time }, trykk { $key }.
evening-changed = Da ringer vi deg klokka { $time }.
evening-read-back-stop = Du vil ikke at vi ringer om kvelden mer.
evening-stopped = Da ringer vi ikke om kvelden mer. Du kan begynne igjen når du vil.
evening-changed-from = Da ringer vi deg klokka { $time }, fra { $day }.
evening-days = Velge dager, trykk { $key }.
evening-is-away = Vi ringer deg ikke før { $day }.
evening-is-gone = Vi ringer deg ikke om kvelden før du er hjemme igjen.
evening-said-away = { $contact } har sagt at du er borte. Vi ringer deg ikke om kvelden før { $day }.
evening-am-home = Er du hjemme, trykk { $key }.
evening-am-away = Er det riktig at du er borte, trykk { $key }.
evening-is-stopped = Vi ringer deg ikke om kvelden nå.
evening-again = Vil du ha kveldsringing igjen, trykk { $key }.
evening-again-yes = Da ringer vi deg om kvelden igjen.
evening-home-again = Er du hjemme igjen, trykk { $key }.
evening-resumed = Velkommen hjem. Da ringer vi deg som før.
evening-read-back-pause = Da ringer vi deg igjen { $day }.
evening-day-later = En dag senere, trykk { $key }.
evening-week-later = En uke senere, trykk { $key }.
evening-change-call = Endre samtalen klokka { $time }, trykk { $key }.
evening-one-more = En samtale til om dagen, trykk { $key }.
evening-one-less = Ta bort denne samtalen, trykk { $key }.
evening-taken-away = Da ringer vi deg ikke klokka { $time } mer.
evening-other-hour = En annen tid, trykk { $key }.
evening-read-back-hour = Da ringer vi deg klokka { $time }.
evening-earlier = En halv time tidligere, trykk { $key }.
evening-later = En halv time senere, trykk { $key }.
evening-weekdays =
    { $weekday ->
        [0] mandager
        [1] tirsdager
        [2] onsdager
        [3] torsdager
        [4] fredager
        [5] lørdager
       *[6] søndager
    }
evening-day-is-rung = På { evening-weekdays } ringer vi deg.
evening-day-is-not = På { evening-weekdays } ringer vi deg ikke.
evening-not-on-day = Ikke bli ringt på { evening-weekdays }, trykk { $key }.
evening-on-day = Bli ringt på { evening-weekdays }, trykk { $key }.
evening-next-day = Neste dag, trykk { $key }.
evening-read-back-not-on = Da ringer vi deg ikke på { evening-weekdays }.
evening-read-back-on = Da ringer vi deg på { evening-weekdays }.
evening-last-day = Det er den eneste dagen vi ringer deg nå.
evening-she-away = Er { $name } borte, trykk { $key }.
evening-she-read-back = Da ringer vi ikke { $name } før { $day }. Vi forteller { $name } at det var du som sa det.
evening-she-done = Takk. Vi ringer ikke { $name } før { $day }.
evening-she-not-agreed = Takk for at du sier fra. Frivilligsentralen får vite det. Det er ikke avtalt med { $name } at du kan gjøre det. Derfor ringer vi som før.
evening-no-room = Det seneste vi kan ringe deg er klokka { $time }.
evening-change = Velge andre tider eller dager, trykk { $key }.
evening-somebody-away = Er noen du ser til borte, trykk { $key }.
evening-other-elders = Høre flere navn, trykk { $key }.
evening-hello = Hei, { $name }. Det er Grendelinja.
evening-said-stop = Du har sagt at vi ikke skal ringe deg om kvelden.
evening-said-pause = Du har sagt at vi ikke skal ringe på en stund.
evening-said-hours = Du har sagt at vi skal ringe på et annet klokkeslett.
evening-said-days = Du har sagt at vi skal ringe på andre dager.
evening-said-several = Flere ting er endret i kveldsringingen din.
evening-somebody-said-away = Noen har sagt at du er borte en stund.
evening-other-number = Vi har fått et annet telefonnummer til deg.
evening-it-is-right = Er det riktig, trykk { $key }.
evening-as-before = Skal vi ringe som før, trykk { $key }.
evening-right = Takk. Da ringer vi deg slik du har sagt. Ha det bra.
evening-right-stopped = Takk. Da ringer vi ikke om kvelden mer. Du kan begynne igjen når du vil. Ha det bra.
evening-right-paused = Takk. Da ringer vi deg ikke før { $day }. Ha det bra.
evening-right-hour = Takk. Da ringer vi deg klokka { $time }. Ha det bra.
evening-right-number = Takk. Da ringer vi deg på det andre nummeret. Ha det bra.
evening-rung-as-before = Takk. Da ringer vi deg som før.
evening-rung-soon = Kveldsringingen kommer om noen minutter.
evening-no-key = Jeg hørte ingen tast. Jeg ringer igjen om litt. Ha det bra.
evening-no-key-last = Jeg hørte ingen tast. Frivilligsentralen ringer deg om dette. Ha det bra.
evening-not-now = Vi ringer deg ikke om kvelden nå.
