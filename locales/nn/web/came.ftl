web-came = Kven kom
web-came-known = Verten seier at { $count ->
    [0] ingen kom.
    [one] éin kom.
   *[other] { $count } kom.
}
web-came-unknown = Ingen har sagt kven som kom. Verten blir spurd når det er over.
web-came-tick = Kryss av dei som kom
web-came-save = Skriv kven som kom
web-came-who = Kven kom på { $title }?
web-said-came = Det er skrive kven som kom.
