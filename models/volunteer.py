"""Volunteers beside their roles: what else is known of one, who wants to be one, and how far one has driven."""

from __future__ import annotations

import enum
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Moving, Row, choice
from .desk_user import DeskUser
from .person import Person, Source

MOST_KILOMETRES_A_DAY = 1000
WAITS = "state = 'open'"


class Volunteer(Row):
    """What somebody told us of herself as a volunteer. No row: nothing."""

    __tablename__ = "volunteer"
    __table_args__ = (sa.UniqueConstraint("person_id"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    interests: Mapped[str | None] = mapped_column(Encrypted, doc="what she likes to do, in her words")
    speaks: Mapped[str | None] = mapped_column(Encrypted, doc="which languages besides her own, in her words")


class WillingState(enum.StrEnum):
    """`OPEN` waits for the desk; then she was taken in as a volunteer, or it was not the time or the place for it."""

    OPEN = "open"
    TAKEN_IN = "taken_in"
    NOT_NOW = "not_now"


class Willing(Row, Moving):
    """Somebody who has said, by key or by text, that she wants to help. One open row a person, where it is known which
    of those on the telephone it is, and else one a telephone."""

    __tablename__ = "willing"
    __table_args__ = (
        sa.Index(
            "uq_willing_open_person",
            "community_id",
            "number",
            "person_id",
            unique=True,
            sqlite_where=sa.text(WAITS),
            postgresql_where=sa.text(WAITS),
        ),
        sa.Index(
            "uq_willing_open_nobody",
            "community_id",
            "number",
            unique=True,
            sqlite_where=sa.text(f"{WAITS} AND person_id IS NULL"),
            postgresql_where=sa.text(f"{WAITS} AND person_id IS NULL"),
        ),
    )
    MOVES = {
        WillingState.OPEN: {WillingState.TAKEN_IN, WillingState.NOT_NOW},
        WillingState.TAKEN_IN: set(),
        WillingState.NOT_NOW: {WillingState.OPEN},
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    number: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("person.id"), doc="whose telephone it is where that is one person's, and whom the desk took in"
    )
    source: Mapped[Source] = choice(Source)
    words: Mapped[str | None] = mapped_column(Encrypted, doc="what she wrote beside it, a line a text")
    call_by: Mapped[datetime | None] = mapped_column(doc="by when she was promised to be rung")
    state: Mapped[WillingState] = choice(WillingState, default=WillingState.OPEN)
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[int | None] = mapped_column(doc="the user of the desk who answered her")

    person: Mapped[Person | None] = relationship()
    done_by: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: Willing.done_by_id == DeskUser.id, foreign_keys=[done_by_id]
    )


class Driven(Row):
    """How far a volunteer has driven for others on one day, as she or the desk wrote it. It holds whatever was reckoned
    of the day's trips; 0 is that nothing was driven."""

    __tablename__ = "driven"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "on_day"),
        sa.CheckConstraint(f"kilometres BETWEEN 0 AND {MOST_KILOMETRES_A_DAY}", name="kilometres_of_a_day"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    on_day: Mapped[date]
    kilometres: Mapped[int]

    person: Mapped[Person] = relationship()
