"""When a visit-friend can be rung: the evenings, a pause, and how many talks a week at most."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Duty, DutyTerms, Person, Talk, TalkState, Visit, VisitState, insert_missing, locked
from models.standing import look_anew
from services.hours import duetime

FIRST_MINUTE, LAST_MINUTE = "00:00", "23:59"
"""Until 23:59 is until midnight: nobody can say it otherwise."""
A_WEEK = timedelta(days=7)
MOST_TALKS_A_WEEK = 20
USUAL_PAUSE, LONGEST_PAUSE = timedelta(days=28), timedelta(days=180)
"""The usual one is meant where no day is said."""


def evenings(session: Session, friend: Person) -> list[Duty]:
    """The weekly evenings, Monday first."""
    own = sa.select(Duty).where(Duty.person_id == friend.id).order_by(Duty.weekday, Duty.starts)
    return list(session.scalars(own))


def is_any_hour(evening: Duty) -> bool:
    """Whether it is the whole day."""
    return (evening.starts, evening.ends) == (FIRST_MINUTE, LAST_MINUTE)


def set_evening(session: Session, friend: Person, weekday: int, starts: time, ends: time) -> Duty:
    """On duty that weekday (0 is Monday) from `starts` to `ends`, local, instead of whatever was said of it before. Who
    takes an evening is back: a pause is over.

    Raises ValueError unless the hours lie within one day and begin a minute or more before they end.
    """
    in_minutes = (starts.hour, starts.minute) < (ends.hour, ends.minute)
    if not 0 <= weekday <= 6 or not in_minutes or starts.tzinfo or ends.tzinfo:
        raise ValueError("an evening of duty begins before it ends, on one weekday, local time")
    no_evening(session, friend, weekday)
    if terms(session, friend) is not None:
        pause(session, friend, None)
    duty = Duty(person_id=friend.id, weekday=weekday, starts=f"{starts:%H:%M}", ends=f"{ends:%H:%M}")
    session.add(duty)
    session.flush()
    return duty


def no_evening(session: Session, friend: Person, weekday: int) -> None:
    locked(session, Person, friend.id)
    session.execute(sa.delete(Duty).where(Duty.person_id == friend.id, Duty.weekday == weekday))


def terms(session: Session, friend: Person) -> DutyTerms | None:
    return session.scalars(sa.select(DutyTerms).where(DutyTerms.person_id == friend.id)).first()


def pause(session: Session, friend: Person, until: datetime | None) -> None:
    """Rung for no talk before `until` (aware UTC); None ends the pause."""
    _own_terms(session, friend).paused_until = until
    look_anew(session, person=friend)
    session.flush()


def pause_to(session: Session, friend: Person, day: date) -> datetime:
    """Rung for no talk before the local `day`; answers its midnight (aware UTC). Raises ValueError unless the day is
    still to come and within `LONGEST_PAUSE`."""
    zone = friend.community.zone
    today = duetime.local_day(clock.now(), zone)
    if not today < day <= today + LONGEST_PAUSE:
        raise ValueError(f"no pause until {day}")
    until = duetime.midnight(day, zone)
    pause(session, friend, until)
    return until


def at_most(session: Session, friend: Person, talks_a_week: int | None) -> None:
    """So many talks in seven days, from 1 to 20; None is no limit. Raises ValueError for other numbers."""
    if talks_a_week is not None and not 1 <= talks_a_week <= MOST_TALKS_A_WEEK:
        raise ValueError(f"a friend takes 1 to 20 talks a week, not {talks_a_week}")
    _own_terms(session, friend).talks_a_week = talks_a_week
    session.flush()


def takes_talks(session: Session, friend: Person, at: datetime) -> bool:
    """Whether the friend may be asked for `at` (aware UTC): no pause then, and not as many talks in the week before or
    after as were wanted. A visit that is agreed is one of them."""
    own = terms(session, friend)
    if own is None:
        return True
    if own.paused_until is not None and own.paused_until > at:
        return False
    if own.talks_a_week is None:
        return True
    weeks = ((at - A_WEEK, at), (at, at + A_WEEK))
    return max(_talks_between(session, friend, *week) for week in weeks) < own.talks_a_week


def _talks_between(session: Session, friend: Person, since: datetime, until: datetime) -> int:
    had = sa.select(sa.func.count()).where(
        Talk.friend_id == friend.id, Talk.state == TalkState.TALKED, Talk.bridged_at.between(since, until)
    )
    agreed = sa.select(sa.func.count()).where(
        Visit.friend_id == friend.id, Visit.state == VisitState.AGREED, Visit.starts_at.between(since, until)
    )
    return (session.scalar(had) or 0) + (session.scalar(agreed) or 0)


def _own_terms(session: Session, friend: Person) -> DutyTerms:
    insert_missing(session, DutyTerms, [{"person_id": friend.id}])
    return session.scalars(sa.select(DutyTerms).where(DutyTerms.person_id == friend.id)).one()
