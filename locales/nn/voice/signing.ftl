signing-for-yourself = For deg sjølv, trykk { $key }.
signing-others = Melde på nokon annan, trykk { $key }.
signing-ride-for = Skal { $name } ha skyss, trykk { $key }.
signing-own-way-for = Utan skyss, trykk { $key }.
signing-read-back-for = { $what } For { $name }.
signing-read-back-for-ride = { $what } For { $name }, { $legs ->
    [there] med skyss dit.
    [home] med skyss heim.
   *[both] med skyss fram og heim.
}
signing-bound-for = { $name } er påmeld, og får vite det på sin eigen telefon.
signing-bound-for-ride = { $name } er påmeld, og får vite det på sin eigen telefon. Eg spør sjåførane.
signing-full-for = Det er fullt no. { $name } er ikkje påmeld.
signing-already-for = { $name } er påmeld frå før.
signing-not-for = Det kan du ikkje gjere for andre no. Ring Frivilligsentralen om det.
signing-with-somebody = Kjem nokon saman med deg, trykk { $key }.
signing-one = Kjem éin, trykk { $key }.
signing-two = Kjem to, trykk { $key }.
signing-three = Kjem tre, trykk { $key }.
signing-nobody = Kjem ingen likevel, trykk { $key }.
signing-no-room = Det er ikkje plass til fleire.
signing-come-along = { $many ->
    [0] Då kjem du åleine.
    [one] Eg har sett opp éin til saman med deg.
   *[other] Eg har sett opp { $many } til saman med deg.
}
signing-own-way = { $many ->
    [one] Bilen har ikkje plass til alle. Éin må kome seg dit sjølv.
   *[other] Bilen har ikkje plass til alle. { $many } må kome seg dit sjølve.
}
signing-fetched-too = { $many ->
    [one] Skyssen gjeld dykk begge.
   *[other] Skyssen gjeld dykk alle.
}
signing-rider-and = { $many ->
    [one] { $name } og éin til
   *[other] { $name } og { $many } til
}
signing-together = { $many ->
    [one] Éin kjem saman med deg.
   *[other] { $many } kjem saman med deg.
}
signing-paid = Betalinga er ordna.
signing-usual = Her pleier du å vere med.
signing-new = Dette er nytt.
