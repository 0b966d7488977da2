web-go-ahead-more = Det blir noko av …
web-go-ahead-ask = Blir det noko av { $title }?
web-go-ahead-do = Det blir noko av. { $people ->
    [0] Ingen får vite det.
    [one] Éin får vite det.
   *[other] { $people } får vite det.
}
web-go-ahead-alone = Det blir noko av, eg ringjer sjølv
web-said-goes-ahead = Det blir noko av.
web-is-decided = det er bestemt at det blir noko av
web-is-decided-at = blir bestemt { $at }
web-is-offered = Tilbydd plass til { $until }
web-cannot-after-all = Kan ikkje likevel
web-left-reason = Kvifor
web-first-in-line-more = Set først …
web-first-ask = Skal { $name } stå først?
web-first-reason = Kvifor
web-first-reason-hint = Det blir eit notat på sida til personen.
web-first-wrong-reason = Skriv kort kvifor.
web-first-note = Sett først på ventelista til { $title }: { $reason }
