"""Trips that are over are counted: their kilometres are put down, once, and again when somebody changes one."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import DRIVEN_ONCE_OVER, Person, Trip, TripState, all_locked
from services.hours.due import Due, earliest_in

from . import lines
from .reckoning import SETTLES, days_of

AT_ONCE = 50
LOOKED_AT = (*DRIVEN_ONCE_OVER, TripState.DROPPED)
"""What was dropped after it was counted counts no more."""


def advance(session: Session, now: datetime) -> bool:
    """Put down what was driven; answers whether there may be more."""
    over = sa.select(Trip.id).where(
        Trip.counted_at.is_(None), Trip.state.in_(LOOKED_AT), Trip.arrives_at <= now - SETTLES
    )
    trips = all_locked(session, Trip, over.order_by(Trip.arrives_at, Trip.id).limit(AT_ONCE))
    for trip in trips:
        trip.counted_at = now
    session.flush()
    for driver_id, day in sorted(days_of(trips)):
        lines.settle(session, session.get_one(Person, driver_id), day)
    return len(trips) == AT_ONCE


def next_due() -> list[Due]:
    """When the next trip counts as driven."""
    return earliest_in(Trip.arrives_at, Trip.state, LOOKED_AT, Trip.counted_at.is_(None), later=SETTLES)
