"""Evenings that were changed on the word of a number, which nobody has confirmed: on the board for a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import ChangeState, Community, Person, PlanChange
from services.hours import duetime

A_WEEK = timedelta(days=7)
MANY = 3
TOLD = (ChangeState.WAITING, ChangeState.UNDONE)
"""What she did not answer is a task already; what she has said to be right is nobody's matter."""


@dataclass(frozen=True, slots=True)
class Changed:
    """`times`: how many changes that number made on that day, where they are so many that it is strange."""

    change: PlanChange
    times: int | None


def of_the_week(session: Session, community: Community, now: datetime) -> list[Changed]:
    """The latest first."""
    made = (
        sa.select(PlanChange)
        .join(Person, Person.id == PlanChange.person_id)
        .where(Person.community_id == community.id, PlanChange.created_at > now - A_WEEK, Person.left_at.is_(None))
        .options(selectinload(PlanChange.person), selectinload(PlanChange.by))
        .order_by(PlanChange.id.desc())
    )
    changes = session.scalars(made).all()
    counted = Counter(_days(community, changes))
    return [
        Changed(change, times if (times := counted[_day(community, change)]) >= MANY and change.shown else None)
        for change in changes
        if change.state in TOLD
    ]


def _days(community: Community, changes: Iterable[PlanChange]) -> Iterable[tuple[str | None, date]]:
    return (_day(community, change) for change in changes)


def _day(community: Community, change: PlanChange) -> tuple[str | None, date]:
    return change.shown, duetime.local_day(change.created_at, community.zone)
