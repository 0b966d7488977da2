"""Planning again after something has changed, so that as few as may be hear something else than they were told.

A car that keeps to what was told may wait for it a little under way, with people in it; so a table of loads here knows
for each order when every stop is, with those spans kept that can be. What counts first is that a told rider keeps her
driver, then her span, then by how many minutes it moves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations, pairwise

from .carpools import Told
from .core import FAR, Core, members, seconds_down
from .loads import Load, Loads, surprises
from .timing import span, stop_s


class ToldLoads:
    """Car-loads of a problem in which some have been told something."""

    def __init__(self, core: Core, told: Mapping[str, Told]) -> None:
        self.core = core
        self.told = {name: words for name, words in told.items() if any(name == one.id for one in core.problem.riders)}
        self.rigid = Loads(core)
        self._driving = {car.id for car in core.problem.cars}
        self._words = [self.told.get(rider.id) for rider in core.problem.riders]
        self._windows = [self._window(rider) for rider in range(len(core.riders))]
        self._wait = seconds_down(core.problem.rules.wait_min)
        self._found: dict[tuple[int, int], Load | None] = {}

    def _window(self, rider: int) -> tuple[int, int] | None:
        """Between which seconds of the core her stop ends where she is told nothing new."""
        words = self._words[rider]
        if words is None:
            return None
        begins, ends = words.from_min * 60, words.to_min * 60
        boarding = self.core.riders[rider].boarding
        return (begins + boarding, ends + boarding) if self.core.sign > 0 else (-ends, -begins)

    def moved(self, car: int, mask: int) -> int:
        """How many told riders of a load were told of another car, which still drives."""
        name = self.core.problem.cars[car].id
        words = (self._words[rider] for rider in members(mask))
        return sum(1 for told in words if told is not None and told.car != name and told.car in self._driving)

    def load(self, car: int, mask: int) -> Load | None:
        """The best this car can do for exactly these riders: the fewest spans moved, then minutes, then kilometres."""
        key = car, mask
        if key not in self._found:
            load = self.rigid.load(car, mask)
            if load is not None and any(self._words[rider] for rider in members(mask)):
                load = self._kept(load)
            self._found[key] = load
        return self._found[key]

    def _kept(self, load: Load) -> Load:
        """The load with what was told kept as far as may be; as it is where that cannot be bettered."""
        riders = members(load.mask)
        told = [rider for rider in riders if self._windows[rider] is not None]
        moved = self.moved(load.car, load.mask)
        best = self._judged(load, moved)
        for order in self._orders(load.car, riders, []):
            for count in range(len(told), -1, -1):
                if len(told) - count > best.parts[1]:
                    break
                timed = [self._timed(load.car, order, frozenset(kept)) for kept in combinations(told, count)]
                found = [self._judged(one, moved) for one in timed if one is not None]
                if found:
                    best = min(best, *found, key=lambda one: one.parts)
                    break
        return best

    def _judged(self, load: Load, moved: int) -> Load:
        """The load with what it moves."""
        spans = shifted = 0
        for rider, end in zip(load.order, load.ends, strict=True):
            words = self._words[rider]
            if words is not None:
                begins, ends = span(self.core, rider, stop_s(self.core, rider, end), self.told)
                spans += (begins, ends) != (words.from_min, words.to_min)
                shifted += abs(begins - words.from_min)
        return replace(load, parts=(moved, spans, shifted, *load.parts[3:]))

    def _orders(self, car: int, riders: list[int], behind: list[int]) -> list[tuple[int, ...]]:
        """Every order towards the venue in which nobody sits too long."""
        if not riders:
            return [tuple(behind)]
        found = []
        for rider in riders:
            order = [rider, *behind]
            if self._ride(order) <= self.core.riders[rider].limit:
                found += self._orders(car, [other for other in riders if other != rider], order)
        return found

    def _ride(self, order: list[int]) -> int:
        """Seconds from the end of the first stop to the venue."""
        legs = pairwise(order)
        ways = sum(self.core.leg_s[one][other] + self.core.riders[other].boarding for one, other in legs)
        return ways + self.core.riders[order[-1]].last_s

    def _timed(self, car: int, order: tuple[int, ...], kept: frozenset[int]) -> Load | None:
        """The latest times at which this order keeps the spans of these riders; None where it cannot.

        Each rule says that one time is no later than another by some seconds; all begin as late as may be, and are
        brought forward until every rule holds. Rules that cannot all hold would bring them forward for ever.
        """
        core = self.core
        riders = [core.riders[rider] for rider in order]
        low, high = self._bounds(order, kept)
        legs = [core.leg_s[one][other] for one, other in pairwise(order)]
        ends = list(high)
        arrive = min([core.latest, core.cars[car].cap, *(rider.cap for rider in riders)])
        last = riders[-1].last_s
        for _ in range(len(order) + 2):
            before = (arrive, *ends)
            ends[-1] = min(ends[-1], arrive - last)
            for at in range(len(order) - 2, -1, -1):
                ends[at] = min(ends[at], ends[at + 1] - riders[at + 1].boarding - legs[at])
            for at in range(len(legs)):
                ends[at + 1] = min(ends[at + 1], ends[at] + legs[at] + riders[at + 1].boarding + self._wait)
            arrive = min(
                [arrive, ends[-1] + last, *(end + rider.limit for end, rider in zip(ends, riders, strict=True))]
            )
            if before == (arrive, *ends):
                return self._driven(car, order, ends, arrive, low)
        return None

    def _bounds(self, order: tuple[int, ...], kept: frozenset[int]) -> tuple[list[int], list[int]]:
        low = [self.core.riders[rider].low for rider in order]
        high = [self.core.riders[rider].high for rider in order]
        for at, rider in enumerate(order):
            window = self._windows[rider]
            if rider in kept and window is not None:
                low[at], high[at] = max(low[at], window[0]), min(high[at], window[1])
        return low, high

    def _driven(self, number: int, order: tuple[int, ...], ends: list[int], arrive: int, low: list[int]) -> Load | None:
        """The load, where the driver is free for it and it is not too far nor anything too soon."""
        core, car = self.core, self.core.cars[number]
        legs = sum(core.leg_m[one][other] for one, other in pairwise(order))
        metres = car.first_m[order[0]] + legs + core.riders[order[-1]].last_m + car.tail_m
        sets_out = ends[0] - core.riders[order[0]].boarding - car.first_s[order[0]]
        if car.first_s[order[0]] >= FAR or sets_out < car.leave or metres > car.max_m or arrive < core.earliest:
            return None
        if any(end < bound for end, bound in zip(ends, low, strict=True)):
            return None
        mask = sum(1 << rider for rider in order)
        parts = (0, 0, 0, surprises(core, number, mask), 1, max(0, metres - car.direct_m))
        return Load(car=number, mask=mask, order=order, ends=tuple(ends), arrive=arrive, parts=parts)
