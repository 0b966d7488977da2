home-greeting-morning = God morgon, { $name }.
home-greeting-day = God dag, { $name }.
home-greeting-evening = God kveld, { $name }.
home-greeting-night = Hei, { $name }.
home-greeting-several = Hei, det er Grendelinja.
home-greeting-unknown = Hei, det er Grendelinja i { $community }.
home-for-name = For { $name }, trykk { $key }.
home-this-is = Det er Grendelinja.
home-whats-on = Høyre kva som skjer, trykk { $key }.
home-mine = Avtalane dine, skyss og kveldsringing, trykk { $key }.
home-talk = Slå av ein prat, trykk { $key }.
home-volunteer = Frivilligoppgåver, trykk { $key }.
home-reach-a-person = Få tak i Frivilligsentralen, trykk { $key }.
home-word-activities = kva skjer, hva skjer, kva som skjer, hva som skjer, ein, en, 1, aktivitet, aktiviteter
home-word-mine = avtalane mine, avtalene mine, avtalar, avtaler, skyss, fire, 4
home-word-talk = prat, en prat, slå av ein prat, slå av en prat, to, 2
home-ring-me-back = Vil du at vi ringjer deg opp att, trykk { $key }.
home-once-more = Eg seier det ein gong til.
home-no-key-heard = Eg høyrde ingen tast.
home-ring-us-back = Eg høyrde ingen tast. Ring gjerne Grendelinja sjølv, på nummeret som ringde no. Ha det bra.
home-connecting = Eg set deg over til Frivilligsentralen no.
home-closed = Er det fare for liv, ring ein ein tre. Treng du lege, ring ein ein seks, ein ein sju. Det er ingen på kontoret akkurat no.
home-on-call = Vil du snakke med den som har vakt, trykk { $key }.
home-whisper-desk = Det er Grendelinja. Ein innringjar vil snakke med deg.
home-take-call = Vil du ta samtalen, trykk { $key }.
home-nobody-came = Eg fekk ikkje tak i nokon akkurat no.
home-you-will-be-rung = Vi ringjer deg { $day } før klokka { $time }. Ha det bra.
home-ring-in-hours = Ring oss gjerne att på dagtid, måndag til fredag. Ha det bra.
home-thanks-goodbye = Takk for no. Ha det bra.
home-sorry = Orsak, noko gjekk gale hjå oss. Ring oss gjerne att om ei lita stund.
home-sorry-ring-again = Orsak, noko gjekk gale hjå oss. Vi ringjer deg att.
home-sorry-call-back = Orsak, noko gjekk gale hjå oss. Nokon frå Frivilligsentralen ringjer deg. Ha det bra.
<<<<<<< HEAD
home-line-is-down = Hei, det er Grendelinja. Noko er gale hjå oss akkurat no, og vi får ikkje snakka med deg. Du har ikkje gjort noko feil. Er det fare for liv, ring ein ein tre. Ring oss gjerne att om ei lita stund. Ha det bra.
home-trial = Hei, det er Grendelinja. Eg prøver berre om telefonen verkar. Du treng ikkje gjere noko. Ha det bra.
=======
home-word-help = hjelp, treng hjelp, trenger hjelp, eg treng hjelp, jeg trenger hjelp, tre, 3
<<<<<<< HEAD
>>>>>>> 644e870 (Let a key mean the same in every call, and write down which)
=======
home-you-are-the-desk = Du ringjer frå telefonen til Frivilligsentralen sjølv, så eg har ingen annan å setje deg over til. Ha det bra.
>>>>>>> 89f6b04 (Promise a call back only to a telephone, and answer truly what comes after an alert is over)
