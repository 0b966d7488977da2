web-swap = Others can change cars
web-swap-one = { $hour ->
    [same] { $name } can ride with { $into } if { $other } moves from the car of { $before } to the car of { $to }, at the same hour.
   *[other] { $name } can ride with { $into } if { $other } moves from the car of { $before } to the car of { $to }, and is fetched at { $at } instead of { $was }.
}
web-swap-many = { $name } can ride with { $into } if { $many } others change cars.
web-swap-row = { $hour ->
    [same] { $other }: from { $before } to { $to }, at the same hour.
   *[other] { $other }: from { $before } to { $to }, is fetched at { $at } instead of { $was }.
}
web-swap-longer = { $driver } has to drive { $minutes } minutes longer than agreed. Phone and ask first.
web-swap-see = Change cars …
web-swap-ask = Shall others change cars so that { $name } has a seat?
web-swap-do = Change cars, and tell them
web-swap-no-longer = This is no longer possible: somebody has changed cars, or a car has no room.
web-said-swapped = { $who } has a seat with { $driver }.
