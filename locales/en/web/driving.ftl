web-own-drives = On the road now
web-own-stop = { $state ->
    [here] You are outside
    [aboard] In the car
    [not_home] Did not come out
    [driven] At home
    [no_car] Waits for the car
   *[planned] Nothing said
}
web-own-is-here = I am outside
web-own-is-aboard = In the car
web-own-not-home = Does not come out
web-own-not-home-means = The line rings { $name }. If nobody answers, the contacts are told.
web-own-not-home-sure = Yes, nobody comes out
web-own-is-home = At home
web-own-not-home-yet = Is not home yet
web-own-late = Late? Those who wait will be told.
web-own-later = { $minutes } minutes more
web-own-cannot-home = I cannot drive home
web-own-cannot-home-means = The host and whoever is on call are told, and must find another car.
web-own-cannot-home-sure = Yes, tell them
web-said-here = The line is telling { $who } now.
web-said-aboard = { $who } is in the car.
web-said-not-home = The line is ringing { $who } now, and the contacts if nobody answers. Please wait five minutes.
web-said-home = { $who } is at home. Thank you for driving.
web-said-not-home-yet = { $who } is not home yet. The evening call goes on as usual.
web-said-late = { $many ->
    [0] Nobody is waiting for the car now.
    [one] One who waits will be told.
   *[other] { $many } who wait will be told.
}
web-said-cannot-home = The host and whoever is on call are told now.
web-said-drives-nobody = That is no longer so. Here is what stands now.
