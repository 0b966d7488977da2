activities-nothing-on = Det er ikke satt opp noe nytt akkurat nå. Ring gjerne igjen en annen dag.
activities-is-over = Det kan du ikke melde deg på lenger.
activities-title-when = { $title }, { $day } klokka { $time }.
activities-title-day = { $title }, { $day }.
activities-place = Stedet er { $place }.
activities-by-telephone = Det er på telefon. Grendelinja ringer deg når det begynner.
activities-places-left = { $left ->
    [0] Det er fullt, men du kan stå på venteliste.
    [one] Det er én plass igjen.
   *[other] Det er { $left } plasser igjen.
}
activities-free = Det koster ingenting.
activities-price = Det koster { $price }.
activities-join = Vil du være med, trykk { $key }.
activities-next = Høre neste, trykk { $key }.
activities-again = Høre om igjen, trykk { $key }.
activities-word-join = ja, ja takk, gjerne, bli med, være med, 1
activities-word-next = neste, nei, nei takk, 2
activities-from-the-top = Det var alt. Jeg begynner på nytt.
activities-with-ride = Vil du ha skyss, trykk { $key }.
activities-own-way = Uten skyss, trykk { $key }.
activities-word-ride = skyss, ja, ja takk, 1
activities-word-own-way = selv, nei, nei takk, 2
activities-read-back = { $what } Du kommer deg dit selv.
activities-read-back-ride = { $what } { $legs ->
    [there] Med skyss dit.
    [home] Med skyss hjem.
   *[both] Med skyss fram og hjem.
}
activities-read-back-telephone = { $what } Grendelinja ringer deg da.
activities-right = Stemmer det, trykk { $key }.
activities-not-right = Ellers, trykk { $key }.
activities-just-filled = Beklager, den siste plassen ble nettopp tatt.
activities-bound = Du er påmeldt.
activities-bound-ride = Du er påmeldt. Jeg spør sjåførene.
activities-ride-by = { $day } før klokka { $time } får du vite hvem som henter deg, og når. Finner jeg ingen, trenger du ikke komme, og det koster deg ingenting.
activities-goodbye = Ha det bra, { $name }.
activities-full = { $what } Det er fullt nå.
activities-wait = Vil du stå på venteliste, trykk { $key }.
activities-on-waiting-list = Du står på ventelisten. Blir det plass, får du vite det. Ha det bra, { $name }.
activities-go-on = Jeg fortsetter der du var.
activities-this-week = Høre mer denne uka, trykk { $key }.
activities-next-week = Høre om neste uke, trykk { $key }.
activities-later = Senere, trykk { $key }.
activities-until = Dagene fram til { $last }, trykk { $key }.
activities-then-until = Så fram til { $last }, trykk { $key }.
activities-news = For det som er nytt siden du ringte sist, trykk { $key }.
activities-more = For det som er nytt, og det som kommer senere, trykk { $key }.
activities-hear-news = Vil du høre det som er nytt, trykk { $key }.
activities-no-more-news = Det var det som er nytt.
activities-on = { $day }, trykk { $key }.
activities-later-day = En senere dag, trykk { $key }.
activities-change = Endre påmeldingen, trykk { $key }.
activities-by-telephone-others = Det er på telefon, og Grendelinja ringer dem som er påmeldt.
activities-own-voice = Arrangøren forteller selv.
