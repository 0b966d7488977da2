"""The evening before an activity is decided on its cars are planned, and each driver is asked about one whole car: how
many, from which hamlets, how long. Who says yes drives them; what is left is asked about one by one (`offers`).

A proposed trip is the question to its driver. Where somebody lives is told after the yes alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Community,
    DriverKind,
    Errand,
    Goal,
    Leg,
    Legs,
    Occurrence,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideAsk,
    Telling,
    TellingState,
    Trip,
    TripState,
    begins_with,
)
from services import telling
from services.availability import elder_drivers
from services.availability.reading import Said
from services.hours import quiet
from services.hours.duetime import due_instant, local_day
from services.phones import texting
from services.telling import conversations
from services.telling.keys import next_key

from . import course, planner, problems, ranks
from .offers.asking import active_drivers, ask_to, free_code
from .pickups import answered_by, leaves_at
from .problems import Asked

PLANNED_AT = time(17)
A_DAY = timedelta(days=1)
SILENT_FOR = timedelta(hours=2)
"""So long after a driver was asked about a car the others are asked about those in it, quiet hours not counted."""
TIME_TO_ASK = timedelta(hours=1)
"""Who waits for what others answer is asked about so long before she is to have an answer."""


def planned_at(session: Session, ride: Ride) -> datetime | None:
    """When the cars to it are planned (UTC): at 17:00 local on the day before it is decided on, and two days before it
    at the latest, also where nothing decides: drivers have a day before riders are answered. None where it is not known
    on the map where she lives or where it is: no car can be planned; and for an errand, to which none is shared."""
    occurrence = ride.goal
    if isinstance(occurrence, Errand) or problems.on_map(session, occurrence, [ride]) is None:
        return None
    zone = ride.rider.community.zone
    day_before = occurrence.starts_at - A_DAY
    day = local_day(min(occurrence.decides_at or day_before, day_before), zone)
    return due_instant(day - A_DAY, PLANNED_AT, zone)


def leg_of(ride: Ride) -> Leg:
    """By which way her car is planned: there, or home where she is driven home alone."""
    return Leg.THERE if ride.legs.has(Leg.THERE) else Leg.HOME


def propose(
    session: Session, occurrence: Occurrence, rides: Sequence[Ride], leg: Leg, trips: Sequence[Trip]
) -> Mapping[int, Person] | Asked:
    """Plan the cars of these, who want a ride and have none and are planned by this leg, around what is agreed, which
    stays as it is, and ask the drivers. `trips`: all that are driven there or home, or asked about.

    Who is left by the carpool, or is planned into a car that is agreed already, is asked about by herself (`offers`).
    Answers the drivers of the latter, by the ride; or what is to be planned first (`plan_ahead`).
    """
    promised = course.promised(session, occurrence)
    drive_already = {ride.driver_id for ride in promised if ride.driver_id is not None}
    riders = {ride.rider_id for ride in (*promised, *rides)}
    busy = riders | {trip.driver_id for trip in trips if trip.state is TripState.PROPOSED}
    said = ranks.said_of(session, occurrence)
    drivers = [one for one in _who_may_drive(session, occurrence, said, drive_already) if one.id not in busy]
    known = {driver.id for driver in drivers}
    agreed = [ride for ride in promised if ride.driver_id in known]
    shared = _without_own_driver(session, occurrence, rides, said)
    asked = problems.of(session, occurrence, [*agreed, *shared], drivers, leg, as_said=True, said=said)
    if asked is None or not shared:
        return {}
    made = _made_of((occurrence.id, leg), asked)
    if made is None:
        return asked
    lost = {asked.rides[left.rider].driver_id for left in made.carpool.left}
    for left in made.carpool.left:
        if asked.rides[left.rider].driver_id is None:
            asked.rides[left.rider].left_because = asked.because(left)
    one_more: dict[int, Person] = {}
    for drive in made.carpool.drives:
        way = asked.way(drive)
        if way.driver.id in lost:
            continue  # nobody has the seat of who was promised it
        if way.driver.id in drive_already:
            one_more.update((stop.ride.id, way.driver) for stop in way.stops if stop.ride.driver_id is None)
        else:
            inside = [stop.ride for stop in way.stops]
            course.write(session, occurrence, way.driver, inside, trips=trips, proposed=True)
            _ask(session, occurrence, way.driver)
    return one_more


Which = tuple[int, Leg]
"""An occurrence, and the leg by which cars to it or home from it are planned."""
_made: dict[Which, tuple[planner.Problem, Mapping[str, planner.Told], planner.Proposal]] = {}
"""In this process: the last carpool that was made, until it is asked for."""


def plan_ahead(asked: Mapping[Which, Asked]) -> None:
    """To plan many cars takes seconds, and nobody is to wait for it: a carpool is made with no transaction open, and
    taken in the next one where all it was made of is still so."""
    for of, one in asked.items():
        _made[of] = one.problem, one.told, one.planned()


def _made_of(of: Which, asked: Asked) -> planner.Proposal | None:
    """The carpool that was made of just this; None where there is none, or something is otherwise by now."""
    problem, told, proposal = _made.pop(of, (None, None, None))
    return proposal if (problem, told) == (asked.problem, asked.told) else None


def _who_may_drive(
    session: Session, occurrence: Occurrence, said: Mapping[int, Said], agreed: Collection[int | None]
) -> list[Person]:
    """Active drivers, but for those who have said that they cannot, or drive elsewhere then; who has `agreed` has said
    otherwise."""
    drivers = active_drivers(session, occurrence.community_id, on_map=True)
    able = ranks.willing(occurrence, drivers, said, ranks.elsewhere(session, occurrence))
    return [one for one in drivers if one in able or one.id in agreed]


def _without_own_driver(
    session: Session, occurrence: Occurrence, rides: Sequence[Ride], said: Mapping[int, Said]
) -> list[Ride]:
    """Her own driver is asked about her alone, before a seat is looked for in others' cars."""
    held = elder_drivers.of_each(session, [ride.rider_id for ride in rides])
    shared = []
    for ride in rides:
        own = [row.driver for row in held.get(ride.rider_id, ()) if row.kind is DriverKind.OWN]
        asks = (ask_to(session, ride, driver.id) for driver in ranks.willing(occurrence, own, said))
        if all(ask is not None and ask.answer is RideAnswer.NO for ask in asks):
            shared.append(ride)
    return shared


def waits_until(session: Session, ride: Ride, now: datetime, trips: Sequence[Trip]) -> datetime | None:
    """Until when (UTC) the driver of the car she is planned into, of these, is asked alone; None where there is none,
    or he has been silent so long that he is asked about it no more."""
    asked = (trip for trip in trips if trip.state is TripState.PROPOSED)
    trip = next((trip for trip in asked if ride.id in {stop.ride_id for stop in trip.stops}), None)
    if trip is None:
        return None
    until = silent_until(trip.driver.community, trip.goal, trip.created_at)
    if until > now:
        return until
    drop(session, trip)
    return None


def waits_for_others(ride: Ride, now: datetime, trips: Sequence[Trip]) -> bool:
    """Whether she, who is only driven home, is not planned yet: drivers of these are asked about the way there, may
    have a seat home, and will have answered while there is time to ask for her."""
    if leg_of(ride) is Leg.THERE:
        return False
    asked = (trip for trip in trips if trip.state is TripState.PROPOSED and trip.leg is Leg.THERE)
    answers = (silent_until(trip.driver.community, trip.goal, trip.created_at) for trip in asked)
    return any(now < at <= answered_by(ride) - TIME_TO_ASK for at in answers)


def silent_until(community: Community, goal: Goal, asked_at: datetime) -> datetime:
    """Until when (UTC) a driver who is asked about a car then is asked alone: `SILENT_FOR`, or as long from the morning
    on where the quiet hours begin before that is over."""
    until = leaves_at(goal)
    over = quiet.first_allowed(About.TRIP_OFFER, asked_at, until, community) + SILENT_FOR
    morning = quiet.first_allowed(About.TRIP_OFFER, over, until, community)
    return over if morning == over else morning + SILENT_FOR


def was_planned(ride: Ride, since: datetime, trips: Sequence[Trip]) -> bool:
    """Whether she has been in one of these that was proposed `since` then (UTC), whatever became of it."""
    return any(stop.ride_id == ride.id for trip in trips if trip.created_at >= since for stop in trip.stops)


def open_trips(session: Session, driver: Person) -> list[Trip]:
    """The cars this driver is asked about and may still say yes to, soonest first: the way there of each, or home."""
    asked = sa.select(Trip).where(Trip.driver_id == driver.id, Trip.state == TripState.PROPOSED)
    found = session.scalars(asked.order_by(Trip.occurrence_id, Trip.id))
    first: dict[int, Trip] = {}
    now = clock.now()
    for trip in found:
        if trip.occurrence is not None and leaves_at(trip.occurrence) > now:
            first.setdefault(trip.occurrence.id, trip)
    return sorted(first.values(), key=lambda trip: (trip.goal.starts_at, trip.id))


def hamlets(trip: Trip) -> list[str]:
    """The hamlets it goes by, each once, in the order they are driven, as they are said."""
    found = (stop.ride.rider.hamlet for stop in trip.stops)
    return list(dict.fromkeys(hamlet.spoken_name for hamlet in found if hamlet is not None))


def legs_of(trip: Trip) -> Legs:
    """Home alone; or whether those he fetches on the way there are driven home too, any of them."""
    if trip.leg is Leg.HOME:
        return Legs.HOME
    return Legs.BOTH if any(stop.ride.legs.has(Leg.HOME) for stop in trip.stops) else Legs.THERE


def minutes(trip: Trip) -> int:
    """How long the way there takes, from the driver's home; or the way home to it."""
    return round((trip.arrives_at - trip.leaves_at) / timedelta(minutes=1))


def take_out(
    session: Session, ride: Ride, *, of: Trip | None = None, trips: Sequence[Trip] | None = None
) -> list[Person]:
    """She needs none of the cars she was planned into, or not this one: another has her, or she does not come. Who is
    left in one stays asked about; a car with nobody in it is asked about no more. Answers the drivers who had read of
    such a car. `trips`: all to where it goes, where whoever asks knows them."""
    asked_in_vain = []
    trips = course.trips_of(session, ride.goal) if trips is None else trips
    for trip in _proposed(trips):
        if of is not None and trip.driver_id != of.driver_id:
            continue
        others = [stop.ride for stop in trip.stops if stop.ride_id != ride.id]
        if len(others) == len(trip.stops):
            continue
        if others:
            course.write(session, trip.goal, trip.driver, others, trips=trips, proposed=True)
        else:
            drop(session, trip)
            if _has_read(session, trip):
                asked_in_vain.append(trip.driver)
    return asked_in_vain


def _has_read(session: Session, trip: Trip) -> bool:
    prefix = _told_as(trip.goal.id, trip.driver_id)
    asked = sa.select(Telling.state).where(begins_with(session, Telling.key, prefix)).order_by(Telling.id.desc())
    return session.scalars(asked).first() is TellingState.TOLD


def cut_off(session: Session, goal: Goal) -> None:
    """Nobody is asked about a car that would fetch whom no road leads to any more; they are thought of anew."""
    for trip in _proposed(course.trips_of(session, goal)):
        rides = [stop.ride for stop in trip.stops]
        asked = problems.of(session, goal, rides, [trip.driver], trip.leg)
        for ride in asked.cut_off() if asked is not None else ():
            take_out(session, ride, of=trip)
            ride.look_at = clock.now()


def moved(session: Session, occurrence: Occurrence) -> None:
    """It has another hour or place: who is asked about a car to it is asked anew about the same riders, with the way
    as it is now; where the car cannot, or is not to be planned yet, they are thought of anew."""
    trips = course.trips_of(session, occurrence)
    for trip in _proposed(trips):
        rides, driver = [stop.ride for stop in trip.stops], trip.driver
        drop(session, trip)
        at = planned_at(session, rides[0]) if rides else None
        if at is not None and at <= clock.now() < leaves_at(occurrence):
            course.write(session, occurrence, driver, rides, trips=trips, proposed=True)
            if course.live_trips(session, occurrence, driver, proposed=True):
                _ask(session, occurrence, driver)


def drop_all(
    session: Session, goal: Goal, driver: Person | None = None, *, trips: Sequence[Trip] | None = None
) -> None:
    """No driver is asked about a car to it any more, or not this one; those who were in it are thought of anew.
    `trips`: as of `take_out`."""
    for trip in _proposed(course.trips_of(session, goal) if trips is None else trips):
        if driver is None or trip.driver_id == driver.id:
            drop(session, trip)


def ask_no_more(session: Session, driver: Person) -> None:
    """He is asked about no car any more; those who were in one are thought of anew."""
    for trip in open_trips(session, driver):
        drop(session, trip)


def drop(session: Session, trip: Trip, answer: RideAnswer | None = None) -> None:
    """The driver is asked about it no more, neither there nor home. `answer`: what is noted of each who was in it, so
    that he is not asked about her again (NO)."""
    if answer is not None:
        for stop in trip.stops:
            ask = ask_to(session, stop.ride, trip.driver_id)
            if ask is None:
                code = free_code(session, trip.driver)
                ask = RideAsk(ride_id=stop.ride_id, driver_id=trip.driver_id, code=code)
                session.add(ask)
            ask.answer = answer
    for leg in course.live_trips(session, trip.goal, trip.driver, proposed=True):
        leg.move(TripState.DROPPED)
    for stop in trip.stops:
        stop.ride.look_at = clock.now()
    session.flush()
    settle(session, trip)


def settle(session: Session, trip: Trip) -> None:
    """It is no question any more, and what has not gone out of it does not."""
    telling.withdraw(session, _told_as(trip.goal.id, trip.driver_id))
    conversations.settle(session, QuestionKind.TRIP, _subject(trip.goal.id, trip.driver_id))


def _proposed(trips: Sequence[Trip]) -> list[Trip]:
    """Of each car of these that a driver is asked about the way there, or home where he drives nobody there."""
    cars: dict[int, Trip] = {}
    for trip in trips:
        if trip.state is TripState.PROPOSED and (trip.leg is Leg.THERE or trip.driver_id not in cars):
            cars[trip.driver_id] = trip
    return list(cars.values())


def _ask(session: Session, occurrence: Occurrence, driver: Person) -> None:
    code = free_code(session, driver)
    for trip in course.live_trips(session, occurrence, driver, proposed=True):
        trip.code = code
    session.flush()
    subject, until = _subject(occurrence.id, driver.id), leaves_at(occurrence)
    key = next_key(session, _told_as(occurrence.id, driver.id))
    telling.tell(session, driver, About.TRIP_OFFER, subject, key=key, expires_at=until, not_before=clock.now())
    number = texting.number_of(session, driver, About.TRIP_OFFER)
    if number is not None:
        conversations.ask(session, driver, QuestionKind.TRIP, subject, until, number=number)


def _subject(occurrence_id: int, driver_id: int) -> dict[str, int]:
    return {"occurrence": occurrence_id, "driver": driver_id}


def _told_as(occurrence_id: int, driver_id: int) -> str:
    return f"trip:{occurrence_id}:{driver_id}:"
