### Å be folk med: kven, kor mange, og kva det kostar.

web-invite-more = Spør folk …
web-invite-to = Spør folk om å kome: { $title }
web-invite-whom = Kven vil du spørje?
web-invite-others = Vel andre
web-invite-who-agreed = Berre dei som har sagt ja til å bli spurde på dagtid, blir spurde. Kvar får spørsmålet éin gong.
web-invite-picked = { $count ->
    [one] Éin er valt i lista over folk.
   *[other] { $count } er valde i lista over folk.
}
web-invite-task = Kva treng de folk til?
web-invite-task-hint = Med eigne ord, og først i samtalen: «Vi treng folk som kan mekke.» Får dei ei oppgåve, kjem fleire menn og nye pensjonistar.
web-invite-interest = Likar
web-invite-youngest = Frå alder
web-invite-oldest = Til alder
web-invite-not-out = Har ikkje vore ute på noko den siste månaden
web-invite-wrong-age = Skriv alderen i heile år.
web-invite-wrong-task = Skriv det kortare: 120 teikn er det plass til.
web-invite-see = Sjå kven det er, og kva det kostar
web-invite-chosen = { $people ->
    [0] Ingen kan spørjast.
    [one] Éin blir spurd.
   *[other] { $people } blir spurde.
}
web-invite-left-out = { $why ->
    [not_agreed] { $count ->
        [one] Éin har ikkje sagt ja til å bli spurd på dagtid.
       *[other] { $count } har ikkje sagt ja til å bli spurde på dagtid.
    }
    [no_number] { $count ->
        [one] Éin har ingen telefon hjå oss.
       *[other] { $count } har ingen telefon hjå oss.
    }
    [comes] { $count ->
        [one] Éin er påmeld allereie.
       *[other] { $count } er påmelde allereie.
    }
    [asked_before] { $count ->
        [one] Éin er spurd om dette før.
       *[other] { $count } er spurde om dette før.
    }
    [not_this] { $count ->
        [one] Éin har sagt nei takk til dette for godt.
       *[other] { $count } har sagt nei takk til dette for godt.
    }
   *[often] { $count ->
        [one] Éin er spurd om noko anna i det siste. Vi spør kvar høgst ein gong om dagen og to gonger i veka.
       *[other] { $count } er spurde om noko anna i det siste. Vi spør kvar høgst ein gong om dagen og to gonger i veka.
    }
}
web-invite-do = { $people ->
    [one] Spør denne eine
   *[other] Spør dei { $people }
}
web-invited-sum = { $asked ->
    [one] Éin er spurd
   *[other] { $asked } er spurde
}: { $come } kjem, { $not_now } ikkje denne gongen, { $no_more } vil ikkje bli spurd meir.
web-said-invited = { $people ->
    [one] Éin blir spurd på dagtid.
   *[other] { $people } blir spurde på dagtid.
}
web-said-invitation-back = { $gone ->
    [0] Ingen blir spurd likevel.
    [one] Dei andre blir ikkje spurde. Éin var spurd allereie.
   *[other] Dei andre blir ikkje spurde. { $gone } var spurde allereie.
}
web-likes = Dette likar { $name }
web-likes-why = Det hjelper oss å spørje rett person. Spør når de snakkast, og kryss av.
web-likes-what = Likar

web-list-write = Skriv til dei …
web-list-invite = Spør dei om å kome …
web-many-write = Skriv til { $count }
web-many-invite = Kva skal { $count } spørjast om?
web-many-nothing-on = Ingenting er på gang som nokon kan bli spurde om.
web-many-first = Til høgst { $most } om gongen. Her er dei første. Snevr inn lista, så kjem resten.
web-many-nobody = Ingen er valde. Kryss av kven det gjeld, eller alle på lista.
web-many-see = Sjå kva det kostar
web-many-sum = { $people ->
    [one] Éin får SMS
   *[other] { $people } får SMS
}, { $parts ->
    [one] éin del
   *[other] { $parts } delar til saman
}. Det kostar om lag { $price }.
web-many-none = Ingen av dei kan få SMS.
web-many-send = { $people ->
    [one] Send til denne eine
   *[other] Send til { $people }
}
web-many-not = Desse får han ikkje, og må ringjast:
web-many-ask = Spør om dette
web-said-many = { $people ->
    [one] SMS-en går til éin om litt.
   *[other] SMS-en går til { $people } om litt.
}
web-said-many-back = { $gone ->
    [0] Ingen får SMS-en.
    [one] Dei andre får ikkje SMS-en. Éin var send allereie.
   *[other] Dei andre får ikkje SMS-en. { $gone } var sende allereie.
}
