mine-hear = Høre avtalene dine, trykk { $key }.
mine-evening-calls = Endre kveldsringingen, trykk { $key }.
mine-none = Du har ingen avtaler nå.
mine-no-longer = Den avtalen finnes ikke lenger.
mine-no-more = Det var alle avtalene dine.
mine-next = Høre neste, trykk { $key }.
mine-cancel = Melde deg av, trykk { $key }.
mine-want-ride = Vil du ha skyss, trykk { $key }.
mine-waiting = Du står på venteliste.
mine-joined = Du er påmeldt, og kommer deg dit selv.
mine-joined-telephone = Du er påmeldt, og Grendelinja ringer deg når det begynner.
mine-ride-promised = Du er påmeldt, og { $driver } { $legs ->
    [there] henter deg mellom klokka { $first } og { $last }.
    [home] kjører deg hjem klokka { $first }.
   *[both] henter deg mellom klokka { $first } og { $last }.
}
mine-ride-wanted = Du er påmeldt, og jeg spør sjåførene om skyss.
mine-ride-unfilled = Du er påmeldt, men jeg har ikke funnet skyss ennå. Frivilligsentralen ser på det.
mine-read-back-cancel = { $what } Du vil melde deg av.
mine-cancelled = Du er meldt av.
mine-ride-asked = Jeg spør sjåførene.
