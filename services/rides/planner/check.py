"""Whether a carpool may be shown: every rule, read off the carpool as it would be driven and told.

Nothing here is taken from how carpools are found. A carpool comes with its times, and each of them is looked at: can
the car be there by then, is anybody in it too long, is there room, has anybody been told what she cannot do. What
breaks is named by rule, car and rider, so that the desk can be shown what moving somebody would do.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from .carpools import Carpool, Drive, Stop, Told
from .given import A_DAY_MIN, Car, Direction, Problem, Rider

SLACK_MIN = 0.05
"""Three seconds: a planner reckons in whole ones."""
SLACK_M = 2.0


class Rule(StrEnum):
    """What every carpool keeps to."""

    ONE_PLACE = "one_place"
    """Each rider rides once or is left, each car drives once, and no others."""
    SEATS = "seats"
    ROOM = "room"
    FEATURE = "feature"
    REFUSED = "refused"
    ONLY_FOR = "only_for"
    TOGETHER = "together"
    NOT_SHARED = "not_shared"
    ROAD = "road"
    """The next stop cannot be reached by then; ``amount``: minutes it is late."""
    WAITS = "waits"
    """Minutes a car stands with people in it, and is not to."""
    RIDE = "ride"
    """Minutes in the car."""
    HER_HOURS = "her_hours"
    LATE = "late"
    """Minutes after all are to be at the venue; home: minutes they leave before it has ended."""
    TOO_SOON = "too_soon"
    """Minutes before all are to be at the venue."""
    FREE = "free"
    """Minutes the driver would drive before or after being free."""
    TOO_FAR = "too_far"
    """Metres of the whole drive."""
    TOLD = "told"
    """A span that does not hold the time, or begins before she can."""
    FIGURES = "figures"
    """The metres the carpool says are not those of its way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One rule that a carpool breaks: for whom, in which car, and by how much in the unit the rule names."""

    rule: Rule
    car: str | None = None
    rider: str | None = None
    amount: float | None = None


def check(problem: Problem, carpool: Carpool, told: Mapping[str, Told] | None = None) -> tuple[Breach, ...]:
    """Every rule the carpool breaks; empty: it may be shown. ``told``: what people have been told before, by rider."""
    riders = {rider.id: rider for rider in problem.riders}
    cars = {car.id: car for car in problem.cars}
    places = Counter(
        [stop.rider for drive in carpool.drives for stop in drive.stops] + [left.rider for left in carpool.left]
    )
    broken = [
        Breach(rule=Rule.ONE_PLACE, rider=name) for name in riders | places if places[name] != 1 or name not in riders
    ]
    drives = Counter(drive.car for drive in carpool.drives)
    broken += [Breach(rule=Rule.ONE_PLACE, car=name) for name in drives if drives[name] != 1 or name not in cars]
    broken += [Breach(rule=Rule.ONE_PLACE, car=drive.car) for drive in carpool.drives if not drive.stops]
    if broken or carpool.direction is not problem.direction:
        return tuple(broken) or (Breach(rule=Rule.ONE_PLACE),)
    for drive in carpool.drives:
        aboard = [(riders[stop.rider], stop) for stop in drive.stops]
        broken += _who(cars[drive.car], [rider for rider, _ in aboard])
        broken += _Times(problem, cars[drive.car], drive, aboard, told or {}).broken()
    return (*broken, *_together(problem, carpool))


def longest(problem: Problem, rider: Rider) -> float:
    """The minutes she may sit in the car."""
    if rider.limit_min is not None:
        return rider.limit_min
    ends = rider.point, problem.venue
    alone = _minutes(problem, *(ends if problem.direction is Direction.THERE else ends[::-1]))
    return max(problem.rules.ride_min, problem.rules.ride_factor * alone)


def _minutes(problem: Problem, begin: int, end: int) -> float:
    way = 0.0 if begin == end else problem.minutes[begin][end]
    return inf if way >= A_DAY_MIN else way * (1 + problem.rules.slower_percent / 100)


def crowded(car: Car, riders: Sequence[Rider]) -> tuple[Breach, ...]:
    """Every rule that breaks by these being in this car, wherever they live and whenever it drives."""
    return tuple(_who(car, riders))


def _together(problem: Problem, carpool: Carpool) -> Iterator[Breach]:
    known = {rider.id for rider in problem.riders}
    for rider in problem.riders:
        other = rider.together_with
        if other in known and carpool.driver_of(rider.id) != carpool.driver_of(other):
            yield Breach(rule=Rule.TOGETHER, car=carpool.driver_of(rider.id), rider=rider.id)


def _who(car: Car, riders: Sequence[Rider]) -> Iterator[Breach]:
    lacking = sum(rider.seats for rider in riders) - car.seats
    if lacking > 0:
        yield Breach(rule=Rule.SEATS, car=car.id, amount=lacking)
    for aid, amount in Counter(aid for rider in riders for aid in rider.aids).items():
        if amount > car.room.get(aid, 0):
            yield Breach(rule=Rule.ROOM, car=car.id, amount=amount - car.room.get(aid, 0))
    for rider in riders:
        if not rider.needs <= car.has:
            yield Breach(rule=Rule.FEATURE, car=car.id, rider=rider.id)
        if car.id in rider.refuses or rider.id in car.refuses:
            yield Breach(rule=Rule.REFUSED, car=car.id, rider=rider.id)
        if car.only_for is not None and rider.id not in car.only_for:
            yield Breach(rule=Rule.ONLY_FOR, car=car.id, rider=rider.id)
        if not rider.pooled and any(not _ride_together(rider, other, riders) for other in riders):
            yield Breach(rule=Rule.NOT_SHARED, car=car.id, rider=rider.id)


def _ride_together(rider: Rider, other: Rider, riders: Sequence[Rider]) -> bool:
    """The same person, or somebody she is bound to, at however many hands."""
    bound = {rider.id}
    for _ in riders:
        bound |= {one.id for one in riders if one.together_with in bound}
        bound |= {one.together_with for one in riders if one.id in bound and one.together_with}
    return other.id in bound


class _Times:
    """One drive, from its start point on."""

    def __init__(
        self, problem: Problem, car: Car, drive: Drive, aboard: list[tuple[Rider, Stop]], told: Mapping[str, Told]
    ) -> None:
        self.problem, self.rules, self.car, self.drive = problem, problem.rules, car, drive
        self.aboard, self.told = aboard, told
        self.there = problem.direction is Direction.THERE

    def minutes(self, begin: int, end: int) -> float:
        return _minutes(self.problem, begin, end)

    def visits(self) -> list[tuple[int, float, float]]:
        """Where the car stops, when, and how long, its start and end among them."""
        venue = self.problem.venue
        start = venue if self.car.start_point is None else self.car.start_point
        end = venue if self.car.end_point is None else self.car.end_point
        stops = [(stop.point, stop.at_min, rider.boarding_min) for rider, stop in self.aboard]
        at_venue = (venue, self.drive.venue_min, 0.0)
        middle = [*stops, at_venue] if self.there else [at_venue, *stops]
        return [(start, self.drive.leaves_min, 0.0), *middle, (end, self.drive.ends_min, 0.0)]

    def broken(self) -> Iterator[Breach]:
        for rule, rider, amount in (*self._road(), *self._venue(), *self._driver(), *self._riders()):
            yield Breach(rule=rule, car=self.car.id, rider=rider, amount=amount)

    def _road(self) -> Iterator[tuple[Rule, str | None, float]]:
        visits = self.visits()
        metres = 0.0
        kept = any(rider.id in self.told for rider, _ in self.aboard)
        for number, ((begin, at, stays), (end, then, _)) in enumerate(itertools.pairwise(visits)):
            pause = then - at - stays - self.minutes(begin, end)
            metres += 0.0 if begin == end else self.problem.metres[begin][end]
            if not pause >= -SLACK_MIN:
                yield Rule.ROAD, None, -pause
            with_people = 0 < number < len(visits) - 2
            if with_people and pause > SLACK_MIN + (self.rules.wait_min if kept else 0.0):
                yield Rule.WAITS, None, pause
        if not abs(metres - self.drive.metres) <= SLACK_M * len(visits):
            yield Rule.FIGURES, None, metres
        direct = self.problem.metres[visits[0][0]][visits[-1][0]] if visits[0][0] != visits[-1][0] else 0.0
        extra = max(0.0, metres - direct) if self.car.going_anyway else metres
        if not abs(extra - self.drive.extra_metres) <= SLACK_M * len(visits):
            yield Rule.FIGURES, None, extra
        if self.car.max_metres is not None and metres > self.car.max_metres + SLACK_M:
            yield Rule.TOO_FAR, None, metres

    def _venue(self) -> Iterator[tuple[Rule, str | None, float]]:
        at, all_there = self.drive.venue_min, self.problem.at_min - self.rules.margin_min
        if self.there and at > all_there + SLACK_MIN:
            yield Rule.LATE, None, at - all_there
        if self.there and at < all_there - self.rules.early_min - SLACK_MIN:
            yield Rule.TOO_SOON, None, all_there - at
        if not self.there and at < self.problem.at_min - SLACK_MIN:
            yield Rule.LATE, None, self.problem.at_min - at

    def _driver(self) -> Iterator[tuple[Rule, str | None, float]]:
        since, until = self.car.free_from_min, self.car.free_to_min
        if since is not None and self.drive.leaves_min < since - SLACK_MIN:
            yield Rule.FREE, None, since - self.drive.leaves_min
        if until is not None and self.drive.ends_min > until + SLACK_MIN:
            yield Rule.FREE, None, self.drive.ends_min - until

    def _riders(self) -> Iterator[tuple[Rule, str | None, float]]:
        for rider, stop in self.aboard:
            ride = self.drive.venue_min - stop.at_min - rider.boarding_min
            if not self.there:
                ride = stop.at_min - self.problem.at_min
            if not ride <= longest(self.problem, rider) + SLACK_MIN:
                yield Rule.RIDE, rider.id, ride
            yield from self._her_hours(rider, stop)
            held = stop.tell_from_min - SLACK_MIN <= stop.at_min <= stop.tell_to_min + SLACK_MIN
            whole = stop.tell_from_min % self.rules.step_min == 0 and stop.tell_to_min > stop.tell_from_min
            before = self.told.get(rider.id)
            if before is not None and (before.from_min, before.to_min) == (stop.tell_from_min, stop.tell_to_min):
                whole = True
            if stop.point != rider.point or not held or not whole:
                yield Rule.TOLD, rider.id, stop.at_min

    def _her_hours(self, rider: Rider, stop: Stop) -> Iterator[tuple[Rule, str | None, float]]:
        since, until = rider.earliest_min, rider.latest_min
        begins = stop.at_min if self.there else self.drive.venue_min
        if since is not None and begins < since - SLACK_MIN:
            yield Rule.HER_HOURS, rider.id, since - begins
        if until is not None and stop.at_min > until + SLACK_MIN:
            yield Rule.HER_HOURS, rider.id, stop.at_min - until
        if self.there and since is not None and stop.tell_from_min < since - SLACK_MIN:
            yield Rule.TOLD, rider.id, since - stop.tell_from_min
