"""The carrier does not take her evening call now: she reads that she may ring us, and press the key then."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Checkin, CheckinState, CheckinTry, Outbox
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
        if not is_rung or number is None or number in told or not_before >= checkin.window_ends_at:
            continue
        told.add(number)
        outbox.queue_text(
            session,
            community_id=row.community_id,
            number=number,
            about=About.CHECKIN,
            key=f"checkin/{checkin.id}/rings-us",
            subject={"checkin": checkin.id, "call": row.id},
            person_id=checkin.person_id,
            not_before=not_before,
            expires_at=checkin.window_ends_at,
            urgent=True,
        )
