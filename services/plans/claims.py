"""A number that is shown is a claim: what somebody said of her evening holds at once, is written to her own telephone,
and is asked about by a call the line places, at the next hour of hers.

Whoever changes a plan notes it here, with the number that was shown. None stands for who is known: the desk, and
whoever lifted a telephone that the line rang.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Call,
    ChangeEvent,
    ChangeKind,
    ChangeState,
    CheckinPlan,
    ConsentPurpose,
    Direction,
    Outbox,
    Person,
    PlanChange,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import outbox, tasks
from services.hours import duetime, quiet
from services.people import consent
from services.phones import texting, wrong_numbers

from .as_it_was import AsItWas, differs

ASKED_FOR = timedelta(minutes=60)
"""A call about it that has not gone out by then does not."""
TEXTS_A_DAY = 3
"""So often she is written to of changes; whoever makes more of them is seen at the desk."""
JUST_BEFORE = timedelta(hours=1)
UNANSWERED = (ChangeState.WAITING, ChangeState.NOT_ANSWERED)


def note(
    session: Session,
    plan: CheckinPlan,
    before: AsItWas,
    kind: ChangeKind | None,
    *,
    source: Source,
    shown: str | None,
    by: Person | None = None,
) -> None:
    """Her evening was `before` and is now as it stands on `plan`, which the caller has locked.

    `shown`: the number of whoever said so, where that is all we know; `by`: the contact who said it of her. None of
    `kind` is no change she has to be asked about: she is rung again, or left alone for one evening.
    """
    if shown is None and source is Source.PHONE and _moved(session, plan.person) is not None:
        shown = plan.person.phone  # rung, but on a number that she has not said to be hers
    if shown is None:
        if by is None and source is not Source.SMS:
            overtake(session, plan.person)
        return
    if kind is not None and AsItWas.of(plan) != before:
        _write(session, plan, before, kind, source=source, shown=shown, by=by)
    drop_what_is_gone(session, plan)


def note_number(session: Session, plan: CheckinPlan, before: AsItWas, *, source: Source) -> None:
    """The desk was told another number of hers: the old one is asked."""
    _write(session, plan, before, ChangeKind.NUMBER, source=source, shown=None, by=None)


def overtake(session: Session, person: Person) -> None:
    """Her evening was set anew by who is known, or she has left: nothing is asked of what was changed before."""
    for change in unanswered(session, person):
        end(session, change, ChangeEvent.SET_ANEW)


def set_anew(session: Session, plan: CheckinPlan) -> None:
    """Days and hours were set by the desk or by a list: they are asked no more. What else was changed still is, and is
    undone to these."""
    for change in unanswered(session, plan.person):
        if change.kind in (ChangeKind.HOURS, ChangeKind.DAYS):
            end(session, change, ChangeEvent.SET_ANEW)
        else:
            change.before = {**change.before, "days": list(plan.days), "times": list(plan.times)}
    ask_those_left(session, plan)


def ask_those_left(session: Session, plan: CheckinPlan) -> None:
    """One that was to be asked has its answer: those that were to be asked in its call are asked all the same."""
    waiting = [one for one in unanswered(session, plan.person, ChangeState.WAITING) if one.ask_at > clock.now()]
    for ask_at in sorted({one.ask_at for one in waiting}):
        together = [one for one in waiting if one.ask_at == ask_at]
        if not any(_call_waits(session, one) for one in together):
            ask(session, plan, together[0], ask_at, retry=False)


def _call_waits(session: Session, change: PlanChange) -> bool:
    calls = sa.exists().where(Outbox.key.startswith(_calls_of(change), autoescape=True), Outbox.ended_at.is_(None))
    return bool(session.scalar(sa.select(calls)))


def drop_what_is_gone(session: Session, plan: CheckinPlan) -> None:
    """Changed back before she was asked: there is nothing to ask."""
    waiting = unanswered(session, plan.person, ChangeState.WAITING)
    if not still_another(waiting, plan):
        for change in waiting:
            end(session, change, ChangeEvent.SET_ANEW)


def withdraw_of(session: Session, person: Person, _at: datetime) -> None:
    """She has left; nobody has to be rung about it."""
    overtake(session, person)


def unanswered(session: Session, person: Person, *states: ChangeState) -> list[PlanChange]:
    """What was changed of her evening and she has not answered, oldest first."""
    wanted = sa.select(PlanChange).where(PlanChange.person_id == person.id, PlanChange.state.in_(states or UNANSWERED))
    return list(session.scalars(wanted.order_by(PlanChange.id)))


def to_be_heard(session: Session, person: Person) -> list[PlanChange]:
    """What she is still to be asked about, oldest first: by the line, or by the desk, which has not seen to it."""
    of_the_desk = sa.select(Task).where(
        Task.person_id == person.id, Task.kind == TaskKind.CHANGE_NOT_CONFIRMED, Task.state == TaskState.OPEN
    )
    firsts = [session.get(PlanChange, task.subject.get("change", 0)) for task in session.scalars(of_the_desk)]
    one_call = {first.ask_at for first in firsts if first is not None}
    return [one for one in unanswered(session, person) if one.state is ChangeState.WAITING or one.ask_at in one_call]


def end(session: Session, change: PlanChange, event: ChangeEvent) -> None:
    """It has its answer, or needs none: it is not asked any more, and the desk has nothing to do with it."""
    if not change.meet(event):
        return
    change.ended_at = clock.now()
    outbox.withdraw(session, key_prefix=_calls_of(change))
    outbox.withdraw(session, key_prefix=_text_of(change))
    if event is not ChangeEvent.NO_KEY:
        tasks.settle(session, task_key(change))


def ask(session: Session, plan: CheckinPlan, change: PlanChange, at: datetime, *, retry: bool) -> None:
    """Ring her about it at `at` (aware UTC); her second number at the second time."""
    own = own_numbers(session, plan.person)
    if not own:
        give_to_the_desk(session, [change])
        return
    outbox.queue_call(
        session,
        community_id=plan.person.community_id,
        number=own[int(retry) % len(own)],
        about=About.PLAN_CHANGED,
        key=f"{_calls_of(change)}{calls_made(session, change) + 1}",
        subject={"change": change.id},
        person_id=plan.person_id,
        not_before=at,
        expires_at=at + ASKED_FOR,
        ring_s=plan.ring_s,
        retry=retry,
    )


def calls_made(session: Session, change: PlanChange) -> int:
    """How many calls about it were written, those among them that never went out."""
    calls = sa.select(sa.func.count()).where(Outbox.key.startswith(_calls_of(change), autoescape=True))
    return session.scalar(calls) or 0


def still_another(changes: Sequence[PlanChange], plan: CheckinPlan) -> list[ChangeKind]:
    """In what her evening is another than before these, the gravest first; nothing where it was changed back."""
    if not changes:
        return []
    of_number = any(change.kind is ChangeKind.NUMBER for change in changes)
    kinds = differs(AsItWas.read(changes[0].before), plan, clock.now())
    return [kind for kind in kinds if of_number or kind is not ChangeKind.NUMBER]


def give_to_the_desk(session: Session, changes: Sequence[PlanChange]) -> None:
    """She was not reached about these, which are of one call: one task, and never an alert."""
    first, *others = [one for one in changes if one.state is ChangeState.WAITING]
    for one in (first, *others):
        end(session, one, ChangeEvent.NO_KEY)
    see_to(session, first, task_key(first))


def see_to(session: Session, change: PlanChange, key: str) -> None:
    """The desk is to ask her."""
    community, subject = change.person.community, {"change": change.id}
    tasks.open_task(session, community, TaskKind.CHANGE_NOT_CONFIRMED, key, person=change.person, subject=subject)


def own_numbers(session: Session, person: Person) -> list[str]:
    """Where she is asked: on the numbers she had, as long as she has not said that she has others."""
    moved = _moved(session, person)
    if moved is None:
        return wrong_numbers.left_to_ring(session, person)
    before = AsItWas.read(moved.before)
    wrong = wrong_numbers.in_community(session, person.community_id)
    return [number for number in (before.phone, before.phone2) if number and number not in wrong]


def _moved(session: Session, person: Person) -> PlanChange | None:
    """Another number of hers that she is still to be asked about, on the old one."""
    waiting = unanswered(session, person, ChangeState.WAITING)
    return next((change for change in waiting if change.kind is ChangeKind.NUMBER), None)


def ask_on_other_numbers(session: Session, plan: CheckinPlan) -> None:
    """Her number was wrong and is put right: what waits to be asked is asked on the new one."""
    for change in unanswered(session, plan.person, ChangeState.WAITING):
        if outbox.withdraw(session, key_prefix=_calls_of(change)):
            ask(session, plan, change, change.ask_at, retry=False)


def task_key(change: PlanChange) -> str:
    return f"plan-change/{change.id}"


def _write(
    session: Session,
    plan: CheckinPlan,
    before: AsItWas,
    kind: ChangeKind,
    *,
    source: Source,
    shown: str | None,
    by: Person | None,
) -> None:
    """One that is to be asked already is asked in the same call."""
    now, zone = clock.now(), plan.person.community.zone
    ahead = [one for one in unanswered(session, plan.person, ChangeState.WAITING) if one.ask_at > now]
    change = PlanChange(
        person_id=plan.person_id,
        kind=kind,
        source=source,
        shown=shown,
        by_id=by.id if by else None,
        before=before.written(),
        after_withheld=shown is not None and _somebody_rang_withheld(session, plan.person, now),
        ask_at=ahead[0].ask_at if ahead else _next_hour(before.times, zone, now),
    )
    session.add(change)
    session.flush()
    if not ahead:
        ask(session, plan, change, change.ask_at, retry=False)
    _tell(session, plan.person, change, now)


def _next_hour(times: Sequence[str], zone: ZoneInfo, now: datetime) -> datetime:
    """The first of her hours after now, whatever the day, and never a quiet one."""
    today = duetime.local_day(now, zone)
    hours = (
        duetime.due_instant(day, time.fromisoformat(at), zone)
        for day in (today, today + timedelta(days=1))
        for at in sorted(times)
    )
    return duetime.end_of_quiet(next(at for at in hours if at > now), zone)


def _tell(session: Session, person: Person, change: PlanChange, now: datetime) -> None:
    """To a telephone that takes texts, at once; the others hear of it at the hour they are asked. What she was answered
    by text, or is told of a contact (`away.contact_says`), is not said twice."""
    own = own_numbers(session, person)
    if change.by_id is not None or (change.source is Source.SMS and change.shown in own):
        change.told_at = now
        return
    agreed = consent.newest(session, person, ConsentPurpose.SERVICE_SMS)
    texted = [one for one in own if texting.takes_sms(session, person.community_id, one, About.PLAN_CHANGED)]
    begins = quiet.first_allowed(About.PLAN_CHANGED, now, change.ask_at, person.community)
    unwanted = agreed is not None and not agreed.given
    if not texted or unwanted or begins >= change.ask_at or _told_today(session, person, now) >= TEXTS_A_DAY:
        return
    outbox.queue_text(
        session,
        community_id=person.community_id,
        number=texted[0],
        about=About.PLAN_CHANGED,
        key=_text_of(change),
        subject={"change": change.id},
        person_id=person.id,
        not_before=begins,
        expires_at=change.ask_at,
    )
    change.told_at = now


def _told_today(session: Session, person: Person, now: datetime) -> int:
    midnight = duetime.midnight(duetime.local_day(now, person.community.zone), person.community.zone)
    told = sa.select(sa.func.count()).where(PlanChange.person_id == person.id, PlanChange.told_at >= midnight)
    return session.scalar(told) or 0


def _somebody_rang_withheld(session: Session, person: Person, now: datetime) -> bool:
    rang = sa.exists().where(
        Call.community_id == person.community_id,
        Call.direction == Direction.INBOUND,
        Call.person_id.is_(None),
        Call.other_number.is_(None),
        Call.created_at >= now - JUST_BEFORE,
    )
    return bool(session.scalar(sa.select(rang)))


def _calls_of(change: PlanChange) -> str:
    return f"plan-change/{change.id}/call/"


def _text_of(change: PlanChange) -> str:
    return f"plan-change/{change.id}/told"
