"""Keys for tellings about a row that may be told of several times: joined, cancelled, joined again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import FIRST_ID, Telling, begins_with, paper_of


def next_key(session: Session, prefix: str) -> str:
    """A key nobody has used under `prefix`, such as "signup:7:3". The caller holds the row the prefix names."""
    return next(numbered(session, prefix))


def is_on_paper(key: str) -> bool:
    """Whether it is a key that was made on paper, which nobody has used."""
    number = key.rpartition(":")[2]
    return number.isdigit() and int(number) >= FIRST_ID


def numbered(session: Session, prefix: str) -> Iterator[str]:
    """As `next_key`, one after another, for whoever makes many at once."""
    paper = paper_of(session)
    if paper is not None:
        return (f"{prefix}{paper.next_id()}" for _ in count())
    used = session.scalar(
        sa.select(sa.func.count()).select_from(Telling).where(begins_with(session, Telling.key, prefix))
    )
    return (f"{prefix}{number}" for number in count((used or 0) + 1))
