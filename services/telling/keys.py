"""Keys for tellings about a row that may be told of several times: joined, cancelled, joined again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Telling, begins_with


def next_key(session: Session, prefix: str) -> str:
    """A key nobody has used under `prefix`, such as "signup:7:3". The caller holds the row the prefix names."""
    return next(numbered(session, prefix))


def numbered(session: Session, prefix: str) -> Iterator[str]:
    """As `next_key`, one after another, for whoever makes many at once."""
    used = session.scalar(
        sa.select(sa.func.count()).select_from(Telling).where(begins_with(session, Telling.key, prefix))
    )
    return (f"{prefix}{number}" for number in count((used or 0) + 1))
