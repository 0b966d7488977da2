"""From any place to any other by the quickest roads that are open, reckoned once for each set of closed ones."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from .file import Road, RoadMap, folded


class Way(NamedTuple):
    """How long and how far it is. The quicker is the smaller."""

    minutes: float
    metres: float

    def then(self, other: Way) -> Way:
        return Way(self.minutes + other.minutes, self.metres + other.metres)


HERE = Way(0, 0)
Pair = tuple[str, str]
"""Two folded names: from, to."""


@dataclass(frozen=True)
class Network:
    """The roads, and the minutes the coordinator has said of a pair of places.

    Said of two neighbours, the road between them takes that long, and so does every way over it. Said of two others, it
    holds for the two alone. A road that is closed stays closed.
    """

    road_map: RoadMap
    said: tuple[tuple[Pair, int], ...] = ()

    def ways(self, on: date) -> Mapping[Pair, Way]:
        """From each place to each it can be reached from on that day; a pair with no way between them is not in it."""
        return _ways(self, self._closed(on))

    def neighbours(self, on: date | None = None) -> frozenset[Pair]:
        """Pairs with a road between them that is open on that day, or at any time of the year; in both orders."""
        return _neighbours(self.road_map, self._closed(on) if on is not None else ())

    def _closed(self, on: date) -> tuple[int, ...]:
        return tuple(at for at, road in enumerate(self.road_map.roads) if road.closed and road.closed.on(on))


@lru_cache(maxsize=16)
def _neighbours(road_map: RoadMap, closed: tuple[int, ...]) -> frozenset[Pair]:
    roads = [road for at, road in enumerate(road_map.roads) if at not in closed]
    pairs = {(folded(road.one), folded(road.other)) for road in roads}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


@lru_cache(maxsize=16)
def _ways(network: Network, closed: tuple[int, ...]) -> Mapping[Pair, Way]:
    said = {frozenset(pair): minutes for pair, minutes in network.said}
    ahead: dict[str, dict[str, Way]] = defaultdict(dict)
    for at, road in enumerate(network.road_map.roads):
        if at not in closed:
            _lay(ahead, road, said)
    names = [folded(place.name) for place in network.road_map.places]
    found = {(name, there): way for name in names for there, way in _from(name, ahead).items()}
    for pair, minutes in network.said:
        for there in (pair, pair[::-1]):
            if there in found and pair not in network.neighbours():
                found[there] = found[there]._replace(minutes=minutes)
    return found


def _lay(ahead: dict[str, dict[str, Way]], road: Road, said: Mapping[frozenset[str], int]) -> None:
    one, other = folded(road.one), folded(road.other)
    way = Way(said.get(frozenset((one, other)), road.minutes), road.metres)
    ahead[one][other] = way
    if road.both_ways:
        ahead[other][one] = way


def _from(start: str, ahead: Mapping[str, Mapping[str, Way]]) -> dict[str, Way]:
    """Dijkstra's algorithm; of two ways as quick, the shorter."""
    found: dict[str, Way] = {}
    near = [(HERE, start)]
    while near:
        way, here = heapq.heappop(near)
        if here in found:
            continue
        found[here] = way
        for there, step in ahead.get(here, {}).items():
            if there not in found:
                heapq.heappush(near, (way.then(step), there))
    return found
