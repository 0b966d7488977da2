"""An alert about an elder, the ladder of people told, and the outcome that alone ends it."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Moving, Row, choice
from .person import Person


class AlertCause(enum.StrEnum):
    MISSED = "missed"
    UNDELIVERABLE = "undeliverable"
    NEEDS_HELP = "needs_help"


class AlertState(enum.StrEnum):
    HELD = "held"
    OPEN = "open"
    TAKEN = "taken"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class AlertOutcome(enum.StrEnum):
    FOUND_WELL = "found_well"
    SHE_ANSWERED = "she_answered"
    AWAY = "away"
    ILL = "ill"
    FELL = "fell"
    HOSPITAL = "hospital"
    OTHER = "other"


LIVE_ALERT = (AlertState.HELD, AlertState.OPEN, AlertState.TAKEN)


class Alert(Row, Moving):
    """`HELD` is the half minute in which key 2 takes a call for help back. One elder has at most one live alert."""

    __tablename__ = "alert"
    __table_args__ = (
        sa.Index(
            "uq_alert_live_elder",
            "elder_id",
            unique=True,
            sqlite_where=sa.text("state IN ('held', 'open', 'taken')"),
            postgresql_where=sa.text("state IN ('held', 'open', 'taken')"),
        ),
        sa.Index("ix_alert_next_rung", "state", "next_rung_at"),
        sa.CheckConstraint("(state = 'closed') = (outcome IS NOT NULL)", name="closed_has_outcome"),
    )
    MOVES = {
        AlertState.HELD: {AlertState.OPEN, AlertState.WITHDRAWN},
        AlertState.OPEN: {AlertState.TAKEN, AlertState.CLOSED},
        AlertState.TAKEN: {AlertState.OPEN, AlertState.CLOSED},
        AlertState.CLOSED: set(),
        AlertState.WITHDRAWN: set(),
    }

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    checkin_id: Mapped[int | None] = mapped_column(sa.ForeignKey("checkin.id"))
    cause: Mapped[AlertCause] = choice(AlertCause)
    state: Mapped[AlertState] = choice(AlertState, default=AlertState.OPEN)
    rung: Mapped[int] = mapped_column(default=0, doc="how many of the ladder have been told")
    next_rung_at: Mapped[datetime | None]
    repeats: Mapped[int] = mapped_column(default=0, doc="how often the last rung was rung again")
    taken_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    taken_at: Mapped[datetime | None]
    outcome: Mapped[AlertOutcome | None] = choice(AlertOutcome, nullable=True)
    outcome_note: Mapped[str | None] = mapped_column(Encrypted)
    closed_at: Mapped[datetime | None]

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id], lazy="joined")
    taken_by: Mapped[Person | None] = relationship(foreign_keys=[taken_by_id])
    told: Mapped[list[AlertTold]] = relationship(back_populates="alert", order_by="AlertTold.rung")


class AlertAnswer(enum.StrEnum):
    NONE = "none"
    YES = "yes"
    NO = "no"
    WRONG_NUMBER = "wrong_number"


class AlertTold(Row):
    """One rung: who was told, and what was answered. `person_id` None is the on-call number."""

    __tablename__ = "alert_told"
    __table_args__ = (sa.UniqueConstraint("alert_id", "number"),)

    alert_id: Mapped[int] = mapped_column(sa.ForeignKey("alert.id"))
    rung: Mapped[int]
    number: Mapped[str] = mapped_column(doc="E.164")
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    answer: Mapped[AlertAnswer] = choice(AlertAnswer, default=AlertAnswer.NONE)

    alert: Mapped[Alert] = relationship(back_populates="told")
    person: Mapped[Person | None] = relationship()
