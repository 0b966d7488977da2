"""What an elder chose about the evening calls, the calls that follow from it, and how it changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Audit,
    ChangeKind,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    ConsentPurpose,
    Person,
    Source,
    columns,
    insert_missing,
)
from models.person import MAX_TIMES_A_DAY
from models.standing import look_anew
from services.hours import duetime
from services.hours.due import Due, earliest, first_beat
from services.people import consent

from . import claims
from .as_it_was import AsItWas

AHEAD = timedelta(hours=24)
LOOKED_AT_EVERY = timedelta(hours=1)
AHEAD_TO_WRITE = AHEAD - LOOKED_AT_EVERY
AT_ONCE = 500
BEHIND = timedelta(hours=24)
"""After an outage longer than `AHEAD` nothing is written for the evening that is on, or for the one that has passed."""
WINDOW = timedelta(minutes=60)
A_WEEK_AND_A_DAY = timedelta(days=8)
SUNDAY = 6


def write_ahead(session: Session, now: datetime) -> bool:
    """Write the evening calls that fall due in the next 24 hours, for the plans that are not written so far ahead yet.

    Each plan is looked at again in the hour in which its next call comes within reach, at least once a day, and at once
    when it changed; `AT_ONCE` plans at most. What nobody was there to write is written as far back as `BEHIND`: whoever
    is out of her window by then is a check-in nobody tried, in a human's hands. Evenings before a scheduler first came
    round are not: a list taken in on Friday for a line begun on Monday is no outage. Answers whether there may be more.
    Safe to run at any time and by any number of schedulers: one elder and one minute is one row.
    """
    until = now + AHEAD
    plans = columns(session, _those_to_write(), {"until": now + AHEAD_TO_WRITE, "most": AT_ONCE}).all()
    earliest_begin = now - BEHIND
    if plans and plans[0].first_beat is not None:
        earliest_begin = max(earliest_begin, clock.line_time(plans[0].first_beat))
    missing, reached = [], defaultdict[datetime, list[int]](list)
    for plan in plans:
        begins = max(plan.written_until, earliest_begin)
        ahead = list(due_times(plan.days, plan.times, ZoneInfo(plan.timezone), begins, until + AHEAD))
        missing += [
            {"person_id": plan.person_id, "due_at": due_at, "window_ends_at": due_at + WINDOW, "next_try_at": due_at}
            for due_at in ahead
            if due_at < until
        ]
        reached[_written_until(ahead, until)].append(plan.id)
    if not plans:
        return False
    insert_missing(session, Checkin, missing)
    for up_to, ids in reached.items():
        session.execute(sa.update(CheckinPlan).where(CheckinPlan.id.in_(ids)).values(written_until=up_to))
    return len(plans) == AT_ONCE


@cache
def _those_to_write() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            CheckinPlan.id,
            CheckinPlan.person_id,
            CheckinPlan.days,
            CheckinPlan.times,
            CheckinPlan.written_until,
            Community.timezone,
            first_beat().label("first_beat"),
        )
        .join(Person, Person.id == CheckinPlan.person_id)
        .join(Community, Community.id == Person.community_id)
        .where(*_to_write(sa.bindparam("until", type_=CheckinPlan.written_until.type)))
        .order_by(CheckinPlan.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
        .with_for_update(of=CheckinPlan, skip_locked=True)
    )


def _written_until(ahead: Iterable[datetime], until: datetime) -> datetime:
    """Nothing is to be written from `until` to the next call: the plan is written up to the hour in which that comes,
    so that all who are rung in one hour are looked at together."""
    following = min((due_at for due_at in ahead if due_at >= until), default=until + AHEAD)
    return max(until, following.replace(minute=0, second=0, microsecond=0))


def is_one_to_write(until: sa.ColumnElement[datetime]) -> sa.Exists:
    """Whether `write_ahead` has something to write `AHEAD_TO_WRITE` before this."""
    return sa.exists().where(*_to_write(until))


def _to_write(until: datetime | sa.ColumnElement[datetime]) -> tuple[sa.ColumnElement[bool], ...]:
    return CheckinPlan.stopped_at.is_(None), CheckinPlan.written_until <= until


def next_due() -> Due:
    """When the next plan is looked at."""
    return earliest(CheckinPlan.written_until, CheckinPlan.stopped_at.is_(None), later=LOOKED_AT_EVERY - AHEAD)


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


def change(
    session: Session,
    person: Person,
    *,
    source: Source,
    shown: str | None = None,
    days: Collection[int] | None = None,
    times: Collection[str] | None = None,
) -> CheckinPlan | None:
    """Ring her on those weekdays (0 is Monday), at those local `HH:MM`; None leaves it. None when she has no calls.

    A call that is being made goes on. Nobody is rung once more tonight because the hour was moved: whoever has had
    today's calls is rung by the new plan from tomorrow. `shown` as in `claims.note`. Raises ValueError for no weekday,
    no such hour, or too many.
    """
    plan = locked_plan(session, person)
    if plan is None:
        return None
    before = AsItWas.of(plan)
    if days is not None:
        plan.days = _sensible_days(days)
    if times is not None:
        plan.times = sensible_times(times)
    replan(session, plan)
    note_change(session, person, source, "checkin-plan-changed")
    kind = ChangeKind.DAYS if times is None else ChangeKind.HOURS
    claims.note(session, plan, before, kind, source=source, shown=shown)
    return plan


def first_call(plan: CheckinPlan, at: str) -> datetime:
    """The first instant (aware UTC) at which the call of local `at` comes. Holds right after a change, in the same
    transaction: tonight's call may have stayed where it was, or been had, and she may be away."""
    begins = max(plan.written_until, plan.away_until or plan.written_until)
    return next(due_times(plan.days, [at], plan.person.community.zone, begins, begins + A_WEEK_AND_A_DAY))


def set_plan(session: Session, person: Person, days: Collection[int], times: Collection[str]) -> CheckinPlan:
    """Give `person` this plan, made where she has none. Raises as `change` does."""
    plan = locked_plan(session, person)
    if plan is None:
        plan = CheckinPlan(person=person, days=_sensible_days(days), times=sensible_times(times))
        session.add(plan)
        session.flush()
        return plan
    wanted = (_sensible_days(days), sensible_times(times))
    if (plan.days, plan.times) != wanted:
        plan.days, plan.times = wanted
        replan(session, plan)
        claims.set_anew(session, plan)
    return plan


def most_tries(gap_minutes: int, window: timedelta = WINDOW) -> int:
    """So many tries begin before the window of a call is over, with `gap_minutes` from one to the next."""
    return -(-window // timedelta(minutes=gap_minutes))


def locked_plan(session: Session, person: Person) -> CheckinPlan | None:
    """Locked, as `write_ahead` does: the calls of the old plan are not written while it becomes the new."""
    return session.scalars(
        sa.select(CheckinPlan)
        .where(CheckinPlan.person_id == person.id)
        .with_for_update(of=CheckinPlan)
        .execution_options(populate_existing=True)
    ).first()


def _sensible_days(days: Collection[int]) -> list[int]:
    if not days or any(not 0 <= day <= SUNDAY for day in days):
        raise ValueError("an evening plan has weekdays, from 0 to 6")
    return sorted(set(days))


def sensible_times(times: Collection[str]) -> list[str]:
    """In order, each once, as `HH:MM`. Raises ValueError for none, too many, or what is no time of day."""
    found = sorted({time.fromisoformat(at).strftime("%H:%M") for at in times})
    if not 1 <= len(found) <= MAX_TIMES_A_DAY:
        raise ValueError(f"an evening plan has one to {MAX_TIMES_A_DAY} times a day")
    return found


def replan(session: Session, plan: CheckinPlan) -> None:
    """Withdraw the calls that are ahead and let those of the plan as it is now be written.

    When its hours have passed today and she has not been rung, tonight's call stays where it was.
    """
    now, zone = clock.now(), plan.person.community.zone
    today = duetime.local_day(now, zone)
    midnight = duetime.midnight(today, zone)
    tomorrow = duetime.midnight(today + timedelta(days=1), zone)
    later = sorted(due_times(plan.days, plan.times, zone, now, tomorrow))
    made = _begun(session, plan, midnight, tomorrow)
    stays = today.weekday() in plan.days and not later and not made
    drop_coming(session, plan.person, after=tomorrow if stays else now)
    too_many = min(made + len(later) - len(plan.times), len(later))
    plan.written_until = later[too_many - 1] + timedelta(minutes=1) if too_many > 0 else now
    session.flush()


def give_back(session: Session, person: Person, at: datetime) -> None:
    """`person` has not left after all: the calls that were stopped at that instant are planned again."""
    plan = person.checkin_plan
    if plan is not None and plan.stopped_at == at:
        plan.stopped_at = None
        replan(session, plan)


def stop(session: Session, person: Person, *, source: Source, shown: str | None = None) -> CheckinPlan | None:
    """No more evening calls. It is a consent taken back, so it is written with its source and day. `shown` as in
    `claims.note`."""
    plan = locked_plan(session, person)
    if plan is None:
        return None
    before = AsItWas.of(plan)
    consent.record(session, person, ConsentPurpose.CHECKIN_CALLS, given=False, source=source)
    note_change(session, person, source, "checkin-stopped")
    claims.note(session, plan, before, ChangeKind.STOP, source=source, shown=shown)
    return plan


def agreed_no_more(session: Session, person: Person) -> None:
    """She has taken back that she is rung in the evening: nothing is planned any more."""
    plan = locked_plan(session, person)
    if plan is not None:
        plan.stopped_at = plan.stopped_at or clock.now()
        drop_coming(session, person)


def _begun(session: Session, plan: CheckinPlan, midnight: datetime, tomorrow: datetime) -> int:
    """Her calls of the day that are due, or rung early with somebody else's, or over."""
    today = sa.select(sa.func.count()).where(
        Checkin.person_id == plan.person_id,
        Checkin.due_at >= midnight,
        Checkin.due_at < tomorrow,
        sa.or_(Checkin.state != CheckinState.PLANNED, Checkin.due_at <= clock.now()),
    )
    return session.scalar(today) or 0


def drop_coming(session: Session, person: Person, *, after: datetime | None = None) -> None:
    """Evenings written ahead, due later than `after` (default now), that have not begun; those still wanted are written
    again at the next plan."""
    later = Checkin.due_at > (after or clock.now())
    session.execute(
        sa.delete(Checkin).where(Checkin.person_id == person.id, Checkin.state == CheckinState.PLANNED, later)
    )


def note_change(session: Session, person: Person, source: Source, action: str) -> None:
    session.add(Audit(community_id=person.community_id, actor=str(source), action=action, person_id=person.id))
    look_anew(session, person=person)
    session.flush()
