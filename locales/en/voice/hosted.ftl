hosted-nothing = You have nothing on the programme now.
hosted-no-more = That was all you hold.
hosted-is-on = { $what } { $count ->
    [0] Nobody has joined.
    [one] One has joined.
   *[other] { $count } have joined.
}
hosted-hear = To hear of what you hold, press { $key }.
hosted-call-off = To call it off, press { $key }.
hosted-hold = To hold it after all, press { $key }.
hosted-read-back-off = { $what } It is called off, and everybody will be told.
hosted-read-back-hold = { $what } It is held after all, and everybody will be told.
hosted-called-off = It is called off. I will tell everybody.
hosted-held = It is held after all. I will tell everybody.
