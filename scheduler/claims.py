"""Claims: which rows this dispatcher may carry out, and for how long nobody else may."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, joinedload
from sqlalchemy.sql.dml import ReturningUpdate

import clock
from models import Outbox, OutboxKind, OutboxState, columns, locked
from services import outbox
from services.hours import due
from services.hours.due import Due, earliest
from services.outbox import lines
from services.outbox.calls import LIVE

from .pace import Slots
from .work import OUTBOX, Work, from_now

LEASE = timedelta(seconds=60)
LEASE_NEEDED = timedelta(seconds=20)
TEXTS_AT_ONCE = 20
PHONE_TAKEN_S = 10


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of ours until its lease ends; `slot_at` is when it may go out. Both are the machine's time."""

    row_id: int
    token: str
    slot_at: datetime


def take(work: Work, ahead_s: float) -> list[Claim]:
    """Claim what is due: as many calls as the pace has slots for, and texts and changes, which need none."""
    wait = work.db.look(_who_waits())
    if not any(wait):
        return []
    with work.db.write() as session:
        others = _claim(session, _others(), TEXTS_AT_ONCE) if wait.others else []
        claims = [Claim(row.id, row.lease_token, clock.real()) for row in others]
        if wait.alarms or wait.long or wait.short:
            slots = Slots(session, work.settings.twilio_account_sid, work.settings.calls_per_second, ahead_s)
            rows = _one_a_phone(session, _claim_calls(session, slots.free, work.settings.calls_at_once, wait))
            claims += [Claim(row.id, row.lease_token, at) for row, at in zip(rows, slots.take(len(rows)), strict=True)]
    return claims


def next_due() -> list[Due]:
    """When the next row may go out. A call whose telephone is busy, and a change that is not its turn, wait for the end
    of another."""
    waits = (Outbox.state == OutboxState.DUE, Outbox.expires_at > due.now())
    return [
        earliest(Outbox.not_before, *waits, Outbox.kind == OutboxKind.CALL, _phone_is_free()),
        earliest(Outbox.not_before, *waits, Outbox.kind == OutboxKind.TEXT),
        earliest(Outbox.not_before, *waits, Outbox.kind == OutboxKind.CHANGE, _in_turn(due.now())),
    ]


_HELD = (
    sa.select(Outbox)
    .where(Outbox.id == sa.bindparam("row"))
    .options(joinedload(Outbox.community))
    .with_for_update(of=Outbox)
    .execution_options(populate_existing=True)
)


def held(session: Session, claim: Claim) -> Outbox | None:
    """The claimed row, locked, if it is still ours and enough of the lease is left to ask the carrier."""
    row = session.scalars(_HELD, {"row": claim.row_id}).first()
    if row is None or row.state is not OutboxState.CLAIMED or row.lease_token != claim.token:
        return None
    if row.leased_until is None or row.leased_until - clock.real() < clock.patience(LEASE_NEEDED):
        give_back(row)
        return None
    return row


def give_back(row: Outbox, until: datetime | None = None) -> None:
    """Due again, for anybody, `until` (aware UTC) at the earliest when given."""
    row.move(OutboxState.DUE)
    row.lease_token = row.leased_until = row.slot_at = None
    if until is not None:
        outbox.postpone(row, until)


def release(work: Work, claim: Claim, until: datetime | None = None) -> None:
    """`give_back` in a transaction of its own, if the row is still ours."""
    with work.db.write() as session:
        row = locked(session, Outbox, claim.row_id)
        if row is not None and row.state is OutboxState.CLAIMED and row.lease_token == claim.token:
            give_back(row, until)


ALARMS, LONG = Outbox.about.in_(lines.ALARMS), Outbox.about.in_(lines.LONG)
SHORT = Outbox.about.not_in((*lines.ALARMS, *lines.LONG))


@cache
def _who_waits() -> sa.Select[*tuple[Any, ...]]:
    """Whether texts and changes may go out now, and which kinds of calls: where none may, no transaction is opened."""
    calls = _due(OutboxKind.CALL).where(_phone_is_free())
    waits = {
        "others": _due(OutboxKind.TEXT, OutboxKind.CHANGE),
        "alarms": calls.where(ALARMS),
        "long": calls.where(LONG),
        "short": calls.where(SHORT),
    }
    return sa.select(*(rows.exists().label(name) for name, rows in waits.items()))


def _claim_calls(session: Session, slots: int, at_once: int, wait: sa.Row[Any]) -> list[sa.Row[Any]]:
    """Alarms first, on any line, whoever rings in; of the lines that neither alarms nor callers have, half at most for
    those who talk long; then the rest, the check-ins among them."""
    if slots < 1:
        return []
    busy, long_busy, ring_in, known = columns(session, _on_the_lines(), {}).one()
    others = lines.left_by_callers(lines.for_others(at_once), known, ring_in - known)
    alarms = _claim(session, _calls(ALARMS), min(slots, at_once - busy)) if wait.alarms else []
    most = min(slots, others - busy) - len(alarms)
    long_left = lines.for_long(others) - long_busy
    long = _claim(session, _calls(LONG), min(most, long_left)) if wait.long else []
    short = _claim(session, _calls(SHORT), most - len(long)) if wait.short else []
    return [*alarms, *long, *short]


def _one_a_phone(session: Session, claimed: Sequence[sa.Row[Any]]) -> list[sa.Row[Any]]:
    """The first of those on each number; the others are given back for a moment, since the first will hold it."""
    first: dict[str, sa.Row[Any]] = {}
    for row in claimed:
        first.setdefault(row.number, row)
    others = [row.id for row in claimed if first[row.number] is not row]
    if others:
        until = from_now(PHONE_TAKEN_S)
        for other in session.scalars(sa.select(Outbox).where(Outbox.id.in_(others))):
            give_back(other, until)
    return list(first.values())


@cache
def _on_the_lines() -> sa.Select[*tuple[Any, ...]]:
    """Calls the line placed, or is about to, that are not over, and how many of them are long; those who ring in, and
    how many of them are known. The sweep ends the calls nobody heard the end of."""
    busy = sa.select(sa.func.count(), sa.func.count(sa.case((LONG, Outbox.id)))).where(
        Outbox.kind == OutboxKind.CALL, Outbox.state.in_((OutboxState.CLAIMED, *LIVE))
    )
    ours, theirs = busy.subquery(), lines.RINGING_IN.subquery()
    return sa.select(*ours.c, *theirs.c).select_from(ours.join(theirs, sa.true()))


def _due(*kinds: OutboxKind) -> sa.Select[int]:
    now = due.now()
    waiting = sa.select(Outbox.id).where(
        Outbox.state == OutboxState.DUE,
        Outbox.kind.in_(kinds),
        Outbox.not_before <= now,
        Outbox.expires_at > now,
    )
    if OutboxKind.CHANGE not in kinds:
        return waiting
    return waiting.where(sa.or_(Outbox.kind != OutboxKind.CHANGE, _in_turn(now)))


def _in_turn(now: sa.ColumnElement[datetime]) -> sa.ColumnElement[bool]:
    """A change waits for those asked for before it on the same call or conference: muted, then heard again."""
    before = aliased(Outbox)
    unfinished = sa.or_(
        before.state.in_((OutboxState.CLAIMED, OutboxState.SENDING)),
        sa.and_(before.state == OutboxState.DUE, before.expires_at > now),
    )
    return ~sa.exists().where(
        before.kind == OutboxKind.CHANGE, before.number == Outbox.number, before.id < Outbox.id, unfinished
    )


def _phone_is_free() -> sa.ColumnElement[bool]:
    live = aliased(Outbox)
    return ~sa.exists().where(live.kind == OutboxKind.CALL, live.state.in_(LIVE), live.number == Outbox.number)


def _in_order() -> tuple[sa.ColumnElement[object], ...]:
    """What was asked for now before what can wait, first tries before retries; the longest waiting first."""
    return Outbox.urgent.desc(), Outbox.retry, Outbox.not_before, Outbox.id  # type: ignore[return-value]


def _place(row: sa.Row[Any]) -> tuple[bool, bool, datetime, int]:
    """As `_in_order`, of a row that is here."""
    return not row.urgent, row.retry, row.not_before, row.id


@cache
def _others() -> ReturningUpdate[*tuple[Any, ...]]:
    return _claiming(_due(OutboxKind.TEXT, OutboxKind.CHANGE))


@cache
def _calls(of: sa.ColumnElement[bool]) -> ReturningUpdate[*tuple[Any, ...]]:
    return _claiming(_due(OutboxKind.CALL).where(_phone_is_free(), of))


def _claiming(waiting: sa.Select[int]) -> ReturningUpdate[*tuple[Any, ...]]:
    """Put together once for each kind, which costs as much as to carry it out."""
    # A CTE, because PostgreSQL may run a plain subquery once a row, and its LIMIT then holds for none of them.
    first = (
        waiting.order_by(*_in_order())
        .limit(sa.bindparam("most", type_=sa.Integer))
        .with_for_update(skip_locked=True, of=Outbox)
    )
    return (
        sa.update(OUTBOX)
        .where(OUTBOX.c.id.in_(sa.select(first.cte("first").c.id)), OUTBOX.c.state == OutboxState.DUE)
        .values(
            state=OutboxState.CLAIMED, lease_token=sa.bindparam("token"), leased_until=sa.bindparam("lease_ends_at")
        )
        .returning(*(OUTBOX.c[name] for name in ("id", "number", "lease_token", "urgent", "retry", "not_before")))
    )


def _claim(session: Session, claiming: ReturningUpdate[*tuple[Any, ...]], most: int) -> list[sa.Row[Any]]:
    if most < 1:
        return []
    ends_at = clock.real() + clock.patience(LEASE)
    given = {"most": most, "token": secrets.token_hex(8), "lease_ends_at": ends_at}
    return sorted(columns(session, claiming, given), key=_place)
