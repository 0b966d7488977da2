"""When a driver can drive: each day he has spoken of, the weekdays on which he usually can, and what holds always.

No row: he has said nothing, and is asked as ever. Days and hours are local to his community.
"""

from __future__ import annotations

import enum
from datetime import date, datetime, time

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Row, choice
from .person import Person, Source

MOST_SEATS = 8
"""More passengers than a licence for a car lets anybody take."""
HOURS = "(starts IS NULL) = (ends IS NULL) AND (starts IS NULL OR starts < ends)"
PREFERRED = "kind = 'preferred'"
SEATS = f"seats BETWEEN 1 AND {MOST_SEATS}"


class _Hours:
    """From when until when, local `HH:MM`; neither is the whole day."""

    starts: Mapped[str | None]
    ends: Mapped[str | None]
    seats: Mapped[int | None] = mapped_column(doc="passengers that day, where it is not as many as ever")
    anyway: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="he drives to the village that day whoever comes along"
    )

    @property
    def span(self) -> tuple[time, time] | None:
        if self.starts is None or self.ends is None:
            return None
        return time.fromisoformat(self.starts), time.fromisoformat(self.ends)


class DriveDay(_Hours, Row):
    """What he has said last of one day; it goes before the weekday it is."""

    __tablename__ = "drive_day"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "day"),
        sa.Index("ix_drive_day_day", "day"),
        sa.CheckConstraint(HOURS, name="hours_are_a_span"),
        sa.CheckConstraint(SEATS, name="some_seats"),
        sa.CheckConstraint("can OR (starts IS NULL AND seats IS NULL AND NOT anyway)", name="no_is_of_the_whole_day"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    day: Mapped[date]
    can: Mapped[bool]
    from_place_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("place.id"), doc="the hamlet he comes from that day, where it is not his home"
    )
    source: Mapped[Source] = choice(Source)


class DriveWeekday(_Hours, Row):
    """A weekday on which he usually can, 0 for Monday."""

    __tablename__ = "drive_weekday"
    __table_args__ = (
        sa.UniqueConstraint("person_id", "weekday"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_is_one"),
        sa.CheckConstraint(HOURS, name="hours_are_a_span"),
        sa.CheckConstraint(SEATS, name="some_seats"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    weekday: Mapped[int]
    source: Mapped[Source] = choice(Source)


class DriveTerms(Row):
    """What holds on every day. No row: no limit, and no list."""

    __tablename__ = "drive_terms"
    __table_args__ = (
        sa.UniqueConstraint("person_id"),
        sa.Index("ix_drive_terms_list_at", "list_at"),
        sa.CheckConstraint("most_km BETWEEN 1 AND 500", name="some_kilometres"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    most_km: Mapped[int | None] = mapped_column(doc="of one drive from his home, with the way there")
    list_at: Mapped[datetime | None] = mapped_column(
        doc="when he is next texted who needs a ride; None: he has not asked for that list"
    )

    person: Mapped[Person] = relationship(lazy="joined")


class DriverKind(enum.StrEnum):
    """`OWN`: drives her alone, and need be no volunteer (a son, a neighbour). `PREFERRED`: a driver she likes best."""

    OWN = "own"
    PREFERRED = "preferred"


class ElderDriver(Row):
    """Who is asked first when she wants a ride, as the desk has written down at her word."""

    __tablename__ = "elder_driver"
    __table_args__ = (
        sa.UniqueConstraint("elder_id", "driver_id"),
        sa.Index("ix_elder_driver_driver", "driver_id"),
        sa.Index(
            "uq_elder_driver_preferred",
            "elder_id",
            unique=True,
            sqlite_where=sa.text(PREFERRED),
            postgresql_where=sa.text(PREFERRED),
        ),
        sa.CheckConstraint("elder_id <> driver_id", name="somebody_else"),
    )

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    driver_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    kind: Mapped[DriverKind] = choice(DriverKind)
    source: Mapped[Source] = choice(Source, default=Source.DESK)

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id])
    driver: Mapped[Person] = relationship(foreign_keys=[driver_id], lazy="joined")
