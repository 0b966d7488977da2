sms-series-changed = Grendelinja: Endra tid eller stad framover. Neste gong er { $what }. Passar det ikkje, svar AV.
sms-series-changed-ring = Grendelinja: Endra tid eller stad framover. Neste gong er { $what }. Passar det ikkje, ring { $line }.
sms-series-new-day = Grendelinja: Flytta til ein annan dag framover. Neste gong er { $what }. Kan du kome då? Svar JA eller NEI.
sms-series-new-day-ring = Grendelinja: Flytta til ein annan dag framover. Neste gong er { $what }. Kan du ikkje då, ring { $line }.
sms-series-new-weekday = Grendelinja: Flytta til kvar { $weekday }. Neste gong er { $what }. Kjem du framleis kvar veke? Svar JA eller NEI.
sms-series-new-weekday-ring = Grendelinja: Flytta til kvar { $weekday }. Neste gong er { $what }. Kjem du framleis kvar veke, ring { $line }.
sms-series-off = Grendelinja: { $what } er dessverre avlyst, og fleire gonger etter det. Svar AVTALAR for å sjå kva du er med på.
sms-series-off-ring = Grendelinja: { $what } er dessverre avlyst, og fleire gonger etter det. Vil du høyre meir, ring { $line }.
