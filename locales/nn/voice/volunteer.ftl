volunteer-hello = Frivilligoppgåver.
volunteer-talks = Pratar, og korleis dei gjekk, trykk { $key }.
volunteer-rides = Høyre om skyss, trykk { $key }.
volunteer-no-talks = Ingen ventar på ein prat akkurat no.
volunteer-wants-talk = { $name } vil gjerne slå av ein prat, om lag tjue minutt.
volunteer-ring-now = Vil du ringje no, trykk { $key }.
volunteer-not-now = Ikkje no, trykk { $key }.
volunteer-nothing-owed = Alle pratane dine er noterte. Takk skal du ha.
volunteer-no-rides = Ingen ventar på svar om skyss akkurat no.
volunteer-wants-ride = { $name } vil gjerne ha skyss { $legs ->
    [there] dit
    [home] heim
   *[both] fram og heim
}. { $what }
volunteer-drive = Vil du køyre, trykk { $key }.
volunteer-cannot-drive = Kan du ikkje, trykk { $key }.
volunteer-ride-yours = Takk. Då { $legs ->
    [there] hentar du { $name } mellom { $first } og { $last }.
    [home] køyrer du { $name } heim klokka { $first }.
   *[both] hentar du { $name } mellom { $first } og { $last }.
}
volunteer-ride-yours-plain = Takk. Då hentar du { $name }.
volunteer-ride-taken = Takk, men den skyssen er allereie ordna.
volunteer-ride-declined = Det er heilt i orden.
volunteer-duty = Når du vil bli ringd, trykk { $key }.
volunteer-you-drive = Du har lova å køyre { $name }. { $what }
volunteer-still-right = Det står ved lag, trykk { $key }.
volunteer-give-back = Kan du ikkje likevel, trykk { $key }.
volunteer-read-back-give-back = Du køyrer ikkje { $name } likevel, og eg spør dei andre sjåførane.
volunteer-read-back-give-back-of = Du køyrer ikkje { $name } likevel. { $what } Eg spør dei andre sjåførane.
volunteer-give-back-all = Kan du ikkje køyre nokon av dei { $many }, trykk { $key }.
volunteer-given-back = Takk for at du sa frå. Eg spør dei andre.
volunteer-driving = Når du kan køyre, trykk { $key }.
volunteer-when = Når du kan køyre eller bli ringd, trykk { $key }.
