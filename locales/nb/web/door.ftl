web-account = Din innlogging
web-account-whose = Innloggingen til { $name }
web-signed-out = Du er logget ut.
web-sessions = Her er du logget inn
web-sessions-what = Kjenner du ikke igjen en av dem, logg ut alle steder og velg et nytt passord. Du blir logget ut av deg selv etter tre kvarter uten bruk, og etter tolv timer.
web-session-on = { web-browser } på { web-machine }
web-session-here = Det er her du er nå.
web-session-seen = Sist brukt { $at }.
web-session-end = Logg ut der
web-sessions-end-all = Logg ut alle steder
web-browser = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] En nettleser
}
web-machine = { $machine ->
    [iphone] en iPhone
    [ipad] en iPad
    [android] en Android-telefon
    [windows] en Windows-maskin
    [mac] en Mac
    [chromebook] en Chromebook
    [linux] en Linux-maskin
   *[other] en ukjent maskin
}
web-said-session-ended = Den nettleseren er logget ut.
web-said-signed-out-everywhere = Du er logget ut alle steder.
web-password-now = Passordet du har nå
web-password-new = Nytt passord
web-password-again = Samme passord en gang til
web-password-differs = De to passordene er ikke like. Skriv det samme i begge feltene.
web-password-short = Passordet må ha minst tolv tegn. Tre–fire ord etter hverandre er lette å huske.
web-password-weak = Det passordet er for lett å gjette. Bruk tre–fire ord som ikke har med hverandre å gjøre.
web-password-not-yours = Passordet du har nå, var ikke riktig. Ingenting er lagret.
web-said-password = Passordet er lagret. Logg inn med det.
web-said-password-new = Det nye passordet er lagret, og de andre nettleserne er logget ut.
web-code = Kode fra appen
web-code-what = Åpne appen på telefonen og skriv de seks sifrene. Har du ikke telefonen, skriv en av kodene du har på papir.
web-code-field = Kode
web-code-wrong = Den koden var ikke riktig, eller den er brukt. Vent på den neste i appen, og prøv igjen.
web-code-app = I tillegg til passordet trengs en kode fra en app. Hent en app for engangskoder på telefonen (for eksempel Aegis, 2FAS eller Google Authenticator), vis den QR-koden, og skriv koden som kommer.
web-code-square = QR-kode som appen leser med kameraet
web-code-key = Kan ikke appen lese QR-koden, skriv inn denne nøkkelen:
web-codes = Koder å ta vare på
web-codes-what = Skriv ut disse eller skriv dem av, og legg dem et trygt sted. Hver kode slipper deg inn én gang når du ikke har telefonen. Vi viser dem bare nå.
web-codes-kept = Jeg har tatt vare på dem
web-second = Kode fra app
web-second-set = Du blir spurt om en kode fra appen når du logger inn. Du har { $left ->
    [one] én kode på papir
   *[other] { $left } koder på papir
} igjen.
web-second-new-codes = Lag nye koder på papir
web-second-what = Med en app på telefonen kan ingen logge inn med passordet ditt alene.
web-second-set-up = Sett opp appen
web-welcome = Velkommen
web-welcome-who = Hei, { $name }
web-welcome-what = Her velger du passordet ditt til skrivebordet for { $place }. Brukernavnet ditt er { $username }.
web-welcome-over = Denne lenken er brukt, eller den har gått ut. Be den som styrer skrivebordet om en ny.
web-users = Brukere
web-users-link = Gi denne lenken til { $name }. Den kan brukes én gang, de neste tre døgnene, og vi viser den bare nå.
web-users-waits = har ikke valgt passord ennå
web-users-has-app = har app
web-users-change = Endre { $name }
web-users-role = Rolle
web-users-roles = Koordinatoren kan alt. En medhjelper ser tavla og folkene, men ikke innstillingene. Den som bare ser tall, ser ingen navn.
web-desk-role = { $role ->
    [coordinator] koordinator
    [helper] medhjelper
   *[figures] bare tall
}
web-users-reset-what = Er passordet eller telefonen borte, blir begge glemt, og du får en ny lenke å gi videre.
web-users-reset = Lag ny lenke
web-users-sure = Ja, denne brukeren skal ikke slippe inn mer
web-users-remove = Ta bort brukeren
web-users-invite = Inviter en bruker
web-users-name = Navn
web-users-wrong-name = Skriv et navn på høyst åtti tegn.
web-users-wrong-username = Skriv et brukernavn på to til åtti tegn.
web-users-wrong-role = Velg en rolle.
web-users-taken = Det brukernavnet er i bruk. Velg et annet.
web-users-last = Det må alltid være minst én koordinator. Gjør en annen til koordinator først.
web-figures = Tall
web-figure = { $name ->
    [reached] Eldre vi nådde
    [signed_up] Påmeldte
    [attended] Møtte fram
    [no_shows] Møtte ikke
    [rides_asked] Skyss ønsket
    [rides_given] Skyss gitt
    [rides_left_out] Uten skyss
    [rides_not_home] Ikke hjemme da bilen kom
    [checkins] Kveldsringinger
    [answered] Kveldsringinger som fikk svar
    [answered_first] Svar på første forsøk
    [answered_second] Svar på andre forsøk
    [answered_later] Svar senere
    [alerts] Varsler
    [alerts_harmless] Ufarlige varsler
    [taker_minutes] Minutter til noen tok et varsel
    [talks] Samtaler og besøk
    [volunteer_minutes] Frivillig innsats i minutter
    [calls] Telefonsamtaler
    [call_minutes] Samtaleminutter
   *[text_parts] SMS-deler
}
