driving-days = To say which days you can, press { $key }.
driving-week-off = Not to be asked the coming week, press { $key }.
driving-on = { $day }, press { $key }.
driving-later-day = For later days, press { $key }.
driving-nothing = You have said nothing about { $day }.
driving-said-can = You have said that you can drive { $day }.
driving-said-cannot = You have said that you cannot drive { $day }.
driving-can = If you can drive, press { $key }.
driving-cannot = If you cannot that day, press { $key }.
driving-every = { $weekday ->
    [0] If you can every Monday, press { $key }.
    [1] If you can every Tuesday, press { $key }.
    [2] If you can every Wednesday, press { $key }.
    [3] If you can every Thursday, press { $key }.
    [4] If you can every Friday, press { $key }.
    [5] If you can every Saturday, press { $key }.
   *[6] If you can every Sunday, press { $key }.
}
driving-noted = Thank you. Then I will ask you first when somebody needs a ride.
driving-in-peace-day = Fine, I will not ask you about rides { $day }.
driving-in-peace = Fine, I will not ask you about rides before { $until }.
driving-list = To get a list of rides every day, press { $key }.
driving-no-list = To get the list of rides no longer, press { $key }.
driving-list-on = Fine, you get a text at ten when somebody needs a ride.
driving-list-off = Fine, you get the list no longer.
driving-car = To say what your car takes, press { $key }.
driving-seats = How many passengers does your car take?
driving-seats-one = One, press { $key }.
driving-seats-two = Two, press { $key }.
driving-seats-three = Three, press { $key }.
driving-seats-four = Four or more, press { $key }.
driving-boot = Is there room for a walker or a folded wheelchair?
driving-boot-one = For one, press { $key }.
driving-boot-none = No room, press { $key }.
driving-boot-two = For two, press { $key }.
driving-car-noted = Thank you. Then I ask you only about those there is room for.
