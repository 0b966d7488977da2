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
