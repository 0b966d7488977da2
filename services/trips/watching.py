"""What the clock does on the day. A quarter of an hour after the span she was told it is looked whether anybody has
said that she was fetched:

| her stop | her driver has said | then |
|---|---|---|
| nobody has said anything | nothing of this drive | she is asked, once: a text, or one call. Silence is left at that |
| the same | something of another rider | she is asked, and he; where neither has answered ten minutes later, as below |
| she has said that no car has come | | a task, and who is on call is rung and texted |
| the car is outside, she is with it, nobody is home | | nothing |

Who drives does not answer, and nor does the telephone of a house she has left: so silence alone alarms nobody. A driver
who uses the keys and leaves one out is another matter.

Whoever has nobody to drive her home, since her ride became nobody's after it had begun or she was fetched, is told the
host and who is on call at once. A drive of which something was said is over two hours after it should have been.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    WAITS_FOR_CAR,
    About,
    Community,
    ErrandState,
    Leg,
    Occurrence,
    Person,
    QuestionKind,
    Ride,
    RideState,
    Stop,
    StopState,
    TaskKind,
    Trip,
    TripState,
)
from services import outages, people, rides, tasks, telling
from services.hours.due import Due, earliest_in
from services.phones import texting
from services.telling import conversations
from services.telling.keys import next_key

from . import reading, urgent, waiting

AT_ONCE = 50
ANSWER_WITHIN = timedelta(minutes=10)
ONE_CALL = timedelta(minutes=9)
"""So long her question waits: the telephone of an empty house is rung once."""
OVER_AFTER = timedelta(hours=2)
OPEN = (RideState.WANTED, RideState.UNFILLED)
WATCHED = tuple(RideState)


_TO_LOOK_AT = (
    sa.select(Ride)
    .where(Ride.state.in_(WATCHED), Ride.watch_at <= sa.bindparam("now"))
    .order_by(Ride.watch_at, Ride.id)
    .limit(AT_ONCE)
)
_OVER = (
    sa.select(Trip)
    .where(Trip.state == TripState.UNDER_WAY, Trip.arrives_at <= sa.bindparam("by"))
    .order_by(Trip.id)
    .limit(AT_ONCE)
    .with_for_update(of=Trip, skip_locked=True)
)


def advance(session: Session, now: datetime) -> bool:
    """Look at the rides whose time it is at `now` (aware UTC), and end the drives that are over. Answers whether there
    may be more."""
    due = session.scalars(_TO_LOOK_AT, {"now": now}).unique().all()
    for one in sorted(due, key=lambda ride: (ride.goal.id, ride.id)):
        ride = rides.held(session, one.id)
        if ride is not None and ride.watch_at is not None and ride.watch_at <= now:
            ride.watch_at = None
            _look(session, ride, now)
    _end(session, now)
    session.flush()
    return len(due) == AT_ONCE


def next_due() -> list[Due]:
    """When somebody should have been fetched, has lost her car, or a drive is over."""
    return [
        *earliest_in(Ride.watch_at, Ride.state, WATCHED),
        *earliest_in(Trip.arrives_at, Trip.state, (TripState.UNDER_WAY,), later=OVER_AFTER),
    ]


def _look(session: Session, ride: Ride, now: datetime) -> None:
    """Whoever is there when it is called off has to come home too. Who needs no ride any more, or has been out and
    wants to go home, waits for no car there."""
    is_out = ride.errand is not None and ride.errand.state is ErrandState.READY
    if ride.state is RideState.CANCELLED or is_out:
        waiting.car_came(session, ride)
    if ride.state in OPEN:
        _without_car_home(session, ride, now)
    elif _may_be_at_home(ride, now) and not is_out:
        _was_she_fetched(session, rides.stop_of(session, ride, Leg.THERE), now)


def _may_be_at_home(ride: Ride, now: datetime) -> bool:
    promised = ride.state is RideState.PROMISED and ride.goes and ride.legs.has(Leg.THERE)
    return promised and now < ride.goal.starts_at + reading.STILL_THERE


def _was_she_fetched(session: Session, stop: Stop, now: datetime) -> None:
    ride = stop.ride
    if stop.state not in WAITS_FOR_CAR:
        return
    speaks = stop.trip.state is TripState.UNDER_WAY and ride.driver is not None
    if stop.state is StopState.NO_CAR or (stop.asked_at is not None and speaks):
        _nobody_has_fetched(session, stop)
        return
    if stop.asked_at is not None:
        return
    stop.asked_at = now
    _ask_rider(session, ride, now)
    if speaks and ride.driver is not None:
        ride.watch_at = now + ANSWER_WITHIN
        key = waiting.driver_as(ride)
        urgent.write(session, ride.driver, About.RIDER_WAITS, ride, key=key, until=now + waiting.DRIVER_HAS)


def _ask_rider(session: Session, ride: Ride, now: datetime) -> None:
    rider, subject, until = ride.rider, {"ride": ride.id}, now + ONE_CALL
    key = next_key(session, waiting.asked_as(ride))
    telling.tell(session, rider, About.CAR_DUE, subject, key=key, expires_at=until, urgent=True)
    number = texting.number_of(session, rider, About.CAR_DUE)
    if number is not None:
        stands = ride.goal.starts_at + reading.STILL_THERE
        conversations.ask(session, rider, QuestionKind.CAR_DUE, subject, stands, number=number)


def _nobody_has_fetched(session: Session, stop: Stop) -> None:
    ride = stop.ride
    if stop.may_move(StopState.NO_CAR):
        stop.move(StopState.NO_CAR)
    community, key, subject = ride.rider.community, waiting.task_key(ride), {"ride": ride.id}
    tasks.open_anew(session, community, TaskKind.NOT_FETCHED, key, person=ride.rider, subject=subject)
    outages.tell_coordinator(session, community, About.NOT_FETCHED, key, subject)


def _without_car_home(session: Session, ride: Ride, now: datetime) -> None:
    """One message for all who are without by now: who has none already was told of with the first of them."""
    goal = ride.goal
    without, until = reading.without_car_home(session, goal), goal.ends_at + reading.HOME_WITHIN
    if ride not in without or now >= until:
        return
    for other in without:
        other.watch_at = None
    host = _who_holds(session, goal) if isinstance(goal, Occurrence) else None
    if host is not None:
        urgent.tell(session, host, About.NO_WAY_HOME, ride, key=f"no-way-home:{goal.id}:", until=until)
    on_call = f"no-way-home/{ride.id}/{int(now.timestamp())}"
    outages.tell_coordinator(session, ride.rider.community, About.NO_WAY_HOME, on_call, {"ride": ride.id})


def _who_holds(session: Session, occurrence: Occurrence) -> Person | None:
    """Its host, else its organiser's contact."""
    if occurrence.host is not None:
        return occurrence.host
    number, community = occurrence.activity.organiser.contact_phone, session.get_one(Community, occurrence.community_id)
    return next(iter(people.persons_on(session, community, number)), None) if number else None


def _end(session: Session, now: datetime) -> None:
    for trip in session.scalars(_OVER, {"by": now - OVER_AFTER}).unique():
        trip.move(TripState.DONE)
