came-so-many = { $what } { $joined ->
    [one] Én var påmeldt.
   *[other] { $joined } var påmeldt.
}
came-all = Kom alle, trykk { $key }.
came-fewer = Kom det færre, trykk { $key }.
came-by-name = Ta navnene ett for ett, trykk { $key }.
came-this-many = Kom { $number }, trykk { $key }.
came-none = Kom ingen, trykk { $key }.
came-fewer-still = Var det færre, trykk { $key }.
came-how-many = Hvor mange kom?
came-she-did = Kom { $name }, trykk { $key }.
came-she-did-not = Kom { $name } ikke, trykk { $key }.
came-do-not-know = Vet du ikke, trykk { $key }.
came-thanks = Takk. Det er skrevet.
came-settled = Det er allerede skrevet hvem som kom.
