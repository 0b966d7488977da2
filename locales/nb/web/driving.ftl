web-own-drives = På veien nå
web-own-stop = { $state ->
    [here] Du står utenfor
    [aboard] Er med
    [not_home] Kom ikke ut
    [driven] Er hjemme
    [no_car] Venter på bilen
   *[planned] Ikke sagt noe
}
web-own-is-here = Jeg står utenfor
web-own-is-aboard = Er med i bilen
web-own-not-home = Kommer ikke ut
web-own-not-home-means = Linja ringer { $name }. Svarer ingen, får kontaktene vite det.
web-own-not-home-sure = Ja, ingen kommer ut
web-own-is-home = Er hjemme
web-own-not-home-yet = Er ikke hjemme ennå
web-own-late = Forsinket? De som venter, får vite det.
web-own-later = { $minutes } minutter til
web-own-cannot-home = Jeg kan ikke kjøre hjem
web-own-cannot-home-means = Verten og vakta får vite det, og må finne en annen bil.
web-own-cannot-home-sure = Ja, si fra
web-said-here = Linja sier det til { $who } nå.
web-said-aboard = { $who } er med.
web-said-not-home = Linja ringer { $who } nå, og kontaktene om ingen svarer. Vent gjerne fem minutter.
web-said-home = { $who } er hjemme. Takk for at du kjørte.
web-said-not-home-yet = { $who } er ikke hjemme ennå. Kveldsringingen går som vanlig.
web-said-late = { $many ->
    [0] Ingen venter på bilen nå.
    [one] Én som venter, får vite det.
   *[other] { $many } som venter, får vite det.
}
web-said-cannot-home = Verten og vakta får vite det nå.
web-said-drives-nobody = Det gjelder ikke lenger. Her er det som står nå.
