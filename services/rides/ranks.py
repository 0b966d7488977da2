"""In which order drivers are asked about a ride, and who is not: who has said that he can goes before who has said
nothing, and who cannot that day, or within its hours, is left in peace."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Community,
    DriverKind,
    ElderDriver,
    Errand,
    Goal,
    Leg,
    Occurrence,
    Person,
    Ride,
    RideState,
    Role,
    Signup,
    Stop,
    Trip,
    TripState,
)
from models import goal as goals
from models.goal import GOAL, rides_to_any, with_goal
from services.availability import elder_drivers, reading
from services.availability.reading import NOTHING, Said
from services.hours import duetime

from .pickups import leaves_at

MIDNIGHT = time(23, 59)
A_DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)
"""So long somebody is on the road to what begins, and home from it."""


class Rank(enum.IntEnum):
    """Each is asked alone for a while before the next (`offers.asking.HEAD_START`)."""

    OWN = 0
    PREFERRED = 1
    PASSES = 2
    OFFERED = 3
    HAMLET = 4
    OTHERS = 5


def said_of(session: Session, goal: Goal) -> Mapping[int, Said]:
    """What drivers have said of the day of it, by the id of the driver."""
    zone = session.get_one(Community, goal.community_id).zone
    return reading.of_day(session, goal.community_id, duetime.local_day(goal.starts_at, zone))


def seats(driver: Person, said: Mapping[int, Said]) -> int | None:
    """For how many others there is room in his car that day; None where he has never said."""
    return said.get(driver.id, NOTHING).seats or driver.seats


def may_be_asked(goal: Goal, said: Said, zone: ZoneInfo) -> bool:
    """Whether he has not said that he cannot: that day, or from the drive there until it is over."""
    if said.can is None or not said.can:
        return said.can is None
    if said.span is None or goal.all_day:
        return True
    leaves, ends = duetime.local(leaves_at(goal), zone), duetime.local(goal.ends_at, zone)
    until = ends.time() if ends.date() == leaves.date() else MIDNIGHT
    return said.span[0] <= leaves.time() and until <= said.span[1]


def willing(
    goal: Goal, drivers: Iterable[Person], said: Mapping[int, Said], away: Collection[int] = ()
) -> list[Person]:
    """`away`: who is on the road to something else then (`elsewhere`)."""
    here = (driver for driver in drivers if driver.id not in away)
    return [driver for driver in here if may_be_asked(goal, said.get(driver.id, NOTHING), driver.community.zone)]


def elsewhere(session: Session, goal: Goal) -> set[int]:
    """Who drives somebody to something else, or home from it, in the hours in which this is driven, or is asked about a
    car that does: nobody is at two places at once. Who drives somebody here too, or to the same place at the same hour,
    is none of them. One statement."""
    if goal.all_day:
        return set()
    here, away = set[int](), set[int]()
    hours = [_there(goal.starts_at), _home(goal.ends_at)]
    then = {"community": goal.community_id, "since": goal.starts_at - A_DAY, "until": goal.ends_at + A_DAY}
    driven = session.execute(_driven_about_then(type(goal)), {GOAL: goal.id, **then})
    for driver_id, is_here, place, starts_at, ends_at, legs, fetched in driven:
        if is_here:
            here.add(driver_id)
        elif goal.place_id is None or (place, starts_at) != (goal.place_id, goal.starts_at):
            his = [_there(starts_at, fetched)] if legs.has(Leg.THERE) else []
            his += [_home(ends_at)] if legs.has(Leg.HOME) else []
            away |= {driver_id} if _meet(his, hours) else set()
    return away - here


@cache
def _driven_about_then(kind: type[Goal]) -> sa.Select[*tuple[Any, ...]]:
    """By whom, whether to the one that is asked about, and what else `elsewhere` asks of each."""
    who = sa.func.coalesce(Ride.driver_id, Trip.driver_id)
    place_id = sa.func.coalesce(Occurrence.place_id, Errand.place_id)
    asked = sa.and_(Trip.id == Stop.trip_id, Trip.state == TripState.PROPOSED)
    columns = who, rides_to_any(kind), place_id, goals.starts_at, goals.ends_at, Ride.legs, Ride.pickup_from
    return (
        with_goal(sa.select(*columns))
        .outerjoin(Stop, sa.and_(Stop.ride_id == Ride.id, Ride.state != RideState.PROMISED))
        .outerjoin(Trip, asked)
        .where(
            sa.or_(sa.and_(Ride.state == RideState.PROMISED, Ride.pickup_from.is_not(None)), Trip.id.is_not(None)),
            _about_then(),
            goals.is_on,
        )
    )


def _about_then() -> sa.ColumnElement[bool]:
    """As a condition on `Ride`."""

    def near(kind: type[Goal]) -> tuple[sa.ColumnElement[bool], ...]:
        since, until = (sa.bindparam(name, type_=kind.starts_at.type) for name in ("since", "until"))
        return kind.community_id == sa.bindparam("community"), kind.starts_at.between(since, until)

    there = sa.select(Signup.id).join(Occurrence, Occurrence.id == Signup.occurrence_id).where(*near(Occurrence))
    errands = sa.select(Errand.id).where(*near(Errand))
    return sa.or_(Ride.signup_id.in_(there), Ride.errand_id.in_(errands))


def _there(starts_at: datetime, fetched: datetime | None = None) -> tuple[datetime, datetime]:
    return min(starts_at - AN_HOUR, starts_at if fetched is None else fetched), starts_at


def _home(ends_at: datetime) -> tuple[datetime, datetime]:
    return ends_at, ends_at + AN_HOUR


def _meet(some: Iterable[tuple[datetime, datetime]], others: Collection[tuple[datetime, datetime]]) -> bool:
    return any(one[0] < other[1] and other[0] < one[1] for one in some for other in others)


def with_own(drivers: Sequence[Person], own: Iterable[ElderDriver]) -> list[Person]:
    """These, and the riders' own drivers who are none of them."""
    known = {driver.id for driver in drivers}
    others = {row.driver_id: row.driver for row in own if row.kind is DriverKind.OWN and row.driver_id not in known}
    return [*drivers, *others.values()]


def in_groups(
    ride: Ride,
    drivers: Sequence[Person],
    said: Mapping[int, Said],
    own: Sequence[ElderDriver],
    passes: Collection[int] = (),
) -> list[list[Person]]:
    """The drivers by rank, who is asked first in front; within one the rider's hamlet first, then by row. `passes`: the
    drivers by whose way she is planned, in a car that is agreed already."""
    kinds = {row.driver_id: row.kind for row in own}
    groups: dict[Rank, list[Person]] = {}
    for driver in sorted(drivers, key=lambda one: (not _near(ride, one), one.id)):
        rank = _rank(ride, driver, said, kinds)
        groups.setdefault(min(rank, Rank.PASSES) if driver.id in passes else rank, []).append(driver)
    return [groups[rank] for rank in sorted(groups)]


def _rank(ride: Ride, driver: Person, said: Mapping[int, Said], kinds: Mapping[int, DriverKind]) -> Rank:
    kind = kinds.get(driver.id)
    if kind is not None:
        return Rank.OWN if kind is DriverKind.OWN else Rank.PREFERRED
    if said.get(driver.id, NOTHING).can:
        return Rank.OFFERED
    return Rank.HAMLET if _near(ride, driver) else Rank.OTHERS


def _near(ride: Ride, driver: Person) -> bool:
    hamlet = ride.rider.hamlet_id
    return hamlet is not None and driver.hamlet_id == hamlet


def drives(session: Session, driver: Person, rider: Person) -> bool:
    """Whether he may drive her: any volunteer who is active, and her own driver."""
    return driver.is_a(Role.DRIVER) or elder_drivers.is_own(session, driver, rider)
