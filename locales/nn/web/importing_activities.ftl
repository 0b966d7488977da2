# What a file of activities says that cannot be used, or was read otherwise than it stands. Headings and names of a
# calendar's own (DTSTART) stay as they stand in the file.
web-import-no-organiser = Skriv kven kalenderen høyrer til. Namnet på arrangøren er tomt.
web-import-no-activity = Det er ingen aktivitet i fila, så ingenting er endra.
web-import-more-times = I fila er det fleire enn { $most } gonger noko skjer. Del ho i to, eller be den som driftar linja om å hente ho inn.
web-import-new-place = «{ $title }» er på ein stad som er ny for oss: { $place }. Lys det ut med skjemaet på sida di, og la staden stå open. Då ser Frivilligsentralen på det.
web-import-same-one = «{ $title }» { $was } står ikkje i kalenderen lenger, og det er kome ein ny { $now }. Er det den same, som er flytta?
web-import-too-many-joined = «{ $title }»: Høgst { $maximum } er færre enn dei { $joined } som alt er påmelde. Dei har plassane sine. Ring dei, eller auk talet att.
web-import-far = «{ $written }» i date er meir enn to år fram. Sjå etter at året er rett.
web-import-same-uid = Same uid og start står på linje { $first } allereie. Ta bort den eine, eller gje ho sin eigen uid.
web-import-no-title = title er tomt. Skriv kva aktiviteten heiter.
web-import-no-date = date er tomt. Skriv dagen slik: 2026-12-04.
web-import-end-alone = Det står ein slutt, men ingen start. Fyll ut start, eller tøm end når det varer heile dagen.
web-import-telephone-no-hour = place er telefonen, og start er tomt. Skriv klokkeslettet linja skal ringje.
web-import-minimum-above = minimum er større enn maximum. Rett det eine.
web-import-end-before = Slutten { $end } er før starten { $start }. Rett den eine.
web-import-no-calendar = Fila er ikkje ein kalender. Lagre han frå kalenderen som .ics ein gong til.
web-import-windows-text = Teikna i fila er ikkje UTF-8, så ho er lesen som tekst frå Windows. Sjå etter at æ, ø og å er rette.
web-import-stray = { $where ->
    [file] I fila står «{ $shown }», som ikkje er ei linje i ein kalender. Ho er hoppa over.
   *[event] I «{ $title }» står «{ $shown }», som ikkje er ei linje i ein kalender. Ho er hoppa over.
}
web-import-cut-off = Fila sluttar før slutten sin (END:VCALENDAR). Lagre ho frå kalenderen ein gong til.
web-import-own-zone = Tidssona «{ $zone }» i kalenderen er ikkje kjend. Klokkesletta er lesne som her.
web-import-unreadable = Oppføringa kan ikkje lesast. Set tid og gjentaking på nytt i kalenderen.
web-import-telephone-all-day = Oppføringa er på telefon og varer heile dagen. Skriv klokkeslettet linja skal ringje.
web-import-cannot-follow = Gjentakinga kan ikkje følgjast. Set ho på nytt i kalenderen.
web-import-older = «{ $title }» er ein eldre versjon av ei oppføring i fila. Den nyaste gjeld.
web-import-no-such-hour = «{ $title }»: { $day } har ikkje klokka { $written }. Det er lese som { $taken }.
web-import-twice-a-day = «{ $title }» står der to gonger på same dag. Linje { $first } gjeld.
web-import-event-no-end = Oppføringa har ingen slutt (END:VEVENT). Lagre kalenderen på nytt.
web-import-event-time = { $name } kan ikkje lesast. Set tida på nytt i kalenderen.
web-import-event-no-title = Oppføringa har ikkje noko namn (SUMMARY). Skriv det i kalenderen.
web-import-event-no-day = Oppføringa har ingen dag (DTSTART). Set dag og klokkeslett i kalenderen.
web-import-event-twice = { $name } står der to gonger. Set tida på nytt i kalenderen.
web-import-event-ends-before = DTEND er før DTSTART. Set tida på nytt i kalenderen.
web-import-event-year = { $name } er i året { $year }. Set tida på nytt i kalenderen.
web-import-event-zone-of = Tidssona «{ $zone }» i { $name } er ikkje kjend. Vel ei sone som Europe/Oslo i kalenderen.
web-import-event-zone = Tidssona «{ $zone }» er ikkje kjend. Vel ei sone som Europe/Oslo i kalenderen.
web-import-event-long = DURATION er meir enn eit år. Set tida på nytt i kalenderen.
web-import-event-within-the-day = Oppføringa går fleire gonger om dagen, og det gjer ingen aktivitet. Set gjentakinga på nytt i kalenderen.
web-import-odd = { $odd ->
    [off] «{ $title }»: Namnet seier at det er avlyst, så det er lese slik.
    [same_uid] «{ $title }» har same UID som ei anna oppføring. Begge er tekne inn.
    [no_uid] «{ $title }» har ingen UID, og blir kjend att på namnet neste gong.
    [in_utc] «{ $title }» er skriven i UTC, så klokkeslettet her endrar seg med sommartida. Vel ei tidssone der.
    [offset] «{ $title }» er skriven med eit avvik frå UTC. Klokkeslettet her er det same heile året.
    [bare_date] «{ $title }»: DTSTART er ein dag utan VALUE=DATE. Det er lese som heile dagen.
    [negative] «{ $title }»: DURATION er mindre enn null. Det er lese utan lengd, med starten slik han står.
    [not_alike] «{ $title }»: DTEND og DTSTART er ikkje like, ein dag og eit klokkeslett. Starten gjeld.
    [until_a_date] «{ $title }»: UNTIL er ein dag ved sida av eit klokkeslett. { $day } er lesen som siste dag.
   *[ends_before] «{ $title }»: Gjentakinga sluttar før ho byrjar. Det er lese som éin gong.
}
