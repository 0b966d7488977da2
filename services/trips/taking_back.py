"""It was said by mistake that somebody is home: she is on her way still, and her evening call comes."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Leg, Person, Ride, RideState, SilencedBy, Stop, StopState, Trip, TripState
from services import rides
from services.hours import duetime
from services.plans import ringing_after_all

from . import reading


def not_home_after_all(session: Session, driver: Person, ride_id: int | None = None) -> list[Ride]:
    """Her driver takes it back of one, or of all whom he has set down, as long as the drive is his to speak of
    (`reading.said_home`). Answers them."""
    said = reading.said_home(session, driver, clock.now())
    meant = [one.ride for one in said if ride_id in (None, one.ride.id)]
    return [ride for ride in meant if not_home_says_the_desk(session, ride)]


def not_home_says_the_desk(session: Session, ride: Ride) -> bool:
    """False where nobody has said today that she is home, or her ride is off."""
    fresh = rides.held(session, ride.id)
    if fresh is None or fresh.state is not RideState.PROMISED:
        return False
    zone = fresh.rider.community.zone
    stop = session.scalars(_set_down().where(Stop.ride_id == fresh.id).order_by(Stop.id.desc())).first()
    if stop is None or stop.moved_at is None:
        return False
    if duetime.local_day(stop.moved_at, zone) != duetime.local_day(clock.now(), zone):
        return False
    stop.move(StopState.PLANNED)
    if stop.trip.may_move(TripState.UNDER_WAY):
        stop.trip.move(TripState.UNDER_WAY)
    session.flush()
    ringing_after_all.ring(session, fresh.rider, SilencedBy.DRIVEN_HOME)
    return True


def _set_down() -> sa.Select[Stop]:
    home = Trip.leg == Leg.HOME, Trip.state != TripState.DROPPED
    return sa.select(Stop).join(Trip, Trip.id == Stop.trip_id).where(Stop.state == StopState.DRIVEN, *home)
