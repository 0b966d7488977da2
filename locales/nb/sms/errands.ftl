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
    [ready] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }. Svar KLAR når du vil hjem.
   *[both] Grendelinja: { $driver } henter deg hjemme mellom kl { $first } og { $last } til { $what }, og kjører deg hjem kl { $home }.
}
sms-errand-unfilled = Grendelinja: Jeg har ikke funnet noen til å kjøre deg til { $what } ennå. Frivilligsentralen ser på det, og ringer deg.
sms-errand-ready = Grendelinja: { $rider } er klar og vil hjem fra { $where } nå. Tlf { $phone }.
sms-errand-not-out = Du er ikke ute på noe ærend nå. Vil du hjem fra noe annet, ring oss.
sms-errand-driver-told = Fint. Jeg sier det til { $driver } nå. Vent der du er.
sms-errand-nobody = Jeg har ingen til å kjøre deg hjem. Ring { $number }, så hjelper vi deg.
sms-errand-off = Greit, da ordner vi ikke skyss til { $what }.
sms-errand-off-driver = Greit, { $driver } får vite at du ikke trenger skyss til { $what }.
