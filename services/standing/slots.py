"""The days ahead on which something standing comes back, left out or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Occurrence, Standing, StandingKind
from services.hours import duetime
from services.programme.calendar import not_begun

AHEAD = timedelta(weeks=8)
A_DAY = timedelta(days=1)
STILL_RUNG = timedelta(minutes=10)
"""A talk that could not be begun at its hour is begun as long after it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One local day of it; `starts_at` is aware UTC, `occurrence_id` of an activity."""

    day: date
    starts_at: datetime
    occurrence_id: int | None = None


def ahead(session: Session, standing: Standing, now: datetime) -> list[Slot]:
    """Those of the next eight weeks, soonest first. Of an activity those that are planned and have not begun."""
    if standing.kind is StandingKind.SIGNUP:
        return _of_activity(session, standing, now)
    return _of_hour(standing, now)


def _of_activity(session: Session, standing: Standing, now: datetime) -> list[Slot]:
    zone = standing.person.community.zone
    held = session.execute(
        sa.select(Occurrence.id, Occurrence.starts_at)
        .where(Occurrence.activity_id == standing.activity_id, not_begun(now), Occurrence.starts_at <= now + AHEAD)
        .order_by(Occurrence.starts_at, Occurrence.id)
    )
    slots = [Slot(duetime.local_day(starts_at, zone), starts_at, row_id) for row_id, starts_at in held]
    return [slot for slot in slots if standing.is_on(slot.day)]


def _of_hour(standing: Standing, now: datetime) -> list[Slot]:
    zone, hour = standing.person.community.zone, standing.hour
    if hour is None:
        raise ValueError(f"standing {standing.id} has no hour")
    begins = now - STILL_RUNG if standing.kind is StandingKind.TALK else now
    today = duetime.local_day(now, zone)
    days = [today + n * A_DAY for n in range(AHEAD.days + 1)]
    slots = [Slot(day, duetime.due_instant(day, hour, zone)) for day in days if standing.is_on(day)]
    return [slot for slot in slots if slot.starts_at > begins]
