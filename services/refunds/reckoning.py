"""How far a driver has driven on a day, and with how many: of the trips that are over, or as she has written it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

import clock
from models import DRIVEN_ONCE_OVER, Driven, Leg, Person, StopState, Trip
from services.hours import duetime
from services.roads import held, points

SETTLES = timedelta(hours=3)
"""So long after its arrival a trip counts as driven where nobody has said otherwise."""
A_KILOMETRE = 1000
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """Whole kilometres. `passenger_kilometres` are of all passengers together; `what` is where to, but for an
    errand."""

    kilometres: int = 0
    passenger_kilometres: int = 0
    what: str | None = None


def of_day(session: Session, driver: Person, day: date) -> Day:
    """What is known of a local day: a trip is of the day it leaves on. What she or the desk has written is the whole of
    that day, and the passengers' kilometres follow in proportion."""
    trips = _trips(session, driver, day)
    metres = sum(trip.metres for trip in trips)
    with_passengers = sum(_passenger_metres(session, trip, day) for trip in trips)
    written = session.scalar(sa.select(Driven.kilometres).filter_by(person_id=driver.id, on_day=day))
    if written is not None:
        with_passengers = with_passengers * written * A_KILOMETRE // metres if metres else 0
    titles = dict.fromkeys(trip.occurrence.activity.title for trip in trips if trip.occurrence is not None)
    return Day(
        kilometres=_whole(metres) if written is None else written,
        passenger_kilometres=_whole(with_passengers),
        what=", ".join(titles) or None,
    )


def _trips(session: Session, driver: Person, day: date) -> Sequence[Trip]:
    zone = driver.community.zone
    driven = (
        sa.select(Trip)
        .where(
            Trip.driver_id == driver.id,
            Trip.state.in_(DRIVEN_ONCE_OVER),
            Trip.leaves_at >= duetime.midnight(day, zone),
            Trip.leaves_at < duetime.midnight(day + A_DAY, zone),
            Trip.arrives_at <= clock.now() - SETTLES,
        )
        .order_by(Trip.leaves_at, Trip.id)
        .options(selectinload(Trip.stops))
    )
    return session.scalars(driven).all()


def _passenger_metres(session: Session, trip: Trip, day: date) -> int:
    """Of those who were in the car, each from her door or to it; none where its way is not known, or somebody is on no
    map any more."""
    aboard = [stop for stop in trip.stops if stop.state not in (StopState.NOT_HOME, StopState.NO_CAR)]
    place = trip.goal.place
    venue = points.of_place(session, place) if place is not None else None
    homes = [home for stop in aboard if (home := points.of_person(stop.ride.rider)) is not None]
    if not trip.metres or venue is None or not homes or len(homes) < len(aboard):
        return 0
    there = trip.leg is Leg.THERE
    way = [*homes, venue] if there else [venue, *homes]
    metres = held.matrix(session, trip.driver.community, way, day).metres
    legs = [metres[at][at + 1] for at in range(len(homes))]
    ridden = (sum(legs[at:]) if there else sum(legs[: at + 1]) for at in range(len(legs)))
    return sum(stop.ride.seats * far for stop, far in zip(aboard, ridden, strict=True))


def _whole(metres: int) -> int:
    """The nearest whole kilometre; a half is one more."""
    return (metres + A_KILOMETRE // 2) // A_KILOMETRE


def days_of(trips: Iterable[Trip]) -> set[tuple[int, date]]:
    """Whose these are, and on which local day each was driven."""
    return {(trip.driver_id, duetime.local_day(trip.leaves_at, trip.driver.community.zone)) for trip in trips}
