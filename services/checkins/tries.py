"""The evening round's calls: who is rung when, what the end of a call means, and when it is enough.

Three tries ten minutes apart unless her plan says otherwise; busy is rung again every five minutes for forty; no try
begins later than an hour after the minute she chose (the design's table of one elder's evening).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

import clock
from models import (
    BETWEEN_TRIES,
    LIVE_CHECKIN,
    TO_BE_RUNG,
    About,
    AlertCause,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Silence,
    SilencedBy,
    locked,
)
from services import alerts, outbox
from services.hours.batch import each
from services.hours.due import Due, earliest_in
from services.outages import not_tried, storms
from services.outbox.endings import CallEnd
from services.phones import dead_numbers, refusals, texting, wrong_numbers
from services.plans import away, checkin_plans, silencing
from services.plans.checkin_plans import write_ahead
from services.plans.try_times import BUSY_AGAIN, BUSY_FOR, next_try, ring_s, went_out

from . import by_text, lost_keys, not_seen, pausing, rings_us
from .one_phone import all_on, number_of
from .pausing import A_MOMENT

S = CheckinState
AT_ONCE = 100
SET_ASIDE = timedelta(minutes=1)
LOOKED_AT_EVERY = timedelta(minutes=5)
SOMEBODY_SAID_SO = (SilencedBy.AWAY, SilencedBy.HOLIDAY, SilencedBy.HOSPITAL, SilencedBy.STOPPED)
WENT_OUT = (OutboxState.PLACED, OutboxState.DONE)
OVER_BEFORE_THE_CALL = (S.WELL, S.WANTS_TALK, S.NEEDS_HELP, S.WRONG_PERSON, S.SILENCED)
"""A key, or what leaves her in peace, comes while the call is on: its end is then only the end of a call."""
OUR_OWN_FAULT = (CallEnd.NOT_PLACED, CallEnd.BROKEN)
"""She was not rung, or could not answer: no try, and no silence of hers."""
SILENCE_OF = {
    CallEnd.LIFTED: Silence.LIFTED,
    CallEnd.UNANSWERED: Silence.UNANSWERED,
    CallEnd.BUSY: Silence.BUSY,
    CallEnd.UNDELIVERABLE: Silence.UNDELIVERABLE,
}


_TRIED_BY = sa.select(CheckinTry).where(CheckinTry.outbox_id == sa.bindparam("row")).order_by(CheckinTry.checkin_id)
_MADE = sa.select(CheckinTry).where(CheckinTry.checkin_id == sa.bindparam("checkin")).order_by(CheckinTry.number)


def advance(session: Session, now: datetime) -> bool:
    """Write the coming day's check-ins, and queue or end those whose next try is due at `now`.

    `AT_ONCE` at most, so that no transaction grows with the round; answers whether there may be more.
    """
    given = {"now": now, "ahead": now + checkin_plans.AHEAD_TO_WRITE}
    besides = session.execute(_what_besides(), given).one()
    more_to_write = besides.plans and write_ahead(session, now)
    if besides.back:
        away.bring_home(session, now)

    @cache
    def wrong_in(community_id: int) -> Collection[str]:
        return wrong_numbers.in_community(session, community_id)

    @cache
    def stands_still_until(community_id: int) -> datetime | None:
        pause = pausing.on(session, community_id, now)
        return pause.until if pause is not None else None

    def move_on(checkin: Checkin) -> None:
        if checkin.state is S.RINGING and _is_due(checkin, now):
            _no_text_came(session, checkin, now)
        if checkin.state in TO_BE_RUNG and _is_due(checkin, now):
            community_id = checkin.person.community_id
            _move_on(session, checkin, wrong_in(community_id), stands_still_until(community_id), now)

    def set_aside(checkin: Checkin) -> None:
        checkin.next_try_at = now + SET_ASIDE

    due = _due(session, now)
    each(session, due, move_on, set_aside)
    if besides.storm:
        storms.advance(session, now, lambda checkin: _given_up(session, checkin))
    session.flush()
    return more_to_write or len(due) == AT_ONCE


def next_due() -> list[Due]:
    """When somebody is rung next, or given up, or home again, or the coming day's check-ins are to be written."""
    return [
        *earliest_in(Checkin.next_try_at, Checkin.state, LIVE_CHECKIN),
        checkin_plans.next_due(),
        away.next_due(),
        storms.next_due(),
    ]


@cache
def _what_besides() -> sa.Select[bool, bool, bool]:
    """Whether plans are to be written, somebody is home again, or a storm is on: three questions, nearly always no."""
    at = Checkin.due_at.type
    now, ahead = sa.bindparam("now", type_=at), sa.bindparam("ahead", type_=at)
    return sa.select(
        checkin_plans.is_one_to_write(ahead).label("plans"),
        away.is_one_back(now).label("back"),
        storms.is_on().label("storm"),
    )


def _due(session: Session, now: datetime) -> Sequence[Checkin]:
    """Locked; those another scheduler holds are left to it. First tries come before retries."""
    return session.scalars(_those_due(), {"now": now}).all()


@cache
def _those_due() -> sa.Select[Checkin]:
    return (
        sa.select(Checkin)
        .where(Checkin.state.in_(LIVE_CHECKIN), Checkin.next_try_at <= sa.bindparam("now"))
        .order_by(Checkin.tries_made, Checkin.next_try_at, Checkin.id)
        .limit(AT_ONCE)
        .options(joinedload(Checkin.person).joinedload(Person.checkin_plan), selectinload(Checkin.tries))
        .with_for_update(of=Checkin, skip_locked=True)
        .execution_options(populate_existing=True)
    )


def _is_due(checkin: Checkin, now: datetime) -> bool:
    """Still: the call to somebody on the same number may have taken it along."""
    return checkin.next_try_at is not None and checkin.next_try_at <= now


def _move_on(
    session: Session, checkin: Checkin, wrong: Collection[str], stands_still_until: datetime | None, now: datetime
) -> None:
    plan = checkin.person.checkin_plan
    why = silencing.reason(session, checkin, plan, now)
    if isinstance(why, silencing.Expected):
        _wait_until_home(session, checkin, why, now)
    elif why is not None or plan is None:
        silence(checkin, why or SilencedBy.STOPPED)
    elif now > checkin.window_ends_at or checkin.tries_made >= plan.tries:
        end(session, checkin)
    elif stands_still_until is not None:
        checkin.next_try_at = pausing.over_at(stands_still_until, checkin)
    elif number := number_of(checkin, wrong):
        _try(session, checkin, plan, number, now, wrong=wrong)
    else:
        end(session, checkin)


def _wait_until_home(session: Session, checkin: Checkin, expected: silencing.Expected, now: datetime) -> None:
    """She is rung when she should be home. Meanwhile it is looked again, since it may be called off, or her ride given
    back. Where she is home too late for her hour nobody knows whether she was there, and the desk is asked."""
    next_look = min(expected.home_at, now + LOOKED_AT_EVERY)
    if next_look + A_MOMENT <= checkin.window_ends_at:
        checkin.next_try_at = next_look
        return
    silence(checkin, expected.why)
    not_seen.ask(session, checkin, now)


def take_back(checkin: Checkin, one: CheckinTry) -> None:
    """The try has not gone out, and is not to: it is thought of anew when she is next to be rung."""
    checkin.move(S.UNDELIVERABLE)
    checkin.next_try_at = one.ended_at = clock.now()


def silence(checkin: Checkin, why: SilencedBy) -> None:
    checkin.move(S.SILENCED)
    checkin.silenced_by, checkin.closed_at, checkin.next_try_at = why, clock.now(), None


def _try(
    session: Session, checkin: Checkin, plan: CheckinPlan, number: str, now: datetime, *, wrong: Collection[str]
) -> None:
    """Queue one call, for everybody on the number who is due within ten minutes; or a text, for who answers so.

    It rings as long as the slowest of them needs to reach the telephone.
    """
    texted = by_text.goes_by_text(session, plan)
    if texted is not None and not _text_did_not_go(session, checkin):
        _text(session, checkin, texted, now, timedelta(minutes=plan.gap_minutes))
        return
    together = all_on(session, checkin, number, wrong, now)
    if together is None:
        return
    row = outbox.queue_call(
        session,
        community_id=checkin.person.community_id,
        number=number,
        about=About.CHECKIN,
        key=f"checkin/{checkin.id}/{len(checkin.tries) + 1}",
        subject={"checkin": checkin.id},
        person_id=checkin.person_id if len(together) == 1 else None,
        expires_at=_expires(min(one.window_ends_at for one in together), now),
        ring_s=max(ring_s(one) for one in together),
        retry=checkin.state is not S.PLANNED,
        urgent=True,
    )
    for one in together:
        one.move(S.RINGING)
        one.next_try_at = None
        _made(one, row)
    session.flush()


def _text(session: Session, checkin: Checkin, number: str, now: datetime, gap: timedelta) -> None:
    """Her answer is waited for as long as the next try would wait."""
    count = len(checkin.tries) + 1
    expires_at = min(_expires(checkin.window_ends_at, now), now + gap)
    row = by_text.ask(session, checkin, number, count, expires_at)
    checkin.move(S.RINGING)
    checkin.next_try_at = now + gap
    _made(checkin, row)
    session.flush()


def _no_text_came(session: Session, checkin: Checkin, now: datetime) -> None:
    """The wait for her text is over, unless the question went out late. What never went out was no try. A phone that
    rings comes to an end by itself."""
    one = made(session, checkin)[-1]
    row = session.get_one(Outbox, one.outbox_id)
    if row.kind is not OutboxKind.TEXT:
        checkin.next_try_at = None
        return
    answer_due = next_try(session, checkin, one)
    if row.state in WENT_OUT and answer_due > now:
        checkin.next_try_at = answer_due
        return
    outbox.withdraw(session, row=row)
    end_of_it = CallEnd.UNANSWERED if row.state in WENT_OUT else CallEnd.NOT_PLACED
    one.silence, one.ended_at = SILENCE_OF.get(end_of_it), now
    _no_key(session, checkin, one, end_of_it)


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """A text that arrived waits for its answer; one that did not is a try that could not be delivered.

    When the number can be asked nothing by text any more (after STOPP) she is rung at once, as everybody else is.
    """
    one = session.scalars(sa.select(CheckinTry).where(CheckinTry.outbox_id == row.id)).first()
    checkin = locked(session, Checkin, one.checkin_id) if one is not None else None
    if delivered or one is None or checkin is None:
        return
    if checkin.state is not S.RINGING or one.ended_at is not None:
        checkin.refuse("undelivered")
        return
    if refusals.is_ours(row.reason):
        _ring_instead(checkin, one)
        session.flush()
        return
    stopped = not texting.takes_sms(session, row.community_id, row.number, row.about)
    never_out = stopped or row.state is OutboxState.EXPIRED
    end_of_it = CallEnd.NOT_PLACED if never_out else CallEnd.UNDELIVERABLE
    one.silence, one.ended_at = SILENCE_OF.get(end_of_it), clock.now()
    dead_numbers.note(session, checkin, row)
    _no_key(session, checkin, one, end_of_it)
    if stopped and checkin.next_try_at is not None:
        checkin.next_try_at = clock.now()
    session.flush()


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not send her question now, which is no fault of her number: she is rung at once instead. A call
    is tried again within her hour; where that takes a while, who has a mobile reads that she may ring us."""
    if row.kind is OutboxKind.CALL:
        rings_us.ask(session, row)
        return
    one = session.scalars(sa.select(CheckinTry).where(CheckinTry.outbox_id == row.id)).first()
    checkin = locked(session, Checkin, one.checkin_id) if one is not None and row.kind is OutboxKind.TEXT else None
    if one is None or checkin is None or checkin.state is not S.RINGING or one.ended_at is not None:
        return
    outbox.withdraw(session, row=row)
    _ring_instead(checkin, one)
    session.flush()


def _ring_instead(checkin: Checkin, one: CheckinTry) -> None:
    """Her question did not come by text, which says nothing of her telephone: that was no try, and she is rung."""
    one.ended_at = clock.now()
    checkin.move(S.UNDELIVERABLE)
    checkin.next_try_at = clock.now()


def _text_did_not_go(session: Session, checkin: Checkin) -> bool:
    """Whether the last try was a text that was put off, and taken back for a call, or filtered on its way."""
    last = made(session, checkin)[-1:]
    row = session.get_one(Outbox, last[0].outbox_id) if last else None
    if row is None or row.kind is not OutboxKind.TEXT:
        return False
    put_off = row.state is OutboxState.WITHDRAWN and row.not_placed > 0 and row.reason is not None
    return put_off or refusals.is_ours(row.reason)


def _expires(window_ends_at: datetime, now: datetime) -> datetime:
    """A try goes out within her hour; one that falls due in its last moment has a minute to."""
    return max(window_ends_at, now + A_MOMENT)


def _made(checkin: Checkin, row: Outbox) -> None:
    checkin.tries.append(CheckinTry(number=len(checkin.tries) + 1, outbox_id=row.id))


def call_ended(session: Session, row: Outbox, call_end: CallEnd) -> None:
    """A call to an elder is over. Whoever of those it was for pressed no key is to be rung again."""
    for one in session.scalars(_TRIED_BY, {"row": row.id}).all():
        checkin = locked(session, Checkin, one.checkin_id)
        over_already = one.ended_at is not None
        one.ended_at = one.ended_at or clock.now()
        if checkin is None:
            continue
        if checkin.state is not S.RINGING:
            if checkin.state not in OVER_BEFORE_THE_CALL and not over_already:
                checkin.refuse(call_end.value)
            continue
        one.silence = SILENCE_OF.get(call_end)
        if one.silence is Silence.LIFTED and _another_was_there(session, one):
            one.silence = Silence.UNANSWERED
        dead_numbers.note(session, checkin, row)
        _no_key(session, checkin, one, call_end)
    session.flush()


def _another_was_there(session: Session, one: CheckinTry) -> bool:
    """Somebody else's key in the same call: it was not this one who lifted."""
    keyed = sa.exists().where(
        CheckinTry.outbox_id == one.outbox_id,
        CheckinTry.id != one.id,
        CheckinTry.checkin_id == Checkin.id,
        Checkin.state.in_((S.WELL, S.WANTS_TALK, S.NEEDS_HELP, S.WRONG_PERSON)),
    )
    return bool(session.scalar(sa.select(keyed)))


def _no_key(session: Session, checkin: Checkin, one: CheckinTry, call_end: CallEnd) -> None:
    now = clock.now()
    if call_end in OUR_OWN_FAULT:
        checkin.move(S.UNDELIVERABLE)
        checkin.next_try_at = next_try(session, checkin, one)
        if checkin.next_try_at > checkin.window_ends_at:
            end(session, checkin)
        return
    rung_at = went_out(session, one)
    if call_end is CallEnd.BUSY and now - (checkin.busy_since or rung_at) < BUSY_FOR:
        checkin.move(S.BUSY)
        checkin.busy_since = checkin.busy_since or rung_at
        checkin.next_try_at = max(now, rung_at + BUSY_AGAIN)
        return
    if call_end is not CallEnd.UNDELIVERABLE:
        checkin.move(S.NO_ANSWER)
        count(session, checkin, one)
        return
    checkin.move(S.UNDELIVERABLE)
    session.flush()
    if not storms.holds(session, checkin, now):
        count(session, checkin, one)


def count(session: Session, checkin: Checkin, one: CheckinTry) -> None:
    """The try was placed and brought no key."""
    plan = checkin.person.checkin_plan
    checkin.tries_made += 1
    checkin.busy_since = None if one.silence is not Silence.BUSY else checkin.busy_since
    checkin.next_try_at = max(clock.now(), next_try(session, checkin, one))
    if plan is None or checkin.tries_made >= plan.tries or checkin.next_try_at > checkin.window_ends_at:
        end(session, checkin)


def end(session: Session, checkin: Checkin) -> None:
    """No more tries: missed when one was really placed or no number of hers is right, else our own outage, of which
    contacts hear nothing."""
    if _left_in_peace(session, checkin):
        return
    checkin.next_try_at = None
    placed = [one.silence for one in made(session, checkin) if one.silence is not None]
    if not placed and not wrong_numbers.all_of(session, checkin.person):
        _not_tried(session, checkin)
        return
    checkin.move(S.MISSED)
    session.flush()
    lost_keys.note(session, checkin)
    nothing_came_through = bool(placed) and all(kind is Silence.UNDELIVERABLE for kind in placed)
    cause = AlertCause.UNDELIVERABLE if nothing_came_through else AlertCause.MISSED
    not_tried.note_interrupted(session, checkin)
    alerts.raise_(session, checkin.person, cause, checkin=checkin)


def _left_in_peace(session: Session, checkin: Checkin) -> bool:
    """Whoever was said to be away, or stopped the calls, while the last try was out is silenced as before it."""
    why = silencing.reason(session, checkin, checkin.person.checkin_plan, clock.now())
    if not isinstance(why, SilencedBy) or why not in SOMEBODY_SAID_SO:
        return False
    silence(checkin, why)
    return True


def _given_up(session: Session, checkin: Checkin) -> None:
    """Nine, and the network is not back. Whoever had really not answered before it went has an alert as ever."""
    silences = {one.silence for one in made(session, checkin)}
    if silences - {None, Silence.UNDELIVERABLE}:
        end(session, checkin)
    elif not _left_in_peace(session, checkin):
        _not_tried(session, checkin)


def made(session: Session, checkin: Checkin) -> list[CheckinTry]:
    return list(session.scalars(_MADE, {"checkin": checkin.id}))


def _not_tried(session: Session, checkin: Checkin) -> None:
    if checkin.state in BETWEEN_TRIES:
        checkin.move(S.RINGING)
    checkin.move(S.NOT_TRIED)
    not_tried.note(session, checkin, stood_still=pausing.was_on(session, checkin))
