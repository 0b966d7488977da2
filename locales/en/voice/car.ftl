car-somebody = Somebody
car-needs = { $need ->
    [rollator] A rollator comes along.
    [wheelchair_folded] A wheelchair comes along, folded.
    [wheelchair_seated] One sits in the wheelchair all the way.
    [stick] One walks with a stick.
    [arm] Give an arm to and from the door.
    [no_stairs] One cannot climb a high step.
    [no_dog] No dog in the car.
   *[alone] Nobody else in the car.
}
car-one-way = For one way only, press { $key }.
car-there = Only there, press { $key }.
car-home = Only home, press { $key }.
car-both-ways = Both ways, press { $key }.
car-hello = Hello, { $name }. This is Grendelinja. { $driver } is outside with the car.
car-coming = If you are coming out now, press { $key }.
car-waits-for-you = The car is waiting for you. Goodbye.
car-fine = Good. Have a nice drive.
car-outside = { $driver } is outside with the car now.
car-comes-later = { $driver } is late. You will be fetched between { $first } and { $last }.
car-comes-home = { $driver } comes at { $at } and drives you home. Please wait where you are.
car-was-to-come = { $driver } was to fetch you between { $first } and { $last }.
car-not-come = If the car has not come, press { $key }.
car-has-come = If the car has come, press { $key }.
car-driver-hears = Thank you for telling me. I am telling { $driver } now. If you hear nothing within ten minutes, ring me again.
car-settled = Thank you. It has been seen to already. Goodbye.
