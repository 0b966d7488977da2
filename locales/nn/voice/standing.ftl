standing-what = { $title }, kvar { $weekday }.
standing-what-visit = Besøk kvar { $weekday } klokka { $time }, med { $who }.
standing-what-talk = Ein prat kvar { $weekday } klokka { $time }, med { $who }.
standing-until = { $season ->
    [christmas] Vil du vere med kvar { $weekday } fram til jul, trykk { $key }.
   *[summer] Vil du vere med kvar { $weekday } fram til sommaren, trykk { $key }.
}
standing-once = Berre denne gongen, trykk { $key }.
standing-just-once = Då er du med berre denne gongen.
standing-read-back = { $what } Siste gong er { $last }. Du kjem deg dit sjølv.
standing-read-back-ride = { $what } Siste gong er { $last }. { $legs ->
    [there] Med skyss dit.
    [home] Med skyss heim.
   *[both] Med skyss fram og heim.
}
standing-read-back-telephone = { $what } Siste gong er { $last }. Grendelinja ringjer deg då.
standing-begun = Då er du påmeld kvar { $weekday }.
standing-some-full = { $many ->
    [one] Ein gong er det fullt, og då står du på venteliste.
   *[other] { $many } gonger er det fullt, og då står du på venteliste.
}
standing-skip-how = Passar det ikkje ein gong, ring oss og meld deg av.
standing-hers = Du er med kvar { $weekday }.
standing-hers-until = Du er med kvar { $weekday }, og siste gong er { $last }.
standing-only-this = Det gjeld berre denne gongen.
standing-end = Slutte med kvar { $weekday }, trykk { $key }.
standing-read-back-end = { $what } Du vil slutte med dette.
standing-ended = { $what } Det er slutt no.
standing-no-longer = Den avtalen finst ikkje lenger.
standing-visit-weekly = Same tid kvar veke, trykk { $key }.
standing-read-back-ask = { $what } Eg spør { $friend } om det passar.
standing-stands-already = { $what } Det er allereie avtalt.
standing-another-then = Nokon annan kjem til deg då.
standing-only-this-visit = Det gjeld berre dette besøket.
standing-asked-visit = { $name } vil gjerne ha besøk av deg kvar { $weekday } klokka { $time }. Første gong er { $first }.
standing-told-begun = { $what } Det er avtalt, og neste gong er { $day }.
standing-told-changed = { $what } Neste gong er { $day }.
standing-told-rests = { $what } Det er ikkje noko dei neste vekene.
standing-told-full = { $many ->
    [one] { $what } Det er fullt { $day }. Då står du på venteliste.
   *[other] { $what } Det er fullt { $many } gonger frå { $day }. Då står du på venteliste.
}
standing-told-ended = { $what } Det er ikkje avtalt lenger.
standing-told-refused = { $what } { $friend } kan ikkje love det kvar veke.
standing-asked-talk = { $name } vil gjerne prate med deg kvar { $weekday } klokka { $time }. Første gong er { $first }. Eg ringjer deg då.
standing-talk-own = Den faste praten din, trykk { $key }.
standing-talk-ask = Ein fast prat kvar veke, trykk { $key }.
standing-which-day = Kva dag passar det med ein prat?
standing-on = { $weekday }, trykk { $key }.
standing-read-back-talk = Ein prat kvar { $weekday } klokka { $time }. Eg spør besøksvenen din om det passar.
standing-no-friend = Du har ingen besøksven enno. Frivilligsentralen hjelper deg gjerne.
standing-read-back-skip = { $what } Du vil hoppe over { $day }.
standing-skipped = Då hoppar vi over { $day }.
standing-later = Ein seinare { $weekday }, trykk { $key }.
standing-talk-agree = Har du avtalt fast prat med nokon, trykk { $key }.
standing-talk-not = Elles, trykk { $key }.
standing-others = Andre, trykk { $key }.
standing-read-back-talk-with = Ein prat med { $name } kvar { $weekday } klokka { $time }.
standing-talk-agreed = { $what } { $name } får vite det.
