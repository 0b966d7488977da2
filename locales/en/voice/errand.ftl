errand-to = { $what ->
    [shop] to the shop
    [pharmacy] to the pharmacy
    [doctor] to the doctor
    [hairdresser] to the hairdresser
   *[other] an errand
}
errand-how = { $how ->
    [ready] We tell you when it is time to go home.
   *[both] The ride home is at { $home }.
}
errand-ring-when-ready = Ring Grendelinja when you want to go home.
errand-unfilled = I have not found anyone to drive you yet. { $what } The volunteer centre is seeing to it, and will ring you.
errand-is-ready = { $rider } is ready and wants to go home now. { $what }
errand-ride = For a ride to the shop, the doctor or somewhere else, press { $key }.
errand-which = Where to?
errand-shop = To the shop, press { $key }.
errand-pharmacy = To the pharmacy, press { $key }.
errand-doctor = To the doctor, press { $key }.
errand-something-else = Something else, press { $key }.
errand-hairdresser = To the hairdresser, press { $key }.
errand-somewhere = For another errand, press { $key }.
errand-which-day = Which day?
errand-which-hour = When are you to be there?
errand-when-ready = To ring when you are ready to go home, press { $key }.
errand-one-hour = Home after one hour, press { $key }.
errand-two-hours = Home after two hours, press { $key }.
errand-one-way = For a ride one way only, press { $key }.
errand-there = Only there, press { $key }.
errand-only-home = Only home, press { $key }.
errand-comes-home = { $how ->
    [there] You get a ride there only.
    [home] You are fetched then, and driven home.
    [ready] You ring when you want to go home.
   *[both] You are driven home at { $home }.
}
errand-earlier = A quarter of an hour earlier, press { $key }.
errand-later = A quarter of an hour later, press { $key }.
errand-asked = I am asking the drivers to drive you.
errand-known-by = You will know who fetches you. That will be { $day }, before { $time }.
errand-no-driver = I have no driver to ask now. The volunteer centre is seeing to it, and will ring you.
errand-not-then = { $why ->
    [past] That hour is over. Choose another time.
    [soon] That is too soon to find anyone. Choose a later time.
    [night] Rides are by day only. Choose another time.
   *[far] That is too far ahead. Choose a day that is nearer.
}
errand-twice = You have already asked for a ride at that time.
errand-another = For one more ride, press { $key }.
errand-needs-none = If you do not need the ride, press { $key }.
errand-driven = { $driver } fetches you between { $first } and { $last }.
errand-nobody-yet = I have not found anyone yet. The volunteer centre is seeing to it.
errand-read-back-off = { $what } You do not need a ride.
errand-is-off = Then you will not be fetched.
errand-is-off-driver = Then you will not be fetched. I will tell { $driver }.
errand-fetch-me = If you are ready to go home, press { $key }.
errand-not-fetched = If you are still waiting at home for the car, press { $key }.
errand-tell-again = To have me tell the driver once more, press { $key }.
errand-driver-told = I am telling { $driver } now. Wait where you are. Goodbye.
errand-nobody-to-fetch = I have nobody to drive you home.
