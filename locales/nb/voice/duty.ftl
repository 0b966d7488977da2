duty-not-a-friend = Dette er for besøksvenner.
duty-evenings = Kveldene dine, trykk { $key }.
duty-pause = Ta pause, trykk { $key }.
duty-most = Hvor mange prater i uka, trykk { $key }.
duty-is =
    { $weekday ->
        [0] Mandag
        [1] Tirsdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Lørdag
       *[6] Søndag
    } kan du bli ringt fra { $starts } til { $ends }.
duty-is-any-hour =
    { $weekday ->
        [0] Mandag
        [1] Tirsdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Lørdag
       *[6] Søndag
    } kan du bli ringt hele døgnet.
duty-is-none =
    { $weekday ->
        [0] Mandag
        [1] Tirsdag
        [2] Onsdag
        [3] Torsdag
        [4] Fredag
        [5] Lørdag
       *[6] Søndag
    } har du ingen vakt.
duty-next-day = Neste dag, trykk { $key }.
duty-six-to-eight = Fra seks til åtte om kvelden, trykk { $key }.
duty-six-to-ten = Fra seks til ti om kvelden, trykk { $key }.
duty-no-duty = Ingen vakt, trykk { $key }.
duty-thanks = Takk skal du ha.
duty-all-right = Det er helt i orden.
duty-pause-week = Pause en uke, trykk { $key }.
duty-pause-month = Pause en måned, trykk { $key }.
duty-pause-over = Pausen er over, trykk { $key }.
duty-paused = Greit. Jeg spør deg ikke før { $day }. Takk for innsatsen.
duty-how-many = Hvor mange prater i uka, på det meste?
duty-at-most =
    { $talks ->
        [1] Én, trykk { $key }.
        [2] To, trykk { $key }.
       *[3] Tre, trykk { $key }.
    }
duty-no-limit = Ingen grense, trykk { $key }.
duty-visits = Besøkene dine, trykk { $key }.
