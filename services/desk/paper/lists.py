"""Lists for who stands there without a screen: at the wheel, and at the telephone when the power is gone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

from models import (
    DRIVEN_ONCE_OVER,
    Agreement,
    Checkin,
    CheckinState,
    Community,
    Contact,
    Goal,
    Leg,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    Ride,
    RideState,
    Signup,
    SignupState,
    Trip,
)
from models import goal as goals
from models.goal import with_goal
from models.signup import heads
from services.hours.duetime import local_day, midnight
from services.people.named import WHO, Named

A_DAY = timedelta(days=1)
AHEAD = timedelta(days=7)
HEARD_FROM = frozenset({CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP})


@dataclass(frozen=True, slots=True)
class Drive:
    """A driver's way to one thing that is on: whom to fetch, in the order they are fetched. `there` and `home`: which
    way and when, where it is known on the map."""

    goal: Goal
    rides: Sequence[Ride]
    there: Trip | None = None
    home: Trip | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A contact of hers, in her order (`position`)."""

    position: int
    who: Named
    has_key: bool | None
    lives_near: bool | None


@dataclass(frozen=True, slots=True)
class Call:
    """One who is to be rung this evening, whom to ring if she does not answer, and whether she has been heard from."""

    due_at: datetime
    state: CheckinState
    who: Named
    phone2: str | None
    hamlet: str | None
    contacts: Sequence[Told]

    @property
    def heard_from(self) -> bool:
        return self.state in HEARD_FROM

    @property
    def left_in_peace(self) -> bool:
        return self.state is CheckinState.SILENCED


def drives(session: Session, community: Community, driver: Person, day: date) -> list[Drive]:
    """What this driver has said yes to on a local day, soonest first."""
    return [drive for _, found in _driven(session, community, day, Ride.driver_id == driver.id) for drive in found]


def cars(session: Session, community: Community, day: date) -> list[tuple[Person, list[Drive]]]:
    """Everybody who drives on a local day, by name, with what each has said yes to."""
    found = _driven(session, community, day)
    return sorted(found, key=lambda car: (car[0].folded_name, car[0].id))


def _driven(
    session: Session, community: Community, day: date, *of: sa.ColumnElement[bool]
) -> list[tuple[Person, list[Drive]]]:
    rides = session.scalars(
        with_goal(sa.select(Ride))
        .where(
            *of,
            Ride.state == RideState.PROMISED,
            goals.is_on,
            goals.community_id == community.id,
            goals.starts_at >= midnight(day, community.zone),
            goals.starts_at < midnight(day + A_DAY, community.zone),
        )
        .order_by(goals.starts_at, Occurrence.id, Ride.pickup_from, Ride.id)
        .options(
            joinedload(Ride.signup).joinedload(Signup.person).selectinload(Person.hamlet), selectinload(Ride.driver)
        )
    ).all()
    by_drive: dict[tuple[int, Goal], list[Ride]] = {}
    for ride in rides:
        by_drive.setdefault((ride.driver_id or 0, ride.goal), []).append(ride)
    trips = _trips(session, {goal for _, goal in by_drive})
    found: dict[int, tuple[Person, list[Drive]]] = {}
    for (driver_id, goal), own in by_drive.items():
        if own[0].driver is not None:
            legs = (trips.get((driver_id, goal, leg)) for leg in (Leg.THERE, Leg.HOME))
            found.setdefault(driver_id, (own[0].driver, []))[1].append(Drive(goal, own, *legs))
    return list(found.values())


def _trips(session: Session, driven_to: Collection[Goal]) -> dict[tuple[int, Goal, Leg], Trip]:
    """How each drives, by whom, where to and which way."""
    if not driven_to:
        return {}
    to = sa.or_(*(goals.trips_to(goal) for goal in driven_to))
    driven = sa.select(Trip).where(to, Trip.state.in_(DRIVEN_ONCE_OVER)).order_by(Trip.id)
    rows = session.scalars(driven.options(selectinload(Trip.stops))).unique()
    return {(trip.driver_id, trip.goal, trip.leg): trip for trip in rows}


def drivers(session: Session, community: Community, now: datetime) -> list[tuple[date, Person, int]]:
    """Who drives whom on which local day of the week to come: the day, the driver, how many."""
    today = local_day(now, community.zone)
    asked = (
        with_goal(sa.select(goals.starts_at, Person).select_from(Ride))
        .join(Person, Person.id == Ride.driver_id)
        .where(
            goals.community_id == community.id,
            goals.is_on,
            Ride.state == RideState.PROMISED,
            goals.starts_at >= midnight(today, community.zone),
            goals.starts_at < midnight(today + AHEAD, community.zone),
        )
    )
    found: dict[tuple[date, int], tuple[Person, int]] = {}
    for starts_at, driver in session.execute(asked):
        key = local_day(starts_at, community.zone), driver.id
        found[key] = driver, found.get(key, (driver, 0))[1] + 1
    rows = [(day, driver, many) for (day, _), (driver, many) in found.items()]
    return sorted(rows, key=lambda row: (row[0], row[1].folded_name))


def doors(session: Session, community: Community, now: datetime) -> list[tuple[Occurrence, int]]:
    """What is on in the week to come, and how many come."""
    today = local_day(now, community.zone)
    joined = (
        sa.select(heads())
        .where(Signup.occurrence_id == Occurrence.id, Signup.state == SignupState.JOINED)
        .scalar_subquery()
    )
    asked = (
        sa.select(Occurrence, joined)
        .where(
            Occurrence.community_id == community.id,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at >= midnight(today, community.zone),
            Occurrence.starts_at < midnight(today + AHEAD, community.zone),
        )
        .order_by(Occurrence.starts_at, Occurrence.id)
    )
    return [(occurrence, many) for occurrence, many in session.execute(asked)]


def evening(session: Session, community: Community, day: date) -> list[Call]:
    """Everybody who is rung on a local day, soonest first, each with those she has named, in her order."""
    asked: sa.Select[*tuple[Any, ...]] = (
        sa.select(Checkin.due_at, Checkin.state, Person.phone2, Place.name, *WHO)
        .join(Person, Person.id == Checkin.person_id)
        .outerjoin(Place, Place.id == Person.hamlet_id)
        .where(*_rung(community, day))
        .order_by(Checkin.due_at, Person.folded_name, Checkin.id)
    )
    rung = session.execute(asked).all()
    of_them: sa.Select[*tuple[Any, ...]] = (
        sa.select(Contact.elder_id, Contact.position, Contact.has_key, Contact.lives_near, *WHO)
        .join(Person, Person.id == Contact.person_id)
        .where(
            Contact.elder_id.in_({row.id for row in rung}),
            Contact.agreement != Agreement.NO,
            Person.left_at.is_(None),
        )
        .order_by(Contact.elder_id, Contact.position)
    )
    contacts: dict[int, list[Told]] = {}
    for elder_id, position, has_key, lives_near, *who in session.execute(of_them):
        contacts.setdefault(elder_id, []).append(Told(position, Named(*who), has_key, lives_near))
    return [
        Call(due_at, state, Named(*who), phone2, hamlet, contacts.get(who[0], []))
        for due_at, state, phone2, hamlet, *who in rung
    ]


def how_many(session: Session, community: Community, day: date) -> int:
    """How many stand on the list of an evening."""
    asked = sa.select(sa.func.count(Checkin.id)).join(Person, Person.id == Checkin.person_id)
    return session.scalar(asked.where(*_rung(community, day))) or 0


def _rung(community: Community, day: date) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Person.community_id == community.id,
        Person.left_at.is_(None),
        Checkin.due_at >= midnight(day, community.zone),
        Checkin.due_at < midnight(day + A_DAY, community.zone),
    )


def _on(community: Community, day: date) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Occurrence.starts_at >= midnight(day, community.zone),
        Occurrence.starts_at < midnight(day + A_DAY, community.zone),
    )
