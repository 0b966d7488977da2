"""Local wall-clock times turned into instants: due times, quiet hours and opening hours over clock changes.

Instants are aware UTC; local rules are read in the community's `ZoneInfo`. Nothing here looks at the clock.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
from dateutil.easter import easter  # type: ignore[import-untyped]

from models.community import QUIET_FROM, QUIET_UNTIL

QUIET_START, QUIET_END = QUIET_FROM, QUIET_UNTIL

OpeningHours = Mapping[int, tuple[time, time]]
"""Weekday (0 = Monday … 6 = Sunday) → local opening and closing time; a weekday left out is closed."""

_DAY = timedelta(days=1)
_SEARCH_DAYS = 400
_SECOND = timedelta(seconds=1)


class NeverOpen(ValueError):
    """There is no opening within the next 400 days: the hours are empty or every day is closed."""


def due_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The one instant (aware UTC) at which `at` falls due on the local `day`.

    Rule: the first instant of the day that is not before `at` on the wall clock. So an hour that happens twice (autumn)
    is due the first time, and an hour that does not exist (spring) is due when the clock has jumped past it, which is
    the instant of the jump. Instants keep the order of local times; they are equal only for times inside one gap.
    Raises ValueError when `at` carries a zone of its own.
    """
    if at.tzinfo is not None:
        raise ValueError("a local due time carries no time zone")
    wall = datetime.combine(day, at.replace(fold=0))
    first = wall.replace(tzinfo=zone).astimezone(UTC)
    if local(first, zone).replace(tzinfo=None) == wall:
        return first
    return _end_of_gap(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), first, zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The instant (aware UTC) at which the local `day` begins."""
    return due_instant(day, time(0), zone)


def local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The same instant as an aware local time. Raises ValueError for a naive `instant`."""
    if instant.tzinfo is None:
        raise ValueError("an instant must know its time zone")
    return instant.astimezone(zone)


def local_day(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar day it is in `zone` at `instant`."""
    return local(instant, zone).date()


def quiet_hours(instant: datetime, zone: ZoneInfo, start: time = QUIET_START, end: time = QUIET_END) -> bool:
    """Whether nothing unasked may go out at `instant`: from `start` (included) to `end` (not included), local time.

    The hours may cross midnight; `start` equal to `end` means there are none.
    """
    return _quiet_span(instant, zone, start, end) is not None


def end_of_quiet(instant: datetime, zone: ZoneInfo, start: time = QUIET_START, end: time = QUIET_END) -> datetime:
    """The first instant from `instant` on (aware UTC) that is not quiet: `instant` itself outside quiet hours."""
    span = _quiet_span(instant, zone, start, end)
    return span[1] if span else instant.astimezone(UTC)


@dataclass(frozen=True)
class ClosedDays:
    """Days on which an office keeps shut whatever its weekly hours: ask `day in closed_days`.

    Public holidays of `country`; in Norway also the days offices by custom keep shut: Easter Eve, Christmas Eve,
    27–30 December, New Year's Eve and, unless switched off, the Wednesday before Easter. `shut` holds local spans,
    both ends included, such as the common summer holiday (fellesferie).
    """

    country: str = "NO"
    wednesday_before_easter: bool = True
    shut: tuple[tuple[date, date], ...] = ()

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        if any(first <= day <= last for first, last in self.shut):
            return True
        return day in public_holidays(self.country, day.year) or (self.country == "NO" and self._by_custom(day))

    def _by_custom(self, day: date) -> bool:
        if day.month == 12 and day.day in (24, 27, 28, 29, 30, 31):
            return True
        days_to_easter = (easter(day.year) - day).days
        return days_to_easter == 1 or (days_to_easter == 4 and self.wednesday_before_easter)


def opening_days(first: date, hours: OpeningHours, closed: Container[date]) -> Iterator[date]:
    """Local days with an opening, from `first` (included) on; ends after 400 days of search."""
    for ahead in range(_SEARCH_DAYS):
        day = first + ahead * _DAY
        if day.weekday() in hours and day not in closed:
            yield day


def next_opening(
    instant: datetime, zone: ZoneInfo, hours: OpeningHours, closed: Container[date]
) -> tuple[datetime, datetime]:
    """The opening that is under way at `instant`, or else the next one: (opens, closes), aware UTC.

    `closed` holds local days without an opening, as `ClosedDays` does. Raises `NeverOpen` when none is found.
    """
    for day in opening_days(local_day(instant, zone), hours, closed):
        opens, closes = (due_instant(day, at, zone) for at in hours[day.weekday()])
        if opens < closes and instant < closes:
            return opens, closes
    raise NeverOpen("no opening within 400 days")


def is_open(instant: datetime, zone: ZoneInfo, hours: OpeningHours, closed: Container[date]) -> bool:
    """Whether `instant` lies within an opening: the opening minute belongs to it, the closing minute does not."""
    try:
        opens, _ = next_opening(instant, zone, hours, closed)
    except NeverOpen:
        return False
    return opens <= instant


def _end_of_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The instant between `before` and `after` at which the zone's offset changes (zone rules count whole seconds)."""
    old_offset = local(before, zone).utcoffset()
    seconds_low, seconds_high = 0, -((before - after) // _SECOND)
    while seconds_high - seconds_low > 1:
        middle = (seconds_low + seconds_high) // 2
        if local(_whole(before) + middle * _SECOND, zone).utcoffset() == old_offset:
            seconds_low = middle
        else:
            seconds_high = middle
    return _whole(before) + seconds_high * _SECOND


def _whole(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)


def _quiet_span(instant: datetime, zone: ZoneInfo, start: time, end: time) -> tuple[datetime, datetime] | None:
    today = local_day(instant, zone)
    for day in (today - _DAY, today):
        end_day = day if start <= end else day + _DAY
        begins, ends = due_instant(day, start, zone), due_instant(end_day, end, zone)
        if begins <= instant < ends:
            return begins, ends
    return None


@lru_cache(maxsize=64)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """Of a country by its ISO 3166 code, as the library `holidays` has them."""
    return frozenset(holidays.country_holidays(country, years=year))
