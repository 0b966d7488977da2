"""The minutes between neighbouring places, as a local writes them down in an evening.

    # whatever is good to know
    Fossbergom: 61.838, 8.567
    Garmo: 61.840, 8.810
    Fossbergom – Garmo 13 min 13 km
    Galdesanden – Juvasshytta 28 min 15 km stengt 15 okt – 12 mai

A line is a place with degrees north and east, or a road between two places with minutes and, where they are known,
kilometres. A road is as long both ways; with `→` for `–` the line is for that way alone. One that is closed says from
and until which day, both with it. What cannot be used is a `Mistake`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from .earth import Point, crow_m

MOST_PLACES = 200
MOST_MINUTES = 300
LONGEST_LINE = 200
MOST_MISTAKES = 40
"""After so many no line is read any more: it is another file."""
FASTEST_KMH = 110
"""Nobody is driven faster on a road in Norway."""
ROUNDED_M = 1000
"""By how much a road may be shorter than the crow flies: places are often written to a hundredth of a degree."""
BY_A_VALLEY = 1.3
"""A road along a valley, to the way of the crow (RIDES, 6.1)."""
NORWAY = (Point(57, 4), Point(72, 32))

_DEGREES = r"(\d{1,3}(?:[.,]\d+)?)\s*°?\s*[NnØøEe]?"
_PLACE = re.compile(rf"([^:]+?)\s*:\s*{_DEGREES}(?:\s*[,;]\s*|\s+){_DEGREES}")
_NAME = r"([^\s\d–—→>-]\S*(?:\s+[^\s–—→>-]\S*)*?)"
_ROAD = re.compile(
    rf"{_NAME}\s+([–—-]|→|->)\s+{_NAME}\s+(\d+)\s*min\.?(?:\s*,?\s*(\d+(?:[.,]\d+)?)\s*km\.?)?"
    r"(?:\s*,?\s*(?:stengd?t?|closed)\s+(.+))?"
)
_BOTH_WAYS = frozenset("–—-")
_SPAN = re.compile(r"(?:frå |fra |from )?(.+?)\s*(?:–|—|-|\btil\b|\bto\b|\buntil\b)\s*(.+)")
_DAY = re.compile(r"(\d{1,2})\.?\s*([a-zæøå]+|\d{1,2})\.?")
_NAMES = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_MONTHS = {name: at for at, name in enumerate(_NAMES, start=1)}
_MONTHS |= {"may": 5, "oct": 10, "dec": 12}
_LEAP_YEAR = 2024


class Mistake(Exception):
    """Something that cannot be used: on which line (1 is the first; 0 is the file itself), the name of the phrase that
    says what to do, and its variables."""

    def __init__(self, line: int, phrase: str, /, **values: str | int) -> None:
        super().__init__(f"line {line}: {phrase}")
        self.line, self.phrase, self.values = line, phrase, values


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    at: Point


@dataclass(frozen=True, slots=True)
class Closed:
    """First and last day of the year, month and day, both closed; over New Year where the last comes before."""

    first: tuple[int, int]
    last: tuple[int, int]

    def on(self, day: date) -> bool:
        today = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= today <= self.last
        return today >= self.first or today <= self.last


@dataclass(frozen=True, slots=True)
class Road:
    """Between two places by name. `both_ways`: it takes as long back."""

    one: str
    other: str
    minutes: int
    metres: int
    both_ways: bool = True
    closed: Closed | None = None


@dataclass(frozen=True)
class RoadMap:
    """Places, and the roads between those that are neighbours."""

    places: tuple[Place, ...]
    roads: tuple[Road, ...]


def folded(name: str) -> str:
    """What two ways to write the same name have in common."""
    return " ".join(name.casefold().split())


def decoded(data: bytes) -> str:
    """Raises `Mistake` for what is no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake(data[: error.start].count(b"\n") + 1, "web-roads-wrong-letters") from error
    if "\0" in text:
        raise Mistake(0, "web-roads-wrong-letters")
    return text


def read(text: str) -> tuple[RoadMap, list[Mistake]]:
    """The good lines, and what is wrong with the others, in the order they stand."""
    lines = [(number, line.split("#")[0].strip()) for number, line in enumerate(text.splitlines(), start=1)]
    lines = [(number, line) for number, line in lines if line]
    reading = _Reading()
    for number, line in lines:
        if ":" in line:
            reading.take(reading.place, number, line)
    for number, line in lines:
        if ":" not in line:
            reading.take(reading.road, number, line)
    if not lines:
        reading.mistakes.append(Mistake(0, "web-roads-wrong-empty"))
    elif not reading.mistakes:
        reading.mistakes += reading.out_of_reach()
    road_map = RoadMap(tuple(reading.places.values()), tuple(reading.roads.values()))
    return road_map, sorted(reading.mistakes, key=lambda each: each.line)


class _Reading:
    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.roads: dict[tuple[str, str], Road] = {}
        self.mistakes: list[Mistake] = []
        self._lines: dict[str, int] = {}

    def take(self, reader: Callable[[int, str], None], number: int, line: str) -> None:
        if len(self.mistakes) >= MOST_MISTAKES:
            return
        try:
            if len(line) > LONGEST_LINE:
                raise Mistake(number, "web-roads-wrong-line", written=_shown(line))
            reader(number, line)
        except Mistake as mistake:
            self.mistakes.append(mistake)

    def place(self, number: int, line: str) -> None:
        match = _PLACE.fullmatch(line)
        if match is None:
            raise Mistake(number, "web-roads-wrong-place", written=_shown(line))
        name = " ".join(match[1].split())
        at = Point(_number(match[2]), _number(match[3]))
        if not all(low <= degrees <= high for degrees, low, high in zip(at, *NORWAY, strict=True)):
            raise Mistake(number, "web-roads-wrong-degrees", name=name)
        if folded(name) in self.places:
            raise Mistake(number, "web-roads-wrong-place-twice", name=name, first=self._lines[folded(name)])
        if len(self.places) == MOST_PLACES:
            raise Mistake(number, "web-roads-wrong-too-many", most=MOST_PLACES)
        self.places[folded(name)], self._lines[folded(name)] = Place(name, at), number

    def road(self, number: int, line: str) -> None:
        match = _ROAD.fullmatch(line)
        if match is None:
            raise Mistake(number, "web-roads-wrong-line", written=_shown(line))
        one, other = self._known(number, match[1]), self._known(number, match[3])
        if one == other:
            raise Mistake(number, "web-roads-wrong-to-itself", name=one.name)
        key = (one.name, other.name)
        both_ways = match[2] in _BOTH_WAYS
        for before in (key, key[::-1]):
            known = self.roads.get(before)
            if known is not None and (before == key or both_ways or known.both_ways):
                raise Mistake(number, "web-roads-wrong-road-twice", one=one.name, other=other.name)
        minutes, metres = int(match[4]), self._metres(number, one, other, match[5])
        if not 1 <= minutes <= MOST_MINUTES:
            raise Mistake(number, "web-roads-wrong-minutes", written=minutes, most=MOST_MINUTES)
        if metres * 60 > minutes * FASTEST_KMH * 1000:
            raise Mistake(number, "web-roads-wrong-speed", minutes=minutes, kmh=round(metres * 0.06 / minutes))
        closed = _closed(number, match[6]) if match[6] else None
        self.roads[key] = Road(one.name, other.name, minutes, metres, both_ways, closed)

    def _known(self, number: int, name: str) -> Place:
        found = self.places.get(folded(name))
        if found is None:
            like = get_close_matches(folded(name), self.places, n=1)
            meant = self.places[like[0]].name if like else ""
            raise Mistake(number, "web-roads-wrong-unknown", name=name, meant=meant, is_like="yes" if like else "no")
        return found

    def _metres(self, number: int, one: Place, other: Place, km: str | None) -> int:
        crow = crow_m(one.at, other.at)
        if km is None:
            return round(crow * BY_A_VALLEY)
        metres = round(_number(km) * 1000)
        if metres < crow - ROUNDED_M:
            raise Mistake(number, "web-roads-wrong-too-short", km=km, crow=round(crow / 1000))
        return metres

    def out_of_reach(self) -> list[Mistake]:
        """The places nobody comes to from the first one, or does not come back from, though every road is open."""
        if not self.places:
            return [Mistake(0, "web-roads-wrong-empty")]
        first = next(iter(self.places.values())).name
        ways = [(road.one, road.other) for road in self.roads.values()]
        back = [(road.other, road.one) for road in self.roads.values()]
        both = [(road.other, road.one) for road in self.roads.values() if road.both_ways]
        there = _reached(first, ways + both) & _reached(first, back + [way[::-1] for way in both])
        return [
            Mistake(self._lines[folded(place.name)], "web-roads-wrong-alone", name=place.name, first=first)
            for place in self.places.values()
            if place.name not in there
        ]


def _reached(first: str, ways: list[tuple[str, str]]) -> set[str]:
    found, new = {first}, [first]
    while new:
        here = new.pop()
        ahead = {there for begins, there in ways if begins == here} - found
        found |= ahead
        new += ahead
    return found


def _shown(line: str) -> str:
    """As much of a line as a sentence about it has room for on a telephone."""
    words = " ".join(word if len(word) <= 30 else f"{word[:30]}…" for word in line.split()[:20])
    return words if len(words) <= 60 else f"{words[:60]} …"


def _number(written: str) -> float:
    return float(written.replace(",", "."))


def _closed(number: int, written: str) -> Closed:
    match = _SPAN.fullmatch(written.strip().lower())
    first, last = (_day(match[1]), _day(match[2])) if match else (None, None)
    if first is None or last is None or first == last:
        raise Mistake(number, "web-roads-wrong-closed", written=written)
    return Closed(first, last)


def _day(written: str) -> tuple[int, int] | None:
    match = _DAY.fullmatch(written.strip())
    if match is None:
        return None
    month = int(match[2]) if match[2].isdigit() else _MONTHS.get(match[2][:3], 0)
    try:
        date(_LEAP_YEAR, month, int(match[1]))
    except ValueError:
        return None
    return month, int(match[1])
