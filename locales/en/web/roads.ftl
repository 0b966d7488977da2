web-roads-wrong-empty = There are no places in the file; write a line for each hamlet, such as Garmo: 61.84, 8.81
web-roads-wrong-letters = The letters of the file cannot be read; save it as plain text in UTF-8.
web-roads-wrong-line = “{ $written }” is neither a place nor a road; write it as Fossbergom – Garmo 13 min 13 km
web-roads-wrong-place = “{ $written }” is not a place on the map; write the name, a colon and degrees north and east, such as Garmo: 61.84, 8.81
web-roads-wrong-degrees = By these degrees { $name } does not lie in Norway; write north first, between 57 and 72, then east, between 4 and 32.
web-roads-wrong-place-twice = { $name } stands on line { $first } too; remove one of the two.
web-roads-wrong-too-many = There are more than { $most } places; write the hamlets and the junctions, not every house.
web-roads-wrong-unknown = { $is_like ->
    [yes] { $name } has no line with degrees. If { $meant } is meant, write that; else write a line for { $name }.
   *[no] { $name } has no line with degrees; write one, such as { $name }: 61.84, 8.81
}
web-roads-wrong-to-itself = The road leads from { $name } to { $name }; write two different places.
web-roads-wrong-road-twice = The road between { $one } and { $other } stands there twice; remove one of the two.
web-roads-wrong-minutes = { $written } minutes cannot be used; write between 1 and { $most }, and part long roads in several.
web-roads-wrong-too-short = { $km } km is shorter than the crow flies, which is { $crow } km; look at the kilometres and the degrees.
web-roads-wrong-speed = So far in { $minutes } minutes makes { $kmh } km an hour; look at the minutes and the kilometres.
web-roads-wrong-closed = “{ $written }” does not say when the road is closed; write the first and the last day, such as closed 1 nov – 15 may
web-roads-wrong-alone = No road leads both to and from { $name }; write a line with the minutes to a neighbouring place, so that one can drive between { $first } and { $name }.
web-roads-at-line = Line { $line }: { $what }
web-addresses-wrong-heading = The column { $heading } is missing; fetch «Matrikkelen – Adresse» as CSV from Geonorge, and use the file as it is.
web-addresses-wrong-letters = The letters of the file cannot be read; use the file from Geonorge as it is, without saving it again in a spreadsheet.
web-addresses-wrong-table = The quotation marks of the file do not match; fetch it again from Geonorge.
web-addresses-wrong-packed = A packed file must hold one CSV file and no other; fetch it again from Geonorge, for one municipality.
web-addresses-wrong-municipality = { $has_others ->
    [yes] The file holds no addresses in { $wanted }; it holds { $found }. Fetch the file of the right municipality.
   *[no] The file holds no addresses; fetch that of { $wanted } again from Geonorge.
}
web-addresses-wrong-street = The address has neither a road and a number nor a holding's numbers.
web-addresses-wrong-point = { $north } and { $east } are no place in Norway.
web-addresses-wrong-system = The coordinate system { $system } is not known; fetch the file in EUREF89, geographic or UTM.
web-roads = Roads
web-roads-what = How long it is between the places. Rides are planned by this, with fifteen per cent more.
web-roads-neighbours = Minutes between neighbouring places ({ $count })
web-roads-between = Between
web-roads-minutes = Minutes
web-roads-km = Kilometres
web-roads-remark = Remark
web-roads-closed = Closed { $first }–{ $last }
web-roads-said-by = { $name } said { $at } that it takes so long.
web-roads-unsay = Use what is reckoned
web-roads-pair = How long is it between two places?
web-roads-pair-what = If you know better than what is reckoned, write the minutes here. Where the two are neighbours, it holds for everybody who drives past too.
web-roads-reckoned = Between { $one } and { $other } it is { $minutes } minutes and { $km } kilometres today.
web-roads-from = From
web-roads-to = To
web-roads-choose = Choose a place
web-roads-say = Save the minutes
web-roads-wrong-said = Write the minutes as a number, from 1 to 300.
web-roads-wrong-pair = Choose two different places.
web-roads-said-minutes = Between { $one } and { $other } it is { $minutes } minutes from now on.
web-roads-said-reckoned = Between { $one } and { $other } what is reckoned holds.
web-roads-none = Nobody has written down the roads yet. Until then it is reckoned as the crow flies, which is wrong where there is a mountain between.
web-roads-file = The file of the roads
web-roads-file-what = Somebody local can write it in an evening: each hamlet with degrees, and the minutes between neighbours. Write “closed 1 nov – 15 may” on roads that are closed in winter.
web-roads-file-own = Get the file as it is now
web-roads-file-lom = Get the file of Lom, and make it yours
web-roads-file-choose = Text file with places and roads
web-roads-taken-by = { $name } took in the file { $at }.
web-roads-taken = The file was taken in { $at }.
web-roads-preview = Look at the roads
web-roads-mistakes = Cannot be used
web-roads-mistakes-what = Nothing is saved. Correct the lines, and choose the file again.
web-roads-sum = From now on { $places } places and { $roads } roads hold.
web-roads-take = Use this file
web-roads-new = New places
web-roads-gone = Places that are there no more
web-roads-other = Roads that take another time
web-roads-was = { $one } – { $other }: { $minutes } minutes, before { $was }
web-roads-said-taken = { $places } places and { $roads } roads are taken in.
web-roads-wrong-large = The file is too large to be taken in here. Ask whoever runs the line to do it.
web-roads-nowhere = We do not know where these live
web-roads-nowhere-what = Ring and ask. Write the hamlet, or mark where they are fetched, so that they can have a ride.
web-roads-venues = Venues
web-roads-venues-what = A venue that is not marked is reckoned to lie in the middle of its hamlet.
web-roads-venue-in = The middle of { $hamlet }
web-roads-venue-nowhere = Not on the map
web-roads-venue-mark = Mark on the map
web-roads-venue-hint = For example 61.838, 8.567. Empty: the middle of the hamlet.
web-roads-said-venue = Where { $name } lies is saved.
web-addresses = Addresses
web-addresses-held = We have { $count } addresses of the land register,
web-addresses-none = We have no addresses yet.
web-addresses-what = Download «Matrikkelen – Adresse» of the municipality as CSV from Geonorge, and choose the packed file here. Then Grendelinja finds addresses and farms without asking anybody.
web-addresses-choose = The file from Geonorge
web-addresses-municipality = The municipality, where it is called otherwise than the line
web-addresses-preview = Look at the addresses
web-addresses-sum = From now on { $count } addresses hold. Before there were { $before }. Where people are marked on the map already, nothing changes.
web-addresses-take = Use { $count } addresses
web-addresses-some = Some of them
web-addresses-left-out = Lines that cannot be used
web-addresses-said-taken = { $count } addresses are taken in.
web-where = Fetched
web-where-of = Where { $name } is fetched
web-where-what = Rides are reckoned from here. Nobody outside learns where anybody lives.
web-where-said = As it was said
web-where-nothing-said = Nobody has said where it is.
web-where-now = On the map
web-where-how = { $how ->
    [import] The place came with a list.
    [register] The address was found in the land register.
    [place] A place that has a name.
    [marked] Marked on the map.
    [hamlet] Not marked. It is reckoned from the middle of the hamlet.
   *[none] Not on the map. Ring and ask, and mark the place here.
}
web-where-by = { $name } marked it { $at }.
web-where-forget = Forget the place
web-where-register = Find an address or a farm
web-where-seek = Address or farm, as it is said
web-where-find = Find
web-where-here = Here
web-where-not-found = No address is like it. Try the name of the farm, or mark the place below.
web-where-no-register = The addresses of the municipality are not taken in. The coordinator does so under Roads.
web-where-named = Or choose a place
web-where-place = Place
web-where-save-place = Is fetched here
web-where-marked = Or mark it on the map
web-where-degrees = Degrees north and east
web-where-degrees-hint = Find the house on a map that shows degrees, such as norgeskart.no with geographic coordinates. Copy the numbers, and paste them here, such as 61.838, 8.567.
web-where-save-degrees = Save the place
web-where-wrong-degrees = This is no place in Norway. Write degrees north and then east, such as 61.838, 8.567
web-where-wrong-place = The place is there no more. Choose another.
web-said-where = { $how ->
    [none] From now on { $name } is reckoned from the middle of the hamlet.
   *[other] Where { $name } is fetched is saved.
}
web-roads-told-h1 = These roads change pick-up times
web-roads-told-do = { $people ->
    [one] Use these roads, and tell one person
   *[other] Use these roads, and tell { $people } people
}
web-roads-told-alone = Use these roads, I tell them myself
web-roads-told-what = The cars of the coming days are reckoned anew by these roads. Whoever no road leads to has no driver any more.
web-roads-driven = How it has been driven
web-roads-driven-took = Driven { $times } times: { $least }–{ $most } minutes. The file says { $in_file }.
web-roads-driven-said = It is reckoned as { $minutes } now.
web-roads-driven-out = { $count ->
    [one] One drive is left out, because its time cannot be right.
   *[other] { $count } drives are left out, because their time cannot be right.
}
web-roads-driven-take = Use { $minutes } minutes
web-roads-driven-how = Where do the minutes come from?
web-roads-driven-rule = From what the drivers themselves have pressed or written on the road in the last half year: I am outside, she is with me, she is home. A way must have been driven three times at least, and the middle time counts, so that a key pressed late does no harm. Drives that are impossibly quick, or more than twice as long as reckoned and ten minutes, are left out. Nothing is changed before you press.
