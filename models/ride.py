"""Rides: the request, and the drivers who were asked. How they are driven stands in `trip`."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .activity import Occurrence, OccurrenceState
from .base import LOOKED_AT_ONCE, EncryptedFacts, Moving, Row, choice
from .errand import Errand, ErrandState
from .needs import Legs, Needing
from .person import Person
from .signup import MOST_COMPANIONS, TAKES_A_PLACE, Signup, SignupState

Goal = Occurrence | Errand
"""Where a ride goes."""

NOT_FETCHED_AFTER = timedelta(minutes=15)
"""So long after the span she was told it is looked whether she was fetched, where nobody has said so."""


class RideState(enum.StrEnum):
    WANTED = "wanted"
    PROMISED = "promised"
    UNFILLED = "unfilled"
    CANCELLED = "cancelled"


class Ride(Row, Moving, Needing):
    """There and back for one sign-up or one errand, or one of the two ways. Where its `needs` says nothing she needs
    what she always does. `UNFILLED` is the coordinator's; a driver may still say yes to it."""

    __tablename__ = "ride"
    __table_args__ = (
        sa.UniqueConstraint("signup_id"),
        sa.Index("uq_ride_errand", "errand_id", unique=True),
        sa.Index("ix_ride_look", "state", "look_at"),
        sa.Index("ix_ride_watch", "state", "watch_at"),
        sa.Index("ix_ride_driver", "driver_id", "state"),
        sa.CheckConstraint("(state = 'promised') = (driver_id IS NOT NULL)", name="promised_has_driver"),
        sa.CheckConstraint(f"seats BETWEEN 1 AND {1 + MOST_COMPANIONS}", name="seats_few"),
        sa.CheckConstraint("(signup_id IS NULL) <> (errand_id IS NULL)", name="one_goal"),
    )
    MOVES = {
        RideState.WANTED: {RideState.PROMISED, RideState.UNFILLED, RideState.CANCELLED},
        RideState.PROMISED: {RideState.WANTED, RideState.CANCELLED},
        RideState.UNFILLED: {RideState.PROMISED, RideState.CANCELLED},
        RideState.CANCELLED: {RideState.WANTED},
    }

    signup_id: Mapped[int | None] = mapped_column(sa.ForeignKey("signup.id"))
    errand_id: Mapped[int | None] = mapped_column(sa.ForeignKey("errand.id"))
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

    watch_at: Mapped[datetime | None] = mapped_column(
        doc="when it is looked whether she has been fetched; at once, where her car is gone"
    )

    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")
    left_because: Mapped[dict[str, Any] | None] = mapped_column(
        EncryptedFacts,
        doc="why the plan of the cars had no place for her: the rule (`planner.Why`), by how much, in whose car",
    )

    signup: Mapped[Signup | None] = relationship(lazy="joined")
    errand: Mapped[Errand | None] = relationship(lazy="selectin")
    driver: Mapped[Person | None] = relationship()

    @property
    def _of(self) -> Signup | Errand:
        of = self.signup or self.errand
        if of is None:
            raise LookupError(f"ride {self.id} goes nowhere")
        return of

    @property
    def rider(self) -> Person:
        """Who is fetched."""
        return self._of.person

    @property
    def rider_id(self) -> int:
        return self._of.person_id

    @property
    def goal(self) -> Goal:
        """Where she is driven."""
        of = self._of
        return of.occurrence if isinstance(of, Signup) else of

    @property
    def how(self) -> str:
        """As phrases of errands choose by it: a value of `Legs`, or `ready` while she is to ring to be fetched."""
        rings = self.errand is not None and self.errand.when_ready and self.errand.state is ErrandState.PLANNED
        return "ready" if rings else self.legs.value

    @property
    def goes(self) -> bool:
        """Whether there is still something to drive her to: a place of hers, had or offered, at what is on; or an
        errand."""
        of = self._of
        if isinstance(of, Signup):
            return of.state in TAKES_A_PLACE and of.occurrence.state is OccurrenceState.PLANNED
        return of.is_on

    @property
    def is_sure(self) -> bool:
        """Whether she goes there for certain: nobody is only offered an errand."""
        return self.signup is None or self.signup.state is SignupState.JOINED

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

    @validates("pickup_to")
    def _watch_anew(self, _name: str, value: datetime | None) -> datetime | None:
        if value is not None:
            self.watch_at = value + NOT_FETCHED_AFTER
        elif self.pickup_to is not None:
            self.watch_at = clock.now()
        return value


class RideAnswer(enum.StrEnum):
    """`LISTED`: it stood in the list of the day, which asks nobody by name; the driver may take it all the same."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"
    TAKEN = "taken"
    LISTED = "listed"


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
