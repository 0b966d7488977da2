### Det vi har om en person: samtykke, innsyn, sletting og hvem som har sett hva.

web-rights = Personvern: { $name }
web-rights-open = Personvern: samtykke, innsyn og sletting
web-consents = Samtykke
web-consents-what = Det siste svaret gjelder. Et nei gjelder fra nå av: det som venter på å bli sendt eller ringt, blir stoppet med det samme.
web-consent = { $purpose ->
    [checkin_calls] Kveldsringing
    [service_sms] SMS fra Grendelinja
    [tell_contacts] Kontaktene får vite det når noe er galt
    [be_contact] Å være kontakt for andre
    [contact_says_away] Kontaktene kan si fra om fravær
    [share_last_talk] Den neste besøksvennen får høre om den forrige praten
    [tell_neighbours] Andre fra grenda får vite at hun kommer
    [invitations] Spurt på dagtid om å komme til det som skjer
    [share_number] Nummeret til den en kjører eller blir kjørt av
   *[activity_offers] Tilbud i kveldssamtalen
}
web-consent-answer = { $given ->
    [yes] Ja
   *[no] Nei
}, { $source ->
    [import] fra lista som ble lest inn
    [phone] på telefonen
    [sms] på SMS
    [page] på nettsiden
    [demo] i demonstrasjonen
   *[desk] til Frivilligsentralen
}, { $at }.
web-consent-unasked = Ikke spurt.
web-consent-yes = Har sagt ja
web-consent-no = Har sagt nei

# Loggen over hvem som har sett og gjort hva.

web-audit = Hvem har sett hva
web-audit-open = Hvem har sett hva om denne personen
web-audit-about = Om
web-audit-all = Vis alt
web-audit-what-it-is = Her står hvem som har sett, endret eller åpnet noe, og hvem som har logget inn. En side som blir sett flere ganger på en time, står én gang. Ingen kan endre det som står her.
web-audit-empty = Ingenting er skrevet ennå.
web-audit-older = Eldre
web-audit-actor = { $actor ->
    [ours] Grendelinja
    [unknown] Noen med et ukjent brukernavn
    [on-call] Vakttelefonen
    [phone] På telefonen
    [sms] På SMS
    [desk] Frivilligsentralen
    [page] På nettsiden
    [import] Lista som ble lest inn
    [command] Den som drifter linja
   *[other] Noen som ikke er her lenger
}
web-audit-done = { $action ->
    [asked_for_errand] ba om skyss til et ærend
    [called_off_errand] avlyste skyss til et ærend
    [read_refunds] så refusjonen til sjåfører
    [wrote_kilometres] skrev kilometer for en sjåfør
    [handed_on_refunds] merket refusjon som levert eller betalt
    [set_mileage_rate] satte satsen per kilometer
    [changed_roads] endret veiene, adressene eller hvor et sted ligger
    [opened_organiser_link] åpnet lenken til det en arrangør holder
    [sent_organiser_link] sendte en arrangør en lenke
    [ended_organiser_link] stengte lenken til en arrangør
    [imported_activities] tok inn programmet til en arrangør fra en fil
    [published_draft] lyste ut noe for en arrangør
    [refused_draft] sa nei til å lyse ut noe for en arrangør
    [set_calendar] skrev hvor kalenderen til en arrangør skal hentes
    [ended_calendar] sluttet å hente kalenderen til en arrangør
    [read_volunteers] så lista over frivillige
    [read_volunteer] så siden til den frivillige
    [took_in_volunteer] tok inn personen som frivillig
    [wrote_seen] skrev hva som er sett av den frivillige
    [changed_volunteer] endret hva den frivillige gjør eller har fortalt
    [answered_willing] svarte noen som ville hjelpe til
    [thanked] skrev en takk til personen
    [took_thanks_back] tok tilbake en takk
    [rang_through_line] ringte personen gjennom linja
    [tried_line] lot linja ringe kontoret på prøve
    [read_board] så tavla
    [read_words_of_alert] leste det hun skrev da hun ba om hjelp
    [read_people] så lista over folk
    [exported_people] hentet ut lista over folk
    [added_person] la til personen
    [gave_role] ga personen en rolle
    [ended_role] avsluttet en rolle
    [changed_acting] skrev hvem som kan handle for personen
    [changed_her_drivers] endret hvem som blir spurt først om skyss
    [read_her_drivers] så hvem som blir spurt først om skyss
    [read_drives] så når sjåføren kan kjøre
    [changed_drives] endret når sjåføren kan kjøre
    [changed_contact] endret en kontakt
    [moved_contact] endret rekkefølgen på kontaktene
    [read_relatives] så kontaktene
    [read_round] så kveldsrunden
    [ring_now] lot linja ringe med en gang
    [take_over_evening] tok over kveldsringingen
    [look_for_her] varslet kontaktene
    [pause_round] satte kveldsrunden på pause
    [resume_round] lot kveldsrunden gå videre
    [imported_people] hentet inn folk fra en fil
    [read_rides] så skyssen en dag
    [changed_ride] skrev hva som trengs på en skyss
    [move_ride] flyttet skyssen til en annen sjåfør
    [take_back_ride] tok skyssen fra en sjåfør
    [swap_rides] lot andre bytte bil så personen fikk plass
    [not_home_yet] tok tilbake at personen var kommet hjem
    [read_calls] så lista over samtaler
    [read_call] så en samtale
    [read_person] så personen
    [read_evening] så kveldsringingen
    [read_card] så kort til telefonen
    [read_drive] så kjørelista til en sjåfør
    [read_evening_list] så kveldslista på papir
    [read_comers] så hvem som kommer på en aktivitet
    [read_told] så hvem som får vite hva
    [read_beside] så navnet på siden til en annen
    [read_rights] så personvernet
    [read_audit] så denne loggen
    [heard_note] hørte et innsnakket notat
    [opened_log] åpnet lenken til loggen for en prat
    [opened_outcome] åpnet lenken til et varsel
    [opened_own_page] åpnet sin egen side
    [signed_in] logget inn
    [sign_in_failed] fikk ikke logget inn: feil navn eller passord
    [paused_evening] tok pause i kveldsringingen
    [resumed_evening] skrev at personen er hjemme igjen
    [left_out_of_every_week] hoppet over en dag av det som kommer igjen hver uke
    [ended_every_week] avsluttet noe som kom igjen hver uke
    [called_off_visit] avlyste et besøk
    [rang] ringte personen gjennom linja
    [wrote_text] skrev en SMS
    [took_text_back] tok tilbake en SMS
    [read_notes] leste helse og notat
    [wrote_note] skrev et notat
    [changed_evening] endret kveldsringingen
    [changed_person] endret personen
    [invited_user] inviterte en bruker
    [reset_user] laget ny innlogging til en bruker
    [changed_role] ga en bruker en annen rolle
    [removed_user] tok bort en bruker
    [read_users] så brukerne
    [changed_password] valgte nytt passord
    [chose_password] valgte passord med en engangslenke
    [set_up_app] satte opp appen for innlogging
    [made_codes] laget nye koder på papir
    [read_duty] så kveldene til en frivillig
    [set_duty] endret kveldene til en frivillig
    [arranged_visit] skrev opp et besøk
    [closed_own_page] stengte den egne siden til en frivillig
    [made_feed] laget en kalenderlenke
    [ended_feed] stengte en kalenderlenke
    [changed_settings] endret innstillingene
    [added_contact] la til en kontakt
    [removed_contact] fjernet en kontakt
    [added_friend] koblet til en besøksvenn
    [ended_friendship] avsluttet et besøksvennskap
    [share_last_talk] skrev hva hun har svart om den forrige praten
    [set_offers] endret tilbudene i kveldssamtalen
    [consent_yes] skrev et ja til samtykke
    [consent_no] skrev et nei til samtykke
    [take_alert] tok et varsel
    [hand_on_alert] ga et varsel videre
    [close_alert] avsluttet et varsel
    [close_checkin] skrev at en har hørt fra personen
    [give_ride] ga skyssen til en sjåfør
    [task_done] gjorde ferdig en oppgave
    [arranged] la inn en aktivitet
    [changed_holidays] endret fridagene i bygda
    [changed_activity] endret en aktivitet
    [invited] ba folk komme til noe
    [chose_whom_to_invite] vurderte hvem som skulle bli spurt
    [took_invitation_back] tok tilbake en invitasjon
    [wrote_to_many] skrev til mange fra listen
    [took_texts_back] tok tilbake en SMS til mange
    [wrote_who_came] skrev hvem som kom
    [read_ideas] så listen over ideer
    [read_idea] så hvem som ville komme på en idé
    [added_idea] laget en idé
    [idea_became_activity] gjorde en idé til en aktivitet
    [dropped_idea] la bort en idé
    [decided_it_is_on] bestemte at en aktivitet blir noe av
    [called_off] avlyste en aktivitet
    [held_after_all] holdt en avlyst aktivitet likevel
    [told_by_desk] sa fra til personen om en endring
    [signed_up] meldte personen på en aktivitet
    [signed_off] meldte personen av en aktivitet
    [ride_wanted] ba om skyss til personen
    [ride_not_wanted] tok bort skyssen til personen
    [first_in_line] satte personen først på en venteliste
    [exported_comers] hentet ut hvem som kommer på en aktivitet
    [changed_organiser] endret en arrangør eller en avtale
    [changed_municipal_contact] endret en kontakt i kommunen
    [removed_municipal_contact] tok bort en kontakt i kommunen
    [task_not_reached] skrev at en ikke nådde fram
    [task_undone] tok fram igjen en oppgave som var ferdig
    [task_put_off] utsatte en oppgave
    [task_taken_up] tok fram igjen en oppgave som var utsatt
    [task_assigned] skrev hvem som ser til en oppgave
    [choose_host] valgte vert for en samling
    [left_died] skrev at personen er død
    [left_moved] skrev at personen har flyttet
    [left_undone] tok tilbake at personen har sluttet
    [alert-address] fikk adressen, for å se til personen
    [address-by-text] fikk adressen på SMS, for å kjøre
    [left-died] alt om personen er stoppet: død
    [left-moved] alt om personen er stoppet: har flyttet
    [left-undone] personen er med igjen
    [checkin-paused] en pause i kveldsringingen
    [checkin-paused-by-contact] en kontakt sa at personen er borte
    [checkin-resumed] kveldsringingen går igjen
    [checkin-plan-changed] dager eller klokkeslett for kveldsringingen er endret
    [checkin-change-undone] personen angret en endring av kveldsringingen
    [checkin-stopped] kveldsringingen er stoppet
    [offer-never-again] en aktivitet skal ikke bli tilbudt mer
    [offers-stopped] ingen tilbud i kveldssamtalen
    [invitations-welcome] vil gjerne bli spurt på dagtid
    [invitations-stopped] vil ikke bli spurt på dagtid
    [offers-welcome-again] tilbud i kveldssamtalen igjen
    [exported_person] skrev ut alt om personen
    [merged] gjorde to rader om til én person
    [merged_away] raden er slått sammen med en annen
    [signed_up_for_her] meldte personen på, som hun har sagt at de kan
    [erased] personen er slettet
    [audit_let_go] det eldste i denne loggen er slettet, fordi tiden var ute
   *[other] gjorde noe
}

# Innsyn og sletting.

web-export = Innsyn
web-export-what = Alt vi har om personen i én fil: en side å lese og en fil for maskiner. Gi den bare til personen selv.
web-export-do = Last ned alt
web-erase = Sletting
web-erase-what = Når personen vil bli slettet.
web-erase-open = Se hva som blir slettet
web-erase-ask = Slette { $name }?
web-erase-stops = Alt som er planlagt, blir stoppet: kveldsringing, skyss, påmeldinger, prater og besøk. Hvem dere bør ringe om det, kommer på tavla. Det kan ikke gjøres om.
web-erase-goes = Dette blir borte
web-erase-goes-what = Navn, nummer, adresse, notater og alt som er skrevet eller sagt, og { $rows ->
    [one] én rad
   *[other] { $rows } rader
} som bare gjelder personen.
web-erase-stays = Dette blir igjen, uten navn, og går når tiden er ute
web-erase-stays-why = { $why ->
    [figures] Det som er talt med i månedstallene, der ingen er nevnt
    [others] Det som også gjelder noen andre: hvem som ble varslet, besøkte eller kjørte
    [sent] At noe ble ringt eller sendt, for regningen fra teleselskapet
    [books] Bilag for refusjon, som loven krever at vi tar vare på: hvor langt og hvor mye, uten navn
    [record] Hvem som har sett hva, som ingen kan endre
   *[empty] En tom rad som andre rader viser til
} ({ $rows }).
web-erase-sure = { $name } skal slettes, og det kan ikke gjøres om
web-erase-do = Slett { $name }
web-erase-back = Tilbake uten å slette
web-erase-not-yet = { $why ->
    [alert] Det er et varsel på gang. Noen må vite hvordan det står til og avslutte det først.
    [on_the_telephone] Personen er i telefonen med Grendelinja, eller blir ringt nå. Prøv igjen når samtalen er over.
    [refund] Det gjenstår refusjon som ikke er betalt. Betal det, eller skriv null kilometer, først.
    [on_the_road] Personen sitter i bilen nå, eller kjører. Prøv igjen når alle er hjemme.
   *[sound] Et innsnakket notat blir hentet fra teleselskapet. Prøv igjen om noen minutter.
}
web-erased = Personen er slettet.
web-handed-out = Det Grendelinja har om { $name }
web-handed-out-what = Dette er alt Grendelinja i { $community } har om deg, skrevet ut { $at }. Om andre står det bare fornavn. Filen ved siden av har alt, ned til hvert tastetrykk.
web-handed-out-you = Om deg
web-handed-out-born = Fødselsår
web-handed-out-arrival = Til den som kommer
web-handed-out-contact-of = Du er kontakt for
web-handed-out-your-log = Du fortalte hvordan en prat gikk.
web-handed-out-task = Noe Frivilligsentralen skulle ta seg av.
web-handed-out-looks = Her står hvem som har sett eller endret noe om deg, og når.
web-handed-out-who = { $actor ->
    [desk_user] Noen på Frivilligsentralen
    [desk] Noen på Frivilligsentralen
    [command] Den som drifter linja
    [person] En kontakt eller frivillig
    [on-call] Vakttelefonen
    [phone] På telefonen
    [sms] På SMS
   *[other] Grendelinja
}

# Hva vi tar vare på, og hvor lenge.

web-kept = Hva vi tar vare på, og hvor lenge
web-kept-what-it-is = Hver natt blir det som har ligget lenge nok, slettet. Tallene for måneden blir skrevet ned først, slik at ingen kan kjennes igjen i dem. Det som ikke er ferdig ennå, blir liggende til det er det.
web-kept-what = Hva, og hvorfor så lenge
web-kept-days = Dager
web-kept-next = Det neste blir slettet
web-kept-none = Ingenting å slette
web-kept-kind = { $kind ->
    [forms] Skjemaer som er sendt her ved skrivebordet
    [words] Taster og ord i samtaler
    [messages] Ordene i SMS
    [notes] Merknader om folk
    [spoken_notes] Det som er lest inn med egen stemme
    [calls] Hvem som er ringt eller har fått SMS, og når
    [checkins] Kveldsringinger
    [alerts] Varsler
    [tasks] Oppgaver som er gjort
    [talks] Prater og besøk
    [activities] Påmeldinger og skyss
    [refunds] Refusjon til sjåfører
    [audit] Loggen over hvem som har sett hva
   *[left] De som er døde eller har flyttet, og de som ikke er kontakt for noen lenger
}
web-kept-why = { $kind ->
    [forms] Så lenge siden kan stå åpen, slik at det som blir sendt to ganger, blir gjort én gang.
    [words] Så lenge noen kan spørre hva som hendte i en samtale.
    [messages] Så lenge noen kan spørre hva som ble avtalt.
    [notes] Så lenge det tar å følge opp det som står der.
    [spoken_notes] Så lenge det tar å høre en merknad og gjøre noe med den, og så langt fram som en arrangør kan lyse ut noe.
    [calls] For klager, og for regningen fra teleselskapet.
    [checkins] Det handler om helsen hennes, og viser om noe endrer seg.
    [alerts] For familien, helsetjenesten og dem som skal finne ut hva som hendte.
    [tasks] Like lenge som det de handlet om.
    [talks] Så lenge en ser tilbake på et vennskap.
    [activities] For regnskapet til arrangørene og kjørebøkene til sjåførene.
    [refunds] Bokføringsloven krever at bilag ligger i fem år etter at året er over.
    [audit] Lenger enn alt annet, for det er loggen over hvem som har sett på det.
   *[left] Så lenge at en feil kan rettes, og alle har fått vite det.
}
web-left-goes = Navnet og alt det andre vi vet om personen, blir slettet { $day }.
web-call-goes = Det som ble sagt og tastet, blir slettet { $day }.
web-settings-controller = Hvem har ansvar for det vi vet om folk (for eksempel kommunen)
web-settings-controller-contact = Hvordan en når den som har ansvaret
web-settings-wrong-controller = Skriv både hvem som har ansvar for det vi vet om folk, og hvordan en når dem, med høyst 120 tegn hver.
web-handed-out-controller = Den som har ansvar for dette, er { $controller }: { $contact }. Du kan klage til Datatilsynet.
web-audit-field = { $field ->
    [in_car] hva som trengs i bil
    [own_car] hva bilen tar
    [point] stedet på kartet
    [farm] gård
    [certificate] politiattest
    [introduction] introduksjon
    [confidentiality] taushetsplikt
    [licence] førerkort
    [insurance] forsikring
    [course] kurs
    [first_name] fornavn
    [last_name] etternavn
    [phone] telefon
    [phone2] den andre telefonen
    [language] språk
    [days] dager
    [times] klokkeslett
    [tries] forsøk
    [gap_minutes] tid mellom forsøkene
    [ring_s] hvor lenge det ringer
    [on_talk] hva tast 2 gjør
    [on_help] hva tast 3 gjør
    [answers] hvordan personen svarer
    [pace] hvor fort vi snakker
    [away_day] hjemme igjen
    [away_why] hvorfor borte
    [stopped] stoppet
    [contact_says_away] om kontaktene kan si fra om fravær
    [contacts] kontakter
    [opening_hours] åpningstider
    [coordinator_phone] telefonen på kontoret
    [on_call_phone] vakttelefonen
    [controller_name] hvem som har ansvar
    [controller_contact] hvordan en når den som har ansvar
    [checkin_calls] kveldsringing
    [service_sms] SMS
    [tell_contacts] at kontaktene får vite det
    [be_contact] å være kontakt
    [share_last_talk] den forrige praten
    [tell_neighbours] at grenda får vite det
    [share_number] nummeret i skyss
    [activity_offers] tilbud
   *[other] { $field }
}
