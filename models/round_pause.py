"""The evening round of a community stands still: nobody is rung until the desk goes on with it, or its time is over."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Row
from .desk_user import DeskUser

_ON = "ended_at IS NULL"


class RoundPause(Row):
    """From `created_at` to `until`, or to `ended_at` where somebody went on with it before. One at a time in a
    community; it always has an end of its own, so that none is forgotten."""

    __tablename__ = "round_pause"
    __table_args__ = (
        sa.Index(
            "uq_round_pause_on", "community_id", unique=True, sqlite_where=sa.text(_ON), postgresql_where=sa.text(_ON)
        ),
        sa.CheckConstraint("until > created_at", name="ends_after_it_began"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    until: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    by_user_id: Mapped[int] = mapped_column(doc="the user of the desk who paused it")
    ended_by_user_id: Mapped[int | None] = mapped_column(doc="who went on with it; None where its time was over")

    by: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: RoundPause.by_user_id == DeskUser.id, foreign_keys=[by_user_id]
    )
