sms-errand-to = { $what ->
    [shop] butikken
    [pharmacy] apoteket
    [doctor] legen
    [hairdresser] frisøren
   *[other] et ærend
}
sms-errand-how = { $how ->
    [ready] Hjem når vi sier fra.
   *[both] Hjem kl { $home }.
}
sms-errand-promised = { $how ->
    [ready] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }. Ring oss når du vil hjem.
   *[both] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }, og kjører deg hjem kl { $home }.
}
sms-errand-unfilled = Grendelinja: Jeg har ikke funnet noen til å kjøre deg til { $what } ennå. Frivilligsentralen ser på det, og ringer deg.
sms-errand-ready = Grendelinja: { $rider } er klar og vil hjem fra { $where } nå. Tlf { $phone }.
