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
