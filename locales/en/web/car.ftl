web-car = In a car
web-car-of = { $name } in a car
web-car-what = Drivers are told this when they are asked, without a name, and whoever drives, with it. Write only what the person has said that you may.
web-car-needs = Needs, and cannot
web-car-need = { $need ->
    [rollator] Rollator
    [wheelchair_folded] Wheelchair that is folded
    [wheelchair_seated] Sits in the wheelchair all the way
    [stick] Stick
    [arm] An arm to and from the door
    [no_stairs] Cannot climb a high step
    [no_dog] Cannot be near a dog
    [companion] Always has somebody along in the car
   *[alone] Has to ride without others
}
web-car-out-from = Cannot be fetched before
web-car-out-until = Has to be at home by
web-car-hours-hint = For example 10:00, when the home nurse has been there. Empty is at any hour.
web-car-legs = Usually driven
web-car-legs-now = Rides this time
web-car-legs-is = { $legs ->
    [there] Only there
    [home] Only home
   *[both] There and home
}
web-car-wrong-wheelchair = Tick one of the two: the wheelchair is folded, or the person sits in it.
web-car-wrong-hours = There is no time between the two hours.
web-car-own = Own car
web-car-boot = Rollators and folded wheelchairs
web-car-boot-hint = How many there is room for. Empty is not said, and Grendelinja counts on one then.
web-car-wrong-boot = Write a number from 0 to 9.
web-car-has = The car
web-car-trait = { $trait ->
    [lift] Takes a wheelchair with somebody in it
    [dog] A dog rides in it
   *[high_step] High to climb into
}
web-car-none = Not said
web-car-said = Written down
web-car-lacks = { $why ->
    [rollator] No driver has room for a rollator or a folded wheelchair.
    [wheelchair_seated] No driver has a car that takes a wheelchair with somebody in it.
    [low_step] All cars are high to climb into.
    [no_dog] There is a dog in every car.
    [seats] No car has so many seats.
    [hours] It does not fit with when { $name } can be out.
   *[other] None of the cars has all that { $name } needs.
}
web-car-does-not-take = { $driver }'s car does not take what { $name } needs now.
web-car-not-on-map = It is not marked on the map where { $name } lives.
web-car-mine = My car
web-car-mine-what = You are only asked about those there is room for then.
web-said-car-mine = It is written down.
web-said-car-takes = What { $name }'s car takes is written down.
web-said-car-needs = { $told ->
    [no] What { $name } needs is written down. { $drivers } has promised to drive already, and does not know yet: ring.
   *[yes] What { $name } needs in a car is written down.
}
web-car-somebody = Somebody
web-car-this-time = { $name } in a car this time
web-car-this-time-link = This time …
web-car-this-time-what = It holds for this ride alone. What is usual stands with the person:
web-car-this-time-sure = Is { $name } to be driven like this this time?
web-car-this-time-do = Change, and tell them
web-said-this-time = What { $name } needs this time is written down.
