"""The best way to share riders among cars, and the proof: dynamic programming over sets of riders.

A state is which riders are settled and which cars are used. The next step always settles the first rider who is not, by
each load she is the first of, or by leaving her; so a set is reached once however its loads are ordered. A state that
cannot get below the best carpool known is dropped: what each rider costs at the least is known beforehand (``bound``).
A narrow first pass finds a carpool that is nearly always the best, the second proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from .bound import Bound
from .core import Core, members
from .loads import LEFT, UNITS, Load, cost_of

STEPS = 4_000_000
"""Loads tried before the proof is given up: some five seconds."""
NARROW = 200
"""States of each rider the first pass goes on from."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Chosen loads, who is left as a mask, and whether it is proved; ``bound``: left weight, then the six parts."""

    loads: tuple[Load, ...]
    left: int
    fewest_left: bool
    best: bool
    bound: tuple[int, ...]


class Sharing:
    """Who rides in which car, over all the loads there are."""

    def __init__(self, core: Core, loads: Sequence[Load]) -> None:
        self._core = core
        self._loads = loads
        self._cars = len(core.cars)
        self._weights = [rider.weight for rider in core.problem.riders]
        count = [sum(load.mask >> rider & 1 for load in loads) for rider in range(len(core.riders))]
        self._order = sorted(range(len(core.riders)), key=lambda rider: (count[rider], rider))
        self._bound = Bound(core, loads, self._order)
        self._rank = [1 << self._order.index(rider) for rider in range(len(core.riders))]
        self._firsts = self._by_first()
        self.steps = 0

    def _ranked(self, mask: int) -> int:
        """A mask of riders in the order in which they are settled."""
        return sum(self._rank[rider] for rider in members(mask))

    def _by_first(self) -> list[list[tuple[int, int, Load | None]]]:
        """What settles each rider as the first: the bits it sets, what it costs, the load; None: she is left."""
        firsts: list[list[tuple[int, int, Load | None]]] = [[] for _ in self._order]
        for load in self._loads:
            ranked = self._ranked(load.mask)
            bits = ranked << self._cars | 1 << load.car
            firsts[_lowest(ranked)].append((bits, cost_of(load.parts), load))
        for at, rider in enumerate(self._order):
            group = self._core.riders[rider].group
            ranked = self._ranked(group)
            if _lowest(ranked) == at:
                cost = LEFT * sum(self._weights[one] for one in members(group))
                firsts[at].append((ranked << self._cars, cost, None))
        for first in firsts:
            first.sort(key=lambda settled: settled[1])
        return firsts

    def good(self) -> Shared:
        """What the narrow pass finds, with no proof."""
        cost, chosen = self._search(None, NARROW)
        return self._shared(cost, chosen, complete=False)

    def best(self) -> Shared:
        """The carpool with the lowest score, proved unless ``STEPS`` did not suffice."""
        cost, states = self._search(None, NARROW)
        self._firsts = [
            [settled for settled in first if settled[1] + self._ahead(settled[0]) < cost] for first in self._firsts
        ]
        lower, proved = self._search(cost, None)
        if proved:
            cost, states = lower, proved
        complete = self.steps <= STEPS
        return self._shared(cost, states, complete=complete)

    def _shared(self, cost: int, states: list[Load | None], *, complete: bool) -> Shared:
        chosen = [load for load in states if load is not None]
        left = self._core.everybody
        for load in chosen:
            left &= ~load.mask
        bound = cost if complete else min(cost, self._bound.of(self._core.everybody, (1 << self._cars) - 1))
        weight = cost // LEFT
        return Shared(
            loads=tuple(sorted(chosen, key=attrgetter("car"))),
            left=left,
            fewest_left=bound // LEFT == weight,
            best=complete,
            bound=self._apart(bound),
        )

    def _apart(self, cost: int) -> tuple[int, ...]:
        """One number as left weight and six parts."""
        parts = []
        for unit in (LEFT, *UNITS):
            parts.append(cost // unit)
            cost %= unit
        return tuple(parts)

    def _search(self, below: int | None, width: int | None) -> tuple[int, list[Load | None]]:
        """The lowest cost below the one given, and what settles it; nothing where there is none."""
        riders, cars = len(self._order), self._cars
        layers: list[dict[int, tuple[int, int, Load | None]]] = [{} for _ in range(riders + 1)]
        layers[0][0] = (0, 0, None)
        best = below if below is not None else LEFT * (1 + sum(self._weights))
        for at in range(riders):
            states = list(layers[at].items())
            if width is not None and len(states) > width:
                states = sorted(states, key=lambda state: state[1][0] + self._ahead(state[0]))[:width]
            for state, (so_far, _, _) in states:
                if so_far + self._ahead(state) >= best:
                    continue
                if width is None:
                    self.steps += len(self._firsts[at])
                    if self.steps > STEPS:
                        return best, []
                for bits, cost, load in self._firsts[at]:
                    if bits & state or so_far + cost >= best:
                        continue
                    reached, spent = state | bits, so_far + cost
                    layer = layers[_first_open(reached >> cars, riders)]
                    known = layer.get(reached)
                    if known is not None and known[0] <= spent:
                        continue
                    if spent + self._ahead(reached) >= best:
                        continue
                    layer[reached] = (spent, state, load)
                    if reached >> cars == (1 << riders) - 1:
                        best = spent
        return best, self._traced(layers, best)

    def _ahead(self, state: int) -> int:
        """What the rest costs at the least."""
        return self._bound.of(self._core.everybody & ~(state >> self._cars), ~state & ((1 << self._cars) - 1))

    def _traced(self, layers: list[dict[int, tuple[int, int, Load | None]]], best: int) -> list[Load | None]:
        done = [(cost, state) for state, (cost, _, _) in layers[-1].items() if cost == best]
        if not done:
            return []
        state = min(done)[1]
        settled: list[Load | None] = []
        riders = len(self._order)
        while state:
            at = riders if state >> self._cars == (1 << riders) - 1 else _first_open(state >> self._cars, riders)
            _, before, load = layers[at][state]
            settled.append(load)
            state = before
        return settled


def _lowest(mask: int) -> int:
    return (mask & -mask).bit_length() - 1


def _first_open(ranked: int, riders: int) -> int:
    return min(riders, _lowest(~ranked))
