"""Her errands: those to come, the one she is out on, and one she needs no more."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, lazyload

import clock
from models import Errand, ErrandState, Person, Ride, RideState, locked
from services import rides, telling
from services.hours import duetime

from .reminding import told_as

EARLY = timedelta(minutes=15)
"""She may be done before the hour she was to be there."""
FETCHED_WITHIN = timedelta(hours=2)
"""So long after she was ready she may still wait, and ring once more."""


def of_person(person: Person) -> sa.Select[Ride]:
    """The rides to her errands, soonest first."""
    return (
        sa.select(Ride)
        .join(Errand, Errand.id == Ride.errand_id)
        .where(Errand.person_id == person.id)
        .order_by(Errand.starts_at, Errand.id)
        .options(lazyload(Ride.signup))
    )


def mine(session: Session, person: Person) -> list[Ride]:
    """Those to come, soonest first."""
    ahead = Errand.state == ErrandState.PLANNED, Errand.starts_at > clock.now()
    return list(session.scalars(of_person(person).where(*ahead)).unique())


def under_way(session: Session, person: Person) -> Ride | None:
    """The one from which she rings when she wants to go home: she has been driven there, and the day is not over.
    She may have said already that she is ready."""
    now = clock.now()
    today = duetime.midnight(duetime.local_day(now, person.community.zone), person.community.zone)
    out = (
        *(Errand.state.in_((ErrandState.PLANNED, ErrandState.READY)), Errand.when_ready),
        *(Errand.starts_at <= now + EARLY, Errand.starts_at >= today),
        sa.or_(Ride.state == RideState.PROMISED, Ride.moved_at >= Errand.starts_at),
        sa.or_(Errand.state == ErrandState.PLANNED, Errand.moved_at > now - FETCHED_WITHIN),
        Ride.state != RideState.CANCELLED,
    )
    return session.scalars(of_person(person).where(*out)).unique().first()


def cancel(session: Session, ride: Ride) -> bool:
    """She needs it no more: nobody is asked, and a driver who had promised is told. False where it is over or off."""
    errand = locked(session, Errand, ride.goal.id)
    if errand is None or not errand.may_move(ErrandState.CANCELLED):
        return False
    rides.cancel(session, ride)
    _is_off(session, errand)
    return True


def _is_off(session: Session, errand: Errand) -> None:
    errand.move(ErrandState.CANCELLED)
    telling.withdraw(session, told_as(errand))
    session.flush()


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """She has left: no errand of hers is driven, and nobody is told by the line."""
    for ride in mine(session, person):
        errand = locked(session, Errand, ride.goal.id)
        rides.withdraw(session, ride)
        if errand is not None and errand.may_move(ErrandState.CANCELLED):
            _is_off(session, errand)
