"""Rides to an activity: the request, and the drivers who were asked. A pooled trip will get a table of its own."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Occurrence
from .base import LOOKED_AT_ONCE, EncryptedFacts, Moving, Row, choice
from .needs import Legs, Needing
from .person import Person
from .signup import MOST_COMPANIONS, Signup


class RideState(enum.StrEnum):
    WANTED = "wanted"
    PROMISED = "promised"
    UNFILLED = "unfilled"
    CANCELLED = "cancelled"


class Ride(Row, Moving, Needing):
    """There and back for one sign-up, or one of the two. Where its `needs` says nothing she needs what she always does.
    `UNFILLED` is the coordinator's; a driver may still say yes to it."""

    __tablename__ = "ride"
    __table_args__ = (
        sa.UniqueConstraint("signup_id"),
        sa.Index("ix_ride_look", "state", "look_at"),
        sa.CheckConstraint("(state = 'promised') = (driver_id IS NOT NULL)", name="promised_has_driver"),
        sa.CheckConstraint(f"seats BETWEEN 1 AND {1 + MOST_COMPANIONS}", name="seats_few"),
    )
    MOVES = {
        RideState.WANTED: {RideState.PROMISED, RideState.UNFILLED, RideState.CANCELLED},
        RideState.PROMISED: {RideState.WANTED, RideState.CANCELLED},
        RideState.UNFILLED: {RideState.PROMISED, RideState.CANCELLED},
        RideState.CANCELLED: {RideState.WANTED},
    }

    signup_id: Mapped[int] = mapped_column(sa.ForeignKey("signup.id"))
    state: Mapped[RideState] = choice(RideState, default=RideState.WANTED)
    seats: Mapped[int] = mapped_column(
        default=1,
        server_default="1",
        doc="how many are fetched: she, and who comes along with her where the car has room",
    )
    legs: Mapped[Legs] = choice(Legs, default=Legs.BOTH, server_default=Legs.BOTH.value)
    driver_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    pickup_from: Mapped[datetime | None]
    pickup_to: Mapped[datetime | None]
    look_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="when drivers are next thought of, or it is given up; at once, when it has changed",
    )

    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")
    left_because: Mapped[dict[str, Any] | None] = mapped_column(
        EncryptedFacts,
        doc="why the plan of the cars had no place for her: the rule (`planner.Why`), by how much, in whose car",
    )

    signup: Mapped[Signup] = relationship(lazy="joined")
    driver: Mapped[Person | None] = relationship()

    @property
    def rider(self) -> Person:
        """Who is fetched."""
        return self.signup.person

    @property
    def rider_id(self) -> int:
        return self.signup.person_id

    @property
    def goal(self) -> Occurrence:
        """Where she is driven."""
        return self.signup.occurrence

    @property
    def needing(self) -> Needing:
        """What she needs this time, and when she can be out."""
        return self if self.needs is not None else self.rider

    @validates("state")
    def _look_anew(self, _name: str, value: RideState) -> RideState:
        self.look_at = self.moved_at = clock.now()
        if value is not RideState.UNFILLED:
            self.left_because = None
        return value


class RideAnswer(enum.StrEnum):
    ASKED = "asked"
    YES = "yes"
    NO = "no"
    TAKEN = "taken"


class RideAsk(Row):
    """One driver asked about one ride. `code` is what the driver writes after JA when several rides are open."""

    __tablename__ = "ride_ask"
    __table_args__ = (sa.UniqueConstraint("ride_id", "driver_id"), sa.Index("ix_ride_ask_driver", "driver_id"))

    ride_id: Mapped[int] = mapped_column(sa.ForeignKey("ride.id"))
    driver_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    answer: Mapped[RideAnswer] = choice(RideAnswer, default=RideAnswer.ASKED)
    code: Mapped[int] = mapped_column(doc="1-99, unique among the driver's open asks")

    ride: Mapped[Ride] = relationship(lazy="joined")
    driver: Mapped[Person] = relationship(lazy="joined")
