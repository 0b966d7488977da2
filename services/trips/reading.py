"""Whom somebody drives now, and which car somebody waits for. It only reads: what nobody has said has no row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    WAITS_FOR_CAR,
    Errand,
    ErrandState,
    Goal,
    Leg,
    Legs,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Stop,
    StopState,
    Trip,
    TripState,
)
from services import rides

BEFORE = timedelta(minutes=60)
"""So long before he is to fetch her the day has begun for her driver, and for her."""
STILL_THERE = timedelta(minutes=30)
"""So long after it has begun, and it is not over, somebody may still be fetched; then it is the way home."""
HOME_WITHIN = timedelta(hours=3)
FETCHED = (StopState.ABOARD, StopState.DRIVEN)
A_DAY = timedelta(hours=16)


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """One whom he fetches, or drives home, and what has been said of it so far."""

    ride: Ride
    leg: Leg
    state: StopState = StopState.PLANNED
    position: int = 0

    @property
    def rider(self) -> Person:
        return self.ride.rider

    @property
    def is_open(self) -> bool:
        """Whether the car has still something to do here."""
        done = (StopState.DRIVEN,) if self.leg is Leg.HOME else (StopState.DRIVEN, StopState.ABOARD, StopState.NOT_HOME)
        return self.state not in done


def may_come_out(on_it: Sequence[OnTheWay]) -> OnTheWay | None:
    """Whoever did not come out where the car stood last, and may have come meanwhile (`on_it` as of `on_the_way`)."""
    spoken_of = [one for one in on_it if one.leg is Leg.THERE and one.state not in WAITS_FOR_CAR]
    return spoken_of[-1] if spoken_of and spoken_of[-1].state is StopState.NOT_HOME else None


def on_the_way(session: Session, driver: Person, now: datetime, leg: Leg | None = None) -> list[OnTheWay]:
    """Whom he drives now (aware UTC), in the order of the car: to what begins soon or has just begun, else home from
    it, without those who did not come out. Whoever is to come home from what is over goes before whom he is to fetch
    later. `leg`: of the one direction, whatever he does besides. One statement where he drives nobody."""
    return of_promised(session, _of_today(session, _HIS, driver, now), now, leg)


def drives_somebody(
    drivers: sa.BindParameter[Any], soon: sa.BindParameter[Any], since: sa.BindParameter[Any]
) -> sa.ColumnElement[bool]:
    """Whether one of these drivers may have somebody `on_the_way`, as part of a question; `soon` and `since`: `BEFORE`
    from now, and `A_DAY` ago."""
    return sa.exists().where(Ride.driver_id.in_(drivers), *_near(soon, since))


def of_promised(session: Session, promised: Iterable[Ride], now: datetime, leg: Leg | None = None) -> list[OnTheWay]:
    """As `on_the_way`, of all that a driver has promised; no statement where he drives nobody."""
    near = [ride for ride in promised if ride.pickup_from and now - A_DAY < ride.pickup_from <= now + BEFORE]
    driven = [(ride, which) for ride in near if (which := _leg(ride, now)) is not None and leg in (None, which)]
    there = _together([ride for ride, which in driven if which is Leg.THERE])
    home = _together([ride for ride, which in driven if which is Leg.HOME], over_by=now)
    if there and home and not _is_over(home[0], now, until=there[0].pickup_from):
        home = []
    on_it = _with_stops(session, home, Leg.HOME, now) if home else []
    if not there or any(one.is_open for one in on_it):
        return on_it
    found = _with_stops(session, there, Leg.THERE, now)
    if leg is None and there[0].goal.starts_at <= now and all(one.state in FETCHED for one in found):
        return _home_from(session, there[0].goal, near, now) or found
    return found


def homeward(session: Session, driver: Person, now: datetime) -> list[OnTheWay]:
    """Whom he is to drive home from all that is over; else from what he drives home from next. Nobody is on her way
    home when it has just begun: whom he has set down then, he has set down there."""
    today = _of_today(session, _HIS, driver, now)
    home = [ride for ride in today if _leg(ride, now) is Leg.HOME and _may_be_home(ride.goal, now)]
    over = [ride for ride in home if ride.goal.ends_at <= now] or _together(home)
    return _with_stops(session, over, Leg.HOME, now) if over else []


def _may_be_home(goal: Goal, now: datetime) -> bool:
    return min(goal.starts_at + STILL_THERE, goal.ends_at) <= now


def wait_to_go_home(session: Session, driver: Person, now: datetime) -> list[Ride]:
    """Those who are out on an errand, have said that they are ready, and are not home yet."""
    home = [one.ride for one in on_the_way(session, driver, now, Leg.HOME) if one.is_open]
    return [ride for ride in home if ride.errand is not None and ride.errand.state is ErrandState.READY]


def said_home(session: Session, driver: Person, now: datetime) -> list[OnTheWay]:
    """Of whom he has said that they are home, from what was over last."""
    said = [one for one in homeward(session, driver, now) if one.state is StopState.DRIVEN]
    last = max((one.ride.goal.ends_at for one in said), default=None)
    return [one for one in said if one.ride.goal.ends_at == last]


def _together(rides: Sequence[Ride], *, over_by: datetime | None = None) -> list[Ride]:
    """Of these those of the car that is first; what is `over_by` an instant goes before what is not."""
    if not rides:
        return []
    first = min(rides, key=lambda ride: (over_by is not None and ride.goal.ends_at > over_by, _fetched_from(ride)))
    return sorted((ride for ride in rides if ride.goal is first.goal), key=_fetched_from)


def _fetched_from(ride: Ride) -> datetime:
    return ride.pickup_from or ride.goal.starts_at


def _is_over(ride: Ride, now: datetime, *, until: datetime | None) -> bool:
    return ride.goal.ends_at <= now and (until is None or now < until)


def has_begun(one: OnTheWay, now: datetime) -> bool:
    """Whether she is there by now, as like as not, and is to be driven home."""
    return one.ride.legs.has(Leg.HOME) and one.ride.goal.starts_at <= now


def to_drive_home(session: Session, driver: Person, now: datetime) -> list[OnTheWay]:
    """Whom he drives home next (`now` is aware UTC): from the minute it begins, whatever has been said of the way
    there."""
    home = on_the_way(session, driver, now, Leg.HOME)
    there = [] if any(one.is_open for one in home) else on_the_way(session, driver, now, Leg.THERE)
    begun = _home_from(session, there[0].ride.goal, rides.promised_by(session, driver), now) if there else []
    return begun or home


def _home_from(session: Session, goal: Goal, promised: Iterable[Ride], now: datetime) -> list[OnTheWay]:
    """Nobody is driven home before it has begun."""
    home = [ride for ride in promised if ride.goal is goal and ride.legs.has(Leg.HOME) and ride.is_sure]
    return _with_stops(session, home, Leg.HOME, now) if home and goal.starts_at <= now else []


def expected(session: Session, rider: Person, now: datetime) -> OnTheWay | None:
    """As `fetched`, as long as the car has not been there."""
    one = fetched(session, rider, now)
    return one if one is not None and one.state in (*WAITS_FOR_CAR, StopState.HERE) else None


def fetched(session: Session, rider: Person, now: datetime) -> OnTheWay | None:
    """The car she is fetched by, from `BEFORE` until what she is driven to has gone on for a while (`now` is aware
    UTC); None where there is none."""
    fetched = [ride for ride in _of_today(session, _HERS, rider, now) if _leg(ride, now) is Leg.THERE]
    if not fetched:
        return None
    return _with_stops(session, fetched[:1], Leg.THERE, now)[0]


def waits_for(ride: Ride, now: datetime) -> bool:
    """Whether the span she was told is over, so that a car that has not come is late."""
    return ride.pickup_to is not None and ride.pickup_to <= now


def without_car_home(session: Session, goal: Goal) -> list[Ride]:
    """Those of who is there and has no car home: it became nobody's after what they are at had begun, or after she was
    fetched, or has said that she is ready; or so late that who is only driven home has left her house for it."""
    there = sa.select(Signup.id).where(
        Signup.occurrence_id == goal.id,
        Signup.state == SignupState.JOINED,
        sa.or_(Signup.came.is_(None), Signup.came.is_(True)),
    )
    met = sa.exists().where(
        Stop.ride_id == Ride.id,
        Stop.state.in_((StopState.ABOARD, StopState.DRIVEN)),
        Trip.id == Stop.trip_id,
        Trip.leg == Leg.THERE,
        Trip.arrives_at > goal.starts_at - A_DAY,
    )
    left = sa.or_(
        Ride.moved_at >= goal.starts_at,
        sa.and_(Ride.legs == Legs.HOME, Ride.moved_at >= goal.starts_at - BEFORE),
        met,
        sa.literal(isinstance(goal, Errand) and goal.state is ErrandState.READY),
    )
    without = sa.select(Ride).where(
        Ride.errand_id == goal.id if isinstance(goal, Errand) else Ride.signup_id.in_(there),
        Ride.state.in_((RideState.WANTED, RideState.UNFILLED)),
        left,
        Ride.legs != Legs.THERE,
    )
    return list(session.scalars(without.order_by(Ride.id)).unique())


def _of_today(session: Session, whose: sa.Select[Ride], person: Person, now: datetime) -> Sequence[Ride]:
    """Soonest first."""
    asked = {"person": person.id, "soon": now + BEFORE, "since": now - A_DAY}
    return session.scalars(whose, asked).unique().all()


def _near(
    soon: datetime | sa.BindParameter[Any], since: datetime | sa.BindParameter[Any]
) -> tuple[sa.ColumnElement[bool], ...]:
    return Ride.state == RideState.PROMISED, Ride.pickup_from <= soon, Ride.pickup_from > since


_PERSON: sa.BindParameter[int] = sa.bindparam("person", type_=sa.Integer)
_TODAY = (
    sa.select(Ride)
    .where(
        *_near(sa.bindparam("soon", type_=Ride.pickup_from.type), sa.bindparam("since", type_=Ride.pickup_from.type))
    )
    .order_by(Ride.pickup_from, Ride.id)
)
_HIS = _TODAY.where(Ride.driver_id == _PERSON)
_HERS = _TODAY.where(
    sa.or_(
        Ride.signup_id.in_(sa.select(Signup.id).where(Signup.person_id == _PERSON)),
        Ride.errand_id.in_(sa.select(Errand.id).where(Errand.person_id == _PERSON)),
    )
)


def _leg(ride: Ride, now: datetime) -> Leg | None:
    goal = ride.goal
    if goal.all_day or not (ride.goes and ride.is_sure):
        return None
    driven_home = ride.legs.has(Leg.HOME)
    is_over = driven_home and goal.ends_at <= now
    if ride.legs.has(Leg.THERE) and now < goal.starts_at + STILL_THERE and not is_over:
        return Leg.THERE
    return Leg.HOME if driven_home and now < goal.ends_at + HOME_WITHIN else None


_STOPS = (
    sa.select(Stop.ride_id, Trip.leg, Stop.state, Stop.position)
    .join(Trip, Trip.id == Stop.trip_id)
    .where(
        Stop.ride_id.in_(sa.bindparam("rides", expanding=True)),
        Trip.driver_id.in_(sa.bindparam("drivers", expanding=True)),
        Trip.state != TripState.DROPPED,
        Trip.arrives_at > sa.bindparam("since", type_=Trip.arrives_at.type),
    )
    .order_by(Stop.id)
)


def _with_stops(session: Session, driven: Sequence[Ride], leg: Leg, now: datetime) -> list[OnTheWay]:
    asked = {
        "rides": [ride.id for ride in driven],
        "drivers": list({ride.driver_id for ride in driven}),
        "since": now - A_DAY,
    }
    known = {(ride_id, of): (state, position) for ride_id, of, state, position in session.execute(_STOPS, asked)}
    nothing = StopState.PLANNED, 0
    found = [
        OnTheWay(ride, leg, *known.get((ride.id, leg), nothing))
        for ride in driven
        if leg is Leg.THERE or known.get((ride.id, Leg.THERE), nothing)[0] is not StopState.NOT_HOME
    ]
    return sorted(found, key=lambda one: (one.position, one.ride.pickup_from or one.ride.goal.starts_at, one.ride.id))
