drive-next = Neste er { $name }, klokka { $at }.
drive-next-in = Neste er { $name } i { $place }, klokka { $at }.
drive-stands-outside = Du har sagt at du står utanfor hjå { $name }.
drive-outside = Står du utanfor, trykk { $key }.
drive-is-with-me = Er { $name } med i bilen, trykk { $key }.
drive-not-home = Er ikkje { $name } heime, trykk { $key }.
drive-did-not-come-out = Du har sagt at { $name } ikkje kom ut.
drive-onward = Gjeld det noko anna, trykk { $key }.
drive-late = Blir du forseinka, trykk { $key }.
drive-fetched = Har du allereie henta { $name }, trykk { $key }.
drive-talk = Vil du ringje { $name }, trykk { $key }.
drive-rings-her = Eg ringjer { $name } no. Kjem ingen ut, ring meg att.
drive-writes-her = Eg sender { $name } ei melding no. Kjem ingen ut, ring meg att.
drive-all-aboard = Alle er med. God tur.
drive-read-back-not-home = Då ringjer eg { $name } no. Svarar ingen, seier eg frå til kontaktane.
drive-looked-for = Takk. Eg ringjer { $name } no. Vent gjerne fem minutt. Svarar { $name }, får du vite det.
drive-how-late = Kor lenge må dei vente?
drive-ten = Ti minutt til, trykk { $key }.
drive-twenty = Tjue minutt til, trykk { $key }.
drive-thirty = Ein halv time til, trykk { $key }.
drive-hour = Ein time til, trykk { $key }.
drive-later-told = Takk. Dei som ventar, får vite det. { $name } ventar deg no mellom { $first } og { $last }.
drive-home-told = Takk. { $name } får vite at du kjem klokka { $at }.
drive-nobody-waits = Takk. Ingen ventar på bilen din no.
drive-should-be-there = No skulle bilen din vere framme.
drive-all-there = Er alle framme, trykk { $key }.
drive-on-the-way = Er du på veg enno, trykk { $key }.
drive-home = { $what } { $many ->
    [one] Du køyrer { $name } heim.
   *[other] Du køyrer { $many } heim.
}
drive-all-home = Er alle komne heim, trykk { $key }.
drive-cannot-home = Kan du ikkje køyre heim, trykk { $key }.
drive-read-back-cannot-home = Då får verten vite at nokon må finne ein annan bil.
drive-thanks = Takk for at du køyrde.
drive-said-home = Du har sagt at { $many ->
    [one] { $name } er heime.
   *[other] alle er komne heim.
}
drive-not-home-yet = Greitt. Eg ringjer i kveld som vanleg.
drive-host-is-told = Takk for at du sa frå. Verten og vakta får vite det no.
drive-is-she-with-you = Eg har ikkje høyrt om { $name } er med. Ring Grendelinja når du kan.
drive-she-waits = { $name } ventar enno på bilen din. Ring Grendelinja, og sei når du kjem.
drive-nobody-answers = { $name } svarar ikkje på telefonen. Bank gjerne på. Kjem ingen ut, ring Grendelinja att.
drive-she-answers = { $name } har svart på telefonen, og er heime.
drive-not-fetched = { $name } skulle hentast før klokka { $last }, og bilen er ikkje komen. { $driver } skulle køyre. Numra står på tavla.
drive-no-way-home = { $what } { $many ->
    [one] { $name } har ingen bil heim.
   *[other] { $name } og fleire har ingen bil heim. I alt er dei { $many }.
} Finn nokon som kan køyre, før alle går.
