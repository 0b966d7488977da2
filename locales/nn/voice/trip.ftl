trip-asked = { $what } { $many ->
    [one] Éin
   *[other] { $many }
} vil ha skyss { $legs ->
    [there] dit
   *[both] fram og heim
}. Hent i { $count ->
    [0] bygda
    [one] { $one }
    [2] { $one } og { $other }
   *[other] { $one }, { $other } og fleire stader
}. Turen tek { $minutes } minutt kvar veg.
trip-asked-home = { $what } { $many ->
    [one] Éin
   *[other] { $many }
} vil ha skyss heim. Køyr til { $count ->
    [0] bygda
    [one] { $one }
    [2] { $one } og { $other }
   *[other] { $one }, { $other } og fleire stader
}. Turen tek { $minutes } minutt.
trip-leave-one = Vil du la éin stå over, trykk { $key }.
trip-without-which = Kven skal ikkje vere med?
trip-without-stop = Stopp { $place }, { $hamlet }, trykk { $key }.
trip-yours = { $many ->
    [one] Takk. Du hentar { $name } { $at }.
   *[other] Takk. Du hentar { $many }. Den første er { $name }, { $at }. Resten kjem på melding.
}
trip-yours-home = { $many ->
    [one] Takk. Du køyrer heim { $name } { $at }.
   *[other] Takk. Du køyrer heim { $many } { $at }. Kven det er, kjem på melding.
}
