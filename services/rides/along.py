"""Who comes along with a rider is fetched with her, where the car has room; and what she needs there, or a car takes,
is said anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, CarHas, Leg, Legs, Need, Person, Ride, RideAnswer, RideState, Signup, locked
from models import goal as goals
from models.goal import with_goal
from models.needs import words
from services import telling

from . import course, proposing
from .arranging import many_of, of_signup, sits_by
from .offers.asking import asks_of, has_room, held, hold, is_asked_no_more, let_go_when_full, look_anew, open_asks
from .offers.told import tell, told_as
from .pickups import runs
from .promises import drives_anew, knows_who_comes
from .room import ORDINARY_BOOT, Party


def fetch(session: Session, signup: Signup) -> None:
    """Her ride is for as many as come along with her now. Drivers who were asked for fewer are asked anew, and a car
    that was planned for fewer is asked about without her; one who has promised is told, and where his car has no room
    for more, it stays as it was."""
    ride = of_signup(session, signup)
    fresh = locked(session, Ride, ride.id) if ride is not None else None
    many = many_of(signup)
    if fresh is None or fresh.state is RideState.CANCELLED or fresh.seats == many:
        return
    if fresh.state is RideState.PROMISED:
        _tell_driver(session, fresh, many)
    else:
        more, fresh.seats = many > fresh.seats, many
        if more:
            proposing.take_out(session, fresh)
        _ask_anew(session, fresh)
    session.flush()


@dataclass(frozen=True, slots=True)
class Usual:
    """How somebody usually is driven: hours are local; `needs` None is that she has not said."""

    needs: frozenset[Need] | None
    out_from: time | None
    out_until: time | None
    legs: Legs


@dataclass(frozen=True, slots=True)
class OwnCar:
    """What somebody's car takes; None: not said."""

    seats: int | None
    boot: int | None
    has: frozenset[CarHas]

    @property
    def rollators(self) -> int:
        """For how many rollators or folded wheelchairs there is room, as far as is known."""
        return ORDINARY_BOOT if self.boot is None else self.boot


def usual_of(person: Person) -> Usual:
    return Usual(None if person.needs is None else person.all_needs, *person.hours_out, person.legs)


def car_of(person: Person) -> OwnCar:
    return OwnCar(person.seats, person.boot, person.car_has)


def say_needs(session: Session, person: Person, usual: Usual, *, tells: bool = False) -> list[Ride]:
    """From now on she needs this. Of her rides to come nobody is asked any more whose car is not one for it; those that
    are promised stand as they are, and are answered: their drivers do not know of it, unless `tells` tells them."""
    person.needs = None if usual.needs is None else words(usual.needs)
    person.out_from, person.out_until = _written(usual)
    person.legs = usual.legs
    session.flush()
    now = clock.now()
    coming = [ride for ride in _of_rider(session, person) if runs(ride, now) and ride.needs is None]
    for ride in coming:
        if ride.state is not RideState.PROMISED:
            ride.seats = many_of(ride.signup) if ride.signup is not None else 1 + sits_by(person)
            proposing.take_out(session, ride)
            _ask_anew(session, ride)
    session.flush()
    promised = [ride for ride in coming if ride.driver is not None]
    for ride in promised if tells else ():
        telling.withdraw(session, told_as(ride.id, "driver"))
        if ride.driver is not None:
            tell(session, ride, ride.driver, About.RIDE_YOURS, "driver")
    return promised


def drive_so(session: Session, ride: Ride, this_time: Usual) -> None:
    """This one time she needs this, and is driven these ways. Drivers are asked anew; whoever has promised her keeps
    her, and both are told how it is now."""
    fresh = held(session, ride.id)
    if fresh is None or fresh.state is RideState.CANCELLED:
        return
    fetched = fresh.legs.has(Leg.THERE) and this_time.legs.has(Leg.THERE)
    fresh.needs, fresh.legs = words(this_time.needs or ()), this_time.legs
    fresh.out_from, fresh.out_until = _written(this_time)
    session.flush()
    if fresh.driver is None:
        proposing.take_out(session, fresh)
        _ask_anew(session, fresh)
        return
    driver, knows = fresh.driver, knows_who_comes(session, fresh)
    hold(session, driver)
    if not (fetched and course.has_set_out(session, fresh.goal, driver)):
        fresh.pickup_from = fresh.pickup_to = None
    drives_anew(session, fresh.goal, driver, with_new=[fresh])
    telling.withdraw(session, told_as(fresh.id, "driver"))
    tell(session, fresh, driver, About.RIDE_YOURS, "driver")
    if knows:
        telling.withdraw(session, told_as(fresh.id, "rider"))
        tell(session, fresh, fresh.rider, About.RIDE_PROMISED, "rider")


def this_time(ride: Ride) -> Usual:
    """What she needs on this ride, as far as it is known, and which ways she is driven."""
    needing = ride.needing
    return Usual(None if needing.needs is None else needing.all_needs, *needing.hours_out, ride.legs)


def say_car(session: Session, driver: Person, car: OwnCar) -> None:
    """From now on the car takes this: the driver is asked about nobody any more for whom there is no room. What is
    promised stands."""
    driver.seats, driver.boot, driver.car = car.seats, car.boot, words(car.has) or None
    session.flush()
    for goal in {ask.ride.goal for ask in open_asks(session, driver)}:
        let_go_when_full(session, driver, goal)
    session.flush()


def _written(usual: Usual) -> tuple[str | None, str | None]:
    since, until = (f"{at:%H:%M}" if at else None for at in (usual.out_from, usual.out_until))
    return since, until


def _of_rider(session: Session, person: Person) -> Sequence[Ride]:
    hers = with_goal(sa.select(Ride)).where(goals.rider_id == person.id, Ride.state != RideState.CANCELLED)
    return session.scalars(hers.order_by(Ride.id)).all()


def _ask_anew(session: Session, ride: Ride) -> None:
    for ask in asks_of(session, ride):
        if ask.answer is RideAnswer.ASKED:
            ask.answer = RideAnswer.TAKEN
            is_asked_no_more(session, ask)
    ride.look_at = clock.now()


def _tell_driver(session: Session, ride: Ride, many: int) -> None:
    driver, goal = ride.driver, ride.goal
    if driver is None:
        return
    hold(session, driver)
    more = many - ride.seats
    if not has_room(session, driver, goal, replace(Party.of(ride), many=many), but=ride):
        return
    ride.seats = many
    session.flush()
    telling.withdraw(session, told_as(ride.id, "driver"))
    tell(session, ride, driver, About.RIDE_ADDED if more > 0 else About.RIDE_YOURS, "driver")
    if more > 0:
        let_go_when_full(session, driver, goal)
    else:
        look_anew(session, goal)
