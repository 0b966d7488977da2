"""A car-load: who rides in one car, in the order that is best for them.

An order is built from the venue backwards: whoever is put in front sits longest. What is behind matters to her only by
how long it takes, how far it is, and between which seconds the car may be at the venue; an order that is no better in
any of these than another with the same first stop is forgotten (``_Label``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from .core import FAR, Core, CoreCar, members

Parts = tuple[int, int, int, int, int, int]
"""What a load adds to a score after who is left: moved, spans, shifted minutes, surprises, cars, extra metres."""

UNITS = (10**28, 10**24, 10**18, 10**13, 10**9, 1)
"""What one of each part weighs against all that come after it: fewer than a million kilometres, ten thousand cars."""
LEFT = 10**32
"""What one of the weight of who is left weighs against everything else."""


def cost_of(parts: Parts) -> int:
    """The parts as one number, which is compared as they are, one after the other."""
    return sum(part * unit for part, unit in zip(parts, UNITS, strict=True))


@dataclass(frozen=True, slots=True)
class Load:
    """``order``: towards the venue. ``ends``: when each stop ends, ``arrive``: at the venue (core seconds)."""

    car: int
    mask: int
    order: tuple[int, ...]
    ends: tuple[int, ...]
    arrive: int
    parts: Parts


class Table(Protocol):
    """What may ride in which car, and how well."""

    core: Core

    def load(self, car: int, mask: int) -> Load | None:
        """The best this car can do for exactly these riders; None where it cannot take them."""


class _Label(NamedTuple):
    """A way from the first stop to the venue: ``takes`` from its beginning; ``low``, ``high`` of the arrival."""

    takes: int
    metres: int
    low: int
    high: int
    order: tuple[int, ...]


class Loads:
    """All car-loads of a problem; each is reckoned when it is first asked for."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self._labels: dict[int, list[_Label]] = {}
        self._found: dict[tuple[int, int], Load | None] = {}
        caps = [core.latest, *(car.cap for car in core.cars), *(rider.cap for rider in core.riders)]
        self._low = max(core.earliest, min(caps + [rider.high for rider in core.riders]))

    def labels(self, mask: int) -> list[_Label]:
        """The ways to drive these riders that some car may want."""
        found = self._labels.get(mask)
        if found is None:
            found = []
            for rider in members(mask):
                found += self._with_first(rider, mask ^ (1 << rider))
            self._labels[mask] = found
        return found

    def _with_first(self, first: int, behind: int) -> list[_Label]:
        """The ways that begin with one rider; each earlier one is at least as quick as those after it."""
        core, rider = self.core, self.core.riders[first]
        legs_s, legs_m = core.leg_s[first], core.leg_m[first]
        way = _Label(0, 0, self._low, core.latest, ())
        found = []
        for label in self.labels(behind) if behind else [way]:
            second = label.order[0] if behind else -1
            ride = label.takes + (legs_s[second] if behind else rider.last_s)
            if ride > rider.limit:
                continue
            low = max(label.low, rider.low + ride)
            high = min(label.high, rider.high + ride, rider.cap)
            if low > high:
                continue
            metres = label.metres + (legs_m[second] if behind else rider.last_m)
            found.append(_Label(ride + rider.boarding, metres, low, high, (first, *label.order)))
        return _undominated(found)

    def load(self, car: int, mask: int) -> Load | None:
        """The best this car can do for exactly these riders; None where it cannot take them."""
        key = car, mask
        if key not in self._found:
            self._found[key] = self._best(car, mask) if carries(self.core, car, mask) else None
        return self._found[key]

    def _best(self, number: int, mask: int) -> Load | None:
        car = self.core.cars[number]
        best: tuple[int, int, _Label] | None = None
        for label in self.labels(mask):
            metres = car.first_m[label.order[0]] + label.metres + car.tail_m
            if metres > car.max_m or arrival(car, label.takes, label.low, label.high, label.order[0]) is None:
                continue
            if best is None or (metres, label.takes) < best[:2]:
                best = metres, label.takes, label
        if best is None:
            return None
        metres, takes, label = best
        arrive = arrival(car, takes, label.low, label.high, label.order[0])
        if arrive is None:
            return None
        return Load(
            car=number,
            mask=mask,
            order=label.order,
            ends=rigid(self.core, label.order, arrive),
            arrive=arrive,
            parts=(0, 0, 0, surprises(self.core, number, mask), 1, max(0, metres - car.direct_m)),
        )


def _undominated(labels: list[_Label]) -> list[_Label]:
    kept: list[_Label] = []
    for label in sorted(labels):
        if not any(
            other.metres <= label.metres and other.low <= label.low and other.high >= label.high for other in kept
        ):
            kept.append(label)
    return kept


def arrival(car: CoreCar, takes: int, low: int, high: int, first: int) -> int | None:
    """The latest second at which this car can be at the venue, driving that way; None where it cannot."""
    if car.first_s[first] >= FAR:
        return None
    arrive = min(high, car.cap)
    return arrive if arrive >= max(low, car.leave + car.first_s[first] + takes) else None


def rigid(core: Core, order: tuple[int, ...], arrive: int) -> tuple[int, ...]:
    """When each stop ends where the car drives without a pause and is at the venue at this second."""
    ends: list[int] = []
    ahead, end = -1, arrive
    for rider in reversed(order):
        way = core.riders[rider].last_s if ahead < 0 else core.leg_s[rider][ahead] + core.riders[ahead].boarding
        end -= way
        ends.append(end)
        ahead = rider
    return tuple(reversed(ends))


def surprises(core: Core, number: int, mask: int) -> int:
    """What nobody expects of this load."""
    car = core.cars[number]
    stops = sum(1 for hamlet in core.hamlets if hamlet & mask)
    return sum(car.surprise[rider] for rider in members(mask)) + stops + (not car.anyway)


def seated(core: Core, number: int, mask: int) -> bool:
    """There is room for them in the car, nobody says no, and nobody is there whose errand is not shared."""
    car = core.cars[number]
    if mask & ~car.may or car.tail_s >= FAR:
        return False
    riders = [core.riders[rider] for rider in members(mask)]
    if sum(rider.seats for rider in riders) > car.seats:
        return False
    if any(rider.alone and mask & ~rider.group for rider in riders):
        return False
    return all(sum(amounts) <= room for room, *amounts in zip(car.room, *(rider.aids for rider in riders), strict=True))


def whole(core: Core, mask: int) -> bool:
    """All who ride together are there."""
    return all(not core.riders[rider].group & ~mask for rider in members(mask))


def carries(core: Core, number: int, mask: int) -> bool:
    """The load may be in the car, whatever the hours."""
    return whole(core, mask) and seated(core, number, mask)


def all_loads(table: Table, ways: Callable[[int], bool]) -> list[Load]:
    """Every load of every car, grown a rider at a time; ``ways``: some order of these riders keeps to the limits."""
    core = table.core
    cars = range(len(core.cars))
    found: list[Load] = []
    level = {1 << rider for rider in range(len(core.riders))}
    while level:
        grown: set[int] = set()
        for mask in sorted(level):
            able = [car for car in cars if seated(core, car, mask)]
            if not able or not ways(mask):
                continue
            loads = (table.load(car, mask) for car in able)
            found += [load for load in loads if load is not None]
            grown |= {mask | 1 << rider for rider in range(len(core.riders)) if not mask >> rider & 1}
        level = grown
    return found
