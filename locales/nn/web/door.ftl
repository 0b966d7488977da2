web-account = Di innlogging
web-account-whose = Innlogginga til { $name }
web-signed-out = Du er logga ut.
web-sessions = Her er du logga inn
web-sessions-what = Kjenner du ikkje att ein av dei, logg ut alle stader og vel eit nytt passord. Du blir logga ut av deg sjølv etter tre kvarter utan bruk, og etter tolv timar.
web-session-on = { web-browser } på { web-machine }
web-session-here = Det er her du er no.
web-session-seen = Sist brukt { $at }.
web-session-end = Logg ut der
web-sessions-end-all = Logg ut alle stader
web-browser = { $browser ->
    [edge] Edge
    [opera] Opera
    [samsung] Samsung Internet
    [firefox] Firefox
    [chrome] Chrome
    [safari] Safari
   *[other] Ein nettlesar
}
web-machine = { $machine ->
    [iphone] ein iPhone
    [ipad] ein iPad
    [android] ein Android-telefon
    [windows] ei Windows-maskin
    [mac] ein Mac
    [chromebook] ei Chromebook
    [linux] ei Linux-maskin
   *[other] ei ukjend maskin
}
web-said-session-ended = Den nettlesaren er logga ut.
web-said-signed-out-everywhere = Du er logga ut alle stader.
web-password-now = Passordet du har no
web-password-new = Nytt passord
web-password-again = Same passordet ein gong til
web-password-differs = Dei to passorda er ikkje like. Skriv det same i begge felta.
web-password-short = Passordet må ha minst tolv teikn. Tre–fire ord etter kvarandre er lette å hugse.
web-password-weak = Det passordet er for lett å gjette. Bruk tre–fire ord som ikkje har med kvarandre å gjere.
web-password-not-yours = Passordet du har no, var ikkje rett. Ingenting er lagra.
web-said-password = Passordet er lagra. Logg inn med det.
web-said-password-new = Det nye passordet er lagra, og dei andre nettlesarane er logga ut.
web-code = Kode frå appen
web-code-what = Opne appen på telefonen og skriv dei seks siffera. Har du ikkje telefonen, skriv ein av kodane du har på papir.
web-code-field = Kode
web-code-wrong = Den koden var ikkje rett, eller han er brukt. Vent på den neste i appen, og prøv att.
web-code-app = I tillegg til passordet trengst ein kode frå ein app. Hent ein app for eingongskodar på telefonen (til dømes Aegis, 2FAS eller Google Authenticator), vis han QR-koden, og skriv koden som kjem.
web-code-square = QR-kode som appen les med kameraet
web-code-key = Kan ikkje appen lese QR-koden, skriv inn denne nøkkelen:
web-codes = Kodar å ta vare på
web-codes-what = Skriv ut desse eller skriv dei av, og legg dei ein trygg stad. Kvar kode slepp deg inn éin gong når du ikkje har telefonen. Vi viser dei berre no.
web-codes-kept = Eg har teke vare på dei
web-second = Kode frå app
web-second-set = Du blir spurd om ein kode frå appen når du loggar inn. Du har { $left ->
    [one] éin kode på papir
   *[other] { $left } kodar på papir
} att.
web-second-new-codes = Lag nye kodar på papir
web-second-what = Med ein app på telefonen kan ingen logge inn med passordet ditt åleine.
web-second-set-up = Set opp appen
web-welcome = Velkomen
web-welcome-who = Hei, { $name }
web-welcome-what = Her vel du passordet ditt til skrivebordet for { $place }. Brukarnamnet ditt er { $username }.
web-welcome-over = Denne lenkja er brukt, eller ho har gått ut. Be den som styrer skrivebordet om ei ny.
web-users = Brukarar
web-users-link = Gje denne lenkja til { $name }. Ho kan brukast éin gong, dei neste tre døgna, og vi viser ho berre no.
web-users-waits = har ikkje valt passord enno
web-users-has-app = har app
web-users-change = Endre { $name }
web-users-role = Rolle
web-users-roles = Koordinatoren kan alt. Ein medhjelpar ser tavla og folka, men ikkje innstillingane. Den som berre ser tal, ser ingen namn.
web-desk-role = { $role ->
    [coordinator] koordinator
    [helper] medhjelpar
   *[figures] berre tal
}
web-users-reset-what = Er passordet eller telefonen borte, blir begge gløymde, og du får ei ny lenkje å gje vidare.
web-users-reset = Lag ny lenkje
web-users-sure = Ja, denne brukaren skal ikkje sleppe inn meir
web-users-remove = Ta bort brukaren
web-users-invite = Inviter ein brukar
web-users-name = Namn
web-users-wrong-name = Skriv eit namn på høgst åtti teikn.
web-users-wrong-username = Skriv eit brukarnamn på to til åtti teikn.
web-users-wrong-role = Vel ei rolle.
web-users-taken = Det brukarnamnet er i bruk. Vel eit anna.
web-users-last = Det må alltid vere minst éin koordinator. Gjer ein annan til koordinator først.
web-figures = Tal
web-figure = { $name ->
    [reached] Eldre vi nådde
    [signed_up] Påmelde
    [attended] Møtte fram
    [no_shows] Møtte ikkje
    [rides_asked] Skyss ønskt
    [rides_given] Skyss gjeven
    [rides_left_out] Utan skyss
    [rides_not_home] Ikkje heime då bilen kom
    [checkins] Kveldsringingar
    [answered] Kveldsringingar som fekk svar
    [answered_first] Svar på første forsøk
    [answered_second] Svar på andre forsøk
    [answered_later] Svar seinare
    [alerts] Varsel
    [alerts_harmless] Ufarlege varsel
    [taker_minutes] Minutt til nokon tok eit varsel
    [talks] Samtalar og besøk
    [volunteer_minutes] Frivillig innsats i minutt
    [calls] Telefonsamtalar
    [call_minutes] Samtaleminutt
   *[text_parts] SMS-delar
}
