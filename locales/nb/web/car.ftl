web-car = I bil
web-car-of = { $name } i bil
web-car-what = Dette får sjåfører vite når de blir spurt, uten navn, og den som kjører, med navn. Skriv bare det personen selv har sagt at dere kan skrive.
web-car-needs = Trenger, og kan ikke
web-car-need = { $need ->
    [rollator] Rullator
    [wheelchair_folded] Rullestol som legges sammen
    [wheelchair_seated] Sitter i rullestolen hele veien
    [stick] Stokk
    [arm] En arm til og fra døra
    [no_stairs] Klarer ikke høye trinn
    [no_dog] Tåler ikke hund
    [companion] Har alltid noen med seg i bilen
   *[alone] Må kjøre uten andre
}
web-car-out-from = Kan ikke hentes før
web-car-out-until = Må være hjemme til
web-car-hours-hint = For eksempel 10.00, når hjemmesykepleien har vært der. Tomt er når som helst.
web-car-legs = Skyss til vanlig
web-car-legs-now = Skyss denne gangen
web-car-legs-is = { $legs ->
    [there] Bare dit
    [home] Bare hjem
   *[both] Fram og hjem
}
web-car-wrong-wheelchair = Kryss av for én av de to: Rullestolen legges sammen, eller personen sitter i den.
web-car-wrong-hours = Det er ingen tid mellom de to klokkeslettene.
web-car-own = Egen bil
web-car-boot = Rullatorer og sammenlagte rullestoler
web-car-boot-hint = Hvor mange det er plass til. Tomt er ikke sagt, og da regner Grendelinja med én.
web-car-wrong-boot = Skriv et tall fra 0 til 9.
web-car-has = Bilen
web-car-trait = { $trait ->
    [lift] Tar rullestol som noen sitter i
    [dog] Det er hund i bilen
   *[high_step] Høyt å stige inn
}
web-car-none = Ikke sagt
web-car-said = Skrevet opp
web-car-lacks = { $why ->
    [rollator] Ingen sjåfør har plass til rullator eller sammenlagt rullestol.
    [wheelchair_seated] Ingen sjåfør har bil som tar rullestol med noen i.
    [low_step] Alle bilene er høye å stige inn i.
    [no_dog] Det er hund i alle bilene.
    [seats] Ingen bil har så mange plasser.
    [hours] Det passer ikke med når { $name } kan være ute.
   *[other] Ingen av bilene har alt { $name } trenger.
}
web-car-does-not-take = Bilen til { $driver } tar ikke det { $name } trenger nå.
web-car-not-on-map = Det er ikke merket på kartet hvor { $name } bor.
web-car-mine = Bilen min
web-car-mine-what = Da blir du bare spurt om dem det er plass til.
web-said-car-mine = Det er skrevet opp.
web-said-car-takes = Det er skrevet opp hva bilen til { $name } tar.
web-said-car-needs = { $told ->
    [no] Det er skrevet opp hva { $name } trenger. { $drivers } har alt lovet å kjøre, og vet det ikke ennå: ring.
   *[yes] Det er skrevet opp hva { $name } trenger i bil.
}
web-car-somebody = Noen
web-car-this-time = { $name } i bil denne gangen
web-car-this-time-link = Denne gangen …
web-car-this-time-what = Det gjelder bare denne skyssen. Det som er til vanlig, står hos personen:
web-car-this-time-sure = Skal { $name } kjøres slik denne gangen?
web-car-this-time-do = Endre, og si fra
web-said-this-time = Det er skrevet opp hva { $name } trenger denne gangen.
