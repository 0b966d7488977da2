"""Who was not at home when the car came, and who had no car, in a month: each with how often."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager, selectinload

import clock
from models import (
    Community,
    Occurrence,
    Person,
    Ride,
    RideState,
    Signup,
    Stop,
    StopState,
)
from models import goal as goals
from models.goal import with_goal
from services.hours.duetime import midnight
from services.keeping.figures import month_after

from . import reasons


@dataclass(frozen=True, slots=True)
class Rider:
    """One rider's rides that came to nothing, the first of the month first."""

    person: Person
    rides: Sequence[Ride]


@dataclass(frozen=True, slots=True)
class Missed:
    """Whom it happened to most often first. `why`: by the ride, why no car was found for her, where it said so."""

    not_home: Sequence[Rider]
    left_out: Sequence[Rider]
    why: Mapping[int, reasons.LeftOut]

    @property
    def people(self) -> list[int]:
        """Whose names are on it."""
        return sorted({rider.person.id for rider in (*self.not_home, *self.left_out)})


def of(session: Session, community: Community, month: date) -> Missed:
    """The month that begins on this local day, of what was held and has begun."""
    begins, ends = midnight(month, community.zone), midnight(month_after(month), community.zone)
    not_home = sa.exists().where(Stop.ride_id == Ride.id, Stop.state == StopState.NOT_HOME)
    missed = session.scalars(_rides(community, begins, ends).where(not_home)).unique().all()
    without = Ride.state.in_((RideState.WANTED, RideState.UNFILLED)), goals.is_sure
    left = session.scalars(_rides(community, begins, ends).where(*without)).unique().all()
    return Missed(_by_rider(missed), _by_rider(left), reasons.of(session, left))


def _rides(community: Community, begins: datetime, ends: datetime) -> sa.Select[Any]:
    return (
        with_goal(sa.select(Ride))
        .where(
            goals.community_id == community.id,
            goals.is_on,
            goals.starts_at >= begins,
            goals.starts_at < min(ends, clock.now()),
        )
        .order_by(goals.starts_at, Ride.id)
        .options(
            contains_eager(Ride.signup).contains_eager(Signup.occurrence).joinedload(Occurrence.activity),
            selectinload(Ride.driver),
        )
    )


def _by_rider(rides: Iterable[Ride]) -> list[Rider]:
    found: dict[int, list[Ride]] = {}
    for ride in rides:
        found.setdefault(ride.rider_id, []).append(ride)
    riders = [Rider(own[0].rider, own) for own in found.values()]
    return sorted(riders, key=lambda rider: (-len(rider.rides), rider.person.folded_name))
