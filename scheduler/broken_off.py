"""Asks the carrier of calls that ended while our question stood: did they hang up, or could it not reach us?

Both look the same to the line, and only who hung up has not answered. Where the carrier cannot say, it is taken that
they hung up, so that an alert never waits for it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
import structlog
from sqlalchemy.sql.dml import ReturningUpdate

import clock
from carrier.errors import CarrierError, Refused
from models import Call, Outbox, OutboxState, locked
from services.hours.due import Due, earliest, earliest_of_machine
from services.outbox import calls
from services.phones import refusals

from .work import OUTBOX, Work

log = structlog.get_logger()

LOOK_GAP = timedelta(seconds=10)
SAYS_WITHIN = timedelta(minutes=1)
"""So long after the call the carrier is asked again, when it does not answer."""
AT_ONCE = 50


def run(work: Work) -> int:
    """Ask about every call whose turn it is; answers how many. One that fails is logged and stops no other."""
    waiting = work.db.look_up(_waiting(), _instants())
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


def _waits() -> sa.ColumnElement[bool]:
    """What `_instants` names is left open."""
    untried = sa.or_(Outbox.looked_at.is_(None), Outbox.looked_at <= sa.bindparam("looked"))
    return sa.and_(calls.ended_unasked(), untried)


@cache
def _waiting() -> sa.Select[int]:
    return (
        sa.select(Outbox.id).join(Call, Call.sid == Outbox.sid).where(_waits()).order_by(Call.ended_at).limit(AT_ONCE)
    )


@cache
def _turn() -> ReturningUpdate[str, datetime]:
    """The look is marked in the row, so that two schedulers do not ask of one call at a time."""
    ended_at = sa.select(Call.ended_at).where(Call.sid == OUTBOX.c.sid).scalar_subquery()
    return (
        sa.update(OUTBOX)
        .where(OUTBOX.c.id == sa.bindparam("row"), sa.exists().where(_waits()).correlate(OUTBOX))
        .values(looked_at=sa.bindparam("real"))
        .returning(OUTBOX.c.sid, ended_at.label("ended_at"))
    )


def _instants() -> dict[str, datetime]:
    real = clock.real()
    return {"real": real, "looked": real - clock.patience(LOOK_GAP)}


def _ask(work: Work, row_id: int) -> None:
    found = work.db.take(_turn(), {"row": row_id, **_instants()})
    if found is None:
        return
    sid, ended_at = found
    broke = _broke(work, sid)
    if broke is None and clock.now() < ended_at + clock.patience(SAYS_WITHIN) * clock.speed():
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
