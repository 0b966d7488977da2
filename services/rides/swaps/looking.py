"""Who would have to ride in another agreed car for one more to ride: the fewest told riders, then the fewest minutes,
then kilometres, as the planner proves it. It is reckoned with no transaction open, and kept with why she is left."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import sha256

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Errand, Leg, Person, Ride, Trip, TripState, all_locked
from models.goal import rides_to

from .. import course, planner, problems
from ..offers.asking import OPEN
from ..problems import NUDGE, Asked
from ..room import MINUTE

KEPT_AS, LOOKED_AT = "swap", "looked_at"
"""In `Ride.left_because`: what was found, and of what (`Look.mark`)."""
LONGER = timedelta(minutes=5)
"""A driver's way may grow by so much before he is to be asked whether he means it still."""
AT_ANY_HOUR = timedelta(hours=3)
"""So long before it begins no agreed car sets out, and what was reckoned holds though it is later by now."""


@dataclass(frozen=True, slots=True)
class Step:
    """One of them rides in another car than now: `before` is nobody's of who is left. `at` (UTC): from when she is
    fetched then."""

    ride_id: int
    before: int | None
    to: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Swap:
    """Who is left first. `longer`: by driver, how many minutes more than he has said yes to he would drive."""

    steps: Sequence[Step]
    longer: Mapping[int, int]

    @property
    def moved(self) -> Sequence[Step]:
        """Those who were told of another car."""
        return [step for step in self.steps if step.before is not None]


@dataclass(frozen=True)
class Look:
    """What is to be reckoned of one who is left. `minutes`: by agreed car, how long its way there is."""

    asked: Asked
    minutes: Mapping[str, int]

    @cached_property
    def mark(self) -> str:
        """Another where anything that is reckoned with is another."""
        given = {
            "problem": asdict(self.asked.problem),
            "told": {who: asdict(one) for who, one in self.asked.told.items()},
        }
        written = json.dumps(
            given, sort_keys=True, default=lambda one: sorted(one) if isinstance(one, frozenset) else str(one)
        )
        return sha256(written.encode()).hexdigest()[:16]

    def found(self) -> Swap | None:
        """None where nobody could be moved for her, or need be: then her seat is asked for as ever."""
        carpool = self.asked.planned().carpool
        if carpool.left:
            return None
        drives = {stop.rider: drive for drive in carpool.drives for stop in drive.stops}
        steps = [
            Step(int(stop.rider), self._before(stop.rider), int(drive.car), self._at(stop))
            for drive in carpool.drives
            for stop in drive.stops
            if self._before(stop.rider) != int(drive.car)
        ]
        steps.sort(key=lambda step: (step.before is not None, step.ride_id))
        if all(step.before is None for step in steps):
            return None
        changed = {drives[str(step.ride_id)].car for step in steps}
        lasts = {
            drive.car: round(drive.venue_min - drive.leaves_min) for drive in carpool.drives if drive.car in changed
        }
        more = {car: minutes - self.minutes.get(car, minutes) for car, minutes in lasts.items()}
        return Swap(steps, {int(car): minutes for car, minutes in more.items() if minutes * MINUTE > LONGER})

    def _before(self, rider: str) -> int | None:
        told = self.asked.told.get(rider)
        return None if told is None else int(told.car)

    def _at(self, stop: planner.Stop) -> datetime:
        """As `Asked.way` tells her, without her row."""
        told, step = self.asked.told.get(stop.rider), self.asked.problem.rules.step_min
        begins = int(stop.at_min // step * step)
        if told is not None:
            said = told.from_min + round(NUDGE / MINUTE)
            begins = said if said <= stop.at_min <= told.to_min else begins
        return self.asked.midnight + timedelta(minutes=begins)


_found: dict[int, tuple[str, Swap | None]] = {}
"""By the ride, in this process: what is to be kept in the next transaction."""


def to_look_at(session: Session, ride: Ride, known: course.Known) -> Look | None:
    """None where there are no two agreed cars that have not set out, a place is on no map, or nothing is otherwise than
    when it was looked at last. `known`: of where it goes."""
    goal = ride.goal
    if isinstance(goal, Errand) or not ride.legs.has(Leg.THERE):
        return None
    agreed = {trip.driver_id: trip for trip in known.trips if _may_change(trip)}
    promised = [one for one in known.promised if one.driver_id in agreed and one.legs.has(Leg.THERE)]
    people = {one.driver.id: one.driver for one in promised if one.driver is not None}
    if len(people) < 2:
        return None
    left = [ride, *_beside(session, ride)]
    riders, drivers = [*promised, *left], list(people.values())
    asked = problems.of(session, goal, riders, drivers, Leg.THERE, frozen=False, said=known.said)
    if asked is None:
        return None
    if goal.starts_at - clock.now() > AT_ANY_HOUR:
        cars = tuple(replace(car, free_from_min=None) for car in asked.problem.cars)
        asked = replace(asked, problem=replace(asked.problem, cars=cars))
    lasts = {str(driver): round((trip.arrives_at - trip.leaves_at) / MINUTE) for driver, trip in agreed.items()}
    look = Look(asked, lasts)
    return None if (ride.left_because or {}).get(LOOKED_AT) == look.mark else look


def _may_change(trip: Trip) -> bool:
    """The way there of an agreed car that has not set out."""
    return trip.leg is Leg.THERE and trip.state is TripState.AGREED and trip.leaves_at > clock.now()


def _beside(session: Session, ride: Ride) -> list[Ride]:
    """Who has her telephone and is left too: they ride together."""
    phone = ride.rider.phone
    if phone is None:
        return []
    left = session.scalars(sa.select(Ride).where(rides_to(ride.goal), Ride.state.in_(OPEN), Ride.id != ride.id))
    return [one for one in left.unique() if one.rider.phone == phone and one.is_sure and one.legs.has(Leg.THERE)]


def look_ahead(looks: Mapping[int, Look]) -> None:
    """To reckon takes seconds at most, and nobody is to wait for it: with no transaction open, by the ride."""
    for ride_id, look in looks.items():
        _found[ride_id] = look.mark, look.found()


def keep(session: Session) -> None:
    """What has been reckoned since is kept with those who are still left. No statement where there is nothing."""
    if not _found:
        return
    found = dict(_found)
    _found.clear()
    left = sa.select(Ride.id).where(Ride.id.in_(found), Ride.state.in_(OPEN)).order_by(Ride.id)
    for ride in all_locked(session, Ride, left):
        mark, swap = found[ride.id]
        why = {name: one for name, one in (ride.left_because or {}).items() if name != KEPT_AS}
        ride.left_because = {**why, LOOKED_AT: mark, **({KEPT_AS: _written(swap)} if swap is not None else {})}
    session.flush()


def _written(swap: Swap) -> dict[str, object]:
    steps = [[step.ride_id, step.before, step.to, step.at.isoformat()] for step in swap.steps]
    return {"steps": steps, "longer": [list(one) for one in swap.longer.items()]}


def swap_of(ride: Ride) -> Swap | None:
    """What was reckoned of her, as long as it is of now: nobody of it has changed cars since (asked of the rides of
    the day by whoever shows it)."""
    written = (ride.left_because or {}).get(KEPT_AS)
    if written is None or ride.state not in OPEN:
        return None
    steps = [Step(one, before, to, datetime.fromisoformat(at)) for one, before, to, at in written["steps"]]
    return Swap(steps, dict(written["longer"]))


def swap_holds(swap: Swap, drives: Mapping[int, Person | None]) -> bool:
    """Whether each who would be moved is still in the car she was in (`drives`: who drives each ride), and every car it
    would take drives."""
    driving = {driver.id for driver in drives.values() if driver is not None}
    now = {ride_id: driver.id if driver is not None else None for ride_id, driver in drives.items()}
    return all(step.to in driving and now.get(step.ride_id, -1) == step.before for step in swap.steps)
