"""Rider and driver reach each other through the line: neither has the other's number, unless both have agreed to it."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import ConsentPurpose, Errand, Goal, Person, Ride, RideState
from models import goal as goals
from models.goal import with_goal
from services.people import consent
from services.programme.calendar import over_at

BEFORE, AFTER = timedelta(hours=2), timedelta(hours=1)
"""A ride is on from so long before she is fetched until so long after what it was to
has begun, or her errand is over."""
LATE = timedelta(minutes=15)
"""Whom he fetches next is the first whose hour is not that long over."""


def on_now(session: Session, person: Person) -> list[Ride]:
    """The rides that are on now which this person drives or is driven on: whoever is fetched next comes first."""
    now = clock.now()
    rides = session.scalars(
        with_goal(sa.select(Ride)).where(
            sa.or_(Ride.driver_id == person.id, goals.rider_id == person.id),
            Ride.state == RideState.PROMISED,
            goals.is_on,
            goals.starts_at.between(now - timedelta(days=1), now + timedelta(days=1)),
        )
    )
    on = [one for one in rides if _fetched(one) - BEFORE <= now < _over(one.goal) + AFTER]
    return sorted(on, key=lambda one: (_fetched(one) + LATE <= now, _fetched(one), one.id))


def _over(goal: Goal) -> datetime:
    return goal.ends_at if isinstance(goal, Errand) else over_at(goal)


def _fetched(ride: Ride) -> datetime:
    return ride.pickup_to or ride.goal.starts_at


def other(ride: Ride, person: Person) -> Person | None:
    """Of the two of a ride whom this one would reach."""
    return ride.driver if ride.rider_id == person.id else ride.rider


def may_have_number(session: Session, ride: Ride) -> bool:
    """Whether her driver is told the rider's own number: both have said yes to that. Else he is told the line's."""
    both = ride.rider, ride.driver
    return all(one is not None and consent.holds(session, one, ConsentPurpose.SHARE_NUMBER) for one in both)
