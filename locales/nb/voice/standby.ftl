standby-113 = Er det fare for liv, ring én én tre.
standby-wrong = Noe er galt hos oss akkurat nå. Du har ikke gjort noe feil.
standby-kept = Jeg husker det du trykket. Vi gjør det så snart vi kan.
standby-connecting = Jeg setter deg over til den som har vakt.
standby-or-rung = Ellers ringer vi deg igjen.
standby-or-later = Ellers kan du ringe oss igjen om en liten stund.
standby-ring-later = Ring oss gjerne igjen om en liten stund. Ha det bra.
