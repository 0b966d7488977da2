web-person-age = { $years } år
web-person-speaks = { $language ->
    [nb] { $pace ->
        [slow] bokmål, sakte tale
        [slower] bokmål, endå saktare tale
       *[normal] bokmål
    }
    [en] { $pace ->
        [slow] engelsk, sakte tale
        [slower] engelsk, endå saktare tale
       *[normal] engelsk
    }
   *[nn] { $pace ->
        [slow] nynorsk, sakte tale
        [slower] nynorsk, endå saktare tale
       *[normal] nynorsk
    }
}
web-person-day-letter = { $weekday ->
    [0] M
    [1] T
    [2] O
    [3] T
    [4] F
    [5] L
   *[6] S
}
web-person-evening-at = kl. { $times }, { $tries ->
    [one] eitt forsøk
   *[other] { $tries } forsøk
}
web-person-no-evening = Har inga kveldsringing.
web-person-about = Om { $name }
web-person-change = Endre
web-person-see = Sjå
web-person-no-contact = Ingen kontakt
web-person-no-friend = Har ingen besøksven.
web-person-lives-near = bur nær
web-person-has-key = har nøkkel
web-person-last-talk = sist { $at }
web-person-next-visit = kjem { $at }
web-person-may-act = Kan handle for personen
web-person-deed = { $deed ->
    [sign_up] påmelding
    [rides] skyss
   *[evening_times] tider for kveldsringing
}
web-person-visits = Er besøksven for
web-person-contact-of = Er kontakt for
web-person-consents = { $given } av { $of }, sist { $at } { $source ->
    [phone] på telefon
    [sms] på SMS
    [page] på si side
    [import] frå ei liste
    [demo] i demoen
   *[desk] hjå oss
}
web-person-no-consents = Ikkje spurd om noko enno.
web-person-health = Helse og notat
web-person-show-notes = Vis (blir skrive i loggen)
web-person-wrong-number = feil nummer
web-person-stopped = har skrive STOPP
web-person-no-telephone = Har ingen telefon.
web-person-ring = Ring { $name }
web-person-ring-second = Ring det andre nummeret
web-person-write = Skriv SMS …
web-person-sign-up = Meld på …
web-person-ride-for = Be om skyss …
web-person-pause = Pause …
web-person-home-again = Heime att
web-person-open = Ope no
web-person-looks = { $name } ser til
web-person-look-to = Eg tek meg av dette
web-person-on-board = Sjå på tavla
web-person-put-off = Utsett til { $at }
web-person-promised = lovd { $at }
web-person-look-again = Sjå om att
web-person-coming = Kjem no
web-person-nothing-coming = Ingenting er avtala.
web-person-paused = { $why ->
    [holiday] På ferie, blir ikkje ringd før { $at }.
    [hospital] På sjukehus, blir ikkje ringd før { $at }.
   *[away] Borte, blir ikkje ringd før { $at }.
}
web-person-visit = { $state ->
    [asked] Besøk med { $who }, er spurd
   *[agreed] Besøk med { $who }
}
web-person-drives = Køyrer { $who } til { $title }
web-person-text-waits = SMS frå pulten som ventar
web-person-waiting = på venteliste
web-person-driven-at = skyss med { $driver } { $first }–{ $last }
web-person-ride = { $state ->
    [wanted] skyss: ventar på sjåfør
    [promised] skyss med { $driver }
    [unfilled] skyss: ingen sjåfør
   *[none] går sjølv
}
web-person-sign-off = Meld av …
web-person-call-off = Avlys …
web-person-happened = Hendt
web-person-write-note = Skriv notat …
web-person-newest = Til det nyaste
web-person-older = Eldre
web-line-kinds = Vis
web-line-kind = { $kind ->
   *[all] Alt
    [calls] Samtalar
    [texts] SMS
    [evening] Kveld
    [alerts] Varsel
    [signups] Påmelding
    [talks] Prat og besøk
    [notes] Notat
}
web-desk-call = { $state ->
    [desk] Det ringjer på pulten.
    [her] Det ringjer hjå { $name } no.
    [talking] De snakkar no.
    [talked] De har snakka.
    [not_now] { $name } ville heller ein annan gong.
    [no_answer] { $name } svara ikkje.
    [busy] { $name } var oppteken i telefonen.
   *[no_desk] Ingen tok telefonen på pulten.
}
web-desk-call-how = Løft av på pulten og trykk 1. Då ringjer det hjå { $name }, frå nummeret til Grendelinja.
web-line-desk-call = { $state ->
    [desk] { $user } ringjer frå pulten.
    [her] { $user } ringjer frå pulten, det ringjer her.
    [talking] { $user } snakkar no.
    [talked] { $user } ringde frå pulten, og dei snakka.
    [not_now] { $user } ringde frå pulten, men det passa ikkje.
    [no_answer] { $user } ringde frå pulten, ikkje svar.
    [busy] { $user } ringde frå pulten, oppteken.
   *[no_desk] { $user } ville ringje frå pulten, men tok ikkje telefonen der.
}
web-line-note = Notat av { $user }.
web-run-rang-us = { $count ->
    [one] Ringde oss ein gong.
   *[other] Ringde oss { $count } gonger.
}
web-run-we-rang = { $count ->
    [one] { $answered ->
        [0] Vi ringde ein gong, utan svar.
       *[other] Vi ringde ein gong, og fekk svar.
    }
   *[other] { $answered ->
        [0] Vi ringde { $count } gonger, utan svar.
        [one] Vi ringde { $count } gonger, og fekk svar ein gong.
       *[other] Vi ringde { $count } gonger, og fekk svar { $answered } gonger.
    }
}
web-run-signups = { $joined ->
    [0] Meldt av { $cancelled } gonger.
   *[other] { $cancelled ->
        [0] Melde seg på { $joined } gonger.
       *[other] Melde seg på { $joined } gonger, og av { $cancelled } gonger.
    }
}
web-run = { $what ->
    [offer] { $count } tilbod
    [ride] Skyss: { $count } hendingar
    [received] { $count } SMS frå personen
   *[sent] { $count } SMS til personen
}
web-run-show = Vis { $count }
web-friend-for = Besøksven for { $name }
web-friend-with-room = Har ledig plass
web-friend-has = { $count ->
    [0] ingen enno
   *[other] har { $count }
}
web-friend-near = same grend
web-friend-speaks = { $language ->
    [nb] bokmål
    [en] engelsk
   *[nn] nynorsk
}
web-friend-room = plass til { $count } til
web-friend-choose = Vel
web-sign-up-what = Kva vil { $name } vere med på?
web-sign-up-hers = { $state ->
    [offered] tilbydd plass
    [waiting] på venteliste
   *[joined] påmeld
}
web-sign-up-full = fullt, { $waiting } ventar
web-sign-up-price = { $kroner ->
    [0] gratis
   *[other] { $kroner } kr
}
web-sign-up-places = { $left ->
    [-1] { $joined } påmelde
    [0] ingen ledige plassar
   *[other] { $left } ledige plassar
}
web-sign-up-do = Meld på
web-sign-up-wait = Sett på venteliste
web-sign-up-with-ride = Meld på med skyss
web-sign-up-nothing = Ingenting å melde på til dei neste to vekene.
web-sign-up-find = Finn aktivitet eller stad
web-sign-up-no-such = Ingenting som heiter «{ $words }», er på gang.
web-rides-of = Skyss for { $name }
web-rides-by-telephone = på telefon, ingen treng køyre
web-rides-not-needed = Treng ikkje skyss …
web-rides-ask = Be om skyss
web-rides-nothing = { $name } er ikkje påmeld noko. Skyss går til det ein er påmeld.
web-pause-of = Pause i kveldsringinga til { $name }
web-pause-what = Vi ringjer ikkje { $name } før den dagen. Kontaktane blir ikkje varsla så lenge.
web-pause-day = Heime att
web-pause-day-hint = Skriv dagen slik: 2.12, onsdag eller i morgon. Den kvelden ringjer vi att.
web-pause-why = Kvifor
web-pause-save = Ta pause
web-pause-wrong-day = Vel ein dag frå i morgon av, innan eit halvt år.
web-pause-wrong-why = Vel kvifor.
web-visit-off-ask = Avlyse besøket til { $name } og { $other } { $at }?
web-visit-off = Avlys og sei frå
web-visit-off-alone = Avlys, eg seier frå sjølv
web-text-to = Skriv SMS til { $name }
web-text-goes-to = Går til { $number }.
web-text-words = Meldinga
web-text-hint = Høgst 600 teikn. Grendelinja set namnet sitt framfor.
web-text-reads = Slik står det på telefonen:
web-text-length = { $signs } teikn, { $parts ->
    [one] éin SMS.
   *[other] { $parts } SMS-delar.
}
web-text-price = Om lag { $ore } øre.
web-text-when = { $when ->
    [morning] Det er stille tid. Meldinga går { $at }.
   *[now] Ho går etter 20 sekund, så lenge kan du angre.
}
web-text-not-exact = Nokre teikn finst ikkje i det rimelege SMS-alfabetet, og er bytte i dei nærmaste.
web-text-nothing-yet = Her ser du kor lang meldinga blir, og kva ho kostar.
web-text-send = Send til { $name }
web-text-why-not = { $why ->
    [landline] Telefonen til { $name } tek ikkje imot SMS. Ring i staden.
    [stopped] { $name } har skrive STOPP, og får ingen SMS. Ring i staden.
    [not_agreed] { $name } har sagt nei til SMS. Ring i staden.
    [line_cannot] Linja kan ikkje sende SMS no. Ring i staden.
   *[no_number] { $name } har ingen telefon vi kan skrive til.
}
web-text-wrong-empty = Skriv noko.
web-text-wrong-long = Skriv høgst 600 teikn.
web-notes-of = Helse og notat: { $name }
web-notes-logged = At du ser dette, er skrive i loggen.
web-notes-arrival = Til den som kjem
web-notes-none = Ingen notat enno.
web-note-words = Nytt notat
web-note-hint = Skriv berre det andre her må vite. Det blir sletta etter 90 dagar.
web-note-save = Lagre notatet
web-note-wrong-empty = Skriv noko i notatet.
web-note-wrong-long = Skriv høgst 2000 teikn.
web-said-paused = { $who } blir ikkje ringd før { $day }.
web-said-home-again = { $who } er heime, og blir ringd som før.
web-said-visit-off = Besøket er avlyst.
web-said-desk-rings = Telefonen på pulten, { $desk }, ringjer no. Løft av og trykk 1, så ringjer det hjå { $who }.
web-said-desk-rings-another = Pulten ringjer { $who } no. Ring når den samtalen er over.
web-said-text = SMS til { $who } går { $at }.
web-said-text-back = SMS til { $who } blir ikkje send.
web-said-text-gone = SMS til { $who } er allereie send.
web-said-note = Notatet er lagra.
web-said-paired = { $friend } er besøksven for { $who }.
web-said-parted = { $friend } er ikkje lenger besøksven for { $who }.
web-person-every-day = kvar dag
web-sign-up-later = Vis det som kjem seinare
web-evening-times-hint = Skriv klokka slik: 19.00. Eitt til tre klokkeslett.
web-evening-away-hint = Skriv dagen slik: 2.12, onsdag eller i morgon. La feltet stå tomt om personen er heime.
web-line-today = I dag, { $day }
web-line-yesterday = I går, { $day }
web-every-week = Kvar veke
web-every-week-signup = { $title } kvar { $weekday }
web-every-week-visit = { $friend } på besøk hjå { $elder } kvar { $weekday } kl { $at }
web-every-week-talk = { $friend } og { $elder } pratar kvar { $weekday } kl { $at }
web-every-week-until = Til og med { $last }
web-every-week-for-good = Til nokon seier frå
web-every-week-asked = { $friend } er spurd, og har ikkje svart enno
web-every-week-ride = Med skyss
web-every-week-days = Dagane framover
web-every-week-no-days = Det er ingen dagar dei neste vekene.
web-every-week-left-out = { $why ->
    [away] Er borte
    [paused] Besøksvenen har pause
   *[said] Hoppa over
}
web-every-week-skip = Hopp over …
web-every-week-skip-ask = Hoppe over { $day }? { $what }
web-every-week-skip-do = { $people ->
    [0] Hopp over
   *[other] Hopp over og sei frå
}
web-every-week-skip-alone = Hopp over, eg seier frå sjølv
web-every-week-end = Slutt med dette …
web-every-week-end-ask = Slutte med dette? { $what }
web-every-week-end-do = { $people ->
    [0] Slutt
   *[other] Slutt og sei frå
}
web-every-week-end-alone = Slutt, eg seier frå sjølv
web-said-every-week-skipped = Den dagen er hoppa over.
web-said-every-week-ended = Det er slutt. Dagane framover er avlyste.
web-person-price-class = Pris
web-person-price-class-hint = Ingen andre får vite det. Den som er med gratis, høyrer at betalinga er ordna.
web-person-price-class-is = { $choice ->
    [reduced] Redusert pris
    [free] Er med gratis
   *[full] Full pris
}
