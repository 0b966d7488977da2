mine-hear = To hear your sign-ups, press { $key }.
mine-evening-calls = To change your evening calls, press { $key }.
mine-none = You have no sign-ups now.
mine-no-longer = That sign-up is no longer there.
mine-no-more = Those were all your sign-ups.
mine-next = To hear the next, press { $key }.
mine-cancel = To cancel it, press { $key }.
mine-want-ride = To have a ride, press { $key }.
mine-waiting = You are on the waiting list.
mine-joined = You are signed up, and will make your own way.
mine-joined-telephone = You are signed up, and Grendelinja rings you when it begins.
mine-ride-promised = You are signed up, and { $driver } { $legs ->
    [there] picks you up between { $first } and { $last }.
    [home] drives you home at { $first }.
   *[both] picks you up between { $first } and { $last }.
}
mine-ride-wanted = You are signed up, and I am asking the drivers for a ride.
mine-ride-unfilled = You are signed up, but I have not found a ride yet. The volunteer centre is looking into it.
mine-read-back-cancel = { $what } You want to cancel it.
mine-cancelled = It is cancelled.
mine-ride-asked = I will ask the drivers.
