### Det vi har om ein person: samtykke, innsyn, sletting og kven som har sett kva.

web-rights = Personvern: { $name }
web-rights-open = Personvern: samtykke, innsyn og sletting
web-consents = Samtykke
web-consents-what = Det siste svaret gjeld. Eit nei gjeld frå no av: det som ventar på å bli sendt eller ringt, blir stoppa med det same.
web-consent = { $purpose ->
    [checkin_calls] Kveldsringing
    [service_sms] SMS frå Grendelinja
    [tell_contacts] Kontaktane får vite det når noko er gale
    [be_contact] Å vere kontakt for andre
    [contact_says_away] Kontaktane kan seie frå om fråvær
    [share_last_talk] Den neste besøksvenen får høyre om den førre praten
    [tell_neighbours] Andre frå grenda får vite at ho kjem
    [invitations] Spurd på dagtid om å kome til det som skjer
    [share_number] Nummeret til den ein køyrer eller blir køyrd av
   *[activity_offers] Tilbod i kveldssamtalen
}
web-consent-answer = { $given ->
    [yes] Ja
   *[no] Nei
}, { $source ->
    [import] frå lista som blei lesen inn
    [phone] på telefonen
    [sms] på SMS
    [page] på nettsida
    [demo] i demonstrasjonen
   *[desk] til Frivilligsentralen
}, { $at }.
web-consent-unasked = Ikkje spurd.
web-consent-yes = Har sagt ja
web-consent-no = Har sagt nei

# Loggen over kven som har sett og gjort kva.

web-audit = Kven har sett kva
web-audit-open = Kven har sett kva om denne personen
web-audit-about = Om
web-audit-all = Vis alt
web-audit-what-it-is = Her står kven som har sett, endra eller opna noko, og kven som har logga inn. Ei side som blir sett fleire gonger på ein time, står éin gong. Ingen kan endre det som står her.
web-audit-empty = Ingenting er skrive enno.
web-audit-older = Eldre
web-audit-actor = { $actor ->
    [ours] Grendelinja
    [unknown] Nokon med eit ukjent brukarnamn
    [on-call] Vakttelefonen
    [phone] På telefonen
    [sms] På SMS
    [desk] Frivilligsentralen
    [page] På nettsida
    [import] Lista som blei lesen inn
    [command] Den som driftar linja
   *[other] Nokon som ikkje er her lenger
}
web-audit-done = { $action ->
    [asked_for_errand] bad om skyss til eit ærend
    [called_off_errand] avlyste skyss til eit ærend
    [read_refunds] såg refusjonen til sjåførar
    [wrote_kilometres] skreiv kilometer for ein sjåfør
    [handed_on_refunds] merkte refusjon som levert eller betalt
    [set_mileage_rate] sette satsen per kilometer
    [changed_roads] endra vegane, adressene eller kvar ein stad ligg
    [opened_organiser_link] opna lenkja til det ein arrangør held
    [sent_organiser_link] sende ein arrangør ei lenkje
    [ended_organiser_link] stengde lenkja til ein arrangør
    [imported_activities] tok inn programmet til ein arrangør frå ei fil
    [published_draft] lyste ut noko for ein arrangør
    [refused_draft] sa nei til å lyse ut noko for ein arrangør
    [set_calendar] skreiv kvar kalenderen til ein arrangør skal hentast
    [ended_calendar] slutta å hente kalenderen til ein arrangør
    [read_volunteers] såg lista over frivillige
    [read_volunteer] såg sida til den frivillige
    [took_in_volunteer] tok inn personen som frivillig
    [wrote_seen] skreiv kva som er sett av den frivillige
    [changed_volunteer] endra kva den frivillige gjer eller har fortalt
    [answered_willing] svara nokon som ville hjelpe til
    [thanked] skreiv ein takk til personen
    [took_thanks_back] tok attende ein takk
    [rang_through_line] ringde personen gjennom linja
    [tried_line] lét linja ringje kontoret på prøve
    [read_board] såg tavla
    [read_words_of_alert] las det ho skreiv då ho bad om hjelp
    [read_people] såg lista over folk
    [exported_people] henta ut lista over folk
    [added_person] la til personen
    [gave_role] gav personen ei rolle
    [ended_role] avslutta ei rolle
    [changed_acting] skreiv kven som kan handle for personen
    [changed_her_drivers] endra kven som blir spurd først om skyss
    [read_her_drivers] såg kven som blir spurd først om skyss
    [read_drives] såg når sjåføren kan køyre
    [changed_drives] endra når sjåføren kan køyre
    [changed_contact] endra ein kontakt
    [moved_contact] endra rekkjefølgja på kontaktane
    [read_relatives] såg kontaktane
    [read_round] såg kveldsrunden
    [ring_now] let linja ringje med ein gong
    [take_over_evening] tok over kveldsringinga
    [look_for_her] varsla kontaktane
    [pause_round] sette kveldsrunden på pause
    [resume_round] lét kveldsrunden gå vidare
    [imported_people] henta inn folk frå ei fil
    [read_rides] såg skyssen ein dag
    [changed_ride] skreiv kva som trengst på ein skyss
    [move_ride] flytte skyssen til ein annan sjåfør
    [take_back_ride] tok skyssen frå ein sjåfør
    [swap_rides] lét andre byte bil så personen fekk plass
    [not_home_yet] tok tilbake at personen var komen heim
    [read_calls] såg lista over samtalar
    [read_call] såg ein samtale
    [read_person] såg personen
    [read_evening] såg kveldsringinga
    [read_card] såg kort til telefonen
    [read_drive] såg køyrelista til ein sjåfør
    [read_evening_list] såg kveldslista på papir
    [read_comers] såg kven som kjem på ein aktivitet
    [read_told] såg kven som får vite kva
    [read_beside] såg namnet på sida til ein annan
    [read_rights] såg personvernet
    [read_audit] såg denne loggen
    [heard_note] høyrde eit innsnakka notat
    [opened_log] opna lenka til loggen for ein prat
    [opened_outcome] opna lenka til eit varsel
    [opened_own_page] opna si eiga side
    [signed_in] logga inn
    [sign_in_failed] fekk ikkje logga inn: feil namn eller passord
    [paused_evening] tok pause i kveldsringinga
    [resumed_evening] skreiv at personen er heime att
    [left_out_of_every_week] hoppa over ein dag av det som kjem att kvar veke
    [ended_every_week] avslutta noko som kom att kvar veke
    [called_off_visit] avlyste eit besøk
    [rang] ringde personen gjennom linja
    [wrote_text] skreiv ein SMS
    [took_text_back] tok attende ein SMS
    [read_notes] las helse og notat
    [wrote_note] skreiv eit notat
    [changed_evening] endra kveldsringinga
    [changed_person] endra personen
    [invited_user] inviterte ein brukar
    [reset_user] laga ny innlogging til ein brukar
    [changed_role] gav ein brukar ei anna rolle
    [removed_user] tok bort ein brukar
    [read_users] såg brukarane
    [changed_password] valde nytt passord
    [chose_password] valde passord med ei eingongslenkje
    [set_up_app] sette opp appen for innlogging
    [made_codes] laga nye kodar på papir
    [read_duty] såg kveldane til ein frivillig
    [set_duty] endra kveldane til ein frivillig
    [arranged_visit] skreiv opp eit besøk
    [closed_own_page] stengde den eigne sida til ein frivillig
    [made_feed] laga ei kalenderlenkje
    [ended_feed] stengde ei kalenderlenkje
    [changed_settings] endra innstillingane
    [added_contact] la til ein kontakt
    [removed_contact] tok vekk ein kontakt
    [added_friend] kopla til ein besøksven
    [ended_friendship] avslutta eit besøksvenskap
    [share_last_talk] skreiv kva ho har svart om den førre praten
    [set_offers] endra tilboda i kveldssamtalen
    [consent_yes] skreiv eit ja til samtykke
    [consent_no] skreiv eit nei til samtykke
    [take_alert] tok eit varsel
    [hand_on_alert] gav eit varsel vidare
    [close_alert] avslutta eit varsel
    [close_checkin] skreiv at ein har høyrt frå personen
    [give_ride] gav skyssen til ein sjåfør
    [task_done] gjorde ferdig ei oppgåve
    [arranged] la inn ein aktivitet
    [changed_holidays] endra fridagane i bygda
    [changed_activity] endra ein aktivitet
    [invited] bad folk kome til noko
    [chose_whom_to_invite] vurderte kven som skulle bli bedne
    [took_invitation_back] tok attende ein invitasjon
    [wrote_to_many] skreiv til mange frå lista
    [took_texts_back] tok attende ein SMS til mange
    [wrote_who_came] skreiv kven som kom
    [read_ideas] såg lista over idear
    [read_idea] såg kven som ville kome på ein idé
    [added_idea] laga ein idé
    [idea_became_activity] gjorde ein idé til ein aktivitet
    [dropped_idea] la bort ein idé
    [decided_it_is_on] bestemte at ein aktivitet blir noko av
    [called_off] avlyste ein aktivitet
    [held_after_all] heldt ein avlyst aktivitet likevel
    [told_by_desk] sa frå til personen om ei endring
    [signed_up] melde personen på ein aktivitet
    [signed_off] melde personen av ein aktivitet
    [ride_wanted] bad om skyss til personen
    [ride_not_wanted] tok bort skyssen til personen
    [first_in_line] sette personen først på ei venteliste
    [exported_comers] henta ut kven som kjem på ein aktivitet
    [changed_organiser] endra ein arrangør eller ein avtale
    [changed_municipal_contact] endra ein kontakt i kommunen
    [removed_municipal_contact] tok bort ein kontakt i kommunen
    [task_not_reached] skreiv at ein ikkje nådde fram
    [task_undone] tok fram att ei oppgåve som var ferdig
    [task_put_off] utsette ei oppgåve
    [task_taken_up] tok fram att ei oppgåve som var utsett
    [task_assigned] skreiv kven som ser til ei oppgåve
    [choose_host] valde vert for ei samling
    [left_died] skreiv at personen er død
    [left_moved] skreiv at personen har flytta
    [left_undone] tok tilbake at personen har slutta
    [alert-address] fekk adressa, for å sjå til personen
    [address-by-text] fekk adressa på SMS, for å køyre
    [left-died] alt om personen er stoppa: død
    [left-moved] alt om personen er stoppa: har flytta
    [left-undone] personen er med att
    [checkin-paused] ein pause i kveldsringinga
    [checkin-paused-by-contact] ein kontakt sa at personen er borte
    [checkin-resumed] kveldsringinga går att
    [checkin-plan-changed] dagar eller klokkeslett for kveldsringinga er endra
    [checkin-change-undone] personen angra ei endring av kveldsringinga
    [checkin-stopped] kveldsringinga er stoppa
    [offer-never-again] ein aktivitet skal ikkje bli tilboden meir
    [offers-stopped] ingen tilbod i kveldssamtalen
    [invitations-welcome] vil gjerne bli spurd på dagtid
    [invitations-stopped] vil ikkje bli spurd på dagtid
    [offers-welcome-again] tilbod i kveldssamtalen att
    [exported_person] skreiv ut alt om personen
    [merged] gjorde to rader om til éin person
    [merged_away] raden er slått saman med ein annan
    [signed_up_for_her] melde personen på, som ho har sagt at dei kan
    [erased] personen er sletta
    [audit_let_go] det eldste i denne loggen er sletta, for di tida var ute
   *[other] gjorde noko
}

# Innsyn og sletting.

web-export = Innsyn
web-export-what = Alt vi har om personen i éi fil: ei side å lese og ei fil for maskiner. Gi henne berre til personen sjølv.
web-export-do = Last ned alt
web-erase = Sletting
web-erase-what = Når personen vil bli sletta.
web-erase-open = Sjå kva som blir sletta
web-erase-ask = Slette { $name }?
web-erase-stops = Alt som er planlagt, blir stoppa: kveldsringing, skyss, påmeldingar, pratar og besøk. Kven de bør ringje om det, kjem på tavla. Det kan ikkje gjerast om.
web-erase-goes = Dette blir borte
web-erase-goes-what = Namn, nummer, adresse, notat og alt som er skrive eller sagt, og { $rows ->
    [one] éi rad
   *[other] { $rows } rader
} som berre gjeld personen.
web-erase-stays = Dette blir att, utan namn, og går når tida er ute
web-erase-stays-why = { $why ->
    [figures] Det som er talt med i månadstala, der ingen er nemnd
    [others] Det som òg gjeld nokon annan: kven som blei varsla, besøkte eller køyrde
    [sent] At noko blei ringt eller sendt, for rekninga frå teleselskapet
    [books] Bilag for refusjon, som lova krev at vi tek vare på: kor langt og kor mykje, utan namn
    [record] Kven som har sett kva, som ingen kan endre
   *[empty] Ei tom rad som andre rader viser til
} ({ $rows }).
web-erase-sure = { $name } skal slettast, og det kan ikkje gjerast om
web-erase-do = Slett { $name }
web-erase-back = Tilbake utan å slette
web-erase-not-yet = { $why ->
    [alert] Det er eit varsel på gang. Nokon må vite korleis det står til og avslutte det først.
    [on_the_telephone] Personen er i telefonen med Grendelinja, eller blir ringd no. Prøv att når samtalen er over.
    [refund] Det står att refusjon som ikkje er betalt. Betal det, eller skriv null kilometer, først.
    [on_the_road] Personen sit i bilen no, eller køyrer. Prøv att når alle er heime.
   *[sound] Eit innsnakka notat blir henta frå teleselskapet. Prøv att om nokre minutt.
}
web-erased = Personen er sletta.
web-handed-out = Det Grendelinja har om { $name }
web-handed-out-what = Dette er alt Grendelinja i { $community } har om deg, skrive ut { $at }. Om andre står det berre fornamn. Fila ved sida av har alt, ned til kvart tastetrykk.
web-handed-out-you = Om deg
web-handed-out-born = Fødselsår
web-handed-out-arrival = Til den som kjem
web-handed-out-contact-of = Du er kontakt for
web-handed-out-your-log = Du fortalde korleis ein prat gjekk.
web-handed-out-task = Noko Frivilligsentralen skulle ta seg av.
web-handed-out-looks = Her står kven som har sett eller endra noko om deg, og når.
web-handed-out-who = { $actor ->
    [desk_user] Nokon på Frivilligsentralen
    [desk] Nokon på Frivilligsentralen
    [command] Den som driftar linja
    [person] Ein kontakt eller frivillig
    [on-call] Vakttelefonen
    [phone] På telefonen
    [sms] På SMS
   *[other] Grendelinja
}

# Kva vi tek vare på, og kor lenge.

web-kept = Kva vi tek vare på, og kor lenge
web-kept-what-it-is = Kvar natt blir det som har lege lenge nok, sletta. Tala for månaden blir skrivne ned først, slik at ingen kan kjennast att i dei. Det som ikkje er ferdig enno, blir liggjande til det er det.
web-kept-what = Kva, og kvifor så lenge
web-kept-days = Dagar
web-kept-next = Det neste blir sletta
web-kept-none = Ingenting å slette
web-kept-kind = { $kind ->
    [forms] Skjema som er sende her ved skrivebordet
    [words] Tastar og ord i samtalar
    [messages] Orda i SMS
    [notes] Merknader om folk
    [spoken_notes] Det som er lese inn med eiga røyst
    [calls] Kven som er ringd eller har fått SMS, og når
    [checkins] Kveldsringingar
    [alerts] Varsel
    [tasks] Oppgåver som er gjorde
    [talks] Pratar og besøk
    [activities] Påmeldingar og skyss
    [refunds] Refusjon til sjåførar
    [audit] Loggen over kven som har sett kva
   *[left] Dei som er døde eller har flytta, og dei som ikkje er kontakt for nokon lenger
}
web-kept-why = { $kind ->
    [forms] Så lenge sida kan stå open, slik at det som blir sendt to gonger, blir gjort éin gong.
    [words] Så lenge nokon kan spørje kva som hende i ein samtale.
    [messages] Så lenge nokon kan spørje kva som blei avtalt.
    [notes] Så lenge det tek å følgje opp det som står der.
    [spoken_notes] Så lenge det tek å høyre ein merknad og gjere noko med det, og så langt fram som ein arrangør kan lyse ut noko.
    [calls] For klager, og for rekninga frå teleselskapet.
    [checkins] Det handlar om helsa hennar, og viser om noko endrar seg.
    [alerts] For familien, helsetenesta og dei som skal finne ut kva som hende.
    [tasks] Like lenge som det dei handla om.
    [talks] Så lenge ein ser tilbake på eit vennskap.
    [activities] For rekneskapen til arrangørane og køyrebøkene til sjåførane.
    [refunds] Bokføringslova krev at bilag ligg i fem år etter at året er over.
    [audit] Lenger enn alt anna, for det er loggen over kven som har sett på det.
   *[left] Så lenge at ein feil kan rettast, og alle har fått vite det.
}
web-left-goes = Namnet og alt det andre vi veit om personen, blir sletta { $day }.
web-call-goes = Det som blei sagt og tasta, blir sletta { $day }.
web-settings-controller = Kven har ansvar for det vi veit om folk (til dømes kommunen)
web-settings-controller-contact = Korleis ein når den som har ansvaret
web-settings-wrong-controller = Skriv både kven som har ansvar for det vi veit om folk, og korleis ein når dei, med høgst 120 teikn kvar.
web-handed-out-controller = Den som har ansvar for dette, er { $controller }: { $contact }. Du kan klage til Datatilsynet.
web-audit-field = { $field ->
    [in_car] kva som trengst i bil
    [own_car] kva bilen tek
    [point] staden på kartet
    [farm] gard
    [certificate] politiattest
    [introduction] introduksjon
    [confidentiality] teieplikt
    [licence] førarkort
    [insurance] forsikring
    [course] kurs
    [first_name] førenamn
    [last_name] etternamn
    [phone] telefon
    [phone2] den andre telefonen
    [language] språk
    [days] dagar
    [times] klokkeslett
    [tries] forsøk
    [gap_minutes] tid mellom forsøka
    [ring_s] kor lenge det ringjer
    [on_talk] kva tast 2 gjer
    [on_help] kva tast 3 gjer
    [answers] korleis personen svarar
    [pace] kor fort vi snakkar
    [away_day] heime att
    [away_why] kvifor borte
    [stopped] stoppa
    [contact_says_away] om kontaktane kan seie frå om fråvær
    [contacts] kontaktar
    [opening_hours] opningstider
    [coordinator_phone] telefonen på kontoret
    [on_call_phone] vakttelefonen
    [controller_name] kven som har ansvar
    [controller_contact] korleis ein når den som har ansvar
    [checkin_calls] kveldsringing
    [service_sms] SMS
    [tell_contacts] at kontaktane får vite det
    [be_contact] å vere kontakt
    [share_last_talk] den førre praten
    [tell_neighbours] at grenda får vite det
    [share_number] nummeret i skyss
    [activity_offers] tilbod
   *[other] { $field }
}
