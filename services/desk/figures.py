"""A few numbers a month, for who may see nothing else: how many, and never who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Checkin, CheckinState, Community, Person, Signup, SignupState, Talk, TalkState
from models.activity import Occurrence
from services.hours import duetime

FEWEST = 5
"""Of fewer somebody might be known: they are told as fewer than five, and none as none."""
ANSWERED = (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)


@dataclass(frozen=True, slots=True)
class Month:
    """None in place of a number stands for one to four."""

    first: date
    answered: int | None
    talks: int | None
    signups: int | None


def months(session: Session, community: Community, now: datetime) -> list[Month]:
    """This month so far, and the one before."""
    this = duetime.local_day(now, community.zone).replace(day=1)
    before = date(this.year - (this.month == 1), (this.month - 2) % 12 + 1, 1)
    after = date(this.year + (this.month == 12), this.month % 12 + 1, 1)
    return [_month(session, community, *span) for span in ((this, after), (before, this))]


def _month(session: Session, community: Community, first: date, after: date) -> Month:
    start, end = (duetime.midnight(day, community.zone) for day in (first, after))

    def count(row: type[Any], at: Any, *which: sa.ColumnElement[bool], whose: Any) -> Any:
        own = sa.select(sa.func.count(row.id)).join(Person, Person.id == whose)
        return own.where(Person.community_id == community.id, at >= start, at < end, *which).scalar_subquery()

    joined = (
        sa.select(sa.func.count(Signup.id))
        .join(Occurrence, Occurrence.id == Signup.occurrence_id)
        .where(Occurrence.community_id == community.id, Signup.state == SignupState.JOINED)
        .where(Occurrence.starts_at >= start, Occurrence.starts_at < end)
        .scalar_subquery()
    )
    row = session.execute(
        sa.select(
            count(Checkin, Checkin.due_at, Checkin.state.in_(ANSWERED), whose=Checkin.person_id),
            count(Talk, Talk.bridged_at, Talk.state == TalkState.TALKED, whose=Talk.elder_id),
            joined,
        )
    ).one()
    return Month(first, *(_told(number) for number in row))


def _told(number: int) -> int | None:
    return number if number == 0 or number >= FEWEST else None
