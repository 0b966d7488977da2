web-came = Hvem kom
web-came-known = Verten sier at { $count ->
    [0] ingen kom.
    [one] én kom.
   *[other] { $count } kom.
}
web-came-unknown = Ingen har sagt hvem som kom. Verten blir spurt når det er over.
web-came-tick = Kryss av dem som kom
web-came-save = Skriv hvem som kom
web-came-who = Hvem kom på { $title }?
web-said-came = Det er skrevet hvem som kom.
