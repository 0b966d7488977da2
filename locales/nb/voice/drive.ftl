drive-next = Neste er { $name }, klokka { $at }.
drive-next-in = Neste er { $name } i { $place }, klokka { $at }.
drive-stands-outside = Du har sagt at du står utenfor hos { $name }.
drive-outside = Står du utenfor, trykk { $key }.
drive-is-with-me = Er { $name } med i bilen, trykk { $key }.
drive-not-home = Er ikke { $name } hjemme, trykk { $key }.
drive-did-not-come-out = Du har sagt at { $name } ikke kom ut.
drive-onward = Gjelder det noe annet, trykk { $key }.
drive-late = Blir du forsinket, trykk { $key }.
drive-fetched = Har du allerede hentet { $name }, trykk { $key }.
drive-talk = Vil du ringe { $name }, trykk { $key }.
drive-rings-her = Jeg ringer { $name } nå. Kommer ingen ut, ring meg igjen.
drive-writes-her = Jeg sender { $name } en melding nå. Kommer ingen ut, ring meg igjen.
drive-all-aboard = Alle er med. God tur.
drive-read-back-not-home = Da ringer jeg { $name } nå. Svarer ingen, sier jeg fra til kontaktene.
drive-looked-for = Takk. Jeg ringer { $name } nå. Vent gjerne fem minutter. Svarer { $name }, får du vite det.
drive-how-late = Hvor lenge må de vente?
drive-ten = Ti minutter til, trykk { $key }.
drive-twenty = Tjue minutter til, trykk { $key }.
drive-thirty = En halv time til, trykk { $key }.
drive-hour = En time til, trykk { $key }.
drive-later-told = Takk. De som venter, får vite det. { $name } venter deg nå mellom { $first } og { $last }.
drive-home-told = Takk. { $name } får vite at du kommer klokka { $at }.
drive-nobody-waits = Takk. Ingen venter på bilen din nå.
drive-should-be-there = Nå skulle bilen din være framme.
drive-all-there = Er alle framme, trykk { $key }.
drive-on-the-way = Er du på vei ennå, trykk { $key }.
drive-home = { $what } { $many ->
    [one] Du kjører { $name } hjem.
   *[other] Du kjører { $many } hjem.
}
drive-all-home = Er alle kommet hjem, trykk { $key }.
drive-cannot-home = Kan du ikke kjøre hjem, trykk { $key }.
drive-read-back-cannot-home = Da får verten vite at noen må finne en annen bil.
drive-thanks = Takk for at du kjørte.
drive-said-home = Du har sagt at { $many ->
    [one] { $name } er hjemme.
   *[other] alle er kommet hjem.
}
drive-not-home-yet = Greit. Jeg ringer i kveld som vanlig.
drive-host-is-told = Takk for at du sa fra. Verten og vakta får vite det nå.
drive-is-she-with-you = Jeg har ikke hørt om { $name } er med. Ring Grendelinja når du kan.
drive-she-waits = { $name } venter ennå på bilen din. Ring Grendelinja, og si når du kommer.
drive-nobody-answers = { $name } svarer ikke på telefonen. Bank gjerne på. Kommer ingen ut, ring Grendelinja igjen.
drive-she-answers = { $name } har svart på telefonen, og er hjemme.
drive-not-fetched = { $name } skulle hentes før klokka { $last }, og bilen er ikke kommet. { $driver } skulle kjøre. Numrene står på tavla.
drive-no-way-home = { $what } { $many ->
    [one] { $name } har ingen bil hjem.
   *[other] { $name } og flere har ingen bil hjem. I alt er de { $many }.
} Finn noen som kan kjøre, før alle går.
