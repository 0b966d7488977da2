hosted-nothing = Du har ikkje noko på programmet no.
hosted-no-more = Det var alt du held.
hosted-is-on = { $what } { $count ->
    [0] Ingen er påmelde.
    [one] Éin er påmeld.
   *[other] { $count } er påmelde.
}
hosted-hear = Høyre om det du held, trykk { $key }.
hosted-call-off = Avlyse, trykk { $key }.
hosted-hold = Skal det haldast likevel, trykk { $key }.
hosted-read-back-off = { $what } Det er avlyst, og alle får vite det.
hosted-read-back-hold = { $what } Det blir halde likevel, og alle får vite det.
hosted-called-off = Det er avlyst. Eg seier frå til alle.
hosted-held = Det blir halde likevel. Eg seier frå til alle.
