"""How many evenings in a row nobody was reached: it changes the words of the next call, never the care."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Checkin, CheckinState, columns
from services.hours.duetime import local_day

LOOKS_BACK = timedelta(days=21)
ENOUGH = 2
_BEFORE = (
    sa.select(Checkin.due_at, Checkin.state)
    .where(
        Checkin.person_id == sa.bindparam("person"),
        Checkin.due_at < sa.bindparam("due_at"),
        Checkin.due_at > sa.bindparam("since"),
        Checkin.state != CheckinState.SILENCED,
    )
    .order_by(Checkin.due_at.desc())
)


def two_in_a_row(session: Session, checkin: Checkin) -> bool:
    """Whether the two evenings before `checkin` on which she was rung both ended without a key of hers.

    Evenings on which she was left in peace lie between without counting.
    """
    zone = checkin.person.community.zone
    given = {"person": checkin.person_id, "due_at": checkin.due_at, "since": checkin.due_at - LOOKS_BACK}
    before = columns(session, _BEFORE, given)
    last_of_day: dict[date, CheckinState] = {}
    for due_at, state in before:
        day = local_day(due_at, zone)
        if day != local_day(checkin.due_at, zone):
            last_of_day.setdefault(day, state)
    latest = list(last_of_day.values())[:ENOUGH]
    return len(latest) == ENOUGH and all(state is CheckinState.MISSED for state in latest)
