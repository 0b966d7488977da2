tellings-hello = Hei, { $name }. Det er Grendelinja. Eg har ei melding til deg.
tellings-hear-it = Vil du høyre ho, trykk { $key }.
tellings-again = Høyre meldinga om att, trykk { $key }.
tellings-menu = Til hovudmenyen, trykk { $key }.
tellings-out-of-date = Meldinga gjeld ikkje lenger.
tellings-joined = { $what } Du er påmeld.
tellings-joined-by = { $who } har meldt deg på. { $what } Passar det ikkje, ring Grendelinja.
tellings-joined-by-ride = { $who } har meldt deg på, med skyss. { $what } Du får vite kven som hentar deg. Passar det ikkje, ring Grendelinja.
tellings-waiting = { $what } Du står på venteliste.
tellings-got-place = { $what } No er det plass, og du er påmeld.
tellings-cancelled = { $what } Du er meld av.
tellings-changed = Tid eller stad er endra. { $what }
tellings-held = Det blir halde likevel. { $what }
tellings-called-off = { $what } Det er dessverre avlyst.
tellings-series-changed = Tid eller stad er endra, òg seinare gonger. Slik blir den neste. { $what }
tellings-series-off = { $what } Det er dessverre avlyst, og det er fleire gonger etter det òg.
tellings-ride-taken = { $what } Skyssen er ordna av ein annan. Takk likevel.
tellings-ride-yours = Du køyrer { $rider }. { $what }
tellings-ride-added = { $rider } vil òg vere med i bilen din. { $what } Passar det ikkje, ring Grendelinja og vel frivilligoppgåver.
tellings-ride-promised = { $driver } { $legs ->
    [there] hentar deg mellom klokka { $first } og { $last }, og køyrer deg ikkje heim.
    [home] køyrer deg heim klokka { $first }.
   *[both] hentar deg mellom klokka { $first } og { $last }.
} { $what }
tellings-ride-unfilled = Eg har ikkje funne skyss enno. { $what } Frivilligsentralen ser på det. Kjem du deg ikkje dit, kostar det deg ingenting.
tellings-ride-cancelled = Du skal ikkje køyre { $rider } likevel. { $what }
tellings-ride-lost = Sjåføren din kan ikkje køyre likevel. { $what } Eg spør andre. Du høyrer frå meg { $day } før klokka { $time }.
tellings-ride-lost-none = Sjåføren din kan ikkje køyre likevel. { $what } Eg har ikkje funne nokon annan. Frivilligsentralen ser på det. Kjem du deg ikkje dit, kostar det deg ingenting.
tellings-ride-not-heard = { $name } veit ikkje at skyssen er endra, og svarar ikkje. { $what } Ring { $name } no. Nummeret står på tavla.
tellings-reminder = Hugs avtalen din. { $what }
tellings-reminder-telephone = Hugs avtalen din. { $what } Det er på telefon, og Grendelinja ringjer deg når det byrjar.
tellings-reminder-unfilled = Hugs avtalen din. { $what } Eg har ikkje funne skyss. Kjem du deg ikkje dit, kostar det deg ingenting.
tellings-bring = Ta med { $bring }.
tellings-company = { $count ->
    [one] Frå grenda di kjem { $one } òg.
    [2] Frå grenda di kjem { $one } og { $other } òg.
   *[other] Frå grenda di kjem { $one }, { $other } og fleire.
}
tellings-gathering-nobody-joined = { $what } Ingen har meldt seg på, så Grendelinja ringjer deg ikkje denne gongen. Takk for at du ville vere vert.
tellings-gathering-host = Du er vert for ei samling på telefon. { $what } Grendelinja ringjer deg to minutt før. Kan du ikkje, ring Frivilligsentralen.
tellings-not-tried = Kveldsringinga kom ikkje fram til alle. Noko gjekk gale hjå oss, ei samling tok telefonen, eller runden stod stille. Sjå tavla, der står kven det gjeld.
tellings-restored = Grendelinja er sett i gang att frå ein kopi. Kopien er frå { $day } { $time }. Det som har hendt sidan, er tapt. Sjå tavla no. Der står kven du må ringje.
tellings-she-writes-away = Nokon har skrive frå telefonen til { $name } om å vere borte til { $day }. Oftast er alt vel. Ring oss når du har høyrt frå { $name }.
tellings-said-away = { $contact } har sagt frå at du er borte. Vi ringjer deg ikkje om kvelden før { $day }. Er du heime, ring oss, så ringjer vi som før.
tellings-storm = Mange telefonar er borte frå nettet no. Difor varslar vi ikkje kontaktane éin for éin. Vi prøver dei att, og ringjer alle på nytt når nettet er attende. Sjå tavla, der står kven det gjeld.
tellings-storm-to-the-end = Nettet kom ikkje att før klokka ni. I kveld er det nokon vi ikkje fekk tak i. Ring dei, dei står på tavla.
tellings-talk-time = Det har gått atten minutt.
tellings-calendar-broken = Eg får ikkje lese kalenderen til { $organiser } på nettet. Det eg har lese før, gjeld enno. Frivilligsentralen veit om det.
tellings-published = No er det lyst ut i namnet ditt. { $what } Er det ikkje frå deg, ring Frivilligsentralen.
tellings-published-changed = No er noko endra i namnet ditt. { $what } Er det ikkje frå deg, ring Frivilligsentralen.
tellings-left = { $name } kan ikkje kome likevel. { $what }
tellings-left-why = { $why ->
    [ill] Grunnen er sjukdom.
    [away] Grunnen er ei reise.
   *[other] Grunnen er noko anna.
}
tellings-idea-dropped = Vi spurde deg om noko nytt: { $words }. Det blir dessverre ikkje noko av det no.
tellings-ride-order = Du har fått nye hentetider. { $what }
tellings-ride-order-stop = { $name } klokka { $time }.
tellings-ride-home-at = { $what } Det varer no til klokka { $time }. Då kjøyrer du heim.
tellings-contact-ride-lost = Sjåføren til { $name } kan ikkje likevel. { $what } { $name } har ingen telefon, så sei frå. Eg spør andre. Du høyrer frå meg { $day } klokka { $time }.
tellings-contact-ride-none = { $name } har ingen skyss. { $what } { $name } har ingen telefon, så sei frå. Frivilligsentralen ser på det.
tellings-contact-ride-found = { $driver } hentar { $name } mellom klokka { $first } og { $last }. { $what } { $name } har ingen telefon, så sei frå.

tellings-driver-thanks = Tusen takk for at du køyrer. Siste månad blei det { $drives ->
    [one] éin tur
   *[other] { $drives } turar
}. { $people ->
    [0] Det betyr mykje at du stiller opp.
    [one] Eitt menneske kom seg ut fordi du køyrde.
   *[other] { $people } menneske kom seg ut fordi du køyrde.
}
tellings-ride-list = Nokon treng skyss dei neste dagane.
