web-error-title = { $what ->
    [not_found] Denne sida finst ikkje
    [too_old] Sida hadde stått open for lenge
    [signed_out] Du er ikkje logga inn
    [not_yours] Denne sida er ikkje for deg
    [changed] Nokon kom deg i førekjøpet
    [not_understood] Dette skjøna vi ikkje
    [too_much] Det blei for mykje på éin gong
    [away] Databasen svarer ikkje akkurat no
   *[failed] Noko gjekk gale hjå oss
}
web-error-what = { $what ->
    [not_found] Adressa kan vere feil, eller det som stod her, er borte.
    [too_old] Ingenting er lagra. Gå tilbake, last sida på nytt, og prøv ein gong til.
    [signed_out] Ingenting er lagra. Logg inn, og prøv ein gong til.
    [not_yours] Ingenting er lagra. Treng du sida til arbeidet ditt, be koordinatoren om ei anna rolle.
    [changed] Det du ville gjere, var gjort eller endra frå før, så ingenting er lagra. Sjå korleis det står no.
    [not_understood] Ingenting er lagra. Gå tilbake, sjå etter at alle felta er fylte ut, og prøv ein gong til.
    [too_much] Ingenting er lagra. Skriv mindre, eller vent litt og prøv ein gong til.
    [away] Ingenting er lagra. Telefonen verkar: Den som ringjer, blir sett over til den som har vakt. Prøv ein gong til om eit minutt.
   *[failed] Det er ikkje din feil. Det er skrive opp, så det kan bli retta. Var du i ferd med å lagre noko, er det ikkje lagra: Sjå korleis det står, og prøv ein gong til.
}
web-error-to-board = Til tavla
web-error-to-login = Logg inn ved skrivebordet
web-error-ring = Eller ring Grendelinja:
web-said-saved = Det er lagra.
web-said-alert-taken = Du tek deg av dette. Dei andre som fekk varselet, får vite det.
web-said-alert-handed-on = Dei andre blir spurde på nytt.
web-said-alert-closed = Varselet er avslutta. Alle som fekk det, får vite det.
web-said-left = Det er lagra. Grendelinja fortel det ikkje til nokon: Dei du bør ringje, står på tavla.
web-said-added = Det er lagt til.
web-said-removed = Det er teke bort.
web-said-undone = Alt er sett i gang att.
web-said-ringing = No ringjer det hjå ein eldre i den oppdikta bygda.
web-said-signed-out = Du er logga ut.
web-said-erased = Personen er sletta, og alt som var planlagt, er stoppa.
web-said-merged = Dei to er éin no.
