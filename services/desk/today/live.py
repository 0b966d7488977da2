"""Whether anything has changed on a board that stands open: one read by key, and no board."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

import clock
from models import BoardRevision, Database, Heartbeat
from services.hours.due import SCHEDULER

from .beside import comes_round


def revision(db: Database, community_id: int) -> str:
    """What the board of this community is known by: how often it has changed, and whether the line comes round."""
    n = sa.select(BoardRevision.n).where(BoardRevision.community_id == community_id).scalar_subquery()
    at = sa.select(Heartbeat.at).where(Heartbeat.name == SCHEDULER).scalar_subquery()
    risen, heartbeat = db.look(sa.select(n, at))
    return f"{risen or 0}{'' if comes_round(heartbeat) else '-still'}"


def instant(written: str) -> datetime | None:
    """The instant a page wrote down in whole seconds since 1970; None for what is none."""
    return datetime.fromtimestamp(int(written), UTC) if written.isdigit() and len(written) < 12 else None


def is_as_shown(db: Database, community_id: int, seen: str, until: str) -> bool:
    """Whether the board is as it was when the page wrote down its revision, and the instant (seconds since 1970) has
    not come at which time alone changes it."""
    at = instant(until)
    return at is not None and clock.now() < at and seen == revision(db, community_id)
