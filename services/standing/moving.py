"""What somebody has joined has moved to another day: she comes then too, and what she comes to every week follows; or
she does not, and is taken off all of it. Asked once, however many days have moved, and nothing follows unasked."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import EndedBy, Occurrence, Person, Signup, SignupState, Source, Standing, StandingState, Telling, locked
from services import signups
from services.hours.duetime import local_day
from services.programme.calendar import is_coming, not_begun

from . import making
from .ending import end, finish
from .held import held, of_activity
from .reading import signups_of


def asked_about(session: Session, item: Telling) -> list[Signup]:
    """What the question is about, soonest first: the one time that has moved, or all of a series that she had joined
    when it was put. Nothing where she is asked nothing, or it is over."""
    signup = session.get(Signup, item.subject.get("signup", 0))
    if "new_day" not in item.subject or signup is None or signup.person_id != item.person_id:
        return []
    if "series" not in item.subject:
        comes = signup.state is SignupState.JOINED and is_coming(signup.occurrence, clock.now())
        return [signup] if comes else []
    hers = (
        sa.select(Signup)
        .join(Signup.occurrence)
        .where(
            Occurrence.series_id == item.subject["series"],
            Signup.person_id == item.person_id,
            Signup.state == SignupState.JOINED,
            Signup.queued_at <= item.created_at,
            not_begun(clock.now()),
        )
        .order_by(Occurrence.starts_at)
    )
    return list(session.scalars(hers).unique())


def would_follow(session: Session, item: Telling) -> tuple[Standing, date] | None:
    """What she comes to every week on the day it was before, and the first of its days as it is now."""
    standing, hers = session.get(Standing, item.subject.get("standing", 0)), asked_about(session, item)
    if standing is None or standing.state is not StandingState.ON or not hers:
        return None
    day = _day(hers[0])
    return None if standing.weekday == day.weekday() else (standing, day)


def comes_then(session: Session, item: Telling) -> Standing | None:
    """She can come on the new day; what she comes to every week follows to it. Answers that, as it is now."""
    follows = would_follow(session, item)
    return None if follows is None else follow(session, *follows)


def follow(session: Session, standing: Standing, day: date) -> Standing:
    """It is on the weekday of the local `day` from now on, and the days that are lacking are made. Where she comes on
    that weekday already it is one with that. Answers the one that stands."""
    locked(session, Person, standing.person_id)
    fresh = held(session, standing.id)
    if fresh is None or fresh.state is not StandingState.ON or fresh.activity_id is None:
        return standing
    last = _last(fresh, day)
    other = of_activity(session, fresh.person, fresh.activity_id, day.weekday())
    if other is None or other.id == fresh.id:
        fresh.weekday, fresh.first_day, fresh.last_day = day.weekday(), min(fresh.first_day, day), last
        other = fresh
    else:
        for signup in signups_of(session, fresh):
            signup.standing_id = other.id
        finish(session, fresh, EndedBy.HERSELF)
        if other.last_day is not None:
            other.last_day = None if last is None else max(last, other.last_day)
    session.flush()
    making.make(session, other, clock.now(), heard=True)
    return other


def comes_no_more(session: Session, item: Telling, *, source: Source) -> None:
    """She cannot come on the new day: she is taken off all it was about, and what she came to every week ends."""
    hers, follows = asked_about(session, item), would_follow(session, item)
    if follows is not None:
        end(session, follows[0], item.person, source=source)
    for place, signup in enumerate(hers):
        signups.cancel(session, signup, source=source, heard=True, tells=place == 0 and follows is None)


def _day(signup: Signup) -> date:
    return local_day(signup.occurrence.starts_at, signup.person.community.zone)


def _last(standing: Standing, day: date) -> date | None:
    """The last day within the same week as before; never a day sooner than it was."""
    if standing.last_day is None:
        return None
    return standing.last_day + timedelta(days=max(0, day.weekday() - standing.weekday))
