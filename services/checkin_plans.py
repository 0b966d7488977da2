"""What an elder chose about the evening calls, and how she changes it: a pause, another hour, an end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Audit,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Consent,
    ConsentPurpose,
    Person,
    Source,
    insert_missing,
)

from . import duetime

AHEAD = timedelta(hours=24)
LOOKED_AT_EVERY = timedelta(hours=1)
AT_ONCE = 500
BEHIND = timedelta(hours=24)
"""After an outage longer than `AHEAD` nothing is written for the evening that is on, or for the one that has passed."""
WINDOW = timedelta(minutes=60)


def plan_of(session: Session, person: Person) -> CheckinPlan | None:
    return session.scalars(sa.select(CheckinPlan).where(CheckinPlan.person_id == person.id)).first()


def write_ahead(session: Session, now: datetime) -> bool:
    """Write the evening calls that fall due in the next 24 hours, for the plans that are not written so far ahead yet.

    Each plan is looked at once an hour, and at once when it changed; `AT_ONCE` plans at most. What nobody was there to
    write is written as far back as `BEHIND`: whoever is out of her window by then is a check-in nobody tried, in a
    human's hands. Answers whether there may be more. Safe to run at any time and by any number of schedulers: one elder
    and one minute is one row.
    """
    until = now + AHEAD
    plans = session.execute(
        sa.select(
            CheckinPlan.id,
            CheckinPlan.person_id,
            CheckinPlan.days,
            CheckinPlan.times,
            CheckinPlan.written_until,
            Community.timezone,
        )
        .join(Person, Person.id == CheckinPlan.person_id)
        .join(Community, Community.id == Person.community_id)
        .where(CheckinPlan.stopped_at.is_(None), CheckinPlan.written_until < until - LOOKED_AT_EVERY)
        .limit(AT_ONCE)
        .with_for_update(of=CheckinPlan, skip_locked=True)
    ).all()
    missing = [
        {"person_id": plan.person_id, "due_at": due_at, "window_ends_at": due_at + WINDOW, "next_try_at": due_at}
        for plan in plans
        for due_at in due_times(
            plan.days, plan.times, ZoneInfo(plan.timezone), max(plan.written_until, now - BEHIND), until
        )
    ]
    insert_missing(session, Checkin, missing)
    session.execute(
        sa.update(CheckinPlan).where(CheckinPlan.id.in_([plan.id for plan in plans])).values(written_until=until)
    )
    return len(plans) == AT_ONCE


def due_times(
    days: Collection[int], times: Iterable[str], zone: ZoneInfo, begins: datetime, until: datetime
) -> Iterator[datetime]:
    """The instants (aware UTC) from `begins` to before `until` at which those weekdays and local times want a call."""
    day, last = duetime.local_day(begins, zone), duetime.local_day(until, zone)
    while day <= last:
        if day.weekday() in days:
            for text in times:
                due_at = duetime.due_instant(day, time.fromisoformat(text), zone)
                if begins <= due_at < until:
                    yield due_at
        day += timedelta(days=1)


def pause(session: Session, person: Person, until: datetime, *, source: Source) -> CheckinPlan | None:
    """No call is due before `until` (aware UTC). None when she has no evening calls."""
    plan = plan_of(session, person)
    if plan is None:
        return None
    plan.away_until = until
    _note(session, person, source, "checkin-paused")
    return plan


def resume(session: Session, person: Person, *, source: Source) -> CheckinPlan | None:
    """She is home again, or wants the calls she had stopped. None when she never had any."""
    plan = plan_of(session, person)
    if plan is None:
        return None
    if plan.stopped_at is not None:
        session.add(Consent(person_id=person.id, purpose=ConsentPurpose.CHECKIN_CALLS, given=True, source=source))
    plan.away_until = plan.stopped_at = None
    _note(session, person, source, "checkin-resumed")
    return plan


def change_hour(session: Session, person: Person, at: str, *, source: Source) -> CheckinPlan | None:
    """Ring her at the local `HH:MM` instead; a call that is being made goes on. Raises ValueError for no such hour."""
    time.fromisoformat(at)
    plan = plan_of(session, person)
    if plan is None:
        return None
    plan.times = [at]
    drop_coming(session, person)
    _note(session, person, source, "checkin-hour-changed")
    return plan


def stop(session: Session, person: Person, *, source: Source) -> CheckinPlan | None:
    """No more evening calls. It is a consent taken back, so it is written with its source and day."""
    plan = plan_of(session, person)
    if plan is None:
        return None
    plan.stopped_at = plan.stopped_at or clock.now()
    session.add(Consent(person_id=person.id, purpose=ConsentPurpose.CHECKIN_CALLS, given=False, source=source))
    drop_coming(session, person)
    _note(session, person, source, "checkin-stopped")
    return plan


def drop_coming(session: Session, person: Person) -> None:
    """Evenings written ahead that have not begun; those still wanted are written again at the next plan."""
    session.execute(
        sa.delete(Checkin).where(
            Checkin.person_id == person.id, Checkin.state == CheckinState.PLANNED, Checkin.due_at > clock.now()
        )
    )


def _note(session: Session, person: Person, source: Source, action: str) -> None:
    session.add(Audit(community_id=person.community_id, actor=str(source), action=action, person_id=person.id))
    session.flush()
