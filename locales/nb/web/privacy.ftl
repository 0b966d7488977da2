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
