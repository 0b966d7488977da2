### Å be folk med: hvem, hvor mange, og hva det koster.

web-invite-more = Spør folk …
web-invite-to = Spør folk om å komme: { $title }
web-invite-whom = Hvem vil du spørre?
web-invite-others = Velg andre
web-invite-who-agreed = Bare de som har sagt ja til å bli spurt på dagtid, blir spurt. Hver får spørsmålet én gang.
web-invite-picked = { $count ->
    [one] Én er valgt i listen over folk.
   *[other] { $count } er valgt i listen over folk.
}
web-invite-task = Hva trenger dere folk til?
web-invite-task-hint = Med egne ord, og først i samtalen: «Vi trenger folk som kan mekke.» Får de en oppgave, kommer flere menn og nye pensjonister.
web-invite-interest = Liker
web-invite-youngest = Fra alder
web-invite-oldest = Til alder
web-invite-not-out = Har ikke vært ute på noe den siste måneden
web-invite-wrong-age = Skriv alderen i hele år.
web-invite-wrong-task = Skriv det kortere: 120 tegn er det plass til.
web-invite-see = Se hvem det er, og hva det koster
web-invite-chosen = { $people ->
    [0] Ingen kan spørres.
    [one] Én blir spurt.
   *[other] { $people } blir spurt.
}
web-invite-left-out = { $why ->
    [not_agreed] { $count ->
        [one] Én har ikke sagt ja til å bli spurt på dagtid.
       *[other] { $count } har ikke sagt ja til å bli spurt på dagtid.
    }
    [no_number] { $count ->
        [one] Én har ingen telefon hos oss.
       *[other] { $count } har ingen telefon hos oss.
    }
    [comes] { $count ->
        [one] Én er påmeldt allerede.
       *[other] { $count } er påmeldt allerede.
    }
    [asked_before] { $count ->
        [one] Én er spurt om dette før.
       *[other] { $count } er spurt om dette før.
    }
    [not_this] { $count ->
        [one] Én har sagt nei takk til dette for godt.
       *[other] { $count } har sagt nei takk til dette for godt.
    }
   *[often] { $count ->
        [one] Én er spurt om noe annet i det siste. Vi spør hver høyst én gang om dagen og to ganger i uken.
       *[other] { $count } er spurt om noe annet i det siste. Vi spør hver høyst én gang om dagen og to ganger i uken.
    }
}
web-invite-do = { $people ->
    [one] Spør denne ene
   *[other] Spør de { $people }
}
web-invited-sum = { $asked ->
    [one] Én er spurt
   *[other] { $asked } er spurt
}: { $come } kommer, { $not_now } ikke denne gangen, { $no_more } vil ikke bli spurt mer.
web-said-invited = { $people ->
    [one] Én blir spurt på dagtid.
   *[other] { $people } blir spurt på dagtid.
}
web-said-invitation-back = { $gone ->
    [0] Ingen blir spurt likevel.
    [one] De andre blir ikke spurt. Én var spurt allerede.
   *[other] De andre blir ikke spurt. { $gone } var spurt allerede.
}
web-likes = Dette liker { $name }
web-likes-why = Det hjelper oss å spørre rett person. Spør når dere snakkes, og kryss av.
web-likes-what = Liker

web-list-write = Skriv til dem …
web-list-invite = Spør dem om å komme …
web-many-write = Skriv til { $count }
web-many-invite = Hva skal { $count } bli spurt om?
web-many-nothing-on = Ingenting er på gang som noen kan bli spurt om.
web-many-first = Til høyst { $most } om gangen. Her er de første. Snevr inn listen, så kommer resten.
web-many-nobody = Ingen er valgt. Kryss av hvem det gjelder, eller alle på listen.
web-many-see = Se hva det koster
web-many-sum = { $people ->
    [one] Én får SMS
   *[other] { $people } får SMS
}, { $parts ->
    [one] én del
   *[other] { $parts } deler til sammen
}. Det koster om lag { $price }.
web-many-none = Ingen av dem kan få SMS.
web-many-send = { $people ->
    [one] Send til denne ene
   *[other] Send til { $people }
}
web-many-not = Disse får den ikke, og må ringes:
web-many-ask = Spør om dette
web-said-many = { $people ->
    [one] SMS-en går til én om litt.
   *[other] SMS-en går til { $people } om litt.
}
web-said-many-back = { $gone ->
    [0] Ingen får SMS-en.
    [one] De andre får ikke SMS-en. Én var sendt allerede.
   *[other] De andre får ikke SMS-en. { $gone } var sendt allerede.
}
