"""Texts: what came in (each once), the question that is open on a number, and the list last sent there."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Encrypted, Moving, Row, choice


class Message(Row):
    """One inbound text and the words it was answered with; the row is the receipt."""

    __tablename__ = "message"
    __table_args__ = (
        sa.Index("ix_message_number", "number", "created_at"),
        sa.Index("ix_message_person", "person_id", "created_at"),
        sa.Index("ix_message_created_at", "created_at"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    sid: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    body: Mapped[str] = mapped_column(Encrypted)
    answer: Mapped[str | None] = mapped_column(Encrypted)
    error: Mapped[str | None] = mapped_column(Encrypted)
    ration: Mapped[str | None] = mapped_column(
        doc="of which of the few answers a day this text is one: `sms.engine.rations`"
    )


class QuestionKind(enum.StrEnum):
    ALERT = "alert"
    ALERT_OUTCOME = "alert_outcome"
    ALERT_FINAL = "alert_final"
    BE_CONTACT = "be_contact"
    RIDE = "ride"
    TALK_LOG = "talk_log"
    VISIT = "visit"
    WAITING_LIST = "waiting_list"
    RIDE_WANTED = "ride_wanted"
    RIDE_BACK = "ride_back"
    PLAN_CHANGE = "plan_change"
    RETURN_DAY = "return_day"
    OFFER = "offer"
    WHO = "who"
    DISTRESS = "distress"
    CALLED_OFF = "called_off"
    PLACE = "place"
    INSTEAD = "instead"
    NEW_DAY = "new_day"
    HEARD_OF = "heard_of"
    STANDING = "standing"
    WHO_CAME = "who_came"
    IDEA = "idea"
    AGREES = "agrees"
    TRIP = "trip"
    CAR_DUE = "car_due"
    WHERE = "where"
    ERRAND = "errand"


class QuestionState(enum.StrEnum):
    OPEN = "open"
    WAITING = "waiting"
    ANSWERED = "answered"
    EXPIRED = "expired"


class Question(Row, Moving):
    """At most one question is open on a number, held by the database; the others wait their turn."""

    __tablename__ = "question"
    __table_args__ = (
        sa.Index(
            "uq_question_open_number",
            "community_id",
            "number",
            unique=True,
            sqlite_where=sa.text("state = 'open'"),
            postgresql_where=sa.text("state = 'open'"),
        ),
        sa.Index("ix_question_expires", "state", "expires_at"),
    )
    MOVES = {
        QuestionState.OPEN: {QuestionState.WAITING, QuestionState.ANSWERED, QuestionState.EXPIRED},
        QuestionState.WAITING: {QuestionState.OPEN, QuestionState.ANSWERED, QuestionState.EXPIRED},
        QuestionState.ANSWERED: set(),
        QuestionState.EXPIRED: set(),
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    number: Mapped[str]
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    kind: Mapped[QuestionKind] = choice(QuestionKind)
    subject: Mapped[dict[str, int]]
    kept_text: Mapped[str | None] = mapped_column(Encrypted, doc="the first text, while we ask which of two wrote it")
    state: Mapped[QuestionState] = choice(QuestionState, default=QuestionState.OPEN)
    expires_at: Mapped[datetime]


class SentList(Row):
    """The numbered list last texted to a number: `2` means its second item for 24 hours."""

    __tablename__ = "sent_list"
    __table_args__ = (sa.UniqueConstraint("community_id", "number"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    number: Mapped[str]
    occurrence_ids: Mapped[list[int]]
    sent_at: Mapped[datetime]
