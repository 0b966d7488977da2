"""The call that asks her whether it was she: what it is about, what her key does, and who hears of it without a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    ChangeEvent,
    ChangeKind,
    ChangeState,
    Checkin,
    CheckinPlan,
    CheckinState,
    ConsentPurpose,
    Outbox,
    PlanChange,
    SilencedBy,
    Source,
    insert_missing,
)
from services import people
from services.hours import duetime, quiet
from services.outbox.endings import CallEnd
from services.people import consent

from . import claims
from .as_it_was import AsItWas
from .checkin_plans import WINDOW, drop_coming, locked_plan, note_change

MOST_CALLS = 4
"""With those that our own line broke off, which are no tries."""
RINGS_SOON = timedelta(minutes=2)
KEPT_QUIET = (SilencedBy.AWAY, SilencedBy.HOLIDAY, SilencedBy.HOSPITAL, SilencedBy.STOPPED)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one call asks about: in what her evening is another than before `changes`, the gravest first."""

    plan: CheckinPlan
    changes: Sequence[PlanChange]
    kinds: Sequence[ChangeKind]

    @property
    def by_a_contact(self) -> bool:
        """Whether a contact has said it of her, and she has said none of it."""
        return all(change.by_id is not None for change in self.changes)


def about(session: Session, change: PlanChange) -> Asked | None:
    """What the call about `change` asks; None when it has its answer, or was changed back. What she did not answer
    before, and the desk has not seen to, is asked with it: "as before" is as it was when she last had her say."""
    plan = change.person.checkin_plan
    asked = [one for one in claims.unanswered(session, change.person) if one.ask_at == change.ask_at]
    if plan is None or not asked:
        return None
    earlier = [one for one in claims.to_be_heard(session, change.person) if one.ask_at < change.ask_at]
    asked = [*earlier, *asked]
    kinds = claims.still_another(asked, plan)
    return Asked(plan, asked, kinds) if kinds else None


def it_is_right(session: Session, change: PlanChange) -> None:
    """Her key, on a call the line placed: it was she."""
    locked_plan(session, change.person)
    asked = about(session, change)
    for one in asked.changes if asked else ():
        claims.end(session, one, ChangeEvent.YES)
    session.flush()


def as_before(session: Session, change: PlanChange) -> bool:
    """Her key says that she is to be rung as before: all of it is undone, with what was changed since. Answers whether
    the call she would have had by now comes in a few minutes."""
    plan = locked_plan(session, change.person)
    asked = about(session, change)
    if plan is None or asked is None:
        return False
    before = AsItWas.read(asked.changes[0].before)
    for one in dict.fromkeys([*asked.changes, *claims.unanswered(session, change.person, ChangeState.WAITING)]):
        claims.end(session, one, ChangeEvent.AS_BEFORE)
    comes = _restore(session, plan, before)
    if ChangeKind.NUMBER in asked.kinds and not _give_number_back(session, plan, before):
        claims.see_to(session, change, f"{claims.task_key(change)}/number")
    note_change(session, change.person, Source.PHONE, "checkin-change-undone")
    return comes


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """Rung once more where no key was pressed, and then it is the desk's; never an alert."""
    change = session.get(PlanChange, row.subject.get("change", 0))
    plan = locked_plan(session, change.person) if change is not None else None
    if change is None or plan is None:
        return
    waiting = claims.unanswered(session, change.person, ChangeState.WAITING)
    change = next((one for one in waiting if one.ask_at == change.ask_at), None)
    if change is None:
        return
    asked = about(session, change)
    if asked is None:
        claims.end(session, change, ChangeEvent.SET_ANEW)
        return
    broke = end is CallEnd.BROKEN and claims.calls_made(session, change) < MOST_CALLS
    if end is not CallEnd.NOT_PLACED and (broke or not row.retry):
        at = clock.now() + timedelta(minutes=plan.gap_minutes)
        at = quiet.first_allowed(row.about, at, at + claims.ASKED_FOR, change.person.community)
        claims.ask(session, plan, change, at, retry=row.retry if broke else True)
    else:
        claims.give_to_the_desk(session, asked.changes)


def _restore(session: Session, plan: CheckinPlan, before: AsItWas) -> bool:
    """Her evening as it was, tonight's call with it."""
    now, person = clock.now(), plan.person
    if plan.stopped_at is not None and before.stopped_at is None:
        consent.record(session, person, ConsentPurpose.CHECKIN_CALLS, given=True, source=Source.PHONE)
    drop_coming(session, person)
    plan.days, plan.times, plan.stopped_at = list(before.days), list(before.times), before.stopped_at
    plan.away_until, plan.away_why = before.away_until, before.away_why
    plan.away_source, plan.away_by_id = before.away_source, before.away_by_id
    plan.written_until = now
    session.flush()
    return _tonight(session, plan, before, now)


def _give_number_back(session: Session, plan: CheckinPlan, before: AsItWas) -> bool:
    """Unless somebody else has her name and number by now."""
    person = plan.person
    known = people.find(session, person.community, before.phone, person.first_name, person.last_name)
    if known is not None and known.id != person.id:
        return False
    person.phone, person.phone2 = before.phone, before.phone2
    session.flush()
    return True


def _tonight(session: Session, plan: CheckinPlan, before: AsItWas, now: datetime) -> bool:
    """The call she would have had at this hour, where it has not been rung: in a few minutes."""
    zone = plan.person.community.zone
    today = duetime.local_day(now, zone)
    midnight, hours = duetime.midnight(today, zone), []
    if today.weekday() in before.days:
        hours = [duetime.due_instant(today, time.fromisoformat(at), zone) for at in sorted(before.times)]
    passed = [at for at in hours if at <= now and before.is_rung_at(at)]
    if not passed or passed[-1] + WINDOW <= now or len(passed) <= _rung_since(session, plan, midnight, now):
        return False
    due_at = now.replace(microsecond=0)
    row = {
        "person_id": plan.person_id,
        "due_at": due_at,
        "window_ends_at": due_at + WINDOW,
        "next_try_at": due_at + RINGS_SOON,
    }
    return bool(insert_missing(session, Checkin, [row]))


def _rung_since(session: Session, plan: CheckinPlan, midnight: datetime, now: datetime) -> int:
    """How many of her calls of the day have begun or are over, but for those that were kept quiet by the change."""
    quiet_by_it = sa.and_(Checkin.state == CheckinState.SILENCED, Checkin.silenced_by.in_(KEPT_QUIET))
    had = sa.select(sa.func.count()).where(
        Checkin.person_id == plan.person_id,
        Checkin.due_at >= midnight,
        Checkin.due_at <= now,
        ~quiet_by_it,
    )
    return session.scalar(had) or 0
