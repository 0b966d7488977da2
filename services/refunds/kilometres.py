"""How far a volunteer has driven for others on a day, as she or the desk writes it: for the whole of that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import MOST_KILOMETRES_A_DAY, Driven, Person, Refund, Ride, RideState, insert_missing
from models import goal as goals
from models.goal import with_goal
from services.hours import duetime

from . import lines

BACK = timedelta(days=60)
"""What is longer ago is told to the desk."""
BACK_AT_DESK = timedelta(days=365)


class BadDay(ValueError):
    """It lies ahead, or longer ago than is written down here."""


class BadDistance(ValueError):
    """Nobody drives so far in a day, or it is no distance."""


def write(session: Session, person: Person, day: date, kilometres: int, *, at_desk: bool = False) -> None:
    """So far on that local day, whatever was written or reckoned of it before; 0 is that nothing was driven. Raises
    `BadDay` and `BadDistance`."""
    today, back = duetime.local_day(clock.now(), person.community.zone), BACK_AT_DESK if at_desk else BACK
    if not today - back <= day <= today:
        raise BadDay(f"{day} is not one of the last {back.days} days")
    if not 0 <= kilometres <= MOST_KILOMETRES_A_DAY:
        raise BadDistance(f"{kilometres} km in a day")
    insert_missing(session, Driven, [{"person_id": person.id, "on_day": day, "kilometres": kilometres}])
    its = sa.update(Driven).where(Driven.person_id == person.id, Driven.on_day == day)
    session.execute(its.values(kilometres=kilometres))
    lines.settle(session, person, day)


def last_day(session: Session, person: Person) -> date | None:
    """The local day on which she drove last, of those she may still write down herself; None where she drove nobody."""
    zone, now = person.community.zone, clock.now()
    begun = (
        with_goal(sa.select(sa.func.max(goals.starts_at)).select_from(Ride))
        .where(Ride.driver_id == person.id, Ride.state == RideState.PROMISED)
        .where(goals.starts_at <= now, goals.starts_at > now - BACK)
    )
    found = session.scalar(begun)
    return duetime.local_day(found, zone) if found is not None else None


def of_year(session: Session, person: Person) -> int:
    """Kilometres since the year began."""
    first = duetime.local_day(clock.now(), person.community.zone).replace(month=1, day=1)
    return sum(_since(session, person, first).values())


def newest(session: Session, person: Person) -> Sequence[tuple[date, int]]:
    """The days she may still change herself, the newest first, and how far each counts as."""
    since = duetime.local_day(clock.now(), person.community.zone) - BACK
    return sorted(_since(session, person, since).items(), reverse=True)


def _since(session: Session, person: Person, first: date) -> dict[date, int]:
    """What was reckoned of each day, and what was written in its place."""
    counted = sa.select(Refund.on_day, sa.func.sum(Refund.kilometres)).where(
        Refund.person_id == person.id, Refund.on_day >= first
    )
    written = sa.select(Driven.on_day, Driven.kilometres).where(Driven.person_id == person.id, Driven.on_day >= first)
    found = {day: int(kilometres) for day, kilometres in session.execute(counted.group_by(Refund.on_day))}
    return found | {day: kilometres for day, kilometres in session.execute(written)}  # noqa: C416 a Row is typed
