"""An idea before it exists: what might be arranged, and what each who was asked said to it."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .activity import Occurrence
from .base import Moving, Row, choice
from .person import Person, Source


class IdeaState(enum.StrEnum):
    """`ENOUGH`: so many want it that the desk was told. `HELD`: it became an activity."""

    OPEN = "open"
    ENOUGH = "enough"
    HELD = "held"
    DROPPED = "dropped"


class Idea(Row, Moving):
    """Asked while it is open or enough want it already; each is asked once."""

    __tablename__ = "idea"
    __table_args__ = (
        sa.Index("ix_idea_community", "community_id", "state"),
        sa.CheckConstraint("enough >= 1", name="enough_is_somebody"),
        sa.CheckConstraint("(state = 'held') = (occurrence_id IS NOT NULL)", name="held_says_where"),
    )
    MOVES = {
        IdeaState.OPEN: {IdeaState.ENOUGH, IdeaState.HELD, IdeaState.DROPPED},
        IdeaState.ENOUGH: {IdeaState.HELD, IdeaState.DROPPED},
        IdeaState.DROPPED: {IdeaState.OPEN},
        IdeaState.HELD: set(),
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    words: Mapped[str] = mapped_column(doc="what it is, as it is read and spoken: 'herretrim onsdagar'")
    hours: Mapped[list[str]] = mapped_column(
        default=list, doc="the hours it might begin at, local HH:MM, three at most"
    )
    prices: Mapped[list[int]] = mapped_column(default=list, doc="what it might cost, in øre, three at most")
    by_car: Mapped[bool] = mapped_column(default=True, doc="whether a ride is asked about")
    enough: Mapped[int] = mapped_column(doc="of how many the desk is told")
    state: Mapped[IdeaState] = choice(IdeaState, default=IdeaState.OPEN)
    by_user_id: Mapped[int] = mapped_column(doc="the user of the desk whose it is")
    occurrence_id: Mapped[int | None] = mapped_column(sa.ForeignKey("occurrence.id"), doc="the first time it is held")

    occurrence: Mapped[Occurrence | None] = relationship()


class IdeaAnswer(Row):
    """One person asked. What she has not said, or was not asked, is None."""

    __tablename__ = "idea_answer"
    __table_args__ = (
        sa.UniqueConstraint("idea_id", "person_id"),
        sa.Index("ix_idea_answer_person", "person_id"),
    )

    idea_id: Mapped[int] = mapped_column(sa.ForeignKey("idea.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    source: Mapped[Source] = choice(Source)
    interested: Mapped[bool | None]
    price_ore: Mapped[int | None] = mapped_column(doc="what it is worth to her")
    hour: Mapped[str | None] = mapped_column(doc="local HH:MM")
    wants_ride: Mapped[bool | None]
    hears: Mapped[bool] = mapped_column(
        default=False,
        server_default=sa.false(),
        doc="has said no more than that she would like to hear what becomes of it",
    )
    answered_at: Mapped[datetime | None]

    idea: Mapped[Idea] = relationship(lazy="joined")
    person: Mapped[Person] = relationship(lazy="joined")
