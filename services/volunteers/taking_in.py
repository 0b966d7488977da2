"""Taking a volunteer in, and what is written of her: roles, languages, interests, seats."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Check,
    Community,
    DeskUser,
    Language,
    Person,
    Role,
    Source,
    Volunteer,
    insert_missing,
)
from services import people
from services.people import checks

from . import willing


@dataclass(frozen=True, slots=True)
class Taken:
    """Who is taken in. `phone` is E.164; `seen` and `until` are what was seen of her already (`checks.record`)."""

    first_name: str
    last_name: str
    phone: str
    roles: Collection[Role]
    language: Language
    hamlet_id: int | None = None
    seats: int | None = None
    seen: Mapping[Check, date] = field(default_factory=dict)
    until: Mapping[Check, date] = field(default_factory=dict)


class HasLeft(ValueError):
    """The one of that name and number has died or moved, as the desk was told."""


def take_in(
    session: Session, community: Community, taken: Taken, *, by: DeskUser, willing_id: int | None = None
) -> Person:
    """She is a volunteer from now on, active where all was seen; whoever is known by that name and number is the same.
    `willing_id`: the row by which she said so, which is answered by it. Raises `HasLeft`."""
    person, is_new = people.ensure(
        session,
        community,
        taken.phone,
        taken.first_name,
        taken.last_name,
        source=Source.DESK,
        language=taken.language,
    )
    if person.left_at is not None:
        raise HasLeft(person.full_name)
    if is_new or taken.hamlet_id is not None:
        person.hamlet_id = taken.hamlet_id
    if taken.seats is not None:
        person.seats = taken.seats
    for role in sorted(taken.roles):
        people.give_role(session, person, role)
    session.refresh(person, ["roles", "seen_checks"])
    if taken.seen:
        checks.record(session, person, taken.seen, taken.until, by=by)
    checks.begins(session, person)
    checks.tell_what_is_missing(session, person)
    if willing_id is not None:
        willing.taken_in(session, willing_id, person, by)
    session.flush()
    return person


def of(session: Session, person: Person) -> Volunteer | None:
    """What she has told of herself as a volunteer."""
    return session.scalars(sa.select(Volunteer).where(Volunteer.person_id == person.id)).first()


def write(session: Session, person: Person, *, interests: str | None, speaks: str | None, seats: int | None) -> None:
    """What she has told of herself; None is nothing."""
    insert_missing(session, Volunteer, [{"person_id": person.id}])
    row = session.scalars(sa.select(Volunteer).where(Volunteer.person_id == person.id)).one()
    row.interests, row.speaks, person.seats = interests, speaks, seats
    session.flush()
