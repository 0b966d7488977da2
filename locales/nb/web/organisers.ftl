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
web-verb-publish = Se, og lys ut
web-organiser-trusted = Det de lyser ut, gjelder med en gang
web-organiser-trusted-hint = Uten dette hører eller leser Frivilligsentralen det først, på tavla. Det gjelder telefonen og siden til kontakten.
web-organiser-is-trusted = Det de lyser ut, gjelder med en gang.
web-organiser-is-not-trusted = Det de lyser ut, venter på Frivilligsentralen.
web-organiser-waiting = Venter på å bli lyst ut
web-draft = Noe som skal lyses ut
web-draft-change = Noe som skal endres
web-draft-by = { $source ->
    [phone] Lest inn på telefon av { $name }, { $at }.
   *[page] Skrevet av { $name }, { $at }.
}
web-draft-spoken = Lest inn på telefon
web-draft-voice = Slik forteller arrangøren
web-draft-voice-hint = De som ringer, hører dette etter navnet på aktiviteten.
web-draft-voice-gone = Opptaket finnes ikke lenger.
web-draft-title-hint = Kort, slik det skal sies før opptaket.
web-draft-publish = Lys ut
web-draft-refuse-more = Ikke lys ut …
web-draft-refuse-how = Det kan ikke gjøres om, og et opptak blir slettet. Ring arrangøren, og si hvorfor.
web-draft-refuse = Ikke lys ut
web-draft-change-what = Endre aktiviteten slik det står her. Der ser du hvem som får vite det.
web-draft-edit = Endre aktiviteten
web-draft-is-changed = Det er endret
web-draft-see = Se hvordan det er nå
web-draft-decided = Dette er avgjort fra før.
web-draft-state = { $state ->
    [published] Det er lyst ut.
    [refused] Det ble ikke lyst ut.
    [dropped] Arrangøren trakk det.
   *[open] Arrangøren er ikke ferdig på telefonen ennå.
}
web-wanted-elsewhere = Et annet sted
web-said-published = Det er lyst ut. Arrangøren får vite det.
web-said-draft-changed = Endringen er ferdig. Arrangøren får vite det.
web-said-draft-refused = Det blir ikke lyst ut. Ring arrangøren, og si hvorfor.
web-own-publish = Lys ut noe for { $organiser }
web-own-change = Endre
web-own-once-more = Én gang til
web-own-hosted-later = { $count ->
    [one] Én til lenger fram
   *[other] { $count } til lenger fram
}
web-own-call-off = Avlys
web-own-take-back = Trekk det
web-own-waits-first = Frivilligsentralen leser det før noen får høre det.
web-own-place-hint = Står ikke stedet her, skriv det under «Annet å vite». Frivilligsentralen legger det inn.
web-own-sure = { $deed ->
    [off] Skal dette avlyses?
   *[change] Skal dette endres?
}
web-own-do = { $deed ->
    [off] Avlys, og si fra
   *[change] Endre, og si fra
}
web-said-draft-waits = Det er sendt til Frivilligsentralen, som ser på det først.
web-own-feed = Kalenderen på telefonen
web-own-feed-what = En lenke som kalenderen på en telefon eller en datamaskin leser: påmeldinger, skyss og besøk, uten navn på andre. Den som har lenken, kan se det.
web-own-feed-anew = Lag en ny, og steng den gamle
web-own-feed-drive = Kjøre til { $what }
web-own-feed-visit = Besøk
