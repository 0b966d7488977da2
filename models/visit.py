"""A visit: an agreement between an elder and a friend about a day and an hour."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import LOOKED_AT_ONCE, Moving, Row, choice
from .person import Person, Source

T = TypeVar("T")
LIVE_VISIT = "state IN ('asked', 'agreed')"


class VisitState(enum.StrEnum):
    """`ASKED` waits for the friend; `REFUSED` is one friend's no or silence; `OVER` has become a talk to be logged."""

    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    OVER = "over"


class Visit(Row, Moving):
    __tablename__ = "visit"
    __table_args__ = (
        sa.Index(
            "uq_visit_live",
            "elder_id",
            "starts_at",
            unique=True,
            sqlite_where=sa.text(LIVE_VISIT),
            postgresql_where=sa.text(LIVE_VISIT),
        ),
        sa.Index("ix_visit_state", "state", "starts_at"),
        sa.Index("ix_visit_look", "state", "look_at"),
        sa.Index("ix_visit_standing", "standing_id"),
        sa.CheckConstraint("ends_at > starts_at", name="visit_ends_later"),
    )
    MOVES = {
        VisitState.ASKED: {VisitState.AGREED, VisitState.REFUSED, VisitState.CANCELLED},
        VisitState.AGREED: {VisitState.CANCELLED, VisitState.OVER},
        VisitState.REFUSED: set(),
        VisitState.CANCELLED: set(),
        VisitState.OVER: set(),
    }

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    friend_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    state: Mapped[VisitState] = choice(VisitState, default=VisitState.ASKED)
    source: Mapped[Source] = choice(Source)
    agreed_at: Mapped[datetime | None]
    standing_id: Mapped[int | None] = mapped_column(doc="the `Standing` it comes of, as of a sign-up")
    look_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="when there is next something to do about it; at once, when it has changed",
    )
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id], lazy="joined")
    friend: Mapped[Person] = relationship(foreign_keys=[friend_id], lazy="joined")

    @validates("state", "starts_at", "ends_at", "agreed_at")
    def _look_anew(self, name: str, value: T) -> T:
        self.look_at = clock.now()
        if name == "state":
            self.moved_at = self.look_at
        return value
