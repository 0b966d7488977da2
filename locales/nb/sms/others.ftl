sms-joined-for = { $many ->
    [one] { $names } er påmeldt { $what }.
   *[other] { $names } er påmeldt { $what }.
}
sms-joined-for-ride-asked = { $many ->
    [one] { $names } er påmeldt { $what }. Skyss fram og hjem? Svar JA eller NEI.
   *[other] { $names } er påmeldt { $what }. Skyss fram og hjem? Svar JA eller NEI.
}
sms-full-for = { $many ->
    [one] Det er fullt på { $what }. { $names } er ikke påmeldt.
   *[other] Det er fullt på { $what }. { $names } er ikke påmeldt.
}
sms-already-for = { $many ->
    [one] { $names } er påmeldt { $what } fra før.
   *[other] { $names } er påmeldt { $what } fra før.
}
sms-for-whom = Jeg er ikke sikker på hvem du mener. Du kan melde på { $names }. Svar for eksempel { $place } FOR { $name }.
sms-for-nobody = Du kan ikke melde på andre herfra. Ring oss på { $number }, så ordner vi det.
sms-names-and = { $names } og { $last }
sms-ride-sought-for = Jeg spør om skyss for { $names } til { $what }. Svaret kommer innen { $day } kl { $time }.
sms-no-ride-for = Greit, { $names } kommer uten skyss til { $what }.
sms-with = { $many ->
    [0] Da kommer du alene på { $what }.
    [one] Jeg har satt opp én til sammen med deg på { $what }.
   *[other] Jeg har satt opp { $many } til sammen med deg på { $what }.
}
sms-with-too = { $many ->
    [0] Du kommer alene.
    [one] Én til er satt opp sammen med deg.
   *[other] { $many } til er satt opp sammen med deg.
}
sms-with-no-room = Det er ikke plass til flere på { $what }.
sms-with-car-full = Bilen har ikke plass til alle.
sms-with-which = Hvor kommer noen sammen med deg?
sms-with-how = Svar for eksempel 1 MED EN.
sms-whats-on-how-for = Melde på { $name }: svar 1 FOR { $written }. Kommer én til: 1 MED EN.
sms-listed-joined = { $what } (påmeldt)
sms-listed-waiting = { $what } (venter)
sms-listed-usual = { $what } (du pleier)
sms-listed-new = { $what } (nytt)
