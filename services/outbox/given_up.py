"""What may have gone out and nobody can find out: it is not asked for again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Outbox, OutboxKind, OutboxState

from .calls import LIVE

O = OutboxState  # noqa: E741 short name for the table below
WAYS: Mapping[OutboxState, OutboxState] = {
    O.DUE: O.CLAIMED,
    O.CLAIMED: O.SENDING,
    O.SENDING: O.UNKNOWN,
    O.UNKNOWN: O.STUCK,
    O.PLACED: O.DONE,
}
"""The way such a row would have gone, to the state in which it is a human's."""
TOLD_BY_CARRIER = (About.ALERT, About.ALERT_ELDER, About.TALK_OFFER)
"""How a call about these ended that was on is asked of the carrier as ever, since somebody waits for it."""


def give_up(session: Session, until: datetime) -> list[Outbox]:
    """Every call and text that was to go out by `until` (aware UTC) and has no end; its end is the caller's to tell. A
    change of a call that was on is given up too, and is nobody's to know."""
    waits = (O.DUE, O.CLAIMED, O.SENDING, O.UNKNOWN)
    was_on = sa.and_(Outbox.state.in_(LIVE), Outbox.kind == OutboxKind.CALL, Outbox.about.not_in(TOLD_BY_CARRIER))
    found = session.scalars(
        sa.select(Outbox)
        .where(sa.or_(Outbox.state.in_(waits), was_on), Outbox.not_before <= until, Outbox.ended_at.is_(None))
        .order_by(Outbox.id)
        .with_for_update(of=Outbox)
        .execution_options(populate_existing=True)
    ).all()
    for row in found:
        while (further := WAYS.get(row.state)) is not None:
            row.move(further)
        row.lease_token = row.leased_until = row.slot_at = None
        row.ended_at = clock.now() if row.kind is OutboxKind.CHANGE else None
    session.flush()
    return [row for row in found if row.kind is not OutboxKind.CHANGE]
