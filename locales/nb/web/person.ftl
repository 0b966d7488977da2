web-person-age = { $years } år
web-person-speaks = { $language ->
    [nb] { $pace ->
        [slow] bokmål, sakte tale
        [slower] bokmål, enda saktere tale
       *[normal] bokmål
    }
    [en] { $pace ->
        [slow] engelsk, sakte tale
        [slower] engelsk, enda saktere tale
       *[normal] engelsk
    }
   *[nn] { $pace ->
        [slow] nynorsk, sakte tale
        [slower] nynorsk, enda saktere tale
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
    [one] ett forsøk
   *[other] { $tries } forsøk
}
web-person-no-evening = Har ingen kveldsringing.
web-person-about = Om { $name }
web-person-change = Endre
web-person-see = Se
web-person-no-contact = Ingen kontakt
web-person-no-friend = Har ingen besøksvenn.
web-person-lives-near = bor nær
web-person-has-key = har nøkkel
web-person-last-talk = sist { $at }
web-person-next-visit = kommer { $at }
web-person-may-act = Kan handle for personen
web-person-deed = { $deed ->
    [sign_up] påmelding
    [rides] skyss
   *[evening_times] tider for kveldsringing
}
web-person-visits = Er besøksvenn for
web-person-contact-of = Er kontakt for
web-person-consents = { $given } av { $of }, sist { $at } { $source ->
    [phone] på telefon
    [sms] på SMS
    [page] på sin side
    [import] fra en liste
    [demo] i demoen
   *[desk] hos oss
}
web-person-no-consents = Ikke spurt om noe ennå.
web-person-health = Helse og notat
web-person-show-notes = Vis (blir skrevet i loggen)
web-person-wrong-number = feil nummer
web-person-stopped = har skrevet STOPP
web-person-no-telephone = Har ingen telefon.
web-person-ring = Ring { $name }
web-person-ring-second = Ring det andre nummeret
web-person-write = Skriv SMS …
web-person-sign-up = Meld på …
web-person-ride-for = Be om skyss …
web-person-pause = Pause …
web-person-home-again = Hjemme igjen
web-person-open = Åpent nå
web-person-looks = { $name } ser til
web-person-look-to = Jeg tar meg av dette
web-person-on-board = Se på tavla
web-person-put-off = Utsatt til { $at }
web-person-promised = lovet { $at }
web-person-look-again = Se på nytt
web-person-coming = Kommer nå
web-person-nothing-coming = Ingenting er avtalt.
web-person-paused = { $why ->
    [holiday] På ferie, blir ikke ringt før { $at }.
    [hospital] På sykehus, blir ikke ringt før { $at }.
   *[away] Borte, blir ikke ringt før { $at }.
}
web-person-visit = { $state ->
    [asked] Besøk med { $who }, er spurt
   *[agreed] Besøk med { $who }
}
web-person-drives = Kjører { $who } til { $title }
web-person-text-waits = SMS fra pulten som venter
web-person-waiting = på venteliste
web-person-driven-at = skyss med { $driver } { $first }–{ $last }
web-person-ride = { $state ->
    [wanted] skyss: venter på sjåfør
    [promised] skyss med { $driver }
    [unfilled] skyss: ingen sjåfør
   *[none] går selv
}
web-person-sign-off = Meld av …
web-person-call-off = Avlys …
web-person-happened = Hendt
web-person-write-note = Skriv notat …
web-person-newest = Til det nyeste
web-person-older = Eldre
web-line-kinds = Vis
web-line-kind = { $kind ->
   *[all] Alt
    [calls] Samtaler
    [texts] SMS
    [evening] Kveld
    [alerts] Varsel
    [signups] Påmelding
    [talks] Prat og besøk
    [notes] Notat
}
web-desk-call = { $state ->
    [desk] Det ringer på pulten.
    [her] Det ringer hos { $name } nå.
    [talking] Dere snakker nå.
    [talked] Dere har snakket.
    [not_now] { $name } ville heller en annen gang.
    [no_answer] { $name } svarte ikke.
    [busy] { $name } var opptatt i telefonen.
   *[no_desk] Ingen tok telefonen på pulten.
}
web-desk-call-how = Løft av på pulten og trykk 1. Da ringer det hos { $name }, fra nummeret til Grendelinja.
web-line-desk-call = { $state ->
    [desk] { $user } ringer fra pulten.
    [her] { $user } ringer fra pulten, det ringer her.
    [talking] { $user } snakker nå.
    [talked] { $user } ringte fra pulten, og de snakket.
    [not_now] { $user } ringte fra pulten, men det passet ikke.
    [no_answer] { $user } ringte fra pulten, ikke svar.
    [busy] { $user } ringte fra pulten, opptatt.
   *[no_desk] { $user } ville ringe fra pulten, men tok ikke telefonen der.
}
web-line-note = Notat av { $user }.
web-run-rang-us = { $count ->
    [one] Ringte oss én gang.
   *[other] Ringte oss { $count } ganger.
}
web-run-we-rang = { $count ->
    [one] { $answered ->
        [0] Vi ringte én gang, uten svar.
       *[other] Vi ringte én gang, og fikk svar.
    }
   *[other] { $answered ->
        [0] Vi ringte { $count } ganger, uten svar.
        [one] Vi ringte { $count } ganger, og fikk svar én gang.
       *[other] Vi ringte { $count } ganger, og fikk svar { $answered } ganger.
    }
}
web-run-signups = { $joined ->
    [0] Meldt av { $cancelled } ganger.
   *[other] { $cancelled ->
        [0] Meldte seg på { $joined } ganger.
       *[other] Meldte seg på { $joined } ganger, og av { $cancelled } ganger.
    }
}
web-run = { $what ->
    [offer] { $count } tilbud
    [ride] Skyss: { $count } hendelser
    [received] { $count } SMS fra personen
   *[sent] { $count } SMS til personen
}
web-run-show = Vis { $count }
web-friend-for = Besøksvenn for { $name }
web-friend-with-room = Har ledig plass
web-friend-has = { $count ->
    [0] ingen ennå
   *[other] har { $count }
}
web-friend-near = samme grend
web-friend-speaks = { $language ->
    [nb] bokmål
    [en] engelsk
   *[nn] nynorsk
}
web-friend-room = plass til { $count } til
web-friend-choose = Velg
web-sign-up-what = Hva vil { $name } være med på?
web-sign-up-hers = { $state ->
    [offered] tilbudt plass
    [waiting] på venteliste
   *[joined] påmeldt
}
web-sign-up-full = fullt, { $waiting } venter
web-sign-up-price = { $kroner ->
    [0] gratis
   *[other] { $kroner } kr
}
web-sign-up-places = { $left ->
    [-1] { $joined } påmeldte
    [0] ingen ledige plasser
   *[other] { $left } ledige plasser
}
web-sign-up-do = Meld på
web-sign-up-wait = Sett på venteliste
web-sign-up-with-ride = Meld på med skyss
web-sign-up-nothing = Ingenting å melde på til de neste to ukene.
web-sign-up-find = Finn aktivitet eller sted
web-sign-up-no-such = Ingenting som heter «{ $words }», er på gang.
web-rides-of = Skyss for { $name }
web-rides-by-telephone = på telefon, ingen trenger å kjøre
web-rides-not-needed = Trenger ikke skyss …
web-rides-ask = Be om skyss
web-rides-nothing = { $name } er ikke påmeldt noe. Skyss går til det man er påmeldt.
web-pause-of = Pause i kveldsringingen til { $name }
web-pause-what = Vi ringer ikke { $name } før den dagen. Kontaktene blir ikke varslet så lenge.
web-pause-day = Hjemme igjen
web-pause-day-hint = Skriv dagen slik: 2.12, onsdag eller i morgen. Den kvelden ringer vi igjen.
web-pause-why = Hvorfor
web-pause-save = Ta pause
web-pause-wrong-day = Velg en dag fra i morgen av, innen et halvt år.
web-pause-wrong-why = Velg hvorfor.
web-visit-off-ask = Avlyse besøket til { $name } og { $other } { $at }?
web-visit-off = Avlys og si fra
web-visit-off-alone = Avlys, jeg sier fra selv
web-text-to = Skriv SMS til { $name }
web-text-goes-to = Går til { $number }.
web-text-words = Meldingen
web-text-hint = Høyst 600 tegn. Grendelinja setter navnet sitt foran.
web-text-reads = Slik står det på telefonen:
web-text-length = { $signs } tegn, { $parts ->
    [one] én SMS.
   *[other] { $parts } SMS-deler.
}
web-text-price = Om lag { $ore } øre.
web-text-when = { $when ->
    [morning] Det er stille tid. Meldingen går { $at }.
   *[now] Den går etter 20 sekunder, så lenge kan du angre.
}
web-text-not-exact = Noen tegn finnes ikke i det rimelige SMS-alfabetet, og er byttet i de nærmeste.
web-text-nothing-yet = Her ser du hvor lang meldingen blir, og hva den koster.
web-text-send = Send til { $name }
web-text-why-not = { $why ->
    [landline] Telefonen til { $name } tar ikke imot SMS. Ring i stedet.
    [stopped] { $name } har skrevet STOPP, og får ingen SMS. Ring i stedet.
    [not_agreed] { $name } har sagt nei til SMS. Ring i stedet.
    [line_cannot] Linja kan ikke sende SMS nå. Ring i stedet.
   *[no_number] { $name } har ingen telefon vi kan skrive til.
}
web-text-wrong-empty = Skriv noe.
web-text-wrong-long = Skriv høyst 600 tegn.
web-notes-of = Helse og notat: { $name }
web-notes-logged = At du ser dette, er skrevet i loggen.
web-notes-arrival = Til den som kommer
web-notes-none = Ingen notater ennå.
web-note-words = Nytt notat
web-note-hint = Skriv bare det andre her må vite. Det blir slettet etter 90 dager.
web-note-save = Lagre notatet
web-note-wrong-empty = Skriv noe i notatet.
web-note-wrong-long = Skriv høyst 2000 tegn.
web-said-paused = { $who } blir ikke ringt før { $day }.
web-said-home-again = { $who } er hjemme, og blir ringt som før.
web-said-visit-off = Besøket er avlyst.
web-said-desk-rings = Telefonen på pulten, { $desk }, ringer nå. Løft av og trykk 1, så ringer det hos { $who }.
web-said-desk-rings-another = Pulten ringer { $who } nå. Ring når den samtalen er over.
web-said-text = SMS til { $who } går { $at }.
web-said-text-back = SMS til { $who } blir ikke sendt.
web-said-text-gone = SMS til { $who } er allerede sendt.
web-said-note = Notatet er lagret.
web-said-paired = { $friend } er besøksvenn for { $who }.
web-said-parted = { $friend } er ikke lenger besøksvenn for { $who }.
web-person-every-day = hver dag
web-sign-up-later = Vis det som kommer senere
web-evening-times-hint = Skriv klokka slik: 19.00. Ett til tre klokkeslett.
web-evening-away-hint = Skriv dagen slik: 2.12, onsdag eller i morgen. La feltet stå tomt om personen er hjemme.
web-line-today = I dag, { $day }
web-line-yesterday = I går, { $day }
web-every-week = Hver uke
web-every-week-signup = { $title } hver { $weekday }
web-every-week-visit = { $friend } på besøk hos { $elder } hver { $weekday } kl { $at }
web-every-week-talk = { $friend } og { $elder } prater hver { $weekday } kl { $at }
web-every-week-until = Til og med { $last }
web-every-week-for-good = Til noen sier fra
web-every-week-asked = { $friend } er spurt, og har ikke svart ennå
web-every-week-ride = Med skyss
web-every-week-days = Dagene framover
web-every-week-no-days = Det er ingen dager de neste ukene.
web-every-week-left-out = { $why ->
    [away] Er borte
    [paused] Besøksvennen har pause
   *[said] Hoppet over
}
web-every-week-skip = Hopp over …
web-every-week-skip-ask = Hoppe over { $day }? { $what }
web-every-week-skip-do = { $people ->
    [0] Hopp over
   *[other] Hopp over og si fra
}
web-every-week-skip-alone = Hopp over, jeg sier fra selv
web-every-week-end = Slutt med dette …
web-every-week-end-ask = Slutte med dette? { $what }
web-every-week-end-do = { $people ->
    [0] Slutt
   *[other] Slutt og si fra
}
web-every-week-end-alone = Slutt, jeg sier fra selv
web-said-every-week-skipped = Den dagen er hoppet over.
web-said-every-week-ended = Det er slutt. Dagene framover er avlyst.
web-person-price-class = Pris
web-person-price-class-hint = Ingen andre får vite det. Den som er med gratis, hører at betalingen er ordnet.
web-person-price-class-is = { $choice ->
    [reduced] Redusert pris
    [free] Er med gratis
   *[full] Full pris
}
