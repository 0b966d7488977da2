web-go-ahead-more = Det blir noe av …
web-go-ahead-ask = Blir det noe av { $title }?
web-go-ahead-do = Det blir noe av. { $people ->
    [0] Ingen får vite det.
    [one] Én får vite det.
   *[other] { $people } får vite det.
}
web-go-ahead-alone = Det blir noe av, jeg ringer selv
web-said-goes-ahead = Det blir noe av.
web-is-decided = det er bestemt at det blir noe av
web-is-decided-at = bestemmes { $at }
web-is-offered = Tilbudt plass til { $until }
web-cannot-after-all = Kan ikke likevel
web-left-reason = Hvorfor
web-first-in-line-more = Sett først …
web-first-ask = Skal { $name } stå først?
web-first-reason = Hvorfor
web-first-reason-hint = Det blir et notat på siden til personen.
web-first-wrong-reason = Skriv kort hvorfor.
web-first-note = Satt først på ventelisten til { $title }: { $reason }
