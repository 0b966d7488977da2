sms-car-here = Grendelinja: { $driver } står utenfor med bilen nå.
sms-car-due = Grendelinja: { $driver } skulle hente deg før kl { $last }. Venter du ennå på bilen? Svar JA eller NEI.
sms-ride-late = Grendelinja: { $driver } er forsinket. Du blir hentet mellom kl { $first } og { $last }.
sms-ride-home-in = Grendelinja: { $driver } kommer kl { $at } og kjører deg hjem. Vent der du er.
sms-drive-is-she-with-you = Grendelinja: Er { $rider } med i bilen? Svar HENTET. Er du på vei dit, svar for eksempel SEN 10.
sms-drive-is-she-with-you-ring = Grendelinja: Er { $rider } med i bilen, eller er du på vei dit? Si fra når du kan, ring { $line }.
sms-drive-she-waits = Grendelinja: { $rider } venter ennå på bilen din. Er du på vei, svar for eksempel SEN 10.
sms-drive-she-waits-ring = Grendelinja: { $rider } venter ennå på bilen din. Si når du kommer, ring { $line }.
sms-drive-nobody-answers = Grendelinja: { $rider } svarer ikke på telefonen. Bank gjerne på. Kommer ingen ut, svar IKKE HJEMME.
sms-drive-nobody-answers-ring = Grendelinja: { $rider } tok ikke telefonen. Bank gjerne på. Kommer ingen ut, ring { $line }.
sms-drive-she-answers = Grendelinja: { $rider } har svart på telefonen, og er hjemme.
sms-not-fetched = Grendelinja: { $name } skulle hentes før kl { $last }, og bilen er ikke kommet. { $driver } skulle kjøre. Ring dem nå, se tavla.
sms-no-way-home = Grendelinja: { $many ->
    [one] { $name } har ingen bil hjem fra { $what }.
   *[other] { $name } og flere ({ $many }) har ingen bil hjem fra { $what }.
} Finn noen som kan kjøre, før alle går.
sms-drive-here = Jeg ringer { $rider } nå. Kommer ingen ut, svar IKKE HJEMME.
sms-drive-here-written = Jeg skriver til { $rider } nå. Kommer ingen ut, svar IKKE HJEMME.
sms-drive-aboard = Fint, { $rider } er med.
sms-drive-next = Neste er { $rider } kl { $at }.
sms-drive-all-aboard = Alle er med. God tur!
sms-drive-not-home = Jeg ringer { $rider } nå, og sier fra til kontaktene om ingen svarer. Vent gjerne fem minutter.
sms-drive-later-told = Takk. De som venter, får vite det. { $rider } venter deg nå mellom kl { $first } og { $last }.
sms-drive-in-time = Takk. { $rider } venter deg mellom kl { $first } og { $last }.
sms-drive-home-told = Takk. { $rider } får vite at du kommer kl { $at }.
sms-drive-nobody-waits = Takk. Ingen venter på bilen din nå.
sms-drive-how-late = Hvor mange minutter lenger må de vente? Svar for eksempel SEN 20.
sms-drive-thanks = Takk for at du kjørte! Var det feil, svar IKKE ALLE HJEMME.
sms-drive-not-all-home = Greit, da er de ikke hjemme ennå. Kveldsringingen går som vanlig.
sms-drive-which = Hvem gjelder det? Skriv navnet bak, for eksempel HER { $rider }.
sms-drive-which-home = Hvem er ikke hjemme? Skriv navnet bak: IKKE HJEMME { $rider }.
sms-drive-nobody = Jeg finner ingen du skal hente eller kjøre hjem nå.
sms-car-driver-hears = Takk. { $driver } får vite det nå.
sms-car-fine = Så fint. God tur!
sms-help-driving = Fare for liv: ring 113. På veien: HER, HENTET, IKKE HJEMME, SEN 20, ALLE HJEMME. Kan du ikke kjøre, ring oss. Grendelinja: { $number }.
