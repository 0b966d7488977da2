# Who will be told what, before it is done.
web-told-what = { $about ->
    [organiser_link] Lenkje til det de arrangerer
    [occurrence_cancelled] Avlyst
    [occurrence_changed] Ny tid eller stad
    [signup_joined] Påmeld
    [signup_waiting] På venteliste
    [occurrence_on] Det blir noko av
    [place_free] Ledig plass
    [signup_got_place] Fekk plass
    [signup_cancelled] Avmeld
    [ride_promised] Skyss: kven og når
    [ride_yours] Køyring: kven og når
    [ride_added] Køyring: éin til
    [ride_cancelled] Skyssen er avlyst
    [ride_unfilled] Fekk ikkje skyss
    [ride_offer] Spurd om å køyre
    [ride_taken] Skyssen er teken
    [trip_offer] Spurd om ein heil bil
    [ride_order] Køyring: ny rekkjefølgje
    [alert] Varsel
    [all_clear] Faren er over
    [visit_cancelled] Besøket er avlyst
    [standing_ended] Det faste er slutt
    [standing_changed] Ein dag er hoppa over
    [gathering_host] Vert for samlinga
    [invitation] Invitasjon
   *[other] Melding
}
web-told-people = { $people ->
    [one] Éin får vite det.
   *[other] { $people } får vite det.
}
web-told-rung = { $people ->
    [one] Éin blir ringd.
   *[other] { $people } blir ringde.
}
web-told-texted = { $people ->
    [one] Éin får SMS ({ $parts ->
        [one] éin del
       *[other] { $parts } delar
    }).
   *[other] { $people } får SMS ({ $parts } delar til saman).
}
web-told-not-before = Ingen får vite det før { $at }, for no er det roleg tid.
web-told-last-try = Den som ikkje svarar, blir ringd for siste gong { $at }.
web-told-price = Det kostar om lag { $price }.
web-told-when-ringing = Etter STOPP: { $names } får høyre det når dei ringjer oss.
web-told-yours = Vi når ikkje { $names }. Det blir ei oppgåve for deg.
web-told-nobody = Ingen får melding om dette.
web-told-how = { $way ->
    [ring] Blir ringd no
    [text] SMS no
    [when_ringing_in] Får høyre det neste gong linja blir ringd
   *[desk] Di oppgåve
}
web-told-how-later = { $way ->
    [ring] Blir ringd { $at }
   *[text] SMS { $at }
}
web-told-changed = Lista er endra sidan du såg henne. Ingenting er gjort enno. Sjå over, og trykk om att.
web-told-caption = { $lines ->
    [one] Éi melding
   *[other] { $lines } meldingar
}
web-told-who = Kven
web-told-about = Kva
web-told-way = Korleis
web-told-new = ny
web-told-words = Orda som går ut
web-told-spoken = Den som blir ringd, høyrer det same.
web-told-language = { $language ->
    [nn] på nynorsk
    [nb] på bokmål
   *[en] på engelsk
}
