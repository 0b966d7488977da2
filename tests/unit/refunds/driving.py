"""Drives as the tests of refunds want them: driven, counted, written down by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa

from models import (
    Leg,
    Person,
    Refund,
    RefundState,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Stop,
    StopState,
    Trip,
    TripState,
)
from services import refunds
from services.desk import users
from services.refunds import kilometres, lines
from tests.support.hamlet import Hamlet

AN_HOUR = timedelta(hours=1)


def on_day(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def drives(
    hamlet: Hamlet,
    driver: int,
    day: date,
    metres: int,
    *riders: int,
    leg: Leg = Leg.THERE,
    title: str = "Fredagstreff",
    not_home: Sequence[int] = (),
    state: TripState = TripState.AGREED,
) -> int:
    """A driver's way to what begins at eleven that day, or home from it; with Kari, where nobody is named."""
    riders = riders or (hamlet.person(),)
    occurrence = hamlet.occurrence(on_day(day), f"{title}")
    leaves = on_day(day) - AN_HOUR if leg is Leg.THERE else on_day(day) + 2 * AN_HOUR
    with hamlet.db.write() as session:
        trip = Trip(occurrence_id=occurrence, driver_id=driver, leg=leg, leaves_at=leaves, metres=metres)
        trip.arrives_at, trip.state = leaves + AN_HOUR, state
        session.add(trip)
        for position, rider in enumerate(riders, start=1):
            joined = Signup(occurrence_id=occurrence, person_id=rider, state=SignupState.JOINED, source=Source.DESK)
            ride = Ride(signup=joined, state=RideState.PROMISED, driver_id=driver)
            stop = Stop(ride=ride, position=position, at=leaves)
            stop.state = StopState.NOT_HOME if rider in not_home else StopState.PLANNED
            trip.stops.append(stop)
        session.flush()
        return trip.id


def counts(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        while refunds.advance(session, hamlet.now):
            pass


def writes(hamlet: Hamlet, driver: int, day: date, far: int) -> None:
    with hamlet.db.write() as session:
        kilometres.write(session, session.get_one(Person, driver), day, far, at_desk=True)


def hands_on(hamlet: Hamlet, to: RefundState, *which: int) -> int:
    """All lines, or those of these drivers; answers how many lines it was."""
    with hamlet.db.write() as session:
        desk = users.everybody(session, hamlet.community(session))
        by = desk[0] if desk else users.add(session, hamlet.community(session), "berit", "Berit", "et langt passord")
        rows = session.scalars(sa.select(Refund).order_by(Refund.id)).all()
        return lines.hand_on(session, [row for row in rows if not which or row.person_id in which], to, by)


def told(hamlet: Hamlet, driver: int | None = None) -> list[tuple[int, int, str]]:
    """Kilometres, øre and state of each line, the first first."""
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Refund).order_by(Refund.id))
        return [(row.kilometres, row.ore, row.state.value) for row in rows if driver in (None, row.person_id)]
