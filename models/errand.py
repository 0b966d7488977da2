"""An errand somebody wants a ride for: the shop, the doctor. She goes alone, and no car is shared for it."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import Encrypted, Moving, Row, choice
from .person import Person, Source
from .place import Place

LIVE_ERRAND = "state = 'planned'"
MOST_WORDS = 40
"""Letters in what the desk calls an errand that is none of `ErrandKind`."""


class ErrandKind(enum.StrEnum):
    SHOP = "shop"
    PHARMACY = "pharmacy"
    DOCTOR = "doctor"
    HAIRDRESSER = "hairdresser"
    OTHER = "other"


class ErrandState(enum.StrEnum):
    """`PLANNED`: to come, or under way. `READY`: she has said that she waits to be driven home."""

    PLANNED = "planned"
    READY = "ready"
    CANCELLED = "cancelled"


class Errand(Row, Moving):
    """A goal of a ride, as an `Occurrence` is. Of who is driven one way only, both hours are that of the ride."""

    __tablename__ = "errand"
    __table_args__ = (
        sa.Index(
            "uq_errand_live",
            "person_id",
            "starts_at",
            unique=True,
            sqlite_where=sa.text(LIVE_ERRAND),
            postgresql_where=sa.text(LIVE_ERRAND),
        ),
        sa.Index("ix_errand_remind", "state", "remind_at"),
        sa.Index("ix_errand_starts_at", "community_id", "starts_at"),
        sa.CheckConstraint("ends_at >= starts_at", name="ends_after_start"),
    )
    MOVES = {
        ErrandState.PLANNED: {ErrandState.READY, ErrandState.CANCELLED},
        ErrandState.READY: set(),
        ErrandState.CANCELLED: set(),
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    what: Mapped[str] = mapped_column(Encrypted, doc="a value of `ErrandKind`, or the desk's words for what it is")
    state: Mapped[ErrandState] = choice(ErrandState, default=ErrandState.PLANNED)
    source: Mapped[Source] = choice(Source)
    starts_at: Mapped[datetime] = mapped_column(doc="when she is to be there")
    ends_at: Mapped[datetime] = mapped_column(
        doc="when she is to be fetched; where she rings to be, a guess until then"
    )
    when_ready: Mapped[bool] = mapped_column(default=False, doc="she rings when she is ready to be fetched")
    place_id: Mapped[int | None] = mapped_column(sa.ForeignKey("place.id"))
    remind_at: Mapped[datetime | None] = mapped_column(
        doc="when she is to be reminded; None: that is done, or was agreed so late that it need not be"
    )
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")

    person: Mapped[Person] = relationship(lazy="joined")
    place: Mapped[Place | None] = relationship(lazy="joined")

    @validates("state")
    def _moved(self, _name: str, value: ErrandState) -> ErrandState:
        self.moved_at = clock.now()
        return value

    @property
    def kind(self) -> ErrandKind:
        return ErrandKind(self.what) if self.what in list(ErrandKind) else ErrandKind.OTHER

    @property
    def words(self) -> str | None:
        """What the desk calls it, where it is none of the kinds."""
        return None if self.what in list(ErrandKind) else self.what

    @property
    def is_on(self) -> bool:
        return self.state is not ErrandState.CANCELLED

    @property
    def all_day(self) -> bool:
        """An errand has its hour."""
        return False
