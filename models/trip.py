"""A car on its way to an activity or an errand, or home from it: who drives whom, in which order and when (`Trip`,
`Stop`).

`Ride` is what a rider wants and was promised; a trip is how it is driven. One driver has one trip a leg.
"""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Occurrence
from .base import Moving, Row, choice
from .errand import Errand
from .needs import Leg
from .person import Person
from .ride import Goal, Ride

LIVE_TRIP = "state IN ('proposed', 'agreed', 'under_way')"


class TripState(enum.StrEnum):
    """`PROPOSED`: planned, and the driver is asked. `AGREED`: the driver has said yes to all who are in it. `DROPPED`:
    the driver cannot, or nobody is in it any more."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


ON_THE_ROAD = (TripState.AGREED, TripState.UNDER_WAY)
DRIVEN_ONCE_OVER = (*ON_THE_ROAD, TripState.DONE)
"""What was driven where its arrival is past: nobody has said otherwise."""
UNCOUNTED = "counted_at IS NULL"


class StopState(enum.StrEnum):
    """What somebody has said of it; nobody has to say anything, so `PLANNED` means no more than that. `HERE`: the car
    stands outside, and she is rung. `NOT_HOME`: nobody came out. `DRIVEN`: set down where she was going. `NO_CAR`: she
    waits, and no car has come."""

    PLANNED = "planned"
    HERE = "here"
    ABOARD = "aboard"
    NOT_HOME = "not_home"
    DRIVEN = "driven"
    NO_CAR = "no_car"


WAITS_FOR_CAR = (StopState.PLANNED, StopState.NO_CAR)
"""Nobody has said that the car has been there."""


class Trip(Row, Moving):
    """One car, one leg. `version` grows whenever the stops or their times change."""

    __tablename__ = "trip"
    __table_args__ = (
        sa.Index(
            "uq_trip_live",
            "occurrence_id",
            "driver_id",
            "leg",
            unique=True,
            sqlite_where=sa.text(LIVE_TRIP),
            postgresql_where=sa.text(LIVE_TRIP),
        ),
        sa.Index(
            "uq_trip_live_errand",
            "errand_id",
            "driver_id",
            "leg",
            unique=True,
            sqlite_where=sa.text(LIVE_TRIP),
            postgresql_where=sa.text(LIVE_TRIP),
        ),
        sa.Index("ix_trip_driver", "driver_id", "state"),
        sa.Index(
            "ix_trip_uncounted",
            "state",
            "arrives_at",
            sqlite_where=sa.text(UNCOUNTED),
            postgresql_where=sa.text(UNCOUNTED),
        ),
        sa.Index("ix_trip_ends", "state", "arrives_at"),
        sa.CheckConstraint("arrives_at >= leaves_at", name="arrives_later"),
        sa.CheckConstraint("metres >= 0", name="metres_not_negative"),
        sa.CheckConstraint("(occurrence_id IS NULL) <> (errand_id IS NULL)", name="one_goal"),
    )
    MOVES = {
        TripState.PROPOSED: {TripState.AGREED, TripState.DROPPED},
        TripState.AGREED: {TripState.UNDER_WAY, TripState.DONE, TripState.DROPPED},
        TripState.UNDER_WAY: {TripState.DONE, TripState.DROPPED},
        TripState.DONE: {TripState.UNDER_WAY},
        TripState.DROPPED: set(),
    }

    occurrence_id: Mapped[int | None] = mapped_column(sa.ForeignKey("occurrence.id"))
    errand_id: Mapped[int | None] = mapped_column(sa.ForeignKey("errand.id"))
    driver_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    leg: Mapped[Leg] = choice(Leg)
    state: Mapped[TripState] = choice(TripState, default=TripState.AGREED)
    version: Mapped[int] = mapped_column(default=1)
    leaves_at: Mapped[datetime] = mapped_column(doc="from the driver's home, or from the activity")
    arrives_at: Mapped[datetime] = mapped_column(doc="at the activity, or where the last is set down")
    code: Mapped[int | None] = mapped_column(doc="1-99: what the driver writes after JA where it was proposed")
    metres: Mapped[int] = mapped_column(doc="of the whole drive, with the way from or to the driver's home")
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")
    counted_at: Mapped[datetime | None] = mapped_column(
        doc="when its kilometres were put down for the refund; None again once it has changed"
    )

    occurrence: Mapped[Occurrence | None] = relationship(lazy="joined")
    errand: Mapped[Errand | None] = relationship(lazy="selectin")
    driver: Mapped[Person] = relationship(lazy="joined")
    stops: Mapped[list[Stop]] = relationship(
        back_populates="trip", order_by="Stop.position", cascade="all, delete-orphan"
    )

    @validates("state", "metres", "arrives_at")
    def _count_anew(self, _name: str, value: Any) -> Any:
        self.counted_at = None
        return value

    @property
    def goal(self) -> Goal:
        """Where it goes, or comes from."""
        goal = self.occurrence or self.errand
        if goal is None:
            raise LookupError(f"trip {self.id} goes nowhere")
        return goal


class Stop(Row, Moving):
    """Where one rider gets in, or out on the way home. Two who live in one house are two stops at one time."""

    __tablename__ = "stop"
    __table_args__ = (
        sa.UniqueConstraint("trip_id", "ride_id"),
        sa.Index("ix_stop_ride", "ride_id"),
        sa.CheckConstraint("position >= 1", name="position_from_one"),
    )
    MOVES = {
        StopState.PLANNED: {
            *(StopState.HERE, StopState.ABOARD, StopState.NOT_HOME, StopState.DRIVEN),
            StopState.NO_CAR,
        },
        StopState.NO_CAR: {
            *(StopState.HERE, StopState.ABOARD, StopState.NOT_HOME, StopState.DRIVEN),
            StopState.PLANNED,
        },
        StopState.HERE: {StopState.ABOARD, StopState.NOT_HOME, StopState.DRIVEN},
        StopState.NOT_HOME: {StopState.HERE, StopState.ABOARD, StopState.DRIVEN},
        StopState.ABOARD: {StopState.DRIVEN},
        StopState.DRIVEN: {StopState.PLANNED},
    }

    trip_id: Mapped[int] = mapped_column(sa.ForeignKey("trip.id"))
    ride_id: Mapped[int] = mapped_column(sa.ForeignKey("ride.id"))
    position: Mapped[int]
    state: Mapped[StopState] = choice(StopState, default=StopState.PLANNED)
    at: Mapped[datetime] = mapped_column(doc="when the car is to stand there; on the way home, when she is set down")
    here_at: Mapped[datetime | None] = mapped_column(doc="when the driver said that the car stood there")
    asked_at: Mapped[datetime | None] = mapped_column(doc="when she was asked whether the car has come")
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")

    trip: Mapped[Trip] = relationship(back_populates="stops")
    ride: Mapped[Ride] = relationship(lazy="joined")

    @validates("state")
    def _moved(self, _name: str, value: StopState) -> StopState:
        """Who was not at home after all was no passenger: the trip is counted again."""
        self.moved_at = clock.now()
        if value is StopState.HERE:
            self.here_at = self.moved_at
        if self.trip is not None:
            self.trip.counted_at = None
        return value
