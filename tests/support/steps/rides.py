"""Rides as the tests of rides want them: wanted, offered, accepted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from models import (
    About,
    Person,
    Ride,
    RideAnswer,
    RideAsk,
    Source,
    Telling,
    TellingState,
)
from services import rides, signups
from services.rides import AcceptResult
from tests.support.hamlet import Hamlet

THURSDAY_AT_SIX = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


def wants_ride(hamlet: Hamlet, occurrence_id: int, name: str = "Kari", **fields: Any) -> int:
    """An elder joins with a ride; answers the ride's id."""
    elder = hamlet.person(name, **fields)
    with hamlet.db.write() as session:
        joined = signups.join(
            session, session.get_one(Person, elder), occurrence_id, source=Source.PHONE, wants_ride=True
        )
        assert joined.signup is not None
        ride = rides.of_signup(session, joined.signup)
        assert ride is not None
        return ride.id


def advance(hamlet: Hamlet) -> None:
    """As the scheduler does: cars are planned while nothing is held."""
    while callable(more := _beat(hamlet)):
        more()


def _beat(hamlet: Hamlet) -> object:
    with hamlet.db.write() as session:
        return rides.advance(session, hamlet.now)


def accept(hamlet: Hamlet, driver_id: int, ride_id: int) -> AcceptResult:
    with hamlet.db.write() as session:
        return rides.accept(session, session.get_one(Person, driver_id), ride_id)


def ride_now(hamlet: Hamlet, ride_id: int) -> Ride:
    with hamlet.db.read() as session:
        return session.get_one(Ride, ride_id)


def asked(hamlet: Hamlet, answer: RideAnswer = RideAnswer.ASKED) -> list[int]:
    with hamlet.db.read() as session:
        asks = sa.select(RideAsk.driver_id).where(RideAsk.answer == answer).order_by(RideAsk.id)
        return list(session.scalars(asks))


def offers_are_read(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        for offer in session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_OFFER)):
            offer.move(TellingState.TOLD)
