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
    [ready] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }. Ring oss når du vil heim.
   *[both] Grendelinja: { $driver } hentar deg heime mellom kl { $first } og { $last } til { $what }, og køyrer deg heim kl { $home }.
}
sms-errand-unfilled = Grendelinja: Eg har ikkje funne nokon til å køyre deg til { $what } enno. Frivilligsentralen ser på det, og ringjer deg.
sms-errand-ready = Grendelinja: { $rider } er klar og vil heim frå { $where } no. Tlf { $phone }.
