sms-occurrence-on = Grendelinja: Det blir { $what }. Vi venter deg. Kan du ikke likevel, svar AV.
sms-occurrence-too-few = Grendelinja: { $what } blir det ikke noe av, for få kunne komme. Svar HVA SKJER for å se hva annet som skjer.
sms-occurrence-too-few-instead = Grendelinja: For få til { $what }, så det er avlyst. Vil du heller være med på { $other }? Svar JA eller NEI.
sms-occurrence-cancelled-instead = Grendelinja: { $what } er dessverre avlyst. Vil du være med på { $other } i stedet? Svar JA eller NEI.
sms-occurrence-cancelled-sure = Grendelinja: { $what } er dessverre avlyst. Svar JA når du har lest dette, ellers ringer jeg deg.
sms-occurrence-held-sure = Grendelinja: Det blir holdt likevel: { $what }. Svar JA når du har lest dette, ellers ringer jeg deg.
sms-occurrence-changed-sure = Grendelinja: Endret. Nå er det { $what }. Svar JA når du har lest dette, ellers ringer jeg deg.
sms-occurrence-new-day = Grendelinja: Flyttet til en annen dag. Nå er det { $what }. Kan du komme da? Svar JA eller NEI.
sms-heard-of = Takk, da vet jeg at du har lest det.
sms-heard-how = Svar JA når du har lest meldingen, så ringer jeg deg ikke.
sms-new-day-yes = Fint! Vi venter deg på { $what }.
sms-new-days-no = Takk for at du sier fra. Du er meldt av { $title } framover.
sms-cannot-after-all = Takk for at du sier fra. Du er meldt av { $what }.
sms-occurrence-on-ring = Grendelinja: Det blir { $what }. Vi venter deg. Kan du ikke likevel, ring { $line }.
sms-occurrence-too-few-ring = Grendelinja: { $what } blir det ikke noe av, for få kunne komme. Vil du høre hva annet som skjer, ring { $line }.
sms-occurrence-too-few-instead-ring = Grendelinja: For få til { $what }, så det er avlyst. Vil du være med på { $other }, ring { $line }.
sms-occurrence-cancelled-instead-ring = Grendelinja: { $what } er dessverre avlyst. Vil du være med på { $other }, ring { $line }.
sms-occurrence-cancelled-sure-ring = Grendelinja: { $what } er dessverre avlyst. Jeg ringer deg også, så jeg vet at du har fått det med deg.
sms-occurrence-held-sure-ring = Grendelinja: Det blir holdt likevel: { $what }. Jeg ringer deg også, så jeg vet at du har fått det med deg.
sms-occurrence-changed-sure-ring = Grendelinja: Endret. Nå er det { $what }. Jeg ringer deg også, så jeg vet at du har fått det med deg.
sms-occurrence-new-day-ring = Grendelinja: Flyttet til en annen dag. Nå er det { $what }. Kan du ikke da, ring { $line }.
sms-called-off-yes = { $what } er avlyst. Jeg sier fra til alle nå. Skal det holdes likevel, skriv AVLYS en gang til.
sms-call-off-which = Hva er avlyst?
sms-call-off-how = Svar AVLYS og tallet.
sms-hold-asked = { $what } er avlyst. Skal det holdes likevel? Svar JA eller NEI.
sms-hold-no = Greit, { $what } er fortsatt avlyst.
sms-held = { $what } blir holdt likevel. Jeg sier fra til alle nå.
sms-is-decided = Det blir noe av.
sms-signup-left = Grendelinja: { $name } kan ikke komme likevel på { $what }.
sms-left-why = { $why ->
    [ill] Grunnen er sykdom.
    [away] Grunnen er en reise.
   *[other] Grunnen er noe annet.
}
