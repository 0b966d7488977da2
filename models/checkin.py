"""The evening check-in: what an elder chose (`CheckinPlan`), each evening's call (`Checkin`) and its tries."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import Moving, Row, choice
from .person import Person, Source

MAX_TIMES_A_DAY = 3
USUAL_TRIES = 3
USUAL_GAP_MINUTES = 10
USUAL_RING_S = 25
T = TypeVar("T")


class OnTalk(enum.StrEnum):
    """What key 2 does: a visit-friend is found tonight, or the desk rings her on the next opening day."""

    TONIGHT = "tonight"
    NEXT_DAY = "next_day"


class OnHelp(enum.StrEnum):
    """Who hears of key 3: her contacts in order, or only who is on call."""

    CONTACTS = "contacts"
    ON_CALL = "on_call"


class HowAnswers(enum.StrEnum):
    """How she answers the evening's question: by key on the phone, by text, or in words because she cannot press."""

    KEYS = "keys"
    TEXT = "text"
    SPEECH = "speech"


class AwayWhy(enum.StrEnum):
    """Why she is not rung for a while. The day she is back is asked again when a stay in hospital was to have ended."""

    AWAY = "away"
    HOLIDAY = "holiday"
    HOSPITAL = "hospital"


class CheckinPlan(Row):
    """When and how an elder wants to be rung. Days are numbers, 0 is Monday; times are local `HH:MM`."""

    __tablename__ = "checkin_plan"
    __table_args__ = (
        sa.UniqueConstraint("person_id"),
        sa.CheckConstraint("tries BETWEEN 1 AND 5", name="tries_one_to_five"),
        sa.CheckConstraint("gap_minutes BETWEEN 5 AND 20", name="gap_sensible"),
        sa.CheckConstraint("ring_s BETWEEN 15 AND 60", name="ring_sensible"),
        sa.CheckConstraint("(away_until IS NULL) = (away_why IS NULL)", name="away_says_why"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    days: Mapped[list[int]]
    times: Mapped[list[str]]
    tries: Mapped[int] = mapped_column(default=USUAL_TRIES)
    gap_minutes: Mapped[int] = mapped_column(default=USUAL_GAP_MINUTES)
    ring_s: Mapped[int] = mapped_column(default=USUAL_RING_S)
    on_talk: Mapped[OnTalk] = choice(OnTalk, default=OnTalk.TONIGHT)
    on_help: Mapped[OnHelp] = choice(OnHelp, default=OnHelp.CONTACTS)
    answers: Mapped[HowAnswers] = choice(HowAnswers, default=HowAnswers.KEYS)
    away_until: Mapped[datetime | None] = mapped_column(index=True, doc="no call is due before this instant")
    away_why: Mapped[AwayWhy | None] = choice(AwayWhy, nullable=True)
    away_source: Mapped[Source | None] = choice(Source, nullable=True)
    away_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), doc="the contact who said it")
    stopped_at: Mapped[datetime | None]
    greeted_at: Mapped[datetime | None] = mapped_column(doc="when the very first call's extra sentence was heard")
    written_until: Mapped[datetime] = mapped_column(
        default=clock.now,
        index=True,
        doc="check-ins are written up to here, or not wanted before; a plan that has changed begins anew",
    )

    person: Mapped[Person] = relationship(back_populates="checkin_plan", foreign_keys=[person_id])
    away_by: Mapped[Person | None] = relationship(foreign_keys=[away_by_id])

    @validates("days", "times", "stopped_at")
    def _write_anew(self, _name: str, value: T) -> T:
        """An hour chosen at eight in the evening does not speak of seven the same evening."""
        self.written_until = clock.now()
        return value

    def go_away(self, until: datetime, why: AwayWhy, source: Source, by: Person | None = None) -> None:
        """Not rung before `until` (aware UTC); `by` is the contact who said it."""
        self.away_until, self.away_why, self.away_source = until, why, source
        self.away_by_id = by.id if by is not None else None

    def come_home(self) -> None:
        self.away_until = self.away_why = self.away_source = self.away_by_id = None


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
    AT_ACTIVITY = "at_activity"
    BEING_DRIVEN = "being_driven"
    AWAY = "away"
    HOLIDAY = "holiday"
    HOSPITAL = "hospital"
    TALKED = "talked"
    RANG_IN = "rang_in"
    STOPPED = "stopped"


class Checkin(Row, Moving):
    """One elder, one chosen minute. Only her answer closes it (well, wants a talk, needs help); call status never does.

    `RINGING` is a try that is out: a call, or a text whose answer is waited for until `next_try_at`.
    """

    __tablename__ = "checkin"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "due_at"),
        sa.Index("ix_checkin_next_try", "state", "next_try_at"),
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
        S.SILENCED: _KEYED,
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

    person: Mapped[Person] = relationship(lazy="joined")
    tries: Mapped[list[CheckinTry]] = relationship(back_populates="checkin", order_by="CheckinTry.number")


class CheckinTry(Row):
    """One time she was rung or texted, or should have been. `silence` stays None when she answered."""

    __tablename__ = "checkin_try"
    __table_args__ = (sa.UniqueConstraint("checkin_id", "number"),)

    checkin_id: Mapped[int] = mapped_column(sa.ForeignKey("checkin.id"))
    number: Mapped[int]
    outbox_id: Mapped[int] = mapped_column(sa.ForeignKey("outbox.id"))
    silence: Mapped[Silence | None] = choice(Silence, nullable=True)
    ended_at: Mapped[datetime | None]

    checkin: Mapped[Checkin] = relationship(back_populates="tries")
