# Lista over folk.

web-list-add = Legg til person
web-list-import = Hent inn frå fil
web-list-find = Namn, nummer, grend eller rolle
web-list-do = Finn
web-list-any = Alle
web-list-by-role = Rolle
web-list-by-need = Treng
web-list-need = { $need ->
    [no_contact] Utan kontakt
    [quiet] Stille i ein månad
    [not_rung] Utan kveldsringing
    [stopped] Kveldsringing stoppa
    [paused] Kveldsringing på pause
   *[gone] Død eller flytta
}
web-list-count = { $count ->
    [one] { $count } person
   *[other] { $count } personar
}
web-list-gone-too = { $count ->
    [one] I tillegg passar { $count } som er død eller har flytta.
   *[other] I tillegg passar { $count } som er døde eller har flytta.
}
web-list-see-gone = { $count ->
    [one] Vis { $count } som er død eller har flytta
   *[other] Vis { $count } som er døde eller har flytta
}
web-list-csv = Til rekneark
web-list-print = Skriv ut
web-list-all = Vis alle { $count }
web-list-caption = Folk, side { $page } av { $pages }
web-list-pages = Sider i lista
web-list-earlier = ‹ Førre
web-list-later = Neste ›
web-list-column = { $column ->
    [name] Namn
    [evening] Kveldsringing
    [contacts] Kontaktar
   *[heard] Sist høyrt frå
}
web-list-evening = { $state ->
    [daily] kvar dag { $times }
    [some] somme dagar { $times }
    [paused] pause til { $until }
    [stopped] stoppa
   *[none] inga
}
web-list-no-contact = ingen
web-list-silent = { $days } dagar
web-list-nobody-called = Fann ingen. Ingen her passar til «{ $typed }».
web-list-nobody = Fann ingen. Ingen passar til det du har valt.
web-list-nobody-yet = Ingen er skrivne inn enno. Skriv inn den første, eller hent alle frå ei fil.
web-list-without = Søk utan «{ $filter }»
web-person-role = Kva er personen for oss?
web-person-more = Meir om personen
web-person-add-do = Legg til
web-person-birth-year = Fødselsår
web-person-wrong-year = Skriv fødselsåret med fire siffer, til dømes 1941.
web-person-sex = Kjønn
web-person-sex-is = { $choice ->
    [woman] Kvinne
    [man] Mann
    [other] Anna
   *[none] Ikkje sagt
}
web-person-address = Adresse
web-person-farm = Namn på garden
web-person-said-as = Slik seier Grendelinja førenamnet
web-person-said-as-hint = Berre om det blir sagt feil elles.
web-person-arrival = Til den som kjem for å sjå til
web-person-arrival-hint = Personen sine eigne ord: kvar nøkkelen ligg, at høyrsla er dårleg.
web-person-seats = Plassar i bilen
web-person-seats-hint = For den som køyrer: kor mange som får plass.
web-person-wrong-seats = Skriv eit tal frå 0 til 16.
web-person-wrong-words = Det er for langt. Skriv det kortare.
web-person-wrong-hamlet = Det er inga grend her enno. Rett namnet, eller set kryss for at det er ei ny grend.
web-person-new-hamlet = Det er ei ny grend
web-person-meant = Meinte du { $name }?
web-person-alike = Kan det vere ein av desse?
web-person-on-number = har dette nummeret
web-person-of-name = heiter det same
web-person-alike-what = Er det same person, så opne sida og endre der. Bur dei i same hus, eller er det ein annan, så set kryss og legg til.
web-person-another = Det er ein annan person
web-person-shares = Same telefon har òg:
web-role-end = Avslutt
web-role-give = Gje ei rolle til
web-role-none = Personen har inga rolle no, og blir gløymd når fristen er ute.
web-said-person-added = Lagt til: { $who }. Grendelinja seier { $called }.
web-said-role-given = { $role ->
    [elder] Personen er eldre på linja no.
    [visit_friend] Personen er besøksven no.
    [driver] Personen er sjåfør no.
    [organiser] Personen er arrangør no.
    [coordinator] Personen er koordinator no.
   *[kin] Personen er kontakt no.
}
web-said-role-ended = { $role ->
    [elder] Personen er ikkje lenger eldre på linja.
    [visit_friend] Personen er ikkje lenger besøksven.
    [driver] Personen er ikkje lenger sjåfør.
    [organiser] Personen er ikkje lenger arrangør.
    [coordinator] Personen er ikkje lenger koordinator.
   *[kin] Personen er ikkje lenger kontakt.
}
web-said-role-ended-last = { $role ->
    [elder] Personen er ikkje lenger eldre på linja, og har inga rolle no. Då blir personen gløymd når fristen er ute.
   *[other] Rolla er avslutta, og personen har inga rolle no. Då blir personen gløymd når fristen er ute.
}
web-said-role-not-ended = { $why ->
    [evening_calls] Ingenting er endra: { $who } blir ringd om kvelden. Stopp kveldsringinga først.
    [visit_friends] Ingenting er endra: { $who } har ein besøksven. Avslutt det først.
    [elders] Ingenting er endra: { $who } er besøksven for nokon. Avslutt det først.
    [rides] Ingenting er endra: { $who } har lova skyss. Gje skyssen til ein annan først.
   *[contact] Ingenting er endra: { $who } er kontakt for nokon. Ta det bort der først.
}
web-list-narrow = Vel ut
web-list-pick = Vel { $name }
web-list-pick-one = Vel
web-list-pick-all = Vel alle { $count }
web-list-cards = Skriv ut kort
web-said-cards-first = Her er korta til dei { $shown } første av { $count }. Snevr inn lista, så kjem resten.
