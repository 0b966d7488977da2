"""The way each car drives: who is fetched in which order and when, reckoned anew whenever somebody joins or leaves it
(`Trip`, `Stop`).

Where it is not known on the map where one of them lives or where it goes, or no way keeps the rules of the
planner, the hour of `promised_window` holds for those who are new in the car, and there is no trip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, lazyload, selectinload

import clock
from models import (
    ON_THE_ROAD,
    WAITS_FOR_CAR,
    Errand,
    Goal,
    Leg,
    Legs,
    Person,
    Ride,
    RideState,
    Stop,
    StopState,
    Trip,
    TripState,
    comers,
    paper_of,
)
from models.goal import GOAL, rides_to_any, trips_to_any
from services.availability.reading import Said

from . import problems, ranks
from .pickups import promised_window
from .problems import Way

MAY_BE_MET = timedelta(hours=1)
"""So long before the hour she was told her car may have fetched her already."""
MET = (StopState.ABOARD, StopState.DRIVEN)
ANOTHER_DAY = timedelta(hours=3)
"""A drive so far from the hour of what it goes to was one to the hour it had before it was moved."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is promised to one goal, what drivers have said of its day, and every car to it (`trips_of`)."""

    promised: Sequence[Ride]
    said: Mapping[int, Said]
    trips: Sequence[Trip]

    def promised_by(self, driver: Person) -> list[Ride]:
        return [ride for ride in self.promised if ride.driver_id == driver.id]

    def with_new(self, rides: Iterable[Ride]) -> Known:
        """With what has been promised since."""
        return replace(self, promised=sorted((*self.promised, *rides), key=lambda ride: ride.id))


def known_of(session: Session, goal: Goal) -> Known:
    return Known(promised(session, goal), ranks.said_of(session, goal), trips_of(session, goal))


def arrange(
    session: Session, goal: Goal, driver: Person, *, moved: bool = False, known: Known | None = None
) -> list[Ride]:
    """Write down how the driver's car drives now: its trips with their stops, and of each ride when she is fetched.

    Answers the rides with another hour than before, in the order in which they are fetched; whoever was given one keeps
    it wherever the car can (`moved`: and the activity is when it was, where no way is known; of a car that has set out
    they keep it). Whoever calls holds the driver's row. `known`: of the goal, where whoever calls has held it since.
    """
    rides = promised(session, goal, driver) if known is None else known.promised_by(driver)
    trips = trips_of(session, goal) if known is None else known.trips
    on_the_road = _has_set_out(trips, goal, driver)
    fetched = write(session, goal, driver, rides, trips=trips, said=known.said if known is not None else None)
    changed = []
    for ride in rides:
        before, usual = (ride.pickup_from, ride.pickup_to), promised_window(goal, ride.legs) or (None, None)
        keeps = before[0] is not None and (not moved or (on_the_road and ride.legs.has(Leg.THERE)))
        ride.pickup_from, ride.pickup_to = fetched.get(ride.id) or (before if keeps else usual)
        if before != (ride.pickup_from, ride.pickup_to):
            changed.append(ride)
    session.flush()
    return sorted(changed, key=lambda ride: (ride.pickup_from or goal.starts_at, ride.id))


def who_go_round_by(
    session: Session, drivers: Sequence[Person], ride: Ride, known: Known, *, as_said: bool = False
) -> Sequence[Person]:
    """Which of these drivers can fetch this rider too with nobody in the car longer than the planner's rules allow, and
    are not too late for it; each where it is not known where they live. Who is on the road takes nobody more.
    `as_said`: within his hours, and no further than he drives (`problems.of`). The way home is another where not all
    are driven both, or somebody is to be at home by an hour."""
    if not drivers:
        return ()
    kept, said = [one for one in known.promised if one.id != ride.id], known.said
    found = []
    there = (trip for trip in known.trips if trip.leg is Leg.THERE)
    on_the_road = {trip.driver_id for trip in there if _has_begun(trip, ride.goal)}
    for driver in drivers:
        if driver.id in on_the_road:
            continue
        rides = [*(one for one in kept if one.driver_id == driver.id), ride]
        other = any(one.legs is not Legs.BOTH or one.needing.out_until for one in rides)
        asked = [
            problems.of(session, ride.goal, rides, [driver], leg, as_said=as_said, said=said)
            for leg in (Leg.THERE, Leg.HOME)[: 1 + other]
            if ride.legs.has(leg)
        ]
        if not any(one is not None and one.planned().carpool.left for one in asked):
            found.append(driver)
    return found


def cut_off(session: Session, goal: Goal, driver: Person) -> list[Ride]:
    """Whom he has promised to fetch and no open road leads to."""
    asked = problems.of(session, goal, promised(session, goal, driver), [driver], Leg.THERE)
    return asked.cut_off() if asked is not None else []


def promised(session: Session, goal: Goal, driver: Person | None = None) -> list[Ride]:
    """What is promised to it: by this driver, or by anybody."""
    rides = comers.rides_on_paper(session, goal)
    if rides is None:
        rides = session.scalars(_rides_to(type(goal)), {GOAL: goal.id}).all()
    kept = (ride for ride in rides if ride.state is RideState.PROMISED)
    return [ride for ride in kept if driver is None or ride.driver_id == driver.id]


@cache
def _rides_to(kind: type[Goal]) -> sa.Select[Ride]:
    asked = sa.select(Ride).where(rides_to_any(kind)).order_by(Ride.id)
    return asked.execution_options(populate_existing=True)


def write(
    session: Session,
    goal: Goal,
    driver: Person,
    rides: Sequence[Ride],
    *,
    trips: Sequence[Trip],
    said: Mapping[int, Said] | None = None,
    proposed: bool = False,
) -> dict[int, problems.Span]:
    """The driver's trips with these riders: as they are driven, or as he is asked about them. A leg that cannot take
    all of them has none, and one there was is dropped. Answers what each rider is told, by her ride. `trips`: all to
    it (`trips_of`); `said`: of the day of it, where whoever calls knows it."""
    told: dict[int, problems.Span] = {}
    his = [trip for trip in trips if trip.driver_id == driver.id]
    if said is None and rides and problems.on_map(session, goal, rides):
        said = ranks.said_of(session, goal)
    _end_what_is_over(goal, his)
    live = {trip.leg: trip for trip in his if trip.state in ((TripState.PROPOSED,) if proposed else ON_THE_ROAD)}
    begun = [] if proposed else [trip for trip in his if _has_begun(trip, goal)]
    for one in (trip for trip in begun if trip.state is TripState.UNDER_WAY):
        _let_out(one, rides)
    for leg in Leg:
        trip = live.get(leg)
        if any(one.leg is leg for one in begun) or (trip is not None and _is_on_its_way(trip, goal, rides)):
            continue
        way = _way(session, goal, driver, rides, leg, said=said)
        if way is None:
            if trip is not None:
                trip.move(TripState.DROPPED)
            continue
        if trip is None:
            trip = _trip_to(goal, driver, leg)
            trip.state = TripState.PROPOSED if proposed else TripState.AGREED
            session.add(trip)
        _drive(trip, way)
        if leg is Leg.THERE:
            told = {stop.ride.id: stop.told for stop in way.stops}
    session.flush()
    return told


def is_fetched(session: Session, ride: Ride) -> bool:
    """Whether somebody has said that she is in the car there, or set down by it; asked of nobody whose car is far."""
    if ride.pickup_from is None or clock.now() < ride.pickup_from - MAY_BE_MET:
        return False
    trips = (one for one in trips_of(session, ride.goal) if one.driver_id == ride.driver_id and one.leg is Leg.THERE)
    stops = (stop for trip in trips if _is_of(trip, ride.goal) for stop in trip.stops)
    return any(stop.ride_id == ride.id and stop.state in MET for stop in stops)


def has_set_out(session: Session, goal: Goal, driver: Person) -> bool:
    """Whether his car should be on its way there by now, or is there."""
    return _has_set_out(trips_of(session, goal), goal, driver)


def _has_set_out(trips: Sequence[Trip], goal: Goal, driver: Person) -> bool:
    there = (one for one in trips if one.driver_id == driver.id and one.leg is Leg.THERE and _is_of(one, goal))
    return any(one.leaves_at <= clock.now() and one.state in (*ON_THE_ROAD, TripState.DONE) for one in there)


def _is_of(trip: Trip, goal: Goal) -> bool:
    """Whether it is driven to what is on at this hour, and not at the one it has been moved from."""
    apart = trip.arrives_at - goal.starts_at if trip.leg is Leg.THERE else trip.leaves_at - goal.ends_at
    return abs(apart) < ANOTHER_DAY


def _end_what_is_over(goal: Goal, his: Sequence[Trip]) -> None:
    """A car that was on its way when it was moved to another day turns round. A driver who has said nothing on the road
    has driven all the same: whoever falls off now was in the car."""
    for trip in his:
        if trip.state is TripState.UNDER_WAY and not _is_of(trip, goal):
            trip.move(TripState.DROPPED)
        elif _goes_on(trip, goal):
            continue
        elif trip.state is TripState.AGREED and trip.arrives_at <= clock.now() and _is_of(trip, goal):
            trip.move(TripState.DONE)


def _goes_on(trip: Trip, goal: Goal) -> bool:
    """Nobody has left for home: it is over later than it was to be."""
    return trip.leg is Leg.HOME and trip.state is TripState.AGREED and goal.ends_at > clock.now()


def _is_on_its_way(trip: Trip, goal: Goal, rides: Sequence[Ride]) -> bool:
    """Whether the car has set out, and drives on as it was to: without those who have fallen off."""
    aboard = {ride.id for ride in rides if ride.legs.has(trip.leg)}
    left = [stop for stop in trip.stops if stop.ride_id in aboard]
    if (
        trip.leaves_at > clock.now()
        or _goes_on(trip, goal)
        or not aboard
        or len(left) != len(aboard)
        or not _is_of(trip, goal)
    ):
        return False
    if len(left) < len(trip.stops):
        trip.stops, trip.version = left, trip.version + 1
        for position, stop in enumerate(left, start=1):
            stop.position = position
    return True


def _trip_to(goal: Goal, driver: Person, leg: Leg) -> Trip:
    if isinstance(goal, Errand):
        return Trip(errand=goal, errand_id=goal.id, driver=driver, leg=leg, version=0)
    return Trip(occurrence=goal, occurrence_id=goal.id, driver=driver, leg=leg, version=0)


def _has_begun(trip: Trip, goal: Goal) -> bool:
    """A leg that is driven, or was, is reckoned no more."""
    return trip.state in (TripState.UNDER_WAY, TripState.DONE) and _is_of(trip, goal)


def _let_out(trip: Trip, rides: Sequence[Ride]) -> None:
    """Who is driven no more, and has not been met by the car, stands on its way no more."""
    still = {ride.id for ride in rides if ride.legs.has(trip.leg)}
    trip.stops = [stop for stop in trip.stops if stop.ride_id in still or stop.state not in WAITS_FOR_CAR]
    if not trip.stops and trip.state is TripState.UNDER_WAY:
        trip.move(TripState.DROPPED)


def stop_of(session: Session, ride: Ride, leg: Leg) -> Stop:
    """Hers on the way of the car that has promised her. A car whose way nobody could reckon, since a place is on no
    map, gets its trip and its stops here, in the order of the hours that were told. Whoever calls holds the ride
    (`offers.asking.held`). Raises LookupError where nobody has promised it."""
    goal, driver = ride.goal, ride.driver
    if driver is None:
        raise LookupError(f"nobody drives ride {ride.id}")
    his = [trip for trip in trips_of(session, goal) if trip.driver_id == driver.id and trip.leg is leg]
    found = [*(one for one in his if one.state in ON_THE_ROAD), *(one for one in his if _has_begun(one, goal))]
    trip = found[0] if found else _without_way(session, goal, driver, leg)
    known = {stop.ride_id for stop in trip.stops}
    for one in sorted(promised(session, goal, driver), key=lambda one: (_fetched_at(one), one.id)):
        if one.id not in known and (one.id == ride.id or one.legs.has(leg)):
            at = _fetched_at(one) if leg is Leg.THERE else trip.arrives_at
            trip.stops.append(Stop(ride=one, ride_id=one.id, position=len(trip.stops) + 1, at=at))
    session.flush()
    return next(stop for stop in trip.stops if stop.ride_id == ride.id)


def _fetched_at(ride: Ride) -> datetime:
    return ride.pickup_from or ride.goal.starts_at


def _without_way(session: Session, goal: Goal, driver: Person, leg: Leg) -> Trip:
    trip = _trip_to(goal, driver, leg)
    trip.state, trip.version, trip.metres = TripState.AGREED, 1, 0
    if leg is Leg.HOME:
        trip.leaves_at = trip.arrives_at = goal.ends_at
    else:
        first = min(_fetched_at(ride) for ride in promised(session, goal, driver))
        trip.leaves_at, trip.arrives_at = first, max(first, goal.starts_at)
    session.add(trip)
    session.flush()
    return trip


def live_trips(session: Session, goal: Goal, driver: Person, *, proposed: bool) -> list[Trip]:
    """There and home: those he has said yes to, or those he is asked about."""
    states = (TripState.PROPOSED,) if proposed else ON_THE_ROAD
    return [trip for trip in trips_of(session, goal) if trip.state in states and trip.driver_id == driver.id]


def trips_of(session: Session, goal: Goal) -> list[Trip]:
    """Every car that drives to it, was to drive or is asked about, the oldest first; on paper as it is there."""
    paper = paper_of(session)
    if paper is None:
        return _read_trips(session, goal)
    known = paper.once(("trips", type(goal), goal.id), lambda: _read_trips(session, goal))
    return [*known, *(trip for trip in paper.new(Trip) if trip.goal is goal)]


def _read_trips(session: Session, goal: Goal) -> list[Trip]:
    return list(session.scalars(_trips_to(type(goal)), {GOAL: goal.id}))


@cache
def _trips_to(kind: type[Goal]) -> sa.Select[Trip]:
    of_it = sa.select(Trip).where(trips_to_any(kind)).order_by(Trip.id)
    how = selectinload(Trip.stops).lazyload(Stop.ride), lazyload(Trip.occurrence)
    return of_it.options(*how).execution_options(populate_existing=True)


def stops_there(session: Session, goal: Goal, driver: Person) -> Sequence[Stop]:
    """Whom the driver fetches on the way there, in that order; none where it is on no map."""
    trips = live_trips(session, goal, driver, proposed=False)
    return next((trip.stops for trip in trips if trip.leg is Leg.THERE), ())


def _way(
    session: Session, goal: Goal, driver: Person, rides: Sequence[Ride], leg: Leg, *, said: Mapping[int, Said] | None
) -> Way | None:
    asked = problems.of(session, goal, rides, [driver], leg, said=said)
    if asked is None or (carpool := asked.planned().carpool).left:
        return None
    return asked.way(carpool.drives[0])


def _drive(trip: Trip, way: Way) -> None:
    stops = {stop.ride_id: stop for stop in trip.stops}
    before = [(stop.ride_id, stop.at) for stop in trip.stops]
    trip.leaves_at, trip.arrives_at, trip.metres = way.leaves_at, way.arrives_at, way.metres
    trip.stops = [stops.get(at.ride.id) or Stop(ride=at.ride, ride_id=at.ride.id) for at in way.stops]
    for position, (stop, at) in enumerate(zip(trip.stops, way.stops, strict=True), start=1):
        stop.position, stop.at = position, at.at
    if before != [(at.ride.id, at.at) for at in way.stops]:
        trip.version += 1
