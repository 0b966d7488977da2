web-lacks = { $active ->
    [yes] Dette er ikkje skrive om den frivillige: { $what }. Personen er aktiv så lenge.
   *[no] Er ikkje aktiv frivillig enno. Dette manglar: { $what }.
}
web-runs-out = { $check ->
    [licence] Førarkortet går ut. Sjå det nye, og skriv det på sida til den frivillige. Etter dagen som står her, spør linja ikkje om nye turar; det som er lova, står.
   *[insurance] Forsikringa går ut. Sjå den nye, og skriv det på sida til den frivillige. Etter dagen som står her, spør linja ikkje om nye turar; det som er lova, står.
}
web-check = { $check ->
    [certificate] politiattest vist
    [introduction] introduksjon
    [confidentiality] teieplikt
    [licence] førarkort
    [insurance] forsikring
   *[course] kurs
}
