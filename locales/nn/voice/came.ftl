came-so-many = { $what } { $joined ->
    [one] Éin var påmeld.
   *[other] { $joined } var påmelde.
}
came-all = Kom alle, trykk { $key }.
came-fewer = Kom det færre, trykk { $key }.
came-by-name = Ta namna eitt for eitt, trykk { $key }.
came-this-many = Kom { $number }, trykk { $key }.
came-none = Kom ingen, trykk { $key }.
came-fewer-still = Var det færre, trykk { $key }.
came-how-many = Kor mange kom?
came-she-did = Kom { $name }, trykk { $key }.
came-she-did-not = Kom { $name } ikkje, trykk { $key }.
came-do-not-know = Veit du ikkje, trykk { $key }.
came-thanks = Takk. Det er skrive.
came-settled = Det er allereie skrive kven som kom.
