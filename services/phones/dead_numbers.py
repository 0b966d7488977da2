"""A number the carrier says does not exist or cannot be rung: the desk is asked to put it right.

Whatever else the carrier refuses (the account, the balance, a country that is not allowed) is our own outage: it says
nothing about her telephone or the network.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Checkin, Outbox, OutboxState

from . import wrong_numbers

NO_SUCH_NUMBER = frozenset({"21211", "21214", "21217", "21401", "13223", "13224"})
"""Not a number; cannot be reached; not possible; not valid; not one that can be rung.
https://www.twilio.com/docs/api/errors"""
TAKES_NO_TEXTS = frozenset({"21610", "21612", "21614", "21635"})
"""STOPP was written; no way there; no mobile; a landline."""


def speaks_of_number(code: str | None) -> bool:
    """Whether the carrier refused for the number, and not for our account."""
    return code in NO_SUCH_NUMBER | TAKES_NO_TEXTS


def note(session: Session, checkin: Checkin, row: Outbox) -> None:
    """Nothing unless the carrier refused the call or text of `row` for its number."""
    if row.state is not OutboxState.REFUSED or row.reason not in NO_SUCH_NUMBER:
        return
    person = checkin.person
    wrong_numbers.report(session, person.community, row.number, person, {"checkin": checkin.id})
