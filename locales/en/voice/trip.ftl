trip-asked = { $what } { $many ->
    [one] One person
   *[other] { $many } people
} would like a ride { $legs ->
    [there] there
   *[both] there and back
}. Fetch in { $count ->
    [0] the village
    [one] { $one }
    [2] { $one } and { $other }
   *[other] { $one }, { $other } and other places
}. The drive takes { $minutes } minutes each way.
trip-asked-home = { $what } { $many ->
    [one] One person
   *[other] { $many } people
} would like a ride home. Drive to { $count ->
    [0] the village
    [one] { $one }
    [2] { $one } and { $other }
   *[other] { $one }, { $other } and other places
}. The drive takes { $minutes } minutes.
trip-leave-one = To leave one of them out, press { $key }.
trip-without-which = Who is not to come along?
trip-without-stop = Stop { $place }, { $hamlet }, press { $key }.
trip-yours = { $many ->
    [one] Thank you. You fetch { $name } at { $at }.
   *[other] Thank you. You fetch { $many }. The first is { $name }, at { $at }. The rest comes by text.
}
trip-yours-home = { $many ->
    [one] Thank you. You drive { $name } home at { $at }.
   *[other] Thank you. You drive { $many } home at { $at }. Who they are comes by text.
}
