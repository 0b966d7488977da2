standby-113 = Er det fare for liv, ring ein ein tre.
standby-wrong = Noko er gale hjå oss akkurat no. Du har ikkje gjort noko feil.
standby-kept = Eg hugsar det du trykte. Vi gjer det så snart vi kan.
standby-connecting = Eg set deg over til den som har vakt.
standby-or-rung = Elles ringjer vi deg att.
standby-or-later = Elles kan du ringje oss att om ei lita stund.
standby-ring-later = Ring oss gjerne att om ei lita stund. Ha det bra.
