"""An elder's contacts: who they are, in which order, how each is told and what each may know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from models import ConsentPurpose, Contact, ContactWay, MayKnow, Person, Role, Source

from . import acting, consent, contact_asking, finding
from .to_ring import Link, ToRing


class NotAContact(ValueError):
    """The order named somebody who is not her contact, or left one out."""


def of_elder(session: Session, elder: Person) -> list[Contact]:
    """Everybody, in her order, also who said no."""
    return list(session.scalars(sa.select(Contact).where(Contact.elder_id == elder.id).order_by(Contact.position)))


def between(session: Session, elder: Person, person: Person | None) -> Contact | None:
    """What `person` is to her; None for who is no contact of hers."""
    if person is None:
        return None
    return session.scalars(_BETWEEN, {"elder": elder.id, "person": person.id}).first()


_BETWEEN = sa.select(Contact).where(
    Contact.elder_id == sa.bindparam("elder"), Contact.person_id == sa.bindparam("person")
)


def add(session: Session, elder: Person, person: Person, *, source: Source) -> Contact:
    """`person` becomes her last contact, or stays the contact she is. Raises ValueError for the elder herself."""
    if person.id == elder.id:
        raise ValueError("nobody is her own contact")
    known = between(session, elder, person)
    if known is not None:
        return known
    finding.give_role(session, person, Role.KIN)
    last = max((contact.position for contact in of_elder(session, elder)), default=0)
    contact = Contact(elder_id=elder.id, person_id=person.id, position=last + 1, source=source)
    session.add(contact)
    session.flush()
    return contact


def somebody(
    session: Session, elder: Person, number: str, first_name: str, last_name: str, *, source: Source
) -> Person:
    """Who is meant as a contact of the elder: whoever is known on that number (E.164) by the whole name, or by the
    first name where only that is told; else somebody new, who speaks as the elder does."""
    folded = Person.fold(first_name, last_name)
    for known in finding.persons_on(session, elder.community, number):
        if known.id != elder.id and folded in (known.folded_name, known.first_name.casefold()):
            return known
    person, _ = finding.ensure(
        session, elder.community, number, first_name, last_name, source=source, language=elder.language
    )
    return person


def move(session: Session, contact: Contact, *, up: bool) -> bool:
    """One place earlier or later in the elder's order; False where there is none."""
    order = [each.id for each in of_elder(session, contact.elder)]
    at = order.index(contact.id)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(order):
        return False
    order[at], order[to] = order[to], order[at]
    arrange(session, contact.elder, order)
    return True


def remove(session: Session, contact: Contact) -> None:
    """The contact is told no more, not of an alert that is on either, and may do nothing more for the elder; the
    others close up."""
    elder, person = contact.elder, contact.person
    acting.end_all(session, elder, person)
    contact_asking.removed(session, contact)
    session.delete(contact)
    session.flush()
    consent.taken_back(session, person, ConsentPurpose.BE_CONTACT)
    _number(session, of_elder(session, elder))


def arrange(session: Session, elder: Person, order: Sequence[int]) -> None:
    """Put the elder's contacts in this order of contact ids. Raises `NotAContact` unless it names each of them once."""
    known = {contact.id: contact for contact in of_elder(session, elder)}
    if sorted(order) != sorted(known):
        raise NotAContact(f"elder {elder.id} has the contacts {sorted(known)}, not {sorted(order)}")
    _number(session, [known[contact_id] for contact_id in order])


def _number(session: Session, contacts: Sequence[Contact]) -> None:
    """1, 2, 3 in two goes, since the database holds each position once."""
    for place, contact in enumerate(contacts, start=1):
        contact.position = -place
    session.flush()
    for place, contact in enumerate(contacts, start=1):
        contact.position = place
    session.flush()


def settle(
    contact: Contact,
    *,
    way: ContactWay | None = None,
    may_know: MayKnow | None = None,
    lives_near: bool | None = None,
    has_key: bool | None = None,
) -> bool:
    """What is given is written; None leaves it as it is. `may_know` is the elder's own word and needs hers.

    Answers whether anything changed.
    """
    given: dict[str, Any] = {"way": way, "may_know": may_know, "lives_near": lives_near, "has_key": has_key}
    new = {name: value for name, value in given.items() if value is not None and getattr(contact, name) != value}
    for name, value in new.items():
        setattr(contact, name, value)
    return bool(new)


def set_hours(contact: Contact, starts: time | None, ends: time | None) -> bool:
    """When the contact can be told, local; both None is any hour. Answers whether that changed anything.

    Raises ValueError for one without the other, or for hours that are none.
    """
    before, contact.hours = contact.hours, None
    if starts is not None or ends is not None:
        if starts is None or ends is None or starts == ends:
            contact.hours = before
            raise ValueError("hours have a start and another end")
        contact.hours = f"{starts:%H:%M}-{ends:%H:%M}"
    return contact.hours != before


def to_ring_about(session: Session, person: Person) -> Iterator[ToRing]:
    """An elder's own contacts are told by a person. Those she was a contact for have one less; the ladder leaves her
    out."""
    either = sa.select(Contact).where(sa.or_(Contact.elder_id == person.id, Contact.person_id == person.id))
    found = session.scalars(either.options(joinedload(Contact.elder)).order_by(Contact.id)).all()
    for contact in sorted((each for each in found if each.elder_id == person.id), key=lambda each: each.position):
        if contact.person.left_at is None:
            yield ToRing(Link.CONTACT, contact.person.full_name, contact.person.phone)
    for contact in (each for each in found if each.person_id == person.id):
        yield ToRing(Link.ELDER, contact.elder.full_name, contact.elder.phone)
