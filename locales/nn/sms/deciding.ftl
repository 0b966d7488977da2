sms-occurrence-on = Grendelinja: Det blir { $what }. Vi ventar deg. Kan du ikkje likevel, svar AV.
sms-occurrence-too-few = Grendelinja: { $what } blir det ikkje noko av, for få kunne kome. Svar KVA SKJER for å sjå kva anna som skjer.
sms-occurrence-too-few-instead = Grendelinja: For få til { $what }, så det er avlyst. Vil du heller vere med på { $other }? Svar JA eller NEI.
sms-occurrence-cancelled-instead = Grendelinja: { $what } er dessverre avlyst. Vil du vere med på { $other } i staden? Svar JA eller NEI.
sms-occurrence-cancelled-sure = Grendelinja: { $what } er dessverre avlyst. Svar JA når du har lese dette, elles ringjer eg deg.
sms-occurrence-held-sure = Grendelinja: Det blir halde likevel: { $what }. Svar JA når du har lese dette, elles ringjer eg deg.
sms-occurrence-changed-sure = Grendelinja: Endra. No er det { $what }. Svar JA når du har lese dette, elles ringjer eg deg.
sms-occurrence-new-day = Grendelinja: Flytta til ein annan dag. No er det { $what }. Kan du kome då? Svar JA eller NEI.
sms-heard-of = Takk, då veit eg at du har lese det.
sms-heard-how = Svar JA når du har lese meldinga, så ringjer eg deg ikkje.
sms-new-day-yes = Fint! Vi ventar deg på { $what }.
sms-new-days-no = Takk for at du seier frå. Du er meld av { $title } framover.
sms-cannot-after-all = Takk for at du seier frå. Du er meld av { $what }.
sms-occurrence-on-ring = Grendelinja: Det blir { $what }. Vi ventar deg. Kan du ikkje likevel, ring { $line }.
sms-occurrence-too-few-ring = Grendelinja: { $what } blir det ikkje noko av, for få kunne kome. Vil du høyre kva anna som skjer, ring { $line }.
sms-occurrence-too-few-instead-ring = Grendelinja: For få til { $what }, så det er avlyst. Vil du vere med på { $other }, ring { $line }.
sms-occurrence-cancelled-instead-ring = Grendelinja: { $what } er dessverre avlyst. Vil du vere med på { $other }, ring { $line }.
sms-occurrence-cancelled-sure-ring = Grendelinja: { $what } er dessverre avlyst. Eg ringjer deg òg, så eg veit at du har fått det med deg.
sms-occurrence-held-sure-ring = Grendelinja: Det blir halde likevel: { $what }. Eg ringjer deg òg, så eg veit at du har fått det med deg.
sms-occurrence-changed-sure-ring = Grendelinja: Endra. No er det { $what }. Eg ringjer deg òg, så eg veit at du har fått det med deg.
sms-occurrence-new-day-ring = Grendelinja: Flytta til ein annan dag. No er det { $what }. Kan du ikkje då, ring { $line }.
sms-called-off-yes = { $what } er avlyst. Eg seier frå til alle no. Skal det haldast likevel, skriv AVLYS ein gong til.
sms-call-off-which = Kva er avlyst?
sms-call-off-how = Svar AVLYS og talet.
sms-hold-asked = { $what } er avlyst. Skal det haldast likevel? Svar JA eller NEI.
sms-hold-no = Greitt, { $what } er framleis avlyst.
sms-held = { $what } blir halde likevel. Eg seier frå til alle no.
sms-is-decided = Det blir noko av.
sms-signup-left = Grendelinja: { $name } kan ikkje kome likevel på { $what }.
sms-left-why = { $why ->
    [ill] Grunnen er sjukdom.
    [away] Grunnen er ei reise.
   *[other] Grunnen er noko anna.
}
