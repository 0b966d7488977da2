"""What is held again and again: by which rule, in which halls, and on which days it is not (`Series`)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Activity
from .base import LOOKED_AT_ONCE, Row
from .place import Place

T = TypeVar("T")


class Series(Row):
    """The rule by which an activity is held, and what holds of each of its times. Those it has are occurrences.

    An activity has one after another where it was changed from a day on: each ends (`until`) where the next begins.
    """

    __tablename__ = "series"
    __table_args__ = (
        sa.Index("ix_series_make", "make_at"),
        sa.Index("ix_series_activity", "activity_id"),
        sa.CheckConstraint("minutes >= 0", name="no_negative_length"),
        sa.CheckConstraint("maximum IS NULL OR maximum >= 1", name="maximum_positive"),
        sa.CheckConstraint(
            "reduced_ore IS NULL OR (reduced_ore >= 0 AND reduced_ore <= price_ore)", name="reduced_is_no_more"
        ),
        sa.CheckConstraint("(decides_days IS NULL) = (decides_clock IS NULL)", name="decides_on_a_day_at_an_hour"),
        sa.CheckConstraint("decides_days IS NULL OR decides_days >= 0", name="decides_before"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    activity_id: Mapped[int] = mapped_column(sa.ForeignKey("activity.id"))
    rule: Mapped[str] = mapped_column(doc="an RRULE of RFC 5545 without its first and last day")
    first_on: Mapped[date] = mapped_column(doc="the local day from which the rule is counted")
    until: Mapped[date | None] = mapped_column(doc="the last day it may be held on; before `first_on`: it was ended")
    starts: Mapped[time | None] = mapped_column(sa.Time, doc="local; None: no hour is told")
    minutes: Mapped[int] = mapped_column(doc="how long, on the clock on the wall; of a whole day, of its days")
    rests: Mapped[list[int]] = mapped_column(default=list, server_default="[]", doc="the months it is not held in")
    on_holidays: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    minimum: Mapped[int | None]
    maximum: Mapped[int | None]
    price_ore: Mapped[int] = mapped_column(default=0)
    reduced_ore: Mapped[int | None]
    is_free: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    decides_days: Mapped[int | None] = mapped_column(doc="so many days before it is decided whether it is held")
    decides_clock: Mapped[time | None] = mapped_column(sa.Time, doc="local")
    from_calendar: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="its days and hours are a calendar's, and the line makes none"
    )
    make_at: Mapped[datetime | None] = mapped_column(
        default=clock.now, server_default=LOOKED_AT_ONCE, doc="when there is next an occurrence to make"
    )

    activity: Mapped[Activity] = relationship(lazy="joined")
    halls: Mapped[list[SeriesPlace]] = relationship(
        order_by="SeriesPlace.turn", cascade="all, delete-orphan", lazy="selectin"
    )
    exceptions: Mapped[list[SeriesException]] = relationship(
        order_by="SeriesException.on", cascade="all, delete-orphan", lazy="selectin"
    )

    @validates("rule", "first_on", "until", "rests", "on_holidays", "from_calendar")
    def _changed(self, _name: str, value: T) -> T:
        self.make_anew()
        return value

    def make_anew(self) -> None:
        """Its days are others: what is missing is made at once."""
        self.make_at = clock.now()


class SeriesPlace(Row):
    """A hall it is held in, in turn; one alone has it always."""

    __tablename__ = "series_place"
    __table_args__ = (sa.UniqueConstraint("series_id", "turn"),)

    series_id: Mapped[int] = mapped_column(sa.ForeignKey("series.id"))
    turn: Mapped[int] = mapped_column(doc="from 0")
    place_id: Mapped[int] = mapped_column(sa.ForeignKey("place.id"))

    place: Mapped[Place] = relationship(lazy="joined")


class SeriesException(Row):
    """A day on which it is otherwise than the rule says: not held, or held on a day that is none of the rule's."""

    __tablename__ = "series_exception"
    __table_args__ = (sa.UniqueConstraint("series_id", "on"),)

    series_id: Mapped[int] = mapped_column(sa.ForeignKey("series.id"))
    on: Mapped[date]
    held: Mapped[bool]


class LocalHoliday(Row):
    """Days on which the community has no series but those that are held on holidays, with those of the country."""

    __tablename__ = "local_holiday"
    __table_args__ = (sa.CheckConstraint("last >= first", name="ends_after_it_begins"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    first: Mapped[date]
    last: Mapped[date] = mapped_column(doc="the last of them")
    name: Mapped[str]
