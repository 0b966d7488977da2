"""A number the carrier says does not exist or cannot be rung: the desk is asked to put it right."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Checkin, Outbox, OutboxState

from . import wrong_numbers

NO_SUCH_NUMBER = frozenset({"21211", "21214", "21217"})
"""Not a number; cannot be reached; not possible. https://www.twilio.com/docs/api/errors"""


def note(session: Session, checkin: Checkin, row: Outbox) -> None:
    """Nothing unless the carrier refused the call or text of `row` for its number."""
    if row.state is not OutboxState.REFUSED or row.reason not in NO_SUCH_NUMBER:
        return
    person = checkin.person
    wrong_numbers.report(session, person.community, row.number, person, {"checkin": checkin.id})
