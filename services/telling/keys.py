"""Keys for tellings about a row that may be told of several times: joined, cancelled, joined again."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Telling, begins_with


def next_key(session: Session, prefix: str) -> str:
    """A key nobody has used under `prefix`, such as "signup:7:3". The caller holds the row the prefix names."""
    used = session.scalar(
        sa.select(sa.func.count()).select_from(Telling).where(begins_with(session, Telling.key, prefix))
    )
    return f"{prefix}{(used or 0) + 1}"
