"""What it costs at the least to settle a set of riders with a set of cars: what no carpool can be below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, repeat, zip_longest

from .core import Core, members
from .loads import LEFT, UNITS, Load

SHARED_OUT = 12
"""How often what a rider costs at the least is shared out anew."""
FEW = 8
"""Free cars of which all combinations are looked at."""
SURPRISES, CARS = 3, 4
"""The parts of which each car that drives at all adds one, whoever is in it."""


@dataclass(frozen=True, slots=True)
class _Open:
    """Of some riders, at the least: whose weight is left, what room the others need, their surprises, those but for who
    drives, their cars, and the rest.
    """

    left: int
    needs: tuple[int, ...]
    surprises: int
    hers: int
    cars: int
    others: int


class Bound:
    """For riders named in the order in which they are settled.

    Each load's part is shared out among its riders so that no load is overdrawn; then the shares of any set add up to
    no more than it costs (the dual of covering them). So many cars as hold them by seats and room for aids are needed
    anyhow, and where all are too few, what the lightest weigh is the bound.
    """

    def __init__(self, core: Core, loads: Sequence[Load], order: Sequence[int]) -> None:
        self._takes = [(core.riders[rider].seats, *core.riders[rider].aids) for rider in order]
        self._weights = [core.problem.riders[rider].weight for rider in order]
        self._offers = [(car.seats, *car.room) for car in core.cars]
        self._counted = any(load.parts[CARS] for load in loads)
        self._strange = [self._counted and not car.anyway for car in core.cars]
        self._parts = [
            [shares[rider] for rider in order]
            for shares in (_shares(len(order), loads, [load.parts[at] for load in loads]) for at in range(len(UNITS)))
        ]
        hers = _shares(len(order), loads, [load.parts[SURPRISES] - self._strange[load.car] for load in loads])
        self._hers = [hers[rider] for rider in order]
        self._known: dict[tuple[int, int], _Open] = {}
        self._counts: dict[tuple[tuple[int, ...], int], tuple[int, int]] = {}
        self._rooms: dict[int, tuple[int, ...]] = {}

    def of(self, open_riders: int, free_cars: int) -> int:
        """Of settling these riders with these cars, both as masks."""
        known = self._known.get((open_riders, 0))
        if known is None:
            nothing = (0,) * len(self._offers[0]) if self._offers else (0,)
            known = self._known[open_riders, 0] = self._open(open_riders, nothing)
        room = self._room(free_cars)
        if all(need <= has for need, has in zip(known.needs, room, strict=False)) and room:
            return self._with_cars(known, free_cars)
        short = self._known.get((open_riders, free_cars + 1))
        if short is None:
            lacking = tuple(need - has for need, has in zip_longest(known.needs, room, fillvalue=0))
            short = self._known[open_riders, free_cars + 1] = self._open(open_riders, lacking)
        return LEFT * short.left + self._with_cars(short, free_cars)

    def _room(self, cars: int) -> tuple[int, ...]:
        room = self._rooms.get(cars)
        if room is None:
            room = self._rooms[cars] = tuple(map(sum, zip(*(self._offers[car] for car in members(cars)), strict=True)))
        return room

    def _with_cars(self, known: _Open, free_cars: int) -> int:
        """All but who is left, and never as much as it costs to leave one more."""
        key = known.needs, free_cars
        if key not in self._counts:
            self._counts[key] = self._cars_for(*key)
        cars, strange = self._counts[key]
        surprises = max(known.surprises, known.hers + strange)
        return min(known.others + surprises * UNITS[SURPRISES] + max(known.cars, cars) * UNITS[CARS], LEFT - 1)

    def _open(self, open_riders: int, lacking: tuple[int, ...]) -> _Open:
        """Of riders of whom so much seats' and aids' worth must be left, whoever that is."""
        riders = members(open_riders)
        left = max((self._lightest(riders, at, amount) for at, amount in enumerate(lacking)), default=0)
        gone = left // min((self._weights[rider] for rider in riders), default=1)
        needs = tuple(
            sum(sorted((self._takes[rider][at] for rider in riders), reverse=True)[gone:]) for at in range(len(lacking))
        )
        least = [_without(gone, [shares[rider] for rider in riders]) for shares in self._parts]
        hers = _without(gone, [self._hers[rider] for rider in riders])
        others = sum(
            part * unit for at, (part, unit) in enumerate(zip(least, UNITS, strict=True)) if at not in (SURPRISES, CARS)
        )
        return _Open(left, needs, least[SURPRISES], hers, least[CARS], others)

    def _cars_for(self, needs: tuple[int, ...], free_cars: int) -> tuple[int, int]:
        """How many cars hold so much, and how many of them drive for this alone."""
        if not self._counted:
            return 0, 0
        free = members(free_cars)
        offers = [self._offers[car] for car in free]
        anyway = self._room(free_cars & sum(1 << car for car in free if not self._strange[car])) or (0,) * len(needs)
        lacking = tuple(need - has for need, has in zip(needs, anyway, strict=True))
        return _fewest(needs, offers), _fewest(lacking, [self._offers[car] for car in free if self._strange[car]])

    def _lightest(self, riders: list[int], at: int, lacking: int) -> int:
        """The least weight that frees so many seats, or so much room; a rider may be cut in two."""
        taking = [(self._weights[rider], self._takes[rider][at]) for rider in riders if self._takes[rider][at]]
        weight = 0.0
        for each, takes in sorted((weight / takes, takes) for weight, takes in taking):
            taken = max(0, min(lacking, takes))
            weight += each * taken
            lacking -= taken
        return _up(weight)


def _fewest(needs: tuple[int, ...], offers: list[tuple[int, ...]]) -> int:
    """How many of the cars hold so much of everything together; all of them where they do not."""
    least = max(
        (_largest(need, [offer[at] for offer in offers]) for at, need in enumerate(needs) if need > 0), default=0
    )
    if len(offers) > FEW:
        return least
    for count in range(least, len(offers)):
        for chosen in combinations(offers, count):
            room = map(sum, zip(*chosen, strict=True)) if chosen else repeat(0)
            if all(has >= need for need, has in zip(needs, room, strict=False)):
                return count
    return len(offers)


def _largest(need: int, offers: list[int]) -> int:
    """How many of the largest hold so much, or all of them."""
    held = accumulate(sorted(offers, reverse=True), initial=0)
    return next((count for count, room in enumerate(held) if room >= need), len(offers))


def _without(gone: int, shares: list[float]) -> int:
    """What is left at the least without so many of them."""
    return _up(sum(sorted(shares, reverse=True)[gone:]))


def _up(amount: float) -> int:
    return math.ceil(amount - 1e-6)


def _shares(riders: int, loads: Sequence[Load], parts: Sequence[int]) -> list[float]:
    """Each rider's share of one part: at first even, then after what the others of her loads are worth."""
    worth = [1.0] * riders
    shares = [0.0] * riders
    if not any(parts):
        return shares
    paid = [(members(load.mask), part) for load, part in zip(loads, parts, strict=True)]
    for _ in range(SHARED_OUT):
        least = [float("inf")] * riders
        for those, part in paid:
            all_worth = sum(worth[rider] for rider in those)
            each = part / all_worth if all_worth else 0.0
            for rider in those:
                least[rider] = min(least[rider], each * worth[rider])
        new = [0.0 if share == float("inf") else share for share in least]
        if sum(new) <= sum(shares):
            break
        shares = new
        worth = [share + 1e-9 for share in shares]
    return shares
