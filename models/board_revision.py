"""A number that rises whenever something changes that stands on the desk's board: whoever has the board open asks for
the number, and for the board only where it has risen.

It rises in the transaction that changes something, and last of all in it, so that nobody waits long for its row. What
is written is seen where every statement passes, whoever writes it and in whichever way.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base

ON_THE_BOARD = frozenset(
    {
        "activity",
        "alert",
        "alert_claim",
        "alert_told",
        "checkin",
        "checkin_plan",
        "community",
        "contact",
        "desk_user",
        "errand",
        "need_mark",
        "occurrence",
        "person",
        "person_role",
        "place",
        "plan_change",
        "ride",
        "ride_ask",
        "seen_check",
        "signup",
        "storm",
        "talk",
        "talk_log",
        "task",
    }
)
"""The tables the board is read off. `tests/whole/test_board_revision.py` fails on one that is not named."""
ON_THE_EVENING = frozenset({"round_pause"})
"""What the page of the evening reads besides, which asks for the same number."""
_RAISE = ON_THE_BOARD | ON_THE_EVENING
_RISES = "grendelinja.board_rises"


class BoardRevision(Base):
    """Of one community. Those of all communities of a line rise together: they are few, and whose a row is would have
    to be asked first.

    `urgent`: how many rows of the board were to be seen to now, when it was counted; it holds as long as `n` is
    `urgent_of` and the instant `urgent_until` has not come.
    """

    __tablename__ = "board_revision"

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"), primary_key=True)
    n: Mapped[int] = mapped_column(default=0)
    urgent: Mapped[int | None]
    urgent_of: Mapped[int | None]
    urgent_until: Mapped[datetime | None]


def urgent_at(now: datetime | sa.BindParameter[datetime]) -> sa.ColumnElement[int | None]:
    """`BoardRevision.urgent` as part of a question; NULL where it has to be counted anew."""
    holds = sa.and_(BoardRevision.urgent_of == BoardRevision.n, BoardRevision.urgent_until > now)
    return sa.case((holds, BoardRevision.urgent))


_RISE = (
    "INSERT INTO board_revision (community_id, n) SELECT id, 1 FROM community WHERE true ORDER BY id "
    "ON CONFLICT (community_id) DO UPDATE SET n = board_revision.n + 1"
)
"""Always in one order, so that no two transactions wait for each other. In words, since every second transaction of an
evening ends with it."""


def note(_cursor: Any, _words: str, _values: Any, context: Any) -> None:
    """What is written now raises the number when it is committed."""
    if context is None or not (context.isinsert or context.isupdate or context.isdelete):
        return
    table = getattr(getattr(context.compiled, "statement", None), "table", None)
    if isinstance(table, sa.Table) and table.metadata is Base.metadata and table.name in _RAISE:
        context.root_connection.info[_RISES] = True


def rise(connection: sa.Connection) -> None:
    """Before it commits."""
    if connection.info.pop(_RISES, False):
        connection.exec_driver_sql(_RISE)


def forget(connection: sa.Connection) -> None:
    """Before it takes back what it has written."""
    connection.info.pop(_RISES, None)
