"""Asks the carrier of calls that ended while our question stood: did they hang up, or could it not reach us?

Both look the same to the line, and only who hung up has not answered. Where the carrier cannot say, it is taken that
they hung up, so that an alert never waits for it.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
import structlog

import clock
from carrier.errors import CarrierError, Refused
from models import Call, Outbox, OutboxState, locked
from services.hours.due import Due, earliest, earliest_of_machine
from services.outbox import calls
from services.phones import refusals

from .work import Work

log = structlog.get_logger()

LOOK_GAP = timedelta(seconds=10)
SAYS_WITHIN = timedelta(minutes=1)
"""So long after the call the carrier is asked again, when it does not answer."""
AT_ONCE = 50


def run(work: Work) -> int:
    """Ask about every call whose turn it is; answers how many. One that fails is logged and stops no other."""
    waiting = work.db.look_up(_waiting().order_by(Call.ended_at).limit(AT_ONCE))
    for row_id in waiting:
        try:
            _ask(work, row_id)
        except Exception:
            log.exception("broken_off.failed", row=row_id)
    return len(waiting)


def next_due() -> list[Due]:
    """When a call has ended so, and when the carrier is asked again."""
    return [
        earliest(Call.ended_at, calls.ended_unasked(), Outbox.looked_at.is_(None)),
        earliest_of_machine(Outbox.looked_at, calls.ended_unasked(), later=LOOK_GAP),
    ]


def _waiting() -> sa.Select[int]:
    untried = sa.or_(Outbox.looked_at.is_(None), Outbox.looked_at <= clock.real() - clock.patience(LOOK_GAP))
    return sa.select(Outbox.id).join(Call, Call.sid == Outbox.sid).where(calls.ended_unasked(), untried)


def _ask(work: Work, row_id: int) -> None:
    with work.db.write() as session:
        asked = _waiting().where(Outbox.id == row_id).with_only_columns(Outbox, Call.sid, Call.ended_at)
        found = session.execute(asked.with_for_update(of=Outbox)).first()
        if found is None:
            return
        row, sid, ended_at = found
        row.looked_at = clock.real()
    broke = _broke(work, sid)
    if broke is None and ended_at is not None and clock.now() < ended_at + clock.patience(SAYS_WITHIN) * clock.speed():
        return
    with work.db.write() as session:
        held = locked(session, Outbox, row_id)
        if held is not None and held.state is OutboxState.PLACED:
            calls.told_how(session, held, broke=bool(broke))
    if broke:
        log.warning("broken_off.call", row=row_id)


def _broke(work: Work, sid: str) -> bool | None:
    """None while the carrier does not answer."""
    try:
        return any(refusals.is_broken_off(code) for code in work.carrier.call_errors(sid))
    except Refused as refusal:
        log.warning("broken_off.refused", call=sid, code=refusal.code)
        return False
    except CarrierError as error:
        log.warning("broken_off.carrier_silent", call=sid, reason=str(error))
        return None
