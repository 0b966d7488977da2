web-figures-h1 = Tall for { $title }
web-figures-ten = De ti tallene
web-figures-row = { $number ->
    [reached] Eldre vi nådde
    [came] Påmeldte / møtte / møtte ikke
    [rides] Skyss: ønsket / fikk / uten / ikke hjemme
    [answered] Kveldsoppringninger som fikk svar
    [tries] Svar på første forsøk / andre / senere
    [alerts] Varsler / ufarlige / minutter til noen tok det
    [talks] Samtaler og besøk
    [hours] Frivillige timer
    [calls] Telefonsamtaler / minutter / kostnad
   *[texts] SMS-deler / kostnad
}
web-figures-plot = { $number ->
    [reached] Eldre vi nådde
    [came] Påmeldte
    [rides] Skyss ønsket
    [answered] Kveldsoppringninger
    [tries] Kveldsoppringninger som fikk svar
    [alerts] Varsler
    [talks] Samtaler og besøk
    [hours] Frivillige timer
    [calls] Telefonsamtaler
   *[texts] SMS-deler
}
web-figures-part = { $number ->
    [came] Fylt: møtte fram
    [rides] Fylt: fikk skyss
    [answered] Fylt: fikk svar
    [tries] Fylt: svar på første forsøk
   *[alerts] Fylt: ufarlige
}
web-figures-how-it-went = Måned for måned
web-figures-reached = Hvem vi nådde
web-figures-by = { $by ->
    [hamlet] Grend
    [sex] Kjønn
    [age] Alder
   *[all] Alle
}
web-figures-cell = { $cell ->
    [woman] Kvinner
    [man] Menn
    [other] Annet kjønn
   *[unknown] Ikke kjent
}
web-figures-age = { $age } år
web-figures-age-young = { $age } år og yngre
web-figures-age-old = { $age } år og eldre
web-figures-column = { $column ->
    [month] Måned
    [figure] Tall
    [by] Delt etter
    [cell] Del
   *[value] Verdi
}
web-figures-at-least = minst { $number }
web-figures-not-counted = ikke talt
web-figures-held-back = En strek står der færre enn fem står bak tallet, eller der det kunne regnes ut fra de andre.
web-figures-came = Verten sier hvem som ikke møtte. Der ingen har sagt det, er de påmeldte regnet som møtt.
web-figures-cost = Kostnaden er regnet etter prisene som står i innstillingene nå. Det som er betalt, står på regningen.
web-figures-year-means = For et år er eldre vi nådde og minutter til noen tok et varsel snittet av månedene.
web-figures-number = Tall
web-figures-table = Tabell
web-figures-how = Går gjennom
web-figures-turn = Bla fram og tilbake
web-figures-by-month = Måned
web-figures-by-year = År
web-figures-csv = CSV
web-figures-print = Skriv ut til kommunestyret
web-figures-none-yet = Ingen måned er skrevet ennå. Tallene for en måned kommer tre dager etter at den er over.
web-figures-none-of-it = Tallene for { $title } er ikke skrevet. Tallene for en måned kommer tre dager etter at den er over.
web-figures-to-newest = Se de nyeste tallene
web-figures-council = Grendelinja i { $community }: { $title }
web-figures-council-lead = Grendelinja er ett lokalt telefonnummer for de eldre i kommunen. De hører hva som skjer, melder seg på, får skyss og blir ringt om kvelden. Tallene er talt av linja selv, og ingen kan kjennes igjen i dem.
web-figures-council-number = Nummeret er { $phone }.
web-week = Ukens tekst til avis og oppslag
web-week-what = Det som skjer neste uke, klart til å kopiere eller skrive ut.
web-week-see = Se teksten
