"""Whether anything has changed on a board that stands open: one read by key, and no board."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa

import clock
from models import BoardRevision, Community, Database, Heartbeat
from models.board_revision import urgent_at
from services.hours.due import SCHEDULER

from . import board
from .beside import comes_round

_OWN = BoardRevision.community_id == sa.bindparam("of")
_N = sa.select(BoardRevision.n).where(_OWN).scalar_subquery()
_BEAT = sa.select(Heartbeat.at).where(Heartbeat.name == SCHEDULER).scalar_subquery()
_REVISION = sa.select(_N, _BEAT)
_COUNTED = sa.select(_N, sa.select(urgent_at(sa.bindparam("at"))).where(_OWN).scalar_subquery())
_KEPT = (
    sa.update(BoardRevision)
    .where(_OWN)
    .values({name: sa.bindparam(name) for name in ("urgent", "urgent_of", "urgent_until")})
)


def revision(db: Database, community_id: int) -> str:
    """What the board of this community is known by: how often it has changed, and whether the line comes round."""
    risen, heartbeat = db.look(_REVISION, {"of": community_id})
    return f"{risen or 0}{'' if comes_round(heartbeat) else '-still'}"


def number_of(revision_: str) -> int:
    """How often the board had changed when it was known by this."""
    return int(revision_.partition("-")[0])


def instant(written: str) -> datetime | None:
    """The instant a page wrote down in whole seconds since 1970; None for what is none."""
    return datetime.fromtimestamp(int(written), UTC) if written.isdigit() and len(written) < 12 else None


def is_as_shown(db: Database, community_id: int, seen: str, until: str) -> bool:
    """Whether the board is as it was when the page wrote down its revision, and the instant (seconds since 1970) has
    not come at which time alone changes it."""
    at = instant(until)
    return at is not None and clock.now() < at and seen == revision(db, community_id)


def urgent(db: Database, community: Community) -> int:
    """How many rows of the board are to be seen to now: as it was counted, or counted anew where that holds no more."""
    risen, counted = db.look(_COUNTED, {"of": community.id, "at": clock.now()})
    if counted is not None:
        return int(counted)
    with db.read() as reading:
        found = board.today(reading, community, clock.now())
    keep(db, community.id, risen or 0, found)
    return found.urgent


def keep(db: Database, community_id: int, n: int, found: board.Board) -> None:
    """What a board that was built after its revision was read as `n` has to do now, for the pages that have only the
    bar."""
    kept = {"urgent": found.urgent, "urgent_of": n, "urgent_until": found.turns_at}
    db.change(_KEPT, {"of": community_id, **kept})
