"""What who has taken an alert is told, and nobody before: what the elder agreed that this contact may know."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import Alert, AlertState, Contact, MayKnow, Person, Role
from services.people import contacts, ladder

from .sending import told_to


@dataclass(frozen=True, slots=True)
class Facts:
    """None where there is nothing, or where it is not hers to know. `near` lives nearer than the taker."""

    phone: str | None
    address: str | None
    arrival: str | None
    near: Contact | None


def facts(session: Session, alert: Alert, taker: Person | None) -> Facts:
    """For the one who has it. Who is on call (`None`, or nobody's contact) is the desk's and is told all; who was told
    as her contact and is one no more may still ring her.

    Raises PermissionError when nobody has taken it yet.
    """
    if alert.state is not AlertState.TAKEN:
        raise PermissionError(f"alert {alert.id} is {alert.state}; only its taker is told where she lives")
    elder = alert.elder
    contact = contacts.between(session, elder, taker)
    if contact is not None:
        level = contact.may_know
    else:
        level = MayKnow.NUMBER if _was_a_contact(session, alert, taker) else MayKnow.ARRIVAL
    return Facts(
        phone=elder.phone,
        address=elder.house if level.covers(MayKnow.ADDRESS) else None,
        arrival=elder.arrival if level.covers(MayKnow.ARRIVAL) else None,
        near=ladder.near_one(session, elder, taker),
    )


def _was_a_contact(session: Session, alert: Alert, taker: Person | None) -> bool:
    """Who is on call stands in the ladder as coordinator, or as a number that is nobody's."""
    if taker is None or taker.is_a(Role.COORDINATOR):
        return False
    return any(told.person_id == taker.id for told in told_to(session, alert))
