"""What holds a row back though it is due: quiet hours, how often one phone may ring, and how often one person is rung.

Urgent rows (check-ins at the hour she chose, alerts, what she asked for) know none of them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Community, Outbox, OutboxKind, OutboxState
from services.hours import duetime, quiet

WENT_OUT = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE)
MOST_CALLS = ((3, timedelta(minutes=15)), (15, timedelta(hours=3)))
MOST_CALLS_A_DAY = 2
BY_AN_HOUR = frozenset({About.RIDE_PROMISED, About.RIDE_CANCELLED, About.RIDE_UNFILLED})
"""Whoever is to be driven has been told by which hour she hears it; that her driver cannot is told at once."""
_DAY = timedelta(days=1)


def held_until(session: Session, row: Outbox, now: datetime) -> datetime | None:
    """The first instant `row` may go out, or None when nothing holds it back at `now` (aware UTC)."""
    if row.urgent or row.kind is OutboxKind.CHANGE:
        return None
    community = session.get_one(Community, row.community_id)
    allowed = quiet.first_allowed(row.about, now, row.expires_at, community)
    if row.kind is OutboxKind.CALL:
        allowed = max(allowed, _phone_rests(session, row.number, now), _person_rests(session, row, now, community.zone))
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


def _person_rests(session: Session, row: Outbox, now: datetime, zone: ZoneInfo) -> datetime:
    """The next morning, for a person who was rung twice today; what cannot wait until then does not.

    A further try of a call that went out is not one more. `BY_AN_HOUR` is not held, and counts.
    """
    today = duetime.local_day(now, zone)
    morning = duetime.due_instant(today + _DAY, duetime.QUIET_END, zone)
    if row.person_id is None or row.retry or row.about in BY_AN_HOUR or row.expires_at <= morning:
        return now
    went_out = session.scalar(
        sa.select(sa.func.count()).where(
            Outbox.person_id == row.person_id,
            Outbox.kind == OutboxKind.CALL,
            Outbox.state.in_(WENT_OUT),
            Outbox.urgent.is_(False),
            Outbox.retry.is_(False),
            Outbox.not_before >= duetime.midnight(today, zone),
        )
    )
    return morning if (went_out or 0) >= MOST_CALLS_A_DAY else now
