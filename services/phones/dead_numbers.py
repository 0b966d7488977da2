"""A number the carrier says does not exist or cannot be rung: the desk is asked to put it right."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from models import Checkin, Community, Outbox, OutboxState, Person

from . import refusals, wrong_numbers
from .refusals import Means


def note(session: Session, checkin: Checkin, row: Outbox) -> None:
    """Nothing unless the carrier refused the call or text of `row` for its number."""
    note_of(session, row, checkin.person.community, checkin.person, {"checkin": checkin.id})


def note_of(
    session: Session, row: Outbox, community: Community, person: Person | None, subject: Mapping[str, int]
) -> None:
    """As `note`, for a call or text to anybody; `subject` is what it was about."""
    if row.state is OutboxState.REFUSED and refusals.meaning(row.reason) is Means.NUMBER:
        wrong_numbers.report(session, community, row.number, person, subject)
