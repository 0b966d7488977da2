"""How far apart an evening's tries are, counted from when each really went out and not from when it was decided; and
how long each rings."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import Checkin, CheckinTry, Outbox, Person
from models.person import USUAL_GAP_MINUTES, USUAL_RING_S

BUSY_AGAIN = timedelta(minutes=5)
BUSY_FOR = timedelta(minutes=40)
USUAL_GAP = timedelta(minutes=USUAL_GAP_MINUTES)


def went_out(session: Session, one: CheckinTry) -> datetime:
    """When the carrier placed it, or was asked to; a try that waits still, or never went out, is as old as the
    decision."""
    row = session.get_one(Outbox, one.outbox_id)
    return clock.line_time(row.sending_at) if row.sending_at is not None else one.created_at


def next_try(session: Session, checkin: Checkin, one: CheckinTry) -> datetime:
    """When she is rung again after the try `one`, at the earliest."""
    return went_out(session, one) + gap(checkin)


def gap(checkin: Checkin) -> timedelta:
    plan = checkin.person.checkin_plan
    return timedelta(minutes=plan.gap_minutes) if plan is not None else USUAL_GAP


def ring_s(checkin: Checkin) -> int:
    """How many seconds her telephone rings."""
    plan = checkin.person.checkin_plan
    return plan.ring_s if plan is not None else USUAL_RING_S


def put_through_s(person: Person) -> int:
    """How many seconds the telephone rings on which somebody is put through to them: no less than any other, and as
    long as they need."""
    plan = person.checkin_plan
    return max(USUAL_RING_S, plan.ring_s if plan is not None else 0)


def was_last_try(checkin: Checkin) -> bool:
    """Whether nobody rings her again after the call that is on now."""
    plan = checkin.person.checkin_plan
    late = clock.now() + gap(checkin) > checkin.window_ends_at
    return plan is None or late or checkin.tries_made + 1 >= plan.tries
