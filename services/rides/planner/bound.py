"""What it costs at the least to settle a set of riders with a set of cars: what no plan can be below."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .core import Core, members
from .loads import LEFT, UNITS, Load

ROUNDS = 12
"""How often what a rider costs at the least is shared out anew."""
SURPRISES, CARS = 3, 4
"""The parts of which each car that drives at all adds one, whoever is in it."""


@dataclass(frozen=True, slots=True)
class _Open:
    """Of some riders, at the least: whose weight is left, the seats of the others, their surprises, those but for who
    drives, their cars, and the rest.
    """

    left: int
    seats: int
    surprises: int
    hers: int
    cars: int
    others: int


class Bound:
    """For riders named in the order in which they are settled.

    Each load's part is shared out among its riders so that no load is overdrawn; then the shares of any set add up to
    no more than it costs (the dual of covering them). So many cars as hold them by their seats are needed anyhow, and
    where all seats are too few, what the lightest weigh is the bound.
    """

    def __init__(self, core: Core, loads: Sequence[Load], order: Sequence[int]) -> None:
        self._seats = [core.riders[rider].seats for rider in order]
        self._weights = [core.problem.riders[rider].weight for rider in order]
        self._free = [car.seats for car in core.cars]
        self._counted = any(load.parts[CARS] for load in loads)
        self._strange = [self._counted and not car.anyway for car in core.cars]
        self._parts = [
            [shares[rider] for rider in order]
            for shares in (_shares(len(order), loads, [load.parts[at] for load in loads]) for at in range(len(UNITS)))
        ]
        hers = [load.parts[SURPRISES] - self._strange[load.car] for load in loads]
        self._hers = [_shares(len(order), loads, hers)[rider] for rider in order] if loads else self._parts[SURPRISES]
        self._known: dict[tuple[int, int], _Open] = {}
        self._needed: dict[tuple[int, int], tuple[int, int]] = {}
        self._rooms: dict[int, int] = {}

    def of(self, open_riders: int, free_cars: int) -> int:
        """Of settling these riders with these cars, both as masks."""
        known = self._known.get((open_riders, 0))
        if known is None:
            known = self._known[open_riders, 0] = self._open(open_riders, 0)
        lacking = known.seats - self._room(free_cars)
        if lacking <= 0:
            return self._with_cars(known, free_cars)
        short = self._known.get((open_riders, lacking))
        if short is None:
            short = self._known[open_riders, lacking] = self._open(open_riders, lacking)
        return LEFT * short.left + self._with_cars(short, free_cars)

    def _room(self, cars: int) -> int:
        room = self._rooms.get(cars)
        if room is None:
            room = self._rooms[cars] = sum(self._free[car] for car in members(cars))
        return room

    def _with_cars(self, known: _Open, free_cars: int) -> int:
        """All but who is left, and never as much as it costs to leave one more."""
        key = known.seats, free_cars
        if key not in self._needed:
            self._needed[key] = self._cars_for(*key)
        cars, strange = self._needed[key]
        surprises = max(known.surprises, known.hers + strange)
        return min(known.others + surprises * UNITS[SURPRISES] + max(known.cars, cars) * UNITS[CARS], LEFT - 1)

    def _open(self, open_riders: int, lacking: int) -> _Open:
        """Of riders of whom so many seats' worth must be left, whoever that is."""
        riders = members(open_riders)
        left = self._lightest(riders, lacking)
        gone = left // min((self._weights[rider] for rider in riders), default=1)
        seats = sum(sorted((self._seats[rider] for rider in riders), reverse=True)[gone:])
        least = [_without(gone, [shares[rider] for rider in riders]) for shares in self._parts]
        hers = _without(gone, [self._hers[rider] for rider in riders])
        others = sum(
            part * unit for at, (part, unit) in enumerate(zip(least, UNITS, strict=True)) if at not in (SURPRISES, CARS)
        )
        return _Open(left, seats, least[SURPRISES], hers, least[CARS], others)

    def _cars_for(self, seats: int, free_cars: int) -> tuple[int, int]:
        """How many cars so many seats need, and how many of them drive for this alone."""
        if not self._counted:
            return 0, 0
        free = members(free_cars)
        anyway = sum(self._free[car] for car in free if not self._strange[car])
        strange = _fewest(seats - anyway, [self._free[car] for car in free if self._strange[car]])
        return _fewest(seats, [self._free[car] for car in free]), strange

    def _lightest(self, riders: list[int], lacking: int) -> int:
        """The least weight that frees so many seats, where a rider may be cut in two."""
        each = [
            (self._weights[rider] / self._seats[rider], self._seats[rider]) for rider in riders if self._seats[rider]
        ]
        weight = 0.0
        for of_a_seat, seats in sorted(each):
            taken = max(0, min(lacking, seats))
            weight += of_a_seat * taken
            lacking -= taken
        return _up(weight)


def _fewest(seats: int, free: list[int]) -> int:
    """How many of the largest hold so many, or all of them."""
    held = accumulate(sorted(free, reverse=True), initial=0)
    return next((count for count, room in enumerate(held) if room >= seats), len(free))


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
    for _ in range(ROUNDS):
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
