"""How far a volunteer has driven for others: a number a day, as she writes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import MOST_KILOMETRES_A_DAY, Driven, Person, insert_missing
from services.hours import duetime

BACK = timedelta(days=60)
"""What is longer ago is told to the desk."""


class BadDay(ValueError):
    """It lies ahead, or longer ago than is written down here."""


class BadDistance(ValueError):
    """Nobody drives so far in a day, or it is no distance."""


def write(session: Session, person: Person, day: date, kilometres: int) -> None:
    """So far on that local day; what was written of it before is written anew, and 0 takes it back. Raises `BadDay` and
    `BadDistance`."""
    today = duetime.local_day(clock.now(), person.community.zone)
    if not today - BACK <= day <= today:
        raise BadDay(f"{day} is not one of the last {BACK.days} days")
    if not 0 <= kilometres <= MOST_KILOMETRES_A_DAY:
        raise BadDistance(f"{kilometres} km in a day")
    its = Driven.person_id == person.id, Driven.on_day == day
    if kilometres == 0:
        session.execute(sa.delete(Driven).where(*its))
        return
    insert_missing(session, Driven, [{"person_id": person.id, "on_day": day, "kilometres": kilometres}])
    session.execute(sa.update(Driven).where(*its).values(kilometres=kilometres))


def of_year(session: Session, person: Person) -> int:
    """Kilometres since the year began."""
    first = duetime.local_day(clock.now(), person.community.zone).replace(month=1, day=1)
    asked = sa.select(sa.func.sum(Driven.kilometres)).where(Driven.person_id == person.id, Driven.on_day >= first)
    return int(session.scalar(asked) or 0)


def newest(session: Session, person: Person) -> Sequence[Driven]:
    """What may still be changed by herself, the newest day first."""
    since = duetime.local_day(clock.now(), person.community.zone) - BACK
    own = sa.select(Driven).where(Driven.person_id == person.id, Driven.on_day >= since)
    return session.scalars(own.order_by(Driven.on_day.desc())).all()
