web-missed = Utan skyss, og ikkje heime
web-missed-of = Utan skyss, og ikkje heime, { $month }
web-missed-left-out = Ville ha skyss, og fekk ingen
web-missed-not-home = Ikkje heime då bilen kom
web-missed-times = { $times ->
    [one] éin gong
   *[other] { $times } gonger
}
web-missed-none = I { $month } fekk alle skyss, og alle var heime då bilen kom.
