web-rides-on = Rides, { $day }
web-rides-days = Other days
web-rides-before = The day before
web-rides-after = The day after
web-rides-to-today = To today
web-rides-day = Another day
web-rides-show = Show
web-rides-print-all = Print all
web-rides-print = Print
web-rides-without = Without a car
web-rides-asked = { $asked ->
    [0] No driver has been asked yet.
    [one] One driver asked: { $no } no, { $silent } without an answer.
   *[other] { $asked } drivers asked: { $no } no, { $silent } without an answer.
}
web-rides-give = Give to …
web-rides-seats = { $count ->
    [one] one seat
   *[other] { $count } seats
}
web-rides-know = { $all ->
    [yes] all of them know
   *[no] not all of them know yet
}
web-rides-is-home = Is home, the driver says.
web-rides-not-home = Is not home yet
web-said-nobody-was-home = Nobody has said today that { $who } is home.
web-rides-knows = { $told ->
    [yes] Has been told who drives.
   *[no] Has not been told yet.
}
web-rides-take-back = Take out …
web-rides-all-have = Everybody has a ride on { $day }.
web-rides-none = Nobody is to be driven that day.
web-rides-next = Next day with rides: { $day }
web-rides-who-drives = Who is to drive { $name }?
web-rides-give-means = Choose one you have spoken with. You see who is told what before anything is done.
web-rides-give-ask = Shall { $driver } drive { $name }?
web-rides-give-do = Give it, and tell them
web-rides-give-alone = Give it, I ring myself
web-rides-have-seats = Have a seat
web-rides-near = same hamlet
web-rides-answer = { $answer ->
    [asked] Asked, has not answered.
    [yes] Has said yes.
    [no] Has said no.
    [taken] Was told that it was settled.
   *[none] Not asked.
}
web-rides-drives = { $count ->
    [one] Drives one there already.
   *[other] Drives { $count } there already.
}
web-rides-give-to = Give to { $name } …
web-rides-no-driver = No active driver has a seat for this.
web-rides-to-drivers = See the volunteers
web-rides-taken = { $name } has another driver already.
web-rides-cannot = { $name } cannot have this ride now. The car is full, it is called off, or it is too late.
web-rides-see-drivers = See who has a seat
web-rides-see = See the rides
web-rides-nobody-drives = This driver does not have the ride any more. Nothing has been changed.
web-rides-take-ask = Is { $driver } not to drive { $name } after all?
web-rides-take-sum = The line asks other drivers. { $driver } is not asked again.
web-rides-take-do = Take out, and tell them
web-rides-take-alone = Take out, I ring them myself
web-said-ride-taken-back = { $who } has been taken out of the car. Other drivers are asked.
web-rides-drawn = { $leg ->
    [there] The cars on their way there, { $first }–{ $last }
   *[home] The cars on their way home, { $first }–{ $last }
}
web-rides-drawn-asked = { $driver } (asked)
web-rides-car-asked = { $driver } is asked to take the whole car.
