"""Elders with an evening call, rung from the database alone, for the tests of what is advanced."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Checkin,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
)
from services.outbox.endings import CallEnd, call_ended
from tests.support import builders

EVENING = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)


def elder(session: Session, *, at: str = "19:00", **plan: object) -> Person:
    """Kari, in a village of her own."""
    community = builders.community(session)
    person = builders.person(session, community.id, phone="+4761200100")
    builders.evening_calls(session, person.id, at, **plan)
    return person


def elders(session: Session, count: int) -> None:
    """So many who want to be rung at seven."""
    first = elder(session)
    for number in range(count - 1):
        other = builders.person(session, first.community_id, f"Elder {number}", phone=f"+476120020{number}")
        builders.evening_calls(session, other.id)


def rows(session: Session) -> list[Checkin]:
    return list(session.scalars(sa.select(Checkin).order_by(Checkin.due_at)))


def ended(session: Session, end: CallEnd) -> Checkin:
    """The call that was queued last ends so."""
    row = session.scalars(sa.select(Outbox).where(Outbox.kind == OutboxKind.CALL).order_by(Outbox.id.desc())).first()
    assert row is not None
    call_ended(session, row, end)
    session.expire_all()
    return rows(session)[0]


def all_end(session: Session, end: CallEnd) -> None:
    """Every call that is queued is placed, and ends so."""
    for row in session.scalars(
        sa.select(Outbox).where(Outbox.about == About.CHECKIN, Outbox.state == OutboxState.DUE)
    ).all():
        row.state = OutboxState.PLACED
        call_ended(session, row, end)
