"""The roads of the municipality and its addresses: what is known of how long it is between two places."""

from __future__ import annotations

import enum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row


class PointHow(enum.StrEnum):
    """How it came to be known where on the map somebody is fetched."""

    IMPORT = "import"
    REGISTER = "register"
    PLACE = "place"
    MARKED = "marked"


class RoadFile(Row):
    """The minutes between neighbouring places as a local has written them down (`services/roads/file.py`), without a
    mistake in them. One of each community; another takes its place."""

    __tablename__ = "road_file"
    __table_args__ = (sa.UniqueConstraint("community_id"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    text: Mapped[str] = mapped_column(sa.Text)
    by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who took it in; nobody, at a terminal")


class SaidMinutes(Row):
    """What the coordinator says of two places, against what is reckoned: both ways, in minutes. The names are folded
    and in order, so that a pair is one row."""

    __tablename__ = "said_minutes"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "one", "other"),
        sa.CheckConstraint("one <> other", name="two_places"),
        sa.CheckConstraint("minutes BETWEEN 1 AND 300", name="minutes_sensible"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    one: Mapped[str]
    other: Mapped[str]
    minutes: Mapped[int]
    by_user_id: Mapped[int]


class RegisterAddress(Row):
    """An address of the municipality as the address register has it, and where it lies (© Kartverket, CC BY 4.0).
    About no one: it is the whole register, whoever lives there."""

    __tablename__ = "register_address"
    __table_args__ = (sa.Index("ix_register_address_community", "community_id"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    street: Mapped[str] = mapped_column(doc="road and number, or farm and holding number")
    farm: Mapped[str | None] = mapped_column(doc="the additional name: mostly that of the farm")
    post: Mapped[str] = mapped_column(doc="postal code and place")
    latitude: Mapped[float]
    longitude: Mapped[float]
