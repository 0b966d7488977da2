"""Rides as the tests of rides want them: wanted, offered, accepted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Legs,
    Occurrence,
    Person,
    Ride,
    RideAnswer,
    RideAsk,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
)
from services import rides
from services.rides import AcceptResult
from tests.support.hamlet import Hamlet

THURSDAY_AT_SIX = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


def wants_ride(hamlet: Hamlet, occurrence_id: int, name: str = "Kari", **fields: Any) -> int:
    """An elder has joined with a ride; answers the ride's id."""
    elder = hamlet.person(name, **fields)
    with hamlet.db.write() as session:
        return joined_with_ride(session, elder, occurrence_id).id


def joined_with_ride(session: Session, elder: int, occurrence_id: int, legs: Legs | None = None) -> Ride:
    """As by `signups.join`, by telephone: she has heard so."""
    signup = Signup(
        person=session.get_one(Person, elder),
        occurrence=session.get_one(Occurrence, occurrence_id),
        state=SignupState.JOINED,
        source=Source.PHONE,
    )
    session.add(signup)
    session.flush()
    return rides.want(session, signup, legs)


def promised(session: Session, driver: int, elder: int, occurrence_id: int, legs: Legs | None = None) -> None:
    """She has `joined_with_ride` and needs no reminder, and he has promised it in a call."""
    ride = joined_with_ride(session, elder, occurrence_id, legs)
    ride.signup.remind_at = None
    rides.accept(session, session.get_one(Person, driver), ride.id, source=Source.PHONE, heard=True)


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
