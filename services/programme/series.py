"""Series: what each of their times is like, and that those of the next eight weeks are there.

The times of a series are rows with a key of (series, day): so whoever makes them, and however often, makes each once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Activity, Community, Occurrence, Series, SeriesPlace, all_locked, insert_missing
from models.standing import look_anew
from services.hours import batch
from services.hours.due import Due, earliest
from services.hours.duetime import due_instant, local_day, midnight

from . import dates
from .dates import Turn
from .facts import FARTHEST, Fault, faults_of_numbers

AHEAD = timedelta(weeks=8)
NUMBERS = ("minimum", "maximum", "price_ore", "reduced_ore", "is_free")
AT_ONCE = 20
AN_HOUR = timedelta(hours=1)
_A_DAY = timedelta(days=1)
_MINUTES_OF_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a series is to be, by the names of `Series`; `halls` are ids of places, in turn."""

    rule: str
    first_on: date
    starts: time | None
    minutes: int
    until: date | None = None
    halls: tuple[int, ...] = ()
    rests: tuple[int, ...] = ()
    on_holidays: bool = False
    minimum: int | None = None
    maximum: int | None = None
    price_ore: int = 0
    reduced_ore: int | None = None
    is_free: bool = False
    decides_days: int | None = None
    decides_clock: time | None = None

    @classmethod
    def of(cls, series: Series) -> Pattern:
        held = {each.name: getattr(series, each.name) for each in fields(cls)}
        halls = tuple(each.place_id for each in series.halls)
        return cls(**{**held, "halls": halls, "rests": tuple(series.rests)})

    def faults(self, today: date, *, by_telephone: bool = False) -> Iterator[Fault]:
        """What of it cannot be used, on the local day `today`."""
        if self.first_on < today:
            yield Fault.PAST
        if self.first_on > today + FARTHEST:
            yield Fault.FAR
        if self.until is not None and self.until < self.first_on:
            yield Fault.NO_DAY
        if by_telephone and self.starts is None:
            yield Fault.NO_HOUR
        if self.decides_days == 0 and (self.starts is None or (self.decides_clock or time()) >= self.starts):
            yield Fault.DECIDES_LATE
        yield from faults_of_numbers(self)


def begin(session: Session, activity: Activity, pattern: Pattern, now: datetime) -> Series:
    """A series of that activity, which has no faults; its times of the next eight weeks are made."""
    series = Series(community_id=activity.community_id, activity=activity)
    session.add(series)
    write(session, series, pattern)
    make_ahead(session, series, now)
    return series


def write(session: Session, series: Series, pattern: Pattern) -> None:
    """It is as `pattern` says from now on; what has been made of it stays as it is."""
    for name in (each.name for each in fields(Pattern) if each.name not in ("halls", "rests")):
        if getattr(series, name) != getattr(pattern, name):
            setattr(series, name, getattr(pattern, name))
    if list(series.rests or ()) != list(pattern.rests):
        series.rests = list(pattern.rests)
    known = list(series.halls)
    for hall, place_id in zip(known, pattern.halls, strict=False):
        hall.place_id = place_id
    for turn in range(len(known), len(pattern.halls)):
        series.halls.append(SeriesPlace(turn=turn, place_id=pattern.halls[turn]))
    del series.halls[len(pattern.halls) :]
    session.flush()


def make_ahead(session: Session, series: Series, now: datetime) -> int:
    """Make what is missing of the eight weeks from `now` and has not begun; answers how many that were, and notes when
    there is next something to make. Of a calendar's series nothing is made."""
    if series.from_calendar:
        series.make_at = None
        return 0
    zone = _zone(session, series)
    today = local_day(now, zone)
    own = dates.keeping(session, series.community_id, today)
    held = [turn for turn in dates.of(series, own, today, today + FARTHEST) if turn.out is None]
    rows = [_row(series, turn, zone, now) for turn in held if turn.on <= today + AHEAD]
    made = insert_missing(session, Occurrence, [row for row in rows if row["starts_at"] > now])
    if made:
        look_anew(session, activity_id=series.activity_id)
    later = next((turn.on for turn in held if turn.on > today + AHEAD), None)
    series.make_at = midnight(later - AHEAD, zone) if later else None
    session.flush()
    return made


def make_one(session: Session, series: Series, on: date, now: datetime) -> Occurrence | None:
    """That of the day `on`, made now where it is farther ahead; None where it is not held then."""
    zone = _zone(session, series)
    own = dates.keeping(session, series.community_id, on)
    turn = next((turn for turn in dates.of(series, own, on, on) if turn.out is None), None)
    if turn is not None and not series.from_calendar:
        insert_missing(session, Occurrence, [_row(series, turn, zone, now)])
    return session.scalars(sa.select(Occurrence).filter_by(series_id=series.id, series_on=on)).unique().first()


def held_as(series: Series, turn: Turn, zone: ZoneInfo) -> Mapping[str, Any]:
    """What the series says of the time it has on that day, by the names of `Occurrence`. Instants are aware UTC."""
    starts_at, ends_at = _span(series, turn.on, zone)
    return {
        "starts_at": starts_at,
        "ends_at": ends_at,
        "all_day": series.starts is None,
        "place_id": turn.place_id,
        **numbers(series),
    }


def numbers(series: Series) -> dict[str, Any]:
    """How many may come to each of its times and what it costs, by the names of `Occurrence`."""
    return {name: getattr(series, name) for name in NUMBERS}


def decides_at(series: Series | Pattern, on: date, zone: ZoneInfo, now: datetime) -> datetime | None:
    """When it is decided whether what it has on that day is held (aware UTC). None where nothing decides, or that has
    passed at `now`: what is arranged later than that is arranged."""
    if series.decides_days is None or series.decides_clock is None:
        return None
    at = due_instant(on - series.decides_days * _A_DAY, series.decides_clock, zone)
    return at if at > now else None


def key_of(series: Series, on: date) -> str:
    """The key of the occurrence it has on that day."""
    return f"series:{series.id}:{on.isoformat()}"


def advance(session: Session, now: datetime) -> bool:
    """Make what has come within eight weeks; answers whether there may be more."""
    due = sa.select(Series.id).where(Series.make_at <= now).order_by(Series.make_at, Series.id)
    held = all_locked(session, Series, due.limit(AT_ONCE))
    batch.each(session, held, lambda series: make_ahead(session, series, now), lambda series: _put_off(series, now))
    return len(held) == AT_ONCE


def next_due() -> list[Due]:
    """When a day of some series comes within eight weeks."""
    return [earliest(Series.make_at)]


def _put_off(series: Series, now: datetime) -> None:
    """It cannot be followed: the others first."""
    series.make_at = now + AN_HOUR


def _row(series: Series, turn: Turn, zone: ZoneInfo, now: datetime) -> dict[str, Any]:
    return {
        "community_id": series.community_id,
        "activity_id": series.activity_id,
        "series_id": series.id,
        "series_on": turn.on,
        "key": key_of(series, turn.on),
        "decides_at": decides_at(series, turn.on, zone, now),
        **held_as(series, turn, zone),
    }


def _span(series: Series, on: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From and to, by the clock on the wall: two hours are two hours on it in the night of a clock change too."""
    if series.starts is None:
        days = max(1, series.minutes // _MINUTES_OF_A_DAY)
        return midnight(on, zone), midnight(on + days * _A_DAY, zone)
    over = datetime.combine(on, series.starts) + timedelta(minutes=series.minutes)
    return due_instant(on, series.starts, zone), due_instant(over.date(), over.time(), zone)


def _zone(session: Session, series: Series) -> ZoneInfo:
    return session.get_one(Community, series.community_id).zone
