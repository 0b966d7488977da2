"""A good carpool for more riders than can be tried out: take some out of their cars again and again, and seat them
anew.

After "slack induction by string removals" (Christiaens and Vanden Berghe, 2020): who is taken out live near each other,
whoever is seated goes where it costs least, now and then one place is overlooked, and a worse carpool is kept for a
while with a chance that falls. The order within a car is always the best one, so only who sits in which car is
searched. The same seed and the same number of attempts give the same carpool.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from random import Random

from .core import members
from .loads import LEFT, Load, Table, cost_of, seated

ATTEMPTS = 60_000
"""Some five seconds for forty riders."""
TAKEN_OUT = 8
"""So many at most, an attempt."""
OVERLOOKED = 0.02
NEAR_THE_LEFT = 0.7
"""How often those taken out live near somebody who has no place."""
HOT_M, COLD_M = 6000.0, 60.0
"""Metres more that a carpool may have at first, and at last, to be kept in one case of three."""
ROUGH = (10**11, 10**10, 10**6, 400_000, 60_000, 1)
"""What one of each part is worth in metres while searching; carpools are compared by the parts themselves."""
ROUGH_LEFT = 10**12


class Seating:
    """Who sits in which car while searching, as masks by the number of the car."""

    def __init__(self, table: Table, seed: int) -> None:
        self.core = table.core
        self._table = table
        self._random = Random(seed)
        self._known: list[dict[int, tuple[int, int] | None]] = [{0: (0, 0)} for _ in self.core.cars]
        groups = sorted({rider.group for rider in self.core.riders})
        self.groups = groups
        self._near = {group: self._by_nearness(group) for group in groups}
        self._weights = {group: sum(self.core.problem.riders[one].weight for one in members(group)) for group in groups}
        self._far = {group: max(self.core.riders[one].last_s for one in members(group)) for group in groups}
        self._barred = -1
        self._often = dict.fromkeys(groups, 0)
        self._places = {group: self._able(group) for group in groups}

    def _able(self, group: int) -> list[int]:
        return [car for car in range(len(self.core.cars)) if seated(self.core, car, group)]

    def _by_nearness(self, group: int) -> list[int]:
        one = members(group)[0]
        return sorted(self.groups, key=lambda other: (self.core.leg_s[one][members(other)[0]], other))

    def _price(self, car: int, mask: int) -> tuple[int, int] | None:
        """Rough and exact cost of a load; None where there is none."""
        known = self._known[car]
        if mask not in known:
            load = self._table.load(car, mask) if seated(self.core, car, mask) else None
            known[mask] = None if load is None else (rough(load.parts), cost_of(load.parts))
        return known[mask]

    def cost(self, masks: Sequence[int]) -> tuple[int, int]:
        """Rough and exact cost of all, those who are left among it."""
        apart = [self._price(car, mask) or (0, 0) for car, mask in enumerate(masks)]
        left = self.core.everybody & ~sum(masks)
        weight = sum(self._weights[group] for group in self.groups if group & left)
        return sum(one for one, _ in apart) + ROUGH_LEFT * weight, sum(one for _, one in apart) + LEFT * weight

    def seat(self, masks: list[int], waiting: Iterable[int], overlooked: float = 0.0) -> None:
        """Each in turn where it costs least, and nowhere where no car can."""
        random = self._random.random
        for group in waiting:
            best, chosen = math.inf, -1
            for car in self._places[group]:
                if car == self._barred:
                    continue
                mask = masks[car]
                now, then = self._price(car, mask), self._price(car, mask | group)
                if now is None or then is None or then[0] - now[0] >= best or (overlooked and random() < overlooked):
                    continue
                best, chosen = then[0] - now[0], car
            if chosen >= 0:
                masks[chosen] |= group

    def _taken_out(self, masks: list[int]) -> list[int]:
        """Some who live near each other leave their cars, or all of one car and some near; who is left too."""
        random = self._random
        out = {group for group in self.groups if not any(mask & group for mask in masks)}
        seed = random.choice(sorted(out) if out and random.random() < NEAR_THE_LEFT else self.groups)
        most = random.randint(1, min(TAKEN_OUT, len(self.groups)))
        whole = random.random() < 0.5
        taken = 0
        for group in self._near[seed]:
            if taken >= most:
                break
            car = next((car for car, mask in enumerate(masks) if mask & group), None)
            if car is None:
                continue
            inside = [other for other in self.groups if other & masks[car]]
            for other in inside if whole else [group]:
                masks[car] &= ~other
                out.add(other)
                taken += 1
        return sorted(out)

    def _in_some_order(self, groups: list[int]) -> list[int]:
        random = self._random
        random.shuffle(groups)
        kind = random.randrange(4)
        if kind == 1:
            groups.sort(key=lambda group: -self._far[group])
        elif kind == 2:
            groups.sort(key=lambda group: self._far[group])
        elif kind == 3:
            groups.sort(key=lambda group: len(self._places[group]))
        return groups

    def search(self, masks: Sequence[int], attempts: int) -> list[int]:
        """The best seating met in so many attempts from one that is given; half of them go to doing with fewer cars."""
        best = self._cooled(masks, attempts // 6)
        cars = [car for car, mask in enumerate(best) if mask]
        for car in sorted(cars, key=lambda car: (best[car].bit_count(), car)):
            fewer = list(best)
            fewer[car], self._barred = 0, car
            fewer = self._cooled(fewer, attempts // (2 * len(cars)))
            self._barred = -1
            if self.cost(fewer)[1] < self.cost(best)[1]:
                best = fewer
        return self._cooled(best, attempts // 3)

    def _cooled(self, masks: Sequence[int], attempts: int) -> list[int]:
        now = list(masks)
        best = list(now)
        now_cost, best_cost = self.cost(now)
        cooling = (COLD_M / HOT_M) ** (1 / max(attempts, 1))
        heat = HOT_M
        for _ in range(attempts):
            tried = list(now)
            self.seat(tried, self._in_some_order(self._taken_out(tried)), OVERLOOKED)
            rough_cost, exact_cost = self.cost(tried)
            worse = rough_cost - now_cost
            if worse < -heat * math.log(self._random.random() or 1e-12) or (
                worse < ROUGH_LEFT and self._seldom(tried, now)
            ):
                now, now_cost = tried, rough_cost
            if exact_cost < best_cost:
                best, best_cost = list(tried), exact_cost
            heat *= cooling
        return best

    def _seldom(self, tried: Sequence[int], now: Sequence[int]) -> bool:
        """Those who are left have been left less often than those who are left now: they are easier to seat."""
        seated, sitting = sum(tried), sum(now)
        if not self.core.everybody & ~seated:
            return False
        often = 0
        for group in self.groups:
            if not group & seated:
                self._often[group] += 1
                often += self._often[group]
            if not group & sitting:
                often -= self._often[group]
        return often < 0

    def loads(self, masks: Sequence[int]) -> tuple[tuple[Load, ...], int]:
        """The loads of a seating, and who is left."""
        found = [self._table.load(car, mask) for car, mask in enumerate(masks) if mask]
        return tuple(load for load in found if load is not None), self.core.everybody & ~sum(masks)

    def begun(self) -> list[int]:
        """Everybody seated once, those who have the longest way first."""
        masks = [0] * len(self.core.cars)
        self.seat(masks, sorted(self.groups, key=lambda group: (-self._far[group], group)))
        return masks


def rough(parts: Sequence[int]) -> int:
    """The parts in metres."""
    return sum(part * worth for part, worth in zip(parts, ROUGH, strict=True))
