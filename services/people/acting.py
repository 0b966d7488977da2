"""Who may act for an elder, and in what: only what she has said herself, and only as long as she says so.

A relative who rings the desk to sign her up, to ask for her ride or to have her evening call at another hour is asked
for by name here first. What nobody has written down nobody may.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Deed, HowAgreed, Mandate, Person, Source, locked


class MayNot(Exception):
    """She has not said that this person may do that for her; `deed` is what."""

    def __init__(self, person: Person, elder: Person, deed: Deed) -> None:
        super().__init__(f"person {person.id} may not {deed.value} for elder {elder.id}")
        self.deed = deed


def may(session: Session, person: Person, elder: Person, deed: Deed) -> bool:
    """Whether `person` may do that for the elder now. She herself always may; nobody for who has left, nor who has."""
    if elder.left_at is not None or person.left_at is not None:
        return False
    if person.id == elder.id:
        return True
    return any(held.deed is deed for held in between(session, elder, person))


def must(session: Session, person: Person, elder: Person, deed: Deed) -> None:
    """Raises `MayNot` unless `person` may do that for the elder now."""
    if not may(session, person, elder, deed):
        raise MayNot(person, elder, deed)


def between(session: Session, elder: Person, person: Person) -> list[Mandate]:
    """What the elder lets `person` do, in the order of `Deed`."""
    return _held(session, Mandate.elder_id == elder.id, Mandate.person_id == person.id)


def of_elder(session: Session, elder: Person) -> list[Mandate]:
    """Everything anybody may do for her, person by person in the order in which each was first let."""
    held = _held(session, Mandate.elder_id == elder.id)
    first = {one.person_id: 0 for one in sorted(held, key=lambda one: one.id)}
    places = {person_id: place for place, person_id in enumerate(first)}
    return sorted(held, key=lambda one: places[one.person_id])


def who_may(session: Session, elder: Person, deed: Deed) -> list[Person]:
    """Who may do that for her now, besides herself: those who are here."""
    return [one.person for one in of_elder(session, elder) if one.deed is deed and one.person.left_at is None]


def agree(
    session: Session,
    elder: Person,
    person: Person,
    deeds: Collection[Deed],
    *,
    how: HowAgreed,
    on: date,
    source: Source,
) -> bool:
    """Let `person` do exactly these for the elder from now on, as she said in that way on that local day. What holds
    already keeps its own day; what is not among them ends. Answers whether anything changed.

    Raises ValueError for the elder herself.
    """
    if person.id == elder.id:
        raise ValueError("nobody needs leave to act for herself")
    locked(session, Person, elder.id)
    held = between(session, elder, person)
    _end(session, [one for one in held if one.deed not in deeds])
    known = {one.deed for one in held}
    new = [deed for deed in Deed if deed in deeds and deed not in known]
    for deed in new:
        session.add(Mandate(elder_id=elder.id, person_id=person.id, deed=deed, how=how, agreed_on=on, source=source))
    session.flush()
    return bool(new) or any(one.ended_at is not None for one in held)


def end_all(session: Session, elder: Person, person: Person) -> None:
    """`person` may do nothing more for the elder."""
    _end(session, between(session, elder, person))


def _end(session: Session, ended: Collection[Mandate]) -> None:
    for one in ended:
        one.ended_at = clock.now()
    session.flush()


def _held(session: Session, *which: sa.ColumnElement[bool]) -> list[Mandate]:
    wanted = sa.select(Mandate).where(*which, Mandate.ended_at.is_(None))
    order = list(Deed)
    return sorted(session.scalars(wanted).all(), key=lambda one: order.index(one.deed))
