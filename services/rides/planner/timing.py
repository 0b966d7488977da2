"""From loads to a carpool with the times that are told, as the way is really driven."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence

from .carpools import Carpool, Drive, Left, Score, Stop, Told
from .core import FAR, Core, members
from .given import Direction
from .loads import Load, rigid, surprises

NOBODY_TOLD: Mapping[str, Told] = {}


def span(core: Core, rider: int, at_s: int, told: Mapping[str, Told] = NOBODY_TOLD) -> tuple[int, int]:
    """What she is told (minutes): what she was told already where it still holds, else whole steps, rounded down."""
    problem = core.problem
    before = told.get(problem.riders[rider].id)
    if before is not None and before.from_min * 60 <= at_s <= before.to_min * 60:
        return before.from_min, before.to_min
    step = problem.rules.step_min
    begins = math.floor(at_s / 60 / step) * step
    return begins, begins + problem.rules.span_min


def stop_s(core: Core, rider: int, end: int) -> int:
    """When the stop that ends at this second of the core begins, on the clock."""
    return end - core.riders[rider].boarding if core.sign > 0 else -end


def drive_of(core: Core, load: Load, told: Mapping[str, Told] = NOBODY_TOLD) -> Drive:
    """A load as it is driven and told."""
    problem, car = core.problem, core.cars[load.car]
    stops = []
    for rider, end in zip(load.order, load.ends, strict=True):
        at = stop_s(core, rider, end)
        begins, ends = span(core, rider, at, told)
        asked = problem.riders[rider]
        stops.append(Stop(rider=asked.id, point=asked.point, at_min=at / 60, tell_from_min=begins, tell_to_min=ends))
    first = load.order[0]
    begun = load.ends[0] - core.riders[first].boarding - car.first_s[first]
    done = load.arrive + car.tail_s
    metres = _metres(core, load.car, load.order)
    there = problem.direction is Direction.THERE
    return Drive(
        car=problem.cars[load.car].id,
        stops=tuple(stops if there else reversed(stops)),
        leaves_min=core.sign * (begun if there else done) / 60,
        venue_min=core.sign * load.arrive / 60,
        ends_min=core.sign * (done if there else begun) / 60,
        metres=metres,
        extra_metres=max(0, metres - car.direct_m),
    )


def _metres(core: Core, car: int, order: Sequence[int]) -> int:
    legs = sum(core.leg_m[one][other] for one, other in itertools.pairwise(order))
    return core.cars[car].first_m[order[0]] + legs + core.riders[order[-1]].last_m + core.cars[car].tail_m


def as_driven(core: Core, number: int, order: Sequence[int]) -> Load:
    """A car driving these stops in this order without a pause, as late as may be, whatever it breaks."""
    car = core.cars[number]
    arrive = min(core.latest, car.cap) if car.cap > -FAR else core.latest
    ends = rigid(core, tuple(order), 0)
    for rider, end in zip(order, ends, strict=True):
        arrive = min(arrive, core.riders[rider].high - end, core.riders[rider].cap)
    mask = sum(1 << rider for rider in order)
    extra = max(0, _metres(core, number, order) - car.direct_m)
    return Load(
        car=number,
        mask=mask,
        order=tuple(order),
        ends=tuple(end + arrive for end in ends),
        arrive=arrive,
        parts=(0, 0, 0, surprises(core, number, mask), 1, extra),
    )


def carpool_of(core: Core, loads: Iterable[Load], left: int, told: Mapping[str, Told] = NOBODY_TOLD) -> Carpool:
    """The carpool, in the order in which the cars leave; without reasons."""
    drives = sorted((drive_of(core, load, told) for load in loads), key=lambda drive: (drive.leaves_min, drive.car))
    return Carpool(
        direction=core.problem.direction,
        drives=tuple(drives),
        left=tuple(Left(rider=core.problem.riders[rider].id) for rider in members(left)),
    )


def score_of(core: Core, loads: Iterable[Load], left: int) -> Score:
    """What the loads add up to."""
    parts = [sum(column) for column in zip(*(load.parts for load in loads), strict=True)] or [0] * 6
    return Score(sum(core.problem.riders[rider].weight for rider in members(left)), *parts)
