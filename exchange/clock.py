"""Time in the exchange: aware UTC, moved by hand in tests and running in the real-time driver."""

from __future__ import annotations

import heapq
import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


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
    """A clock that runs ``speed`` times as fast as the wall's, from ``start`` (default: the wall's own time)."""

    def __init__(self, start: datetime | None = None, speed: float = 1.0) -> None:
        if speed <= 0:
            raise ValueError("The clock's speed must be above nought.")
        self.speed = speed
        self._start = (start or datetime.now(UTC)).astimezone(UTC)
        self._zero = time.monotonic()

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return self._start + timedelta(seconds=(time.monotonic() - self._zero) * self.speed)

    def real_seconds_until(self, instant: datetime) -> float:
        """How many seconds on the wall's clock remain until ``instant``; never below nought."""
        return max(0.0, (instant - self.now()).total_seconds() / self.speed)

    def shift(self, seconds: float) -> None:
        """Jump ``seconds`` ahead (compressed demonstration time); raises ``ValueError`` for a step back."""
        if seconds < 0:
            raise ValueError("The exchange's clock does not go back.")
        self._start += timedelta(seconds=seconds)


Work = Callable[[], None]


class Agenda:
    """What is due, in order of instant; what is due at one instant comes in the order it was entered."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime, int, Work]] = []
        self._serial = itertools.count()

    def add(self, due: datetime, work: Work) -> None:
        """Enter ``work`` for the instant ``due``."""
        heapq.heappush(self._heap, (due, next(self._serial), work))

    def next_due(self) -> datetime | None:
        """The instant of the first entry, or None when nothing is due."""
        return self._heap[0][0] if self._heap else None

    def take(self, until: datetime) -> tuple[datetime, Work] | None:
        """Take out the first entry that is due at or before ``until``."""
        if self._heap and self._heap[0][0] <= until:
            due, _, work = heapq.heappop(self._heap)
            return due, work
        return None
