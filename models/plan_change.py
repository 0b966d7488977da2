"""What a telephone that only showed a number has changed in an elder's evening: told back, and asked once."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Moving, Row, choice
from .person import Person, Source


class ChangeKind(enum.StrEnum):
    STOP = "stop"
    PAUSE = "pause"
    HOURS = "hours"
    DAYS = "days"
    NUMBER = "number"


class ChangeState(enum.StrEnum):
    """`NOT_ANSWERED` is the desk's; `OVERTAKEN` is one that was changed back, or set anew by who is known."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    UNDONE = "undone"
    NOT_ANSWERED = "not_answered"
    OVERTAKEN = "overtaken"


class ChangeEvent(enum.StrEnum):
    YES = "yes"
    AS_BEFORE = "as_before"
    NO_KEY = "no_key"
    SET_ANEW = "set_anew"


S, E = ChangeState, ChangeEvent


class PlanChange(Row, Moving):
    """One change, which holds from the moment it is made. Those of one elder that share `ask_at` are asked in one call.

    A number shown is a claim: who it was is known only when a call that the line itself places is answered by a key.
    """

    __tablename__ = "plan_change"
    __table_args__ = (
        sa.Index("ix_plan_change_person", "person_id", "state"),
        sa.Index("ix_plan_change_created_at", "created_at"),
    )
    ON = {
        (S.WAITING, E.YES): S.CONFIRMED,
        (S.WAITING, E.AS_BEFORE): S.UNDONE,
        (S.WAITING, E.NO_KEY): S.NOT_ANSWERED,
        (S.WAITING, E.SET_ANEW): S.OVERTAKEN,
        (S.NOT_ANSWERED, E.YES): S.CONFIRMED,
        (S.NOT_ANSWERED, E.AS_BEFORE): S.UNDONE,
        (S.NOT_ANSWERED, E.SET_ANEW): S.OVERTAKEN,
    }

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    kind: Mapped[ChangeKind] = choice(ChangeKind)
    state: Mapped[ChangeState] = choice(ChangeState, default=S.WAITING)
    source: Mapped[Source] = choice(Source)
    shown: Mapped[str | None] = mapped_column(doc="E.164, the number that rang or wrote; None where the desk did it")
    by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), doc="the contact who said it of her")
    before: Mapped[dict[str, Any]] = mapped_column(sa.JSON, doc="her evening as it was: `services.plans.as_it_was`")
    after_withheld: Mapped[bool] = mapped_column(default=False, doc="somebody rang without a number just before")
    ask_at: Mapped[datetime] = mapped_column(doc="when she is rung about it: the next hour of hers, as it was")
    told_at: Mapped[datetime | None] = mapped_column(doc="when it was written, or said, to her own number")
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    by: Mapped[Person | None] = relationship(foreign_keys=[by_id])
