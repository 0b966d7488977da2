"""Who could ride if others changed cars, as it was reckoned and still is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import Person, Ride, RideState
from models.goal import rides_to
from services import rides as driving


@dataclass(frozen=True, slots=True)
class Moved:
    """One who was told of another car, and when she is fetched now and then (UTC)."""

    rider: Person
    before: Person
    to: Person
    was: datetime | None
    at: datetime


@dataclass(frozen=True, slots=True)
class CanRide:
    """In whose car she could, from when she is fetched (UTC). `longer`: who would drive so many minutes more than he
    has said yes to, and is to be asked first. `rides`: all of it was read from."""

    into: Person
    at: datetime
    moved: Sequence[Moved]
    longer: Sequence[tuple[Person, int]]
    rides: Sequence[Ride]

    @property
    def people(self) -> list[int]:
        return [one.rider.id for one in self.moved]


def of(rides: Iterable[Ride]) -> Mapping[int, CanRide]:
    """Of these rides, by the ride of who is left; all that are driven to the same are among them. No statement."""
    known = {ride.id: ride for ride in rides}
    found = ((ride, driving.swap_of(ride)) for ride in known.values())
    return {ride.id: can for ride, swap in found if swap is not None and (can := _read(ride, swap, known)) is not None}


def of_one(session: Session, ride: Ride) -> CanRide | None:
    """As `of`, of one of whom nothing else is read; no statement where nothing was found for her."""
    if driving.swap_of(ride) is None:
        return None
    there = sa.select(Ride).where(rides_to(ride.goal), Ride.state != RideState.CANCELLED)
    how = selectinload(Ride.driver).selectinload(Person.roles)
    return of(session.scalars(there.options(how)).unique()).get(ride.id)


def _read(ride: Ride, swap: driving.Swap, known: Mapping[int, Ride]) -> CanRide | None:
    if not driving.swap_holds(swap, {one.id: one.driver for one in known.values()}):
        return None
    drivers = {one.driver.id: one.driver for one in known.values() if one.driver is not None}
    mine = next(step for step in swap.steps if step.ride_id == ride.id)
    moved = [
        Moved(one.rider, drivers[step.before], drivers[step.to], one.pickup_from, step.at)
        for step in swap.moved
        if step.before is not None and (one := known[step.ride_id]) is not None
    ]
    longer = [(drivers[driver], minutes) for driver, minutes in swap.longer.items() if driver in drivers]
    return CanRide(drivers[mine.to], mine.at, moved, longer, tuple(known.values()))
