# Lista over folk.

web-list-add = Legg til person
web-list-import = Hent inn fra fil
web-list-find = Navn, nummer, grend eller rolle
web-list-do = Finn
web-list-any = Alle
web-list-by-role = Rolle
web-list-by-need = Trenger
web-list-need = { $need ->
    [no_contact] Uten kontakt
    [quiet] Stille i en måned
    [not_rung] Uten kveldsringing
    [stopped] Kveldsringing stoppet
    [paused] Kveldsringing på pause
   *[gone] Død eller flyttet
}
web-list-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
web-list-gone-too = { $count ->
    [one] I tillegg passer { $count } som er død eller har flyttet.
   *[other] I tillegg passer { $count } som er døde eller har flyttet.
}
web-list-see-gone = { $count ->
    [one] Vis { $count } som er død eller har flyttet
   *[other] Vis { $count } som er døde eller har flyttet
}
web-list-csv = Til regneark
web-list-print = Skriv ut
web-list-all = Vis alle { $count }
web-list-caption = Folk, side { $page } av { $pages }
web-list-pages = Sider i lista
web-list-earlier = ‹ Forrige
web-list-later = Neste ›
web-list-column = { $column ->
    [name] Navn
    [evening] Kveldsringing
    [contacts] Kontakter
   *[heard] Sist hørt fra
}
web-list-evening = { $state ->
    [daily] hver dag { $times }
    [some] noen dager { $times }
    [paused] pause til { $until }
    [stopped] stoppet
   *[none] ingen
}
web-list-no-contact = ingen
web-list-silent = { $days } dager
web-list-nobody-called = Fant ingen. Ingen her passer til «{ $typed }».
web-list-nobody = Fant ingen. Ingen passer til det du har valgt.
web-list-nobody-yet = Ingen er skrevet inn ennå. Skriv inn den første, eller hent alle fra en fil.
web-list-without = Søk uten «{ $filter }»
web-person-role = Hva er personen for oss?
web-person-more = Mer om personen
web-person-add-do = Legg til
web-person-birth-year = Fødselsår
web-person-wrong-year = Skriv fødselsåret med fire siffer, for eksempel 1941.
web-person-sex = Kjønn
web-person-sex-is = { $choice ->
    [woman] Kvinne
    [man] Mann
    [other] Annet
   *[none] Ikke sagt
}
web-person-address = Adresse
web-person-farm = Navn på gården
web-person-said-as = Slik sier Grendelinja fornavnet
web-person-said-as-hint = Bare om det blir sagt feil ellers.
web-person-arrival = Til den som kommer for å se til
web-person-arrival-hint = Personens egne ord: hvor nøkkelen ligger, at hørselen er dårlig.
web-person-seats = Plasser i bilen
web-person-seats-hint = For den som kjører: hvor mange som får plass.
web-person-wrong-seats = Skriv et tall fra 0 til 16.
web-person-wrong-words = Det er for langt. Skriv det kortere.
web-person-wrong-hamlet = Det er ingen grend her ennå. Rett navnet, eller sett kryss for at det er en ny grend.
web-person-new-hamlet = Det er en ny grend
web-person-meant = Mente du { $name }?
web-person-alike = Kan det være en av disse?
web-person-on-number = har dette nummeret
web-person-of-name = heter det samme
web-person-alike-what = Er det samme person, så åpne siden og endre der. Bor de i samme hus, eller er det en annen, så sett kryss og legg til.
web-person-another = Det er en annen person
web-person-shares = Samme telefon har også:
web-role-end = Avslutt
web-role-give = Gi en rolle til
web-role-none = Personen har ingen rolle nå, og blir glemt når fristen er ute.
web-said-person-added = Lagt til: { $who }. Grendelinja sier { $called }.
web-said-role-given = { $role ->
    [elder] Personen er eldre på linja nå.
    [visit_friend] Personen er besøksvenn nå.
    [driver] Personen er sjåfør nå.
    [organiser] Personen er arrangør nå.
    [coordinator] Personen er koordinator nå.
   *[kin] Personen er kontakt nå.
}
web-said-role-ended = { $role ->
    [elder] Personen er ikke lenger eldre på linja.
    [visit_friend] Personen er ikke lenger besøksvenn.
    [driver] Personen er ikke lenger sjåfør.
    [organiser] Personen er ikke lenger arrangør.
    [coordinator] Personen er ikke lenger koordinator.
   *[kin] Personen er ikke lenger kontakt.
}
web-said-role-ended-last = { $role ->
    [elder] Personen er ikke lenger eldre på linja, og har ingen rolle nå. Da blir personen glemt når fristen er ute.
   *[other] Rollen er avsluttet, og personen har ingen rolle nå. Da blir personen glemt når fristen er ute.
}
web-said-role-not-ended = { $why ->
    [evening_calls] Ingenting er endret: { $who } blir ringt om kvelden. Stopp kveldsringingen først.
    [visit_friends] Ingenting er endret: { $who } har en besøksvenn. Avslutt det først.
    [elders] Ingenting er endret: { $who } er besøksvenn for noen. Avslutt det først.
    [rides] Ingenting er endret: { $who } har lovet skyss. Gi skyssen til en annen først.
   *[contact] Ingenting er endret: { $who } er kontakt for noen. Ta det bort der først.
}
web-list-narrow = Velg ut
web-list-pick = Velg { $name }
web-list-pick-one = Velg
web-list-pick-all = Velg alle { $count }
web-list-cards = Skriv ut kort
web-said-cards-first = Her er kortene til de { $shown } første av { $count }. Snevr inn lista, så kommer resten.
