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
