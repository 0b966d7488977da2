"""The rides of one day: the cars with who is in them, and who has none. Six statements, however many ride."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager, joinedload, selectinload

import clock
from models import (
    About,
    Community,
    Errand,
    Goal,
    Leg,
    Occurrence,
    Person,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Signup,
    Stop,
    StopState,
    Telling,
    TellingState,
    Trip,
    TripState,
)
from models import goal as goals
from models.goal import with_goal
from services import rides as driving
from services.hours import duetime
from services.rides import planner
from services.roads import held, points


class Lacks(enum.StrEnum):
    """What no driver's car has for somebody; `HOURS`: it is her own hours that do not fit."""

    ROLLATOR = "rollator"
    WHEELCHAIR_SEATED = "wheelchair_seated"
    LOW_STEP = "low_step"
    NO_DOG = "no_dog"
    SEATS = "seats"
    HOURS = "hours"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Rider:
    """One who is to be driven. `knows`: she has been told who drives her. `asked` drivers were asked, of whom so many
    have said `no`, and `silent` have not answered. `lacks`: what no driver's car has for her. `fits` is false where the
    car that was promised does not take what she needs now. `on_map`: it is known where she is fetched. `is_home`: her
    driver has said so."""

    ride: Ride
    knows: bool = False
    asked: int = 0
    no: int = 0
    lacks: Lacks | None = None
    fits: bool = True
    on_map: bool = True
    is_home: bool = False

    @property
    def person(self) -> Person:
        return self.ride.rider

    @property
    def goal(self) -> Goal:
        return self.ride.goal

    @property
    def silent(self) -> int:
        return self.asked - self.no


@dataclass(frozen=True, slots=True)
class Car:
    """A driver, with whom to fetch when, in that order."""

    driver: Person
    riders: Sequence[Rider]

    @property
    def all_know(self) -> bool:
        return all(rider.knows for rider in self.riders)


@dataclass(frozen=True, slots=True)
class Day:
    """`next_with_rides`: the next day after this on which somebody is driven, or wants to be."""

    day: date
    without: Sequence[Rider]
    cars: Sequence[Car]
    next_with_rides: date | None

    @property
    def _riders(self) -> Iterable[Rider]:
        return (*self.without, *(one for car in self.cars for one in car.riders))

    @property
    def people(self) -> list[int]:
        """Whose addresses and numbers are on it."""
        return [rider.person.id for rider in self._riders]

    @property
    def rides(self) -> list[Ride]:
        return [rider.ride for rider in self._riders]


def of(session: Session, community: Community, day: date) -> Day:
    """What is on, with who has a place there and wants a ride."""
    begins = duetime.midnight(day, community.zone)
    ends = duetime.midnight(day + timedelta(days=1), community.zone)
    rides = list(session.scalars(_rides(community, begins, ends)).unique())
    knows = _who_know(session, rides)
    asked = _asked(session, rides)
    home = _who_are_home(session, rides)
    lacks = driving.lacking_for(session, [ride for ride in rides if ride.driver_id is None])
    mapped = bool(rides) and held.has_roads(session, community.id)
    riders = [
        Rider(
            ride,
            ride.id in knows,
            sum(asked.get(ride.id, Counter()).values()),
            asked.get(ride.id, Counter())["no"],
            _lacks(lacks.get(ride.id)),
            driving.has_room_for(ride, _with(ride, rides)),
            not mapped or points.of_person(ride.rider) is not None,
            ride.id in home,
        )
        for ride in rides
    ]
    driven: dict[int, list[Rider]] = {}
    for rider in riders:
        if rider.ride.driver_id is not None:
            driven.setdefault(rider.ride.driver_id, []).append(rider)
    cars = [Car(driver, one) for one in driven.values() if (driver := one[0].ride.driver) is not None]
    later = with_goal(sa.select(sa.func.min(goals.starts_at)).select_from(Ride))
    soonest = session.scalar(later.where(*_runs(community), goals.starts_at >= ends))
    return Day(
        day=day,
        without=[rider for rider in riders if rider.ride.driver_id is None],
        cars=cars,
        next_with_rides=duetime.local_day(soonest, community.zone) if soonest is not None else None,
    )


def _with(ride: Ride, rides: Sequence[Ride]) -> list[Ride]:
    """Who is driven to the same by the same driver."""
    return [other for other in rides if other.driver_id == ride.driver_id and other.goal is ride.goal]


OF_REASON = {planner.Why.NO_SEAT: Lacks.SEATS, planner.Why.HER_HOURS: Lacks.HOURS}


def _lacks(reason: planner.Reason | None) -> Lacks | None:
    if reason is None:
        return None
    named = reason.aid or reason.feature
    return Lacks(named.value) if named is not None else OF_REASON.get(reason.why, Lacks.OTHER)


def _runs(community: Community) -> Iterable[sa.ColumnElement[bool]]:
    return (
        goals.community_id == community.id,
        goals.is_on,
        goals.is_sure,
        Ride.state != RideState.CANCELLED,
    )


def _rides(community: Community, begins: datetime, ends: datetime) -> sa.Select[Any]:
    """In the order in which they are fetched."""
    return (
        with_goal(sa.select(Ride))
        .where(*_runs(community), goals.starts_at >= begins, goals.starts_at < ends)
        .order_by(sa.func.coalesce(Ride.pickup_from, goals.starts_at), goals.starts_at, Ride.id)
        .options(
            contains_eager(Ride.signup).options(
                contains_eager(Signup.occurrence).joinedload(Occurrence.activity),
                joinedload(Signup.person).joinedload(Person.hamlet),
            ),
            contains_eager(Ride.errand).options(
                joinedload(Errand.place), joinedload(Errand.person).joinedload(Person.hamlet)
            ),
            selectinload(Ride.driver),
        )
    )


def _who_know(session: Session, rides: Sequence[Ride]) -> set[int]:
    """The rides of whose driver the rider has been told."""
    riders = {ride.rider_id for ride in rides if ride.state is RideState.PROMISED}
    if not riders:
        return set()
    told = session.scalars(
        sa.select(Telling).where(
            Telling.person_id.in_(riders), Telling.about == About.RIDE_PROMISED, Telling.state == TellingState.TOLD
        )
    )
    promised_at = {ride.id: ride.moved_at or ride.created_at for ride in rides}
    news = ((each.subject.get("ride", 0), each.created_at) for each in told)
    return {ride_id for ride_id, at in news if ride_id in promised_at and at >= promised_at[ride_id]}


def _who_are_home(session: Session, rides: Sequence[Ride]) -> set[int]:
    """Asked on the day itself; of another the ways are not looked at."""
    over = [ride.id for ride in rides if ride.driver_id is not None and ride.goal.starts_at <= clock.now()]
    if not over:
        return set()
    said = Stop.state == StopState.DRIVEN, Trip.leg == Leg.HOME, Trip.state != TripState.DROPPED
    return set(session.scalars(sa.select(Stop.ride_id).join(Stop.trip).where(Stop.ride_id.in_(over), *said)))


def _asked(session: Session, rides: Sequence[Ride]) -> Mapping[int, Counter[str]]:
    """By ride that nobody has promised: how many drivers have given each answer."""
    ids = [ride.id for ride in rides if ride.driver_id is None]
    if not ids:
        return {}
    counted = (
        sa.select(RideAsk.ride_id, RideAsk.answer, sa.func.count())
        .where(RideAsk.ride_id.in_(ids), RideAsk.answer.in_((RideAnswer.ASKED, RideAnswer.NO)))
        .group_by(RideAsk.ride_id, RideAsk.answer)
    )
    found: dict[int, Counter[str]] = {}
    for ride_id, answer, count in session.execute(counted):
        found.setdefault(ride_id, Counter())[answer.value] = count
    return found
