web-go-ahead-more = It is on …
web-go-ahead-ask = Is { $title } on?
web-go-ahead-do = It is on. { $people ->
    [0] Nobody is told.
    [one] One is told.
   *[other] { $people } are told.
}
web-go-ahead-alone = It is on, I will ring them
web-said-goes-ahead = It is on.
web-is-decided = it has been decided that it is on
web-is-decided-at = is decided { $at }
web-is-offered = Offered a place until { $until }
web-cannot-after-all = Cannot after all
web-left-reason = Why
web-first-in-line-more = Put first …
web-first-ask = Is { $name } to be first?
web-first-reason = Why
web-first-reason-hint = It becomes a note on the person's page.
web-first-wrong-reason = Write briefly why.
web-first-note = Put first on the waiting list for { $title }: { $reason }
