web-lacks = { $active ->
    [yes] Dette er ikke skrevet om den frivillige: { $what }. Personen er aktiv så lenge.
   *[no] Er ikke aktiv frivillig ennå. Dette mangler: { $what }.
}
web-runs-out = { $check ->
    [licence] Førerkortet går ut. Se det nye, og skriv det på siden til den frivillige. Etter dagen som står her, spør linja ikke om nye turer; det som er lovet, står.
   *[insurance] Forsikringen går ut. Se den nye, og skriv det på siden til den frivillige. Etter dagen som står her, spør linja ikke om nye turer; det som er lovet, står.
}
web-check = { $check ->
    [certificate] politiattest vist
    [introduction] introduksjon
    [confidentiality] taushetsplikt
    [licence] førerkort
    [insurance] forsikring
   *[course] kurs
}
