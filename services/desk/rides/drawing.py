"""The cars of a day as they are drawn: along, the time; down, the hamlets; a line a car, with a dot where it stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager, joinedload, lazyload, selectinload

from models import ON_THE_ROAD, Errand, Goal, Leg, Occurrence, OccurrenceState, Person, Place, Stop, Trip, TripState

from .day import Day

MINUTE = timedelta(minutes=1)
APART = 0.07
"""Of the drawing's length: two times nearer than this would cover each other."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a car is when (UTC). `minute` is from the drawing's first; `row` is one of its hamlets. `who` gets in
    there; None where the car comes from and at the activity. `says`: there is room for its time beside it."""

    at: datetime
    minute: int
    row: int
    who: Person | None = None
    says: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`asked`: planned, and the driver has not said yes. `minutes`: from his home until they are there."""

    driver: Person
    goal: Goal
    asked: bool
    dots: Sequence[Dot]
    minutes: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """`ticks`: minutes of the drawing with the instants that stand below them. `asked_about`: by the ride, the driver
    who is asked about the car it is planned into."""

    hamlets: Sequence[str]
    lines: Sequence[Line]
    ticks: Sequence[tuple[int, datetime]]
    minutes: int
    asked_about: Mapping[int, Person]


class _Labels:
    """The times that stand in the drawing already, by hamlet; two of one are `apart` minutes or more."""

    def __init__(self, apart: float) -> None:
        self._apart = apart
        self._there: dict[int, list[int]] = {}

    def dot(self, begins: datetime, at: datetime, row: int, who: Person | None) -> Dot:
        minute, there = round((at - begins) / MINUTE), self._there.setdefault(row, [])
        says = who is not None and all(abs(minute - one) >= self._apart for one in there)
        if says:
            there.append(minute)
        return Dot(at, minute, row, who, says)


def of(session: Session, day: Day) -> Drawing | None:
    """The ways there of the day's cars, and of those that are asked about; None where no way is known."""
    goals = {rider.goal for rider in (*day.without, *(one for car in day.cars for one in car.riders))}
    trips = _trips(session, goals) if goals else []
    if not trips:
        return None
    begins = min(trip.leaves_at for trip in trips)
    begins -= timedelta(minutes=begins.minute % 15, seconds=begins.second, microseconds=begins.microsecond)
    ends = max(trip.arrives_at for trip in trips)
    ends_in = [_visits(trip)[-1][0] for trip in trips]
    on_the_way = [name for trip in trips for name, _, _ in _visits(trip)[:-1]]
    hamlets = list(dict.fromkeys([*(name for name in on_the_way if name not in ends_in), *ends_in]))
    minutes = round((ends - begins) / MINUTE)
    labels = _Labels(APART * minutes)
    lines = [
        Line(
            trip.driver,
            trip.goal,
            trip.state is TripState.PROPOSED,
            [labels.dot(begins, at, hamlets.index(name), who) for name, at, who in _visits(trip)],
            round((trip.arrives_at - trip.leaves_at) / MINUTE),
        )
        for trip in trips
    ]
    ticks = [(at, begins + timedelta(minutes=at)) for at in range(0, minutes + 15, 15 if minutes <= 180 else 60)]
    asked = {stop.ride_id: trip.driver for trip in trips if trip.state is TripState.PROPOSED for stop in trip.stops}
    return Drawing(hamlets, lines, ticks, ticks[-1][0], asked)


def _trips(session: Session, goals: set[Goal]) -> Sequence[Trip]:
    on = {goal.id for goal in goals if isinstance(goal, Occurrence)}
    errands = {goal.id for goal in goals if isinstance(goal, Errand)}
    return (
        session.scalars(
            sa.select(Trip)
            .outerjoin(Trip.occurrence)
            .where(
                sa.or_(
                    sa.and_(Trip.occurrence_id.in_(on), Occurrence.state == OccurrenceState.PLANNED),
                    Trip.errand_id.in_(errands),
                ),
                Trip.leg == Leg.THERE,
                Trip.state.in_((TripState.PROPOSED, *ON_THE_ROAD)),
            )
            .order_by(Trip.leaves_at, Trip.id)
            .options(
                contains_eager(Trip.occurrence).joinedload(Occurrence.place),
                joinedload(Trip.driver).options(lazyload(Person.community), joinedload(Person.hamlet)),
                selectinload(Trip.stops).lazyload(Stop.ride),
            )
        )
        .unique()
        .all()
    )


def _visits(trip: Trip) -> list[tuple[str, datetime, Person | None]]:
    """From the driver's hamlet by those of the riders to the activity's; a hamlet nobody knows is a dash."""
    venue = trip.goal.place
    riders = [(stop.ride.rider, stop.at) for stop in trip.stops]
    return [
        (_named(trip.driver.hamlet), trip.leaves_at, None),
        *((_named(rider.hamlet), at, rider) for rider, at in riders),
        (venue.name if venue is not None else "–", trip.arrives_at, None),
    ]


def _named(hamlet: Place | None) -> str:
    return hamlet.name if hamlet is not None else "–"
