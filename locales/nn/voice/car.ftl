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
