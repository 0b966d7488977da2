"""What may have reached the carrier: look it up in the carrier's list before anything is asked again.

The list does not tell a call's callback address, so it is matched by number and time, a text by its words too, and
what another row owns is passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

import clock
from carrier.errors import CarrierError
from carrier.protocol import Listed
from models import Call, CallStatus, Community, Outbox, OutboxKind, OutboxState, TaskKind, locked
from services import tasks
from services.hours.due import Due, earliest_of_machine
from services.outbox import calls, endings
from services.outbox.endings import CallEnd
from services.phones import channel
from services.telling import deliveries

from .work import OUTBOX, Work

log = structlog.get_logger()

IN_DOUBT = (OutboxState.SENDING, OutboxState.UNKNOWN)
WEBHOOK_WAIT = timedelta(seconds=60)
LOOK_GAP = timedelta(seconds=30)
LOOKS_NEEDED = 2
CLOCK_SKEW = timedelta(seconds=5)
CARRIER_SILENT = timedelta(minutes=10)
AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row in doubt, as it was when its turn to be looked up was taken."""

    row_id: int
    kind: OutboxKind
    to: str
    from_: str
    since: datetime
    body: str | None


def run(work: Work) -> int:
    """Look up every row whose turn it is; answers how many. One that fails is logged and stops no other."""
    waiting = work.db.look_up(_WAITING, _instants())
    for row_id in waiting:
        try:
            _look_up(work, row_id)
        except Exception:
            log.exception("reconcile.failed", row=row_id)
    return len(waiting)


def next_due() -> list[Due]:
    """When a row has been in doubt for long enough to be looked up, the first time or again."""
    in_doubt = (Outbox.state.in_(IN_DOUBT), Outbox.kind.in_((OutboxKind.CALL, OutboxKind.TEXT)))
    return [
        earliest_of_machine(Outbox.sending_at, *in_doubt, Outbox.looked_at.is_(None), later=WEBHOOK_WAIT),
        earliest_of_machine(Outbox.looked_at, *in_doubt, later=LOOK_GAP),
    ]


def _waits() -> tuple[sa.ColumnElement[bool], ...]:
    """What `_instants` names is left open."""
    return (
        OUTBOX.c.state.in_(IN_DOUBT),
        OUTBOX.c.kind.in_((OutboxKind.CALL, OutboxKind.TEXT)),
        OUTBOX.c.sending_at <= sa.bindparam("sent"),
        sa.or_(OUTBOX.c.looked_at.is_(None), OUTBOX.c.looked_at <= sa.bindparam("looked")),
    )


_WAITING = sa.select(OUTBOX.c.id).where(*_waits()).limit(AT_ONCE)


def _instants() -> dict[str, datetime]:
    real = clock.real()
    return {"real": real, "sent": real - clock.patience(WEBHOOK_WAIT), "looked": real - clock.patience(LOOK_GAP)}


def _look_up(work: Work, row_id: int) -> None:
    doubt = _take_turn(work, row_id)
    if doubt is None:
        return
    try:
        listed = _list(work, doubt)
    except CarrierError as error:
        log.warning("reconcile.carrier_silent", row=row_id, reason=str(error))
        listed = None
    with work.db.write() as session:
        row = locked(session, Outbox, row_id)
        if row is None or row.state is not OutboxState.UNKNOWN:
            return
        if listed is None:
            if clock.now() > row.expires_at + CARRIER_SILENT:
                _to_a_human(session, row)
            return
        ours = next((one for one in listed if _is_ours(session, row, one)), None)
        if ours is not None:
            _adopt(session, row, ours)
        else:
            _not_found(session, row)


def _take_turn(work: Work, row_id: int) -> Doubt | None:
    """Mark the look in the row, so that two schedulers do not count one look twice: what makes it wait is asked of the
    row itself, so that PostgreSQL asks it again of who has waited for the lock."""
    row = work.db.take(_turn(), {"row": row_id, **_instants()})
    if row is None:
        return None
    from_ = channel.sender_of(row.line) if row.kind is OutboxKind.TEXT else row.line
    return Doubt(row_id, row.kind, row.number, from_, _since(row.sending_at), row.body)


@cache
def _turn() -> ReturningUpdate[*tuple[Any, ...]]:
    """Put together once. What is sent, and what nobody knows of, is of unknown fate from then on."""
    of_line = sa.select(Community.number).where(Community.id == OUTBOX.c.community_id).scalar_subquery()
    return (
        sa.update(OUTBOX)
        .where(OUTBOX.c.id == sa.bindparam("row"), *_waits())
        .values(state=OutboxState.UNKNOWN, looked_at=sa.bindparam("real"))
        .returning(OUTBOX.c.kind, OUTBOX.c.number, OUTBOX.c.sending_at, OUTBOX.c.body, of_line.label("line"))
    )


def _list(work: Work, doubt: Doubt) -> list[Listed]:
    if doubt.kind is OutboxKind.CALL:
        return work.carrier.list_calls(to=doubt.to, from_=doubt.from_, since=doubt.since)
    texts = work.carrier.list_texts(to=doubt.to, from_=doubt.from_, since=doubt.since)
    return [text for text in texts if text.body == doubt.body]


def _is_ours(session: Session, row: Outbox, listed: Listed) -> bool:
    """Owned by nobody else, and not rather a later row's: two texts of one evening may have the same words. Two calls
    to one phone are never in doubt together."""
    if row.kind is OutboxKind.TEXT and _sent_later(session, row, listed):
        return False
    owned = sa.or_(
        sa.exists().where(Outbox.sid == listed.sid, Outbox.id != row.id),
        sa.exists().where(Call.sid == listed.sid, Call.outbox_id != row.id),
    )
    return not session.scalar(sa.select(owned))


def _sent_later(session: Session, row: Outbox, listed: Listed) -> bool:
    """Whether another text with these words was on its way to this number when the carrier took `listed`."""
    others = session.scalars(
        sa.select(Outbox).where(
            Outbox.kind == OutboxKind.TEXT,
            Outbox.number == row.number,
            Outbox.state.in_(IN_DOUBT),
            Outbox.sending_at > row.sending_at,
        )
    )
    marks = (other.sending_at for other in others if other.body == row.body)
    return any(mark is not None and _since(mark) <= listed.created_at for mark in marks)


def _since(marked_at: datetime) -> datetime:
    """What the carrier dates earlier was not asked for under this mark."""
    return clock.line_time(marked_at - clock.patience(CLOCK_SKEW))


def _adopt(session: Session, row: Outbox, listed: Listed) -> None:
    """Its status may have been told while we were away; what the list says is taken in like a webhook."""
    if row.kind is OutboxKind.TEXT:
        deliveries.adopt(session, listed.sid, row.id)
        deliveries.settle(session, row, listed.status, listed.error)
    elif listed.status in set(CallStatus):
        calls.observe(session, listed.sid, CallStatus(listed.status), row.id, at=clock.machine_time(listed.created_at))
    else:
        calls.placed(session, listed.sid, row.id, at=clock.machine_time(listed.created_at))
    log.info("reconcile.adopted", row=row.id)


def _not_found(session: Session, row: Outbox) -> None:
    row.looks += 1
    if row.looks < LOOKS_NEEDED:
        return
    if row.withdrawn_at is not None:
        row.move(OutboxState.WITHDRAWN)
        row.ended_at = clock.now()
        return
    if clock.now() >= row.expires_at:
        _to_a_human(session, row)
        return
    row.move(OutboxState.DUE)
    row.lease_token = row.leased_until = row.slot_at = row.sending_at = row.looked_at = None
    log.info("reconcile.not_found", row=row.id)


def _to_a_human(session: Session, row: Outbox) -> None:
    row.move(OutboxState.STUCK)
    tasks.open_task(
        session,
        session.get_one(Community, row.community_id),
        TaskKind.SORT_OUT,
        f"sort-out/{row.id}",
        person=row.person,
        number=row.number,
        subject={"outbox": row.id},
    )
    if row.kind is OutboxKind.CALL:
        endings.call_ended(session, row, CallEnd.NOT_PLACED)
    else:
        endings.text_ended(session, row, delivered=False)
    log.warning("reconcile.stuck", row=row.id)
