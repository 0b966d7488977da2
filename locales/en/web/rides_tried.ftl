web-rides-would-break = Cannot take the trip
web-rides-breaks = { $rule ->
    [seats] { $amount ->
        [one] The car is full: one seat is lacking.
       *[other] The car is full: { $amount } seats are lacking.
    }
    [room] The car has no room for all the aids.
    [feature] Car or driver does not suit { $name }.
    [refused] It was said that { $name } and the driver do not ride together.
    [only_for] The driver does not drive { $name }, only their own.
    [together] { $name } is to ride in the same car as somebody else.
    [not_shared] The trip of { $name } needs a car of its own.
    [road] No open road leads there on this day.
    [ride] { $name } would sit in the car for { $amount } minutes, and { $most } is the most.
    [her_hours] The hour misses what { $name } has said by { $amount } minutes.
    [late] The car would be there { $amount } minutes too late.
    [too_soon] The car would be there { $amount } minutes too early.
    [free] The car would drive { $amount } minutes outside of what the driver can manage.
    [too_far] The trip would be { $amount } kilometres, and the driver does not drive that far.
   *[other] The car cannot fetch everybody within the rules.
}
web-rides-earlier = { $count ->
    [one] One other is fetched { $minutes } minutes earlier.
   *[other] { $count } others are fetched up to { $minutes } minutes earlier.
}
web-rides-later = { $count ->
    [one] One other is fetched { $minutes } minutes later.
   *[other] { $count } others are fetched up to { $minutes } minutes later.
}
web-rides-apart = { $name } has the same telephone, and rides in another car.
web-rides-elsewhere = { $name } drives somebody to something else at that time.
web-rides-left-out = Had no place when the cars were planned.
web-rides-left = { $why ->
    [no_road] No open road leads there on this day.
    [no_seat] { $amount ->
        [one] The car of { $driver } lacks one seat.
       *[other] The car of { $driver } lacks { $amount } seats.
    }
    [no_room] { $which ->
        [rollator] The car of { $driver } has no room for one more rollator.
        [wheelchair_folded] The car of { $driver } has no room for one more folded wheelchair.
       *[wheelchair_seated] The car of { $driver } has no room for somebody who sits in a wheelchair.
    }
    [no_car_with] { $which ->
        [lift] No free car has a lift.
        [low_step] All free cars are high to step into.
        [no_dog] There is a dog in all free cars.
       *[arm_to_the_door] No free driver can go along to the door.
    }
    [ride_too_long] In the car of { $driver } somebody would have sat for { $amount } minutes.
    [too_far] Then { $driver } would have driven farther than agreed.
    [nobody_free_so_early] Then { $driver } would have had to leave home at { $at }.
    [nobody_free_so_late] Then { $driver } would not have been done before { $at }.
    [her_hours] The car would have come at { $at }, and that does not suit.
    [refused] Whoever has a seat has said no.
    [together] The two who ride together have no place in one car.
    [not_shared] The trip needs a car of its own.
   *[no_car] One more car is needed.
}
web-rides-drawn-table = When the cars are where
web-rides-drawn-car = Car
web-rides-drawn-stops = Stops
web-rides-ledger = Who knows what
web-rides-ledger-of = Who was told what of the ride of { $name }
web-rides-ledger-caption = { $lines ->
    [one] One message
   *[other] { $lines } messages
}
web-rides-ledger-when = Decided
web-rides-ledger-drives = driver
web-rides-ledger-nobody = Nobody has been told anything of this ride yet.
web-rides-has-said = { $can ->
    [yes] Has said yes to driving on that day.
   *[no] Has said no to driving on that day.
}
