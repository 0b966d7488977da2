"""When the line last heard from somebody: she answered an evening call, rang, wrote, or talked with a friend.

That her telephone was lifted is nothing heard: it may have been an answering machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from models import Call, Checkin, CheckinState, Direction, Message, Person, Talk, TalkState

QUIET_AFTER = timedelta(days=30)
A_DAY = timedelta(days=1)
ANSWERED = (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)


def signs() -> Sequence[sa.ScalarSelect[datetime | None]]:
    """The newest of each kind of sign of `Person`, each to be read off an index; `latest` puts them together."""
    evening = (
        sa.select(Checkin.closed_at)
        .where(Checkin.person_id == Person.id, Checkin.state.in_(ANSWERED))
        .order_by(Checkin.due_at.desc())
    )
    rang = (
        sa.select(Call.created_at)
        .where(Call.person_id == Person.id, Call.direction == Direction.INBOUND)
        .order_by(Call.created_at.desc())
    )
    wrote = sa.select(Message.created_at).where(Message.person_id == Person.id).order_by(Message.created_at.desc())
    talked = (
        sa.select(Talk.bridged_at)
        .where(Talk.elder_id == Person.id, Talk.state == TalkState.TALKED)
        .order_by(Talk.bridged_at.desc())
    )
    return [_one(question) for question in (evening, rang, wrote, talked)]


def _one(question: sa.Select[datetime | None]) -> sa.ScalarSelect[datetime | None]:
    return question.limit(1).correlate(Person).scalar_subquery()


def latest(found: Sequence[datetime | None]) -> datetime | None:
    """The last of the signs, None where there is none."""
    return max((at for at in found if at is not None), default=None)


def is_quiet(now: datetime) -> sa.ColumnElement[bool]:
    """Whether `Person` has been known for a month and not been heard from in it."""
    since = now - QUIET_AFTER
    evening = sa.exists().where(
        Checkin.person_id == Person.id,
        Checkin.due_at >= since - A_DAY,
        Checkin.closed_at >= since,
        Checkin.state.in_(ANSWERED),
    )
    rang = sa.exists().where(Call.person_id == Person.id, Call.direction == Direction.INBOUND, Call.created_at >= since)
    wrote = sa.exists().where(Message.person_id == Person.id, Message.created_at >= since)
    talked = sa.exists().where(Talk.elder_id == Person.id, Talk.state == TalkState.TALKED, Talk.bridged_at >= since)
    return sa.and_(Person.created_at < since, ~evening, ~rang, ~wrote, ~talked)
