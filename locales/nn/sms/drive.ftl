sms-drive-can = { $seats ->
    [0] Takk! Du kan køyre { $days }. Eg spør deg først når nokon treng skyss då.
    [one] Takk! Du kan køyre { $days }, éin plass. Eg spør deg først når nokon treng skyss då.
   *[other] Takk! Du kan køyre { $days }, { $seats } plassar. Eg spør deg først når nokon treng skyss då.
}
sms-drive-can-hours = { $seats ->
    [0] Takk! Du kan køyre { $days } kl { $starts }-{ $ends }. Eg spør deg først når nokon treng skyss då.
    [one] Takk! Du kan køyre { $days } kl { $starts }-{ $ends }, éin plass. Eg spør deg først når nokon treng skyss då.
   *[other] Takk! Du kan køyre { $days } kl { $starts }-{ $ends }, { $seats } plassar. Eg spør deg først når nokon treng skyss då.
}
sms-drive-cannot = Greitt, eg spør deg ikkje om skyss { $days }.
sms-drive-cannot-until = Greitt, eg spør deg ikkje om skyss frå { $first } til og med { $last }.
sms-drive-has-promised = Du har lova { $many } skyssar då. Kan du ikkje dei heller, svar SKYSS AV.
sms-drive-not-weekly = Greitt, du står ikkje lenger fast på { $days }. Eg spør deg då som alle andre.
sms-drive-is = Dette har du sagt om køyring: { $said }. Endre med til dømes KAN KØYRE FREDAG 4 eller KAN IKKJE KØYRE FREDAG.
sms-drive-nothing = Når kan du køyre? Skriv til dømes KAN KØYRE FREDAG 4, KAN KØYRE KVAR FREDAG eller KAN IKKJE KØYRE FREDAG.
sms-drive-how = Eg skjøna ikkje dagen. Skriv til dømes KAN KØYRE FREDAG 4, KAN KØYRE 4.12 10-14 eller KAN IKKJE KØYRE TIL 5.12.
sms-drive-far = Så langt fram noterer eg ikkje. Skriv ein dag dei neste { $days } dagane.
sms-drive-past = Den tida er over. Skriv ei som kjem, til dømes KAN KØYRE FREDAG 4 eller KAN KØYRE 4.12 10-14.
sms-drive-not-a-driver = Vil du køyre folk til det som skjer, svar FRIVILLIG. Treng du skyss sjølv, svar SKYSS.
sms-drive-row-can = { $day } ja
sms-drive-row-cannot = { $day } nei
sms-drive-lacks = Frivilligsentralen må sjå dette før eg spør deg: { $what }.
sms-drive-check = { $check ->
    [certificate] politiattest
    [introduction] innføringa
    [confidentiality] teieplikta
    [licence] førarkort
   *[insurance] forsikring
}
sms-ride-list = { $many ->
    [one] Grendelinja: Éin treng skyss { $day }: { $stops }. Svar med talet.
   *[other] Grendelinja: { $many } treng skyss { $day }: { $stops }. Svar med talet.
}
sms-ride-list-row = { $seats ->
    [one] { $code } { $hamlet } { $at }
   *[other] { $code } { $hamlet } { $at }, { $seats } plassar
}
sms-ride-list-nowhere = bygda
sms-ride-list-on = Fint! Når nokon treng skyss, får du lista kl 10. Vil du ikkje ha ho lenger, svar SKYSSLISTE AV.
sms-ride-list-off = Greitt, då får du ikkje lista lenger. Vil du ha ho att, svar SKYSSLISTE.
sms-ride-list-more = { $list } Fleire treng skyss { $days }: svar SKYSSLISTE { $word }.
sms-ride-list-days = Grendelinja: Desse treng skyss. { $days } Svar med talet.
sms-ride-list-day = { $day }: { $stops }.
sms-ride-list-none = Ingen du kan køyre, manglar skyss { $day }.
sms-ride-list-how = Eg skjøna ikkje dagen. Svar til dømes SKYSSLISTE LAURDAG.
sms-car-takes = Takk! Bilen din tek { $seats ->
    [one] éin passasjer
   *[other] { $seats } passasjerar
} og { $boot ->
    [0] ingen rullator
    [one] éin rullator eller rullestol
   *[other] { $boot } rullatorar eller rullestolar
}. { $lift ->
    [yes] Ein kan sitje i rullestolen.
   *[no] Endre med til dømes BIL 3 RULLATOR.
}
sms-car-how = Kva tek bilen din? Skriv kor mange passasjerar, høgst 8, og kor mange rullatorar, til dømes BIL 3 RULLATOR eller BIL 4 UTAN RULLATOR.
