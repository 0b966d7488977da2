web-skip = Hopp til innhaldet
web-nav = Sider
web-language = Språk
web-sign-out = Logg ut { $name }
web-login = Frivilligsentralen sitt skrivebord
web-username = Brukarnamn
web-password = Passord
web-sign-in = Logg inn
web-login-wrong = Brukarnamnet og passordet høyrer ikkje saman. Prøv ein gong til.
web-login-wait = Det har vore for mange forsøk. Vent eit kvarter og prøv att.

web-today = I dag
web-people = Folk
web-activities = Aktivitetar
web-calls = Samtalar
web-news-show = Vis det nye

web-alert-cause = { $cause ->
    [missed] Svarte ikkje på kveldsringinga.
    [undeliverable] Vi kom ikkje gjennom på telefonen.
    [not_home] Skulle hentast, og kom ikkje ut.
   *[needs_help] Bad om hjelp.
}
web-alert-words = Skreiv til oss:
web-alert-one-of = Skrive på ein telefon som { $names } deler. Vi veit ikkje kven av dei som skreiv.
web-alert-take = Eg tek meg av dette
web-alert-taken-by = { $name } tek seg av dette.
web-alert-taken-desk = Frivilligsentralen tek seg av dette.
web-alert-outcome = Korleis gjekk det?
web-outcome = { $outcome ->
    [found_well] Alt var vel.
    [she_answered] Svarte sjølv.
    [away] Var borte.
    [ill] Var sjuk.
    [fell] Hadde falle.
    [hospital] Er på sjukehus.
    [moved] Har flytta på sjukeheim.
    [died] Er død.
   *[other] Anna.
}
web-note = Merknad
web-alert-close = Avslutt varselet

web-checkin = { $state ->
    [planned] Kveldsringing er planlagd.
    [ringing] Kveldsringing: det ringjer.
    [well] Kveldsringing: har det bra.
    [wants_talk] Kveldsringing: ville slå av ein prat.
    [needs_help] Kveldsringing: bad om hjelp.
    [no_answer] Kveldsringing: ikkje svar enno.
    [busy] Kveldsringing: oppteken.
    [undeliverable] Kveldsringing: kom ikkje gjennom.
    [wrong_person] Kveldsringing: ein annan tok telefonen.
    [missed] Kveldsringing: svarte ikkje.
    [not_tried] Kveldsringing: kom ikkje fram.
   *[silenced] { $silenced ->
        [at_activity] Kveldsringing: ringde ikkje, skulle vere på aktivitet.
        [being_driven] Kveldsringing: ringde ikkje, skulle vere ute med skyss.
        [holiday] Kveldsringing: ringde ikkje, på ferie.
        [hospital] Kveldsringing: ringde ikkje, på sjukehus.
        [away] Kveldsringing: ringde ikkje, borte.
        [talked] Kveldsringing: ringde ikkje, hadde nettopp ein prat.
        [rang_in] Kveldsringing: ringde ikkje, hadde ringt oss.
        [driven_home] Kveldsringing: ringde ikkje, var nettopp køyrd heim.
       *[stopped] Kveldsringing: ringde ikkje, har slutta.
    }
}


web-called-off = { $sure ->
    [called_off_done] Den som held det, har avlyst, og alle får vite det. Ring, og høyr om det er rett.
    [held_after_all] Den som held det, har sagt at det blir halde likevel, og alle får vite det. Ring, og høyr om det er rett.
    [changed_by_link] Den som held det, har endra det med lenkja si, og dei påmelde får vite det. Ring, og høyr om det er rett.
    [called_off_sure] Den som held det, seier at det er avlyst. Dei påmelde har ikkje fått vite det enno. Ring, og sei frå til dei.
   *[called_off] Den som held det, har skrive AVLYS. Det er ikkje avlyst for dei påmelde enno. Ring, og høyr kva som er meint.
}
web-task = { $kind ->
    [call_back] Ringde oss, og er lova å bli ringd opp.
    [talk_wanted] Vil gjerne prate, og ingen var ledig.
    [not_told] Fekk ikkje beskjeden vår. Ring, og sei det vi ville ha sagt:
    [not_tried] Kveldsringinga kom ikkje fram. Ring, og høyr korleis det står til.
    [keys_do_not_come] Tastetrykka kjem ikkje fram. To kveldar på rad blei telefonen løfta utan at nokon tast kom fram til oss. Høyr om telefonen er rett stilt inn.
    [wrong_number] Nummeret er feil. Det sa den som svarte, eller så seier teleselskapet at det ikkje finst. Finn det rette, og skriv det inn på sida til personen.
    [round_too_large] Kveldsrunden får ikkje plass.
    [tell_of_leaving] Død eller flytta på sjukeheim. Grendelinja har ikkje fortalt det til nokon. Ring desse:
    [home_again] Skulle vere heime frå sjukehus no. Høyr om det stemmer.
    [maybe_moved] Er borte frå kalenderen, og ein ny dato er der. Er det den same, berre flytta? Dei påmelde står til du har svara: hent inn kalenderen på nytt ved ein terminal, så spør han.
    [to_publish] Ein arrangør vil lyse ut noko. Høyr eller les det, og lys det ut.
    [wants_to_help] Vil hjelpe til som frivillig.
    [see_checks] Noko er ikkje sett av den frivillige enno. Skriv det på sida til den frivillige.
    [return_day] Var borte eller på sjukehus då nokon såg etter. Høyr når ho eller han er heime att, og skriv det på kveldssida. Vi ringjer ikkje om kvelden før det er skrive.
    [change_not_confirmed] Kveldsringinga eller nummeret blei endra av nokon vi berre veit nummeret til, eller som sa det til Frivilligsentralen. Vi ringde to gonger og spurde om det var rett, og fekk ingen tast. Endringa gjeld. Ring og høyr om ho er rett.
    [was_she_there] Var personen der? Vi ringde ikkje denne kvelden, for etter påmeldinga skulle personen vere ute heile ringetida. Spør den som heldt det, eller ring og høyr korleis det går.
    [storm] Nettet er borte for mange. Vi ringjer dei på nytt når det er attende.
    [gathering_no_host] Ei samling på telefon har ingen vert enno. Ho blir halden likevel, men då kan ingen styre ordet.
    [not_fetched] Skulle hentast, og ingen bil har kome. Ring, og sjåføren med.
   *[gathering_not_rung] Nokon som skulle vere med på ei samling på telefon, blei ikkje ringde i tide. Ring og forklar.
}
web-carrier-refuses = { $means ->
    [moment] Teleselskapet tok ikkje imot alt vi bad om på éin gong. Vi prøver på nytt, og på den andre måten så lenge: ringjer eller skriv. Hender det ofte, så be dei om fleire samtalar samstundes (kode { $code }).
    [account] Teleselskapet seier nei til kontoen vår, så ingen samtalar eller meldingar går ut. Vi prøver på nytt. Sjå til at kontoen er betalt og open, og at nøkkelen er rett (kode { $code }).
    [country] Kontoen vår får ikkje ringje eller skrive til eit land eller nummer. Vi prøver på nytt. Opne for landet hjå teleselskapet (kode { $code }).
    [own_number] Teleselskapet godtek ikkje nummeret vårt som avsendar. Vi prøver på nytt. Sjå til at nummeret er registrert, og at det kan sende meldingar (kode { $code }).
    [filtered] Ein operatør har stansa ei melding frå oss for det ho seier eller kjem frå, og ho gjekk som samtale. Be teleselskapet om å få oss godkjende, og be den som driftar linja om å la lenker vere ute med TEXT_LINKS=no (kode { $code }).
   *[request] Teleselskapet sa nei til noko vi bad om, utan at det gjeld nummeret til mottakaren. Vi prøver på nytt. Vis koden til den som driftar linja (kode { $code }).
}
web-cannot-text = Teleselskapet sender ikkje SMS frå { $sender }, så alt går som samtale no, òg til dei som elles svarar på SMS om kvelden. Be teleselskapet om eit nummer som kan sende SMS, og be den som driftar linja om å setje TEXT_FROM til det (kode { $code }).
web-settings-texts = { $way ->
    [two_way] SMS blir sende frå { $sender }, og folk kan svare på dei.
    [one_way] SMS blir sende frå { $sender }, og ingen kan svare på dei: spørsmål går som samtale.
   *[none] Linja sender ikkje SMS no: alt går som samtale.
}
web-gathering-more-hosts = Fleire har meldt seg på ei samling på telefon enn éin krins har plass til. Det blir { $circles } krinsar, og berre éin av dei har vert. Finn ein vert til, og vel denne når samlinga har byrja og den første er med; då leier kvar sin krins.
web-gathering-nobody-came = Til ei samling på telefon kom det ingen, eller berre éin som sat att åleine. Høyr gjerne korleis det går, og prøv ein annan dag.
web-evening-in-doubt = Kan ha fått ein telefon frå oss etter { $at }, men svaret er tapt. Ring, og høyr korleis det står til.
web-told-in-doubt = Kan ha fått ein telefon eller ein SMS frå oss etter { $at }. Kva som blei sagt, er tapt. Ring om det trengst.
web-restored = Linja er sett i gang att frå ein kopi. Det som blei trykt, skrive og avtalt frå { $began } til { $until }, er tapt.
web-telephone-in-gathering = Ein annan var med i ei samling på den same telefonen. Ring og høyr korleis det går.
web-round = Av { $checkins } samtalar i kveld kjem { $late } meir enn fem minutt etter den tida som er vald, den siste { $minutes } { $minutes ->
    [one] minutt
   *[other] minutt
} for seint, og { $unfinished } får ikkje alle forsøka innanfor timen. Spreid tidene, eller be teleselskapet om fleire samtalar i sekundet.
web-round-held = Ei samling på telefon held { $held } linjer på same tid. Flytt ho til ei anna tid, eller be teleselskapet om fleire linjer.
web-task-talk-not-reached = Vil gjerne prate. Ein ven var klar, men vi fekk ikkje svar då vi ringde.
web-change = { $kind ->
    [stop] { $way ->
        [sms] Kveldsringinga er stoppa med SMS.
       *[phone] Kveldsringinga er stoppa på telefon.
    }
    [pause] { $way ->
        [sms] Sagt borte med SMS.
       *[phone] Sagt borte på telefon.
    }
    [hours] { $way ->
        [sms] Klokkeslettet er endra med SMS.
       *[phone] Klokkeslettet er endra på telefon.
    }
    [days] { $way ->
        [sms] Dagane er endra med SMS.
       *[phone] Dagane er endra på telefon.
    }
   *[number] Telefonnummeret er endra her på Frivilligsentralen.
}
web-change-by = Det var { $name } som sa det.
web-change-state = { $state ->
    [undone] Personen seier nei: det var ikkje rett, og vi ringjer som før. Ring gjerne og høyr kva som hende.
   *[waiting] Personen har ikkje stadfesta det enno. Vi ringjer og spør { $at }.
}
web-change-many = Nummeret { $number } endra { $times } ting den dagen.
web-change-withheld = Nokon ringde med skjult nummer like før.
web-short-by = { $joined ->
    [one] { $joined } påmeld, { $minimum } må til.
   *[other] { $joined } påmelde, { $minimum } må til.
}
web-short-see = Sjå kven som kjem
web-unlogged-with = Prata med { $name }.
web-unlogged-link = Skriv korleis det gjekk
web-demo = Demonstrasjon
web-demo-what = Alle her er oppdikta. Knappen ringjer ein eldre med det same, som om det var kveld.
web-demo-evening = Gjer det til kveld

web-search = Namn eller telefonnummer
web-search-do = Søk
web-nobody = Fann ingen.
web-phone = Telefon
web-roles = Roller
web-role = { $role ->
    [elder] eldre
    [visit_friend] besøksven
    [driver] sjåfør
    [organiser] arrangør
    [coordinator] koordinator
   *[kin] kontakt
}
web-unchecked = ikkje godkjend enno
web-hamlet = Grend
web-evening = Kveldsringing
web-stopped = slutta
web-away-until = borte til { $at }
web-contacts = Kontaktar, i rekkjefølgje
web-friends = Besøksven
web-notes = Notat
web-timeline = Det som har hendt
web-timeline-empty = Ingenting enno.

web-line-call = { $direction ->
    [inbound] { $status ->
        [in-progress] Ringjer oss no.
       *[other] Ringde oss.
    }
    [leg] Blei sett over.
   *[outbound] { $status ->
        [completed] Vi ringde, og fekk svar.
        [busy] Vi ringde, oppteken.
        [no-answer] Vi ringde, ikkje svar.
        [failed] Vi ringde, kom ikkje gjennom.
        [canceled] Vi ringde, og avbraut.
        [in-progress] Vi snakkar no.
       *[other] Vi ringjer no.
    }
}
web-line-received = SMS frå personen:
web-line-answered = Vi svara:
web-line-sent = SMS til personen:
web-line-signup = { $state ->
    [joined] Påmeld { $title }, { $at }.
    [offered] Tilbydd plass på { $title }, { $at }.
    [waiting] På venteliste til { $title }, { $at }.
   *[cancelled] Meld av { $title }, { $at }.
}
web-line-ride = { $state ->
    [wanted] Skyss til { $title }: ventar på sjåfør.
    [promised] Skyss til { $title }: { $driver } køyrer.
    [unfilled] Skyss til { $title }: ingen sjåfør.
   *[cancelled] Skyss til { $title }: avlyst.
}
web-line-alert = { $state ->
    [held] Varsel om litt.
    [open] Ingen har teke det enno.
    [taken] Nokon ser til.
    [withdrawn] Trekt attende.
   *[closed] Avslutta.
}
web-line-talk = { $state ->
    [asking] Prat: vi spør ein ven for { $elder }.
    [found] Prat: { $friend } vil ringje { $elder }.
    [talked] Prat: { $elder } og { $friend }.
    [not_now] Prat: { $elder } ville ikkje no.
    [not_met] Besøk: { $elder } og { $friend } møttest ikkje.
    [withdrawn] Prat: trekt attende for { $elder }.
    [not_reached] Prat: { $friend } ville prate, men vi fekk ikkje tak i { $elder }.
   *[nobody] Prat: ingen var ledig for { $elder }.
}
web-line-log = { $how ->
    [0] Logg: dei møttest ikkje.
    [1] Logg: det var bra.
    [2] Logg: det var så der.
   *[3] Logg: venen er uroa.
}
web-line-follow-up = Bør følgjast opp.
web-line-on-board = Står på tavla.
web-line-taken-by = { $name } tok det { $at }.
web-line-ended-by = { $name } avslutta det { $at }.
web-line-ended = Avslutta { $at }.
web-line-done-by = Gjort av { $name } { $at }.
web-line-done = Ordna { $at }.
web-line-heard-by = { $name } hadde høyrt frå personen.

web-call-vouched = { $how ->
    [known] Teleselskapet går god for nummeret.
    [failed] Teleselskapet fann at nummeret kan vere forfalska.
   *[partly] Teleselskapet veit kvar samtalen kom frå, men går ikkje god for nummeret.
}
web-call-forwarded = Sett vidare frå { $number }.
web-call-name = Namn frå teleselskapet: { $name }.
web-call = Samtale
web-withheld = Skjult nummer
web-pressed = Trykte { $keys }
web-spoke = Sa: { $words }
web-step-error = Noko gjekk gale her.
web-no-steps = Ingenting er sagt, eller det er sletta etter fristen.
web-legs = Sett over til

web-comers = { $maximum ->
    [0] { $count ->
        [one] { $count } påmeld
       *[other] { $count } påmelde
    }
   *[other] { $count } av { $maximum } påmelde
}
web-no-activities = Ingen aktivitetar er lagde inn.
web-cancelled = Avlyst
web-organiser = Arrangør
web-minimum = Minst
web-maximum = Høgst
web-who-comes = Kven kjem
web-ride = { $state ->
    [wanted] ventar på skyss
    [promised] skyss med { $driver }
   *[unfilled] manglar skyss
}
web-nobody-yet = Ingen enno.

web-log = Logg for ein prat
web-log-how = Praten med { $name }
web-log-thanks = Takk for praten, { $name }!
web-log-choose = Vel korleis det var.
web-log-question = Korleis var det?
web-log-answer = { $how ->
    [0] Vi møttest ikkje
    [1] Bra
    [2] Så der
   *[3] Eg er uroa
}
web-log-follow-up = Nokon bør følgje opp
web-log-note = Nokre ord, om du vil
web-log-save = Lagre
web-log-saved = Takk, det er lagra.
web-log-saved-more = Du kan late att sida.
web-log-expired = Lenkja har gått ut. Ring Grendelinja og vel frivilligoppgåver, så kan du logge praten der.
web-log-unknown = Lenkja er ikkje heil. Opne ho ein gong til frå meldinga.
web-log-wish = Ønskjer { $name } noko?
web-wish = { $wish ->
    [ride] Skyss
    [activity] Aktivitet
    [visit] Besøk
   *[nothing] Ingenting
}
web-line-wish = { $wish ->
    [ride] Ønskjer skyss.
    [activity] Ønskjer aktivitet.
   *[visit] Ønskjer besøk.
}
web-weekday = { $weekday ->
    [0] Måndag
    [1] Tysdag
    [2] Onsdag
    [3] Torsdag
    [4] Fredag
    [5] Laurdag
   *[6] Søndag
}
web-duty = Vakter
web-duty-whose = Vaktene til { $name }
web-duty-what = Når kan vi ringje om nokon vil prate? La dagane stå tomme når du ikkje kan.
web-duty-from = Frå
web-duty-to = Til
web-duty-pause = Pause til (dagen du er tilbake)
web-duty-most = Høgst så mange pratar i veka (tomt er inga grense)
web-duty-wrong = Det stemmer ikkje heilt. Kvar dag treng både frå og til, og til må vere etter frå.
web-duty-wrong-pause = Pausen må slutte etter i dag, og innan seks månader.
web-duty-wrong-most = Skriv eit tal mellom 1 og 20, eller la feltet stå tomt.
web-visit-somebody-else = Ein annan besøkjer då. Vel ein annan dag eller eit anna klokkeslett.
web-duty-saved = Takk, det er lagra.
web-duty-link = Sei når du kan bli ringd
web-duty-link-desk = Sjå og endre vaktene
web-share-last-talk = Kan neste ven få høyre om siste prat?
web-share-answer = { $given ->
    [yes] Ja, har sagt ja.
    [no] Nei, har sagt nei.
   *[none] Ikkje spurt.
}
web-share-yes = Har sagt ja
web-share-no = Har sagt nei
web-line-visit = { $state ->
    [asked] Besøk, spurt: { $elder } og { $friend }, { $at }.
    [agreed] Besøk, avtalt: { $elder } og { $friend }, { $at }.
    [refused] Besøk, kunne ikkje: { $elder } og { $friend }, { $at }.
    [cancelled] Besøk, avlyst: { $elder } og { $friend }, { $at }.
   *[over] Besøk: { $elder } og { $friend }, { $at }.
}
web-visits = Besøk
web-visit-who = Hjå
web-visit-day = Dag
web-visit-at = Klokka
web-visit-save = Skriv opp besøket
web-visit-wrong = Vel ein dag framover og ei tid mellom kl 8 og 20.

web-save = Lagre
web-evening-edit = Endre kveldsringinga
web-evening-of = Kveldsringinga til { $name }
web-evening-changed-meanwhile = Noko her blei endra medan sida stod open, kanskje av ho eller han sjølv på telefonen. Det nye står i skjemaet no, saman med det du skreiv elles. Sjå over det, og lagre om att.
web-evening-too-late = Klokka { $times } er seint: alle forsøka og alle kontaktane rekk ikkje å bli ringde før klokka 21. Seinast { $latest } går bra.
web-evening-days = Dagar
web-evening-times = Klokkeslett, inntil tre om dagen
web-evening-time = Samtale { $place }
web-evening-tries = Kor mange gonger vi prøver (1–5)
web-evening-gap-minutes = Minutt mellom forsøka (5–20)
web-evening-ring-s = Kor lenge det ringjer, i sekund (15–60)
web-evening-on-talk = Tast 2
web-evening-on-talk-choice = { $choice ->
    [tonight] Ein besøksven blir funnen same kvelden
   *[next_day] Frivilligsentralen ringjer neste opningsdag
}
web-evening-on-help = Tast 3
web-evening-on-help-choice = { $choice ->
    [contacts] Kontaktane får melding med ein gong
   *[on_call] Berre den som har vakt, får melding
}
web-evening-language = Språket Grendelinja snakkar
web-evening-language-choice = { $choice ->
    [nn] Nynorsk
    [nb] Bokmål
   *[en] Engelsk
}
web-evening-pace = Kor fort Grendelinja snakkar
web-evening-pace-choice = { $choice ->
    [normal] Vanleg
    [slow] Sakte
   *[slower] Endå saktare
}
web-evening-quiet = Stille ei tid
web-evening-away-day = Heime att (vi ringjer frå den dagen; tomt: er heime)
web-evening-away-why = Kvifor
web-away-why = { $choice ->
    [holiday] på ferie
    [hospital] på sjukehus
   *[away] borte
}
web-away-by = Sagt av { $name }.
web-evening-contact-says-away = Det er avtalt at kontaktane kan seie frå om fråvær, inntil sju dagar
web-evening-stopped = Vil ikkje bli ringd
web-contact-position = Nummer i rekkja
web-contact-way = Får melding med
web-contact-way-choice = { $choice ->
    [call] telefon
    [sms] SMS
   *[both] telefon og SMS
}
web-contact-may-know = Får vite
web-contact-may-know-choice = { $choice ->
    [number] at det ikkje blei svara, og telefonnummeret
    [address] òg adressa
   *[arrival] òg det som er avtalt om nøkkel og tilkomst
}
web-contact-near = Bur nær
web-contact-key = Har nøkkel
web-contact-from = Kan få melding frå
web-contact-to = til
web-evening-wrong-days = Vel minst éin dag, eller kryss av for at personen ikkje vil bli ringd.
web-evening-wrong-times = Skriv eitt til tre klokkeslett, til dømes 19:00.
web-evening-wrong-hours = Klokkesletta må vere frå 08:00 og før 21:00.
web-evening-wrong-tries = Vi prøver éin til fem gonger; skriv eit tal frå 1 til 5.
web-evening-wrong-tries-hour = Forsøka får ikkje plass i den timen ringinga varer; vel færre forsøk eller kortare tid mellom dei.
web-evening-wrong-gap-minutes = Det går fem til tjue minutt mellom forsøka; skriv eit tal frå 5 til 20.
web-evening-wrong-ring-s = Det ringjer i femten til seksti sekund; skriv eit tal frå 15 til 60.
web-evening-wrong-choice = Eitt av vala finst ikkje lenger. Last sida på nytt og vel om att.
web-evening-wrong-away = Dagen for heimkomst er ingen dag. Skriv til dømes 2.12 eller onsdag.
web-evening-wrong-away-day = Dagen for heimkomst må vere i morgon eller seinare, og innan eit halvt år.
web-evening-wrong-contact-hours = Tida ein kontakt kan få melding, må ha både ein start og ein annan slutt; la begge stå tomme for heile døgnet.
web-quiet-until = { $why ->
    [holiday] på ferie
    [hospital] på sjukehus
   *[away] borte
}, ringjer att frå { $day }
web-offers = Tilbod i kveldsringinga
web-offers-wanted = { $wanted ->
    [no] Nei, ikkje fleire tilbod.
   *[yes] Ja.
}
web-offers-not = Ikkje: { $titles }.
web-offers-yes = Tilby alt att
web-offers-no = Ikkje fleire tilbod
web-evening-answers = Korleis personen svarar
web-evening-answers-choice = { $choice ->
    [text] med SMS
    [speech] på telefon, med to talte svar (kan ikkje trykkje)
   *[keys] på telefon, med tastane
}
web-evening-wrong-answers-one-way = Ingen kan svare på SMS frå linja no (sjå Innstillingar). Vel ein annan måte å svare på.
web-evening-wrong-answers-text = Her er ikkje noko nummer vi kan sende SMS til: fasttelefonar tek ikkje imot SMS, og etter STOPP sender vi ingen. Vel ein annan måte å svare på, eller skriv inn eit mobilnummer først.

web-host = Vert
web-no-host = Ingen
web-choose-host = Vel vert
web-by-telephone = på telefon
web-line-seat = Var med på { $title } på telefon.
web-seat = { $state ->
    [waiting] blir ringd når det byrjar
    [rung] blir ringd no
    [coming] på veg inn
    [in] er med
    [stepped_out] snakkar med Grendelinja
    [dropped] mista samtalen
    [rung_again] blir ringd ein gong til
    [absent] kom ikkje
    [removed] teken ut av verten
   *[left] har vore med
}
web-line-spoken-note = { $state ->
    [kept] Talt merknad frå { $friend }:
    [leaving] Talt merknad frå { $friend }:
    [expected] Talt merknad frå { $friend }: er på veg.
    [at_carrier] Talt merknad frå { $friend }: er på veg.
    [gone] Talt merknad frå { $friend }: sletta då tida var ute.
    [lost] Talt merknad frå { $friend } kom aldri fram. Ring og høyr.
   *[nothing] { $friend } ville seie noko, men sa ingenting.
}
web-line-offer = Tilbod om { $title } { $at }: { $answer ->
    [joined] blei med
    [not_now] ikkje denne gongen
    [no_ride] hadde ikkje skyss
    [never] ikkje fleire gonger
   *[none] ikkje svart på
}.
