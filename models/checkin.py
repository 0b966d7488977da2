"""The evening check-in: each call (`Checkin`) and its tries. What the elder chose, `CheckinPlan`, stands with her."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Moving, Row, choice
from .desk_user import DeskUser
from .person import Person


class CheckinState(enum.StrEnum):
    PLANNED = "planned"
    RINGING = "ringing"
    WELL = "well"
    WANTS_TALK = "wants_talk"
    NEEDS_HELP = "needs_help"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    UNDELIVERABLE = "undeliverable"
    WRONG_PERSON = "wrong_person"
    MISSED = "missed"
    SILENCED = "silenced"
    NOT_TRIED = "not_tried"


S = CheckinState
BETWEEN_TRIES = (S.NO_ANSWER, S.BUSY, S.UNDELIVERABLE, S.WRONG_PERSON)
TO_BE_RUNG = (S.PLANNED, *BETWEEN_TRIES)
LIVE_CHECKIN = (S.RINGING, *TO_BE_RUNG)
_KEYED = {S.WELL, S.WANTS_TALK, S.NEEDS_HELP}
_AFTER_A_TRY = {S.RINGING, S.MISSED, S.SILENCED, *_KEYED}


class Silence(enum.StrEnum):
    """Which kind of no answer: a contact is told."""

    UNANSWERED = "unanswered"
    LIFTED = "lifted"
    BUSY = "busy"
    UNDELIVERABLE = "undeliverable"
    WRONG_PERSON = "wrong_person"


class SilencedBy(enum.StrEnum):
    """`AT_ACTIVITY` and `BEING_DRIVEN`: she was expected to be out for all of her hour, which nobody saw; the desk is
    asked. The others are known."""

    AT_ACTIVITY = "at_activity"
    BEING_DRIVEN = "being_driven"
    AWAY = "away"
    HOLIDAY = "holiday"
    HOSPITAL = "hospital"
    TALKED = "talked"
    RANG_IN = "rang_in"
    STOPPED = "stopped"
    DRIVEN_HOME = "driven_home"


class Checkin(Row, Moving):
    """One elder, one chosen minute. Only her answer closes it (well, wants a talk, needs help); call status never does.

    `RINGING` is a try that is out: a call, or a text whose answer is waited for until `next_try_at`.
    """

    __tablename__ = "checkin"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "due_at"),
        sa.Index("ix_checkin_next_try", "state", "next_try_at"),
        sa.Index("ix_checkin_window_ends_at", "window_ends_at"),
    )
    MOVES = {
        S.PLANNED: {S.RINGING, S.MISSED, S.SILENCED, S.NOT_TRIED, *_KEYED},
        S.RINGING: {S.NO_ANSWER, S.BUSY, S.UNDELIVERABLE, S.WRONG_PERSON, S.MISSED, S.NOT_TRIED, S.SILENCED, *_KEYED},
        S.NO_ANSWER: _AFTER_A_TRY,
        S.BUSY: _AFTER_A_TRY,
        S.UNDELIVERABLE: _AFTER_A_TRY,
        S.WRONG_PERSON: _AFTER_A_TRY,
        S.MISSED: _KEYED,
        S.NOT_TRIED: _KEYED,
        S.NEEDS_HELP: {S.WELL},
        S.WELL: {S.WANTS_TALK, S.NEEDS_HELP},
        S.WANTS_TALK: {S.NEEDS_HELP},
        S.SILENCED: {S.PLANNED, *_KEYED},
    }

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    due_at: Mapped[datetime]
    window_ends_at: Mapped[datetime] = mapped_column(doc="no try begins after this")
    state: Mapped[CheckinState] = choice(CheckinState, default=S.PLANNED)
    next_try_at: Mapped[datetime | None]
    tries_made: Mapped[int] = mapped_column(default=0, doc="tries that were really placed, busy ones not counted")
    busy_since: Mapped[datetime | None]
    silenced_by: Mapped[SilencedBy | None] = choice(SilencedBy, nullable=True)
    closed_at: Mapped[datetime | None]
    heard_by_id: Mapped[int | None] = mapped_column(
        doc="the user of the desk who had heard from her, where no key of hers closed it"
    )

    person: Mapped[Person] = relationship(lazy="joined")
    heard_by: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: Checkin.heard_by_id == DeskUser.id, foreign_keys=[heard_by_id]
    )
    tries: Mapped[list[CheckinTry]] = relationship(back_populates="checkin", order_by="CheckinTry.number")


class CheckinTry(Row):
    """One time she was rung or texted, or should have been. `silence` stays None when she answered."""

    __tablename__ = "checkin_try"
    __table_args__ = (sa.UniqueConstraint("checkin_id", "number"), sa.Index("ix_checkin_try_outbox", "outbox_id"))

    checkin_id: Mapped[int] = mapped_column(sa.ForeignKey("checkin.id"))
    number: Mapped[int]
    outbox_id: Mapped[int] = mapped_column(sa.ForeignKey("outbox.id"))
    silence: Mapped[Silence | None] = choice(Silence, nullable=True)
    ended_at: Mapped[datetime | None]

    checkin: Mapped[Checkin] = relationship(back_populates="tries")
