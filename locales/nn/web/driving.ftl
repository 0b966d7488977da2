web-own-drives = På vegen no
web-own-stop = { $state ->
    [here] Du står utanfor
    [aboard] Er med
    [not_home] Kom ikkje ut
    [driven] Er heime
    [no_car] Ventar på bilen
   *[planned] Ikkje sagt noko
}
web-own-is-here = Eg står utanfor
web-own-is-aboard = Er med i bilen
web-own-not-home = Kjem ikkje ut
web-own-not-home-means = Linja ringjer { $name }. Svarar ingen, får kontaktane vite det.
web-own-not-home-sure = Ja, ingen kjem ut
web-own-is-home = Er heime
web-own-not-home-yet = Er ikkje heime enno
web-own-late = Forseinka? Dei som ventar, får vite det.
web-own-later = { $minutes } minutt til
web-own-cannot-home = Eg kan ikkje køyre heim
web-own-cannot-home-means = Verten og vakta får vite det, og må finne ein annan bil.
web-own-cannot-home-sure = Ja, sei frå
web-said-here = Linja seier det til { $who } no.
web-said-aboard = { $who } er med.
web-said-not-home = Linja ringjer { $who } no, og kontaktane om ingen svarar. Vent gjerne fem minutt.
web-said-home = { $who } er heime. Takk for at du køyrde.
web-said-not-home-yet = { $who } er ikkje heime enno. Kveldsringinga går som vanleg.
web-said-late = { $many ->
    [0] Ingen ventar på bilen no.
    [one] Éin som ventar, får vite det.
   *[other] { $many } som ventar, får vite det.
}
web-said-cannot-home = Verten og vakta får vite det no.
web-said-drives-nobody = Det gjeld ikkje lenger. Her er det som står no.
