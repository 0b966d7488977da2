sms-errand-to = { $what ->
    [shop] butikken
    [pharmacy] apoteket
    [doctor] legen
    [hairdresser] frisøren
   *[other] eit ærend
}
sms-errand-how = { $how ->
    [ready] Heim når vi seier frå.
   *[both] Heim kl { $home }.
}
sms-errand-promised = { $how ->
    [ready] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }. Svar KLAR når du vil heim.
   *[both] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }, og køyrer deg heim kl { $home }.
}
sms-errand-unfilled = Grendelinja: Eg har ikkje funne nokon til å køyre deg til { $what } enno. Frivilligsentralen ser på det, og ringjer deg.
sms-errand-ready = Grendelinja: { $rider } er klar og vil heim frå { $where } no. Tlf { $phone }.
sms-errand-not-out = Du er ikkje ute på noko ærend no. Vil du heim frå noko anna, ring oss.
sms-ready-when-over = { $driver } køyrer deg heim når det er slutt kl { $at }. Må du heim før, ring oss.
sms-errand-driver-told = Fint. Eg seier det til { $driver } no. Vent der du er.
sms-errand-nobody = Eg har ingen til å køyre deg heim. Ring { $number }, så hjelper vi deg.
sms-errand-off = Greitt, då ordnar vi ikkje skyss til { $what }.
sms-errand-off-driver = Greitt, { $driver } får vite at du ikkje treng skyss til { $what }.
sms-errand-sought = { $how ->
    [ready] Eg spør om skyss til { $what }. Innan { $day } kl { $time } veit du kven som hentar deg. Heim når du svarar KLAR. Angrar du, svar SKYSS AV.
   *[both] Eg spør om skyss til { $what }. Innan { $day } kl { $time } veit du kven som hentar deg. Angrar du, svar SKYSS AV.
    [there] Eg spør om skyss til { $what }, berre dit. Innan { $day } kl { $time } veit du kven som hentar deg. Angrar du, svar SKYSS AV.
    [home] Eg spør om skyss heim, { $what }. Innan { $day } kl { $time } veit du kven som hentar deg. Angrar du, svar SKYSS AV.
}
sms-errand-no-driver = Eg har skrive ned skyss til { $what }, men ingen sjåfør kan då. Frivilligsentralen ser på det, og ringjer deg.
sms-errand-missing = { $missing ->
    [what] Kvar vil du? Svar til dømes LEGE, BUTIKK, APOTEK eller FRISØR.
    [day] Kva dag er det? Svar til dømes FREDAG.
    [hour] Når skal du vere der? Svar til dømes 10.15.
   *[when] Kva dag, og når skal du vere der? Svar til dømes FREDAG 10.15.
}
sms-errand-example = Eg skjøna ikkje heilt kvar eller når. Skriv til dømes SKYSS LEGE FREDAG 10.15. Vil du ha skyss til noko du er påmeld, svar SKYSS.
sms-errand-not-then = { $why ->
    [past] Den timen er over. Skriv ei anna tid, til dømes SKYSS LEGE FREDAG 10.15.
    [soon] Så snart rekk eg ikkje å finne nokon. Skriv ei seinare tid, eller ring oss.
    [night] Skyss er berre på dagtid, mellom kl 7 og 18. Skriv ei anna tid.
    [twice] Du har allereie bedt om skyss til den tida. Treng du han ikkje, svar SKYSS AV.
   *[far] Det er for lenge til. Skriv ein dag dei neste fire vekene.
}
sms-errand-elders = Skyss til ærend er for eldre. Ring { $number }, så hjelper vi deg.
sms-errand-let-be = Greitt, då spør eg ikkje om skyss.
sms-mine-driven = { $what }: { $driver } hentar deg kl { $first }-{ $last }
sms-mine-errand = { $what }: ingen sjåfør enno
sms-mine-drives = Du køyrer { $rider } til { $what }, frå kl { $at }
sms-errand-fetches-you = { $driver } hentar deg heime mellom kl { $first } og { $last }. Skriv KLAR når du er ferdig og vil heim.
sms-errand-waits-at-home = Ventar du heime på { $driver }, som skulle kome før kl { $last }? Svar JA. Er du allereie framme, svar NEI, og så KLAR når du vil heim.
