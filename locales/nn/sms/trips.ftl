sms-car-here = Grendelinja: { $driver } står utanfor med bilen no.
sms-car-due = Grendelinja: { $driver } skulle hente deg før kl { $last }. Ventar du enno på bilen? Svar JA eller NEI.
sms-ride-late = Grendelinja: { $driver } er forseinka. Du blir henta mellom kl { $first } og { $last }.
sms-ride-home-in = Grendelinja: { $driver } kjem kl { $at } og køyrer deg heim. Vent der du er.
sms-drive-is-she-with-you = Grendelinja: Er { $rider } med i bilen? Svar HENTA. Er du på veg dit, svar til dømes SEIN 10.
sms-drive-is-she-with-you-ring = Grendelinja: Er { $rider } med i bilen, eller er du på veg dit? Sei frå når du kan, ring { $line }.
sms-drive-she-waits = Grendelinja: { $rider } ventar enno på bilen din. Er du på veg, svar til dømes SEIN 10.
sms-drive-she-waits-ring = Grendelinja: { $rider } ventar enno på bilen din. Sei når du kjem, ring { $line }.
sms-drive-nobody-answers = Grendelinja: { $rider } svarar ikkje på telefonen. Bank gjerne på. Kjem ingen ut, svar IKKJE HEIME.
sms-drive-nobody-answers-ring = Grendelinja: { $rider } tok ikkje telefonen. Bank gjerne på. Kjem ingen ut, ring { $line }.
sms-drive-she-answers = Grendelinja: { $rider } har svart på telefonen, og er heime.
sms-not-fetched = Grendelinja: { $name } skulle hentast før kl { $last }, og bilen er ikkje komen. { $driver } skulle køyre. Ring dei no, sjå tavla.
sms-no-way-home = Grendelinja: { $many ->
    [one] { $name } har ingen bil heim frå { $what }.
   *[other] { $name } og fleire ({ $many }) har ingen bil heim frå { $what }.
} Finn nokon som kan køyre, før alle går.
sms-drive-here = Eg ringjer { $rider } no. Kjem ingen ut, svar IKKJE HEIME.
sms-drive-here-written = Eg skriv til { $rider } no. Kjem ingen ut, svar IKKJE HEIME.
sms-drive-aboard = Fint, { $rider } er med.
sms-drive-next = Neste er { $rider } kl { $at }.
sms-drive-all-aboard = Alle er med. God tur!
sms-drive-not-home = Eg ringjer { $rider } no, og seier frå til kontaktane om ingen svarar. Vent gjerne fem minutt.
sms-drive-later-told = Takk. Dei som ventar, får vite det. { $rider } ventar deg no mellom kl { $first } og { $last }.
sms-drive-in-time = Takk. { $rider } ventar deg mellom kl { $first } og { $last }.
sms-drive-home-told = Takk. { $rider } får vite at du kjem kl { $at }.
sms-drive-nobody-waits = Takk. Ingen ventar på bilen din no.
sms-drive-how-late = Kor mange minutt lenger må dei vente? Svar til dømes SEIN 20.
sms-drive-thanks = Takk for at du køyrde! Var det feil, svar IKKJE ALLE HEIME.
sms-drive-not-all-home = Greitt, då er dei ikkje heime enno. Kveldsringinga går som vanleg.
sms-drive-which = Kven gjeld det? Skriv namnet bak, til dømes HER { $rider }.
sms-drive-which-home = Kven er ikkje heime? Skriv namnet bak: IKKJE HEIME { $rider }.
sms-drive-nobody = Eg finn ingen du skal hente eller køyre heim no.
sms-car-driver-hears = Takk. { $driver } får vite det no.
sms-car-fine = Så fint. God tur!
sms-help-driving = Fare for liv: ring 113. På vegen: HER, HENTA, IKKJE HEIME, SEIN 20, ALLE HEIME. Kan du ikkje køyre, ring oss. Grendelinja: { $number }.
