"""A talk an elder asked for: the friends who were rung, and the log of how it went."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import LOOKED_AT_ONCE, Encrypted, Moving, Row, choice
from .person import Person, Source

T = TypeVar("T")


class TalkState(enum.StrEnum):
    """`ASKING` rings friends in turn; `FOUND` has a friend's key and rings the elder; `TALKED` was bridged.

    A visit that is over is a talk from its hour on: `TALKED`, until the friend says that they did not meet.
    """

    ASKING = "asking"
    FOUND = "found"
    TALKED = "talked"
    NOT_NOW = "not_now"
    NOBODY = "nobody"
    NOT_MET = "not_met"
    WITHDRAWN = "withdrawn"


class Talk(Row, Moving):
    __tablename__ = "talk"
    __table_args__ = (
        sa.Index(
            "uq_talk_live_elder",
            "elder_id",
            unique=True,
            sqlite_where=sa.text("state IN ('asking', 'found')"),
            postgresql_where=sa.text("state IN ('asking', 'found')"),
        ),
        sa.Index("ix_talk_elder", "elder_id", "state"),
        sa.Index("ix_talk_over", "state", "ended_at"),
        sa.Index("ix_talk_log_due", "state", "log_due_at"),
    )
    MOVES = {
        TalkState.ASKING: {TalkState.FOUND, TalkState.NOBODY, TalkState.WITHDRAWN},
        TalkState.FOUND: {
            TalkState.TALKED,
            TalkState.NOT_NOW,
            TalkState.NOBODY,
            TalkState.WITHDRAWN,
            TalkState.ASKING,  # his line dropped before she was put through
        },
        TalkState.NOT_NOW: set(),
        TalkState.NOBODY: set(),
        TalkState.TALKED: {TalkState.NOT_MET},
        TalkState.NOT_MET: set(),
        TalkState.WITHDRAWN: set(),
    }

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    state: Mapped[TalkState] = choice(TalkState, default=TalkState.ASKING)
    promised_by: Mapped[datetime] = mapped_column(doc="the instant she was told she will have been rung by")
    number: Mapped[str | None] = mapped_column(doc="the telephone she asked from, where she is rung")
    friend_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    bridged_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    log_due_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="when the friend is next to be asked how it was; at once, when it has changed",
    )
    visit_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("visit.id"), unique=True, doc="the visit they met on; None when they talked on the telephone"
    )

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id], lazy="joined")
    friend: Mapped[Person | None] = relationship(foreign_keys=[friend_id])
    asks: Mapped[list[TalkAsk]] = relationship(back_populates="talk", order_by="TalkAsk.position")

    @validates("state", "ended_at")
    def _log_anew(self, _name: str, value: T) -> T:
        self.log_due_at = clock.now()
        return value


class AskState(enum.StrEnum):
    """`NOT_RUNG`: we could not ask, and nobody has let it ring."""

    RINGING = "ringing"
    YES = "yes"
    NO = "no"
    NO_ANSWER = "no_answer"
    NOT_RUNG = "not_rung"


class TalkAsk(Row, Moving):
    """One friend who was rung. Whoever had no time may still find some, as long as nobody else has."""

    __tablename__ = "talk_ask"
    __table_args__ = (sa.UniqueConstraint("talk_id", "friend_id"), sa.UniqueConstraint("talk_id", "position"))
    MOVES = {
        AskState.RINGING: {AskState.YES, AskState.NO, AskState.NO_ANSWER, AskState.NOT_RUNG},
        AskState.YES: {AskState.NO_ANSWER},
        AskState.NO: {AskState.YES},
        AskState.NO_ANSWER: {AskState.YES},
        AskState.NOT_RUNG: {AskState.YES},
    }

    talk_id: Mapped[int] = mapped_column(sa.ForeignKey("talk.id"))
    friend_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    position: Mapped[int]
    state: Mapped[AskState] = choice(AskState, default=AskState.RINGING)

    talk: Mapped[Talk] = relationship(back_populates="asks")
    friend: Mapped[Person] = relationship(lazy="joined")


class Wish(enum.StrEnum):
    """What she would like next, as the friend heard it."""

    RIDE = "ride"
    ACTIVITY = "activity"
    VISIT = "visit"
    NOTHING = "nothing"


class TalkLog(Row):
    """How it went, by whichever of the four ways it came: in the call, by ringing the line, by SMS, on the page."""

    __tablename__ = "talk_log"
    __table_args__ = (
        sa.UniqueConstraint("talk_id"),
        sa.CheckConstraint("how_was_it BETWEEN 1 AND 3", name="how_was_it_one_to_three"),
    )

    talk_id: Mapped[int] = mapped_column(sa.ForeignKey("talk.id"))
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    how_was_it: Mapped[int | None] = mapped_column(doc="1 good, 2 so-so, 3 worried; None when they did not meet")
    wish: Mapped[Wish | None] = choice(Wish, nullable=True)
    follow_up: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str | None] = mapped_column(Encrypted)
    source: Mapped[Source] = choice(Source)

    talk: Mapped[Talk] = relationship()
