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
    [read_board] såg tavla
    [read_words_of_alert] las det ho skreiv då ho bad om hjelp
    [read_people] såg lista over folk
    [read_calls] såg lista over samtalar
    [read_call] såg ein samtale
    [read_person] såg personen
    [read_evening] såg kveldsringinga
    [read_comers] såg kven som kjem på ein aktivitet
    [read_rights] såg personvernet
    [read_audit] såg denne loggen
    [heard_note] høyrde eit innsnakka notat
    [opened_log] opna lenka til loggen for ein prat
    [opened_outcome] opna lenka til eit varsel
    [opened_duty] opna lenka til kveldane sine
    [signed_in] logga inn
    [sign_in_failed] fekk ikkje logga inn: feil namn eller passord
    [changed_evening] endra kveldsringinga
    [changed_person] endra personen
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
    [checkin-stopped] kveldsringinga er stoppa
    [offer-never-again] ein aktivitet skal ikkje bli tilboden meir
    [offers-stopped] ingen tilbod i kveldssamtalen
    [offers-welcome-again] tilbod i kveldssamtalen att
    [exported_person] skreiv ut alt om personen
    [erased] personen er sletta
    [audit_let_go] det eldste i denne loggen er sletta, for di tida var ute
   *[other] gjorde noko
}
