home-greeting-morning = God morgen, { $name }.
home-greeting-day = God dag, { $name }.
home-greeting-evening = God kveld, { $name }.
home-greeting-night = Hei, { $name }.
home-greeting-several = Hei, det er Grendelinja.
home-greeting-unknown = Hei, det er Grendelinja i { $community }.
home-for-name = For { $name }, trykk { $key }.
home-this-is = Det er Grendelinja.
home-whats-on = Høre hva som skjer, trykk { $key }.
home-mine = Avtalene dine, skyss og kveldsringing, trykk { $key }.
home-talk = Slå av en prat, trykk { $key }.
home-volunteer = Frivilligoppgaver, trykk { $key }.
home-reach-a-person = Få tak i Frivilligsentralen, trykk { $key }.
home-word-activities = hva skjer, hva som skjer, en, 1, aktivitet, aktiviteter
home-word-mine = avtalene mine, avtaler, skyss, fire, 4
home-word-talk = prat, en prat, slå av en prat, to, 2
home-ring-me-back = Vil du at vi ringer deg opp igjen, trykk { $key }.
home-once-more = Jeg sier det én gang til.
home-no-key-heard = Jeg hørte ingen tast.
home-ring-us-back = Jeg hørte ingen tast. Ring gjerne Grendelinja selv, på nummeret som ringte nå. Ha det bra.
home-connecting = Jeg setter deg over til Frivilligsentralen nå.
home-closed = Er det fare for liv, ring én én tre. Trenger du lege, ring én én seks, én én sju. Det er ingen på kontoret akkurat nå.
home-on-call = Vil du snakke med den som har vakt, trykk { $key }.
home-whisper-desk = Det er Grendelinja. En innringer vil snakke med deg.
home-take-call = Vil du ta samtalen, trykk { $key }.
home-nobody-came = Jeg fikk ikke tak i noen akkurat nå.
home-you-will-be-rung = Vi ringer deg { $day } før klokka { $time }. Ha det bra.
home-ring-in-hours = Ring oss gjerne igjen på dagtid, mandag til fredag. Ha det bra.
home-thanks-goodbye = Takk for nå. Ha det bra.
home-sorry = Beklager, noe gikk galt hos oss. Ring oss gjerne igjen om en liten stund.
home-sorry-ring-again = Beklager, noe gikk galt hos oss. Vi ringer deg igjen.
home-sorry-call-back = Beklager, noe gikk galt hos oss. Noen fra Frivilligsentralen ringer deg. Ha det bra.
<<<<<<< HEAD
home-line-is-down = Hei, det er Grendelinja. Noe er galt hos oss akkurat nå, og vi får ikke snakket med deg. Du har ikke gjort noe feil. Er det fare for liv, ring én én tre. Ring oss gjerne igjen om en liten stund. Ha det bra.
home-trial = Hei, det er Grendelinja. Jeg prøver bare om telefonen virker. Du trenger ikke gjøre noe. Ha det bra.
=======
home-word-help = hjelp, trenger hjelp, jeg trenger hjelp, tre, 3
<<<<<<< HEAD
>>>>>>> 644e870 (Let a key mean the same in every call, and write down which)
=======
home-you-are-the-desk = Du ringer fra telefonen til Frivilligsentralen selv, så jeg har ingen andre å sette deg over til. Ha det bra.
>>>>>>> 89f6b04 (Promise a call back only to a telephone, and answer truly what comes after an alert is over)
