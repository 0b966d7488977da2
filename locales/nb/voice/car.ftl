car-somebody = Noen
car-needs = { $need ->
    [rollator] Rullator skal med.
    [wheelchair_folded] Rullestol skal med, lagt sammen.
    [wheelchair_seated] En sitter i rullestolen hele veien.
    [stick] En går med stokk.
    [arm] Gi en arm til og fra døra.
    [no_stairs] En klarer ikke høye trinn.
    [no_dog] Ingen hund i bilen.
   *[alone] Ingen andre i bilen.
}
car-one-way = Bare den ene veien, trykk { $key }.
car-there = Bare dit, trykk { $key }.
car-home = Bare hjem, trykk { $key }.
car-both-ways = Begge veier, trykk { $key }.
car-hello = Hei, { $name }. Det er Grendelinja. { $driver } står utenfor med bilen.
car-coming = Kommer du ut nå, trykk { $key }.
car-waits-for-you = Bilen venter på deg. Ha det bra.
car-fine = Så fint. God tur.
car-outside = { $driver } står utenfor med bilen nå.
car-comes-later = { $driver } er forsinket. Du blir hentet mellom klokka { $first } og { $last }.
car-comes-home = { $driver } kommer klokka { $at } og kjører deg hjem. Vent der du er.
car-was-to-come = { $driver } skulle hente deg mellom klokka { $first } og { $last }.
car-not-come = Har ikke bilen kommet, trykk { $key }.
car-has-come = Har bilen kommet, trykk { $key }.
car-driver-hears = Takk for at du sa fra. Jeg sier det til { $driver } nå. Hører du ikke noe på ti minutter, ring meg igjen.
car-settled = Takk. Det er allerede tatt hånd om. Ha det bra.
