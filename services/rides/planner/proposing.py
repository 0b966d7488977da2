"""Who rides with whom, from the question to a carpool that may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from . import region as pyvrp_region
from .bound import Bound
from .carpools import Carpool, Method, Note, Proposal, Score, Told
from .changing import ToldLoads
from .check import check
from .core import Core, core_of, members
from .exact import Shared, Sharing
from .given import Problem
from .loads import LEFT, Load, Loads, Table, all_loads
from .reasons import why_left
from .ruin import ATTEMPTS, Seating
from .timing import as_driven, carpool_of, score_of

EXACT_MOST = 15
"""Riders up to whom the best carpool is found and proved."""
AFTER_REGION = 6000
"""Attempts of our own search that follow on what PyVRP has found."""


@dataclass(frozen=True, slots=True)
class _Found:
    loads: tuple[Load, ...]
    left: int
    bound: Score
    fewest_left: bool
    best: bool
    method: Method
    notes: tuple[Note, ...] = ()


def propose(problem: Problem, *, seed: int = 1, attempts: int = ATTEMPTS, region: bool = False) -> Proposal:
    """The best carpool for up to fifteen riders, with the proof, and a good one for more.

    ``attempts``: of the search for more than fifteen. ``region``: PyVRP looks first, where it is installed; a note says
    where it is not. The same arguments give the same carpool. Raises nothing: who cannot ride is left, with the reason.
    """
    core = core_of(problem)
    table = Loads(core)
    if len(problem.riders) <= EXACT_MOST:
        found = _exact(core, all_loads(table, lambda mask: bool(table.labels(mask))))
        if found.best:
            return _shown(core, found, {})
        return _shown(core, _searched(table, seed, attempts, found), {})
    return _shown(core, _many(table, seed, attempts, region=region), {})


def replan(problem: Problem, told: Mapping[str, Told], *, seed: int = 1, attempts: int = ATTEMPTS) -> Proposal:
    """The carpool that changes least of what people have been told; see ``Score`` for what counts first.

    ``problem`` is how things are now: who still rides, who still drives. ``told``: by rider; ``Carpool.told`` gives it.
    Up to fifteen riders the least change is found and proved. Who is left keeps nothing of what she was told.
    """
    core = core_of(problem)
    table = ToldLoads(core, told)
    if len(problem.riders) > EXACT_MOST:
        return _shown(core, _searched(table, seed, attempts, kept=_as_told(table)), table.told)
    rigid = all_loads(table.rigid, lambda mask: bool(table.rigid.labels(mask)))
    first = [replace(load, parts=(table.moved(load.car, load.mask), 0, 0, 0, 0, 0)) for load in rigid]
    fewest = _exact(core, first)
    most = sum(load.parts[0] for load in fewest.loads) if fewest.best else len(problem.riders)
    again = (table.load(load.car, load.mask) for load in first if load.parts[0] <= most)
    found = _exact(core, [load for load in again if load is not None])
    if not (fewest.best and found.best):
        found = _searched(table, seed, attempts, replace(found, best=False, bound=fewest.bound), kept=_as_told(table))
    return _shown(core, found, table.told)


def lay_out(problem: Problem, stops: Mapping[str, Sequence[str]], told: Mapping[str, Told] | None = None) -> Carpool:
    """The carpool in which each car (its id) has these riders in this order, with its times, whatever rule it breaks.

    Everybody else is left. For ``check``, to show what moving somebody would break. Raises ``KeyError`` where a car or
    a rider is not in the problem.
    """
    core = core_of(problem)
    cars = {car.id: number for number, car in enumerate(problem.cars)}
    riders = {rider.id: number for number, rider in enumerate(problem.riders)}
    loads = []
    for car, names in stops.items():
        order = [riders[name] for name in names]
        if order:
            loads.append(as_driven(core, cars[car], order if core.sign > 0 else order[::-1]))
    left = core.everybody
    for load in loads:
        left &= ~load.mask
    return carpool_of(core, loads, left, told or {})


def _exact(core: Core, loads: Sequence[Load]) -> _Found:
    shared: Shared = Sharing(core, loads).best()
    notes = () if shared.best else (Note.GIVEN_UP,)
    bound = Score(*shared.bound)
    return _Found(shared.loads, shared.left, bound, shared.fewest_left, shared.best, Method.EXACT, notes)


def _searched(
    table: Table, seed: int, attempts: int, known: _Found | None = None, *, kept: Sequence[int] | None = None
) -> _Found:
    """Our own search, from what is known or from what was told."""
    seating = Seating(table, seed)
    masks = list(kept) if kept is not None else seating.begun()
    if known is not None:
        found = [0] * len(table.core.cars)
        for load in known.loads:
            found[load.car] = load.mask
        masks = min(masks, found, key=lambda those: seating.cost(those)[1])
    settled = sum(masks)
    seating.seat(masks, [group for group in seating.groups if not group & settled])
    masks = seating.search(masks, attempts)
    loads, left = seating.loads(masks)
    weight = score_of(table.core, loads, left).left_weight
    least = max(known.bound.left_weight if known is not None else 0, _must_be_left(table.core))
    bound = known.bound if known is not None else Score(least)
    notes = known.notes if known is not None else ()
    return _Found(loads, left, bound, weight <= least, False, Method.RUIN, notes)


def _many(table: Table, seed: int, attempts: int, *, region: bool) -> _Found:
    """By a second search too where somebody is left of whom it is not proved: before anybody is told so."""
    found = _region(table, seed, attempts) if region else _searched(table, seed, attempts)
    if found.fewest_left:
        return found
    other = replace(_searched(table, seed + 1, attempts), notes=found.notes)
    return min(found, other, key=lambda one: score_of(table.core, one.loads, one.left))


def _region(table: Table, seed: int, attempts: int) -> _Found:
    pyvrp = pyvrp_region.installed()
    if pyvrp is None:
        return replace(_searched(table, seed, attempts), notes=(Note.REGION_MISSING,))
    masks = pyvrp_region.seated_by(pyvrp, table, seed)
    return replace(_searched(table, seed, min(attempts, AFTER_REGION), kept=masks), method=Method.REGION)


def _as_told(table: ToldLoads) -> list[int]:
    """Every car with those who were told of it, as far as it can still take them together; else it is empty."""
    core = table.core
    masks = [0] * len(core.cars)
    for car, given in enumerate(core.problem.cars):
        for number, rider in enumerate(core.problem.riders):
            words = table.told.get(rider.id)
            if words is not None and words.car == given.id:
                masks[car] |= 1 << number
        for number in members(masks[car]):
            if core.riders[number].group & ~masks[car]:
                masks[car] &= ~core.riders[number].group
        while masks[car] and table.load(car, masks[car]) is None:
            masks[car] &= ~core.riders[members(masks[car])[-1]].group
    return masks


def _must_be_left(core: Core) -> int:
    """The weight that must be left because there are too few seats or aids' rooms, or nobody who may drive her."""
    driven = 0
    for car in core.cars:
        driven |= car.may
    nobody = members(core.everybody & ~driven)
    bound = Bound(core, [], range(len(core.riders))).of(driven, (1 << len(core.cars)) - 1)
    return sum(core.problem.riders[rider].weight for rider in nobody) + bound // LEFT


def _shown(core: Core, found: _Found, told: Mapping[str, Told]) -> Proposal:
    """What was found, if the checker finds nothing; a car that breaks a rule is emptied, and it is said."""
    loads, left, notes = found.loads, found.left, found.notes
    broken = {breach.car for breach in check(core.problem, carpool_of(core, loads, left, told), told)}
    if broken:
        kept = tuple(load for load in loads if core.problem.cars[load.car].id not in broken and None not in broken)
        left = core.everybody & ~sum(load.mask for load in kept)
        loads, notes = kept, (*notes, Note.TAKEN_BACK)
    carpool = carpool_of(core, loads, left, told)
    return Proposal(
        carpool=replace(carpool, left=why_left(core.problem, loads, left)),
        score=score_of(core, loads, left),
        bound=found.bound,
        fewest_left=found.fewest_left and not broken,
        best=found.best and not broken,
        method=found.method,
        notes=notes,
    )
