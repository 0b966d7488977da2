"""A problem in whole seconds and metres, as one kind: everybody is driven *to* the venue.

The way home is the way there seen backwards. Minutes are counted down, roads are driven the other way, and what is
called arrival here is leaving the venue. Both have the same rides then: a ride lasts from the end of a stop to the
venue.

A car that drives its stops without a pause is rigid: all its times follow from the second at which it is at the venue,
and each rule says that this is not before or not after something. A ride is as long as what comes after it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .given import A_DAY_MIN, Aid, Car, Direction, Problem, Rider

FAR = 10**9
"""Seconds or metres where there is no road, and a bound where none is set."""
AIDS = tuple(Aid)


@dataclass(frozen=True, slots=True)
class CoreRider:
    """``low``, ``high``: the end of her stop is no earlier and no later (seconds); ``cap``: nor is the arrival."""

    boarding: int
    limit: int
    low: int
    high: int
    cap: int
    last_s: int
    last_m: int
    seats: int
    aids: tuple[int, ...]
    group: int
    alone: bool


@dataclass(frozen=True, slots=True)
class CoreCar:
    """``first_*``: from where it comes from to each rider; ``tail_*``: from the venue on. ``may``: whom it may drive.

    ``leave``: it sets out no earlier; ``cap``: it is at the venue no later. ``surprise``: of each rider who rides in
    it.
    """

    first_s: tuple[int, ...]
    first_m: tuple[int, ...]
    tail_s: int
    tail_m: int
    direct_m: int
    leave: int
    cap: int
    max_m: int
    seats: int
    room: tuple[int, ...]
    may: int
    surprise: tuple[int, ...]
    anyway: bool


@dataclass(frozen=True, slots=True)
class Core:
    """``latest``, ``earliest``: between these seconds a car is at the venue. ``hamlets``: riders of each, as masks."""

    problem: Problem
    sign: int
    latest: int
    earliest: int
    leg_s: tuple[tuple[int, ...], ...]
    leg_m: tuple[tuple[int, ...], ...]
    riders: tuple[CoreRider, ...]
    cars: tuple[CoreCar, ...]
    hamlets: tuple[int, ...]

    @property
    def everybody(self) -> int:
        """All riders, as a mask."""
        return (1 << len(self.riders)) - 1


def members(mask: int) -> list[int]:
    """The numbers of the riders in a mask, lowest first."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found


def seconds_up(minutes: float) -> int:
    """Never less than it is: what takes time."""
    return math.ceil(minutes * 60 - 1e-6) if minutes < FAR / 60 else FAR


def seconds_down(minutes: float) -> int:
    """Never more than it is: what is allowed."""
    return math.floor(minutes * 60 + 1e-6) if minutes < FAR / 60 else FAR


class _Ways:
    """Seconds and metres from point to point in the direction of the core."""

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._home = problem.direction is Direction.HOME
        self._slower = 1 + problem.rules.slower_percent / 100

    def __call__(self, begin: int, end: int) -> tuple[int, int]:
        if begin == end:
            return 0, 0
        if self._home:
            begin, end = end, begin
        minutes, metres = self._problem.minutes[begin][end], self._problem.metres[begin][end]
        if minutes >= A_DAY_MIN or math.isinf(metres):
            return FAR, FAR
        return seconds_up(minutes * self._slower), math.ceil(metres - 1e-6)


def _whole_step(minutes: float, step: int) -> float:
    """Up to the next time that can be told: a span never begins before she can."""
    return math.ceil(minutes / step - 1e-9) * step


def _rider(problem: Problem, rider: Rider, ways: _Ways, groups: dict[str, int]) -> CoreRider:
    rules = problem.rules
    last_s, last_m = ways(rider.point, problem.venue)
    boarding = seconds_up(rider.boarding_min)
    usual = max(seconds_down(rules.ride_min), math.floor(rules.ride_factor * last_s))
    limit = usual if rider.limit_min is None else seconds_down(rider.limit_min)
    low, high, cap = -FAR, FAR, FAR
    if problem.direction is Direction.THERE:
        if rider.earliest_min is not None:
            low = seconds_up(_whole_step(rider.earliest_min, rules.step_min)) + boarding
        if rider.latest_min is not None:
            high = seconds_down(rider.latest_min) + boarding
    else:
        at_door = seconds_up(problem.at_min) + limit
        if rider.latest_min is not None:
            at_door = min(at_door, seconds_down(rider.latest_min))
        low = -at_door
        if rider.earliest_min is not None:
            cap = -seconds_up(rider.earliest_min)
    return CoreRider(
        boarding=boarding,
        limit=min(limit, FAR - 1),
        low=low,
        high=high,
        cap=cap,
        last_s=last_s,
        last_m=last_m,
        seats=rider.seats,
        aids=tuple(rider.aids.count(aid) for aid in AIDS),
        group=groups[rider.id],
        alone=not rider.pooled,
    )


def groups_of(problem: Problem) -> dict[str, int]:
    """Who rides with whom or not at all, as a mask for each rider."""
    at = {rider.id: number for number, rider in enumerate(problem.riders)}
    groups = {rider.id: 1 << at[rider.id] for rider in problem.riders}
    for rider in problem.riders:
        if rider.together_with in at:
            both = groups[rider.id] | groups[rider.together_with]
            for number in members(both):
                groups[problem.riders[number].id] = both
    return groups


def _surprise(rider: Rider, car: Car, drivers: frozenset[str]) -> int:
    wished = (rider.last_driver, rider.preferred_driver, rider.there_driver)
    return sum(driver in drivers and driver != car.id for driver in wished) + (not car.offered)


def may_ride(rider: Rider, car: Car) -> bool:
    """Neither has said no to the other, and the car has what she cannot do without."""
    if car.id in rider.refuses or rider.id in car.refuses:
        return False
    return rider.needs <= car.has and (car.only_for is None or rider.id in car.only_for)


def _car(problem: Problem, car: Car, ways: _Ways) -> CoreCar:
    home = problem.direction is Direction.HOME
    begin = problem.venue if car.start_point is None else car.start_point
    end = problem.venue if car.end_point is None else car.end_point
    leave = -FAR if car.free_from_min is None else seconds_up(car.free_from_min)
    done = FAR if car.free_to_min is None else seconds_down(car.free_to_min)
    direct_m = (ways(end, begin) if home else ways(begin, end))[1]
    if home:
        begin, end, leave, done = end, begin, -done, -leave
    first = [ways(begin, rider.point) for rider in problem.riders]
    tail_s, tail_m = ways(problem.venue, end)
    drivers = frozenset(other.id for other in problem.cars)
    return CoreCar(
        first_s=tuple(way[0] for way in first),
        first_m=tuple(way[1] for way in first),
        tail_s=tail_s,
        tail_m=tail_m,
        direct_m=direct_m if car.going_anyway else 0,
        leave=leave,
        cap=-FAR if tail_s >= FAR else done - tail_s,
        max_m=FAR if car.max_metres is None else math.floor(min(car.max_metres, FAR)),
        seats=car.seats,
        room=tuple(car.room.get(aid, 0) for aid in AIDS),
        may=sum(1 << number for number, rider in enumerate(problem.riders) if may_ride(rider, car)),
        surprise=tuple(_surprise(rider, car, drivers) for rider in problem.riders),
        anyway=car.going_anyway,
    )


def core_of(problem: Problem) -> Core:
    """The problem in whole seconds and metres."""
    ways = _Ways(problem)
    groups = groups_of(problem)
    rules = problem.rules
    there = problem.direction is Direction.THERE
    latest = seconds_down(problem.at_min - rules.margin_min) if there else -seconds_up(problem.at_min)
    pairs = [[ways(one.point, other.point) for other in problem.riders] for one in problem.riders]
    hamlets: dict[str, int] = {}
    for number, rider in enumerate(problem.riders):
        if rider.hamlet is not None:
            hamlets[rider.hamlet] = hamlets.get(rider.hamlet, 0) | 1 << number
    return Core(
        problem=problem,
        sign=1 if there else -1,
        latest=latest,
        earliest=max(-FAR, latest - seconds_down(rules.early_min)) if there else -FAR,
        leg_s=tuple(tuple(way[0] for way in row) for row in pairs),
        leg_m=tuple(tuple(way[1] for way in row) for row in pairs),
        riders=tuple(_rider(problem, rider, ways, groups) for rider in problem.riders),
        cars=tuple(_car(problem, car, ways) for car in problem.cars),
        hamlets=tuple(hamlets.values()),
    )
