"""Who may do what for an elder, as she has said: a daughter who signs her up, a neighbour who asks for her ride."""

from __future__ import annotations

import enum
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Row, choice
from .person import Person, Source

HOLDS = "ended_at IS NULL"


class Deed(enum.StrEnum):
    """What somebody may be let do for her; each is agreed to by itself."""

    SIGN_UP = "sign_up"
    RIDES = "rides"
    EVENING_TIMES = "evening_times"


class HowAgreed(enum.StrEnum):
    """How she said so."""

    HERE = "here"
    ON_THE_TELEPHONE = "on_the_telephone"
    ON_PAPER = "on_paper"


class Mandate(Row):
    """One deed, agreed to on one day in one way. It holds until it is ended; agreed to anew, it is a new row."""

    __tablename__ = "mandate"
    __table_args__ = (
        sa.CheckConstraint("elder_id <> person_id", name="somebody_else"),
        sa.Index(
            "uq_mandate_holds",
            "elder_id",
            "person_id",
            "deed",
            unique=True,
            sqlite_where=sa.text(HOLDS),
            postgresql_where=sa.text(HOLDS),
        ),
        sa.Index("ix_mandate_person", "person_id"),
    )

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    deed: Mapped[Deed] = choice(Deed)
    how: Mapped[HowAgreed] = choice(HowAgreed)
    agreed_on: Mapped[date] = mapped_column(doc="the local day on which she said so")
    source: Mapped[Source] = choice(Source)
    ended_at: Mapped[datetime | None]

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id])
    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="joined")
