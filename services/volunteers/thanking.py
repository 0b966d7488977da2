"""Once a month each driver is thanked for the month before: how often, and how many people came out by it. Nobody is
named, and who drove nobody hears nothing."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Community, Person, Ride, held_in_order
from models.community import NEVER_YET
from services import telling
from services.hours.due import Due, earliest
from services.hours.duetime import due_instant, local_day, midnight
from services.keeping.figures import first_of_month, month_after, month_before

from . import load

ON_DAY, AT = 3, time(12)
"""Local: when the last of the month is over, and said."""
HOLDS = timedelta(days=7)


def advance(session: Session, now: datetime) -> None:
    """Thank the drivers of every community whose hour it is. One that is met for the first time waits for its next."""
    due = sa.select(Community.id).where(Community.thanks_at <= now)
    for community in held_in_order(session, Community, due):
        if community.thanks_at != NEVER_YET:
            _thank(session, community, month_before(first_of_month(local_day(now, community.zone))), now)
        community.thanks_at = _next(community, now)
    session.flush()


def next_due() -> list[Due]:
    """When the next community thanks its drivers."""
    return [earliest(Community.thanks_at)]


def _thank(session: Session, community: Community, month: date, now: datetime) -> None:
    begins, ends = midnight(month, community.zone), midnight(month_after(month), community.zone)
    ours = Ride.driver_id.in_(sa.select(Person.id).where(Person.community_id == community.id, Person.left_at.is_(None)))
    for driver_id, drove in sorted(load.driving(session, begins, ends, ours).items()):
        telling.tell(
            session,
            session.get_one(Person, driver_id),
            About.DRIVER_THANKS,
            {"drives": drove.drives, "people": drove.people},
            key=f"thanks/{month:%Y-%m}/{driver_id}",
            not_before=now,
            expires_at=now + HOLDS,
        )


def _next(community: Community, now: datetime) -> datetime:
    first = first_of_month(local_day(now, community.zone))
    this = due_instant(first.replace(day=ON_DAY), AT, community.zone)
    return this if this > now else due_instant(month_after(first).replace(day=ON_DAY), AT, community.zone)
