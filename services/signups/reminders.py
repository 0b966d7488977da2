"""Reminders of what somebody has joined: the day before at ten, and two hours before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Community,
    Lead,
    Occurrence,
    Reminder,
    Signup,
    SignupState,
    all_locked,
    insert_missing,
    paper_of,
)
from services import telling
from services.hours import quiet
from services.hours.due import Due, earliest
from services.hours.duetime import due_instant, local_day
from services.programme.calendar import is_coming, over_at
from services.telling.keys import next_key

DAY_BEFORE_AT = time(10)
HOURS_BEFORE = timedelta(hours=2)
LOOK_AHEAD = timedelta(days=2)
AT_ONCE = 500
ABOUT = {Lead.DAY_BEFORE: About.REMINDER_DAY, Lead.TWO_HOURS: About.REMINDER_HOURS}


def advance(session: Session, now: datetime) -> bool:
    """Tell everybody whose reminder has fallen due and who was not reminded yet; answers whether there may be more.

    Who signed up after the reminder's hour is not reminded of what she has just said, nor is anybody on the day on
    which she is told that it is held. What is late is told as long as it is of use: the day's until nine in the
    evening, the other until the start.
    """
    thought_of = _to_be_thought_of(session, now)
    planned = _planned(session, thought_of)
    for signup in thought_of:
        ahead = []
        for lead, due_at, until in _leads(signup, now):
            if due_at > now:
                ahead.append(due_at)
            elif (signup.id, lead) not in planned and not _told_that_day(signup, lead, due_at, until):
                _remind(session, signup, lead, until)
        signup.remind_at = min(ahead, default=None)
    session.flush()
    return len(thought_of) == AT_ONCE


def next_due() -> list[Due]:
    """When the next reminder falls due, or one is to be thought of."""
    return [earliest(Signup.remind_at)]


def start_over(session: Session, signup: Signup) -> None:
    """The hour was changed or the sign-up taken back: what was planned is forgotten, and not told if it waits still."""
    start_all_over(session, [signup])


def start_all_over(session: Session, signups: Sequence[Signup]) -> None:
    """As `start_over`, of many at once."""
    if paper_of(session) is not None:
        return
    session.execute(sa.delete(Reminder).where(Reminder.signup_id.in_([signup.id for signup in signups])))
    telling.withdraw_each(session, [f"reminder:{signup.id}:" for signup in signups])
    for signup in signups:
        signup.remind_at = clock.now()


def _to_be_thought_of(session: Session, now: datetime) -> Sequence[Signup]:
    due = sa.select(Signup.id).where(Signup.remind_at <= now).order_by(Signup.remind_at, Signup.id)
    return all_locked(session, Signup, due.limit(AT_ONCE))


def _leads(signup: Signup, now: datetime) -> Iterator[tuple[Lead, datetime, datetime]]:
    """The reminders that are of use still, with when each falls due and from when it is of none."""
    if signup.state is not SignupState.JOINED or not is_coming(signup.occurrence, now):
        return
    for lead in Lead:
        due_at, until = span(signup.occurrence, lead, signup.person.community)
        if due_at is not None and now < until and signup.queued_at <= due_at:
            yield lead, _once_decided(signup, lead, due_at, until), until


def _once_decided(signup: Signup, lead: Lead, due_at: datetime, until: datetime) -> datetime:
    """What is decided later on the day before is spoken of then."""
    at = signup.occurrence.decides_at
    waits = lead is Lead.DAY_BEFORE and at is not None and due_at < at < until
    return at if waits and at is not None and signup.occurrence.confirmed_at is None else due_at


def _told_that_day(signup: Signup, lead: Lead, due_at: datetime, until: datetime) -> bool:
    """She is told on the day before that it is held (`deciding`), what it costs her and what to bring."""
    occurrence, zone = signup.occurrence, signup.person.community.zone
    at = occurrence.confirmed_at or occurrence.decides_at
    if lead is not Lead.DAY_BEFORE or at is None:
        return False
    return local_day(at, zone) == local_day(due_at, zone) and at < until


def _planned(session: Session, coming: Sequence[Signup]) -> set[tuple[int, Lead]]:
    rows = sa.select(Reminder.signup_id, Reminder.lead).where(Reminder.signup_id.in_([signup.id for signup in coming]))
    return {(signup_id, lead) for signup_id, lead in session.execute(rows)}


def span(occurrence: Occurrence, lead: Lead, community: Community) -> tuple[datetime | None, datetime]:
    """When the reminder falls due and from when it is of no use (UTC); no due time where there is no such reminder."""
    if lead is Lead.TWO_HOURS:
        due_at = occurrence.starts_at - HOURS_BEFORE
        too_late = quiet.over(due_at, community) >= occurrence.starts_at
        return (None if occurrence.all_day or too_late else due_at), over_at(occurrence)
    zone = community.zone
    day_before = local_day(occurrence.starts_at, zone) - timedelta(days=1)
    return due_instant(day_before, DAY_BEFORE_AT, zone), due_instant(day_before, community.quiet[0], zone)


def _remind(session: Session, signup: Signup, lead: Lead, until: datetime) -> None:
    if not insert_missing(session, Reminder, [{"signup_id": signup.id, "lead": lead}]):
        return
    told = telling.tell(
        session,
        signup.person,
        ABOUT[lead],
        {"signup": signup.id, "occurrence": signup.occurrence_id},
        key=next_key(session, f"reminder:{signup.id}:"),
        expires_at=until,
    )
    row = session.scalars(sa.select(Reminder).where(Reminder.signup_id == signup.id, Reminder.lead == lead)).one()
    row.telling_id = told.id
    session.flush()
