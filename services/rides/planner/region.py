"""PyVRP, for whoever has installed ``grendelinja[region]``: a better carpool than our own search for many riders.

A ride limit is a window for the stop: who must be at the venue at T and may sit L minutes is not picked up before T -
L. What PyVRP answers is taken for a proposal: a car it has filled against our rules is emptied, and our own search
goes on from there. Its penalties must be allowed to rise, or it fills cars beyond their seats rather than leave
somebody, and its stopping rules may be used once only.
"""

from __future__ import annotations

import warnings
from importlib import import_module
from types import ModuleType
from typing import Any

from .core import FAR, Core, members
from .loads import Table
from .ruin import ROUGH

ITERATIONS = 4000
MAX_PENALTY = 1e8
PRIZE_M = 10**8
"""What leaving one of a rider's weight costs, in metres."""
NEVER_M = 10**7
"""Metres to a rider whom this driver does not drive."""
SEATED_FROM = 10**6
"""Seconds of the core are counted from before any of them."""


def installed() -> ModuleType | None:
    """PyVRP, where it is there."""
    try:
        return import_module("pyvrp")
    except ImportError:
        return None


def seated_by(pyvrp: ModuleType, table: Table, seed: int, iterations: int = ITERATIONS) -> list[int]:
    """Who sits in which car, as masks by the car's number: only loads that our own rules allow."""
    core = table.core
    model, units = _model(pyvrp, core)
    params = pyvrp.SolveParams(penalty=pyvrp.PenaltyParams(max_penalty=MAX_PENALTY))
    stop = import_module("pyvrp.stop").MaxIterations(iterations)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", category=import_module("pyvrp.exceptions").PenaltyBoundWarning)
        result = model.solve(stop, seed=seed, collect_stats=False, display=False, params=params)
    masks = [0] * len(core.cars)
    for route in result.best.routes():
        for visit in route:
            if visit.is_client():
                masks[route.vehicle_type()] |= units[visit.idx]
    return [mask if mask and table.load(car, mask) is not None else 0 for car, mask in enumerate(masks)]


def _model(pyvrp: ModuleType, core: Core) -> tuple[Any, list[int]]:
    """The problem for PyVRP, and the riders of each of its clients: who ride together from one point are one client."""
    model = pyvrp.Model()
    venue = model.add_location(0, 0)
    units = _units(core)
    homes = [model.add_location(0, 0) for _ in units]
    for unit, home in zip(units, homes, strict=True):
        _client(model, core, unit, home)
    for at, unit in enumerate(units):
        one = members(unit)[0]
        _edge(model, homes[at], venue, core.riders[one].last_m, core.riders[one].last_s)
        for other_at, other in enumerate(units):
            if at != other_at:
                to = members(other)[0]
                _edge(model, homes[at], homes[other_at], core.leg_m[one][to], core.leg_s[one][to])
    end = model.add_depot(venue)
    for number in range(len(core.cars)):
        _vehicle(model, core, number, list(zip(units, homes, strict=True)), end)
    return model, units


def _units(core: Core) -> list[int]:
    """Who ride together from one point at once, everybody else alone."""
    units: dict[tuple[int, int], int] = {}
    for number, rider in enumerate(core.problem.riders):
        key = core.riders[number].group, rider.point
        units[key] = units.get(key, 0) | 1 << number
    return list(units.values())


def _client(model: Any, core: Core, unit: int, home: Any) -> None:
    riders = [core.riders[rider] for rider in members(unit)]
    boarding = sum(rider.boarding for rider in riders)
    early = max(max(core.latest - rider.limit, rider.low) for rider in riders) - riders[0].boarding
    late = min(min(core.latest, rider.high) for rider in riders) - boarding
    model.add_client(
        home,
        pickup=[sum(rider.seats for rider in riders), *(map(sum, zip(*(rider.aids for rider in riders), strict=True)))],
        service_duration=boarding,
        tw_early=_positive(early),
        tw_late=max(_positive(early), _positive(late)),
        prize=PRIZE_M * sum(core.problem.riders[rider].weight for rider in members(unit)),
        required=False,
    )


def _positive(second: int) -> int:
    return max(0, min(second, FAR) + SEATED_FROM)


def _edge(roads: Any, begin: Any, end: Any, metres: int, seconds: int) -> None:
    """A road, of all cars (the model) or of one (its profile); where there is none, none."""
    if metres < FAR:
        roads.add_edge(begin, end, distance=metres, duration=seconds)


def _vehicle(model: Any, core: Core, number: int, homes: list[tuple[int, Any]], end: Any) -> None:
    """One driver, with a profile of roads on which somebody this driver does not take, or surprises, lives far off."""
    car = core.cars[number]
    place = model.add_location(0, 0)
    profile = model.add_profile()
    for unit, home in homes:
        one = members(unit)[0]
        extra = sum(car.surprise[rider] for rider in members(unit)) * ROUGH[3] if car.max_m >= FAR else 0
        if unit & ~car.may:
            extra = NEVER_M
        _edge(model, place, home, car.first_m[one] + extra, car.first_s[one])
        for other, before in homes if extra else ():
            if other != unit:
                way = members(other)[0]
                _edge(profile, before, home, core.leg_m[way][one] + extra, core.leg_s[way][one])
    begin = model.add_depot(place)
    closes = min(core.latest, car.cap)
    model.add_vehicle_type(
        1,
        capacity=[car.seats, *car.room],
        start_depot=begin,
        end_depot=end,
        fixed_cost=ROUGH[4] + (0 if car.anyway else ROUGH[3] // 10) + max(0, car.tail_m if car.tail_m < FAR else 0),
        tw_early=_positive(car.leave) if closes > car.leave else 0,
        tw_late=_positive(closes) if closes > car.leave else 0,
        max_distance=max(0, car.max_m - car.tail_m) if car.tail_m < FAR else 0,
        profile=profile,
    )
