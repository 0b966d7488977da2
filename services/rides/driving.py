"""What a driver says: yes or no to a ride or to a whole car, and that he cannot after all. The first yes has it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

import clock
from models import (
    ON_THE_ROAD,
    About,
    Community,
    Errand,
    Goal,
    Legs,
    Occurrence,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideState,
    Signup,
    Source,
    Trip,
    TripState,
    locked,
)
from services import telling
from services.availability.reading import Said
from services.people.to_ring import Link, ToRing
from services.telling import conversations

from . import agreed_seats, course, proposing, ranks
from .arranging import many_of, want
from .offers.asking import OPEN, held, hold, hold_goal, look_anew, may_drive, open_asks
from .offers.told import order_as, tell, told_as
from .pickups import leaves_at, runs, still_driven
from .promises import comes_into_car, drives_anew, knows_who_comes, note_answer, promise, release, tell_rider
from .room import Party, fits

DAYS_AHEAD = timedelta(days=14)
"""Cars of later days are planned by the roads as they are by then."""
DRIVEN_TO: Mapping[type[Goal], InstrumentedAttribute[int | None]] = {
    Occurrence: Trip.occurrence_id,
    Errand: Trip.errand_id,
}


class AcceptResult(enum.StrEnum):
    """WON: the ride is this driver's. TAKEN: another was first. GONE: called off, under way, or the car is full."""

    WON = "won"
    TAKEN = "taken"
    GONE = "gone"


def promised_to_drive(session: Session, driver: Person) -> list[Ride]:
    """The rides this driver has said yes to, until what they are to begins, soonest first."""
    return to_drive(promised_by(session, driver))


def promised_by(session: Session, driver: Person) -> Sequence[Ride]:
    """As `promised_to_drive`, and those that have begun or are over."""
    promised = sa.select(Ride).where(Ride.driver_id == driver.id, Ride.state == RideState.PROMISED)
    return session.scalars(promised.order_by(Ride.id)).unique().all()


def to_drive(promised: Iterable[Ride]) -> list[Ride]:
    """Those of a driver's rides that he is still to drive, soonest first."""
    now = clock.now()
    return sorted((ride for ride in promised if still_driven(ride, now)), key=lambda r: r.goal.starts_at)


def accept(
    session: Session, driver: Person, ride_id: int, *, source: Source = Source.SMS, heard: bool = False
) -> AcceptResult:
    """The driver says yes. The first has it: rider and driver are told, the others that it is taken.

    `heard`: the driver was told the pick-up in the call, so RIDE_YOURS is texted but not rung.
    """
    ride = held(session, ride_id)
    hold(session, driver)
    if ride is None or ride.rider.community_id != driver.community_id or not runs(ride, clock.now()):
        return AcceptResult.GONE
    if ride.state is RideState.PROMISED:
        return AcceptResult.WON if ride.driver_id == driver.id else AcceptResult.TAKEN
    if ride.state not in OPEN:
        return AcceptResult.GONE
    known = course.known_of(session, ride.goal)
    if not may_drive(session, driver, ride, known):
        return AcceptResult.GONE
    promise(session, ride, driver, known)
    comes_into_car(session, driver, [ride], known, heard=heard or source is Source.PHONE)
    return AcceptResult.WON


def accept_trip(
    session: Session, driver: Person, trip: Trip, *, source: Source = Source.SMS, heard: bool = False
) -> AcceptResult:
    """The driver says yes to the whole car he was asked about: all in it whom nobody else has by now are his, as many
    as he has seats for. GONE where it is asked about no more, or there is nobody left in it."""
    hold_goal(session, trip.goal)
    fresh = locked(session, Trip, trip.id)
    hold(session, driver)
    if fresh is None or fresh.driver_id != driver.id or fresh.state is not TripState.PROPOSED:
        return AcceptResult.WON if fresh is not None and fresh.state in ON_THE_ROAD else AcceptResult.GONE
    goal, now = fresh.goal, clock.now()
    found = [locked(session, Ride, ride_id) for ride_id in sorted(stop.ride_id for stop in fresh.stops)]
    known = course.known_of(session, goal)
    taken = list(map(Party.of, known.promised_by(driver)))
    his = (one for one in found if one is not None and ranks.drives(session, driver, one.rider))
    asked = (one for one in his if one.state in OPEN and runs(one, now))
    rides = list(_as_many_as_fit(driver, asked, taken, known.said))
    if not rides:
        proposing.drop(session, fresh)
        return AcceptResult.GONE
    for leg in course.live_trips(session, goal, driver, proposed=True):
        leg.move(TripState.AGREED)
    proposing.settle(session, fresh)
    for ride in rides:
        promise(session, ride, driver)
    comes_into_car(session, driver, rides, known, heard=heard or source is Source.PHONE)
    return AcceptResult.WON


def _as_many_as_fit(
    driver: Person, rides: Iterable[Ride], taken: Iterable[Party], said: Mapping[int, Said]
) -> Iterator[Ride]:
    """The others are looked at anew."""
    inside = list(taken)
    for ride in rides:
        if fits(driver, Party.of(ride), inside, said):
            inside.append(Party.of(ride))
            yield ride
        else:
            ride.look_at = clock.now()


def move(session: Session, ride: Ride, to: Person) -> AcceptResult:
    """The desk gives a ride that is promised to another driver. The rider hears who comes now, the one who had it that
    it is his no more, the new one whom to fetch; nobody else is asked. TAKEN where nobody has it or `to` has it
    already, GONE where `to` cannot drive her; then nothing is changed."""
    fresh = held(session, ride.id)
    hold(session, to)
    if fresh is None or fresh.driver is None or fresh.driver_id == to.id:
        return AcceptResult.TAKEN
    driver = fresh.driver
    if not runs(fresh, clock.now()) or to.community_id != driver.community_id:
        return AcceptResult.GONE
    if not may_drive(session, to, fresh, course.known_of(session, fresh.goal)):
        return AcceptResult.GONE
    cancel_promise(session, driver, fresh, told=False)
    tell(session, fresh, driver, About.RIDE_CANCELLED, "driver")
    return accept(session, to, fresh.id, source=Source.DESK)


def book_agreed_seat(session: Session, signup: Signup) -> Ride | None:
    """Book the sign-up's ride in a car that goes to the elder's hamlet anyway (`agreed_seats.driver_for`); None when it
    is full now.

    She has been told who comes and when in the call; the driver is told of one more, and may ring and say no.
    """
    many = many_of(signup)
    driver = agreed_seats.driver_for(session, signup.person, signup.occurrence, many=many, held=True)
    if driver is None:
        return None
    ride = want(session, signup)
    if ride.state not in OPEN:
        return ride
    promise(session, ride, driver)
    drives_anew(session, signup.occurrence, driver, with_new=[ride])
    tell(session, ride, signup.person, About.RIDE_PROMISED, "rider", heard=True)
    tell(session, ride, driver, About.RIDE_ADDED, "driver")
    return ride


def decline(session: Session, driver: Person, ride_id: int) -> None:
    """The driver says no to a ride that was offered; one already promised is given back by `cancel_promise`."""
    ride = held(session, ride_id)
    if ride is None or ride.driver_id == driver.id:
        return
    note_answer(session, ride, driver, RideAnswer.NO)
    telling.withdraw(session, told_as(ride.id, "offer", driver.id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ride.id, "driver": driver.id})
    session.flush()


def decline_trip(session: Session, driver: Person, trip: Trip, *, but: Ride | None = None) -> None:
    """The driver cannot drive it; `but`: all of it, without this one. Others are asked about who is left."""
    hold_goal(session, trip.goal)
    fresh = locked(session, Trip, trip.id)
    if fresh is None or fresh.driver_id != driver.id or fresh.state is not TripState.PROPOSED:
        return
    if but is None:
        proposing.drop(session, fresh, RideAnswer.NO)
        return
    note_answer(session, but, driver, RideAnswer.NO)
    proposing.take_out(session, but, of=fresh)
    but.look_at = clock.now()


def cancel_promise(session: Session, driver: Person, ride: Ride, *, told: bool = True) -> bool:
    """The driver goes back on it: wanted again, the others are asked at the next `advance`. False when it is not
    theirs.

    A rider who has heard who comes is told at once that he does not, unless somebody is to ring her (`told`), and by
    when she hears that another is found, or that none was (`answered_by`). Where the car should have left by now nobody
    can be asked any more, and she hears that. Who is in his car already is not rung at home: it is her way home that is
    to be found, of which the host and who is on call hear (`services/trips/watching.py`).
    """
    fresh = held(session, ride.id)
    if fresh is None or fresh.state is not RideState.PROMISED or fresh.driver_id != driver.id:
        return False
    if course.is_fetched(session, fresh):
        told, fresh.legs = False, Legs.HOME if fresh.legs is Legs.BOTH else fresh.legs
    fetched, too_late = fresh.pickup_from, leaves_at(fresh.goal, fresh.legs) <= clock.now()
    release(fresh)
    if too_late:
        fresh.move(RideState.UNFILLED)
    note_answer(session, fresh, driver, RideAnswer.NO)
    telling.withdraw(session, told_as(fresh.id))
    session.flush()
    drives_anew(session, fresh.goal, driver)
    if isinstance(fresh.goal, Occurrence) and not course.promised(session, fresh.goal, driver):
        telling.withdraw(session, order_as(fresh.goal, driver))
    look_anew(session, fresh.goal)
    if told and knows_who_comes(session, fresh):
        tell_rider(session, fresh, About.RIDE_CANCELLED, fetched=fetched, knows=True)
    elif told and too_late:
        tell_rider(session, fresh, About.RIDE_UNFILLED)
    return True


def take_back(session: Session, ride: Ride) -> Person | None:
    """The desk takes the ride from the driver who had promised it. It is wanted again, and others are asked at the next
    `advance`, this driver no more; both who had heard of it are told. Answers who it was; None where nobody had it."""
    fresh = held(session, ride.id)
    driver = fresh.driver if fresh is not None else None
    if fresh is None or driver is None or not cancel_promise(session, driver, fresh):
        return None
    tell(session, fresh, driver, About.RIDE_CANCELLED, "driver")
    return driver


def roads_changed(session: Session, community: Community) -> None:
    """Roads were closed or opened, or take another time: every car of the coming days is reckoned anew, and whoever had
    heard another hour is told. Whom no road leads to any more has no driver, as by `take_back`."""
    for kind, goal_id in DRIVEN_TO.items():
        for one in session.scalars(_soon_driven_to(community, kind, goal_id)).all():
            goal = locked(session, kind, one)
            if goal is not None:
                _roads_changed_to(session, goal)


def _soon_driven_to(
    community: Community, kind: type[Goal], goal_id: InstrumentedAttribute[int | None]
) -> sa.Select[int]:
    now = clock.now()
    live = sa.exists().where(goal_id == kind.id, Trip.state.in_((TripState.PROPOSED, *ON_THE_ROAD)))
    soon = kind.starts_at > now, kind.starts_at < now + DAYS_AHEAD
    return sa.select(kind.id).where(kind.community_id == community.id, *soon, live).order_by(kind.id)


def _roads_changed_to(session: Session, goal: Goal) -> None:
    proposing.cut_off(session, goal)
    drivers = (ride.driver for ride in course.promised(session, goal) if ride.driver is not None)
    for driver in dict.fromkeys(drivers):
        hold(session, driver)
        for ride in course.cut_off(session, goal, driver):
            take_back(session, ride)
        drives_anew(session, goal, driver)


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """Whom she was to drive, and who was to drive her on an errand."""
    hers = sa.or_(Ride.driver_id == person.id, Errand.person_id == person.id)
    promised = sa.select(Ride).outerjoin(Ride.errand).where(Ride.state == RideState.PROMISED, hers)
    now = clock.now()
    for ride in session.scalars(promised.order_by(Ride.id)):
        if ride.driver is None or not runs(ride, now):
            continue
        link, who = (Link.RIDER, ride.rider) if ride.driver_id == person.id else (Link.DRIVER, ride.driver)
        what = "" if isinstance(ride.goal, Errand) else ride.goal.activity.title
        yield ToRing(link, who.full_name, who.phone, what)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """Rides she had promised to drive are given to others, and she is asked for none. Her own go with her sign-ups."""
    for ride in promised_to_drive(session, person):
        cancel_promise(session, person, ride, told=False)
    for ask in open_asks(session, person):
        decline(session, person, ask.ride_id)
    proposing.ask_no_more(session, person)
