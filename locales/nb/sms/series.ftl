sms-series-changed = Grendelinja: Endret tid eller sted framover. Neste gang er { $what }. Passer det ikke, svar AV.
sms-series-changed-ring = Grendelinja: Endret tid eller sted framover. Neste gang er { $what }. Passer det ikke, ring { $line }.
sms-series-new-day = Grendelinja: Flyttet til en annen dag framover. Neste gang er { $what }. Kan du komme da? Svar JA eller NEI.
sms-series-new-day-ring = Grendelinja: Flyttet til en annen dag framover. Neste gang er { $what }. Kan du ikke da, ring { $line }.
sms-series-new-weekday = Grendelinja: Flyttet til hver { $weekday }. Neste gang er { $what }. Kommer du fortsatt hver uke? Svar JA eller NEI.
sms-series-new-weekday-ring = Grendelinja: Flyttet til hver { $weekday }. Neste gang er { $what }. Kommer du fortsatt hver uke, ring { $line }.
sms-series-off = Grendelinja: { $what } er dessverre avlyst, og flere ganger etter det. Svar AVTALER for å se hva du er med på.
sms-series-off-ring = Grendelinja: { $what } er dessverre avlyst, og flere ganger etter det. Vil du høre mer, ring { $line }.
