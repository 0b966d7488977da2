"""Rides and drivers as the planner is asked about them, and its answer as instants (UTC)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    DriverKind,
    Errand,
    Goal,
    Leg,
    Person,
    Place,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Signup,
    SignupState,
)
from models import goal as goals
from models.goal import with_goal
from services.availability import elder_drivers
from services.availability.reading import NOTHING, Said
from services.hours import duetime
from services.roads import held, points
from services.roads.earth import Point
from services.roads.measuring import NO_WAY_MINUTES

from . import planner, ranks, room
from .room import MINUTE, Party

SETS_OUT = timedelta(minutes=5)
"""Nobody sets out before the next whole five minutes: so a carpool still holds when it is looked at a little later."""
NUDGE = timedelta(minutes=5)
"""So much before her span a rider may be fetched after all, and is told so, rather than that another is driven a long
way round. Who is fetched more than five minutes off counts as moved (RIDES, 5)."""
ATTEMPTS = 8_000
"""Of the search for more than fifteen riders: a second or so."""
REMEMBERED = timedelta(days=180)
"""Who drove somebody longer ago than this surprises nobody by not doing it again."""
AT_AN_HOUR = (planner.Why.NOBODY_FREE_SO_EARLY, planner.Why.NOBODY_FREE_SO_LATE, planner.Why.HER_HOURS)
"""The amount of these reasons is a minute of the clock."""


Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class At:
    """When the car is to stand at her door (UTC), and the span she is told."""

    ride: Ride
    at: datetime
    told: Span


@dataclass(frozen=True, slots=True)
class Way:
    """One leg of one car: when it leaves where it comes from and is where it goes (UTC), how far that is, and whom it
    fetches or takes home, in that order."""

    driver: Person
    leaves_at: datetime
    arrives_at: datetime
    metres: int
    stops: Sequence[At]


@dataclass(frozen=True)
class Asked:
    """Who is to be driven by whom, on a clock of minutes from `midnight` (UTC)."""

    problem: planner.Problem
    told: Mapping[str, planner.Told]
    rides: Mapping[str, Ride]
    drivers: Mapping[str, Person]
    midnight: datetime

    def planned(self) -> planner.Proposal:
        """The carpool with the least change to what somebody was told."""
        return planner.replan(self.problem, self.told, attempts=ATTEMPTS)

    def cut_off(self) -> list[Ride]:
        """To whom no road leads that is open that day."""
        ways, venue = self.problem.minutes, self.problem.venue
        return [self.rides[one.id] for one in self.problem.riders if ways[one.point][venue] >= NO_WAY_MINUTES]

    def way(self, drive: planner.Drive) -> Way:
        stops = [self._stop(self.rides[one.rider], one) for one in drive.stops]
        there = self.problem.direction is planner.Direction.THERE
        ends = drive.venue_min if there else drive.ends_min
        leaves = drive.leaves_min if there else drive.venue_min
        return Way(self.drivers[drive.car], self._at(leaves), self._at(ends), drive.metres, stops)

    def span(self, stop: planner.Stop) -> Span:
        """What she is told who was told nothing before."""
        rules = self.problem.rules
        begins = self._at(stop.at_min // rules.step_min * rules.step_min)
        return begins, begins + rules.span_min * MINUTE

    def because(self, left: planner.Left) -> dict[str, Any]:
        """Why she is left, as `Ride.left_because` keeps it: the rule that gives way soonest."""
        reason = left.reasons[0] if left.reasons else planner.Reason(why=planner.Why.NO_CAR)
        found: dict[str, Any] = {"why": reason.why.value}
        if reason.car:
            found["driver"] = int(reason.car)
        if reason.amount is not None and reason.why in AT_AN_HOUR:
            found["at"] = self._at(reason.amount).isoformat()
        elif reason.amount is not None:
            found["amount"] = math.ceil(reason.amount)
        which = reason.aid or reason.feature
        return found if which is None else {**found, "which": which.value}

    def _stop(self, ride: Ride, stop: planner.Stop) -> At:
        """She is told what she was told before wherever that still holds."""
        at = self._at(stop.at_min)
        if ride.pickup_from is not None and ride.pickup_to is not None and ride.pickup_from <= at <= ride.pickup_to:
            return At(ride, at, (ride.pickup_from, ride.pickup_to))
        return At(ride, at, self.span(stop))

    def _at(self, minutes: float) -> datetime:
        return self.midnight + timedelta(minutes=minutes)


def on_map(session: Session, goal: Goal, rides: Sequence[Ride]) -> list[Point] | None:
    """Where it is and where each of them is fetched; None where one is on no map, or no hour is told."""
    if goal.all_day or goal.place is None:
        return None
    read_hamlets(session, rides)
    found = [points.of_place(session, goal.place), *(points.of_person(ride.rider) for ride in rides)]
    known = [point for point in found if point is not None]
    return known if len(known) == len(found) else None


def read_hamlets(session: Session, rides: Sequence[Ride]) -> None:
    """Those of the riders, and of where they go: all at once, and none that is known."""
    goals = (place.hamlet_id for ride in rides if (place := ride.goal.place) is not None)
    _read(session, (*(ride.rider.hamlet_id for ride in rides), *goals))


_PLACES = sa.select(Place).where(Place.id.in_(sa.bindparam("ids", expanding=True)))


def _read(session: Session, ids: Iterable[int | None]) -> None:
    """A session forgets what nobody keeps."""
    kept: dict[int, Place] = session.info.setdefault("hamlets", {})
    new = {one for one in ids if one is not None} - kept.keys()
    if new:
        kept.update((place.id, place) for place in session.scalars(_PLACES, {"ids": list(new)}))


def of(
    session: Session,
    goal: Goal,
    rides: Sequence[Ride],
    drivers: Sequence[Person],
    leg: Leg,
    *,
    as_said: bool = False,
    weighed: bool = True,
    frozen: bool = True,
    said: Mapping[int, Said] | None = None,
) -> Asked | None:
    """Everything the planner has to know of one leg, and of those who are driven that way; None where it cannot be
    asked (`on_map`), or there is nobody to drive.

    `as_said`: each drives within the hours he has told of, and no further than he wants. Who has said yes, or has been
    asked by the desk, has said something else since. `weighed`: the cars are weighed against each other; else each is
    looked at as if it were the only one. `frozen`: who is promised stays in the car she is in; else only
    those do whose own drivers drive them. `said`: what drivers have said of the day, where whoever asks knows it.
    """
    rides = [ride for ride in rides if ride.legs.has(leg)]
    if goal.all_day or goal.place is None or not rides or not drivers:
        return None
    lives = [goal.place.hamlet_id, *(one.hamlet_id for one in (*(ride.rider for ride in rides), *drivers))]
    _read(session, lives)
    known = on_map(session, goal, rides)
    if known is None:
        return None
    venue, *homes = known
    if said is None:
        said = ranks.said_of(session, goal)
    weighed = weighed and len(drivers) > 1
    people = _Facts(session, goal, rides, drivers, said=said, as_said=as_said, weighed=weighed, frozen=frozen)
    begin = [people.begins(driver) or venue for driver in drivers]
    on = duetime.local_day(goal.starts_at, drivers[0].community.zone)
    between = held.measure(session, drivers[0].community).between([venue, *homes, *begin], on)
    midnight = goal.starts_at.replace(hour=0, minute=0, second=0, microsecond=0)
    at = goal.starts_at if leg is Leg.THERE else goal.ends_at
    problem = planner.Problem(
        direction=planner.Direction(leg.value),
        venue=0,
        at_min=(at - midnight) / MINUTE,
        minutes=between.minutes,
        metres=between.metres,
        riders=tuple(people.riders(goal, midnight)),
        cars=tuple(
            people.car(driver, point, leg, midnight) for point, driver in enumerate(drivers, start=1 + len(rides))
        ),
    )
    told = {} if leg is Leg.HOME else _told(rides, midnight)
    return Asked(problem, told, {str(one.id): one for one in rides}, {str(one.id): one for one in drivers}, midnight)


def _told(rides: Sequence[Ride], midnight: datetime) -> dict[str, planner.Told]:
    return {
        str(ride.id): planner.Told(
            car=str(ride.driver_id),
            from_min=round((ride.pickup_from - NUDGE - midnight) / MINUTE),
            to_min=round((ride.pickup_to - midnight) / MINUTE),
        )
        for ride in rides
        if ride.driver_id is not None and ride.pickup_from is not None and ride.pickup_to is not None
    }


def _next_to_set_out() -> datetime:
    """The next whole `SETS_OUT` (UTC)."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    return hour + ceil((clock.now() - hour) / SETS_OUT) * SETS_OUT


class _Facts:
    """What is known of these people besides where they live. A driver who never said how many seats there are takes one
    rider, with who comes along."""

    def __init__(
        self,
        session: Session,
        goal: Goal,
        rides: Sequence[Ride],
        drivers: Sequence[Person],
        *,
        said: Mapping[int, Said],
        as_said: bool,
        weighed: bool,
        frozen: bool,
    ) -> None:
        self._session, self._goal, self._as_said, self._said, self._frozen = session, goal, as_said, said, frozen
        _read(session, [one.from_place_id for one in self._said.values()])
        self._preferred: dict[int, int] = {}
        self._before: dict[int, Ride] = {}
        self._refused: set[tuple[int, int]] = set()
        self._go_anyway: set[int] = set()
        if weighed:
            self._compare(session, goal, rides, [driver.id for driver in drivers])
        self._rides, self._parties = rides, [Party.of(ride) for ride in rides]
        self._most = max(ride.seats for ride in rides)

    def _compare(self, session: Session, goal: Goal, rides: Sequence[Ride], drivers: Sequence[int]) -> None:
        """What makes one driver better than another."""
        self._before = _before(session, goal, [ride.rider_id for ride in rides])
        liked = elder_drivers.of_each(session, [ride.rider_id for ride in rides])
        self._preferred = {elder: row.driver_id for elder, rows in liked.items() for row in rows}
        no = sa.select(RideAsk.ride_id, RideAsk.driver_id).where(
            RideAsk.ride_id.in_([ride.id for ride in rides]), RideAsk.answer == RideAnswer.NO
        )
        self._refused = {(ride, driver) for ride, driver in session.execute(no)}
        own = {(elder, row.driver_id) for elder, rows in liked.items() for row in rows if row.kind is DriverKind.OWN}
        stay = (ride for ride in rides if self._frozen or (ride.rider_id, ride.driver_id) in own)
        promised = (ride for ride in stay if ride.driver_id is not None)
        self._refused |= {(ride.id, one) for ride in promised for one in drivers if one != ride.driver_id}
        if isinstance(goal, Errand):
            return
        goes = sa.select(Signup.person_id).where(
            Signup.occurrence_id == goal.id, Signup.state == SignupState.JOINED, Signup.person_id.in_(drivers)
        )
        self._go_anyway = set(session.scalars(goes))

    def riders(self, goal: Goal, midnight: datetime) -> Iterator[planner.Rider]:
        alone = [party.rider(str(ride.id), point) for point, (ride, party) in enumerate(self._all(), start=1)]
        for rider, (ride, party) in zip(room.bound(alone, self._parties), self._all(), strict=True):
            hamlet, before = ride.rider.hamlet_id, self._before.get(ride.rider_id)
            preferred = self._preferred.get(ride.rider_id)
            yield replace(
                party.can_be_out(rider, goal, midnight),
                hamlet=str(hamlet) if hamlet is not None else None,
                last_driver=str(before.driver_id) if before is not None and before.driver_id is not None else None,
                preferred_driver=str(preferred) if preferred is not None else None,
                weight=planner.LEFT_LAST_TIME_WEIGHT
                if before is not None and before.state is RideState.UNFILLED
                else planner.ORDINARY_WEIGHT,
            )

    def _all(self) -> Iterator[tuple[Ride, Party]]:
        return zip(self._rides, self._parties, strict=True)

    def begins(self, driver: Person) -> Point | None:
        """Where he sets out: his home, or the hamlet he has said he comes from that day."""
        place_id = self._said.get(driver.id, NOTHING).from_place_id
        place = self._session.get(Place, place_id) if place_id is not None else None
        return (points.of_place(self._session, place) if place is not None else None) or points.of_person(driver)

    def car(self, driver: Person, point: int, leg: Leg, midnight: datetime) -> planner.Car:
        """What a driver has promised stays promised, though he or she has said something else since."""
        said = self._said.get(driver.id, NOTHING)
        since, until = self._hours(driver, said)
        seats = ranks.seats(driver, self._said)
        aboard = [party.rider("", 0) for ride, party in self._all() if ride.driver_id == driver.id]
        promised = Counter(aid for one in aboard for aid in one.aids)
        return planner.Car(
            id=str(driver.id),
            start_point=point if leg is Leg.THERE else None,
            end_point=None if leg is Leg.THERE else point,
            seats=max(self._most if seats is None else seats, sum(one.seats for one in aboard)),
            room={aid: max(many, promised[aid]) for aid, many in room.takes(driver).items()},
            has=room.has(driver).union(*(one.needs for one in aboard)),
            free_from_min=(since - midnight) / MINUTE if leg is Leg.THERE else None,
            free_to_min=(until - midnight) / MINUTE if leg is Leg.HOME and until is not None else None,
            max_metres=said.most_km * 1000 if said.most_km is not None and self._is_free(driver) else None,
            going_anyway=said.anyway or driver.id in self._go_anyway,
            refuses=frozenset(str(ride) for ride, who in self._refused if who == driver.id),
            offered=bool(said.can),
        )

    def _hours(self, driver: Person, said: Said) -> tuple[datetime, datetime | None]:
        """From when and until when he drives that day (UTC)."""
        now = _next_to_set_out()
        if said.span is None or not self._is_free(driver):
            return now, None
        zone = driver.community.zone
        day = duetime.local_day(self._goal.starts_at, zone)
        since, until = (duetime.due_instant(day, at, zone) for at in said.span)
        return max(now, since), until

    def _is_free(self, driver: Person) -> bool:
        """He is asked what he wants; who is in his car already is driven."""
        return self._as_said and all(ride.driver_id != driver.id for ride in self._rides)


def _before(session: Session, goal: Goal, riders: Sequence[int]) -> dict[int, Ride]:
    """The last ride of each before this one, where it was promised or nobody was found."""
    past = (
        with_goal(sa.select(Ride))
        .where(
            goals.rider_id.in_(riders),
            Ride.state.in_((RideState.PROMISED, RideState.UNFILLED)),
            goals.starts_at < goal.starts_at,
            goals.starts_at > goal.starts_at - REMEMBERED,
        )
        .order_by(goals.starts_at, Ride.id)
    )
    return {ride.rider_id: ride for ride in session.scalars(past)}
