"""An evening reckoned through call by call, with the carrier's rate, the lines, and the order the dispatcher keeps."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import clock
from services.outbox import lines

NEAR = timedelta(minutes=5)
"""A first try later than this is no longer at the minute she chose."""
CALL_LASTS = timedelta(seconds=60)
"""Ringing, the longest check-in call with an offer (56 s by the design's scripts) seldom, a short one mostly."""


Evening = tuple[int, date]
"""Of which community, and its local day."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Calls begun a second, and calls on at once: of the carrier's lines those that are not kept for alarms."""

    calls_per_second: float
    calls_at_once: int


@dataclass(frozen=True, slots=True)
class Wish:
    """One elder's evening as it was chosen, or one telephone of a gathering: that one `holds` its line so long, and is
    nobody's `evening`."""

    due_at: datetime
    window_ends_at: datetime
    tries: int
    gap: timedelta
    ring: timedelta
    holds: timedelta | None = None
    evening: Evening | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How long after her minute the first try begins, and whether all the tries she may need begin in the window."""

    delay: timedelta
    finished: bool

    @property
    def near(self) -> bool:
        return self.delay <= NEAR


def reckon(wishes: Iterable[Wish], capacity: Capacity, unanswered: float) -> Iterator[tuple[Wish, Reckoned]]:
    """The evening call by call, each elder when her last try is over; the share `unanswered` (0 to 1) lifts at no try.

    `wishes` come in the order they fall due, and are taken one by one: only who is being rung, or is to be rung again,
    is held in memory.
    """
    return _Round(wishes, capacity, unanswered).played()


@dataclass(frozen=True, order=True, slots=True)
class _Try:
    """In the dispatcher's order: first tries before retries, the longest waiting first."""

    again: bool
    due_at: datetime
    of: int
    number: int = field(compare=False)
    wish: Wish = field(compare=False)
    silent: bool = field(compare=False)
    delay: timedelta = field(compare=False, default=timedelta())

    def next(self, due_at: datetime, delay: timedelta) -> _Try:
        return _Try(True, due_at, self.of, self.number + 1, self.wish, self.silent, delay)


class _Round:
    def __init__(self, wishes: Iterable[Wish], capacity: Capacity, unanswered: float) -> None:
        self._capacity = capacity
        self._firsts = _first_tries(wishes, unanswered)
        self._first = next(self._firsts, None)
        self._retries: list[tuple[datetime, _Try]] = []
        self._long: list[_Try] = []
        self._short: list[_Try] = []
        self._busy: list[tuple[datetime, bool]] = []
        self._long_on = 0
        self._at = self._first.due_at if self._first else clock.now()

    def played(self) -> Iterator[tuple[Wish, Reckoned]]:
        """Late means no: what is past its window expires, and takes neither a line nor a slot."""
        begins_every = timedelta(seconds=1 / self._capacity.calls_per_second)
        while (one := self._next()) is not None:
            delay = one.delay if one.again else self._at - one.due_at
            if self._at > one.wish.window_ends_at:
                yield one.wish, Reckoned(delay, finished=False)
                continue
            began, over = self._at, self._rings(one)
            self._at += begins_every
            if one.silent and one.number < one.wish.tries:
                # The gap is counted from when the try went out, as `try_times` does.
                again = one.next(max(began + one.wish.gap, over), delay)
                heapq.heappush(self._retries, (again.due_at, again))
            else:
                yield one.wish, Reckoned(delay, finished=True)

    def _next(self) -> _Try | None:
        """The next try that has a line, with the clock where it has one; None when the evening is over."""
        while self._first or self._retries or self._long or self._short:
            if not (self._long or self._short):
                self._at = max(self._at, min(self._due()))
            self._hang_up()
            self._fall_due()
            if len(self._busy) < self._capacity.calls_at_once:
                if self._long and self._long_on < lines.for_long(self._capacity.calls_at_once):
                    return heapq.heappop(self._long)
                if self._short:
                    return heapq.heappop(self._short)
            self._at = min((*self._due(), *(over for over, _ in self._busy[:1])))
        return None

    def _due(self) -> list[datetime]:
        """When the next first try falls due and when the next retry does, where there are any."""
        first = [self._first.due_at] if self._first else []
        return first + [due_at for due_at, _ in self._retries[:1]]

    def _hang_up(self) -> None:
        while self._busy and self._busy[0][0] <= self._at:
            _, was_long = heapq.heappop(self._busy)
            self._long_on -= was_long

    def _fall_due(self) -> None:
        while self._first and self._first.due_at <= self._at:
            heapq.heappush(self._short if self._first.wish.holds is None else self._long, self._first)
            self._first = next(self._firsts, None)
        while self._retries and self._retries[0][0] <= self._at:
            heapq.heappush(self._short, heapq.heappop(self._retries)[1])

    def _rings(self, one: _Try) -> datetime:
        """Take a line now; when it is free again."""
        holds = one.wish.holds
        over = self._at + (one.wish.ring if one.silent else holds or CALL_LASTS)
        heapq.heappush(self._busy, (over, holds is not None))
        self._long_on += holds is not None
        return over


def _first_tries(wishes: Iterable[Wish], unanswered: float) -> Iterator[_Try]:
    """Of the elders the share `unanswered`, evenly spread, is silent; a gathering's telephone never is."""
    elders = 0
    for number, wish in enumerate(wishes):
        elders += wish.holds is None
        silent = wish.holds is None and int(elders * unanswered) > int((elders - 1) * unanswered)
        yield _Try(False, wish.due_at, number, 1, wish, silent)
