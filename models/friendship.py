"""Visit-friends: who is paired with whom (`Friendship`) and who answers in the evening (`Duty`)."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Row, choice
from .person import Person, Source

MAX_ELDERS_A_FRIEND = 9


class Friendship(Row):
    __tablename__ = "friendship"
    __table_args__ = (sa.UniqueConstraint("elder_id", "friend_id"),)

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    friend_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    source: Mapped[Source] = choice(Source)

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id])
    friend: Mapped[Person] = relationship(foreign_keys=[friend_id], lazy="joined")


class Duty(Row):
    """A weekly evening a volunteer can be rung for a talk. Times are local `HH:MM`; weekday 0 is Monday."""

    __tablename__ = "duty"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "weekday", "starts"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6 AND starts < ends", name="duty_is_an_evening"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    weekday: Mapped[int]
    starts: Mapped[str]
    ends: Mapped[str]

    person: Mapped[Person] = relationship(lazy="joined")


class DutyTerms(Row):
    """What a visit-friend said of all evenings at once. No row: no pause, and no limit."""

    __tablename__ = "duty_terms"
    __table_args__ = (
        sa.UniqueConstraint("person_id"),
        sa.CheckConstraint("talks_a_week BETWEEN 1 AND 20", name="some_talks_a_week"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    paused_until: Mapped[datetime | None]
    talks_a_week: Mapped[int | None] = mapped_column(doc="at most so many in seven days; None is no limit")
