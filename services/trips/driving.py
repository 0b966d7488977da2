"""What a driver says on the road: I am outside, nobody comes out, I am late, she is with me, all are home, I cannot
drive them home. He need say none of it. None, or nobody, is answered where it is not his to say, or not now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    WAITS_FOR_CAR,
    About,
    AlertCause,
    AlertOutcome,
    Leg,
    Person,
    Ride,
    RideState,
    Stop,
    StopState,
    Trip,
    TripState,
)
from services import alerts, rides, tasks

from . import outside, reading, urgent, waiting

STEP = timedelta(minutes=5)
MOST_LATE = 120
"""Minutes; who is later than that cannot drive, and says so."""


def here(session: Session, driver: Person, ride_id: int) -> Ride | None:
    """The car stands outside: she is rung, and the car is there for whoever rides from the same house, whose telephone
    is not rung once more. Who was called out before them and has not been spoken of is with him."""
    stop = _stop(session, driver, ride_id, Leg.THERE)
    if stop is None or not _may_say(stop, StopState.HERE):
        return None
    of_the_house = [one for one in stop.trip.stops if one is stop or _live_together(one, stop)]
    for before in stop.trip.stops:
        if before.state is StopState.HERE and before not in of_the_house:
            before.move(StopState.ABOARD)
            outside.stop_ringing(session, before)
    if stop.may_move(StopState.HERE):
        for one in of_the_house:
            if one is stop or one.state in WAITS_FOR_CAR:
                one.move(StopState.HERE)
                waiting.car_came(session, one.ride)
        outside.ring(session, stop)
    return stop.ride


def aboard(session: Session, driver: Person, ride_id: int) -> Ride | None:
    """She is in the car. Where he had said that nobody came out, her people hear that she is well."""
    stop = _stop(session, driver, ride_id, Leg.THERE)
    if stop is None or not _may_say(stop, StopState.ABOARD):
        return None
    if stop.may_move(StopState.ABOARD):
        if stop.state is StopState.NOT_HOME:
            _came_out(session, stop, driver)
        stop.move(StopState.ABOARD)
        waiting.car_came(session, stop.ride)
        outside.stop_ringing(session, stop)
    return stop.ride


def not_home(session: Session, driver: Person, ride_id: int) -> Ride | None:
    """Nobody comes out. Whoever was to be fetched may lie on the floor: she is rung, and where she does not answer her
    people are told, as of an evening that was missed."""
    stop = _stop(session, driver, ride_id, Leg.THERE)
    if stop is None or not _may_say(stop, StopState.NOT_HOME):
        return None
    if stop.may_move(StopState.NOT_HOME):
        stop.move(StopState.NOT_HOME)
        waiting.car_came(session, stop.ride)
        outside.stop_ringing(session, stop)
        alerts.raise_(session, stop.ride.rider, AlertCause.NOT_HOME, elder_first=True)
    return stop.ride


def _came_out(session: Session, stop: Stop, driver: Person) -> None:
    """The alarm he himself has given is over; one that others have given since is not his to end."""
    alert = alerts.live_for(session, stop.ride.rider)
    if alert is not None and alert.cause is AlertCause.NOT_HOME and alert.checkin_id is None:
        alerts.close(session, alert, AlertOutcome.FOUND_WELL, by=driver)


def late(session: Session, driver: Person, ride_id: int, minutes: int) -> list[Ride] | None:
    """He comes so many minutes later than whoever waits was told last, or than now where the first should have been
    fetched by now; each is rung, and texted besides where she has a mobile. Answers those, in the order of the car.

    Raises ValueError unless `minutes` is from 1 to `MOST_LATE`.
    """
    if not 1 <= minutes <= MOST_LATE:
        raise ValueError(f"{minutes} minutes is no delay anybody waits for")
    stop = _stop(session, driver, ride_id, Leg.THERE)
    if stop is None:
        return None
    trip = stop.trip
    wait = [one for one in trip.stops if one.state in WAITS_FOR_CAR]
    by = _later(wait, minutes)
    if wait:
        trip.arrives_at += by
        trip.version += 1
    for one in wait:
        _comes_later(session, one, by)
    session.flush()
    return [one.ride for one in wait]


def comes_home_in(session: Session, driver: Person, minutes: int) -> list[Ride]:
    """Of those who have said that they are ready to go home, and wait for him: each is written to that he comes in so
    many minutes. Answers those. Raises ValueError as `late`."""
    if not 1 <= minutes <= MOST_LATE:
        raise ValueError(f"{minutes} minutes is no delay anybody waits for")
    at = clock.now() + timedelta(minutes=minutes)
    wait = reading.wait_to_go_home(session, driver, clock.now())
    for ride in wait:
        until, key = at + timedelta(minutes=15), waiting.late_as(ride)
        urgent.write(session, ride.rider, About.RIDE_LATE, ride, key=key, until=until, home=int(at.timestamp()))
    return wait


def _later(wait: Sequence[Stop], minutes: int) -> timedelta:
    """In steps of five minutes, as hours are told."""
    by = timedelta(minutes=minutes)
    told = [one.ride.pickup_to for one in wait if one.ride.pickup_to is not None]
    overdue = clock.now() - min(told) if told else timedelta()
    return by + max(timedelta(), -(-overdue // STEP) * STEP)


def _comes_later(session: Session, stop: Stop, by: timedelta) -> None:
    ride = stop.ride
    stop.at, stop.asked_at = stop.at + by, None
    waiting.car_came(session, stop.ride)
    if ride.pickup_from is not None and ride.pickup_to is not None:
        ride.pickup_from, ride.pickup_to = ride.pickup_from + by, ride.pickup_to + by
    if stop.state is StopState.NO_CAR:
        stop.move(StopState.PLANNED)
    session.flush()
    until = max(ride.pickup_to or stop.at, clock.now() + timedelta(minutes=15))
    urgent.tell(session, ride.rider, About.RIDE_LATE, ride, key=waiting.late_as(ride), until=until)


def set_down(session: Session, driver: Person, ride_id: int) -> Ride | None:
    """She is home: he has seen her there, and her evening call knows it. With the last of them the drive is over."""
    stop = _stop(session, driver, ride_id, Leg.HOME)
    if stop is None:
        return None
    if stop.may_move(StopState.DRIVEN):
        stop.move(StopState.DRIVEN)
        tasks.settle(session, waiting.task_key(stop.ride))
    trip = stop.trip
    if all(one.state is StopState.DRIVEN for one in trip.stops) and trip.may_move(TripState.DONE):
        trip.move(TripState.DONE)
    session.flush()
    return stop.ride


def set_down_all(session: Session, driver: Person) -> list[Ride]:
    """All whom he was to drive home are home, also where he is to fetch others by now."""
    home = [one for one in reading.homeward(session, driver, clock.now()) if one.is_open]
    return [ride for one in home if (ride := set_down(session, driver, one.ride.id)) is not None]


def all_there(session: Session, driver: Person) -> list[Ride]:
    """It has begun, and all whom he was to fetch are there. Who did not come out did not."""
    there = [one for one in reading.on_the_way(session, driver, clock.now(), Leg.THERE) if one.is_open]
    return [ride for one in there if (ride := aboard(session, driver, one.ride.id)) is not None]


def cannot_go_home(session: Session, driver: Person) -> list[Ride]:
    """He cannot drive them home after all. Each is without a car until somebody finds one, which the host and who is on
    call hear at once (`watching`)."""
    home = [one for one in reading.to_drive_home(session, driver, clock.now()) if one.is_open]
    return [one.ride for one in home if rides.cancel_promise(session, driver, one.ride, told=False)]


def _stop(session: Session, driver: Person, ride_id: int, leg: Leg) -> Stop | None:
    """Hers in his car, held. With his first word the drive has begun; with his first word of the way home the way there
    is over."""
    now = clock.now()
    on_it = (
        reading.on_the_way(session, driver, now, leg) if leg is Leg.THERE else reading.homeward(session, driver, now)
    )
    if not any(ride_id == one.ride.id for one in on_it):
        return None
    ride = rides.held(session, ride_id)
    if ride is None or ride.state is not RideState.PROMISED or ride.driver_id != driver.id:
        return None
    if leg is Leg.HOME:
        _is_there(session, ride)
    stop = rides.stop_of(session, ride, leg)
    if stop.trip.may_move(TripState.UNDER_WAY):
        stop.trip.move(TripState.UNDER_WAY)
    session.flush()
    return stop


def _live_together(one: Stop, other: Stop) -> bool:
    return one.ride.rider.phone is not None and one.ride.rider.phone == other.ride.rider.phone


def _may_say(stop: Stop, said: StopState) -> bool:
    """Said twice is said once; who is with him is not at home no more."""
    return stop.state is said or stop.may_move(said)


def _is_there(session: Session, ride: Ride) -> None:
    driven = sa.select(Trip).join(Stop, Stop.trip_id == Trip.id)
    there = driven.where(Stop.ride_id == ride.id, Trip.leg == Leg.THERE, Trip.state == TripState.UNDER_WAY)
    for trip in session.scalars(there).unique():
        trip.move(TripState.DONE)
