"""Organisers, what is agreed with them, and that the desk is told before an agreement runs out.

Municipality, businesses and volunteers are equals: each has a named contact, and an agreement that says who gives what,
who pays, who answers for it, and until when.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, MunicipalContact, Organiser, OrganiserKind, Person, Role, Source, TaskKind, all_locked
from services import people, tasks
from services.hours.due import Due, earliest
from services.hours.duetime import due_instant

TOLD_AHEAD = timedelta(days=30)
TOLD_AT = time(8)
AT_ONCE = 100
AGREEMENT = "agreement"
"""The name in the task's subject under which the organiser stands."""


class NameTaken(Exception):
    """Another organiser has that name."""


@dataclass(frozen=True, slots=True)
class Terms:
    """All that is known of an organiser. `renews_on` is the agreement's last day; `trusted`: what they publish is on at
    once."""

    name: str
    kind: OrganiserKind
    contact_name: str | None = None
    contact_phone: str | None = None
    provides: str | None = None
    money: str | None = None
    responsible: str | None = None
    agreement_on: date | None = None
    renews_on: date | None = None
    trusted: bool = False

    @classmethod
    def of(cls, organiser: Organiser) -> Terms:
        return cls(*(getattr(organiser, name) for name in cls.__slots__))


def named(session: Session, community: Community, name: str) -> Organiser | None:
    """The organiser of that name, whatever its case and spacing."""
    wanted = " ".join(name.casefold().split())
    known = session.scalars(sa.select(Organiser).where(Organiser.community_id == community.id))
    return next((one for one in known if " ".join(one.name.casefold().split()) == wanted), None)


def ensure(session: Session, community: Community, name: str) -> Organiser:
    """That organiser, made if unknown."""
    known = named(session, community, name)
    if known is None:
        known = Organiser(community_id=community.id, name=" ".join(name.split()))
        session.add(known)
        session.flush()
    return known


def write(
    session: Session,
    community: Community,
    organiser: Organiser | None,
    terms: Terms,
    *,
    source: Source = Source.DESK,
) -> Organiser:
    """The organiser is as `terms` say, made where none is given, and the contact is one of the line's people. The desk
    is told thirty days before the agreement runs out, at eight; at once where that has passed. Raises `NameTaken`."""
    other = named(session, community, terms.name)
    if other is not None and other is not organiser:
        raise NameTaken(terms.name)
    if organiser is None:
        organiser = Organiser(community_id=community.id, name=terms.name)
        session.add(organiser)
    another_end = organiser.renews_on != terms.renews_on
    for name in Terms.__slots__:
        setattr(organiser, name, getattr(terms, name))
    session.flush()
    _know_contact(session, community, organiser, source)
    if another_end:
        tasks.settle(session, _task_key(organiser))
        ends = terms.renews_on
        organiser.remind_at = due_instant(ends - TOLD_AHEAD, TOLD_AT, community.zone) if ends else None
        session.flush()
    return organiser


def contacts(session: Session, organiser: Organiser) -> list[Person]:
    """Who speaks for the organiser: people of ours with that role on the number agreed on, the oldest row first."""
    if organiser.contact_phone is None:
        return []
    community = session.get_one(Community, organiser.community_id)
    on_it = people.persons_on(session, community, organiser.contact_phone)
    return [person for person in on_it if person.is_a(Role.ORGANISER)]


def spoken_for(session: Session, person: Person) -> list[Organiser]:
    """The organisers she is the contact of, by name."""
    own = [number for number in (person.phone, person.phone2) if number]
    if not own or not person.is_a(Role.ORGANISER):
        return []
    theirs = sa.select(Organiser).where(Organiser.community_id == person.community_id, Organiser.contact_phone.in_(own))
    return list(session.scalars(theirs.order_by(sa.func.lower(Organiser.name), Organiser.id)))


def _know_contact(session: Session, community: Community, organiser: Organiser, source: Source) -> None:
    """Whoever is named on a number may ring about it and open a page of her own. The desk ends that where it ends her
    role; a number that is agreed no more opens nothing of this organiser's."""
    number, (first, _, last) = organiser.contact_phone, (organiser.contact_name or "").partition(" ")
    if number is None or not first:
        return
    called = [each for each in people.persons_on(session, community, number) if _is_called(each, first, last)]
    person = called[0] if called else people.ensure(session, community, number, first, last, source=source)[0]
    people.give_role(session, person, Role.ORGANISER)


def _is_called(person: Person, first: str, last: str) -> bool:
    """By the whole name, or by the first where the desk has written no more."""
    if not last:
        return person.first_name.casefold() == first.casefold()
    return person.folded_name == Person.fold(first, last)


def advance(session: Session, now: datetime) -> bool:
    """The desk is told of every agreement that soon runs out, once; answers whether there may be more."""
    due = sa.select(Organiser.id).where(Organiser.remind_at <= now).order_by(Organiser.remind_at, Organiser.id)
    held = all_locked(session, Organiser, due.limit(AT_ONCE))
    for organiser in held:
        community = session.get_one(Community, organiser.community_id)
        tasks.open_anew(
            session,
            community,
            TaskKind.SORT_OUT,
            _task_key(organiser),
            number=organiser.contact_phone,
            subject={AGREEMENT: organiser.id},
            note=organiser.name,
        )
        organiser.remind_at = None
    session.flush()
    return len(held) == AT_ONCE


def next_due() -> list[Due]:
    """When the desk is next to be told."""
    return [earliest(Organiser.remind_at)]


def write_contact(session: Session, community: Community, row: MunicipalContact | None, **fields: str) -> None:
    """Whom at the municipality to ring: `name`, `what_for` and `contact_phone` (E.164)."""
    if row is None:
        session.add(MunicipalContact(community_id=community.id, **fields))
    else:
        for name, value in fields.items():
            setattr(row, name, value)
    session.flush()


def _task_key(organiser: Organiser) -> str:
    return f"agreement/{organiser.id}"
