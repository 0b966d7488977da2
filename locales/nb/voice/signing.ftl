signing-for-yourself = For deg selv, trykk { $key }.
signing-others = Melde på noen andre, trykk { $key }.
signing-ride-for = Skal { $name } ha skyss, trykk { $key }.
signing-own-way-for = Uten skyss, trykk { $key }.
signing-read-back-for = { $what } For { $name }.
signing-read-back-for-ride = { $what } For { $name }, { $legs ->
    [there] med skyss dit.
    [home] med skyss hjem.
   *[both] med skyss fram og hjem.
}
signing-bound-for = { $name } er påmeldt, og får vite det på sin egen telefon.
signing-bound-for-ride = { $name } er påmeldt, og får vite det på sin egen telefon. Jeg spør sjåførene.
signing-full-for = Det er fullt nå. { $name } er ikke påmeldt.
signing-already-for = { $name } er påmeldt fra før.
signing-not-for = Det kan du ikke gjøre for andre nå. Ring Frivilligsentralen om det.
signing-with-somebody = Kommer noen sammen med deg, trykk { $key }.
signing-one = Kommer én, trykk { $key }.
signing-two = Kommer to, trykk { $key }.
signing-three = Kommer tre, trykk { $key }.
signing-nobody = Kommer ingen likevel, trykk { $key }.
signing-no-room = Det er ikke plass til flere.
signing-come-along = { $many ->
    [0] Da kommer du alene.
    [one] Jeg har satt opp én til sammen med deg.
   *[other] Jeg har satt opp { $many } til sammen med deg.
}
signing-own-way = { $many ->
    [one] Bilen har ikke plass til alle. Én må komme seg dit selv.
   *[other] Bilen har ikke plass til alle. { $many } må komme seg dit selv.
}
signing-fetched-too = { $many ->
    [one] Skyssen gjelder dere begge.
   *[other] Skyssen gjelder dere alle.
}
signing-rider-and = { $many ->
    [one] { $name } og én til
   *[other] { $name } og { $many } til
}
signing-together = { $many ->
    [one] Én kommer sammen med deg.
   *[other] { $many } kommer sammen med deg.
}
signing-paid = Betalingen er ordnet.
signing-usual = Her pleier du å være med.
signing-new = Dette er nytt.
