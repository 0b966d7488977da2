### What is held about a person: consent, access, erasure, and who has seen what.

web-rights = Privacy: { $name }
web-rights-open = Privacy: consent, access and erasure
web-consents = Consent
web-consents-what = The last answer holds. A no holds from now on: what waits to be sent or rung is stopped at once.
web-consent = { $purpose ->
    [checkin_calls] Evening calls
    [service_sms] Texts from Grendelinja
    [tell_contacts] The contacts are told when something is wrong
    [be_contact] Being a contact for others
    [contact_says_away] The contacts may say that the elder is away
    [share_last_talk] The next visit-friend hears of the last talk
   *[activity_offers] Offers in the evening call
}
web-consent-answer = { $given ->
    [yes] Yes
   *[no] No
}, { $source ->
    [import] from the list that was brought in
    [phone] by telephone
    [sms] by text
    [page] on the page
    [demo] in the demonstration
   *[desk] to the volunteer centre
}, { $at }.
web-consent-unasked = Not asked.
web-consent-yes = Has said yes
web-consent-no = Has said no
