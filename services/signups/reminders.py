"""Reminders of what somebody has joined: the day before at ten, and two hours before."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager

from models import About, Lead, Occurrence, Reminder, Signup, SignupState, insert_missing
from services import telling
from services.hours.duetime import due_instant, end_of_quiet, local_day
from services.programme.calendar import not_begun, over_at
from services.telling.keys import next_key

DAY_BEFORE_AT = time(10)
HOURS_BEFORE = timedelta(hours=2)
LOOK_AHEAD = timedelta(days=2)
ABOUT = {Lead.DAY_BEFORE: About.REMINDER_DAY, Lead.TWO_HOURS: About.REMINDER_HOURS}


def plan(session: Session, now: datetime) -> int:
    """Tell everybody whose reminder has fallen due and who was not reminded yet; answers how many.

    Who signed up after the reminder's hour is not reminded of what she has just said. What is late is told as long as
    it is of use: the day's until nine in the evening, the other until the start.
    """
    made = 0
    coming = _coming_soon(session, now)
    planned = _planned(session, coming)
    for signup in coming:
        for lead in Lead:
            if (signup.id, lead) in planned:
                continue
            due_at, until = span(signup.occurrence, lead, signup.person.community.zone)
            if due_at is None or not due_at <= now < until or signup.queued_at > due_at:
                continue
            made += _remind(session, signup, lead, until)
    return made


def start_over(session: Session, signup: Signup) -> None:
    """The hour was changed or the sign-up taken back: what was planned is forgotten, and not told if it waits still."""
    session.execute(sa.delete(Reminder).where(Reminder.signup_id == signup.id))
    telling.withdraw(session, f"reminder:{signup.id}:")


def _coming_soon(session: Session, now: datetime) -> list[Signup]:
    return list(
        session.scalars(
            sa.select(Signup)
            .join(Signup.occurrence)
            .where(
                Signup.state == SignupState.JOINED,
                not_begun(now),
                Occurrence.starts_at < sa.bindparam(None, now + LOOK_AHEAD, type_=Occurrence.starts_at.type),
            )
            .order_by(Signup.id)
            .options(contains_eager(Signup.occurrence))
        )
    )


def _planned(session: Session, coming: list[Signup]) -> set[tuple[int, Lead]]:
    rows = sa.select(Reminder.signup_id, Reminder.lead).where(Reminder.signup_id.in_([signup.id for signup in coming]))
    return {(signup_id, lead) for signup_id, lead in session.execute(rows)}


def span(occurrence: Occurrence, lead: Lead, zone: ZoneInfo) -> tuple[datetime | None, datetime]:
    """When the reminder falls due and from when it is of no use (UTC); no due time where there is no such reminder."""
    if lead is Lead.TWO_HOURS:
        due_at = occurrence.starts_at - HOURS_BEFORE
        too_late = end_of_quiet(due_at, zone) >= occurrence.starts_at
        return (None if occurrence.all_day or too_late else due_at), over_at(occurrence)
    day_before = local_day(occurrence.starts_at, zone) - timedelta(days=1)
    return due_instant(day_before, DAY_BEFORE_AT, zone), due_instant(day_before, time(21), zone)


def _remind(session: Session, signup: Signup, lead: Lead, until: datetime) -> int:
    if not insert_missing(session, Reminder, [{"signup_id": signup.id, "lead": lead}]):
        return 0
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
    return 1
