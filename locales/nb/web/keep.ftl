web-keep-change = Velg hvor lenge
web-keep-what = Dere kan velge at noe blir slettet før. Lenger enn den som driver Grendelinja har sagt, blir ingenting tatt vare på. Det som blir slettet, kommer ikke tilbake. Loggen over hvem som har sett hva, og det som gjelder dem som er døde eller har flyttet, blir ikke valgt her.
web-keep-span = Mellom { $least } og { $most } dager.
web-keep-wrong-days = Skriv et antall dager som ligger mellom det minste og det største.
web-keep-wrong-order = Dette må ligge minst like lenge som det som henger på det: samtaler like lenge som ordene, SMS og kveldsringingene, og varsler, prater og oppgaver like lenge som notatene, og prater like lenge som det som er snakket inn om dem.
web-keep-tonight = Dette blir slettet i natt
web-keep-rows = { $rows ->
    [one] én opplysning
   *[other] { $rows } opplysninger
}
web-keep-for-good = Det kan ikke hentes tilbake. Det som ikke er ferdig, eller som tallene for måneden trenger, ligger litt til.
web-keep-delete = Lagre, og slett i natt
