sms-series-changed = Grendelinja: Endret tid eller sted framover. Neste gang er { $what }. Passer det ikke, svar AV.
sms-series-changed-ring = Grendelinja: Endret tid eller sted framover. Neste gang er { $what }. Passer det ikke, ring { $line }.
sms-series-off = Grendelinja: { $what } er dessverre avlyst, og flere ganger etter det. Svar AVTALER for å se hva du er med på.
sms-series-off-ring = Grendelinja: { $what } er dessverre avlyst, og flere ganger etter det. Vil du høre mer, ring { $line }.
