"""The carrier puts off a call: whoever was to be rung reads that she may ring us."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from models import Outbox, Person
from services.phones import texting

from .queue import queue_text


def text_to_ring_us(
    session: Session,
    row: Outbox,
    person: Person,
    *,
    not_before: datetime,
    expires_at: datetime,
    key: str | None = None,
    subject: Mapping[str, int] | None = None,
) -> None:
    """Text `person` in place of the call of `row`; only if that has not gone out by `not_before` (`texts`). Nothing
    where no number takes texts, or where it would come too late. `key` and `subject` are those of the call, unless they
    are given."""
    number = texting.number_of(session, person)
    if number is None or not_before >= expires_at:
        return
    queue_text(
        session,
        community_id=row.community_id,
        number=number,
        about=row.about,
        key=key or f"{row.key}/rings-us",
        subject={**(row.subject if subject is None else subject), "call": row.id},
        person_id=person.id,
        not_before=not_before,
        expires_at=expires_at,
        urgent=True,
    )
