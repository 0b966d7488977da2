"""Puts right what was left half done: leases that ran out, rows too late, live calls that never told their end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from carrier.errors import CarrierError, Refused
from models import (
    Base,
    Call,
    CallStatus,
    Heartbeat,
    Outbox,
    OutboxKind,
    OutboxState,
    StatusReceipt,
    Step,
    insert_or_change,
    locked,
)
from models.base import UtcDateTime
from services.hours import due
from services.hours.due import Due, NextDue, earliest, earliest_of_machine, every
from services.outbox import calls
from services.phones import refusals
from services.phones.refusals import Means

from . import claims, dispatcher
from .work import Work

log = structlog.get_logger()

SENDING_LIFE = timedelta(seconds=60)
STATUS_OVERDUE = timedelta(seconds=120)
LOOK_GAP = timedelta(seconds=60)
GRACE = timedelta(seconds=60)
TEXT_STATUS_LIFE = timedelta(days=1)
ANSWERS_KEPT = timedelta(days=1)
RECEIPTS_KEPT = timedelta(days=30)
TIDY_EVERY = timedelta(hours=1)
TIDY = "tidy"
AT_ONCE = 50
STEPS, RECEIPTS, OUTBOX = (Base.metadata.tables[kind.__tablename__] for kind in (Step, StatusReceipt, Outbox))


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that are swept, and when there is something of it. `run` answers how many rows it put right; a
    row that fails is logged and stops no other."""

    run: Callable[[Work], int]
    next_due: NextDue


def run(work: Work) -> int:
    """All parts of it, one after the other; answers how many rows were put right."""
    return sum(part.run(work) for part in PARTS.values())


def _leases_due() -> list[Due]:
    asking = (Outbox.state == OutboxState.SENDING, Outbox.kind == OutboxKind.CHANGE)
    return [
        earliest_of_machine(Outbox.leased_until, Outbox.state == OutboxState.CLAIMED),
        earliest_of_machine(Outbox.sending_at, *asking, later=SENDING_LIFE),
    ]


def _late_due() -> list[Due]:
    waits = (Outbox.state == OutboxState.DUE, Outbox.kind.in_(OutboxKind), Outbox.not_before <= due.now())
    return [
        earliest(Outbox.expires_at, *waits, Outbox.looked_at.is_(None)),
        earliest_of_machine(Outbox.looked_at, *waits, Outbox.expires_at <= due.now(), later=LOOK_GAP),
    ]


def _silent_due() -> list[Due]:
    live = (Outbox.state == OutboxState.PLACED, Outbox.kind == OutboxKind.CALL)
    return [
        earliest_of_machine(Outbox.sending_at, *live, Outbox.looked_at.is_(None), later=STATUS_OVERDUE),
        earliest_of_machine(Outbox.looked_at, *live, later=LOOK_GAP),
    ]


def _each(work: Work, found: sa.Select[int], put_right: Callable[[Work, int], None]) -> int:
    row_ids = work.db.look_up(found.limit(AT_ONCE))
    for row_id in row_ids:
        try:
            put_right(work, row_id)
        except Exception:
            log.exception("sweep.failed", row=row_id)
            _push_ahead(work, row_id)
    return len(row_ids)


def _push_ahead(work: Work, row_id: int) -> None:
    """Again in a minute: its end must be told, and meanwhile it may not stand in the way of the others."""
    with work.db.write() as session:
        row = locked(session, Outbox, row_id)
        if row is not None:
            row.looked_at = clock.real()


def _not_just_tried() -> sa.ColumnElement[bool]:
    return sa.or_(Outbox.looked_at.is_(None), Outbox.looked_at <= clock.real() - clock.patience(LOOK_GAP))


def _leases() -> sa.Select[int]:
    """Claimed by somebody who died; and changes whose asker died, which may simply be asked again."""
    real = clock.real()
    return sa.select(Outbox.id).where(
        sa.or_(
            sa.and_(Outbox.state == OutboxState.CLAIMED, Outbox.leased_until <= real),
            sa.and_(
                Outbox.state == OutboxState.SENDING,
                Outbox.kind == OutboxKind.CHANGE,
                Outbox.sending_at <= real - clock.patience(SENDING_LIFE),
            ),
        )
    )


def _back_from_dead(work: Work, row_id: int) -> None:
    with work.db.write() as session:
        row = session.scalars(_leases().where(Outbox.id == row_id).with_only_columns(Outbox).with_for_update()).first()
        if row is not None:
            claims.give_back(row)


def _late() -> sa.Select[int]:
    return sa.select(Outbox.id).where(
        Outbox.state == OutboxState.DUE, Outbox.expires_at <= clock.now(), _not_just_tried()
    )


def _expire(work: Work, row_id: int) -> None:
    with work.db.write() as session:
        row = locked(session, Outbox, row_id)
        if row is not None and row.state is OutboxState.DUE:
            dispatcher.expire(session, row)


def _silent_calls() -> sa.Select[int]:
    real = clock.real()
    return sa.select(Outbox.id).where(
        Outbox.state == OutboxState.PLACED,
        Outbox.kind == OutboxKind.CALL,
        Outbox.sending_at <= real - clock.patience(STATUS_OVERDUE),
        ~sa.exists().where(Call.sid == Outbox.sid, Call.ended_at.is_not(None)),
        _not_just_tried(),
    )


def _ask_after(work: Work, row_id: int) -> None:
    """Ask the carrier how a long call is doing; past its time limit it is over, whatever the carrier can say. One
    scheduler asks: who held the row before us has marked his look in it."""
    with work.db.write() as session:
        row = session.scalars(
            _silent_calls().where(Outbox.id == row_id).with_only_columns(Outbox).with_for_update(of=Outbox)
        ).first()
        if row is None or row.sid is None or row.sending_at is None:
            return
        row.looked_at = clock.real()
        sid = row.sid
        life = timedelta(seconds=row.ring_s + row.about.policy.limit_s) + GRACE
        outlived = clock.now() - clock.line_time(row.sending_at) > life
    status = _status_at_carrier(work, sid)
    is_over = status is not None and status.final
    if not is_over and not outlived:
        return
    with work.db.write() as session:
        if status is not None and status.final:
            calls.observe(session, sid, status, row_id)
            _let_it_be_asked_about(session, row_id)
            return
        row = locked(session, Outbox, row_id)
        if outlived and row is not None and row.state is OutboxState.PLACED:
            calls.lost(session, row)
            log.warning("sweep.call_lost", row=row_id)


def _let_it_be_asked_about(session: Session, row_id: int) -> None:
    """How it came out is not known yet, and is asked for at once (`scheduler.broken_off`)."""
    row = session.get(Outbox, row_id)
    if row is not None and row.state is OutboxState.PLACED:
        row.looked_at = None


def _status_at_carrier(work: Work, sid: str) -> CallStatus | None:
    try:
        word = work.carrier.call_status(sid)
    except CarrierError as error:
        # One it does not know is over; a refusal of our account says nothing of the call.
        if isinstance(error, Refused) and refusals.meaning(error.code) is Means.OVER:
            return CallStatus.CANCELED
        log.warning("sweep.carrier_silent", call=sid, reason=str(error))
        return None
    return CallStatus(word) if word in set(CallStatus) else None


_LAST_TIDIED = sa.select(Heartbeat.at).where(Heartbeat.name == TIDY)
_BEFORE = sa.bindparam("before", type_=UtcDateTime())
_LET_GO = {
    ANSWERS_KEPT: sa.update(STEPS).where(STEPS.c.answer.is_not(None), STEPS.c.created_at < _BEFORE).values(answer=None),
    RECEIPTS_KEPT: sa.delete(RECEIPTS).where(RECEIPTS.c.created_at < _BEFORE),
}
_NEVER_REPORTED = (
    sa.update(OUTBOX)
    .where(OUTBOX.c.state == OutboxState.PLACED, OUTBOX.c.kind == OutboxKind.TEXT, OUTBOX.c.expires_at < _BEFORE)
    .values(state=OutboxState.DONE, ended_at=sa.bindparam("now"))
)


def _tidy_hourly(work: Work) -> int:
    """Stored answers go after a day, receipts after thirty; a text whose delivery was never reported is let go."""
    real = clock.real()
    last = work.db.look_up(_LAST_TIDIED)
    if last and real - last[0] < TIDY_EVERY:
        return 0
    now = clock.now()
    with work.db.write() as session:
        insert_or_change(session, Heartbeat, "name", {"name": TIDY, "at": real})
        for kept, let_go in _LET_GO.items():
            session.execute(let_go, {"before": now - kept})
        session.execute(_NEVER_REPORTED, {"before": now - TEXT_STATUS_LIFE, "now": now})
    return 0


PARTS: Mapping[str, Part] = {
    "leases": Part(lambda work: _each(work, _leases(), _back_from_dead), _leases_due),
    "late rows": Part(lambda work: _each(work, _late(), _expire), _late_due),
    "silent calls": Part(lambda work: _each(work, _silent_calls(), _ask_after), _silent_due),
    "tidying": Part(_tidy_hourly, lambda: [every(TIDY, TIDY_EVERY)]),
}
