car-somebody = Nokon
car-needs = { $need ->
    [rollator] Rullator skal med.
    [wheelchair_folded] Rullestol skal med, lagd saman.
    [wheelchair_seated] Ein sit i rullestolen heile vegen.
    [stick] Ein går med stokk.
    [arm] Gje ein arm til og frå døra.
    [no_stairs] Ein greier ikkje høge trinn.
    [no_dog] Ingen hund i bilen.
   *[alone] Ingen andre i bilen.
}
car-one-way = Berre den eine vegen, trykk { $key }.
car-there = Berre dit, trykk { $key }.
car-home = Berre heim, trykk { $key }.
car-both-ways = Begge vegar, trykk { $key }.
car-hello = Hei, { $name }. Det er Grendelinja. { $driver } står utanfor med bilen.
car-coming = Kjem du ut no, trykk { $key }.
car-waits-for-you = Bilen ventar på deg. Ha det bra.
car-fine = Så fint. God tur.
car-outside = { $driver } står utanfor med bilen no.
car-comes-later = { $driver } er forseinka. Du blir henta mellom klokka { $first } og { $last }.
car-comes-home = { $driver } kjem klokka { $at } og køyrer deg heim. Vent der du er.
car-was-to-come = { $driver } skulle hente deg mellom klokka { $first } og { $last }.
car-not-come = Har ikkje bilen kome, trykk { $key }.
car-has-come = Har bilen kome, trykk { $key }.
car-driver-hears = Takk for at du sa frå. Eg seier det til { $driver } no. Høyrer du ikkje noko på ti minutt, ring meg att.
car-settled = Takk. Det er allereie teke hand om. Ha det bra.
