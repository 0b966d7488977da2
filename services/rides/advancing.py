"""What the clock does for rides: cars are planned, drivers are asked, and at the promised hour a rider is answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    TAKES_A_PLACE,
    About,
    Occurrence,
    OccurrenceState,
    Ride,
    RideAnswer,
    RideState,
    Signup,
    SignupState,
    all_locked,
)
from services.hours.due import Due, earliest_in
from services.programme.calendar import over_at

from . import proposing
from .offers import OPEN, ask_drivers, asks_of, tell
from .pickups import answer_by, leaves_at

AT_ONCE = 5
"""Occurrences looked at in one transaction: nobody joins one while its cars are planned."""
ASK_AHEAD = timedelta(days=14)
"""Nobody is asked about a trip further off than this."""
LOOKED_AT_EVERY = timedelta(minutes=5)
"""A ride nobody has promised: another may drive by now, or have a seat again."""


def advance(session: Session, now: datetime) -> bool:
    """Plan the cars whose hour it is, ask the drivers who were not asked yet, and give up at the promised hour:
    UNFILLED, and the rider is told. After a driver has gone back on it late, the others have an hour.

    An unfilled ride is still offered and may still be promised. Occurrences and rides another process holds are left
    for later. Answers whether there may be more.
    """
    held, due = _due(session, now)
    _plan(session, due, now)
    for ride in due:
        _look(session, ride, now)
    session.flush()
    return held == AT_ONCE


def next_due() -> list[Due]:
    """When drivers are next thought of, or a rider is to have her answer."""
    return earliest_in(Ride.look_at, Ride.state, OPEN, Ride.look_at.is_not(None), *_runs())


def _plan(session: Session, due: Sequence[Ride], now: datetime) -> None:
    """The cars to each occurrence whose hour it is, of those nobody was asked about since it was, while there is time
    for a driver to think of it: what is moved to another day has another hour, and is planned anew."""
    by_occurrence: dict[int, list[Ride]] = {}
    for ride in due:
        at = proposing.planned_at(session, ride)
        if at is None or now < at or ride.state is not RideState.WANTED:
            continue
        silent_until = proposing.silent_until(ride.signup.person.community, ride.signup.occurrence, now)
        if _answered_by(ride) > silent_until and not _was_thought_of(session, ride, at):
            by_occurrence.setdefault(ride.signup.occurrence_id, []).append(ride)
    for rides in by_occurrence.values():
        proposing.propose(session, rides[0].signup.occurrence, rides)


def _was_thought_of(session: Session, ride: Ride, since: datetime) -> bool:
    asked = (ask.answer is RideAnswer.ASKED or ask.created_at >= since for ask in asks_of(session, ride))
    return any(asked) or proposing.was_planned(session, ride, since)


def _look(session: Session, ride: Ride, now: datetime) -> None:
    occurrence = ride.signup.occurrence
    if over_at(occurrence) <= now:
        ride.look_at = None
        return
    if occurrence.starts_at > now + ASK_AHEAD:
        ride.look_at = occurrence.starts_at - ASK_AHEAD
        return
    planned_at = proposing.planned_at(session, ride)
    if planned_at is not None and now < planned_at:
        ride.look_at = planned_at
        return
    next_look = now + LOOKED_AT_EVERY
    alone = proposing.waits_until(session, ride, now)
    if alone is not None:
        next_look = alone
    elif leaves_at(occurrence) > now:
        alone_until = ask_drivers(session, ride, now)
        next_look = min(next_look, alone_until or next_look)
    answered_by = _answered_by(ride)
    if ride.state is RideState.WANTED and ride.signup.state is SignupState.JOINED and answered_by <= now:
        ride.move(RideState.UNFILLED)
        session.flush()
        tell(session, ride, ride.signup.person, About.RIDE_UNFILLED, "rider")
    if ride.state is RideState.WANTED and answered_by > now:
        next_look = min(next_look, answered_by)
    ride.look_at = next_look


def _answered_by(ride: Ride) -> datetime:
    wanted_at = max(ride.created_at, ride.signup.queued_at, ride.moved_at or ride.created_at)
    return answer_by(ride.signup.occurrence, ride.signup.person.community, wanted_at=wanted_at)


def _runs() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        Signup.id == Ride.signup_id,
        Signup.state.in_(TAKES_A_PLACE),
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
    )


def _due(session: Session, now: datetime) -> tuple[int, Sequence[Ride]]:
    """How many occurrences are held, and the rides to them: as by `offers.held`, but nothing is waited for."""
    due = Ride.state.in_(OPEN), Ride.look_at <= now, *_runs()
    wanted = sa.select(Occurrence.id).where(sa.exists().where(*due)).order_by(Occurrence.id).limit(AT_ONCE)
    held = [occurrence.id for occurrence in all_locked(session, Occurrence, wanted)]
    if not held:
        return 0, ()
    rides = sa.select(Ride.id).where(*due, Occurrence.id.in_(held)).order_by(Ride.id)
    return len(held), all_locked(session, Ride, rides)
