sms-joined-for = { $many ->
    [one] { $names } is signed up for { $what }.
   *[other] { $names } are signed up for { $what }.
}
sms-joined-for-ride-asked = { $many ->
    [one] { $names } is signed up for { $what }. A ride there and back? Reply YES or NO.
   *[other] { $names } are signed up for { $what }. A ride there and back? Reply YES or NO.
}
sms-full-for = { $many ->
    [one] { $what } is full. { $names } is not signed up.
   *[other] { $what } is full. { $names } are not signed up.
}
sms-already-for = { $many ->
    [one] { $names } is signed up for { $what } already.
   *[other] { $names } are signed up for { $what } already.
}
sms-for-whom = I am not sure whom you mean. You can sign up { $names }. Reply for example { $place } FOR { $name }.
sms-for-nobody = You cannot sign up others from here. Ring us on { $number }, and we arrange it.
sms-names-and = { $names } and { $last }
sms-ride-sought-for = I am asking for a ride for { $names } to { $what }. The answer comes by { $day } at { $time }.
sms-no-ride-for = All right, no ride to { $what } for { $names }.
sms-with = { $many ->
    [0] Then you come alone to { $what }.
    [one] I have put down one more with you for { $what }.
   *[other] I have put down { $many } more with you for { $what }.
}
sms-with-too = { $many ->
    [0] You come alone.
    [one] One more is put down with you.
   *[other] { $many } more are put down with you.
}
sms-with-no-room = There is no room for more at { $what }.
sms-with-car-full = The car has no room for all.
sms-with-which = Where does somebody come with you?
sms-with-how = Reply for example 1 WITH ONE.
sms-whats-on-how-for = To sign up { $name }: reply 1 FOR { $written }. If one more comes: 1 WITH ONE.
sms-listed-joined = { $what } (joined)
sms-listed-waiting = { $what } (waiting)
sms-listed-usual = { $what } (your usual)
sms-listed-new = { $what } (new)
