volunteer-hello = Frivilligoppgaver.
volunteer-talks = Prater, og hvordan de gikk, trykk { $key }.
volunteer-rides = Høre om skyss, trykk { $key }.
volunteer-no-talks = Ingen venter på en prat akkurat nå.
volunteer-wants-talk = { $name } vil gjerne slå av en prat, omtrent tjue minutter.
volunteer-ring-now = Vil du ringe nå, trykk { $key }.
volunteer-not-now = Ikke nå, trykk { $key }.
volunteer-nothing-owed = Alle pratene dine er notert. Takk skal du ha.
volunteer-no-rides = Ingen venter på svar om skyss akkurat nå.
volunteer-wants-ride = { $name } vil gjerne ha skyss { $legs ->
    [there] dit
    [home] hjem
   *[both] fram og hjem
}. { $what }
volunteer-drive = Vil du kjøre, trykk { $key }.
volunteer-cannot-drive = Kan du ikke, trykk { $key }.
volunteer-ride-yours = Takk. Da { $legs ->
    [there] henter du { $name } mellom { $first } og { $last }.
    [home] kjører du { $name } hjem klokka { $first }.
   *[both] henter du { $name } mellom { $first } og { $last }.
}
volunteer-ride-yours-plain = Takk. Da henter du { $name }.
volunteer-ride-taken = Takk, men den skyssen er allerede ordnet.
volunteer-ride-declined = Det er helt i orden.
volunteer-duty = Når du vil bli ringt, trykk { $key }.
volunteer-you-drive = Du har lovet å kjøre { $name }. { $what }
volunteer-still-right = Det står ved lag, trykk { $key }.
volunteer-give-back = Kan du ikke likevel, trykk { $key }.
volunteer-read-back-give-back = Du kjører ikke { $name } likevel, og jeg spør de andre sjåførene.
volunteer-read-back-give-back-of = Du kjører ikke { $name } likevel. { $what } Jeg spør de andre sjåførene.
volunteer-give-back-all = Kan du ikke kjøre noen av de { $many }, trykk { $key }.
volunteer-given-back = Takk for at du sa fra. Jeg spør de andre.
volunteer-driving = Når du kan kjøre, trykk { $key }.
volunteer-when = Når du kan kjøre eller bli ringt, trykk { $key }.
