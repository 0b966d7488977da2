"""She waits, and no car has come; or it has been there. What a rider says, and what is told her driver of it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

import clock
from models import (
    NOT_FETCHED_AFTER,
    WAITS_FOR_CAR,
    About,
    Alert,
    AlertCause,
    Leg,
    Person,
    QuestionKind,
    Ride,
    RideState,
    Stop,
    StopState,
)
from services import rides, tasks, telling
from services.telling import conversations

from . import reading, urgent

DRIVER_HAS = timedelta(minutes=30)


def still_waits(session: Session, rider: Person, ride_id: int) -> Ride | None:
    """No car has come. Her driver hears it at once; who is on call a quarter of an hour after the span she was told,
    unless the driver says something meanwhile. None where nobody drives her, or the car has been there."""
    stop = _hers(session, rider, ride_id)
    if stop is None or stop.state not in (*WAITS_FOR_CAR, StopState.HERE):
        return None
    settle_question(session, stop.ride)
    if stop.may_move(StopState.NO_CAR):
        stop.move(StopState.NO_CAR)
        _tell_driver(session, stop.ride)
        until = stop.ride.pickup_to or stop.at
        stop.ride.watch_at = max(clock.now(), until + NOT_FETCHED_AFTER)
    session.flush()
    return stop.ride


def has_come(session: Session, rider: Person, ride_id: int) -> Ride | None:
    """The car has come: she is in it, or about to be."""
    stop = _hers(session, rider, ride_id)
    if stop is None:
        return None
    if stop.may_move(StopState.ABOARD):
        stop.move(StopState.ABOARD)
        car_came(session, stop.ride)
    settle_question(session, stop.ride)
    session.flush()
    return stop.ride


def rider_answered(session: Session, alert: Alert) -> None:
    """Nobody came out, and now she has answered the telephone: her driver is told, while there is time to fetch her."""
    now = clock.now()
    one = reading.fetched(session, alert.elder, now)
    if alert.cause is not AlertCause.NOT_HOME or one is None or one.state is not StopState.NOT_HOME:
        return
    if one.ride.driver is not None:
        key, until = driver_as(one.ride), now + DRIVER_HAS
        urgent.tell(session, one.ride.driver, About.RIDER_WAITS, one.ride, key=key, until=until)


def car_came(session: Session, ride: Ride) -> None:
    """Her driver has said something of her, or she waits for none: nobody is asked about it any more, and nobody need
    see to it."""
    ride.watch_at = None
    for key in (asked_as(ride), driver_as(ride), late_as(ride)):
        telling.withdraw(session, key)
    settle_question(session, ride)
    tasks.settle(session, task_key(ride))


def settle_question(session: Session, ride: Ride) -> None:
    conversations.settle(session, QuestionKind.CAR_DUE, {"ride": ride.id})


def _tell_driver(session: Session, ride: Ride) -> None:
    if ride.driver is not None:
        key, until = driver_as(ride), clock.now() + DRIVER_HAS
        urgent.tell(session, ride.driver, About.RIDER_WAITS, ride, key=key, until=until)


def _hers(session: Session, rider: Person, ride_id: int) -> Stop | None:
    ride = rides.held(session, ride_id)
    if ride is None or ride.rider_id != rider.id or ride.state is not RideState.PROMISED:
        return None
    return rides.stop_of(session, ride, Leg.THERE)


def asked_as(ride: Ride) -> str:
    """How the keys begin of what she is asked."""
    return f"car-due:{ride.id}:"


def late_as(ride: Ride) -> str:
    """How the keys begin of what she is told of a car that comes later."""
    return f"ride-late:{ride.id}:"


def driver_as(ride: Ride) -> str:
    """How the keys begin of what her driver is told of her."""
    return f"rider-waits:{ride.id}:"


def task_key(ride: Ride) -> str:
    """Of the task that nobody has fetched her."""
    return f"not-fetched/{ride.id}"
