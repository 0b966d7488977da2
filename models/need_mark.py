"""What the desk has said of a need: who sees to it, until when it is put off, and why it is done."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Encrypted, Row, choice


class DoneWhy(enum.StrEnum):
    """Why a need is no more. `GONE`: it does not matter any longer, and nobody was spoken with."""

    REACHED = "reached"
    GONE = "gone"


class NeedMark(Row):
    """One need of the board (`need`: what it is and its id, as "ride/7"), from when the desk first said something of
    it. What happened stands in the rows the need is read off; this is what the desk has made of it.

    `hides`: the need is read off something that is not changed by being done, a ride nobody drives or too few who have
    joined; that it is done is known here alone.
    """

    __tablename__ = "need_mark"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "need"),
        sa.Index("ix_need_mark_done_at", "community_id", "done_at"),
        sa.CheckConstraint("(done_at IS NULL) = (done_why IS NULL)", name="done_says_why"),
        sa.CheckConstraint("tried_at IS NULL OR put_off_until IS NOT NULL", name="tried_says_until_when"),
        sa.CheckConstraint("done_at IS NOT NULL OR NOT hides", name="hides_when_done"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    need: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), doc="whose need it is")
    assigned_to_id: Mapped[int | None] = mapped_column(doc="the user of the desk who sees to it")
    put_off_until: Mapped[datetime | None] = mapped_column(doc="it comes back by itself then")
    tried_at: Mapped[datetime | None] = mapped_column(doc="when she was last tried in vain, where that put it off")
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[int | None] = mapped_column(doc="the user of the desk who did it")
    done_why: Mapped[DoneWhy | None] = choice(DoneWhy, nullable=True)
    note: Mapped[str | None] = mapped_column(Encrypted)
    hides: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
