"""What is to be known of a time something is on, and what of it cannot be: it holds for the desk and for calendars."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from services.hours.duetime import due_instant

USUAL_LENGTH = timedelta(hours=2)
FARTHEST = timedelta(days=730)
"""How far ahead something may be arranged; further off it is the year that was written wrong."""
MOST_PEOPLE = 100_000
MOST_ORE = 999_999
LONGEST_TITLE = 120
LONGEST_WORDS = 500


class Fault(enum.StrEnum):
    """What cannot be used."""

    NO_TITLE = "no_title"
    LONG_TITLE = "long_title"
    LONG_WORDS = "long_words"
    PAST = "past"
    FAR = "far"
    ENDS_BEFORE = "ends_before"
    NO_HOUR = "no_hour"
    MINIMUM_ABOVE = "minimum_above"
    MAXIMUM = "maximum"
    PRICE = "price"
    PRICE_AND_FREE = "price_and_free"
    REDUCED = "reduced"
    DECIDES_LATE = "decides_late"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class Facts:
    """One time something is on. Instants are aware UTC; of a whole day they are its local midnights. `price_ore` is 0
    where nobody has told a price, and where it is free only if `is_free` says so; `reduced_ore` is None where all pay
    the same, and `decides_at` where nothing decides whether it is held."""

    title: str
    starts_at: datetime
    ends_at: datetime
    all_day: bool = False
    place_id: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    price_ore: int = 0
    reduced_ore: int | None = None
    is_free: bool = False
    bring: str | None = None
    notes: str | None = None
    suits: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    decides_at: datetime | None = None

    def faults(self, now: datetime, *, by_telephone: bool = False, stands: datetime | None = None) -> Iterator[Fault]:
        """What cannot be used of it at `now`. `stands` is the start it has already, which is not asked about again."""
        if not self.title:
            yield Fault.NO_TITLE
        if len(self.title) > LONGEST_TITLE:
            yield Fault.LONG_TITLE
        if max(len(self.bring or ""), len(self.notes or "")) > LONGEST_WORDS:
            yield Fault.LONG_WORDS
        if self.starts_at != stands:
            over = self.ends_at if self.all_day else self.starts_at
            if over <= now:
                yield Fault.PAST
            if self.starts_at > now + FARTHEST:
                yield Fault.FAR
        if self.ends_at < self.starts_at:
            yield Fault.ENDS_BEFORE
        if by_telephone and self.all_day:
            yield Fault.NO_HOUR
        yield from faults_of_numbers(self)


class Numbers(Protocol):
    """How many, and what it costs."""

    @property
    def minimum(self) -> int | None: ...
    @property
    def maximum(self) -> int | None: ...
    @property
    def price_ore(self) -> int: ...
    @property
    def reduced_ore(self) -> int | None: ...
    @property
    def is_free(self) -> bool: ...


def faults_of_numbers(told: Numbers) -> Iterator[Fault]:
    """What of them cannot be used, of one time as of a series."""
    if told.maximum is not None and not 1 <= told.maximum <= MOST_PEOPLE:
        yield Fault.MAXIMUM
    if told.minimum is not None and told.minimum > (told.maximum or MOST_PEOPLE):
        yield Fault.MINIMUM_ABOVE
    if not 0 <= told.price_ore <= MOST_ORE:
        yield Fault.PRICE
    if told.price_ore and told.is_free:
        yield Fault.PRICE_AND_FREE
    if told.reduced_ore is not None and not 0 <= told.reduced_ore <= told.price_ore:
        yield Fault.REDUCED


def span(day: date, start: time | None, end: time | None, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From and to (aware UTC) of a local day: two hours where only the start is told, the whole day without one. An end
    that is not after the start is as it was told: `faults` finds it."""
    if start is None:
        return due_instant(day, time(), zone), due_instant(day + timedelta(days=1), time(), zone)
    starts_at = due_instant(day, start, zone)
    return starts_at, due_instant(day, end, zone) if end is not None else starts_at + USUAL_LENGTH
