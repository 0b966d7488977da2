came-so-many = { $what } { $joined ->
    [one] One had joined.
   *[other] { $joined } had joined.
}
came-all = If all came, press { $key }.
came-fewer = If fewer came, press { $key }.
came-by-name = To go through the names one by one, press { $key }.
came-this-many = If { $number } came, press { $key }.
came-none = If nobody came, press { $key }.
came-fewer-still = If it was fewer, press { $key }.
came-how-many = How many came?
came-she-did = If { $name } came, press { $key }.
came-she-did-not = If { $name } did not come, press { $key }.
came-do-not-know = To skip this one, press { $key }.
came-thanks = Thank you. It is written down.
came-settled = It is already written down who came.
