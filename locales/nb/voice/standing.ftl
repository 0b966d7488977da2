standing-what = { $title }, hver { $weekday }.
standing-what-visit = Besøk hver { $weekday } klokka { $time }, med { $who }.
standing-what-talk = En prat hver { $weekday } klokka { $time }, med { $who }.
standing-until = { $season ->
    [christmas] Vil du være med hver { $weekday } fram til jul, trykk { $key }.
   *[summer] Vil du være med hver { $weekday } fram til sommeren, trykk { $key }.
}
standing-once = Bare denne gangen, trykk { $key }.
standing-just-once = Da er du med bare denne gangen.
standing-read-back = { $what } Siste gang er { $last }. Du kommer deg dit selv.
standing-read-back-ride = { $what } Siste gang er { $last }. { $legs ->
    [there] Med skyss dit.
    [home] Med skyss hjem.
   *[both] Med skyss fram og hjem.
}
standing-read-back-telephone = { $what } Siste gang er { $last }. Grendelinja ringer deg da.
standing-begun = Da er du påmeldt hver { $weekday }.
standing-some-full = { $many ->
    [one] Én gang er det fullt, og da står du på venteliste.
   *[other] { $many } ganger er det fullt, og da står du på venteliste.
}
standing-skip-how = Passer det ikke en gang, ring oss og meld deg av.
standing-hers = Du er med hver { $weekday }.
standing-hers-until = Du er med hver { $weekday }, og siste gang er { $last }.
standing-only-this = Det gjelder bare denne gangen.
standing-end = Slutte med hver { $weekday }, trykk { $key }.
standing-read-back-end = { $what } Du vil slutte med dette.
standing-ended = { $what } Det er slutt nå.
standing-no-longer = Den avtalen finnes ikke lenger.
standing-visit-weekly = Samme tid hver uke, trykk { $key }.
standing-read-back-ask = { $what } Jeg spør { $friend } om det passer.
standing-stands-already = { $what } Det er allerede avtalt.
standing-another-then = Noen andre kommer til deg da.
standing-only-this-visit = Det gjelder bare dette besøket.
standing-asked-visit = { $name } vil gjerne ha besøk av deg hver { $weekday } klokka { $time }. Første gang er { $first }.
standing-told-begun = { $what } Det er avtalt, og neste gang er { $day }.
standing-told-changed = { $what } Neste gang er { $day }.
standing-told-rests = { $what } Det er ikke noe de neste ukene.
standing-told-full = { $many ->
    [one] { $what } Det er fullt { $day }. Da står du på venteliste.
   *[other] { $what } Det er fullt { $many } ganger fra { $day }. Da står du på venteliste.
}
standing-told-ended = { $what } Det er ikke avtalt lenger.
standing-told-refused = { $what } { $friend } kan ikke love det hver uke.
standing-asked-talk = { $name } vil gjerne prate med deg hver { $weekday } klokka { $time }. Første gang er { $first }. Jeg ringer deg da.
standing-talk-own = Den faste praten din, trykk { $key }.
standing-talk-ask = En fast prat hver uke, trykk { $key }.
standing-which-day = Hvilken dag passer det med en prat?
standing-on = { $weekday }, trykk { $key }.
standing-read-back-talk = En prat hver { $weekday } klokka { $time }. Jeg spør besøksvennen din om det passer.
standing-no-friend = Du har ingen besøksvenn ennå. Frivilligsentralen hjelper deg gjerne.
standing-read-back-skip = { $what } Du vil hoppe over { $day }.
standing-skipped = Da hopper vi over { $day }.
standing-later = En senere { $weekday }, trykk { $key }.
standing-talk-agree = Har du avtalt fast prat med noen, trykk { $key }.
standing-talk-not = Ellers, trykk { $key }.
standing-others = Andre, trykk { $key }.
standing-read-back-talk-with = En prat med { $name } hver { $weekday } klokka { $time }.
standing-talk-agreed = { $what } { $name } får vite det.
