"""Time in the exchange: aware UTC, moved by hand in tests and running in the real-time driver."""

from __future__ import annotations

import heapq
import itertools
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

LAST = datetime(9000, 1, 1, tzinfo=UTC)
"""No clock is moved beyond this, so that what is due later still has a date."""


class Clock(Protocol):
    """Tells the exchange's time: an aware instant in UTC."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""


class VirtualClock:
    """A clock that stands still until it is moved.

    Raises ``ValueError`` for a naive start, and when it is asked to go back.
    """

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("The exchange's clock needs an aware instant, for instance datetime(…, tzinfo=UTC).")
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self._now

    def move_to(self, instant: datetime) -> None:
        """Set the clock to ``instant`` (aware); it never goes back."""
        if instant < self._now:
            raise ValueError(f"It is {self._now.isoformat()}; the clock cannot go back to {instant.isoformat()}.")
        self._now = instant.astimezone(UTC)


class RunningClock:
    """A clock that runs ``speed`` times as fast as the wall's, from ``start`` (default: the wall's own time).

    It can be frozen, jump ahead and change its speed; it never goes back. ``now`` may be asked from any thread; whoever
    changes the clock does it alone.
    """

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        self._speed = _checked(speed)
        self._frozen = False
        self._course = ((start or datetime.now(UTC)).astimezone(UTC), time.monotonic(), self._speed)
        self._held: datetime | None = None

    @property
    def speed(self) -> float:
        """How many of its seconds pass in one of the wall's, when it is not frozen."""
        return self._speed

    @property
    def frozen(self) -> bool:
        """Whether it stands still until it is thawed or moved."""
        return self._frozen

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self._held or self._running()

    def _running(self) -> datetime:
        start, zero, rate = self._course
        return start + timedelta(seconds=(time.monotonic() - zero) * rate)

    def real_seconds_until(self, instant: datetime) -> float:
        """How many seconds on the wall's clock remain until ``instant``; never below nought, infinite when frozen."""
        ahead_s = (instant - self.now()).total_seconds()
        if ahead_s <= 0:
            return 0.0
        return math.inf if self._frozen else ahead_s / self._speed

    def set_speed(self, speed: float) -> None:
        """From now on run ``speed`` times as fast as the wall's. Raises ``ValueError`` unless it is above nought."""
        self._speed = _checked(speed)
        self._go_on_from(self._running())

    def freeze(self) -> None:
        """Stand still."""
        self._go_on_from(self._running(), frozen=True)

    def thaw(self) -> None:
        """Run again, at the speed that was set."""
        self._go_on_from(self._running(), frozen=False)

    def shift(self, seconds: float) -> None:
        """Jump ``seconds`` ahead, frozen or not; raises ``ValueError`` for a step back, or beyond ``LAST``."""
        if seconds < 0:
            raise ValueError("The exchange's clock does not go back.")
        now = self._running()
        if seconds > (LAST - now).total_seconds():
            raise ValueError(f"The exchange's clock does not go beyond {LAST:%Y}.")
        self._go_on_from(now + timedelta(seconds=seconds))

    def hold(self, instant: datetime | None) -> None:
        """Show ``instant`` while what was due then is being done, however late; None shows the time again."""
        self._held = instant

    def _go_on_from(self, instant: datetime, frozen: bool | None = None) -> None:
        self._frozen = self._frozen if frozen is None else frozen
        self._course = (instant, time.monotonic(), 0.0 if self._frozen else self._speed)


def _checked(speed: float) -> float:
    if not 0 < speed < math.inf:
        raise ValueError("The clock's speed must be above nought.")
    return speed


Work = Callable[[], None]


@dataclass(slots=True)
class Entry:
    """Something that is due; without ``work`` it was called off."""

    work: Work | None


class Agenda:
    """What is due, in order of instant; what is due at one instant comes in the order it was entered."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Entry]] = []
        self._serial = itertools.count()
        self._called_off = 0

    def __len__(self) -> int:
        return len(self._heap) - self._called_off

    def add(self, due: datetime, work: Work) -> Entry:
        """Enter ``work`` for the instant ``due``."""
        entry = Entry(work)
        heapq.heappush(self._heap, (due, next(self._serial), entry))
        return entry

    def call_off(self, entry: Entry) -> None:
        """Take an entry out, if it is still there; what it would have held on to is let go at once."""
        if entry.work is None:
            return
        entry.work = None
        self._called_off += 1
        if self._called_off > len(self._heap) / 2 and self._called_off > 100:
            self._heap = [item for item in self._heap if item[2].work is not None]
            heapq.heapify(self._heap)
            self._called_off = 0

    def next_due(self) -> datetime | None:
        """The instant of the first entry, or None when nothing is due."""
        while self._heap and self._heap[0][2].work is None:
            heapq.heappop(self._heap)
            self._called_off -= 1
        return self._heap[0][0] if self._heap else None

    def take(self, until: datetime) -> tuple[datetime, Work] | None:
        """Take out the first entry that is due at or before ``until``."""
        first = self.next_due()
        if first is None or first > until:
            return None
        _, _, entry = heapq.heappop(self._heap)
        work, entry.work = entry.work, None
        return (first, work) if work is not None else None
