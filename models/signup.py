"""Who comes: a sign-up, or a place on the waiting list."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Occurrence
from .base import LOOKED_AT_ONCE, Encrypted, Moving, Row, choice
from .person import Person, Source

MOST_COMPANIONS = 3
"""Whoever comes with more is an organiser's matter."""
T = TypeVar("T")


class SignupState(enum.StrEnum):
    """`OFFERED`: a place is kept for her until `offered_until`, and it is hers to say whether she wants it."""

    JOINED = "joined"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    OFFERED = "offered"


class LeftWhy(enum.StrEnum):
    """What somebody may say by key of why she cannot come after all."""

    ILL = "ill"
    AWAY = "away"
    OTHER = "other"


TAKES_A_PLACE = (SignupState.JOINED, SignupState.OFFERED)
WAITS = (SignupState.WAITING, SignupState.OFFERED)
"""Has asked for a place, and has none."""


class Signup(Row, Moving):
    """One person's answer to one occurrence. Signing up again after cancelling moves this row; there is no second."""

    __tablename__ = "signup"
    __table_args__ = (
        sa.UniqueConstraint("occurrence_id", "person_id"),
        sa.Index("ix_signup_person", "person_id"),
        sa.Index("ix_signup_standing", "standing_id"),
        sa.Index("ix_signup_remind", "remind_at"),
        sa.Index("ix_signup_offered", "offered_until"),
        sa.CheckConstraint(f"companions BETWEEN 0 AND {MOST_COMPANIONS}", name="companions_few"),
        sa.CheckConstraint("state <> 'offered' OR offered_until IS NOT NULL", name="offered_until_when"),
    )
    MOVES = {
        SignupState.JOINED: {SignupState.CANCELLED},
        SignupState.WAITING: {SignupState.OFFERED, SignupState.JOINED, SignupState.CANCELLED},
        SignupState.OFFERED: {SignupState.JOINED, SignupState.WAITING, SignupState.CANCELLED},
        SignupState.CANCELLED: {SignupState.JOINED, SignupState.WAITING},
    }

    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    state: Mapped[SignupState] = choice(SignupState)
    queued_at: Mapped[datetime] = mapped_column(default=clock.now, doc="decides the order of the waiting list")
    source: Mapped[Source] = choice(Source)
    standing_id: Mapped[int | None] = mapped_column(
        doc="the `Standing` it comes of; SQLite gives a table that is there no new foreign key"
    )
    companions: Mapped[int] = mapped_column(
        default=0, server_default="0", doc="who come along with her, without a name; each takes a place"
    )
    remind_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="when a reminder next falls due, or is to be thought of; at once, when it has changed",
    )
    came: Mapped[bool | None] = mapped_column(doc="whether she was there, as the host has said; None: nobody has")
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")
    offered_at: Mapped[datetime | None] = mapped_column(
        doc="from when she was last told of a place; None while none was offered her, or a ride is looked for first"
    )
    offered_until: Mapped[datetime | None] = mapped_column(
        doc="while a place is hers to take: how long. Where she is not told of it yet, when she is at the latest"
    )

    left_reason: Mapped[str | None] = mapped_column(
        Encrypted,
        doc="why she could not come after all, where she was counted on: a `LeftWhy` of hers, or the desk's words",
    )

    occurrence: Mapped[Occurrence] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")

    @validates("state", "queued_at")
    def _changed(self, name: str, value: T) -> T:
        """A reminder is thought of anew, and a gathering by telephone has another company."""
        self.remind_at = clock.now()
        if name == "state":
            self.moved_at = clock.now()
            self.companions = 0
        occurrence: Occurrence | None = self.occurrence
        if occurrence is not None and occurrence.by_telephone:
            occurrence.look_anew()
        return value

    @property
    def left_why(self) -> LeftWhy | None:
        """What she has said of it herself; what the desk has written is nobody's but the desk's."""
        return LeftWhy(self.left_reason) if self.left_reason in list(LeftWhy) else None

    @property
    def may_take_a_place(self) -> bool:
        """A place is kept for her, or all who wait have been told of one: whether it is still there the rows say."""
        return self.state is SignupState.OFFERED or (
            self.state is SignupState.WAITING and self.offered_until is not None
        )

    def think_of_offer(self) -> None:
        """What she was to be told of the place together with is known now: she is told at once."""
        if self.state is SignupState.OFFERED and self.offered_at is None:
            self.offered_until = clock.now()


def heads(of: type[Signup] = Signup) -> sa.ColumnElement[int]:
    """How many people the sign-ups of a question are, with who comes along with them."""
    return sa.func.coalesce(sa.func.sum(1 + of.companions), 0)
