# Who will be told what, before it is done.
web-told-what = { $about ->
    [organiser_link] Lenke til det dere arrangerer
    [occurrence_cancelled] Avlyst
    [occurrence_changed] Ny tid eller nytt sted
    [signup_joined] Påmeldt
    [signup_waiting] På venteliste
    [occurrence_on] Det blir noe av
    [place_free] Ledig plass
    [signup_got_place] Fikk plass
    [signup_cancelled] Avmeldt
    [ride_promised] Skyss: hvem og når
    [ride_yours] Kjøring: hvem og når
    [ride_added] Kjøring: én til
    [ride_cancelled] Skyssen er avlyst
    [ride_unfilled] Fikk ikke skyss
    [ride_offer] Spurt om å kjøre
    [ride_taken] Skyssen er tatt
    [trip_offer] Spurt om en hel bil
    [ride_order] Kjøring: ny rekkefølge
    [alert] Varsel
    [all_clear] Faren er over
    [visit_cancelled] Besøket er avlyst
    [standing_ended] Det faste er slutt
    [standing_changed] En dag er hoppet over
    [gathering_host] Vert for samlingen
    [invitation] Invitasjon
   *[other] Melding
}
web-told-people = { $people ->
    [one] Én får vite det.
   *[other] { $people } får vite det.
}
web-told-rung = { $people ->
    [one] Én blir ringt.
   *[other] { $people } blir ringt.
}
web-told-texted = { $people ->
    [one] Én får SMS ({ $parts ->
        [one] én del
       *[other] { $parts } deler
    }).
   *[other] { $people } får SMS ({ $parts } deler til sammen).
}
web-told-not-before = Ingen får vite det før { $at }, for nå er det rolig tid.
web-told-last-try = Den som ikke svarer, blir ringt for siste gang { $at }.
web-told-price = Det koster omtrent { $price }.
web-told-when-ringing = Etter STOPP: { $names } får høre det når de ringer oss.
web-told-yours = Vi når ikke { $names }. Det blir en oppgave for deg.
web-told-nobody = Ingen får melding om dette.
web-told-how = { $way ->
    [ring] Blir ringt nå
    [text] SMS nå
    [when_ringing_in] Får høre det neste gang linja blir ringt
   *[desk] Din oppgave
}
web-told-how-later = { $way ->
    [ring] Blir ringt { $at }
   *[text] SMS { $at }
}
web-told-changed = Lista er endret siden du så den. Ingenting er gjort ennå. Se over, og trykk igjen.
web-told-caption = { $lines ->
    [one] Én melding
   *[other] { $lines } meldinger
}
web-told-who = Hvem
web-told-about = Hva
web-told-way = Hvordan
web-told-new = ny
web-told-words = Ordene som går ut
web-told-spoken = Den som blir ringt, hører det samme.
web-told-language = { $language ->
    [nn] på nynorsk
    [nb] på bokmål
   *[en] på engelsk
}
