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
