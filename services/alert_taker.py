"""What who has taken an alert is told, and nobody before: what the elder agreed that this contact may know."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import Alert, AlertState, Contact, MayKnow, Person

from . import contacts, ladder


@dataclass(frozen=True, slots=True)
class Facts:
    """None where there is nothing, or where it is not hers to know. `near` lives nearer than the taker."""

    phone: str | None
    address: str | None
    arrival: str | None
    near: Contact | None


def facts(session: Session, alert: Alert, taker: Person | None) -> Facts:
    """For the one who has it. Who is on call (`None`, or nobody's contact) is the desk's and is told all.

    Raises PermissionError when nobody has taken it yet.
    """
    if alert.state is not AlertState.TAKEN:
        raise PermissionError(f"alert {alert.id} is {alert.state}; only its taker is told where she lives")
    elder = alert.elder
    contact = contacts.between(session, elder, taker)
    level = contact.may_know if contact is not None else MayKnow.ARRIVAL
    return Facts(
        phone=elder.phone,
        address=elder.address if level.covers(MayKnow.ADDRESS) else None,
        arrival=elder.arrival if level.covers(MayKnow.ARRIVAL) else None,
        near=ladder.near_one(session, elder, taker),
    )
