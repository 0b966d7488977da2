web-swap = Andre kan byte bil
web-swap-one = { $hour ->
    [same] { $name } kan køyre med { $into } om { $other } flyttar frå bilen til { $before } over i bilen til { $to }, til same tid.
   *[other] { $name } kan køyre med { $into } om { $other } flyttar frå bilen til { $before } over i bilen til { $to }, og blir henta { $at } i staden for { $was }.
}
web-swap-many = { $name } kan køyre med { $into } om { $many } andre byter bil.
web-swap-row = { $hour ->
    [same] { $other }: frå { $before } til { $to }, til same tid.
   *[other] { $other }: frå { $before } til { $to }, blir henta { $at } i staden for { $was }.
}
web-swap-longer = { $driver } må køyre { $minutes } minutt lenger enn avtalt. Ring og spør først.
web-swap-see = Byt bil …
web-swap-ask = Skal andre byte bil så { $name } får plass?
web-swap-do = Byt bil, og sei frå
web-swap-no-longer = Dette går ikkje lenger: Nokon har bytt bil, eller ein bil har ikkje plass.
web-said-swapped = { $who } har fått plass hjå { $driver }.
