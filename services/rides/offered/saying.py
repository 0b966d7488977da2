"""A driver says when he can drive. Who wants a ride on those days is looked at anew at once, so that he is asked within
minutes; and he is asked about no ride any more on a day on which he cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Errand,
    Goal,
    Occurrence,
    Person,
    Ride,
    RideAnswer,
    Signup,
    Source,
    Trip,
    TripState,
    held_in_order,
    locked,
    paper_of,
)
from services.availability import saying
from services.availability.reading import Span
from services.hours import duetime

from .. import driving, proposing
from ..offers import asking

A_DAY = timedelta(days=1)


def can_on(
    session: Session,
    driver: Person,
    days: Iterable[date],
    *,
    span: Span | None = None,
    seats: int | None = None,
    from_place_id: int | None = None,
    anyway: bool = False,
    source: Source,
) -> None:
    """As `availability.saying.can_on`, of several local days."""
    said = sorted(days)
    for day in said:
        saying.can_on(
            session, driver, day, span=span, seats=seats, from_place_id=from_place_id, anyway=anyway, source=source
        )
    _look_anew(session, driver, said)


def cannot_on(session: Session, driver: Person, first: date, last: date, *, source: Source) -> list[Ride]:
    """As `availability.saying.cannot_on`. Answers the rides he has promised on these days, which stand until he gives
    them back."""
    saying.cannot_on(session, driver, first, last, source=source)
    for ask in asking.open_asks(session, driver):
        if first <= _day(driver, ask.ride) <= last and asking.held(session, ask.ride_id) is not None:
            ask.answer = RideAnswer.TAKEN
            asking.is_asked_no_more(session, ask)
            ask.ride.look_at = clock.now()
    for trip in proposing.open_trips(session, driver):
        if first <= duetime.local_day(trip.goal.starts_at, driver.community.zone) <= last:
            _drop(session, trip)
    session.flush()
    return [ride for ride in driving.promised_to_drive(session, driver) if first <= _day(driver, ride) <= last]


def as_usual(session: Session, driver: Person, day: date) -> None:
    saying.as_usual(session, driver, day)
    _look_anew(session, driver, [day])


def every_week(
    session: Session,
    driver: Person,
    weekday: int,
    *,
    span: Span | None = None,
    seats: int | None = None,
    anyway: bool = False,
    source: Source,
) -> None:
    """As `availability.saying.every_week`."""
    saying.every_week(session, driver, weekday, span=span, seats=seats, anyway=anyway, source=source)
    now = clock.now()
    today = duetime.local_day(now, driver.community.zone)
    ahead = range((saying.furthest(driver, now) - today).days + 1)
    days = (today + A_DAY * number for number in ahead)
    _look_anew(session, driver, {day for day in days if day.weekday() == weekday})


def _day(driver: Person, ride: Ride) -> date:
    return duetime.local_day(ride.goal.starts_at, driver.community.zone)


def _drop(session: Session, trip: Trip) -> None:
    asking.hold_goal(session, trip.goal)
    fresh = locked(session, Trip, trip.id)
    if fresh is not None and fresh.state is TripState.PROPOSED:
        proposing.drop(session, fresh)


def _open_to(kind: type[Goal], of_it: sa.ColumnElement[bool]) -> sa.Select[int, datetime]:
    begins, ends = (sa.bindparam(name, type_=kind.starts_at.type) for name in ("begins", "ends"))
    return sa.select(kind.id, kind.starts_at).where(
        kind.community_id == sa.bindparam("community"),
        kind.starts_at >= begins,
        kind.starts_at < ends,
        sa.exists().where(of_it, Ride.state.in_(asking.OPEN)),
    )


_OPEN: Mapping[type[Goal], sa.Select[int, datetime]] = {
    Occurrence: _open_to(Occurrence, sa.and_(Signup.occurrence_id == Occurrence.id, Ride.signup_id == Signup.id)),
    Errand: _open_to(Errand, Ride.errand_id == Errand.id),
}
"""Where somebody wants a ride and has none."""


def _look_anew(session: Session, driver: Person, days: Collection[date]) -> None:
    """What it is to is held first, as by whoever promises a ride to it."""
    if paper_of(session) is not None or not days:
        return
    zone = driver.community.zone
    spans = {"begins": duetime.midnight(min(days), zone), "ends": duetime.midnight(max(days) + A_DAY, zone)}
    for kind, is_open in _OPEN.items():
        found = session.execute(is_open, {"community": driver.community_id, **spans})
        ids = [goal_id for goal_id, at in found if duetime.local_day(at, zone) in days]
        for goal in held_in_order(session, kind, sa.select(kind.id).where(kind.id.in_(ids))) if ids else ():
            asking.look_anew(session, goal)
