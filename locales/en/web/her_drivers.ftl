web-her-drivers = Drivers who are asked first
web-her-drivers-of = Drivers of { $name }
web-her-drivers-link = Drivers who are asked first
web-her-drivers-none = Nobody is written down. { $name } rides with the volunteer drivers.
web-her-drivers-kind = { $kind ->
    [own] Own driver
   *[preferred] Preferred
}
web-her-drivers-means = { $kind ->
    [own] Is asked before all others when { $name } wants a ride, and about nobody else unless a volunteer.
   *[preferred] Is asked alone a quarter of an hour before the other drivers.
}
web-her-drivers-remove = Remove
web-her-drivers-own = Own driver
web-her-drivers-own-how = A son, a daughter or a neighbour who drives { $name } alone. Speak with the driver first. A volunteer's role is not needed.
web-her-drivers-own-add = Write down own driver
web-her-drivers-preferred = Preferred driver
web-her-drivers-preferred-how = One of the volunteer drivers, with whom { $name } likes best to ride.
web-her-drivers-which = Driver
web-her-drivers-prefer = Ask this one first
web-her-drivers-wrong-herself = This is the elder. Write the name of somebody else.
web-her-drivers-wrong-which = Choose one of the drivers on the list.
web-said-her-own-driver = { $driver } is asked first when { $who } wants a ride.
web-said-her-preferred-driver = { $driver } is asked before the other drivers when { $who } wants a ride.
web-said-her-driver-no-more = { $driver } is no longer asked first when { $who } wants a ride.
