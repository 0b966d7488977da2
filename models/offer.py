"""What was offered to an elder after "well", and what she does not want to be offered again."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .activity import Activity, Occurrence
from .base import Row, choice
from .person import Person, Source


class OfferAnswer(enum.StrEnum):
    """What she said; no answer at all is None on the row. `NO_RIDE`: she would have come, had there been a ride."""

    JOINED = "joined"
    NOT_NOW = "not_now"
    NO_RIDE = "no_ride"
    NEVER = "never"


class Offer(Row):
    """One occurrence offered to one elder. Each is offered once at most on an evening, and not two evenings running."""

    __tablename__ = "offer"
    __table_args__ = (sa.Index("ix_offer_person", "person_id", "created_at"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    source: Mapped[Source] = choice(Source, doc="phone or sms: where it was offered")
    answer: Mapped[OfferAnswer | None] = choice(OfferAnswer, nullable=True)
    answered_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    occurrence: Mapped[Occurrence] = relationship(lazy="joined")


class Unwanted(Row):
    """An elder has said that she is not to be offered this activity any more. Undone, the row goes."""

    __tablename__ = "unwanted"
    __table_args__ = (sa.UniqueConstraint("person_id", "activity_id"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    activity_id: Mapped[int] = mapped_column(sa.ForeignKey("activity.id"))
    source: Mapped[Source] = choice(Source)

    activity: Mapped[Activity] = relationship(lazy="joined")
