web-calls-and-texts = Samtalar og SMS
web-calls-by = { $what ->
    [kind] Vel slag
    [way] Vel retning
   *[became] Vel korleis det gjekk
}
web-calls-kind = { $what ->
    [call] Samtalar
    [received] SMS til oss
    [sent] SMS frå oss
   *[all] Alt
}
web-calls-way = { $what ->
    [in] Til oss
    [out] Frå oss
   *[all] Begge vegar
}
web-calls-became = { $what ->
    [good] Kom fram
    [not_reached] Nådde ikkje
    [broke] Feil hjå oss
   *[all] Korleis som helst
}
web-calls-day = Dag
web-calls-show = Vis
web-calls-of-a-month = Her står den siste månaden. Vel ein dag for å sjå lenger bak.
web-calls-listed = { $count ->
    [one] Éin, den nyaste først
   *[other] { $count }, dei nyaste først
}
web-calls-when = Når
web-calls-who = Kven
web-calls-what = Kva
web-calls-became-of = Korleis det gjekk
web-calls-is = { $kind ->
    [call] { $way ->
        [in] Ringde oss
       *[out] Vi ringde
    }
    [received] Skreiv til oss:
   *[sent] Vi skreiv:
}
web-calls-outcome = { $outcome ->
    [pressed] svarte med ein tast
    [lifted] ingen tast
    [no_answer] svarte ikkje
    [on] pågår
    [broke] feil hjå oss
    [read] lese
    [sent] send
    [waits] ventar på å bli send
    [refused] kom ikkje fram
   *[not_sent] ikkje send
}
web-calls-pages = Fleire sider
web-calls-newest = Dei nyaste
web-calls-older = Eldre
web-calls-none = Ingen samtalar eller SMS passar.
web-calls-all = Sjå alle
