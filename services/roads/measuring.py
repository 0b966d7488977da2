"""Minutes and metres between points on the map: by the roads somebody has written down, or as the crow flies.

`Measure` is all the rest of the line knows of it, so that a table service of one's own (OSRM, Valhalla) can be another
one day. Nothing is asked of anybody: where somebody lives stays on this machine.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import NamedTuple, Protocol

from .earth import Point, crow_m
from .file import folded
from .network import HERE, Network, Pair, Way

LAST_LEG, LAST_LEG_KMH = 1.3, 40
SAME_PLACE = 1.4
ANYWHERE, ANYWHERE_KMH, IN_WINTER_KMH = 1.4, 50, 40
"""A road to the way of the crow, and how fast one drives: to the nearest place; between two homes nearest to the same
place; and anywhere, where nobody has written down the roads (RIDES, 6.2)."""
WINTER = ((11, 1), (4, 30))
NO_WAY_MINUTES, NO_WAY_METRES = 24 * 60, 1_000_000
"""What a matrix says of two points with no open road between them on that day: nobody is driven that long."""


class Spot(NamedTuple):
    """A point, and by which places somebody drives from it or to it: the nearest, and the nearest of its neighbours by
    a road that is open, since the point lies between the two or beyond the first. By folded names: how far each is, and
    how much of the road between the two lies before it."""

    at: Point
    nearest: str
    legs: Mapping[str, Way]
    share: Mapping[str, float]


class Matrix(NamedTuple):
    """From the point of the row to that of the column; whole minutes rounded up, and metres. They are those of the
    road: what is planned with beyond them (fifteen per cent, `slower_percent`) the planner of rides adds itself."""

    minutes: list[list[int]]
    metres: list[list[int]]


class Measure(Protocol):
    """How long and how far it is from each point to each other on that day."""

    def between(self, points: Sequence[Point], on: date) -> Matrix: ...


@dataclass(frozen=True)
class AsTheCrow:
    """Where nobody has written down the roads."""

    def between(self, points: Sequence[Point], on: date) -> Matrix:
        kmh = IN_WINTER_KMH if _is_winter(on) else ANYWHERE_KMH
        return _matrix([[_straight(one, other, ANYWHERE, kmh) for other in points] for one in points])


@dataclass(frozen=True)
class ByRoad:
    """By the quickest open roads between the places that are nearest to the two points, with the last leg to each."""

    network: Network

    def between(self, points: Sequence[Point], on: date) -> Matrix:
        ways, neighbours = self.network.ways(on), self.network.neighbours(on)
        spots = [self._spot(point, ways, neighbours) for point in points]
        return _matrix([[HERE if one is other else _way(one, other, ways) for other in spots] for one in spots])

    def _spot(self, point: Point, ways: Mapping[Pair, Way], neighbours: Collection[Pair]) -> Spot:
        first, *others = sorted(self.network.road_map.places, key=lambda place: crow_m(point, place.at))
        here, leg = folded(first.name), _straight(point, first.at, LAST_LEG, LAST_LEG_KMH)
        beside = next((place for place in others if (here, folded(place.name)) in neighbours), None)
        if beside is None:
            return Spot(point, here, {here: leg}, {here: 0})
        there, other = folded(beside.name), _straight(point, beside.at, LAST_LEG, LAST_LEG_KMH)
        both = leg.metres + other.metres or 1
        share = {here: leg.metres / both, there: other.metres / both}
        road = ways[here, there] if (here, there) in ways else ways[there, here]
        legs = {here: max(leg, _part(road, share[here])), there: max(other, _part(road, share[there]))}
        return Spot(point, here, legs, share)


def _way(one: Spot, other: Spot, ways: Mapping[Pair, Way]) -> Way | None:
    found = [
        leg.then(ways[here, there]).then(last)
        for here, leg in one.legs.items()
        for there, last in other.legs.items()
        if (here, there) in ways
    ]
    straight = _straight(one.at, other.at, SAME_PLACE, LAST_LEG_KMH)
    if set(one.legs) == set(other.legs) and len(one.legs) > 1:
        first, last = sorted(one.legs)
        if (first, last) in ways:
            between = _part(ways[first, last], abs(one.share[first] - other.share[first]))
            found.append(max(straight, between))
    elif one.nearest == other.nearest:
        found.append(straight)
    return min(found, default=None)


def _part(road: Way, share: float) -> Way:
    return Way(road.minutes * share, road.metres * share)


def _straight(one: Point, other: Point, factor: float, kmh: float) -> Way:
    metres = crow_m(one, other) * factor
    return Way(metres * 0.06 / kmh, metres)


def _is_winter(day: date) -> bool:
    first, last = WINTER
    return (day.month, day.day) >= first or (day.month, day.day) <= last


def _matrix(ways: Sequence[Sequence[Way | None]]) -> Matrix:
    return Matrix(
        [[_minutes(way) for way in row] for row in ways],
        [[NO_WAY_METRES if way is None else round(way.metres) for way in row] for row in ways],
    )


def _minutes(way: Way | None) -> int:
    return NO_WAY_MINUTES if way is None else ceil(round(way.minutes, 6))
