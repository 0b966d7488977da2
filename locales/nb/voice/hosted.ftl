hosted-nothing = Du har ikke noe på programmet nå.
hosted-no-more = Det var alt du holder.
hosted-is-on = { $what } { $count ->
    [0] Ingen er påmeldt.
    [one] Én er påmeldt.
   *[other] { $count } er påmeldt.
}
hosted-hear = Høre om det du holder, trykk { $key }.
hosted-call-off = Avlyse, trykk { $key }.
hosted-hold = Skal det holdes likevel, trykk { $key }.
hosted-read-back-off = { $what } Det er avlyst, og alle får vite det.
hosted-read-back-hold = { $what } Det blir holdt likevel, og alle får vite det.
hosted-called-off = Det er avlyst. Jeg sier fra til alle.
hosted-held = Det blir holdt likevel. Jeg sier fra til alle.
