"""Numbers the desk has been told are wrong and has not put right: until then nobody is rung on them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Person, Task, TaskKind, TaskState, columns
from services import tasks

from . import together

_REPORTED = sa.select(Task.number).where(
    Task.community_id == sa.bindparam("community"),
    Task.kind == TaskKind.WRONG_NUMBER,
    Task.state == TaskState.OPEN,
    Task.number.is_not(None),
)


def in_community(session: Session, community_id: int) -> set[str]:
    found = columns(session, _REPORTED, {"community": community_id})
    return {number for number in found.scalars() if number is not None}


def left_to_ring(session: Session, person: Person) -> list[str]:
    """The person's first and second number, without those that are told to be wrong."""
    read = together.of_person(session, person)
    if read is not None:
        return right(person, {number for number, community_id in read.wrong if community_id == person.community_id})
    return right(person, in_community(session, person.community_id))


def right(person: Person, wrong: Collection[str]) -> list[str]:
    """As `left_to_ring`, where it is known which numbers are told to be wrong."""
    return [number for number in (person.phone, person.phone2) if number and number not in wrong]


def all_of(session: Session, person: Person) -> bool:
    """Whether she has numbers, and none that is right."""
    return (person.phone or person.phone2) is not None and not left_to_ring(session, person)


def report(
    session: Session, community: Community, number: str, person: Person | None, subject: Mapping[str, int]
) -> None:
    """Whoever is rung on `number` is not `person`. One task for each number, a new one once the last is done."""
    session.flush()
    if number in in_community(session, community.id):
        return
    key = f"wrong-number/{community.id}/{number}"
    tasks.open_anew(session, community, TaskKind.WRONG_NUMBER, key, person=person, number=number, subject=subject)
