web-missed = Uten skyss, og ikke hjemme
web-missed-of = Uten skyss, og ikke hjemme, { $month }
web-missed-left-out = Ville ha skyss, og fikk ingen
web-missed-not-home = Ikke hjemme da bilen kom
web-missed-times = { $times ->
    [one] én gang
   *[other] { $times } ganger
}
web-missed-none = I { $month } fikk alle skyss, og alle var hjemme da bilen kom.
