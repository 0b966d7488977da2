# The calendar an organiser keeps on the web.
web-subscribed = Kalender på nettet
web-subscribed-what = Grendelinja hentar kalenderen kvar time, og gjer programmet likt han. Er det noko gale, gjeld det som er lese sist, og arrangøren får vite det.
web-subscribed-url = Adresse
web-subscribed-url-hint = Ei adresse til iCalendar (.ics), slik Google, Outlook og foreiningar sine kalendrar har. Ho står gjerne under «Del» eller «Abonner».
web-subscribed-save = Hent frå denne adressa
web-subscribed-end = Slutt å hente kalenderen
web-subscribed-none = Kalenderen blir ikkje henta frå nettet.
web-subscribed-write = Skriv adressa
web-subscribed-change = Endre adressa
web-subscribed-fetch = Hent no
web-subscribed-good = Sist i orden
web-subscribed-tried = Sist prøvd
web-subscribed-holds = Innhald
web-subscribed-times = { $count ->
    [one] Éi tid det neste året
   *[other] { $count } tider det neste året
}
web-subscribed-left-out = Ikkje lese
web-subscribed-entries = { $count ->
    [one] Éi oppføring kan ikkje brukast
   *[other] { $count } oppføringar kan ikkje brukast
}
web-subscribed-state = { $state ->
    [new] Kalenderen er ikkje henta enno.
    [good] Kalenderen er i orden.
    [failing] Kalenderen kom ikkje sist. Grendelinja prøver att.
   *[broken] Kalenderen har ikkje kome på ei stund. Arrangøren har fått vite det. Det som er lese sist, gjeld.
}
web-subscribed-fault = { $fault ->
    [address] Adressa kan ikkje brukast.
    [no_such_host] Nettstaden finst ikkje.
    [not_public] Adressa ligg ikkje på det opne nettet.
    [not_reached] Nettstaden svarer ikkje.
    [not_secure] Nettstaden kan ikkje vise at han er den han seier.
    [too_slow] Nettstaden svarer for seint.
    [too_large] Kalenderen er for stor.
    [redirects] Adressa viser vidare i det uendelege, eller dit ho ikkje skal.
    [refused] Nettstaden seier at det ikkje er nokon kalender der, eller at han ikkje er open for andre.
    [no_calendar] Det som ligg der, er ingen kalender. Er adressa den til sjølve sida?
    [empty] Kalenderen er tom.
    [too_many] Kalenderen har for mange tider det neste året.
   *[server] Nettstaden svarer med ein feil.
}
web-subscribed-wrong-url = Skriv ei heil adresse, som https://kalender.lom.example/program.ics.
web-subscribed-wrong-own = Dette er Grendelinja si eiga adresse.
web-said-subscribed = Adressa er lagra. Kalenderen blir henta om litt.
web-said-subscribed-fetched = Kalenderen blir henta om litt. Last sida på nytt for å sjå korleis det gjekk.
web-said-subscribed-ended = Kalenderen blir ikkje henta meir. Det som er lese inn, står.
web-verb-publish = Sjå, og lys ut
web-organiser-trusted = Det dei lyser ut, gjeld med ein gong
web-organiser-trusted-hint = Utan dette høyrer eller les Frivilligsentralen det først, på tavla. Det gjeld telefonen og sida til kontakten.
web-organiser-is-trusted = Det dei lyser ut, gjeld med ein gong.
web-organiser-is-not-trusted = Det dei lyser ut, ventar på Frivilligsentralen.
web-organiser-waiting = Ventar på å bli lyst ut
web-draft = Noko som skal lysast ut
web-draft-change = Noko som skal endrast
web-draft-by = { $source ->
    [phone] Lese inn på telefon av { $name }, { $at }.
   *[page] Skrive av { $name }, { $at }.
}
web-draft-spoken = Lese inn på telefon
web-draft-voice = Slik fortel arrangøren
web-draft-voice-hint = Dei som ringjer, høyrer dette etter namnet på aktiviteten.
web-draft-voice-gone = Opptaket finst ikkje lenger.
web-draft-title-hint = Kort, slik det skal seiast før opptaket.
web-draft-publish = Lys ut
web-draft-refuse-more = Ikkje lys ut …
web-draft-refuse-how = Det kan ikkje gjerast om, og eit opptak blir sletta. Ring arrangøren, og sei kvifor.
web-draft-refuse = Ikkje lys ut
web-draft-change-what = Endre aktiviteten slik det står her. Der ser du kven som får vite det.
web-draft-edit = Endre aktiviteten
web-draft-is-changed = Det er endra
web-draft-see = Sjå korleis det er no
web-draft-decided = Dette er avgjort frå før.
web-draft-state = { $state ->
    [published] Det er lyst ut.
    [refused] Det blei ikkje lyst ut.
    [dropped] Arrangøren trekte det.
   *[open] Arrangøren er ikkje ferdig på telefonen enno.
}
web-wanted-elsewhere = Ein annan stad
web-said-published = Det er lyst ut. Arrangøren får vite det.
web-said-draft-changed = Endringa er ferdig. Arrangøren får vite det.
web-said-draft-refused = Det blir ikkje lyst ut. Ring arrangøren, og sei kvifor.
web-own-publish = Lys ut noko for { $organiser }
web-own-change = Endre
web-own-once-more = Éin gong til
web-own-hosted-later = { $count ->
    [one] Éin til lenger fram
   *[other] { $count } til lenger fram
}
web-own-call-off = Avlys
web-own-take-back = Trekk det
web-own-waits-first = Frivilligsentralen les det før nokon får høyre det.
web-own-place-hint = Står ikkje staden her, skriv han under «Anna å vite». Frivilligsentralen legg han inn.
web-own-sure = { $deed ->
    [off] Skal dette avlysast?
   *[change] Skal dette endrast?
}
web-own-do = { $deed ->
    [off] Avlys, og sei frå
   *[change] Endre, og sei frå
}
web-said-draft-waits = Det er sendt til Frivilligsentralen, som ser på det først.
web-own-feed = Kalenderen på telefonen
web-own-feed-what = Ei lenkje som kalenderen på ein telefon eller ei datamaskin les: påmeldingar, skyss og besøk, utan namn på andre. Den som har lenkja, kan sjå det.
web-own-feed-anew = Lag ei ny, og steng den gamle
web-own-feed-drive = Køyre til { $what }
web-own-feed-visit = Besøk
