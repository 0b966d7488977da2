web-errand-to = { $what ->
    [shop] The shop
    [pharmacy] The pharmacy
    [doctor] The doctor
    [hairdresser] The hairdresser
   *[other] An errand
}
web-errand-home = { $how ->
    [there] There only.
    [home] Home only.
    [ready] Home when we are rung.
   *[both] Home { $at }.
}
web-errand-feed = Drive somebody on an errand
web-errand-for = A ride to an errand for { $name }
web-errand-means = { $name } is driven alone. The drivers are asked one at a time, and { $name } is told who comes and when.
web-errand-ask-for = A ride to an errand
web-errand-what = Where to?
web-errand-wrong-what = Choose where it goes.
web-errand-words = Which errand, if it is another
web-errand-words-hint = As the driver is to read it: the physiotherapist
web-errand-wrong-words = Write which errand it is, in 40 letters at most.
web-errand-day = Day
web-errand-wrong-day = Write which day it is.
web-errand-hour = Hour
web-errand-hour-hint = When to be there. For a ride home only: when to be fetched.
web-errand-wrong-hour = Write at what hour.
web-errand-how = The ride home
web-errand-wrong-how = Choose how it is with the ride home.
web-errand-home-how = { $how ->
    [ready] Rings the line when ready
    [one_hour] After one hour
    [two_hours] After two hours
    [three_hours] After three hours
    [there] A ride there only
   *[home] A ride home only
}
web-errand-place = Place
web-errand-usual-place = Where it usually is
web-errand-ask = Ask the drivers
web-errand-past = That hour is over.
web-errand-soon = It is less than two hours away. Ring a driver.
web-errand-night = Rides are from 7:00 to 18:00.
web-errand-far = It is more than four weeks away.
web-errand-twice = A ride has been asked for at that time already.
web-said-errand = The drivers are asked to drive { $name }.
web-said-errand-nobody = There is no driver to ask. { $name } stands without a car on the board.
web-errand-off-ask = Does { $name } not need this ride?
web-errand-off = Call it off, and tell them
web-errand-off-alone = Call it off, I will ring them
web-said-errand-off = { $name } will not be driven.
web-first-errand-over = That ride is over, or called off. Nothing has changed.
