"""Whether everybody who was to be driven while it was played was fetched, when she knew of it, and came home, and is
left in peace then. A driver who never says a word has driven as he promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import sqlalchemy as sa

from models import (
    About,
    Alert,
    Checkin,
    CheckinState,
    ErrandState,
    Leg,
    OutboxKind,
    Ride,
    RideState,
    Stop,
    StopState,
    Task,
    TaskKind,
    Telling,
    Trip,
    TripState,
)

from .driven import title
from .seen import Findings, Seen

MET = (StopState.ABOARD, StopState.DRIVEN)
HOME_WITHIN = timedelta(hours=1)
"""So long after it is over, or she has said that she is ready, she is at home."""
HEARD = timedelta(minutes=10)
"""So soon after she has said that she is ready the line knows of it."""
SEEN_WITHIN = timedelta(hours=3)


def not_fetched(seen: Seen) -> Findings:
    """Of what has begun: who stood at home, and nobody has met her, looks for her or knows that no car came."""
    for ride in _driven(seen):
        if ride.goal.starts_at + HEARD > seen.ended_at or not ride.legs.has(Leg.THERE):
            continue
        stop = _stop(seen, ride, Leg.THERE)
        state = stop.state if stop is not None else StopState.PLANNED
        fine = state in MET or (state is StopState.PLANNED and not _speaks(seen, ride))
        fine = fine or (state is StopState.NOT_HOME and _is_looked_for(seen, ride))
        fine = fine or (state is StopState.NO_CAR and _is_a_task(seen, ride))
        yield None if fine else f"{_who(ride)} stood at home ({state.value}), and nobody came"


def left_there(seen: Seen) -> Findings:
    """Who was fetched, or found her own way there, and should be home by now: nobody has set her down, and neither host
    nor on call knows that she has no car."""
    for ride in seen.rides:
        goal = ride.goal
        if not ride.goes or not ride.legs.has(Leg.HOME) or goal.ends_at + HOME_WITHIN > seen.ended_at:
            continue
        there, home = (_stop(seen, ride, leg) for leg in Leg)
        if there is not None and there.state is StopState.NOT_HOME:
            continue
        if ride.state is RideState.PROMISED:
            fine = not _speaks(seen, ride) or (home is not None and home.state is StopState.DRIVEN)
        else:
            fine = there is None or there.state not in MET or _is_told_on(seen, ride)
        yield None if fine else f"{_who(ride)} was left there"


def not_heard_ready(seen: Seen) -> Findings:
    """Who rang or wrote that she is ready to go home, and the line does not know it, or has not told her driver."""
    rides = {ride.rider.first_name: ride for ride in seen.rides if ride.errand is not None}
    for out in seen.day.errands if seen.day.tells else ():
        ride = rides.get(out.rider)
        if ride is None or ride.errand is None or out.ready + HEARD + seen.slack > seen.ended_at:
            continue
        told = [one for one in _of(seen, ride, About.ERRAND_READY) if one.person_id == ride.driver_id]
        knows = any(seen.proofs(one) or one.id in seen.tasks or seen.goes_on(one) for one in told)
        fine = ride.errand.state is ErrandState.READY and (knows or ride.driver_id is None)
        yield None if fine else f"{_who(ride)} is ready to go home, and nobody fetches her"


def outside_her_span(seen: Seen) -> Findings:
    """Where the car stood outside at another hour than she knew of by then."""
    for row in seen.rows.values():
        if row.about is not About.CAR_HERE or row.kind is not OutboxKind.CALL:
            continue
        ride = seen.session.get_one(Ride, row.subject["ride"])
        if ride.pickup_from is None or ride.pickup_to is None:
            continue
        at = row.created_at
        inside = ride.pickup_from - seen.slack <= at <= ride.pickup_to + seen.slack
        unknown = [one for one in _of(seen, ride, About.RIDE_LATE) if not _knows(seen, one)]
        if not inside:
            yield f"the car stood at {_who(ride)}'s at {at.astimezone(seen.day.zone):%H:%M}, outside her span"
        else:
            yield f"{_who(ride)} waited, and did not know that her car is late" if unknown else None


def rung_though_home(seen: Seen) -> Findings:
    """Whom her driver has seen home, and who was rung all the same that evening."""
    for checkin in seen.session.scalars(sa.select(Checkin).order_by(Checkin.id)).unique():
        if not seen.day.first < checkin.due_at <= seen.ended_at:
            continue
        for ride in seen.rides:
            home = _stop(seen, ride, Leg.HOME) if ride.rider_id == checkin.person_id else None
            if home is None or home.state is not StopState.DRIVEN or home.moved_at is None:
                continue
            if not timedelta() <= checkin.due_at - home.moved_at <= SEEN_WITHIN:
                continue
            rows = (row for row in seen.rows.values() if row.about is About.CHECKIN)
            rung = {row.id for row in rows if row.person_id == checkin.person_id and row.created_at >= home.moved_at}
            called = any(call.row in rung for call in seen.ledger.calls)
            fine = checkin.state is CheckinState.SILENCED and not called
            yield None if fine else f"{_who(ride)} is home, and was rung ({checkin.state.value})"


def _driven(seen: Seen) -> Iterator[Ride]:
    return (ride for ride in seen.rides if ride.state is RideState.PROMISED and ride.goes and ride.is_sure)


def _speaks(seen: Seen, ride: Ride) -> bool:
    """Whether her driver says what happens on this drive: of what he has promised before the day."""
    driver = ride.driver.first_name if ride.driver is not None else ""
    if driver not in seen.day.on_the_road:
        return False
    drives = {one.title for one in seen.day.pastimes if driver in one.driven.values()}
    drives |= {one.what.value for one in seen.day.errands if one.driver == driver}
    return title(ride.goal) in drives


def _stop(seen: Seen, ride: Ride, leg: Leg) -> Stop | None:
    hers = sa.select(Stop).join(Trip, Trip.id == Stop.trip_id).where(Stop.ride_id == ride.id, Trip.leg == leg)
    live = hers.where(Trip.state != TripState.DROPPED).order_by(Stop.id.desc())
    return seen.session.scalars(live).unique().first()


def _is_looked_for(seen: Seen, ride: Ride) -> bool:
    return seen.session.scalar(sa.select(sa.exists().where(Alert.elder_id == ride.rider_id))) or False


def _is_a_task(seen: Seen, ride: Ride) -> bool:
    hers = sa.exists().where(Task.kind == TaskKind.NOT_FETCHED, Task.person_id == ride.rider_id)
    return seen.session.scalar(sa.select(hers)) or False


def _is_told_on(seen: Seen, ride: Ride) -> bool:
    """Whether the host, or who is on call, has heard that somebody at it has no car home."""
    at_it = {one.id for one in seen.rides if one.goal is ride.goal}
    about = (row for row in seen.rows.values() if row.about is About.NO_WAY_HOME)
    return any(row.subject.get("ride") in at_it for row in about)


def _of(seen: Seen, ride: Ride, about: About) -> list[Telling]:
    return [one for one in seen.tellings if one.about is about and one.subject.get("ride") == ride.id]


def _knows(seen: Seen, telling: Telling) -> bool:
    """By key, or by the text beside the call."""
    return bool(seen.beside(telling) or seen.proofs(telling)) or telling.id in seen.tasks


def _who(ride: Ride) -> str:
    return f"{ride.rider.first_name} ({title(ride.goal)}, ride {ride.id})"
