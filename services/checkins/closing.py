"""A check-in that is open, and what closes it. Only a key does; a call's status never does."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import (
    LIVE_ALERT,
    LIVE_CHECKIN,
    Alert,
    AlertCause,
    Checkin,
    CheckinState,
    CheckinTry,
    DeskUser,
    Outbox,
    Person,
    Silence,
    SilencedBy,
    Task,
    TaskKind,
    TaskState,
    columns,
    locked,
)
from services import alerts, tasks
from services.outages import not_tried
from services.outbox.calls import call_off
from services.phones import wrong_numbers
from services.plans.checkin_plans import drop_coming
from services.plans.try_times import next_try

from . import lost_keys, try_ends

S = CheckinState
WITH_PLAN = joinedload(Checkin.person).joinedload(Person.checkin_plan)
"""To be read with how she wants to be rung."""
HEAR_WHY_WITHIN = timedelta(minutes=2)
"""How long whoever pressed 9 has to say why, before the evening goes on as if no key had come."""
KEYED = (S.WELL, S.WANTS_TALK, S.NEEDS_HELP)


def of_call(session: Session, row: Outbox) -> list[Checkin]:
    """Those the call was placed for who have not pressed a key yet."""
    return list(session.scalars(_STILL_RUNG_BY, {"row": row.id}))


def served_by(session: Session, row: Outbox) -> list[Checkin]:
    """All the call was placed for, in an order that stays the same whatever becomes of them while it is on."""
    return list(session.scalars(_SERVED_BY, {"row": row.id}))


_SERVED_BY = (
    sa.select(Checkin)
    .join(CheckinTry, CheckinTry.checkin_id == Checkin.id)
    .where(CheckinTry.outbox_id == sa.bindparam("row"))
    .order_by(Checkin.due_at, Checkin.id)
    .options(WITH_PLAN)
)
_STILL_RUNG_BY = _SERVED_BY.where(Checkin.state == S.RINGING)


def open_for(session: Session, person: Person) -> Checkin | None:
    """The check-in she is asked about when she rings in: one that is due, or one behind an alert that is not closed."""
    now = clock.now()
    due = session.scalars(_DUE_NOW, {"person": person.id, "now": now}).first()
    if due is not None:
        return due
    alert = alerts.live_for(session, person)
    return session.get(Checkin, alert.checkin_id) if alert is not None and alert.checkin_id is not None else None


_DUE_NOW = (
    sa.select(Checkin)
    .where(
        Checkin.person_id == sa.bindparam("person"),
        Checkin.state.in_(LIVE_CHECKIN),
        Checkin.due_at <= sa.bindparam("now"),
        Checkin.window_ends_at >= sa.bindparam("now"),
    )
    .order_by(Checkin.due_at.desc())
)


def is_waited_for(session: Session, person: Person) -> bool:
    """Whether there is one `open_for` her, or an alert about her is on."""
    return bool(columns(session, _IS_WAITED_FOR, {"person": person.id, "now": clock.now()}).scalar())


_IS_WAITED_FOR = sa.select(
    sa.or_(
        sa.exists().where(
            Checkin.person_id == sa.bindparam("person"),
            Checkin.state.in_(LIVE_CHECKIN),
            Checkin.due_at <= sa.bindparam("now"),
            Checkin.window_ends_at >= sa.bindparam("now"),
        ),
        sa.exists().where(Alert.elder_id == sa.bindparam("person"), Alert.state.in_(LIVE_ALERT)),
    )
)


def close(session: Session, checkin: Checkin, state: CheckinState, *, heard_by: DeskUser | None = None) -> Alert | None:
    """The elder has answered: `WELL`, `WANTS_TALK` or `NEEDS_HELP`; anything else raises ValueError. `heard_by`: who at
    the desk has heard from her.

    Well or a talk ends an alert about her, and everyone who was told hears that she answered. Help writes an alert at
    once that is told to nobody for thirty seconds; it is the answer. Pressing the same key again does nothing more.
    """
    if state not in KEYED:
        raise ValueError(f"no key closes a check-in as {state}")
    fresh = locked(session, Checkin, checkin.id) or checkin
    _go_to(fresh, state)
    fresh.closed_at, fresh.next_try_at = clock.now(), None
    fresh.heard_by_id = heard_by.id if heard_by else None
    session.flush()
    let_calls_go(session, fresh)
    _settle_tasks(session, fresh)
    if state is S.NEEDS_HELP:
        return alerts.raise_(session, fresh.person, AlertCause.NEEDS_HELP, checkin=fresh, held_s=alerts.HELD_S)
    _close_others(session, fresh)
    alerts.elder_answered(session, fresh.person)
    lost_keys.note(session, fresh)
    return None


def _settle_tasks(session: Session, answered: Checkin) -> None:
    """The desk need not hear any more how she is: tonight, or on an evening of which nobody knew where she was."""
    of_hers = {"tonight": not_tried.task_key(answered), "person": answered.person_id}
    for key in columns(session, _TO_SETTLE, of_hers).scalars().all():
        tasks.settle(session, key)


_TO_SETTLE = sa.select(Task.key).where(
    Task.state == TaskState.OPEN,
    sa.or_(
        Task.key == sa.bindparam("tonight"),
        sa.and_(Task.person_id == sa.bindparam("person"), Task.kind == TaskKind.WAS_SHE_THERE),
    ),
)


def _close_others(session: Session, closed: Checkin) -> None:
    """She may answer for an alert of last night while tonight's call is under way; the same key answers both."""
    given = {"person": closed.person_id, "closed": closed.id, "now": clock.now()}
    for other in session.scalars(_OTHERS, given).all():
        other.move(S.WELL)
        other.closed_at, other.next_try_at = clock.now(), None
        session.flush()
        let_calls_go(session, other)


_OTHERS = (
    sa.select(Checkin)
    .where(
        Checkin.person_id == sa.bindparam("person"),
        Checkin.id != sa.bindparam("closed"),
        Checkin.state.in_(LIVE_CHECKIN),
        Checkin.due_at <= sa.bindparam("now"),
    )
    .with_for_update(of=Checkin)
)


def _go_to(checkin: Checkin, state: CheckinState) -> None:
    """A talk already wanted stays wanted when she then says she is well."""
    if checkin.state is state or (checkin.state, state) == (S.WANTS_TALK, S.WELL):
        checkin.refuse(state.value)
        return
    if (checkin.state, state) == (S.NEEDS_HELP, S.WANTS_TALK):
        checkin.move(S.WELL)
    checkin.move(state)


def let_calls_go(session: Session, checkin: Checkin) -> None:
    """A call that waits, or rings at this moment, is not needed, unless somebody else on the phone is meant too."""
    for row in session.scalars(_ON_THEIR_WAY, {"checkin": checkin.id}).all():
        if columns(session, _RINGS_FOR, {"row": row.id}).first() is None:
            call_off(session, row)


_ON_THEIR_WAY = (
    sa.select(Outbox)
    .join(CheckinTry, CheckinTry.outbox_id == Outbox.id)
    .where(CheckinTry.checkin_id == sa.bindparam("checkin"), CheckinTry.ended_at.is_(None), Outbox.ended_at.is_(None))
)
_RINGS_FOR = (
    sa.select(Checkin.id)
    .join(CheckinTry, CheckinTry.checkin_id == Checkin.id)
    .where(CheckinTry.outbox_id == sa.bindparam("row"), Checkin.state == S.RINGING)
)


def in_company(session: Session, person: Person) -> None:
    """A key has brought the elder in among others: a check-in that is due now needs no call of its own."""
    now = clock.now()
    due = sa.select(Checkin).where(
        Checkin.person_id == person.id,
        Checkin.state.in_(LIVE_CHECKIN),
        Checkin.due_at <= now,
        Checkin.window_ends_at >= now,
    )
    for checkin in session.scalars(due.with_for_update(of=Checkin)).all():
        try_ends.silence(checkin, SilencedBy.TALKED)
        session.flush()
        let_calls_go(session, checkin)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """No evening call is planned, waits or rings any more."""
    plan = person.checkin_plan
    if plan is not None:
        plan.stopped_at = plan.stopped_at or at
    drop_coming(session, person)
    agreed_no_more(session, person)


def agreed_no_more(session: Session, person: Person) -> None:
    """She is not to be rung in the evening: a call that waits or rings is called off."""
    live = sa.select(Checkin).where(Checkin.person_id == person.id, Checkin.state.in_(LIVE_CHECKIN))
    for checkin in session.scalars(live.with_for_update(of=Checkin)).all():
        try_ends.silence(checkin, SilencedBy.STOPPED)
        session.flush()
        let_calls_go(session, checkin)


def wrong_person(session: Session, checkin: Checkin, *, away: bool | None = None) -> None:
    """Key 9: who lifted is not the person. `away` True: she is out or travelling, tonight's calls end and the desk is
    asked to hear when she is back. False: a wrong number, which the desk puts right. None: not said yet."""
    fresh = locked(session, Checkin, checkin.id)
    if fresh is None:
        return
    if fresh.state not in (S.RINGING, S.WRONG_PERSON):
        fresh.refuse("wrong person")
        return
    community = fresh.person.community
    subject = {"checkin": fresh.id}
    if fresh.state is S.RINGING:
        one = try_ends.made(session, fresh)[-1]
        one.silence, one.ended_at = Silence.WRONG_PERSON, clock.now()
        fresh.move(S.WRONG_PERSON)
        fresh.tries_made += 1
        fresh.next_try_at = max(clock.now() + HEAR_WHY_WITHIN, next_try(session, fresh, one))
    if away and fresh.state is S.WRONG_PERSON:
        try_ends.silence(fresh, SilencedBy.AWAY)
        key = f"away/{fresh.id}"
        tasks.open_task(session, community, TaskKind.SORT_OUT, key, person=fresh.person, subject=subject)
    if away is False:
        wrong_numbers.report(session, community, _rung_for_another(session, fresh), fresh.person, subject)
        if fresh.state is S.WRONG_PERSON and not wrong_numbers.left_to_ring(session, fresh.person):
            try_ends.end(session, fresh)
    session.flush()


def _rung_for_another(session: Session, checkin: Checkin) -> str:
    """The number on which somebody else has lifted, the last of them."""
    wrong = [one for one in try_ends.made(session, checkin) if one.silence is Silence.WRONG_PERSON]
    return session.get_one(Outbox, wrong[-1].outbox_id).number
