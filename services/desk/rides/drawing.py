"""The cars of a day as they are drawn, there and home: along, the time; down, the hamlets, with where they are driven
to at the foot; a line a car, with a mark where it stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager, joinedload, lazyload, selectinload

from models import (
    DRIVEN_ONCE_OVER,
    Errand,
    ErrandState,
    Goal,
    Leg,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    Stop,
    Trip,
    TripState,
)

from .day import Day

MINUTE = timedelta(minutes=1)
APART = 0.07
"""Of the drawing's length: two times nearer than this would cover each other."""
IDLE = timedelta(hours=1)
"""Where no car drives for so long a new drawing begins, so that the hours of each are wide."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a car is when (UTC). `minute` is from the drawing's first; `row` is one of its hamlets. `who` gets in
    there, or out on the way home; None where the car comes from and at the activity. `says`: there is room for its time
    beside it."""

    at: datetime
    minute: int
    row: int
    who: Person | None = None
    says: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`asked`: planned, and the driver has not said yes. `number`: which of the day's drivers he is, both ways.
    `above`: so many lines before it end where it ends, whose names stand there."""

    driver: Person
    number: int
    asked: bool
    dots: Sequence[Dot]
    above: int


@dataclass(frozen=True, slots=True)
class Way:
    """Cars of one direction that drive at about the same time. `ticks`: minutes of the drawing with the instants that
    stand below them."""

    leg: Leg
    hamlets: Sequence[str]
    lines: Sequence[Line]
    ticks: Sequence[tuple[int, datetime]]
    minutes: int

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when until when anybody is driven (UTC)."""
        return min(line.dots[0].at for line in self.lines), max(line.dots[-1].at for line in self.lines)


@dataclass(frozen=True, slots=True)
class Drawing:
    """`asked_about`: by the ride, the driver who is asked about the car it is planned into."""

    ways: Sequence[Way]
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
    """The ways of the day's cars, and of those that are asked about; None where no way is known. Of who rings to be
    fetched nobody knows when it is."""
    goals = {rider.goal for rider in (*day.without, *(one for car in day.cars for one in car.riders))}
    trips = _trips(session, goals) if goals else []
    if not trips:
        return None
    drivers = list(dict.fromkeys(trip.driver_id for trip in trips))
    each = [(leg, [trip for trip in trips if trip.leg is leg and not _rings_first(trip)]) for leg in Leg]
    ways = [_way(leg, together, drivers) for leg, found in each for together in _in_spells(found)]
    asked = {stop.ride_id: trip.driver for trip in trips if trip.state is TripState.PROPOSED for stop in trip.stops}
    return Drawing(ways, asked)


def _rings_first(trip: Trip) -> bool:
    errand = trip.errand
    return trip.leg is Leg.HOME and errand is not None and errand.when_ready and errand.state is ErrandState.PLANNED


def _in_spells(trips: Sequence[Trip]) -> list[list[Trip]]:
    """In their order, which is when they leave."""
    spells: list[list[Trip]] = []
    for trip in trips:
        if not spells or trip.leaves_at - max(one.arrives_at for one in spells[-1]) >= IDLE:
            spells.append([])
        spells[-1].append(trip)
    return spells


def _way(leg: Leg, trips: Sequence[Trip], drivers: Sequence[int]) -> Way:
    visits = [_visits(trip) for trip in trips]
    begins = min(visit[0][1] for visit in visits)
    begins -= timedelta(minutes=begins.minute % 15, seconds=begins.second, microseconds=begins.microsecond)
    minutes = round((max(visit[-1][1] for visit in visits) - begins) / MINUTE)
    driven_to = [(visit[-1] if leg is Leg.THERE else visit[0])[0] for visit in visits]
    on_the_way = (name for visit in visits for name, _, _ in visit if name not in driven_to)
    hamlets = list(dict.fromkeys([*on_the_way, *driven_to]))
    labels, ends = _Labels(APART * minutes), Counter[str]()
    lines = []
    for trip, visit in zip(trips, visits, strict=True):
        dots = [labels.dot(begins, at, hamlets.index(name), who) for name, at, who in visit]
        number, last = drivers.index(trip.driver_id), visit[-1][0]
        lines.append(Line(trip.driver, number, trip.state is TripState.PROPOSED, dots, ends[last]))
        ends[last] += 1
    ticks = [(at, begins + timedelta(minutes=at)) for at in range(0, minutes + 15, 15 if minutes <= 180 else 60)]
    return Way(leg, hamlets, lines, ticks, ticks[-1][0])


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
                Trip.state.in_((TripState.PROPOSED, *DRIVEN_ONCE_OVER)),
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
    """From the driver's hamlet by those of the riders to the activity's, or from it to those of the riders; a hamlet
    nobody knows is a dash."""
    place = trip.goal.place
    venue = place.name if place is not None else "–"
    riders = [(stop.ride.rider, stop.at) for stop in trip.stops]
    stops = [(_named(rider.hamlet), at, rider) for rider, at in riders]
    if trip.leg is Leg.HOME:
        return [(venue, trip.leaves_at, None), *stops]
    return [(_named(trip.driver.hamlet), trip.leaves_at, None), *stops, (venue, trip.arrives_at, None)]


def _named(hamlet: Place | None) -> str:
    return hamlet.name if hamlet is not None else "–"
