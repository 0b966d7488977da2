"""She is reminded of an errand the afternoon before, of who fetches her and when."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Errand, ErrandState, Ride, RideState, all_locked
from services import telling
from services.hours.due import Due, earliest_in
from services.hours.duetime import due_instant, local_day
from services.telling.keys import next_key

REMINDED_AT = time(16)
A_DAY = timedelta(days=1)
AT_ONCE = 50


def reminded_at(starts_at: datetime, community: Community) -> datetime | None:
    """When she is reminded (UTC): at four local of the day before; None where she asks later than that."""
    day = local_day(starts_at, community.zone)
    at = due_instant(day - A_DAY, REMINDED_AT, community.zone)
    return at if at > clock.now() else None


def told_as(errand: Errand) -> str:
    """How the keys of what is told of it, besides of its ride, begin."""
    return f"errand:{errand.id}:"


def advance(session: Session, now: datetime) -> bool:
    """Remind whoever is driven tomorrow. Answers whether there may be more."""
    due = Errand.state == ErrandState.PLANNED, Errand.remind_at <= now
    found = all_locked(session, Errand, sa.select(Errand.id).where(*due).order_by(Errand.id).limit(AT_ONCE))
    for errand in found:
        errand.remind_at = None
        ride = session.scalars(sa.select(Ride).where(Ride.errand_id == errand.id)).one()
        if ride.state is RideState.PROMISED and errand.starts_at > now:
            subject, key = {"errand": errand.id, "ride": ride.id}, next_key(session, told_as(errand))
            until = ride.pickup_from or errand.starts_at
            telling.tell(session, errand.person, About.ERRAND_REMINDER, subject, key=key, expires_at=until)
    session.flush()
    return len(found) == AT_ONCE


def next_due() -> list[Due]:
    """When somebody is next to be reminded."""
    return earliest_in(Errand.remind_at, Errand.state, (ErrandState.PLANNED,), Errand.remind_at.is_not(None))
