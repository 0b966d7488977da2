driving-days = Seie kva dagar du kan, trykk { $key }.
driving-week-off = Ikkje bli spurd den neste veka, trykk { $key }.
driving-on = { $day }, trykk { $key }.
driving-later-day = Seinare dagar, trykk { $key }.
driving-nothing = Du har ikkje sagt noko om { $day }.
driving-said-can = Du har sagt at du kan køyre { $day }.
driving-said-cannot = Du har sagt at du ikkje kan køyre { $day }.
driving-can = Kan du køyre, trykk { $key }.
driving-cannot = Kan du ikkje den dagen, trykk { $key }.
driving-every = { $weekday ->
    [0] Kan du kvar måndag, trykk { $key }.
    [1] Kan du kvar tysdag, trykk { $key }.
    [2] Kan du kvar onsdag, trykk { $key }.
    [3] Kan du kvar torsdag, trykk { $key }.
    [4] Kan du kvar fredag, trykk { $key }.
    [5] Kan du kvar laurdag, trykk { $key }.
   *[6] Kan du kvar søndag, trykk { $key }.
}
driving-noted = Takk. Då spør eg deg først når nokon treng skyss.
driving-in-peace-day = Greitt, eg spør deg ikkje om skyss { $day }.
driving-in-peace = Greitt, eg spør deg ikkje om skyss før { $until }.
driving-list = Få ei liste over skyss kvar dag, trykk { $key }.
driving-no-list = Ikkje få lista over skyss lenger, trykk { $key }.
driving-list-on = Fint, då får du ei melding klokka ti når nokon treng skyss.
driving-list-off = Greitt, då får du ikkje lista lenger.
driving-car = Seie kva bilen din tek, trykk { $key }.
driving-seats = Kor mange passasjerar tek bilen din?
driving-seats-one = Éin, trykk { $key }.
driving-seats-two = To, trykk { $key }.
driving-seats-three = Tre, trykk { $key }.
driving-seats-four = Fire eller fleire, trykk { $key }.
driving-boot = Er det plass til rullator eller samanlagd rullestol?
driving-boot-one = Til éin, trykk { $key }.
driving-boot-none = Ikkje plass, trykk { $key }.
driving-boot-two = Til to, trykk { $key }.
driving-car-noted = Takk. Då spør eg deg berre om dei det er plass til.
