"""Who is told about an elder, and in which order: her contacts as she set them, then who is on call."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Agreement, Consent, ConsentPurpose, Contact, Person, Role

from . import people


@dataclass(frozen=True, slots=True)
class Rung:
    """One who is told. `person` is None for an on-call number that belongs to nobody we know."""

    number: str
    person: Person | None


def of(session: Session, elder: Person) -> list[Rung]:
    """Her contacts in her order, then the on-call number; each number once, never her own.

    A contact who said no is left out, and all of them are when she has taken back that they may be told.
    """
    rungs = [Rung(contact.person.phone or "", contact.person) for contact in _contacts(session, elder)]
    rungs.append(_on_call(session, elder))
    own = {elder.phone, elder.phone2, ""}
    seen: set[str] = set()
    ladder = []
    for rung in rungs:
        if rung.number not in own and rung.number not in seen:
            seen.add(rung.number)
            ladder.append(rung)
    return ladder


def first_contact(session: Session, elder: Person) -> Rung:
    """Who an elder that asks for help is put through to: her first contact, or who is on call."""
    ladder = of(session, elder)
    return ladder[0] if ladder else _on_call(session, elder)


def _contacts(session: Session, elder: Person) -> list[Contact]:
    newest = session.scalars(
        sa.select(Consent)
        .where(Consent.person_id == elder.id, Consent.purpose == ConsentPurpose.TELL_CONTACTS)
        .order_by(Consent.id.desc())
        .limit(1)
    ).first()
    if newest is not None and not newest.given:
        return []
    wanted = sa.select(Contact).where(Contact.elder_id == elder.id, Contact.agreement != Agreement.NO)
    return list(session.scalars(wanted.order_by(Contact.position)))


def _on_call(session: Session, elder: Person) -> Rung:
    number = elder.community.alert_phone
    known = people.persons_on(session, elder.community, number)
    return Rung(number, next((person for person in known if person.is_a(Role.COORDINATOR)), None))
