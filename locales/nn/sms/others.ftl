sms-joined-for = { $many ->
    [one] { $names } er påmeld { $what }.
   *[other] { $names } er påmelde { $what }.
}
sms-joined-for-ride-asked = { $many ->
    [one] { $names } er påmeld { $what }. Skyss fram og heim? Svar JA eller NEI.
   *[other] { $names } er påmelde { $what }. Skyss fram og heim? Svar JA eller NEI.
}
sms-full-for = { $many ->
    [one] Det er fullt på { $what }. { $names } er ikkje påmeld.
   *[other] Det er fullt på { $what }. { $names } er ikkje påmelde.
}
sms-already-for = { $many ->
    [one] { $names } er påmeld { $what } frå før.
   *[other] { $names } er påmelde { $what } frå før.
}
sms-for-whom = Eg er ikkje sikker på kven du meiner. Du kan melde på { $names }. Svar til dømes { $place } FOR { $name }.
sms-for-nobody = Du kan ikkje melde på andre herifrå. Ring oss på { $number }, så ordnar vi det.
sms-names-and = { $names } og { $last }
sms-ride-sought-for = Eg spør om skyss for { $names } til { $what }. Svaret kjem innan { $day } kl { $time }.
sms-no-ride-for = Greitt, { $names } kjem utan skyss til { $what }.
sms-with = { $many ->
    [0] Då kjem du åleine på { $what }.
    [one] Eg har sett opp éin til saman med deg på { $what }.
   *[other] Eg har sett opp { $many } til saman med deg på { $what }.
}
sms-with-too = { $many ->
    [0] Du kjem åleine.
    [one] Éin til er sett opp saman med deg.
   *[other] { $many } til er sette opp saman med deg.
}
sms-with-no-room = Det er ikkje plass til fleire på { $what }.
sms-with-car-full = Bilen har ikkje plass til alle.
sms-with-which = Kvar kjem nokon saman med deg?
sms-with-how = Svar til dømes 1 MED EIN.
sms-whats-on-how-for = Melde på { $name }: svar 1 FOR { $written }. Kjem éin til: 1 MED EIN.
sms-listed-joined = { $what } (påmeld)
sms-listed-waiting = { $what } (ventar)
sms-listed-usual = { $what } (du pleier)
sms-listed-new = { $what } (nytt)
