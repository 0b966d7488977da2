"""Hamlets and the venues in them, and the telephone, where people meet without going anywhere."""

from __future__ import annotations

import enum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row, choice


class PlaceKind(enum.StrEnum):
    """What happens at the `TELEPHONE` is a gathering: the line rings everybody who has joined."""

    HAMLET = "hamlet"
    VENUE = "venue"
    TELEPHONE = "telephone"


class Place(Row):
    __tablename__ = "place"
    __table_args__ = (sa.UniqueConstraint("community_id", "kind", "name"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    kind: Mapped[PlaceKind] = choice(PlaceKind)
    name: Mapped[str]
    said_as: Mapped[str | None]
    hamlet_id: Mapped[int | None] = mapped_column(sa.ForeignKey("place.id"), doc="the hamlet a venue lies in")
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]

    @property
    def spoken_name(self) -> str:
        return self.said_as or self.name

    @property
    def in_hamlet(self) -> int | None:
        """The hamlet itself, or the one the venue lies in."""
        return self.id if self.kind is PlaceKind.HAMLET else self.hamlet_id
