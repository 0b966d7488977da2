# The calendar an organiser keeps on the web.
web-subscribed = Kalender på nettet
web-subscribed-what = Grendelinja henter kalenderen hver time, og gjør programmet likt den. Er noe galt, gjelder det som er lest sist, og arrangøren får vite det.
web-subscribed-url = Adresse
web-subscribed-url-hint = En adresse til iCalendar (.ics), slik Google, Outlook og foreningers kalendere har. Den står gjerne under «Del» eller «Abonner».
web-subscribed-save = Hent fra denne adressen
web-subscribed-end = Slutt å hente kalenderen
web-subscribed-none = Kalenderen blir ikke hentet fra nettet.
web-subscribed-write = Skriv adressen
web-subscribed-change = Endre adressen
web-subscribed-fetch = Hent nå
web-subscribed-good = Sist i orden
web-subscribed-tried = Sist prøvd
web-subscribed-holds = Innhold
web-subscribed-times = { $count ->
    [one] Én tid det neste året
   *[other] { $count } tider det neste året
}
web-subscribed-left-out = Ikke lest
web-subscribed-entries = { $count ->
    [one] Én oppføring kan ikke brukes
   *[other] { $count } oppføringer kan ikke brukes
}
web-subscribed-state = { $state ->
    [new] Kalenderen er ikke hentet ennå.
    [good] Kalenderen er i orden.
    [failing] Kalenderen kom ikke sist. Grendelinja prøver igjen.
   *[broken] Kalenderen har ikke kommet på en stund. Arrangøren har fått vite det. Det som er lest sist, gjelder.
}
web-subscribed-fault = { $fault ->
    [address] Adressen kan ikke brukes.
    [no_such_host] Nettstedet finnes ikke.
    [not_public] Adressen ligger ikke på det åpne nettet.
    [not_reached] Nettstedet svarer ikke.
    [not_secure] Nettstedet kan ikke vise at det er det det sier.
    [too_slow] Nettstedet svarer for sent.
    [too_large] Kalenderen er for stor.
    [redirects] Adressen viser videre i det uendelige, eller dit den ikke skal.
    [refused] Nettstedet sier at det ikke er noen kalender der, eller at den ikke er åpen for andre.
    [no_calendar] Det som ligger der, er ingen kalender. Er adressen den til selve siden?
    [empty] Kalenderen er tom.
    [too_many] Kalenderen har for mange tider det neste året.
   *[server] Nettstedet svarer med en feil.
}
web-subscribed-wrong-url = Skriv en hel adresse, som https://kalender.lom.example/program.ics.
web-subscribed-wrong-own = Dette er Grendelinjas egen adresse.
web-said-subscribed = Adressen er lagret. Kalenderen blir hentet om litt.
web-said-subscribed-fetched = Kalenderen blir hentet om litt. Last siden på nytt for å se hvordan det gikk.
web-said-subscribed-ended = Kalenderen blir ikke hentet mer. Det som er lest inn, står.
