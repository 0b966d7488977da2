"""Whether something is held: decided by how many come when its hour has come, or before that at the desk.

Everybody is told once. What is held binds who has joined: she is counted on, and may still say that she cannot come
after all. What too few have joined is called off (`occurrences.call_off`), with something else that week to join.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Occurrence, OccurrenceState, Signup, SignupState, all_locked, locked
from services import telling
from services.hours.due import Due, earliest
from services.programme import said
from services.programme.calendar import coming_to, is_coming, over_at
from services.telling.keys import numbered

from . import occurrences

AT_ONCE = 20
UNDECIDED = Occurrence.state == OccurrenceState.PLANNED, Occurrence.confirmed_at.is_(None)


def advance(session: Session, now: datetime) -> bool:
    """Decide what is to be decided by now; answers whether there may be more."""
    due = sa.select(Occurrence.id).where(*UNDECIDED, Occurrence.decides_at <= now).order_by(Occurrence.id)
    held = all_locked(session, Occurrence, due.limit(AT_ONCE))
    for occurrence in held:
        if not is_coming(occurrence, now):
            occurrence.confirmed_at = now  # it was held while nobody decided
        elif coming_to(session, occurrence) >= occurrence.least:
            _goes_ahead(session, occurrence)
        else:
            said.remember(occurrence)
            occurrences.call_off(session, occurrence, too_few=True)
    session.flush()
    return len(held) == AT_ONCE


def next_due() -> list[Due]:
    """When the next is to be decided."""
    return [earliest(Occurrence.decides_at, *UNDECIDED)]


def go_ahead(session: Session, occurrence: Occurrence) -> bool:
    """The desk says before its hour that it is held. False where that is decided already, or it has begun."""
    row = locked(session, Occurrence, occurrence.id)
    if row is None or row.confirmed_at is not None or not is_coming(row, clock.now()):
        return False
    _goes_ahead(session, row)
    return True


def _goes_ahead(session: Session, occurrence: Occurrence) -> None:
    occurrence.confirmed_at = clock.now()
    session.flush()
    joined = sa.select(Signup).where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
    keys = numbered(session, f"decided:{occurrence.id}:")
    for signup in session.scalars(joined.order_by(Signup.queued_at, Signup.id)):
        telling.tell(
            session,
            signup.person,
            About.OCCURRENCE_ON,
            {"signup": signup.id, "occurrence": occurrence.id},
            key=next(keys),
            expires_at=over_at(occurrence),
        )
