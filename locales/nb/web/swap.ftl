web-swap = Andre kan bytte bil
web-swap-one = { $hour ->
    [same] { $name } kan kjøre med { $into } hvis { $other } flytter fra bilen til { $before } over i bilen til { $to }, til samme tid.
   *[other] { $name } kan kjøre med { $into } hvis { $other } flytter fra bilen til { $before } over i bilen til { $to }, og blir hentet { $at } i stedet for { $was }.
}
web-swap-many = { $name } kan kjøre med { $into } hvis { $many } andre bytter bil.
web-swap-row = { $hour ->
    [same] { $other }: fra { $before } til { $to }, til samme tid.
   *[other] { $other }: fra { $before } til { $to }, blir hentet { $at } i stedet for { $was }.
}
web-swap-longer = { $driver } må kjøre { $minutes } minutter lenger enn avtalt. Ring og spør først.
web-swap-see = Bytt bil …
web-swap-ask = Skal andre bytte bil så { $name } får plass?
web-swap-do = Bytt bil, og si fra
web-swap-no-longer = Dette går ikke lenger: Noen har byttet bil, eller en bil har ikke plass.
web-said-swapped = { $who } har fått plass hos { $driver }.
