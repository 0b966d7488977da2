web-error-title = { $what ->
    [not_found] Denne siden finnes ikke
    [too_old] Siden hadde stått åpen for lenge
    [signed_out] Du er ikke logget inn
    [not_yours] Denne siden er ikke for deg
    [changed] Noen kom deg i forkjøpet
    [not_understood] Dette forsto vi ikke
    [too_much] Det ble for mye på én gang
    [away] Databasen svarer ikke akkurat nå
   *[failed] Noe gikk galt hos oss
}
web-error-what = { $what ->
    [not_found] Adressen kan være feil, eller det som sto her, er borte.
    [too_old] Ingenting er lagret. Gå tilbake, last siden på nytt, og prøv en gang til.
    [signed_out] Ingenting er lagret. Logg inn, og prøv en gang til.
    [not_yours] Ingenting er lagret. Trenger du siden til arbeidet ditt, be koordinatoren om en annen rolle.
    [changed] Det du ville gjøre, var gjort eller endret fra før, så ingenting er lagret. Se hvordan det står nå.
    [not_understood] Ingenting er lagret. Gå tilbake, se etter at alle feltene er fylt ut, og prøv en gang til.
    [too_much] Ingenting er lagret. Skriv mindre, eller vent litt og prøv en gang til.
    [away] Ingenting er lagret. Telefonen virker: Den som ringer, blir satt over til den som har vakt. Prøv en gang til om et minutt.
   *[failed] Det er ikke din feil. Det er skrevet opp, så det kan bli rettet. Var du i ferd med å lagre noe, er det ikke lagret: Se hvordan det står, og prøv en gang til.
}
web-error-to-board = Til tavla
web-error-to-login = Logg inn ved skrivebordet
web-error-ring = Eller ring Grendelinja:
web-said-saved = Det er lagret.
web-said-alert-taken = Du tar deg av dette. De andre som fikk varselet, får vite det.
web-said-alert-handed-on = De andre blir spurt på nytt.
web-said-alert-closed = Varselet er avsluttet. Alle som fikk det, får vite det.
web-said-left = Det er lagret. Grendelinja forteller det ikke til noen: De du bør ringe, står på tavla.
web-said-added = Det er lagt til.
web-said-removed = Det er tatt bort.
web-said-undone = Alt er satt i gang igjen.
web-said-ringing = Nå ringer det hos en eldre i den oppdiktede bygda.
web-said-signed-out = Du er logget ut.
web-said-erased = Personen er slettet, og alt som var planlagt, er stoppet.
web-said-merged = De to er én nå.
