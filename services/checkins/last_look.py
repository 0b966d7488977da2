"""The last look before an evening call or text goes out. It may have waited for the carrier's pace, or been looked for
in its list, up to an hour: whoever was said to be away meanwhile, or has stopped the calls, is left in peace, and
nobody is rung while the round stands still."""

from __future__ import annotations

from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import Checkin, CheckinPlan, CheckinState, CheckinTry, Outbox, OutboxState, Person
from services.plans import silencing

from . import pausing, try_ends


def still_wanted(session: Session, row: Outbox) -> bool:
    """Whether anybody is still to be rung by `row`, which the caller has locked, or by the call of which a text says
    that it is put off; else it is withdrawn.

    Each check-in is locked after the row, in the order in which the end of a call locks them.
    """
    if _speaks_of_a_call_that_is_out(session, row):
        return True
    now, wanted = clock.now(), False
    given = {"call": row.subject.get("call", row.id), "community": row.community_id, **silencing.roughly(now)}
    for checkin, one, stands_still, may_be in session.execute(_rung_by(), given).all():
        if checkin.state is not CheckinState.RINGING or one.ended_at is not None:
            continue
        why = silencing.reason(session, checkin, checkin.person.checkin_plan, now, may_be=may_be)
        if why is None and stands_still:
            try_ends.take_back(checkin, one)
        elif why is None:
            wanted = True
        elif isinstance(why, silencing.Expected):
            try_ends.take_back(checkin, one)
        else:
            try_ends.silence(checkin, why)
            one.ended_at = now
    if not wanted:
        row.move(OutboxState.WITHDRAWN)
        row.ended_at = now
    session.flush()
    return wanted


def _speaks_of_a_call_that_is_out(session: Session, row: Outbox) -> bool:
    """The call was placed after all, and rings or has rung: its try is no more to be taken back, and the text finds
    nothing to say (`texts.checkins`)."""
    if not row.asks_to_ring:
        return False
    call = session.get(Outbox, row.subject["call"])
    return call is not None and call.sid is not None


_WHAT_SILENCES = (CheckinPlan.stopped_at, CheckinPlan.away_until, CheckinPlan.away_why)


@cache
def _rung_by() -> sa.Select[Checkin, CheckinTry, bool, bool]:
    """With whether the round stands still, and whether anything may silence her: asked for every call of it, so not in
    questions of their own."""
    person = joinedload(Checkin.person)
    plan = person.joinedload(Person.checkin_plan).load_only(*_WHAT_SILENCES)
    community, now = sa.bindparam("community", type_=sa.Integer), sa.bindparam("now", type_=Checkin.due_at.type)
    return (
        sa.select(Checkin, CheckinTry, pausing.stands_still(community, now), silencing.may_be())
        .join(CheckinTry, CheckinTry.checkin_id == Checkin.id)
        .where(CheckinTry.outbox_id == sa.bindparam("call"))
        .order_by(Checkin.id)
        .options(person.load_only(Person.community_id).lazyload(Person.community), plan)
        .with_for_update(of=Checkin)
        .execution_options(populate_existing=True)
    )
