"""Who comes: a sign-up, or a place on the waiting list."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Occurrence
from .base import LOOKED_AT_ONCE, Moving, Row, choice
from .person import Person, Source

T = TypeVar("T")


class SignupState(enum.StrEnum):
    JOINED = "joined"
    WAITING = "waiting"
    CANCELLED = "cancelled"


class Signup(Row, Moving):
    """One person's answer to one occurrence. Signing up again after cancelling moves this row; there is no second."""

    __tablename__ = "signup"
    __table_args__ = (
        sa.UniqueConstraint("occurrence_id", "person_id"),
        sa.Index("ix_signup_person", "person_id"),
        sa.Index("ix_signup_remind", "remind_at"),
    )
    MOVES = {
        SignupState.JOINED: {SignupState.CANCELLED},
        SignupState.WAITING: {SignupState.JOINED, SignupState.CANCELLED},
        SignupState.CANCELLED: {SignupState.JOINED, SignupState.WAITING},
    }

    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    state: Mapped[SignupState] = choice(SignupState)
    queued_at: Mapped[datetime] = mapped_column(default=clock.now, doc="decides the order of the waiting list")
    source: Mapped[Source] = choice(Source)
    remind_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="when a reminder next falls due, or is to be thought of; at once, when it has changed",
    )
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")

    occurrence: Mapped[Occurrence] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")

    @validates("state", "queued_at")
    def _changed(self, name: str, value: T) -> T:
        """A reminder is thought of anew, and a gathering by telephone has another company."""
        self.remind_at = clock.now()
        if name == "state":
            self.moved_at = clock.now()
        occurrence: Occurrence | None = self.occurrence
        if occurrence is not None and occurrence.by_telephone:
            occurrence.look_anew()
        return value
