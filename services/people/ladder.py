"""Who is told about an elder, and in which order: her contacts as she set them, then who is on call."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Agreement,
    AlertCause,
    Community,
    ConsentPurpose,
    Contact,
    OnHelp,
    Person,
    Role,
)
from services.hours import desk_hours, duetime
from services.phones import wrong_numbers

from . import consent, finding


@dataclass(frozen=True, slots=True)
class Rung:
    """One who is told. `person` is None for an on-call number that belongs to nobody we know, `contact` for who is on
    call. A rung is known by its number, which stands once in a ladder, and never by its place, which may change."""

    number: str
    person: Person | None
    contact: Contact | None = None

    def may_be_told(self, at: datetime) -> bool:
        """Whether the hours the contact has stated allow it at `at` (aware UTC)."""
        if self.contact is None:
            return True
        return self.contact.may_be_told_at(duetime.local(at, self.contact.person.community.zone).time())


def of_elder(
    session: Session, elder: Person, now: datetime | None = None, *, cause: AlertCause = AlertCause.MISSED
) -> list[Rung]:
    """The elder's contacts in her order, then who is on call at `now` (the clock's); each number once, never her own.

    Who asks for help is her own choice: her contacts too, or only who is on call.

    Left out: a contact who said no or has left, and a number the desk has been told is wrong and has not put right;
    all contacts when she has taken back that they may be told. Hours are not looked at here.
    """
    wrong = wrong_numbers.in_community(session, elder.community_id)
    rungs = [
        Rung(contact.person.phone, contact.person, contact)
        for contact in _contacts(session, elder, cause)
        if contact.person.phone is not None and contact.person.phone not in wrong
    ]
    rungs.append(_on_call(session, elder.community, wrong, now or clock.now()))
    seen = {number for number in (elder.phone, elder.phone2) if number}
    ladder = []
    for rung in rungs:
        if rung.number not in seen:
            seen.add(rung.number)
            ladder.append(rung)
    return ladder


def first_contact(session: Session, elder: Person) -> Rung:
    """Who an elder that asks for help is put through to: her first contact, or who is on call."""
    ladder = of_elder(session, elder, cause=AlertCause.NEEDS_HELP)
    return ladder[0] if ladder else on_call(session, elder.community)


def to_be_told(session: Session, elder: Person) -> Person | None:
    """The first of her contacts who has said yes to being one and may be told now, else the first who has said yes."""
    agreed = [one for one in of_elder(session, elder) if one.contact and one.contact.agreement is Agreement.YES]
    now = clock.now()
    return next((one.person for one in (*(rung for rung in agreed if rung.may_be_told(now)), *agreed)), None)


def near_one(session: Session, elder: Person, other_than: Person | None) -> Contact | None:
    """The first of her contacts who lives near, who has a key before who has none; nobody when `other_than` does."""
    near = [rung.contact for rung in of_elder(session, elder) if rung.contact is not None and rung.contact.lives_near]
    if any(other_than is not None and contact.person_id == other_than.id for contact in near):
        return None
    return min(near, key=lambda contact: not contact.has_key, default=None)


def on_call(session: Session, community: Community, now: datetime | None = None) -> Rung:
    """Who is rung on `number_on_call`."""
    return _on_call(session, community, wrong_numbers.in_community(session, community.id), now or clock.now())


def _on_call(session: Session, community: Community, wrong: Collection[str], now: datetime) -> Rung:
    number = number_on_call(community, wrong, now)
    known = finding.persons_on(session, community, number)
    return Rung(number, next((person for person in known if person.is_a(Role.COORDINATOR)), None))


def number_on_call(community: Community, wrong: Collection[str], now: datetime) -> str:
    """The coordinator's in opening hours, the on-call number outside them; the other one where the desk was told that
    the first is wrong."""
    first, second = community.alert_phone, community.coordinator_phone
    if desk_hours.open_now(community, now):
        first, second = second, first
    return second if first in wrong else first


def _contacts(session: Session, elder: Person, cause: AlertCause) -> list[Contact]:
    plan = elder.checkin_plan if cause is AlertCause.NEEDS_HELP else None
    if plan is not None and plan.on_help is OnHelp.ON_CALL:
        return []
    if consent.said(session, elder, ConsentPurpose.TELL_CONTACTS) is False:
        return []
    return list(session.scalars(_WHO_MAY_BE_TOLD, {"elder": elder.id}))


_WHO_MAY_BE_TOLD = (
    sa.select(Contact)
    .join(Person, Person.id == Contact.person_id)
    .where(Contact.elder_id == sa.bindparam("elder"), Contact.agreement != Agreement.NO, Person.left_at.is_(None))
    .order_by(Contact.position)
)
