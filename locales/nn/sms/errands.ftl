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
sms-errand-driver-told = Fint. Eg seier det til { $driver } no. Vent der du er.
sms-errand-nobody = Eg har ingen til å køyre deg heim. Ring { $number }, så hjelper vi deg.
sms-errand-off = Greitt, då ordnar vi ikkje skyss til { $what }.
sms-errand-off-driver = Greitt, { $driver } får vite at du ikkje treng skyss til { $what }.
