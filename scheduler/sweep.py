"""Puts right what was left half done: leases that ran out, rows too late, live calls that never told their end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog

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
from services.hours import due
from services.hours.due import Due, NextDue, earliest, earliest_of_machine, every
from services.outbox import calls
from services.phones import refusals
from services.phones.refusals import Means

from . import claims, dispatcher
from .work import OUTBOX, Work

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
STEPS, RECEIPTS, HEARTBEATS = (Base.metadata.tables[kind.__tablename__] for kind in (Step, StatusReceipt, Heartbeat))


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
    row_ids = work.db.look_up(found, _instants())
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


def _instants() -> dict[str, datetime]:
    """What the questions of the sweep leave open, so that they are put together once."""
    real = clock.real()
    return {
        "real": real,
        "now": clock.now(),
        "asked": real - clock.patience(SENDING_LIFE),
        "silent": real - clock.patience(STATUS_OVERDUE),
        "looked": real - clock.patience(LOOK_GAP),
    }


_NOT_JUST_TRIED = sa.or_(OUTBOX.c.looked_at.is_(None), OUTBOX.c.looked_at <= sa.bindparam("looked"))
_LEASES_OVER = sa.or_(
    sa.and_(OUTBOX.c.state == OutboxState.CLAIMED, OUTBOX.c.leased_until <= sa.bindparam("real")),
    sa.and_(
        OUTBOX.c.state == OutboxState.SENDING,
        OUTBOX.c.kind == OutboxKind.CHANGE,
        OUTBOX.c.sending_at <= sa.bindparam("asked"),
    ),
)
"""Claimed by somebody who died; and changes whose asker died, which may simply be asked again."""
_LEASES = sa.select(OUTBOX.c.id).where(_LEASES_OVER).limit(AT_ONCE)
_HELD_LEASE = sa.select(Outbox).where(Outbox.id == sa.bindparam("row"), _LEASES_OVER).with_for_update(of=Outbox)


def _back_from_dead(work: Work, row_id: int) -> None:
    with work.db.write() as session:
        row = session.scalars(_HELD_LEASE, {"row": row_id, **_instants()}).first()
        if row is not None:
            claims.give_back(row)


_LATE = (
    sa.select(OUTBOX.c.id)
    .where(OUTBOX.c.state == OutboxState.DUE, OUTBOX.c.expires_at <= sa.bindparam("now"), _NOT_JUST_TRIED)
    .limit(AT_ONCE)
)


def _expire(work: Work, row_id: int) -> None:
    with work.db.write() as session:
        row = locked(session, Outbox, row_id)
        if row is not None and row.state is OutboxState.DUE:
            dispatcher.expire(session, row)


_SILENT = (
    OUTBOX.c.state == OutboxState.PLACED,
    OUTBOX.c.kind == OutboxKind.CALL,
    OUTBOX.c.sending_at <= sa.bindparam("silent"),
    ~sa.exists().where(Call.sid == OUTBOX.c.sid, Call.ended_at.is_not(None)),
    _NOT_JUST_TRIED,
)
_SILENT_CALLS = sa.select(OUTBOX.c.id).where(*_SILENT).limit(AT_ONCE)
_LOOK = (
    sa.update(OUTBOX)
    .where(OUTBOX.c.id == sa.bindparam("row"), *_SILENT)
    .values(looked_at=sa.bindparam("real"))
    .returning(OUTBOX.c.sid, OUTBOX.c.about, OUTBOX.c.ring_s, OUTBOX.c.sending_at)
)


def _ask_after(work: Work, row_id: int) -> None:
    """Ask the carrier how a long call is doing; past its time limit it is over, whatever the carrier can say. One
    scheduler asks: who held the row before us has marked his look in it."""
    placed = work.db.take(_LOOK, {"row": row_id, **_instants()})
    if placed is None:
        return
    sid = placed.sid
    life = timedelta(seconds=placed.ring_s + placed.about.policy.limit_s) + GRACE
    outlived = clock.now() - clock.line_time(placed.sending_at) > life
    status = _status_at_carrier(work, sid)
    is_over = status is not None and status.final
    if not is_over and not outlived:
        return
    with work.db.write() as session:
        if status is not None and status.final:
            calls.observe(session, sid, status, row_id)
            return
        row = locked(session, Outbox, row_id)
        if outlived and row is not None and row.state is OutboxState.PLACED:
            calls.lost(session, row)
            log.warning("sweep.call_lost", row=row_id)


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


def _before(kept: timedelta) -> due.Moment:
    return due.now(-kept)


_OLD_ANSWERS = (STEPS.c.answer.is_not(None), STEPS.c.created_at < _before(ANSWERS_KEPT))
_OLD_RECEIPTS = (RECEIPTS.c.created_at < _before(RECEIPTS_KEPT),)
_NEVER_REPORTED = (
    OUTBOX.c.state == OutboxState.PLACED,
    OUTBOX.c.kind == OutboxKind.TEXT,
    OUTBOX.c.expires_at < _before(TEXT_STATUS_LIFE),
)
_LET_GO = (
    sa.update(STEPS).where(*_OLD_ANSWERS).values(answer=None),
    sa.delete(RECEIPTS).where(*_OLD_RECEIPTS),
    sa.update(OUTBOX).where(*_NEVER_REPORTED).values(state=OutboxState.DONE, ended_at=due.now()),
)
_TO_TIDY = sa.select(
    sa.select(Heartbeat.at).where(Heartbeat.name == TIDY).scalar_subquery().label("last"),
    sa.or_(*(sa.exists().where(*old) for old in (_OLD_ANSWERS, _OLD_RECEIPTS, _NEVER_REPORTED))).label("anything"),
)
_TIDIED = sa.update(HEARTBEATS).where(HEARTBEATS.c.name == TIDY).values(at=sa.bindparam("real"))


def _tidy_hourly(work: Work) -> int:
    """Stored answers go after a day, receipts after thirty; a text whose delivery was never reported is let go."""
    real = clock.real()
    found = work.db.look(_TO_TIDY)
    if found.last is not None and real - found.last < TIDY_EVERY:
        return 0
    if not found.anything and work.db.change(_TIDIED, {"real": real}):
        return 0
    with work.db.write() as session:
        insert_or_change(session, Heartbeat, "name", {"name": TIDY, "at": real})
        for let_go in _LET_GO:
            session.execute(let_go)
    return 0


PARTS: Mapping[str, Part] = {
    "leases": Part(lambda work: _each(work, _LEASES, _back_from_dead), _leases_due),
    "late rows": Part(lambda work: _each(work, _LATE, _expire), _late_due),
    "silent calls": Part(lambda work: _each(work, _SILENT_CALLS, _ask_after), _silent_due),
    "tidying": Part(_tidy_hourly, lambda: [every(TIDY, TIDY_EVERY)]),
}
