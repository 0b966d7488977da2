"""The first telling of its key, written once; or added on paper, where a deed is only foretold."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Paper, Person, Telling, TellingState, begins_with, insert_new, paper_of

from .keys import is_on_paper


def written(session: Session, person: Person, values: dict[str, Any]) -> tuple[bool, Telling]:
    """Whether it is new, and the first of its key as it is: with these `values` where it is."""
    key, paper = values["key"], paper_of(session)
    if paper is None:
        new = insert_new(session, values, Telling)
        return (True, new) if new is not None else (False, session.scalars(_OF_KEY, {"key": key}).one())
    before = None if is_on_paper(key) else _before(session, paper, key)
    if before is not None:
        return False, before
    telling = Telling(person=person, **values)
    session.add(telling)
    session.flush()
    return True, telling


_OF_KEY = sa.select(Telling).where(Telling.key == sa.bindparam("key"))


def taken_back(paper: Paper, key_prefixes: tuple[str, ...]) -> int:
    """Of what has been told on paper, this no longer holds. Answers how many; what stands in the database is told
    nobody by this deed, whatever becomes of it."""
    told_here = [row for row in paper.new(Telling) if row.key.startswith(key_prefixes)]
    for telling in told_here:
        if telling.may_move(TellingState.WITHDRAWN):
            telling.move(TellingState.WITHDRAWN)
    return len(told_here)


def _before(session: Session, paper: Paper, key: str) -> Telling | None:
    """Of all that begins as this key does, what it is of, asked once."""
    of = ":".join(key.split(":")[:2])
    begun = sa.select(Telling).where(begins_with(session, Telling.key, of))
    known = paper.once(("tellings", of), lambda: {row.key: row for row in session.scalars(begun)})
    return known.get(key) or next((row for row in paper.new(Telling) if row.key == key), None)
