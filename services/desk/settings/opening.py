"""When somebody is at the desk: its hours, and the days on which it keeps shut; and when nobody is disturbed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlalchemy.orm import Session

from models import Community
from models.community import QUIET_FROM, QUIET_FROM_EARLIEST, QUIET_UNTIL, QUIET_UNTIL_LATEST
from services.hours.duetime import ClosedDays
from services.hours.holidays import Holiday, reason

A_YEAR = timedelta(days=365)
LONGEST_DAYS = 62
"""Of one closing: a summer."""


class NoHours(ValueError):
    """A day closes before it opens, or there is no day at all."""


class NotQuiet(ValueError):
    """Quiet hours that are shorter than the night, or so long that the day has no room for what is to be told."""


class TooLong(ValueError):
    """A closing that ends before it begins, begins in the past, or is longer than a summer."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A day on which the desk keeps shut; `why` None: because it was set here."""

    day: date
    why: Holiday | None


def set_hours(session: Session, community: Community, hours: Mapping[int, tuple[time, time]]) -> None:
    """`hours`: weekday (0 is Monday) to local opening and closing; a weekday left out is closed.

    Raises `NoHours`, and changes nothing then.
    """
    if not hours or any(not 0 <= day <= 6 or opens >= closes for day, (opens, closes) in hours.items()):
        raise NoHours("a desk is open on some day, and closes after it opens")
    community.opening_hours = {str(day): f"{opens:%H:%M}-{closes:%H:%M}" for day, (opens, closes) in hours.items()}
    session.flush()


def set_quiet(session: Session, community: Community, begins: time, ends: time) -> None:
    """From `begins` to `ends` (local) nobody is rung or texted about what she has not asked for.

    Never shorter than 21–8, as the brief has it; nothing may be sold by telephone before nine in the morning or after
    nine in the evening either (markedsføringsloven § 14). Raises `NotQuiet`, and changes nothing then.
    """
    if not QUIET_FROM_EARLIEST <= begins <= QUIET_FROM or not QUIET_UNTIL <= ends <= QUIET_UNTIL_LATEST:
        raise NotQuiet("quiet hours begin between eight and nine in the evening, and end between eight and ten")
    community.quiet_from = None if begins == QUIET_FROM else f"{begins:%H:%M}"
    community.quiet_until = None if ends == QUIET_UNTIL else f"{ends:%H:%M}"
    session.flush()


def closed_ahead(community: Community, today: date) -> Sequence[Closed]:
    """The days of the year ahead on which the desk keeps shut though its week says otherwise, today with them: those of
    the country, and those that were set here."""
    own = {day for day in map(date.fromisoformat, community.closed_days) if day >= today}
    everybody = ClosedDays()
    ahead = (today + timedelta(days=n) for n in range(A_YEAR.days))
    opens = community.hours()
    shut = {day: reason(day) for day in ahead if day in everybody and day.weekday() in opens}
    return [Closed(day, shut.get(day)) for day in sorted({*shut, *own})]


def close(session: Session, community: Community, first: date, last: date | None, today: date) -> list[date]:
    """Keep shut from `first` to `last`, both with it; answers the days that are new. Raises `TooLong`."""
    last = last or first
    length = (last - first).days + 1
    if first < today or not 0 < length <= LONGEST_DAYS or last > today + 2 * A_YEAR:
        raise TooLong("a closing lies ahead, and ends within a summer")
    held = set(community.closed_days)
    new = [day for day in (first + timedelta(days=n) for n in range(length)) if day.isoformat() not in held]
    community.closed_days = sorted(held | {day.isoformat() for day in new})
    session.flush()
    return new


def open_again(session: Session, community: Community, days: Sequence[date]) -> int:
    """Not shut after all, where it was set here; answers how many days."""
    given = {day.isoformat() for day in days}
    kept = [day for day in community.closed_days if day not in given]
    opened = len(community.closed_days) - len(kept)
    community.closed_days = kept
    session.flush()
    return opened
