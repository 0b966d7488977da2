"""Who a number belongs to, and finding or making a person without doubling one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, DriverKind, ElderDriver, Language, Person, PersonRole, Role, Source
from models.person import VOLUNTEER_ROLES


def persons_on(session: Session, community: Community, number: str) -> list[Person]:
    """Everybody reached on the E.164 `number`, as first or second phone, oldest row first; nobody who has left."""
    return persons_on_each(session, community, [number])[number]


def persons_on_each(session: Session, community: Community, numbers: Collection[str]) -> dict[str, list[Person]]:
    """As `persons_on`, of each of several numbers, asked for at once."""
    found = session.scalars(_ON_ONE_OF, {"community": community.id, "numbers": list(numbers)}).all()
    return {number: [person for person in found if number in (person.phone, person.phone2)] for number in numbers}


_NUMBERS: sa.BindParameter[Any] = sa.bindparam("numbers", expanding=True)
_ON_ONE_OF = (
    sa.select(Person)
    .where(
        Person.community_id == sa.bindparam("community"),
        Person.left_at.is_(None),
        sa.or_(Person.phone.in_(_NUMBERS), Person.phone2.in_(_NUMBERS)),
    )
    .order_by(Person.id)
)


def is_now(session: Session, person: Person) -> Person:
    """She, in the row she has now: hers may become one with another at this moment, and what is written about it then
    is about nobody. Two rows that become one wait until what holds this is written."""
    fresh = session.get(
        Person, person.id, with_for_update={"read": True, "key_share": True, "of": Person}, populate_existing=True
    )
    if fresh is None or fresh.merged_into_id is None:
        return person
    return session.get_one(Person, fresh.merged_into_id)


def everybody_on(session: Session, community: Community, number: str) -> list[Person]:
    """As `persons_on`, with those who have left."""
    on_it = sa.or_(Person.phone == number, Person.phone2 == number)
    return list(
        session.scalars(sa.select(Person).where(Person.community_id == community.id, on_it).order_by(Person.id))
    )


def find(session: Session, community: Community, number: str | None, first_name: str, last_name: str) -> Person | None:
    """The one person this community knows by that first phone (E.164) and those names, whatever their case."""
    return session.scalars(
        sa.select(Person).where(
            Person.community_id == community.id,
            Person.phone.is_(None) if number is None else Person.phone == number,
            Person.folded_name == Person.fold(first_name, last_name),
        )
    ).first()


def ensure(
    session: Session,
    community: Community,
    number: str | None,
    first_name: str,
    last_name: str,
    *,
    source: Source,
    language: Language | None = None,
) -> tuple[Person, bool]:
    """That person, and whether the row was made now (in `language`, the community's own unless told)."""
    known = find(session, community, number, first_name, last_name)
    if known:
        return known, False
    person = Person(
        community=community,
        community_id=community.id,
        first_name=first_name,
        last_name=last_name,
        folded_name=Person.fold(first_name, last_name),
        phone=number,
        language=language or community.language,
        source=source,
    )
    session.add(person)
    session.flush()
    return person, True


def give_role(session: Session, person: Person, role: Role) -> PersonRole:
    """The person's row for `role`, made if missing; an ended role begins again."""
    for held in person.roles:
        if held.role is role:
            held.ended_at = None
            return held
    held = PersonRole(person=person, role=role)
    session.add(held)
    session.flush()
    return held


def acts_as_volunteer(person_id: sa.SQLColumnExpression[int | None]) -> sa.ColumnElement[bool]:
    """Whether that person has a volunteer's role that was complete once: `Person.has_been` as part of a question."""
    of_a_volunteer = sa.or_(*(PersonRole.role == role for role in sorted(VOLUNTEER_ROLES)))
    return sa.exists().where(
        PersonRole.person_id == person_id,
        of_a_volunteer,
        PersonRole.ended_at.is_(None),
        PersonRole.checked_at.is_not(None),
    )


def is_an_elder(person_id: sa.SQLColumnExpression[int | None]) -> sa.ColumnElement[bool]:
    """Whether that person is an elder now: `Person.is_a` as part of a question."""
    return sa.exists().where(
        PersonRole.person_id == person_id, PersonRole.role == Role.ELDER, PersonRole.ended_at.is_(None)
    )


def is_an_organiser(person_id: sa.SQLColumnExpression[int | None]) -> sa.ColumnElement[bool]:
    """Whether that person speaks for an organiser now: `Person.is_a` as part of a question."""
    return sa.exists().where(
        PersonRole.person_id == person_id, PersonRole.role == Role.ORGANISER, PersonRole.ended_at.is_(None)
    )


def coordinator(session: Session, community: Community) -> Person | None:
    """Who sits at the desk, where that is known."""
    return session.scalars(
        sa.select(Person)
        .join(PersonRole, PersonRole.person_id == Person.id)
        .where(
            Person.community_id == community.id,
            PersonRole.role == Role.COORDINATOR,
            PersonRole.ended_at.is_(None),
        )
        .order_by(Person.id)
    ).first()


def is_somebodys_driver(person_id: sa.SQLColumnExpression[int | None]) -> sa.ColumnElement[bool]:
    """Whether an elder has that person as her own driver, as part of a question."""
    return sa.exists().where(ElderDriver.driver_id == person_id, ElderDriver.kind == DriverKind.OWN)
