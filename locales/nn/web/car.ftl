web-car = I bil
web-car-of = { $name } i bil
web-car-what = Dette får sjåførar vite når dei blir spurde, utan namn, og den som køyrer, med namn. Skriv berre det personen sjølv har sagt at de kan skrive.
web-car-needs = Treng, og kan ikkje
web-car-need = { $need ->
    [rollator] Rullator
    [wheelchair_folded] Rullestol som blir lagd saman
    [wheelchair_seated] Sit i rullestolen heile vegen
    [stick] Stokk
    [arm] Ein arm til og frå døra
    [no_stairs] Greier ikkje høge trinn
    [no_dog] Toler ikkje hund
    [companion] Har alltid nokon med seg i bilen
   *[alone] Må køyre utan andre
}
web-car-out-from = Kan ikkje hentast før
web-car-out-until = Må vere heime til
web-car-hours-hint = Til dømes 10.00, når heimesykepleia har vore der. Tomt er når som helst.
web-car-legs = Skyss til vanleg
web-car-legs-now = Skyss denne gongen
web-car-legs-is = { $legs ->
    [there] Berre dit
    [home] Berre heim
   *[both] Fram og heim
}
web-car-wrong-wheelchair = Kryss av for éin av dei to: Rullestolen blir lagd saman, eller personen sit i han.
web-car-wrong-hours = Det er ikkje noko tid mellom dei to klokkesletta.
web-car-own = Eigen bil
web-car-boot = Rullatorar og samanlagde rullestolar
web-car-boot-hint = Kor mange det er plass til. Tomt er ikkje sagt, og då reknar Grendelinja med éin.
web-car-wrong-boot = Skriv eit tal frå 0 til 9.
web-car-has = Bilen
web-car-trait = { $trait ->
    [lift] Tek rullestol som nokon sit i
    [dog] Det er hund i bilen
   *[high_step] Høgt å stige inn
}
web-car-none = Ikkje sagt
web-car-said = Skrive opp
web-car-lacks = { $why ->
    [rollator] Ingen sjåfør har plass til rullator eller samanlagd rullestol.
    [wheelchair_seated] Ingen sjåfør har bil som tek rullestol med nokon i.
    [low_step] Alle bilane er høge å stige inn i.
    [no_dog] Det er hund i alle bilane.
    [seats] Ingen bil har så mange plassar.
    [hours] Det passar ikkje med når { $name } kan vere ute.
   *[other] Ingen av bilane har alt { $name } treng.
}
web-car-does-not-take = Bilen til { $driver } tek ikkje det { $name } treng no.
web-car-not-on-map = Det er ikkje merkt på kartet kvar { $name } bur.
web-car-mine = Bilen min
web-car-mine-what = Då blir du berre spurd om dei det er plass til.
web-said-car-mine = Det er skrive opp.
web-said-car-takes = Det er skrive opp kva bilen til { $name } tek.
web-said-car-needs = { $told ->
    [no] Det er skrive opp kva { $name } treng. { $drivers } har alt lova å køyre, og veit det ikkje enno: ring.
   *[yes] Det er skrive opp kva { $name } treng i bil.
}
web-car-somebody = Nokon
web-car-this-time = { $name } i bil denne gongen
web-car-this-time-link = Denne gongen …
web-car-this-time-what = Det gjeld berre denne skyssen. Det som er til vanleg, står hjå personen:
web-car-this-time-sure = Skal { $name } køyrast slik denne gongen?
web-car-this-time-do = Endre, og sei frå
web-said-this-time = Det er skrive opp kva { $name } treng denne gongen.
