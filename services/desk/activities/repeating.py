"""What is held again and again, as the desk sees it: the series there are, and the days of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, LocalHoliday, Occurrence, OccurrenceState, Series
from services.hours.duetime import local_day
from services.programme import dates
from services.programme.calendar import over_at, taken_on
from services.programme.dates import Turn
from services.programme.series import held_as

SHOWN = timedelta(weeks=26)
"""So far ahead its days are told."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a series. `occurrence` is None where it has not been made; `turn` where the rule has no such day."""

    on: date
    turn: Turn | None
    occurrence: Occurrence | None = None
    joined: int = 0
    is_moved: bool = False

    @property
    def is_held(self) -> bool:
        if self.occurrence is not None:
            return self.occurrence.state is OccurrenceState.PLANNED
        return self.turn is not None and self.turn.out is None


@dataclass(frozen=True, slots=True)
class Listed:
    """`next_at` is None where nothing more of it has been made."""

    series: Series
    next_at: datetime | None


def own(session: Session, community: Community, series_id: int) -> Series | None:
    found = session.get(Series, series_id)
    return found if found is not None and found.community_id == community.id else None


def of_occurrence(session: Session, occurrence: Occurrence) -> Series | None:
    return session.get(Series, occurrence.series_id) if occurrence.series_id is not None else None


def made_on(session: Session, series: Series, on: date) -> Occurrence | None:
    """What stands for that day of it, where it has been made."""
    return session.scalars(sa.select(Occurrence).filter_by(series_id=series.id, series_on=on)).unique().first()


def listed(session: Session, community: Community, now: datetime) -> list[Listed]:
    """Those that go on, by what they are called."""
    coming = (
        sa.select(sa.func.min(Occurrence.starts_at))
        .where(
            Occurrence.series_id == Series.id,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at > now,
        )
        .scalar_subquery()
    )
    today = local_day(now, community.zone)
    asked = sa.select(Series, coming).where(
        Series.community_id == community.id, sa.or_(Series.until.is_(None), Series.until >= today)
    )
    found = [Listed(row, next_at) for row, next_at in session.execute(asked).unique()]
    return sorted(found, key=lambda each: (each.series.activity.title.casefold(), each.series.id))


def days(session: Session, series: Series, community: Community, now: datetime) -> list[Day]:
    """Its days from today on, those that fall out with them; soonest first."""
    today = local_day(now, community.zone)
    joined = taken_on(Occurrence.id).scalar_subquery()
    asked = sa.select(Occurrence, joined).where(Occurrence.series_id == series.id, Occurrence.series_on >= today)
    made = {row.series_on: (row, count) for row, count in session.execute(asked).unique()}
    last = max([today + SHOWN, *made])
    turns = {}
    if not series.from_calendar:
        own_holidays = dates.keeping(session, community.id, today)
        turns = {turn.on: turn for turn in dates.of(series, own_holidays, today, last)}
    found = []
    for on in sorted({*turns, *made}):
        turn, (row, count) = turns.get(on), made.get(on, (None, 0))
        as_ruled = held_as(series, turn, community.zone)["starts_at"] if turn is not None else None
        found.append(Day(on, turn, row, count, row is not None and as_ruled not in (None, row.starts_at)))
    return found


def next_day(session: Session, series: Series, community: Community, now: datetime) -> date:
    """The first of its days that has not begun; the rule's first where there is none."""
    for day in days(session, series, community, now):
        if day.is_held and (day.occurrence is None or over_at(day.occurrence) > now):
            return day.on
    return max(series.first_on, local_day(now, community.zone))


def successor(session: Session, series: Series) -> Series | None:
    """The one that goes on where this one was changed."""
    later = sa.select(Series).where(
        Series.activity_id == series.activity_id, Series.id > series.id, Series.first_on > series.first_on
    )
    return session.scalars(later.order_by(Series.first_on).limit(1)).first()


def holidays(session: Session, community: Community, now: datetime) -> list[LocalHoliday]:
    """The community's own that are not over."""
    return dates.keeping(session, community.id, local_day(now, community.zone))
