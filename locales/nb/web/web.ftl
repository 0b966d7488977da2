web-skip = Hopp til innholdet
web-nav = Sider
web-language = Språk
web-sign-out = Logg ut { $name }
web-login = Frivilligsentralens skrivebord
web-username = Brukernavn
web-password = Passord
web-sign-in = Logg inn
web-login-wrong = Brukernavnet og passordet hører ikke sammen. Prøv en gang til.
web-login-wait = Det har vært for mange forsøk. Vent et kvarter og prøv igjen.

web-today = I dag
web-people = Folk
web-activities = Aktiviteter
web-calls = Samtaler
web-news-show = Vis det nye

web-alert-cause = { $cause ->
    [missed] Svarte ikke på kveldsringingen.
    [undeliverable] Vi kom ikke gjennom på telefonen.
    [not_home] Skulle hentes, og kom ikke ut.
   *[needs_help] Ba om hjelp.
}
web-alert-words = Skrev til oss:
web-alert-one-of = Skrevet på en telefon som { $names } deler. Vi vet ikke hvem av dem som skrev.
web-alert-take = Jeg tar meg av dette
web-alert-taken-by = { $name } tar seg av dette.
web-alert-taken-desk = Frivilligsentralen tar seg av dette.
web-alert-outcome = Hvordan gikk det?
web-outcome = { $outcome ->
    [found_well] Alt var vel.
    [she_answered] Svarte selv.
    [away] Var borte.
    [ill] Var syk.
    [fell] Hadde falt.
    [hospital] Er på sykehus.
    [moved] Har flyttet på sykehjem.
    [died] Er død.
   *[other] Annet.
}
web-note = Merknad
web-alert-close = Avslutt varselet

web-checkin = { $state ->
    [planned] Kveldsringing er planlagt.
    [ringing] Kveldsringing: det ringer.
    [well] Kveldsringing: har det bra.
    [wants_talk] Kveldsringing: ville slå av en prat.
    [needs_help] Kveldsringing: ba om hjelp.
    [no_answer] Kveldsringing: ikke svar ennå.
    [busy] Kveldsringing: opptatt.
    [undeliverable] Kveldsringing: kom ikke gjennom.
    [wrong_person] Kveldsringing: en annen tok telefonen.
    [missed] Kveldsringing: svarte ikke.
    [not_tried] Kveldsringing: kom ikke fram.
   *[silenced] { $silenced ->
        [at_activity] Kveldsringing: ringte ikke, skulle være på aktivitet.
        [being_driven] Kveldsringing: ringte ikke, skulle være ute med skyss.
        [holiday] Kveldsringing: ringte ikke, på ferie.
        [hospital] Kveldsringing: ringte ikke, på sykehus.
        [away] Kveldsringing: ringte ikke, borte.
        [talked] Kveldsringing: ringte ikke, hadde nettopp en prat.
        [rang_in] Kveldsringing: ringte ikke, hadde ringt oss.
        [driven_home] Kveldsringing: ringte ikke, var nettopp kjørt hjem.
       *[stopped] Kveldsringing: ringte ikke, har sluttet.
    }
}


web-called-off = { $sure ->
    [called_off_done] Den som holder det, har avlyst, og alle får vite det. Ring, og hør om det stemmer.
    [held_after_all] Den som holder det, har sagt at det blir holdt likevel, og alle får vite det. Ring, og hør om det stemmer.
    [changed_by_link] Den som holder det, har endret det med lenken sin, og de påmeldte får vite det. Ring, og hør om det stemmer.
    [called_off_sure] Den som holder det, sier at det er avlyst. De påmeldte har ikke fått vite det ennå. Ring, og si fra til dem.
   *[called_off] Den som holder det, har skrevet AVLYS. Det er ikke avlyst for de påmeldte ennå. Ring, og hør hva som er ment.
}
web-task = { $kind ->
    [call_back] Ringte oss, og er lovet å bli ringt opp.
    [talk_wanted] Vil gjerne prate, og ingen var ledig.
    [not_told] Fikk ikke beskjeden vår. Ring, og si det vi ville ha sagt:
    [not_tried] Kveldsringingen kom ikke fram. Ring, og hør hvordan det står til.
    [keys_do_not_come] Tastetrykkene kommer ikke fram. To kvelder på rad ble telefonen løftet uten at noen tast kom fram til oss. Hør om telefonen er riktig stilt inn.
    [wrong_number] Nummeret er feil. Det sa den som svarte, eller så sier teleselskapet at det ikke finnes. Finn det riktige, og skriv det inn på siden til personen.
    [round_too_large] Kveldsrunden får ikke plass.
    [tell_of_leaving] Død eller flyttet på sykehjem. Grendelinja har ikke fortalt det til noen. Ring disse:
    [home_again] Skulle være hjemme fra sykehus nå. Hør om det stemmer.
    [maybe_moved] Er borte fra kalenderen, og en ny dato er der. Er det den samme, bare flyttet? De påmeldte står til du har svart: hent inn kalenderen på nytt ved en terminal, så spør den.
    [to_publish] En arrangør vil lyse ut noe. Hør eller les det, og lys det ut.
    [wants_to_help] Vil hjelpe til som frivillig.
    [see_checks] Noe er ikke sett av den frivillige ennå. Skriv det på siden til den frivillige.
    [return_day] Var borte eller på sykehus da noen så etter. Hør når hun eller han er hjemme igjen, og skriv det på kveldssiden. Vi ringer ikke om kvelden før det er skrevet.
    [change_not_confirmed] Kveldsringingen eller nummeret ble endret av noen vi bare vet nummeret til, eller som sa det til Frivilligsentralen. Vi ringte to ganger og spurte om det var riktig, og fikk ingen tast. Endringen gjelder. Ring og hør om den er riktig.
    [was_she_there] Var personen der? Vi ringte ikke denne kvelden, for etter påmeldingen skulle personen være ute hele ringetiden. Spør den som holdt det, eller ring og hør hvordan det går.
    [storm] Nettet er borte for mange. Vi ringer dem på nytt når det er tilbake.
    [gathering_no_host] En samling på telefon har ingen vert ennå. Den holdes likevel, men da kan ingen styre ordet.
    [not_fetched] Skulle hentes, og ingen bil har kommet. Ring, og sjåføren også.
   *[gathering_not_rung] Noen som skulle være med på en samling på telefon, ble ikke ringt i tide. Ring og forklar.
}
web-carrier-refuses = { $means ->
    [moment] Teleselskapet tok ikke imot alt vi ba om på én gang. Vi prøver på nytt, og på den andre måten så lenge: ringer eller skriver. Skjer det ofte, så be dem om flere samtaler samtidig (kode { $code }).
    [account] Teleselskapet sier nei til kontoen vår, så ingen samtaler eller meldinger går ut. Vi prøver på nytt. Se til at kontoen er betalt og åpen, og at nøkkelen er riktig (kode { $code }).
    [country] Kontoen vår får ikke ringe eller skrive til et land eller nummer. Vi prøver på nytt. Åpne for landet hos teleselskapet (kode { $code }).
    [own_number] Teleselskapet godtar ikke nummeret vårt som avsender. Vi prøver på nytt. Se til at nummeret er registrert, og at det kan sende meldinger (kode { $code }).
    [filtered] En operatør har stanset en melding fra oss for det den sier eller kommer fra, og den gikk som samtale. Be teleselskapet om å få oss godkjent, og be den som drifter linja om å la lenker være ute med TEXT_LINKS=no (kode { $code }).
   *[request] Teleselskapet sa nei til noe vi ba om, uten at det gjelder nummeret til mottakeren. Vi prøver på nytt. Vis koden til den som drifter linja (kode { $code }).
}
web-cannot-text = Teleselskapet sender ikke SMS fra { $sender }, så alt går som samtale nå, også til dem som ellers svarer på SMS om kvelden. Be teleselskapet om et nummer som kan sende SMS, og be den som drifter linja om å sette TEXT_FROM til det (kode { $code }).
web-settings-texts = { $way ->
    [two_way] SMS blir sendt fra { $sender }, og folk kan svare på dem.
    [one_way] SMS blir sendt fra { $sender }, og ingen kan svare på dem: spørsmål går som samtale.
   *[none] Linja sender ikke SMS nå: alt går som samtale.
}
web-gathering-more-hosts = Flere har meldt seg på en samling på telefon enn én krets har plass til. Det blir { $circles } kretser, og bare én av dem har vert. Finn en vert til, og velg den når samlingen har begynt og den første er med; så leder hver sin krets.
web-gathering-nobody-came = Til en samling på telefon kom det ingen, eller bare én som satt igjen alene. Hør gjerne hvordan det går, og prøv en annen dag.
web-evening-in-doubt = Kan ha fått en telefon fra oss etter { $at }, men svaret er tapt. Ring, og hør hvordan det står til.
web-told-in-doubt = Kan ha fått en telefon eller en SMS fra oss etter { $at }. Hva som ble sagt, er tapt. Ring om det trengs.
web-restored = Linja er satt i gang igjen fra en kopi. Det som ble trykket, skrevet og avtalt fra { $began } til { $until }, er tapt.
web-telephone-in-gathering = En annen var med i en samling på den samme telefonen. Ring og hør hvordan det går.
web-round = Av { $checkins } samtaler i kveld kommer { $late } mer enn fem minutter etter den tiden som er valgt, den siste { $minutes } { $minutes ->
    [one] minutt
   *[other] minutter
} for sent, og { $unfinished } får ikke alle forsøkene innenfor timen. Spre tidene, eller be teleselskapet om flere samtaler i sekundet.
web-round-held = En samling på telefon holder { $held } linjer på samme tid. Flytt den til en annen tid, eller be teleselskapet om flere linjer.
web-task-talk-not-reached = Vil gjerne prate. En venn var klar, men vi fikk ikke svar da vi ringte.
web-change = { $kind ->
    [stop] { $way ->
        [sms] Kveldsringingen er stoppet med SMS.
       *[phone] Kveldsringingen er stoppet på telefon.
    }
    [pause] { $way ->
        [sms] Meldt borte med SMS.
       *[phone] Meldt borte på telefon.
    }
    [hours] { $way ->
        [sms] Klokkeslettet er endret med SMS.
       *[phone] Klokkeslettet er endret på telefon.
    }
    [days] { $way ->
        [sms] Dagene er endret med SMS.
       *[phone] Dagene er endret på telefon.
    }
   *[number] Telefonnummeret er endret her på Frivilligsentralen.
}
web-change-by = Det var { $name } som sa det.
web-change-state = { $state ->
    [undone] Personen sier nei: det var ikke riktig, og vi ringer som før. Ring gjerne og hør hva som hendte.
   *[waiting] Personen har ikke bekreftet det ennå. Vi ringer og spør { $at }.
}
web-change-many = Nummeret { $number } endret { $times } ting den dagen.
web-change-withheld = Noen ringte med skjult nummer like før.
web-short-by = { $joined ->
    [one] { $joined } påmeldt, { $minimum } må til.
   *[other] { $joined } påmeldte, { $minimum } må til.
}
web-short-see = Se hvem som kommer
web-unlogged-with = Pratet med { $name }.
web-unlogged-link = Skriv hvordan det gikk
web-demo = Demonstrasjon
web-demo-what = Alle her er oppdiktet. Knappen ringer en eldre med det samme, som om det var kveld.
web-demo-evening = Gjør det til kveld

web-search = Navn eller telefonnummer
web-search-do = Søk
web-nobody = Fant ingen.
web-phone = Telefon
web-roles = Roller
web-role = { $role ->
    [elder] eldre
    [visit_friend] besøksvenn
    [driver] sjåfør
    [organiser] arrangør
    [coordinator] koordinator
   *[kin] kontakt
}
web-unchecked = ikke godkjent ennå
web-hamlet = Grend
web-evening = Kveldsringing
web-stopped = sluttet
web-away-until = borte til { $at }
web-contacts = Kontakter, i rekkefølge
web-friends = Besøksvenn
web-notes = Notat
web-timeline = Det som har hendt
web-timeline-empty = Ingenting ennå.

web-line-call = { $direction ->
    [inbound] { $status ->
        [in-progress] Ringer oss nå.
       *[other] Ringte oss.
    }
    [leg] Ble satt over.
   *[outbound] { $status ->
        [completed] Vi ringte, og fikk svar.
        [busy] Vi ringte, opptatt.
        [no-answer] Vi ringte, ikke svar.
        [failed] Vi ringte, kom ikke gjennom.
        [canceled] Vi ringte, og avbrøt.
        [in-progress] Vi snakker nå.
       *[other] Vi ringer nå.
    }
}
web-line-received = SMS fra personen:
web-line-answered = Vi svarte:
web-line-sent = SMS til personen:
web-line-signup = { $state ->
    [joined] Påmeldt { $title }, { $at }.
    [offered] Tilbudt plass på { $title }, { $at }.
    [waiting] På venteliste til { $title }, { $at }.
   *[cancelled] Meldt av { $title }, { $at }.
}
web-line-ride = { $state ->
    [wanted] Skyss til { $title }: venter på sjåfør.
    [promised] Skyss til { $title }: { $driver } kjører.
    [unfilled] Skyss til { $title }: ingen sjåfør.
   *[cancelled] Skyss til { $title }: avlyst.
}
web-line-alert = { $state ->
    [held] Varsel om litt.
    [open] Ingen har tatt det ennå.
    [taken] Noen ser til.
    [withdrawn] Trukket tilbake.
   *[closed] Avsluttet.
}
web-line-talk = { $state ->
    [asking] Prat: vi spør en venn for { $elder }.
    [found] Prat: { $friend } vil ringe { $elder }.
    [talked] Prat: { $elder } og { $friend }.
    [not_now] Prat: { $elder } ville ikke nå.
    [not_met] Besøk: { $elder } og { $friend } møttes ikke.
    [withdrawn] Prat: trukket tilbake for { $elder }.
    [not_reached] Prat: { $friend } ville prate, men vi fikk ikke tak i { $elder }.
   *[nobody] Prat: ingen var ledig for { $elder }.
}
web-line-log = { $how ->
    [0] Logg: de møttes ikke.
    [1] Logg: det var bra.
    [2] Logg: det var sånn passe.
   *[3] Logg: vennen er bekymret.
}
web-line-follow-up = Bør følges opp.
web-line-on-board = Står på tavla.
web-line-taken-by = { $name } tok det { $at }.
web-line-ended-by = { $name } avsluttet det { $at }.
web-line-ended = Avsluttet { $at }.
web-line-done-by = Gjort av { $name } { $at }.
web-line-done = Ordnet { $at }.
web-line-heard-by = { $name } hadde hørt fra personen.

web-call-vouched = { $how ->
    [known] Teleselskapet går god for nummeret.
    [failed] Teleselskapet fant at nummeret kan være forfalsket.
   *[partly] Teleselskapet vet hvor samtalen kom fra, men går ikke god for nummeret.
}
web-call-forwarded = Viderekoblet fra { $number }.
web-call-name = Navn fra teleselskapet: { $name }.
web-call = Samtale
web-withheld = Skjult nummer
web-pressed = Trykket { $keys }
web-spoke = Sa: { $words }
web-step-error = Noe gikk galt her.
web-no-steps = Ingenting er sagt, eller det er slettet etter fristen.
web-legs = Satt over til

web-comers = { $maximum ->
    [0] { $count ->
        [one] { $count } påmeldt
       *[other] { $count } påmeldte
    }
   *[other] { $count } av { $maximum } påmeldte
}
web-no-activities = Ingen aktiviteter er lagt inn.
web-cancelled = Avlyst
web-organiser = Arrangør
web-minimum = Minst
web-maximum = Høyst
web-who-comes = Hvem kommer
web-ride = { $state ->
    [wanted] venter på skyss
    [promised] skyss med { $driver }
   *[unfilled] mangler skyss
}
web-nobody-yet = Ingen ennå.

web-log = Logg for en prat
web-log-how = Praten med { $name }
web-log-thanks = Takk for praten, { $name }!
web-log-choose = Velg hvordan det var.
web-log-question = Hvordan var det?
web-log-answer = { $how ->
    [0] Vi møttes ikke
    [1] Bra
    [2] Sånn passe
   *[3] Jeg er bekymret
}
web-log-follow-up = Noen bør følge opp
web-log-note = Noen ord, om du vil
web-log-save = Lagre
web-log-saved = Takk, det er lagret.
web-log-saved-more = Du kan lukke siden.
web-log-expired = Lenken har gått ut. Ring Grendelinja og velg frivilligoppgaver, så kan du logge praten der.
web-log-unknown = Lenken er ikke hel. Åpne den en gang til fra meldingen.
web-log-wish = Ønsker { $name } noe?
web-wish = { $wish ->
    [ride] Skyss
    [activity] Aktivitet
    [visit] Besøk
   *[nothing] Ingenting
}
web-line-wish = { $wish ->
    [ride] Ønsker skyss.
    [activity] Ønsker aktivitet.
   *[visit] Ønsker besøk.
}
web-weekday = { $weekday ->
    [0] Mandag
    [1] Tirsdag
    [2] Onsdag
    [3] Torsdag
    [4] Fredag
    [5] Lørdag
   *[6] Søndag
}
web-duty = Vakter
web-duty-whose = Vaktene til { $name }
web-duty-what = Når kan vi ringe om noen vil prate? La dagene stå tomme når du ikke kan.
web-duty-from = Fra
web-duty-to = Til
web-duty-pause = Pause til (dagen du er tilbake)
web-duty-most = Høyst så mange prater i uka (tomt er ingen grense)
web-duty-wrong = Det stemmer ikke helt. Hver dag trenger både fra og til, og til må være etter fra.
web-duty-wrong-pause = Pausen må slutte etter i dag, og innen seks måneder.
web-duty-wrong-most = Skriv et tall mellom 1 og 20, eller la feltet stå tomt.
web-visit-somebody-else = En annen besøker da. Velg en annen dag eller et annet klokkeslett.
web-duty-saved = Takk, det er lagret.
web-duty-link = Si når du kan bli ringt
web-duty-link-desk = Se og endre vaktene
web-share-last-talk = Kan neste venn få høre om siste prat?
web-share-answer = { $given ->
    [yes] Ja, har sagt ja.
    [no] Nei, har sagt nei.
   *[none] Ikke spurt.
}
web-share-yes = Har sagt ja
web-share-no = Har sagt nei
web-line-visit = { $state ->
    [asked] Besøk, spurt: { $elder } og { $friend }, { $at }.
    [agreed] Besøk, avtalt: { $elder } og { $friend }, { $at }.
    [refused] Besøk, kunne ikke: { $elder } og { $friend }, { $at }.
    [cancelled] Besøk, avlyst: { $elder } og { $friend }, { $at }.
   *[over] Besøk: { $elder } og { $friend }, { $at }.
}
web-visits = Besøk
web-visit-who = Hos
web-visit-day = Dag
web-visit-at = Klokka
web-visit-save = Skriv opp besøket
web-visit-wrong = Velg en dag framover og et tidspunkt mellom kl 8 og 20.

web-save = Lagre
web-evening-edit = Endre kveldsringingen
web-evening-of = Kveldsringingen til { $name }
web-evening-changed-meanwhile = Noe her ble endret mens siden sto åpen, kanskje av henne eller ham selv på telefonen. Det nye står i skjemaet nå, sammen med det du ellers skrev. Se over det, og lagre på nytt.
web-evening-too-late = Klokka { $times } er sent: alle forsøkene og alle kontaktene rekker ikke å bli ringt før klokka 21. Senest { $latest } går bra.
web-evening-days = Dager
web-evening-times = Klokkeslett, inntil tre om dagen
web-evening-time = Samtale { $place }
web-evening-tries = Hvor mange ganger vi prøver (1–5)
web-evening-gap-minutes = Minutter mellom forsøkene (5–20)
web-evening-ring-s = Hvor lenge det ringer, i sekunder (15–60)
web-evening-on-talk = Tast 2
web-evening-on-talk-choice = { $choice ->
    [tonight] En besøksvenn blir funnet samme kveld
   *[next_day] Frivilligsentralen ringer neste åpningsdag
}
web-evening-on-help = Tast 3
web-evening-on-help-choice = { $choice ->
    [contacts] Kontaktene får melding med en gang
   *[on_call] Bare den som har vakt, får melding
}
web-evening-language = Språket Grendelinja snakker
web-evening-language-choice = { $choice ->
    [nn] Nynorsk
    [nb] Bokmål
   *[en] Engelsk
}
web-evening-pace = Hvor fort Grendelinja snakker
web-evening-pace-choice = { $choice ->
    [normal] Vanlig
    [slow] Sakte
   *[slower] Enda saktere
}
web-evening-quiet = Stille en tid
web-evening-away-day = Hjemme igjen (vi ringer fra den dagen; tomt: er hjemme)
web-evening-away-why = Hvorfor
web-away-why = { $choice ->
    [holiday] på ferie
    [hospital] på sykehus
   *[away] borte
}
web-away-by = Sagt av { $name }.
web-evening-contact-says-away = Det er avtalt at kontaktene kan si fra om fravær, inntil sju dager
web-evening-stopped = Vil ikke bli ringt
web-contact-position = Nummer i rekken
web-contact-way = Får melding med
web-contact-way-choice = { $choice ->
    [call] telefon
    [sms] SMS
   *[both] telefon og SMS
}
web-contact-may-know = Får vite
web-contact-may-know-choice = { $choice ->
    [number] at det ikke ble svart, og telefonnummeret
    [address] også adressen
   *[arrival] også det som er avtalt om nøkkel og adkomst
}
web-contact-near = Bor nær
web-contact-key = Har nøkkel
web-contact-from = Kan få melding fra
web-contact-to = til
web-evening-wrong-days = Velg minst én dag, eller kryss av for at personen ikke vil bli ringt.
web-evening-wrong-times = Skriv ett til tre klokkeslett, for eksempel 19:00.
web-evening-wrong-hours = Klokkeslettene må være fra 08:00 og før 21:00.
web-evening-wrong-tries = Vi prøver én til fem ganger; skriv et tall fra 1 til 5.
web-evening-wrong-tries-hour = Forsøkene får ikke plass i den timen ringingen varer; velg færre forsøk eller kortere tid mellom dem.
web-evening-wrong-gap-minutes = Det går fem til tjue minutter mellom forsøkene; skriv et tall fra 5 til 20.
web-evening-wrong-ring-s = Det ringer i femten til seksti sekunder; skriv et tall fra 15 til 60.
web-evening-wrong-choice = Ett av valgene finnes ikke lenger. Last siden på nytt og velg igjen.
web-evening-wrong-away = Dagen for hjemkomst er ingen dag. Skriv for eksempel 2.12 eller onsdag.
web-evening-wrong-away-day = Dagen for hjemkomst må være i morgen eller senere, og innen et halvt år.
web-evening-wrong-contact-hours = Tiden en kontakt kan få melding, må ha både en start og en annen slutt; la begge stå tomme for hele døgnet.
web-quiet-until = { $why ->
    [holiday] på ferie
    [hospital] på sykehus
   *[away] borte
}, ringer igjen fra { $day }
web-offers = Tilbud i kveldsringingen
web-offers-wanted = { $wanted ->
    [no] Nei, ikke flere tilbud.
   *[yes] Ja.
}
web-offers-not = Ikke: { $titles }.
web-offers-yes = Tilby alt igjen
web-offers-no = Ikke flere tilbud
web-evening-answers = Hvordan personen svarer
web-evening-answers-choice = { $choice ->
    [text] med SMS
    [speech] på telefon, med to talte svar (kan ikke trykke)
   *[keys] på telefon, med tastene
}
web-evening-wrong-answers-one-way = Ingen kan svare på SMS fra linja nå (se Innstillinger). Velg en annen måte å svare på.
web-evening-wrong-answers-text = Her er ikke noe nummer vi kan sende SMS til: fasttelefoner tar ikke imot SMS, og etter STOPP sender vi ingen. Velg en annen måte å svare på, eller skriv inn et mobilnummer først.

web-host = Vert
web-no-host = Ingen
web-choose-host = Velg vert
web-by-telephone = på telefon
web-line-seat = Var med på { $title } på telefon.
web-seat = { $state ->
    [waiting] blir ringt når det begynner
    [rung] blir ringt nå
    [coming] på vei inn
    [in] er med
    [stepped_out] snakker med Grendelinja
    [dropped] mistet samtalen
    [rung_again] blir ringt en gang til
    [absent] kom ikke
    [removed] tatt ut av verten
   *[left] har vært med
}
web-line-spoken-note = { $state ->
    [kept] Talt merknad fra { $friend }:
    [leaving] Talt merknad fra { $friend }:
    [expected] Talt merknad fra { $friend }: er på vei.
    [at_carrier] Talt merknad fra { $friend }: er på vei.
    [gone] Talt merknad fra { $friend }: slettet da tiden var ute.
    [lost] Talt merknad fra { $friend } kom aldri fram. Ring og hør.
   *[nothing] { $friend } ville si noe, men sa ingenting.
}
web-line-offer = Tilbud om { $title } { $at }: { $answer ->
    [joined] ble med
    [not_now] ikke denne gangen
    [no_ride] hadde ikke skyss
    [never] ikke flere ganger
   *[none] ikke svart på
}.
