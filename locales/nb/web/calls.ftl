web-calls-and-texts = Samtaler og SMS
web-calls-by = { $what ->
    [kind] Velg slag
    [way] Velg retning
   *[became] Velg hvordan det gikk
}
web-calls-kind = { $what ->
    [call] Samtaler
    [received] SMS til oss
    [sent] SMS fra oss
   *[all] Alt
}
web-calls-way = { $what ->
    [in] Til oss
    [out] Fra oss
   *[all] Begge veier
}
web-calls-became = { $what ->
    [good] Kom fram
    [not_reached] Nådde ikke
    [broke] Feil hos oss
   *[all] Hvordan som helst
}
web-calls-day = Dag
web-calls-show = Vis
web-calls-of-a-month = Her står den siste måneden. Velg en dag for å se lenger bak.
web-calls-listed = { $count ->
    [one] Én, den nyeste først
   *[other] { $count }, de nyeste først
}
web-calls-when = Når
web-calls-who = Hvem
web-calls-what = Hva
web-calls-became-of = Hvordan det gikk
web-calls-is = { $kind ->
    [call] { $way ->
        [in] Ringte oss
       *[out] Vi ringte
    }
    [received] Skrev til oss:
   *[sent] Vi skrev:
}
web-calls-outcome = { $outcome ->
    [pressed] svarte med en tast
    [lifted] ingen tast
    [no_answer] svarte ikke
    [on] pågår
    [broke] feil hos oss
    [read] lest
    [sent] sendt
    [waits] venter på å bli sendt
    [refused] kom ikke fram
   *[not_sent] ikke sendt
}
web-calls-pages = Flere sider
web-calls-newest = De nyeste
web-calls-older = Eldre
web-calls-none = Ingen samtaler eller SMS passer.
web-calls-all = Se alle
