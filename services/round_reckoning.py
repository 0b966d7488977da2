"""An evening reckoned through call by call, with the carrier's rate, the lines, and the order the dispatcher keeps."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import clock

from . import lines

NEAR = timedelta(minutes=5)
"""A first try later than this is no longer at the minute she chose."""
CALL_LASTS = timedelta(seconds=60)
"""Ringing, the longest check-in call with an offer (56 s by the design's scripts) seldom, a short one mostly."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Calls begun a second, and calls on at once: of the carrier's lines those that are not kept for alarms."""

    calls_per_second: float
    calls_at_once: int


@dataclass(frozen=True, slots=True)
class Wish:
    """One elder's evening as it was chosen, or one telephone of a gathering: that one `holds` its line so long."""

    due_at: datetime
    window_ends_at: datetime
    tries: int
    gap: timedelta
    ring: timedelta
    holds: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """How long after her minute the first try begins, and whether all the tries she may need begin in the window."""

    delay: timedelta
    finished: bool

    @property
    def near(self) -> bool:
        return self.delay <= NEAR


def reckon(wishes: Sequence[Wish], capacity: Capacity, unanswered: float) -> list[Reckoned]:
    """The evening call by call; the share `unanswered` (0 to 1) of the elders lifts at no try. In the order given."""
    return _Evening(wishes, capacity, unanswered).played()


@dataclass(frozen=True, order=True, slots=True)
class _Try:
    """In the dispatcher's order: first tries before retries, the longest waiting first."""

    again: bool
    due_at: datetime
    of: int
    number: int


class _Evening:
    def __init__(self, wishes: Sequence[Wish], capacity: Capacity, unanswered: float) -> None:
        self._wishes, self._capacity, self._unanswered = wishes, capacity, unanswered
        self._delays = [timedelta()] * len(wishes)
        self._finished = [True] * len(wishes)
        self._coming = [(wish.due_at, number, 1) for number, wish in enumerate(wishes)]
        heapq.heapify(self._coming)
        self._long: list[_Try] = []
        self._short: list[_Try] = []
        self._busy: list[tuple[datetime, bool]] = []
        self._long_on = 0
        self._at = self._coming[0][0] if self._coming else clock.now()

    def played(self) -> list[Reckoned]:
        begins_every = timedelta(seconds=1 / self._capacity.calls_per_second)
        while (one := self._next()) is not None:
            if self._rings(one):
                self._at += begins_every
        return [Reckoned(delay, whole) for delay, whole in zip(self._delays, self._finished, strict=True)]

    def _next(self) -> _Try | None:
        """The next try that has a line, with the clock where it has one; None when the evening is over."""
        while self._coming or self._long or self._short:
            if not (self._long or self._short):
                self._at = max(self._at, self._coming[0][0])
            self._hang_up()
            self._fall_due()
            if len(self._busy) < self._capacity.calls_at_once:
                if self._long and self._long_on < lines.for_long(self._capacity.calls_at_once):
                    return heapq.heappop(self._long)
                if self._short:
                    return heapq.heappop(self._short)
            self._at = min(first[0][0] for first in (self._coming[:1], self._busy[:1]) if first)
        return None

    def _hang_up(self) -> None:
        while self._busy and self._busy[0][0] <= self._at:
            _, was_long = heapq.heappop(self._busy)
            self._long_on -= was_long

    def _fall_due(self) -> None:
        while self._coming and self._coming[0][0] <= self._at:
            due_at, of, number = heapq.heappop(self._coming)
            waiting = self._short if self._wishes[of].holds is None else self._long
            heapq.heappush(waiting, _Try(number > 1, due_at, of, number))

    def _rings(self, one: _Try) -> bool:
        """Late means no: what is past its window expires, and takes neither a line nor a slot."""
        wish = self._wishes[one.of]
        if one.number == 1:
            self._delays[one.of] = self._at - one.due_at
        if self._at > wish.window_ends_at:
            self._finished[one.of] = False
            return False
        silent = wish.holds is None and self._is_silent(one.of)
        over = self._at + (wish.ring if silent else wish.holds or CALL_LASTS)
        heapq.heappush(self._busy, (over, wish.holds is not None))
        self._long_on += wish.holds is not None
        if silent and one.number < wish.tries:
            # The gap is counted from when the try fell due, as `checkin_tries` does.
            heapq.heappush(self._coming, (max(one.due_at + wish.gap, over), one.of, one.number + 1))
        return True

    def _is_silent(self, of: int) -> bool:
        return int((of + 1) * self._unanswered) > int(of * self._unanswered)
