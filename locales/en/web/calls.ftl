web-calls-and-texts = Calls and texts
web-calls-by = { $what ->
    [kind] Choose a kind
    [way] Choose a direction
   *[became] Choose what became of it
}
web-calls-kind = { $what ->
    [call] Calls
    [received] Texts to us
    [sent] Texts from us
   *[all] All
}
web-calls-way = { $what ->
    [in] To us
    [out] From us
   *[all] Both ways
}
web-calls-became = { $what ->
    [good] Got through
    [not_reached] Not reached
    [broke] Our own fault
   *[all] Whatever became of it
}
web-calls-day = Day
web-calls-show = Show
web-calls-of-a-month = These are of the last month. Choose a day to look further back.
web-calls-listed = { $count ->
    [one] One, the newest first
   *[other] { $count }, the newest first
}
web-calls-when = When
web-calls-who = Who
web-calls-what = What
web-calls-became-of = What became of it
web-calls-is = { $kind ->
    [call] { $way ->
        [in] Rang us
       *[out] We rang
    }
    [received] Wrote to us:
   *[sent] We wrote:
}
web-calls-outcome = { $outcome ->
    [pressed] answered by key
    [lifted] no key
    [no_answer] no answer
    [on] going on
    [broke] our own fault
    [read] read
    [sent] sent
    [waits] waits to be sent
    [refused] did not arrive
   *[not_sent] not sent
}
web-calls-pages = More pages
web-calls-newest = The newest
web-calls-older = Older
web-calls-none = No call or text fits.
web-calls-all = See all
