"""Who is asked to come to something, by whom at the desk and in whose words, and what each said; what people like."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .activity import Interest, Occurrence
from .base import Base, Encrypted, Row, choice
from .person import Person


class PersonInterest(Base):
    """She has said that she likes it."""

    __tablename__ = "person_interest"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), primary_key=True)
    interest: Mapped[Interest] = choice(Interest, primary_key=True)


class Invitation(Row):
    """Somebody at the desk has chosen whom to ask about one occurrence."""

    __tablename__ = "invitation"
    __table_args__ = (sa.Index("ix_invitation_occurrence", "occurrence_id"),)

    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    by_user_id: Mapped[int] = mapped_column(doc="the user of the desk who asks")
    task: Mapped[str | None] = mapped_column(Encrypted, doc="the organiser's words of what people are needed for")

    occurrence: Mapped[Occurrence] = relationship(lazy="joined")


class InvitedAnswer(enum.StrEnum):
    """What she said; no answer is None on the row. That she comes is no answer of its own: it is her sign-up."""

    NOT_NOW = "not_now"
    NO_MORE = "no_more"


class Invited(Row):
    """One person asked about one occurrence, once."""

    __tablename__ = "invited"
    __table_args__ = (
        sa.UniqueConstraint("occurrence_id", "person_id"),
        sa.Index("ix_invited_person", "person_id", "created_at"),
    )

    invitation_id: Mapped[int] = mapped_column(sa.ForeignKey("invitation.id"))
    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    answer: Mapped[InvitedAnswer | None] = choice(InvitedAnswer, nullable=True)
    answered_at: Mapped[datetime | None]

    invitation: Mapped[Invitation] = relationship()
    occurrence: Mapped[Occurrence] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")
