mine-hear = Høyre avtalane dine, trykk { $key }.
mine-evening-calls = Endre kveldsringinga, trykk { $key }.
mine-none = Du har ingen avtalar no.
mine-no-longer = Den avtalen finst ikkje lenger.
mine-no-more = Det var alle avtalane dine.
mine-next = Høyre neste, trykk { $key }.
mine-cancel = Melde deg av, trykk { $key }.
mine-want-ride = Vil du ha skyss, trykk { $key }.
mine-waiting = Du står på venteliste.
mine-joined = Du er påmeld, og kjem deg dit sjølv.
mine-joined-telephone = Du er påmeld, og Grendelinja ringjer deg når det byrjar.
mine-ride-promised = Du er påmeld, og { $driver } { $legs ->
    [there] hentar deg mellom klokka { $first } og { $last }.
    [home] køyrer deg heim klokka { $first }.
   *[both] hentar deg mellom klokka { $first } og { $last }.
}
mine-ride-wanted = Du er påmeld, og eg spør sjåførane om skyss.
mine-ride-unfilled = Du er påmeld, men eg har ikkje funne skyss enno. Frivilligsentralen ser på det.
mine-read-back-cancel = { $what } Du vil melde deg av.
mine-cancelled = Du er meld av.
mine-ride-asked = Eg spør sjåførane.
