activities-nothing-on = Det er ikkje sett opp noko nytt akkurat no. Ring gjerne att ein annan dag.
activities-is-over = Det kan du ikkje melde deg på lenger.
activities-title-when = { $title }, { $day } klokka { $time }.
activities-title-day = { $title }, { $day }.
activities-place = Staden er { $place }.
activities-by-telephone = Det er på telefon. Grendelinja ringjer deg når det byrjar.
activities-places-left = { $left ->
    [0] Det er fullt, men du kan stå på venteliste.
    [one] Det er éin plass att.
   *[other] Det er { $left } plassar att.
}
activities-free = Det kostar ingenting.
activities-price = Det kostar { $price }.
activities-join = Vil du vere med, trykk { $key }.
activities-next = Høyre neste, trykk { $key }.
activities-again = Høyre om att, trykk { $key }.
activities-word-join = ja, ja takk, gjerne, bli med, vere med, være med, 1
activities-word-next = neste, nei, nei takk, 2
activities-from-the-top = Det var alt. Eg byrjar på nytt.
activities-with-ride = Vil du ha skyss, trykk { $key }.
activities-own-way = Utan skyss, trykk { $key }.
activities-word-ride = skyss, ja, ja takk, 1
activities-word-own-way = sjølv, selv, nei, nei takk, 2
activities-read-back = { $what } Du kjem deg dit sjølv.
activities-read-back-ride = { $what } { $legs ->
    [there] Med skyss dit.
    [home] Med skyss heim.
   *[both] Med skyss fram og heim.
}
activities-read-back-telephone = { $what } Grendelinja ringjer deg då.
activities-right = Stemmer det, trykk { $key }.
activities-not-right = Elles, trykk { $key }.
activities-just-filled = Orsak, den siste plassen blei nettopp teken.
activities-bound = Du er påmeld.
activities-bound-ride = Du er påmeld. Eg spør sjåførane.
activities-ride-by = { $day } før klokka { $time } får du vite kven som hentar deg, og når. Finn eg ingen, treng du ikkje kome, og det kostar deg ingenting.
activities-goodbye = Ha det bra, { $name }.
activities-full = { $what } Det er fullt no.
activities-wait = Vil du stå på venteliste, trykk { $key }.
activities-on-waiting-list = Du står på ventelista. Blir det plass, får du vite det. Ha det bra, { $name }.
activities-go-on = Eg held fram der du var.
activities-this-week = Høyre meir denne veka, trykk { $key }.
activities-next-week = Høyre om neste veke, trykk { $key }.
activities-later = Seinare, trykk { $key }.
activities-until = Dagane fram til { $last }, trykk { $key }.
activities-then-until = Så fram til { $last }, trykk { $key }.
activities-news = For det som er nytt sidan du ringde sist, trykk { $key }.
activities-more = For det som er nytt, og det som kjem seinare, trykk { $key }.
activities-hear-news = Vil du høyre det som er nytt, trykk { $key }.
activities-no-more-news = Det var det som er nytt.
activities-on = { $day }, trykk { $key }.
activities-later-day = Ein seinare dag, trykk { $key }.
activities-change = Endre påmeldinga, trykk { $key }.
activities-by-telephone-others = Det er på telefon, og Grendelinja ringjer dei som er påmelde.
activities-own-voice = Arrangøren fortel sjølv.
