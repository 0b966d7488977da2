"""Keys for tellings about a row that may be told of several times: joined, cancelled, joined again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import FIRST_ID, Telling, TellingState, beginning, begins, begins_with, paper_of

AT_ONCE = 50


def next_key(session: Session, prefix: str) -> str:
    """A key nobody has used under `prefix`, such as "signup:7:3". The caller holds the row the prefix names."""
    return next(numbered(session, prefix))


def beside(telling: Telling) -> str:
    """The key of the text that goes out beside its call."""
    return f"telling/{telling.id}/beside"


def is_on_paper(key: str) -> bool:
    """Whether it is a key that was made on paper, which nobody has used."""
    number = key.rpartition(":")[2]
    return number.isdigit() and int(number) >= FIRST_ID


def numbered(session: Session, prefix: str) -> Iterator[str]:
    """As `next_key`, one after another, for whoever makes many at once."""
    paper = paper_of(session)
    if paper is not None:
        return (f"{prefix}{paper.next_id()}" for _ in count())
    dialect = session.get_bind().dialect.name
    used = session.scalar(_used(dialect), beginning(dialect, prefix))
    return (f"{prefix}{number}" for number in count((used or 0) + 1))


@cache
def _used(dialect: str) -> sa.Select[int]:
    return sa.select(sa.func.count()).select_from(Telling).where(begins(dialect, Telling.key))


def waiting(session: Session, prefixes: Sequence[str]) -> list[Telling]:
    """The tellings not told yet whose keys begin so."""
    if len(prefixes) == 1:
        dialect = session.get_bind().dialect.name
        return list(session.scalars(_waiting(dialect), beginning(dialect, prefixes[0])))
    found: list[Telling] = []
    for first in range(0, len(prefixes), AT_ONCE):
        some = prefixes[first : first + AT_ONCE]
        begins = sa.or_(*(begins_with(session, Telling.key, prefix) for prefix in some))
        found += session.scalars(sa.select(Telling).where(begins, _WAITS))
    return found


_WAITS = Telling.state.in_((TellingState.OPEN, TellingState.NOT_TOLD))


@cache
def _waiting(dialect: str) -> sa.Select[Telling]:
    return sa.select(Telling).where(begins(dialect, Telling.key), _WAITS)
