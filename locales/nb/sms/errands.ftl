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
sms-ready-when-over = { $driver } kjører deg hjem når det er slutt kl { $at }. Må du hjem før, ring oss.
sms-errand-driver-told = Fint. Jeg sier det til { $driver } nå. Vent der du er.
sms-errand-nobody = Jeg har ingen til å kjøre deg hjem. Ring { $number }, så hjelper vi deg.
sms-errand-off = Greit, da ordner vi ikke skyss til { $what }.
sms-errand-off-driver = Greit, { $driver } får vite at du ikke trenger skyss til { $what }.
sms-errand-sought = { $how ->
    [ready] Jeg spør om skyss til { $what }. Innen { $day } kl { $time } vet du hvem som henter deg. Hjem når du svarer KLAR. Angrer du, svar SKYSS AV.
   *[both] Jeg spør om skyss til { $what }. Innen { $day } kl { $time } vet du hvem som henter deg. Angrer du, svar SKYSS AV.
    [there] Jeg spør om skyss til { $what }, bare dit. Innen { $day } kl { $time } vet du hvem som henter deg. Angrer du, svar SKYSS AV.
    [home] Jeg spør om skyss hjem, { $what }. Innen { $day } kl { $time } vet du hvem som henter deg. Angrer du, svar SKYSS AV.
}
sms-errand-no-driver = Jeg har skrevet ned skyss til { $what }, men ingen sjåfør kan da. Frivilligsentralen ser på det, og ringer deg.
sms-errand-missing = { $missing ->
    [what] Hvor vil du? Svar for eksempel LEGE, BUTIKK, APOTEK eller FRISØR.
    [day] Hvilken dag er det? Svar for eksempel FREDAG.
    [hour] Når skal du være der? Svar for eksempel 10.15.
   *[when] Hvilken dag, og når skal du være der? Svar for eksempel FREDAG 10.15.
}
sms-errand-example = Jeg skjønte ikke helt hvor eller når. Skriv for eksempel SKYSS LEGE FREDAG 10.15. Vil du ha skyss til noe du er påmeldt, svar SKYSS.
sms-errand-not-then = { $why ->
    [past] Den timen er over. Skriv en annen tid, for eksempel SKYSS LEGE FREDAG 10.15.
    [soon] Så snart rekker jeg ikke å finne noen. Skriv en senere tid, eller ring oss.
    [night] Skyss er bare på dagtid, mellom kl 7 og 18. Skriv en annen tid.
    [twice] Du har allerede bedt om skyss til den tiden. Trenger du den ikke, svar SKYSS AV.
   *[far] Det er for lenge til. Skriv en dag de neste fire ukene.
}
sms-errand-elders = Skyss til ærend er for eldre. Ring { $number }, så hjelper vi deg.
sms-errand-let-be = Greit, da spør jeg ikke om skyss.
sms-mine-driven = { $what }: { $driver } henter deg kl { $first }-{ $last }
sms-mine-errand = { $what }: ingen sjåfør ennå
sms-mine-drives = Du kjører { $rider } til { $what }, fra kl { $at }
sms-errand-fetches-you = { $driver } henter deg hjemme mellom kl { $first } og { $last }. Skriv KLAR når du er ferdig og vil hjem.
sms-errand-waits-at-home = Venter du hjemme på { $driver }, som skulle komme før kl { $last }? Svar JA. Er du allerede framme, svar NEI, og så KLAR når du vil hjem.
