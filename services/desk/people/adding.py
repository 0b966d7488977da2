"""Somebody new is put down at the desk; who may be the same is asked about first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import Community, Person, Role, Source
from services import people
from services.keeping.kept import NAMELESS
from services.people import details
from services.people.details import Details, Facts

from .letters import digits, plain


@dataclass(frozen=True, slots=True)
class Alike:
    """Those who may be whom one is about to put down: `same` has name and first number, `on_number` a number of hers,
    `of_name` her name and another number. Whoever has left is among them."""

    same: Person | None
    on_number: Collection[Person]
    of_name: Collection[Person]

    def __bool__(self) -> bool:
        return bool(self.same or self.on_number or self.of_name)


def alike(session: Session, community: Community, wanted: Details, *, but: Person | None = None) -> Alike:
    """Who is known already by one of these numbers or by this name, whatever its marks; not `but` herself."""
    numbers = {digits(number) for number in (wanted.phone, wanted.phone2) if number}
    name = plain(f"{wanted.first_name} {wanted.last_name}")
    rows = session.execute(
        sa.select(Person.id, Person.folded_name, Person.phone, Person.phone2).where(
            Person.community_id == community.id,
            Person.first_name != NAMELESS,
            Person.id != (but.id if but is not None else 0),
        )
    ).all()
    on_number = {row[0] for row in rows if numbers & {digits(number) for number in row[2:] if number}}
    of_name = {row[0] for row in rows if plain(row[1]) == name}
    known = _people(session, on_number | of_name)
    folded = Person.fold(wanted.first_name, wanted.last_name)
    same = next((one for one in known if one.folded_name == folded and one.phone == wanted.phone), None)
    return Alike(
        same,
        [one for one in known if one.id in on_number and one is not same],
        [one for one in known if one.id in of_name - on_number and one is not same],
    )


def add(session: Session, community: Community, wanted: Details, facts: Facts, roles: Collection[Role]) -> Person:
    """She is one of the line's people from now on. A volunteer waits for what must be seen of one.

    Raises `details.SomebodyElse`, and writes nothing, where somebody has this name and first number.
    """
    person, is_new = people.ensure(
        session,
        community,
        wanted.phone,
        wanted.first_name,
        wanted.last_name,
        source=Source.DESK,
        language=wanted.language,
    )
    if not is_new:
        raise details.SomebodyElse(f"person {person.id} has that name and number")
    person.phone2 = wanted.phone2
    details.set_facts(session, person, facts)
    for role in sorted(roles):
        people.give_role(session, person, role)
    session.flush()
    return person


def _people(session: Session, ids: Collection[int]) -> list[Person]:
    wanted = sa.select(Person).where(Person.id.in_(ids)).order_by(Person.folded_name, Person.id)
    return list(session.scalars(wanted.options(selectinload(Person.roles), selectinload(Person.hamlet))).all())
