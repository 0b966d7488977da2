"""The evening round's calls: who is rung when. What the end of a try means, and when it is enough, says `try_ends`.

Three tries ten minutes apart unless her plan says otherwise; busy is rung again every five minutes for forty; no try
begins later than an hour after the minute she chose (the design's table of one elder's evening).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

from models import (
    LIVE_CHECKIN,
    TO_BE_RUNG,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    SilencedBy,
    columns,
)
from services import outbox
from services.hours.batch import each
from services.hours.due import Due, earliest_in
from services.outages import storms
from services.outbox.endings import CallEnd
from services.phones import refusals, wrong_numbers
from services.plans import away, checkin_plans, silencing
from services.plans.checkin_plans import write_ahead
from services.plans.try_times import next_try, ring_s

from . import by_text, not_seen, pausing, try_ends
from .one_phone import TOGETHER, all_on, may_share, number_of
from .pausing import A_MOMENT

S = CheckinState
AT_ONCE = 100
SET_ASIDE = timedelta(minutes=1)
LOOKED_AT_EVERY = timedelta(minutes=5)
WENT_OUT = (OutboxState.PLACED, OutboxState.DONE)


def advance(session: Session, now: datetime) -> bool:
    """Write the coming day's check-ins, and queue or end those whose next try is due at `now`.

    `AT_ONCE` at most, so that no transaction grows with the round; answers whether there may be more.
    """
    given = {"now": now, "ahead": now + checkin_plans.AHEAD_TO_WRITE}
    wanted = columns(session, _what_is_wanted(), given).one()
    more_to_write = wanted.plans and write_ahead(session, now)
    if wanted.back:
        away.bring_home(session, now)
    is_one_due = wanted.due or (wanted.plans and columns(session, _what_is_wanted(), given).one().due)

    @cache
    def wrong_in(community_id: int) -> Collection[str]:
        return wrong_numbers.in_community(session, community_id)

    @cache
    def stands_still_until(community_id: int) -> datetime | None:
        pause = pausing.on(session, community_id, now)
        return pause.until if pause is not None else None

    due = _due(session, now) if is_one_due else {}

    def move_on(checkin: Checkin) -> None:
        if checkin.state is S.RINGING and _is_due(checkin, now):
            _no_text_came(session, checkin, now)
        if checkin.state in TO_BE_RUNG and _is_due(checkin, now):
            community_id = checkin.person.community_id
            found = Found(wrong_in(community_id), stands_still_until(community_id), *due[checkin])
            _move_on(session, checkin, found, now)

    def set_aside(checkin: Checkin) -> None:
        checkin.next_try_at = now + SET_ASIDE

    each(session, due, move_on, set_aside)
    if wanted.storm:
        storms.advance(session, now, lambda checkin: try_ends.given_up(session, checkin))
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
def _what_is_wanted() -> sa.Select[bool, bool, bool, bool]:
    """Whether plans are to be written, somebody is home again, anybody is due, a storm is on: seldom more than one."""
    at = Checkin.due_at.type
    now, ahead = sa.bindparam("now", type_=at), sa.bindparam("ahead", type_=at)
    return sa.select(
        checkin_plans.is_one_to_write(ahead).label("plans"),
        away.is_one_back(now).label("back"),
        sa.exists().where(Checkin.state.in_(LIVE_CHECKIN), Checkin.next_try_at <= now).label("due"),
        storms.is_on().label("storm"),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of one who is due before she is thought of by herself: which numbers of her community are told to
    be wrong, until when the round stands still there, whether anything might silence her, and whether anybody is on a
    phone of hers who is due soon."""

    wrong: Collection[str]
    stands_still_until: datetime | None
    may_be_silenced: bool
    may_share: bool


def _due(session: Session, now: datetime) -> Mapping[Checkin, tuple[bool, bool]]:
    """Locked, with what `Found` calls `may_be_silenced` and `may_share`; those another scheduler holds are left to it.
    First tries come before retries."""
    given = {**silencing.roughly(now), "soon": now + TOGETHER}
    found = session.execute(_those_due(), given).all()
    return {checkin: (may_be_silenced, may_share) for checkin, may_be_silenced, may_share in found}


@cache
def _those_due() -> sa.Select[Checkin, bool, bool]:
    return (
        sa.select(Checkin, silencing.may_be(), may_share())
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


def _move_on(session: Session, checkin: Checkin, found: Found, now: datetime) -> None:
    plan = checkin.person.checkin_plan
    why = silencing.reason(session, checkin, plan, now, may_be=found.may_be_silenced)
    if isinstance(why, silencing.Expected):
        _wait_until_home(session, checkin, why, now)
    elif why is not None or plan is None:
        try_ends.silence(checkin, why or SilencedBy.STOPPED)
    elif now > checkin.window_ends_at or checkin.tries_made >= plan.tries:
        try_ends.end(session, checkin)
    elif found.stands_still_until is not None:
        checkin.next_try_at = pausing.over_at(found.stands_still_until, checkin)
    elif number := number_of(checkin, found.wrong):
        _try(session, checkin, plan, number, found=found, now=now)
    else:
        try_ends.end(session, checkin)


def _wait_until_home(session: Session, checkin: Checkin, expected: silencing.Expected, now: datetime) -> None:
    """She is rung when she should be home. Meanwhile it is looked again, since it may be called off, or her ride given
    back. Where she is home too late for her hour nobody knows whether she was there, and the desk is asked."""
    next_look = min(expected.home_at, now + LOOKED_AT_EVERY)
    if next_look + A_MOMENT <= checkin.window_ends_at:
        checkin.next_try_at = next_look
        return
    try_ends.silence(checkin, expected.why)
    not_seen.ask(session, checkin, now)


def _try(session: Session, checkin: Checkin, plan: CheckinPlan, number: str, *, found: Found, now: datetime) -> None:
    """Queue one call, for everybody on the number who is due within ten minutes; or a text, for who answers so.

    It rings as long as the slowest of them needs to reach the telephone.
    """
    texted = by_text.goes_by_text(session, plan)
    if texted is not None and not _text_did_not_go(session, checkin):
        _text(session, checkin, texted, now, timedelta(minutes=plan.gap_minutes))
        return
    together = all_on(session, checkin, number, found.wrong, now) if found.may_share else [checkin]
    if together is None:
        return
    row_id = outbox.queue_try(
        session,
        community_id=checkin.person.community_id,
        number=number,
        key=by_text.try_key(checkin, len(checkin.tries) + 1),
        subject={"checkin": checkin.id},
        person_id=checkin.person_id if len(together) == 1 else None,
        expires_at=_expires(min(one.window_ends_at for one in together), now),
        ring_s=max(ring_s(one) for one in together),
        retry=checkin.state is not S.PLANNED,
    )
    for one in together:
        one.move(S.RINGING)
        one.next_try_at = None
        _made(one, row_id)


def _text(session: Session, checkin: Checkin, number: str, now: datetime, gap: timedelta) -> None:
    """Her answer is waited for as long as the next try would wait."""
    count = len(checkin.tries) + 1
    expires_at = min(_expires(checkin.window_ends_at, now), now + gap)
    row = by_text.ask(session, checkin, number, count, expires_at)
    checkin.move(S.RINGING)
    checkin.next_try_at = now + gap
    _made(checkin, row.id)


def _no_text_came(session: Session, checkin: Checkin, now: datetime) -> None:
    """The wait for her text is over, unless the question went out late. What never went out was no try. A phone that
    rings comes to an end by itself."""
    one = try_ends.made(session, checkin)[-1]
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
    one.silence, one.ended_at = try_ends.SILENCE_OF.get(end_of_it), now
    try_ends.no_key(session, checkin, one, end_of_it)


def _text_did_not_go(session: Session, checkin: Checkin) -> bool:
    """Whether the last try was a text that was put off, and taken back for a call, or filtered on its way."""
    last = try_ends.made(session, checkin)[-1:]
    row = session.get_one(Outbox, last[0].outbox_id) if last else None
    if row is None or row.kind is not OutboxKind.TEXT:
        return False
    put_off = row.state is OutboxState.WITHDRAWN and row.not_placed > 0 and row.reason is not None
    return put_off or refusals.is_ours(row.reason)


def _expires(window_ends_at: datetime, now: datetime) -> datetime:
    """A try goes out within her hour; one that falls due in its last moment has a minute to."""
    return max(window_ends_at, now + A_MOMENT)


def _made(checkin: Checkin, row_id: int) -> None:
    """Written with those of the others who are due."""
    checkin.tries.append(CheckinTry(number=len(checkin.tries) + 1, outbox_id=row_id))
