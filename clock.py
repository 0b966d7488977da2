"""The one place that reads the time.

`now()` is the line's time and `real()` the machine's; both are aware UTC. They differ only in *compressed time*
(setting `CLOCK`), when a whole evening is run in minutes against the local exchange, and in tests, which install a
virtual clock. Leases and HTTP time-outs use `real()`; in compressed time they are as much shorter as `patience` says,
and the exchange on this machine lives in the line's time, so what it dates is compared through `line_time`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

Source = Callable[[], datetime]


def _system_time() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Compression:
    """`line + (real - anchor) * speed`: the line's time as a straight function of the machine's."""

    anchor: datetime
    line: datetime
    speed: float

    @classmethod
    def parse(cls, text: str) -> Compression:
        """Read `REAL,LINE,SPEED` (two ISO 8601 instants with a zone, one factor). Raises ValueError with a sentence."""
        parts = [part.strip() for part in text.split(",")]
        if len(parts) != 3:
            raise ValueError("CLOCK must be REAL,LINE,SPEED: two ISO instants and a factor, with commas between.")
        anchor, line = (datetime.fromisoformat(part) for part in parts[:2])
        if anchor.tzinfo is None or line.tzinfo is None:
            raise ValueError("CLOCK needs a zone on both instants, for example 2026-11-24T18:00:00+00:00.")
        speed = float(parts[2])
        if speed <= 0:
            raise ValueError("CLOCK needs a factor greater than zero.")
        return cls(anchor.astimezone(UTC), line.astimezone(UTC), speed)

    def __call__(self) -> datetime:
        return self.at(_real())

    def at(self, real: datetime) -> datetime:
        """The line's time when the machine's is `real`."""
        return self.line + (real - self.anchor) * self.speed

    def real(self, line: datetime) -> datetime:
        """The machine's time when the line's is `line`."""
        return self.anchor + (line - self.line) / self.speed


MOST_SHORTENED = 20.0
"""A lease of a minute is three seconds in compressed time: still far longer than an exchange on this machine needs."""

_real: Source = _system_time
_now: Source = _system_time


def now() -> datetime:
    """The line's time: aware UTC."""
    return _now()


def real() -> datetime:
    """The machine's time: aware UTC."""
    return _real()


def speed() -> float:
    """How many seconds of the line pass in one real second; 1.0 except in compressed time."""
    return _now.speed if isinstance(_now, Compression) else 1.0


def line_time(real: datetime) -> datetime:
    """The line's time when the machine's was `real` (aware): the same instant, except in compressed time."""
    return _now.at(real) if isinstance(_now, Compression) else real


def machine_time(line: datetime) -> datetime:
    """The machine's time when the line's was `line` (aware): as `line_time`, the other way."""
    return _now.real(line) if isinstance(_now, Compression) else line


def patience(span: timedelta) -> timedelta:
    """How long the machine really waits where it would wait `span`: shorter in compressed time, as the evening is, but
    never below a twentieth, because processes and sockets are not faster then."""
    return span / min(max(speed(), 1.0), MOST_SHORTENED)


def compress(setting: str | None) -> None:
    """Follow the setting `CLOCK`; None returns to real time. Raises ValueError as `Compression.parse` does."""
    global _now  # noqa: PLW0603 the process has one clock
    _now = Compression.parse(setting) if setting else _system_time


@contextmanager
def replaced_by(source: Source) -> Iterator[None]:
    """Both clocks read `source` inside the block: the virtual clock of tests."""
    global _now, _real  # noqa: PLW0603 the process has one clock
    before = _now, _real
    _now = _real = source
    try:
        yield
    finally:
        _now, _real = before
