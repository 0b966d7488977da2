sms-series-changed = Grendelinja: Endra tid eller stad framover. Neste gong er { $what }. Passar det ikkje, svar AV.
sms-series-changed-ring = Grendelinja: Endra tid eller stad framover. Neste gong er { $what }. Passar det ikkje, ring { $line }.
sms-series-off = Grendelinja: { $what } er dessverre avlyst, og fleire gonger etter det. Svar AVTALAR for å sjå kva du er med på.
sms-series-off-ring = Grendelinja: { $what } er dessverre avlyst, og fleire gonger etter det. Vil du høyre meir, ring { $line }.
