"""The carrier does not take her evening call now: she reads that she may ring us, and press the key then."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Checkin, CheckinState, CheckinTry, Outbox, OutboxKind, OutboxState
from services import outbox
from services.phones import texting

RINGS_US_AFTER = timedelta(minutes=3)
"""The carrier may take the call at the next try; what takes longer is texted."""


def ask(session: Session, row: Outbox) -> None:
    """Once an evening for each mobile, and only if the call has not gone out by then (`texts.checkins`)."""
    not_before, told = clock.now() + RINGS_US_AFTER, set[str]()
    for one in session.scalars(sa.select(CheckinTry).where(CheckinTry.outbox_id == row.id).order_by(CheckinTry.id)):
        checkin = session.get_one(Checkin, one.checkin_id)
        number = texting.number_of(session, checkin.person)
        is_rung = checkin.state is CheckinState.RINGING
        if not is_rung or number is None or number in told or _is_told(session, checkin):
            continue
        told.add(number)
        outbox.text_to_ring_us(
            session,
            row,
            checkin.person,
            not_before=not_before,
            expires_at=checkin.window_ends_at,
            key=f"{_key(checkin)}{row.id}",
            subject={"checkin": checkin.id},
        )


def _key(checkin: Checkin) -> str:
    return f"checkin/{checkin.id}/rings-us/"


def _is_told(session: Session, checkin: Checkin) -> bool:
    """Whether she has read it this evening, or is about to; what was taken back, because an earlier call went out after
    all, says nothing of this one."""
    written = sa.exists().where(
        Outbox.person_id == checkin.person_id,
        Outbox.kind == OutboxKind.TEXT,
        Outbox.key.startswith(_key(checkin), autoescape=True),
        Outbox.state != OutboxState.WITHDRAWN,
    )
    return session.scalar(sa.select(written)) or False
