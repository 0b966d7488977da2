"""A driver says when he can drive. Who wants a ride on those days is looked at anew at once, so that he is asked within
minutes; and he is asked about no ride any more on a day on which he cannot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Errand,
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

from .. import driving, offers, proposing

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
    for day in sorted(days):
        saying.can_on(
            session, driver, day, span=span, seats=seats, from_place_id=from_place_id, anyway=anyway, source=source
        )
        _look_anew(session, driver, day, day)


def cannot_on(session: Session, driver: Person, first: date, last: date, *, source: Source) -> list[Ride]:
    """As `availability.saying.cannot_on`. Answers the rides he has promised on these days, which stand until he gives
    them back."""
    saying.cannot_on(session, driver, first, last, source=source)
    for ask in offers.open_asks(session, driver):
        if first <= _day(driver, ask.ride) <= last and offers.held(session, ask.ride_id) is not None:
            ask.answer = RideAnswer.TAKEN
            offers.is_asked_no_more(session, ask)
            ask.ride.look_at = clock.now()
    for trip in proposing.open_trips(session, driver):
        if first <= duetime.local_day(trip.goal.starts_at, driver.community.zone) <= last:
            _drop(session, trip)
    session.flush()
    return [ride for ride in driving.promised_to_drive(session, driver) if first <= _day(driver, ride) <= last]


def as_usual(session: Session, driver: Person, day: date) -> None:
    saying.as_usual(session, driver, day)
    _look_anew(session, driver, day, day)


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
    next_one = today + A_DAY * ((weekday - today.weekday()) % 7)
    while next_one <= saying.furthest(driver, now):
        _look_anew(session, driver, next_one, next_one)
        next_one += 7 * A_DAY


def _day(driver: Person, ride: Ride) -> date:
    return duetime.local_day(ride.goal.starts_at, driver.community.zone)


def _drop(session: Session, trip: Trip) -> None:
    offers.hold_goal(session, trip.goal)
    fresh = locked(session, Trip, trip.id)
    if fresh is not None and fresh.state is TripState.PROPOSED:
        proposing.drop(session, fresh)


def _look_anew(session: Session, driver: Person, first: date, last: date) -> None:
    """What it is to is held first, as by whoever promises a ride to it."""
    if paper_of(session) is not None:
        return
    zone = driver.community.zone
    begins, ends = duetime.midnight(first, zone), duetime.midnight(last + A_DAY, zone)
    joined = sa.exists().where(Signup.occurrence_id == Occurrence.id, Ride.signup_id == Signup.id)
    asked_for = sa.exists().where(Ride.errand_id == Errand.id)
    is_open = Ride.state.in_(offers.OPEN)
    occurrences = sa.select(Occurrence.id).where(
        Occurrence.community_id == driver.community_id,
        Occurrence.starts_at >= begins,
        Occurrence.starts_at < ends,
        joined.where(is_open),
    )
    errands = sa.select(Errand.id).where(
        Errand.community_id == driver.community_id,
        Errand.starts_at >= begins,
        Errand.starts_at < ends,
        asked_for.where(is_open),
    )
    for occurrence in held_in_order(session, Occurrence, occurrences):
        offers.look_anew(session, occurrence)
    for errand in held_in_order(session, Errand, errands):
        offers.look_anew(session, errand)
