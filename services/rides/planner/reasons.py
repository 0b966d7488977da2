"""Why somebody is left: one rule at a time gives way, and it is seen whether one more could ride then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from .carpools import Drive, Left, Reason, Why
from .core import FAR, Core, core_of, groups_of, may_ride, members
from .exact import Sharing
from .given import Aid, Car, Direction, Feature, Problem, Rider
from .loads import Load, Loads, all_loads, carries
from .timing import drive_of

MOST = 15
"""Riders among whom all loads are tried; among more, only whether she could be put into a car of the carpool."""
BEARABLE = 1.5
"""A ride longer than this many times the usual limit is no way out."""


@dataclass(frozen=True, slots=True)
class _Giving:
    """One rule that gives way: the problem without it, and what the drive she would have says of by how much."""

    why: Why
    problem: Problem
    amount: Callable[[Drive, Car], float | None]
    aid: Aid | None = None
    feature: Feature | None = None


def why_left(problem: Problem, loads: Sequence[Load], left: int) -> tuple[Left, ...]:
    """Each who is left, with all single rules that would have let her ride; another car is named where none would."""
    return tuple(
        Left(rider=problem.riders[rider].id, reasons=tuple(_reasons(problem, loads, left, rider)))
        for rider in members(left)
    )


def _reasons(problem: Problem, loads: Sequence[Load], left: int, number: int) -> Iterator[Reason]:
    rider = problem.riders[number]
    core = core_of(problem)
    if not any(_reaches(core, car, number) for car in range(len(core.cars))):
        yield Reason(why=Why.NO_ROAD if problem.cars else Why.NO_CAR, amount=None if problem.cars else 1)
        return
    found = list(_found(problem, core, loads, left, number))
    yield from found or _with_another_car(problem, rider, number)


def _found(problem: Problem, core: Core, loads: Sequence[Load], left: int, number: int) -> Iterator[Reason]:
    for giving in _ways_out(problem, problem.riders[number]):
        if giving.problem != problem:
            relaxed = core_of(giving.problem)
            reason = _put_in(relaxed, loads, number, giving) or _shared_anew(Loads(core), relaxed, left, giving)
            if reason is not None:
                yield reason


def _with_another_car(problem: Problem, rider: Rider, number: int) -> Iterator[Reason]:
    """A car at her door with room for everything; where not even that would do, what she has said herself is named."""
    bound = [one for one in problem.riders if one.id in _bound_to(problem, rider)]
    taxi = Car(
        id="",
        start_point=rider.point if problem.direction is Direction.THERE else None,
        seats=sum(one.seats for one in bound),
        room=Counter(aid for one in bound for aid in one.aids),
        has=frozenset(Feature),
    )
    ample = replace(problem, cars=(*problem.cars, taxi))
    core = core_of(ample)
    enough = Loads(core).load(len(problem.cars), core.riders[number].group) is not None
    found = []
    for giving in () if enough else _ways_out(ample, rider):
        relaxed = core_of(giving.problem)
        load = Loads(relaxed).load(len(problem.cars), relaxed.riders[number].group)
        if load is not None:
            found.append(replace(_reason(relaxed, load, giving), car=None))
    yield from found or [Reason(why=Why.NO_CAR, amount=1)]


def _reaches(core: Core, car: int, rider: int) -> bool:
    roads = core.cars[car].first_s[rider], core.cars[car].tail_s, core.riders[rider].last_s
    return max(roads) < FAR


def _put_in(core: Core, loads: Sequence[Load], rider: int, giving: _Giving) -> Reason | None:
    """She and who rides with her are put into the car that needs the least of it, and nobody sits absurdly long."""
    table = Loads(core)
    masks = {load.car: load.mask for load in loads}
    found = []
    for car in range(len(core.cars)):
        mask = masks.get(car, 0) | core.riders[rider].group
        load = table.load(car, mask) if carries(core, car, mask) else None
        if load is not None and (giving.why is not Why.RIDE_TOO_LONG or _bearable(core, load, rider)):
            found.append(_reason(core, load, giving))
    return min(found, key=lambda reason: (_least(giving, reason.amount), reason.car or ""), default=None)


def _bearable(core: Core, load: Load, rider: int) -> bool:
    """Nobody would sit half as long again as they may, or only those whose own limit it is, alone in the car."""
    if load.mask == core.riders[rider].group:
        return True
    strict = core_of(replace(core.problem, riders=tuple(replace(one, limit_min=None) for one in core.problem.riders)))
    rides = ((one, load.arrive - end) for one, end in zip(load.order, load.ends, strict=True))
    return all(ride <= BEARABLE * strict.riders[one].limit for one, ride in rides)


def _least(giving: _Giving, amount: float | None) -> float:
    """Later is less where somebody would have to drive earlier than they are free."""
    return 0.0 if amount is None else -amount if giving.why is Why.NOBODY_FREE_SO_EARLY else amount


def _shared_anew(strict: Loads, core: Core, left: int, giving: _Giving) -> Reason | None:
    """All are shared out anew, and fewer are left; it is told of the car in which the rule gives way."""
    if len(core.riders) > MOST or giving.why is Why.RIDE_TOO_LONG:
        return None
    table = Loads(core)
    loads = [
        replace(load, parts=(0, 0, 0, 0, 0, load.parts[5]))
        for load in all_loads(table, lambda m: bool(table.labels(m)))
    ]
    shared = Sharing(core, loads).good()
    weights = [one.weight for one in core.problem.riders]
    if sum(weights[one] for one in members(shared.left)) >= sum(weights[one] for one in members(left)):
        return None
    bent = next((load for load in shared.loads if strict.load(load.car, load.mask) is None), None)
    return None if bent is None else _reason(core, bent, giving)


def _reason(core: Core, load: Load, giving: _Giving) -> Reason:
    car = core.problem.cars[load.car]
    amount = giving.amount(drive_of(core, load), car)
    return Reason(why=giving.why, amount=amount, car=car.id, aid=giving.aid, feature=giving.feature)


def _ways_out(problem: Problem, rider: Rider) -> Iterator[_Giving]:
    """Each rule that could give way for her; what she has said herself comes last."""
    riders = {one.id: one for one in problem.riders}

    def lacking_seats(drive: Drive, car: Car) -> float:
        seats = next(one.seats for one in problem.cars if one.id == car.id)
        return sum(riders[stop.rider].seats for stop in drive.stops) - seats

    bound = [riders[name] for name in _bound_to(problem, rider)]
    seats = sum(one.seats for one in bound)
    yield _Giving(Why.NO_SEAT, _cars(problem, lambda car: replace(car, seats=car.seats + seats)), lacking_seats)
    for aid in dict.fromkeys(aid for one in bound for aid in one.aids):
        yield _no_room(problem, riders, aid, sum(one.aids.count(aid) for one in bound))
    for feature in sorted(rider.needs, key=lambda one: one.value):
        without = replace(rider, needs=rider.needs - {feature})
        yield _Giving(
            Why.NO_CAR_WITH, _riders(problem, {rider.id: without}), lambda _drive, _car: None, feature=feature
        )
    yield _Giving(Why.RIDE_TOO_LONG, _unlimited(problem), lambda drive, _car: _longest(problem, drive))
    far = _cars(problem, lambda car: replace(car, max_metres=None))
    yield _Giving(Why.TOO_FAR, far, lambda drive, _car: drive.metres)
    early = _cars(problem, lambda car: replace(car, free_from_min=None))
    yield _Giving(Why.NOBODY_FREE_SO_EARLY, early, lambda drive, _car: drive.leaves_min)
    late = _cars(problem, lambda car: replace(car, free_to_min=None))
    yield _Giving(Why.NOBODY_FREE_SO_LATE, late, lambda drive, _car: drive.ends_min)
    if any(not may_ride(replace(rider, needs=frozenset()), car) for car in problem.cars):
        yield _Giving(Why.REFUSED, _agreed(problem, rider), lambda _drive, _car: None)
    if len(bound) > 1:
        apart = {one.id: replace(one, together_with=None) for one in bound}
        yield _Giving(Why.TOGETHER, _riders(problem, apart), lambda _drive, _car: None)
    if not rider.pooled:
        yield _Giving(
            Why.NOT_SHARED, _riders(problem, {rider.id: replace(rider, pooled=True)}), lambda _drive, _car: None
        )
    if rider.earliest_min is not None or rider.latest_min is not None:
        whenever = replace(rider, earliest_min=None, latest_min=None)
        hours = _riders(problem, {rider.id: whenever})
        yield _Giving(Why.HER_HOURS, hours, lambda drive, _car: _at_her(drive, rider))


def _bound_to(problem: Problem, rider: Rider) -> list[str]:
    """She, and who rides with her or not at all."""
    group = groups_of(problem)[rider.id]
    return [problem.riders[number].id for number in members(group)]


def _no_room(problem: Problem, riders: dict[str, Rider], aid: Aid, more: int) -> _Giving:
    def lacking(drive: Drive, car: Car) -> float:
        room = next(one.room.get(aid, 0) for one in problem.cars if one.id == car.id)
        return sum(riders[stop.rider].aids.count(aid) for stop in drive.stops) - room

    roomy = _cars(problem, lambda car: replace(car, room={**car.room, aid: car.room.get(aid, 0) + more}))
    return _Giving(Why.NO_ROOM, roomy, lacking, aid=aid)


def _at_her(drive: Drive, rider: Rider) -> float:
    return next(stop.at_min for stop in drive.stops if stop.rider == rider.id)


def _longest(problem: Problem, drive: Drive) -> float:
    """The longest ride of the drive: in minutes from the end of a stop to the venue, or from it."""
    riders = {rider.id: rider for rider in problem.riders}
    if problem.direction is Direction.HOME:
        return max(stop.at_min - drive.venue_min for stop in drive.stops)
    return max(drive.venue_min - stop.at_min - riders[stop.rider].boarding_min for stop in drive.stops)


def _cars(problem: Problem, change: Callable[[Car], Car]) -> Problem:
    return replace(problem, cars=tuple(change(car) for car in problem.cars))


def _riders(problem: Problem, others: dict[str, Rider]) -> Problem:
    return replace(problem, riders=tuple(others.get(rider.id, rider) for rider in problem.riders))


def _unlimited(problem: Problem) -> Problem:
    return replace(problem, riders=tuple(replace(rider, limit_min=float(FAR)) for rider in problem.riders))


def _agreed(problem: Problem, rider: Rider) -> Problem:
    """Nobody says no to her, nor she to anybody."""
    cars = tuple(
        replace(
            car,
            refuses=car.refuses - {rider.id},
            only_for=None if car.only_for is None else car.only_for | {rider.id},
        )
        for car in problem.cars
    )
    return replace(_riders(problem, {rider.id: replace(rider, refuses=frozenset())}), cars=cars)
