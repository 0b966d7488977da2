"""What somebody has said that she likes to do."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Interest, Person, PersonInterest


def of(session: Session, person: Person) -> list[Interest]:
    """In the order they are always told in."""
    said = set(session.scalars(sa.select(PersonInterest.interest).where(PersonInterest.person_id == person.id)))
    return [each for each in Interest if each in said]


def write(session: Session, person: Person, interests: Collection[Interest]) -> bool:
    """These and no others from now on. Whether anything was changed."""
    before = set(of(session, person))
    if before == set(interests):
        return False
    session.execute(sa.delete(PersonInterest).where(PersonInterest.person_id == person.id))
    session.add_all(PersonInterest(person_id=person.id, interest=each) for each in interests)
    session.flush()
    return True
