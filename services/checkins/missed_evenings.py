"""How many evenings in a row nobody was reached: it changes the words of the next call, never the care."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Checkin, CheckinState
from services.hours.duetime import local_day

LOOKS_BACK = timedelta(days=21)
ENOUGH = 2


def two_in_a_row(session: Session, checkin: Checkin) -> bool:
    """Whether the two evenings before `checkin` on which she was rung both ended without a key of hers.

    Evenings on which she was left in peace lie between without counting.
    """
    zone = checkin.person.community.zone
    before = session.execute(
        sa.select(Checkin.due_at, Checkin.state)
        .where(
            Checkin.person_id == checkin.person_id,
            Checkin.due_at < checkin.due_at,
            Checkin.due_at > checkin.due_at - LOOKS_BACK,
            Checkin.state != CheckinState.SILENCED,
        )
        .order_by(Checkin.due_at.desc())
    )
    last_of_day: dict[date, CheckinState] = {}
    for due_at, state in before:
        day = local_day(due_at, zone)
        if day != local_day(checkin.due_at, zone):
            last_of_day.setdefault(day, state)
    latest = list(last_of_day.values())[:ENOUGH]
    return len(latest) == ENOUGH and all(state is CheckinState.MISSED for state in latest)
