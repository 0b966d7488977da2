"""A number the carrier says does not exist or cannot be rung: the desk is asked to put it right."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Checkin, Outbox, OutboxState, TaskKind

from . import tasks

NO_SUCH_NUMBER = frozenset({"21211", "21214", "21217"})
"""Not a number; cannot be reached; not possible. https://www.twilio.com/docs/api/errors"""


def note(session: Session, checkin: Checkin, row: Outbox) -> None:
    """Nothing unless the carrier refused the call or text of `row` for its number."""
    if row.state is not OutboxState.REFUSED or row.reason not in NO_SUCH_NUMBER:
        return
    key = f"wrong-number/{checkin.person_id}"
    subject = {"checkin": checkin.id}
    community = checkin.person.community
    tasks.open_task(session, community, TaskKind.WRONG_NUMBER, key, person=checkin.person, subject=subject)
