driving-days = Si hvilke dager du kan, trykk { $key }.
driving-week-off = Ikke bli spurt den neste uka, trykk { $key }.
driving-on = { $day }, trykk { $key }.
driving-later-day = Senere dager, trykk { $key }.
driving-nothing = Du har ikke sagt noe om { $day }.
driving-said-can = Du har sagt at du kan kjøre { $day }.
driving-said-cannot = Du har sagt at du ikke kan kjøre { $day }.
driving-can = Kan du kjøre, trykk { $key }.
driving-cannot = Kan du ikke den dagen, trykk { $key }.
driving-every = { $weekday ->
    [0] Kan du hver mandag, trykk { $key }.
    [1] Kan du hver tirsdag, trykk { $key }.
    [2] Kan du hver onsdag, trykk { $key }.
    [3] Kan du hver torsdag, trykk { $key }.
    [4] Kan du hver fredag, trykk { $key }.
    [5] Kan du hver lørdag, trykk { $key }.
   *[6] Kan du hver søndag, trykk { $key }.
}
driving-noted = Takk. Da spør jeg deg først når noen trenger skyss.
driving-in-peace-day = Greit, jeg spør deg ikke om skyss { $day }.
driving-in-peace = Greit, jeg spør deg ikke om skyss før { $until }.
driving-list = Få en liste over skyss hver dag, trykk { $key }.
driving-no-list = Ikke få lista over skyss lenger, trykk { $key }.
driving-list-on = Fint, da får du en melding klokka ti når noen trenger skyss.
driving-list-off = Greit, da får du ikke lista lenger.
driving-car = Si hva bilen din tar, trykk { $key }.
driving-seats = Hvor mange passasjerer tar bilen din?
driving-seats-one = Én, trykk { $key }.
driving-seats-two = To, trykk { $key }.
driving-seats-three = Tre, trykk { $key }.
driving-seats-four = Fire eller flere, trykk { $key }.
driving-boot = Er det plass til rullator eller sammenlagt rullestol?
driving-boot-one = Til én, trykk { $key }.
driving-boot-none = Ikke plass, trykk { $key }.
driving-boot-two = Til to, trykk { $key }.
driving-car-noted = Takk. Da spør jeg deg bare om dem det er plass til.
