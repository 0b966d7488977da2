"""A telephone call and its steps. A step is the receipt of one answered webhook, and how the desk reads the call."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Row, choice
from .person import Person


class Direction(enum.StrEnum):
    INBOUND = "inbound"
    OUTBOUND = "outbound"
    LEG = "leg"


class CallStatus(enum.StrEnum):
    """The carrier's words for how far a call has come."""

    QUEUED = "queued"
    INITIATED = "initiated"
    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no-answer"
    FAILED = "failed"
    CANCELED = "canceled"

    @property
    def final(self) -> bool:
        return self in FINAL_STATUSES


FINAL_STATUSES = frozenset(
    {CallStatus.COMPLETED, CallStatus.BUSY, CallStatus.NO_ANSWER, CallStatus.FAILED, CallStatus.CANCELED}
)


RANG_IN = "direction = 'inbound'"


class Call(Row):
    """One leg at the carrier. Who is calling stands here, not in the webhook's address."""

    __tablename__ = "call"
    __table_args__ = (
        sa.Index("ix_call_person", "person_id", "created_at"),
        sa.Index(
            "ix_call_rang_in",
            "person_id",
            "created_at",
            sqlite_where=sa.text(RANG_IN),
            postgresql_where=sa.text(RANG_IN),
        ),
        sa.Index("ix_call_outbox", "outbox_id"),
        sa.Index("ix_call_created_at", "created_at"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    sid: Mapped[str] = mapped_column(unique=True)
    parent_sid: Mapped[str | None] = mapped_column(doc="the call that dialled this leg")
    direction: Mapped[Direction] = choice(Direction)
    other_number: Mapped[str | None] = mapped_column(
        doc="E.164 of the phone that is not ours; None where none is shown that could be rung"
    )
    outbox_id: Mapped[int | None] = mapped_column(sa.ForeignKey("outbox.id"))
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    status: Mapped[CallStatus] = choice(CallStatus, default=CallStatus.IN_PROGRESS)
    ended_at: Mapped[datetime | None]
    stir_verstat: Mapped[str | None] = mapped_column(doc="what the carrier says of the number shown, where it says it")
    forwarded_from: Mapped[str | None] = mapped_column(doc="the number it was forwarded from, as the carrier sends it")
    caller_name: Mapped[str | None] = mapped_column(Encrypted, doc="the name the carrier sends beside the number")

    person: Mapped[Person | None] = relationship(lazy="joined")
    steps: Mapped[list[Step]] = relationship(back_populates="call", order_by="Step.n")


class Step(Row):
    """`n` is the number of the document that was answered; `next_*` says which document was given in return.

    The stored answer is what a second delivery of the same webhook gets. It is gone after a day.
    """

    __tablename__ = "step"
    __table_args__ = (
        sa.UniqueConstraint("call_sid", "n"),
        sa.Index("ix_step_call", "call_id"),
        sa.Index("ix_step_created_at", "created_at"),
    )

    call_sid: Mapped[str]
    n: Mapped[int]
    call_id: Mapped[int | None] = mapped_column(sa.ForeignKey("call.id"))
    address: Mapped[str] = mapped_column(doc="the step that was answered, e.g. join/12")
    digits: Mapped[str | None] = mapped_column(Encrypted)
    speech: Mapped[str | None] = mapped_column(Encrypted)
    next_address: Mapped[str | None] = mapped_column(doc="the step whose words were given in return")
    repeats: Mapped[int] = mapped_column(default=0, doc="how often the words now given were given before in a row")
    said: Mapped[str | None] = mapped_column(Encrypted)
    answer: Mapped[str | None] = mapped_column(Encrypted)
    error: Mapped[str | None] = mapped_column(Encrypted)

    call: Mapped[Call | None] = relationship(back_populates="steps")


class StatusReceipt(Row):
    """A status callback that was taken in and may have done something; the carrier may send it twice."""

    __tablename__ = "status_receipt"
    __table_args__ = (sa.UniqueConstraint("sid", "status"), sa.Index("ix_status_receipt_created_at", "created_at"))

    sid: Mapped[str]
    status: Mapped[str]
