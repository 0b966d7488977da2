signing-for-yourself = For yourself, press { $key }.
signing-others = To sign somebody else up, press { $key }.
signing-ride-for = If { $name } wants a ride, press { $key }.
signing-own-way-for = Without a ride, press { $key }.
signing-read-back-for = { $what } For { $name }.
signing-read-back-for-ride = { $what } For { $name }, { $legs ->
    [there] with a ride there.
    [home] with a ride home.
   *[both] with a ride there and back.
}
signing-bound-for = { $name } has joined, and is told on a telephone of their own.
signing-bound-for-ride = { $name } has joined, and is told on a telephone of their own. I am asking the drivers.
signing-full-for = It is full now. { $name } has not joined.
signing-already-for = { $name } has joined already.
signing-not-for = You cannot do that for others now. Ring the volunteer centre about it.
signing-with-somebody = If somebody comes with you, press { $key }.
signing-one = If one comes, press { $key }.
signing-two = If two come, press { $key }.
signing-three = If three come, press { $key }.
signing-nobody = If nobody comes after all, press { $key }.
signing-no-room = There is no room for more.
signing-come-along = { $many ->
    [0] Then you come alone.
    [one] I have put down one more with you.
   *[other] I have put down { $many } more with you.
}
signing-own-way = { $many ->
    [one] The car has no room for all. One has to get there without it.
   *[other] The car has no room for all. { $many } have to get there without it.
}
signing-fetched-too = { $many ->
    [one] The ride is for you both.
   *[other] The ride is for all of you.
}
signing-rider-and = { $many ->
    [one] { $name } and one more
   *[other] { $name } and { $many } more
}
signing-together = { $many ->
    [one] One comes with you.
   *[other] { $many } come with you.
}
signing-paid = The payment is arranged.
signing-usual = You usually come to this.
signing-new = This is new.
