"""Where somebody was in the programme when the call was lost. It is remembered for an hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Listening, Occurrence, Person, insert_or_change

from .calendar import not_begun

REMEMBERED = timedelta(hours=1)


def heard(session: Session, person: Person, occurrence_id: int) -> None:
    """She is told of this one now."""
    row = {"person_id": person.id, "occurrence_id": occurrence_id, "at": clock.now()}
    insert_or_change(session, Listening, "person_id", row)


def was_at(session: Session, person: Person, now: datetime) -> tuple[int, datetime] | None:
    """Which she was told of last, and when it begins, if that was within the hour before `now` and it has not begun."""
    found = session.execute(
        sa.select(Occurrence.id, Occurrence.starts_at)
        .join(Listening, Listening.occurrence_id == Occurrence.id)
        .where(Listening.person_id == person.id, Listening.at > now - REMEMBERED, not_begun(now))
    ).first()
    return (found.id, found.starts_at) if found else None


def is_done(session: Session, person: Person) -> None:
    """She has found what she wanted: the next time she hears it from the beginning."""
    session.execute(sa.delete(Listening).where(Listening.person_id == person.id))
