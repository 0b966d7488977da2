"""What time brings: what has not been answered, what is over, and the days that have come within eight weeks."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import LIVE_STANDING, EndedBy, Role, Standing, StandingKind, StandingState
from services.hours import batch
from services.hours.due import Due, earliest_in
from services.hours.duetime import due_instant, local_day
from services.people import friendships

from . import beginning, ending, making, slots

LOOKS_AT = time(4, 30)
"""Local, every morning: what was put on for the day eight weeks ahead has its row then."""
TRIED_AGAIN = timedelta(hours=1)


def advance(session: Session, now: datetime) -> bool:
    """Go on with one of them: each holds the rows of several activities, and so has a transaction of its own. Answers
    whether there may be more."""
    due = sa.select(Standing.id).where(Standing.state.in_(LIVE_STANDING), Standing.look_at <= now)
    first = due.order_by(Standing.look_at, Standing.id).limit(1)
    ids = session.scalars(first.with_for_update(of=Standing, key_share=True, skip_locked=True)).all()
    rows = [session.get_one(Standing, row_id, populate_existing=True) for row_id in ids]
    batch.each(session, rows, lambda row: _go_on(session, row, now), lambda row: _set_aside(row, now))
    session.flush()
    return bool(rows)


def next_due() -> list[Due]:
    """When the next is to be looked at, or its friend has not answered in time."""
    return earliest_in(Standing.look_at, Standing.state, LIVE_STANDING)


def _set_aside(standing: Standing, now: datetime) -> None:
    standing.look_at = now + TRIED_AGAIN


def _go_on(session: Session, standing: Standing, now: datetime) -> None:
    if standing.state is StandingState.ASKED:
        by = beginning.answer_by(standing)
        if now >= by:
            beginning.refused(session, standing)
        else:
            standing.look_at = by
        return
    today = local_day(now, standing.person.community.zone)
    if standing.last_day is not None and standing.last_day < today:
        ending.finish(session, standing, EndedBy.LAST_DAY)
    elif _are_a_pair_no_more(session, standing):
        ending.gone(session, standing)
    else:
        making.make(session, standing, now)
        standing.look_at = _next_look(session, standing, now)


def _are_a_pair_no_more(session: Session, standing: Standing) -> bool:
    friend = standing.friend
    if friend is None:
        return False
    return not friend.has_been(Role.VISIT_FRIEND) or friendships.between(session, standing.person, friend) is None


def _next_look(session: Session, standing: Standing, now: datetime) -> datetime:
    """Tomorrow morning; of a talk at its hour, where that comes first."""
    zone = standing.person.community.zone
    morning = due_instant(local_day(now, zone) + timedelta(days=1), LOOKS_AT, zone)
    if standing.kind is not StandingKind.TALK:
        return morning
    hours = (slot.starts_at for slot in slots.ahead(session, standing, now) if slot.starts_at > now)
    return min(morning, *hours)
