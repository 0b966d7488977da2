trip-asked = { $what } { $many ->
    [one] Én
   *[other] { $many }
} vil ha skyss { $legs ->
    [there] dit
   *[both] fram og hjem
}. Hent i { $count ->
    [0] bygda
    [one] { $one }
    [2] { $one } og { $other }
   *[other] { $one }, { $other } og flere steder
}. Turen tar { $minutes } minutter hver vei.
trip-asked-home = { $what } { $many ->
    [one] Én
   *[other] { $many }
} vil ha skyss hjem. Kjør til { $count ->
    [0] bygda
    [one] { $one }
    [2] { $one } og { $other }
   *[other] { $one }, { $other } og flere steder
}. Turen tar { $minutes } minutter.
trip-leave-one = Vil du la én stå over, trykk { $key }.
trip-without-which = Hvem skal ikke være med?
trip-without-stop = Stopp { $place }, { $hamlet }, trykk { $key }.
trip-yours = { $many ->
    [one] Takk. Du henter { $name } { $at }.
   *[other] Takk. Du henter { $many }. Den første er { $name }, { $at }. Resten kommer på melding.
}
trip-yours-home = { $many ->
    [one] Takk. Du kjører hjem { $name } { $at }.
   *[other] Takk. Du kjører hjem { $many } { $at }. Hvem det er, kommer på melding.
}
