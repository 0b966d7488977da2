duty-not-a-friend = Dette er for besøksvener.
duty-evenings = Kveldane dine, trykk { $key }.
duty-pause = Ta pause, trykk { $key }.
duty-most = Kor mange pratar i veka, trykk { $key }.
duty-is =
    { $weekday ->
        [0] Måndag
        [1] Tysdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Laurdag
       *[6] Søndag
    } kan du bli ringd frå { $starts } til { $ends }.
duty-is-any-hour =
    { $weekday ->
        [0] Måndag
        [1] Tysdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Laurdag
       *[6] Søndag
    } kan du bli ringd heile døgnet.
duty-is-none =
    { $weekday ->
        [0] Måndag
        [1] Tysdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Laurdag
       *[6] Søndag
    } har du inga vakt.
duty-next-day = Neste dag, trykk { $key }.
duty-six-to-eight = Frå seks til åtte om kvelden, trykk { $key }.
duty-six-to-ten = Frå seks til ti om kvelden, trykk { $key }.
duty-no-duty = Inga vakt, trykk { $key }.
duty-thanks = Takk skal du ha.
duty-all-right = Det er heilt i orden.
duty-pause-week = Pause ei veke, trykk { $key }.
duty-pause-month = Pause ein månad, trykk { $key }.
duty-pause-over = Pausen er over, trykk { $key }.
duty-paused = Greitt. Eg spør deg ikkje før { $day }. Takk for innsatsen.
duty-how-many = Kor mange pratar i veka, på det meste?
duty-at-most =
    { $talks ->
        [1] Éin, trykk { $key }.
        [2] To, trykk { $key }.
       *[3] Tre, trykk { $key }.
    }
duty-no-limit = Inga grense, trykk { $key }.
duty-visits = Besøka dine, trykk { $key }.
