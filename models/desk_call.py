"""A call the desk or a volunteer makes through the line: the telephone of who wants it rings first, and then hers."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Moving, Row, choice
from .desk_user import DeskUser
from .person import Person


class DeskCallState(enum.StrEnum):
    """`DESK` rings at the desk, `HER` at hers, `TALKING` is put through; the others are how it ended. `BUSY`: hers was;
    `NO_DESK`: nobody at the desk wanted it after all, or lifted."""

    DESK = "desk"
    HER = "her"
    TALKING = "talking"
    TALKED = "talked"
    NOT_NOW = "not_now"
    NO_ANSWER = "no_answer"
    BUSY = "busy"
    NO_DESK = "no_desk"


D = DeskCallState
LIVE_DESK_CALL = (D.DESK, D.HER, D.TALKING)
_LIVE = "state IN ('desk', 'her', 'talking')"


class DeskCall(Row, Moving):
    """One wish of somebody at the desk, or of a volunteer, to talk with a person. It says nothing of her evening, and
    closes nothing."""

    __tablename__ = "desk_call"
    __table_args__ = (
        sa.Index(
            "uq_desk_call_live",
            "desk_number",
            unique=True,
            sqlite_where=sa.text(_LIVE),
            postgresql_where=sa.text(_LIVE),
        ),
        sa.Index("ix_desk_call_person", "person_id", "created_at"),
        sa.CheckConstraint("(by_user_id IS NULL) <> (by_person_id IS NULL)", name="by_one_of_the_two"),
    )
    MOVES = {
        D.DESK: {D.HER, D.BUSY, D.NO_DESK},
        D.HER: {D.TALKING, D.NOT_NOW, D.NO_ANSWER, D.BUSY},
        D.TALKING: {D.TALKED},
        D.TALKED: set(),
        D.NOT_NOW: set(),
        D.NO_ANSWER: set(),
        D.BUSY: set(),
        D.NO_DESK: set(),
    }

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    number: Mapped[str] = mapped_column(doc="hers, E.164")
    desk_number: Mapped[str] = mapped_column(
        doc="that of the desk or the volunteer, which is rung first; one call at a time"
    )
    by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who wanted it")
    by_person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), doc="the volunteer who wanted it, on her own page"
    )
    state: Mapped[DeskCallState] = choice(DeskCallState, default=D.DESK)
    put_through_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    by_person: Mapped[Person | None] = relationship(foreign_keys=[by_person_id])
    by_user: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: DeskCall.by_user_id == DeskUser.id, foreign_keys=[by_user_id]
    )
