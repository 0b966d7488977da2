# What a file of activities says that cannot be used, or was read otherwise than it stands. Headings and names of a
# calendar's own (DTSTART) stay as they stand in the file.
web-import-no-organiser = Skriv hvem kalenderen hører til. Navnet på arrangøren er tomt.
web-import-no-activity = Det er ingen aktivitet i filen, så ingenting er endret.
web-import-more-times = I filen er det flere enn { $most } ganger noe skjer. Del den i to, eller be den som drifter linja om å hente den inn.
web-import-new-place = «{ $title }» er på et sted som er nytt for oss: { $place }. Lys det ut med skjemaet på siden din, og la stedet stå åpent. Da ser Frivilligsentralen på det.
web-import-same-one = «{ $title }» { $was } står ikke i kalenderen lenger, og det er kommet en ny { $now }. Er det den samme, som er flyttet?
web-import-too-many-joined = «{ $title }»: Høyst { $maximum } er færre enn de { $joined } som alt er påmeldt. De har plassene sine. Ring dem, eller øk tallet igjen.
web-import-far = «{ $written }» i date er mer enn to år fram. Se etter at året er riktig.
web-import-same-uid = Samme uid og start står på linje { $first } allerede. Ta bort den ene, eller gi den sin egen uid.
web-import-no-title = title er tomt. Skriv hva aktiviteten heter.
web-import-no-date = date er tomt. Skriv dagen slik: 2026-12-04.
web-import-end-alone = Det står en slutt, men ingen start. Fyll ut start, eller tøm end når det varer hele dagen.
web-import-telephone-no-hour = place er telefonen, og start er tomt. Skriv klokkeslettet linja skal ringe.
web-import-minimum-above = minimum er større enn maximum. Rett det ene.
web-import-end-before = Slutten { $end } er før starten { $start }. Rett den ene.
web-import-no-calendar = Filen er ikke en kalender. Lagre den fra kalenderen som .ics en gang til.
web-import-windows-text = Tegnene i filen er ikke UTF-8, så den er lest som tekst fra Windows. Se etter at æ, ø og å er riktige.
web-import-stray = { $where ->
    [file] I filen står «{ $shown }», som ikke er en linje i en kalender. Den er hoppet over.
   *[event] I «{ $title }» står «{ $shown }», som ikke er en linje i en kalender. Den er hoppet over.
}
web-import-cut-off = Filen slutter før slutten sin (END:VCALENDAR). Lagre den fra kalenderen en gang til.
web-import-own-zone = Tidssonen «{ $zone }» i kalenderen er ikke kjent. Klokkeslettene er lest som her.
web-import-unreadable = Oppføringen kan ikke leses. Sett tid og gjentakelse på nytt i kalenderen.
web-import-telephone-all-day = Oppføringen er på telefon og varer hele dagen. Skriv klokkeslettet linja skal ringe.
web-import-cannot-follow = Gjentakelsen kan ikke følges. Sett den på nytt i kalenderen.
web-import-older = «{ $title }» er en eldre versjon av en oppføring i filen. Den nyeste gjelder.
web-import-no-such-hour = «{ $title }»: { $day } har ikke klokken { $written }. Det er lest som { $taken }.
web-import-twice-a-day = «{ $title }» står der to ganger på samme dag. Linje { $first } gjelder.
web-import-event-no-end = Oppføringen har ingen slutt (END:VEVENT). Lagre kalenderen på nytt.
web-import-event-time = { $name } kan ikke leses. Sett tiden på nytt i kalenderen.
web-import-event-no-title = Oppføringen har ikke noe navn (SUMMARY). Skriv det i kalenderen.
web-import-event-no-day = Oppføringen har ingen dag (DTSTART). Sett dag og klokkeslett i kalenderen.
web-import-event-twice = { $name } står der to ganger. Sett tiden på nytt i kalenderen.
web-import-event-ends-before = DTEND er før DTSTART. Sett tiden på nytt i kalenderen.
web-import-event-year = { $name } er i året { $year }. Sett tiden på nytt i kalenderen.
web-import-event-zone-of = Tidssonen «{ $zone }» i { $name } er ikke kjent. Velg en sone som Europe/Oslo i kalenderen.
web-import-event-zone = Tidssonen «{ $zone }» er ikke kjent. Velg en sone som Europe/Oslo i kalenderen.
web-import-event-long = DURATION er mer enn et år. Sett tiden på nytt i kalenderen.
web-import-event-within-the-day = Oppføringen går flere ganger om dagen, og det gjør ingen aktivitet. Sett gjentakelsen på nytt i kalenderen.
web-import-odd = { $odd ->
    [off] «{ $title }»: Navnet sier at det er avlyst, så det er lest slik.
    [same_uid] «{ $title }» har samme UID som en annen oppføring. Begge er tatt inn.
    [no_uid] «{ $title }» har ingen UID, og blir kjent igjen på navnet neste gang.
    [in_utc] «{ $title }» er skrevet i UTC, så klokkeslettet her endrer seg med sommertiden. Velg en tidssone der.
    [offset] «{ $title }» er skrevet med et avvik fra UTC. Klokkeslettet her er det samme hele året.
    [bare_date] «{ $title }»: DTSTART er en dag uten VALUE=DATE. Det er lest som hele dagen.
    [negative] «{ $title }»: DURATION er mindre enn null. Det er lest uten lengde, med starten slik den står.
    [not_alike] «{ $title }»: DTEND og DTSTART er ikke like, en dag og et klokkeslett. Starten gjelder.
    [until_a_date] «{ $title }»: UNTIL er en dag ved siden av et klokkeslett. { $day } er lest som siste dag.
   *[ends_before] «{ $title }»: Gjentakelsen slutter før den begynner. Det er lest som én gang.
}
