"""A rider's ride: wanted, and what becomes of it when she, her place or the activity changes. Nobody who wants one is
left without an answer."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Legs, Need, Occurrence, Person, Ride, RideState, Signup, SignupState, comers
from models.goal import rides_to
from services.roads import points

from . import course, promises, proposing
from .offers.asking import OPEN, held
from .promises import close, drives_anew, need_no_more, release, tell_rider

_OF_SIGNUP = sa.select(Ride).where(Ride.signup_id == sa.bindparam("signup"))


def of_signup(session: Session, signup: Signup) -> Ride | None:
    """The sign-up's ride in whatever state, also cancelled."""
    here = comers.rides_on_paper(session, signup.occurrence)
    if here is not None:
        return next((ride for ride in here if ride.signup_id == signup.id), None)
    return session.scalars(_OF_SIGNUP, {"signup": signup.id}).first()


def want(session: Session, signup: Signup, legs: Legs | None = None) -> Ride:
    """The sign-up's ride, wanted from now on, for her and who comes along; one already wanted, promised or unfilled
    stays as it is. `legs`: there, home or both; None: as she usually is driven."""
    ride = of_signup(session, signup)
    many, legs = many_of(signup), legs or signup.person.legs
    if ride is None:
        ride = Ride(signup=signup, signup_id=signup.id, seats=many, legs=legs)
        session.add(ride)
        points.ask_where(session, signup.person)
    elif ride.state is RideState.CANCELLED:
        ride.move(RideState.WANTED)
        ride.seats, ride.legs, ride.needs = many, legs, None
        signup.queued_at = clock.now() if signup.state is SignupState.JOINED else signup.queued_at
    session.flush()
    return ride


def many_of(signup: Signup) -> int:
    """How many are fetched: she, those who come along, or at least the one who always sits by her."""
    return 1 + max(signup.companions, sits_by(signup.person))


def sits_by(person: Person) -> int:
    """Who always sits by her: one, or nobody."""
    return int(Need.COMPANION in person.all_needs)


def cancel(session: Session, ride: Ride) -> None:
    """The rider needs no ride after all. Nobody is asked any more, and a driver who had promised is told."""
    fresh = held(session, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    driver = fresh.driver
    need_no_more(session, fresh, driver)
    if driver is not None:
        drives_anew(session, fresh.goal, driver)


def tell_who_comes(session: Session, signup: Signup) -> None:
    """She has taken the place that a ride was found for: she is told who comes and when."""
    ride = of_signup(session, signup)
    if ride is not None and ride.state is RideState.PROMISED:
        tell_rider(session, ride, About.RIDE_PROMISED)


def not_yet(session: Session, ride: Ride) -> None:
    """The place it was looked for went to another: nobody is asked any more, a driver who had promised is told, and
    the wish stands."""
    fresh = held(session, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    driver = fresh.driver
    if fresh.state is RideState.PROMISED:
        release(fresh)
    close(session, fresh, driver)
    if driver is not None:
        drives_anew(session, fresh.goal, driver)


def withdraw(session: Session, ride: Ride) -> None:
    """As `cancel`, told nobody."""
    fresh = held(session, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    driver = fresh.driver
    need_no_more(session, fresh, None)
    if driver is not None:
        drives_anew(session, fresh.goal, driver)


def called_off(session: Session, occurrence: Occurrence) -> None:
    """The occurrence was cancelled: drivers who had promised are told. Rides stay wanted in case it is held."""
    rides = _of_occurrence(session, occurrence)
    drivers = _drivers_of(rides)
    proposing.drop_all(session, occurrence)
    for ride in rides:
        driver = ride.driver
        if ride.state is RideState.PROMISED:
            release(ride)
        if ride.state in OPEN:
            close(session, ride, driver)
    _no_car_drives(session, occurrence, drivers)


def not_needed(session: Session, occurrence: Occurrence) -> None:
    """The activity is held by telephone now: nobody is driven, and drivers who had promised are told."""
    rides = _of_occurrence(session, occurrence)
    drivers = _drivers_of(rides)
    proposing.drop_all(session, occurrence)
    for ride in rides:
        if ride.state is not RideState.CANCELLED:
            need_no_more(session, ride, ride.driver)
    _no_car_drives(session, occurrence, drivers)


def moved(session: Session, occurrence: Occurrence) -> None:
    """The occurrence has another hour or place: every car is kept that can be, and each who had heard another hour is
    told it, the driver once. Who is asked about a car is asked about it as it is now."""
    drivers = _drivers_of(_of_occurrence(session, occurrence))
    proposing.moved(session, occurrence)
    promises.moved(session, occurrence, drivers)


def ends_anew(session: Session, occurrence: Occurrence) -> None:
    """It is over at another hour than it was to be; see `promises.ends_anew`."""
    home = (ride for ride in _of_occurrence(session, occurrence) if ride.legs is not Legs.THERE)
    promises.ends_anew(session, occurrence, _drivers_of(home))


def _drivers_of(rides: Iterable[Ride]) -> list[Person]:
    return list({ride.driver.id: ride.driver for ride in rides if ride.driver is not None}.values())


def _no_car_drives(session: Session, occurrence: Occurrence, drivers: Iterable[Person]) -> None:
    session.flush()
    for driver in drivers:
        course.arrange(session, occurrence, driver)


def _of_occurrence(session: Session, occurrence: Occurrence) -> list[Ride]:
    here = comers.rides_on_paper(session, occurrence)
    if here is not None:
        return list(here)
    return list(
        session.scalars(
            sa.select(Ride)
            .where(rides_to(occurrence))
            .order_by(Ride.id)
            .with_for_update(of=Ride)
            .execution_options(populate_existing=True)
        )
    )
