sms-drive-can = { $seats ->
    [0] Takk! Du kan kjøre { $days }. Jeg spør deg først når noen trenger skyss da.
    [one] Takk! Du kan kjøre { $days }, én plass. Jeg spør deg først når noen trenger skyss da.
   *[other] Takk! Du kan kjøre { $days }, { $seats } plasser. Jeg spør deg først når noen trenger skyss da.
}
sms-drive-can-hours = { $seats ->
    [0] Takk! Du kan kjøre { $days } kl { $starts }-{ $ends }. Jeg spør deg først når noen trenger skyss da.
    [one] Takk! Du kan kjøre { $days } kl { $starts }-{ $ends }, én plass. Jeg spør deg først når noen trenger skyss da.
   *[other] Takk! Du kan kjøre { $days } kl { $starts }-{ $ends }, { $seats } plasser. Jeg spør deg først når noen trenger skyss da.
}
sms-drive-cannot = Greit, jeg spør deg ikke om skyss { $days }.
sms-drive-cannot-until = Greit, jeg spør deg ikke om skyss fra { $first } til og med { $last }.
sms-drive-has-promised = Du har lovet { $many } skysser da. Kan du ikke dem heller, svar SKYSS AV.
sms-drive-not-weekly = Greit, du står ikke lenger fast på { $days }. Jeg spør deg da som alle andre.
sms-drive-is = Dette har du sagt om kjøring: { $said }. Endre med for eksempel KAN KJØRE FREDAG 4 eller KAN IKKE KJØRE FREDAG.
sms-drive-nothing = Når kan du kjøre? Skriv for eksempel KAN KJØRE FREDAG 4, KAN KJØRE HVER FREDAG eller KAN IKKE KJØRE FREDAG.
sms-drive-how = Jeg skjønte ikke dagen. Skriv for eksempel KAN KJØRE FREDAG 4, KAN KJØRE 4.12 10-14 eller KAN IKKE KJØRE TIL 5.12.
sms-drive-far = Så langt fram noterer jeg ikke. Skriv en dag de neste { $days } dagene.
sms-drive-past = Den tiden er over. Skriv en som kommer, for eksempel KAN KJØRE FREDAG 4 eller KAN KJØRE 4.12 10-14.
sms-drive-not-a-driver = Vil du kjøre folk til det som skjer, svar FRIVILLIG. Trenger du skyss selv, svar SKYSS.
sms-drive-row-can = { $day } ja
sms-drive-row-cannot = { $day } nei
sms-drive-lacks = Frivilligsentralen må se dette før jeg spør deg: { $what }.
sms-drive-check = { $check ->
    [certificate] politiattest
    [introduction] innføringen
    [confidentiality] taushetsplikten
    [licence] førerkort
   *[insurance] forsikring
}
sms-ride-list = { $many ->
    [one] Grendelinja: Én trenger skyss { $day }: { $stops }. Svar med tallet.
   *[other] Grendelinja: { $many } trenger skyss { $day }: { $stops }. Svar med tallet.
}
sms-ride-list-row = { $seats ->
    [one] { $code } { $hamlet } { $at }
   *[other] { $code } { $hamlet } { $at }, { $seats } plasser
}
sms-ride-list-nowhere = bygda
sms-ride-list-on = Fint! Når noen trenger skyss, får du lista kl 10. Vil du ikke ha den lenger, svar SKYSSLISTE AV.
sms-ride-list-off = Greit, da får du ikke lista lenger. Vil du ha den igjen, svar SKYSSLISTE.
sms-ride-list-more = { $list } Flere trenger skyss { $days }: svar SKYSSLISTE { $word }.
sms-ride-list-days = Grendelinja: Disse trenger skyss. { $days } Svar med tallet.
sms-ride-list-day = { $day }: { $stops }.
sms-ride-list-none = Ingen du kan kjøre, mangler skyss { $day }.
sms-ride-list-how = Jeg skjønte ikke dagen. Svar for eksempel SKYSSLISTE LØRDAG.
sms-car-takes = Takk! Bilen din tar { $seats ->
    [one] én passasjer
   *[other] { $seats } passasjerer
} og { $boot ->
    [0] ingen rullator
    [one] én rullator eller rullestol
   *[other] { $boot } rullatorer eller rullestoler
}. { $lift ->
    [yes] Man kan sitte i rullestolen.
   *[no] Endre med for eksempel BIL 3 RULLATOR.
}
sms-car-how = Hva tar bilen din? Skriv hvor mange passasjerer, høyst 8, og hvor mange rullatorer, for eksempel BIL 3 RULLATOR eller BIL 4 UTEN RULLATOR.
