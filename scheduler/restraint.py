"""What holds a row back though it is due: quiet hours, and how often one phone may ring. Urgent rows know neither."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Outbox, OutboxKind, OutboxState
from services import quiet

WENT_OUT = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE)
MOST_CALLS = ((3, timedelta(minutes=15)), (15, timedelta(hours=3)))


def held_until(session: Session, row: Outbox, now: datetime) -> datetime | None:
    """The first instant `row` may go out, or None when nothing holds it back at `now` (aware UTC)."""
    if row.urgent or row.kind is OutboxKind.CHANGE:
        return None
    zone = session.get_one(Community, row.community_id).zone
    allowed = quiet.first_allowed(row.about, now, row.expires_at, zone)
    if row.kind is OutboxKind.CALL:
        allowed = max(allowed, _phone_rests(session, row.number, now))
    return allowed if allowed > now else None


def _phone_rests(session: Session, number: str, now: datetime) -> datetime:
    """When the phone may ring again: at most 3 calls in 15 minutes and 15 in 3 hours."""
    longest = max(span for _, span in MOST_CALLS)
    went_out = session.scalars(
        sa.select(Outbox.not_before)
        .where(
            Outbox.state.in_(WENT_OUT),
            Outbox.not_before > now - longest,
            Outbox.kind == OutboxKind.CALL,
            Outbox.number == number,
        )
        .order_by(Outbox.not_before.desc())
    ).all()
    rests = [went_out[most - 1] + span for most, span in MOST_CALLS if len(went_out) >= most]
    return max(rests, default=now)
