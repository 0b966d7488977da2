web-figures-h1 = Tal for { $title }
web-figures-ten = Dei ti tala
web-figures-row = { $number ->
    [reached] Eldre vi nådde
    [came] Påmelde / møtte / møtte ikkje
    [rides] Skyss: ønskt / fekk / utan / ikkje heime
    [answered] Kveldsringingar som fekk svar
    [tries] Svar på første forsøk / andre / seinare
    [alerts] Varsel / ufarlege / minutt til nokon tok det
    [talks] Samtalar og besøk
    [hours] Frivillige timar
    [calls] Telefonsamtalar / minutt / kostnad
   *[texts] SMS-delar / kostnad
}
web-figures-plot = { $number ->
    [reached] Eldre vi nådde
    [came] Påmelde
    [rides] Skyss ønskt
    [answered] Kveldsringingar
    [tries] Kveldsringingar som fekk svar
    [alerts] Varsel
    [talks] Samtalar og besøk
    [hours] Frivillige timar
    [calls] Telefonsamtalar
   *[texts] SMS-delar
}
web-figures-part = { $number ->
    [came] Fylt: møtte fram
    [rides] Fylt: fekk skyss
    [answered] Fylt: fekk svar
    [tries] Fylt: svar på første forsøk
   *[alerts] Fylt: ufarlege
}
web-figures-how-it-went = Månad for månad
web-figures-reached = Kven vi nådde
web-figures-by = { $by ->
    [hamlet] Grend
    [sex] Kjønn
    [age] Alder
   *[all] Alle
}
web-figures-cell = { $cell ->
    [woman] Kvinner
    [man] Menn
    [other] Anna kjønn
   *[unknown] Ikkje kjent
}
web-figures-age = { $age } år
web-figures-age-young = { $age } år og yngre
web-figures-age-old = { $age } år og eldre
web-figures-column = { $column ->
    [month] Månad
    [figure] Tal
    [by] Delt etter
    [cell] Del
   *[value] Verdi
}
web-figures-at-least = minst { $number }
web-figures-not-counted = ikkje talt
web-figures-held-back = Ein strek står der færre enn fem står bak talet, eller der det kunne reknast ut frå dei andre.
web-figures-came = Verten seier kven som ikkje møtte. Der ingen har sagt det, er dei påmelde rekna som møtte.
web-figures-cost = Kostnaden er rekna etter prisane som står i innstillingane no. Det som er betalt, står på rekninga.
web-figures-year-means = For eit år er eldre vi nådde og minutt til nokon tok eit varsel snittet av månadene.
web-figures-number = Tal
web-figures-table = Tabell
web-figures-how = Går gjennom
web-figures-turn = Bla fram og tilbake
web-figures-by-month = Månad
web-figures-by-year = År
web-figures-csv = CSV
web-figures-print = Skriv ut til kommunestyret
web-figures-none-yet = Ingen månad er skriven enno. Tala for ein månad kjem tre dagar etter at han er over.
web-figures-none-of-it = Tala for { $title } er ikkje skrivne. Tala for ein månad kjem tre dagar etter at han er over.
web-figures-to-newest = Sjå dei nyaste tala
web-figures-council = Grendelinja i { $community }: { $title }
web-figures-council-lead = Grendelinja er eitt lokalt telefonnummer for dei eldre i kommunen. Dei høyrer kva som skjer, melder seg på, får skyss og blir ringde om kvelden. Tala er talde av linja sjølv, og ingen kan kjennast att i dei.
web-figures-council-number = Nummeret er { $phone }.
web-week = Vekas tekst til avis og oppslag
web-week-what = Det som skjer neste veke, klart til å kopiere eller skrive ut.
web-week-see = Sjå teksten
