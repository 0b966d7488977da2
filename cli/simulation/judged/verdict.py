"""What became of every elder: what the exchange saw and what was imagined, held against the line's own rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from cli.simulation.imagined.scenario import Scenario
from cli.simulation.played.ledger import Ledger
from models import Alert, AlertState, Checkin, Outbox, OutboxState, Talk, TalkState, columns
from services.alerts import ASK_OUTCOME_AFTER

from . import alarmed, ends, rung, seen
from .seen import Evening

UNENDED = (AlertState.HELD, AlertState.OPEN, AlertState.TAKEN)
SEARCHING = (TalkState.ASKING, TalkState.FOUND)
TELLS_WITHIN = timedelta(minutes=15)
"""Whoever took an alert and was asked a second time how it went either tells soon or not tonight; the desk has it."""


@dataclass(slots=True)
class Verdict:
    """Sentences for what must not be, and figures. Times are the line's."""

    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    untimely: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    calls_at: list[datetime] = field(default_factory=list)
    late_s: list[float] = field(default_factory=list)
    alerts: Counter[str] = field(default_factory=Counter)
    taken_after_s: list[float] = field(default_factory=list)
    in_doubt: int = 0
    tries: int = 0

    @property
    def good(self) -> bool:
        return not (self.doubled or self.lost or self.untimely)


def judge(session: Session, ledger: Ledger, scenario: Scenario, ended_at: datetime) -> Verdict:
    """Every elder, every alert and every call of the scenario's evening, all over at `ended_at` (the line's time)."""
    evening = seen.evening(session, ledger, scenario, ended_at)
    settled_by = ended_at - 5 * scenario.on_its_way
    doubts = list(ends.in_doubt(session, evening.rows.values(), settled_by))
    verdict = Verdict(
        doubled=list(rung.twice(evening)),
        lost=[*ends.lost(session, evening), *alarmed.forgotten(session, evening), *doubts],
        untimely=list(rung.out_of_place(evening)),
        in_doubt=len(doubts),
    )
    _count(session, evening, verdict)
    return verdict


def _count(session: Session, evening: Evening, verdict: Verdict) -> None:
    verdict.calls_at = sorted(call.at for call in evening.ledger.calls)
    for one in evening.elders:
        if one.checkin is not None:
            verdict.outcomes[one.checkin.state.value] += 1
        verdict.tries += len(one.asked)
        if one.asked:
            verdict.late_s.append((one.asked[0].at - one.elder.due_at).total_seconds())
    for alert in session.scalars(sa.select(Alert).order_by(Alert.id)):
        verdict.alerts[alert.outcome.value if alert.outcome else alert.state.value] += 1
        if alert.taken_at is not None:
            verdict.taken_after_s.append((alert.taken_at - alert.created_at).total_seconds())


def _how_many(*which: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return sa.select(sa.func.count()).where(*which).scalar_subquery()


_NOW: sa.BindParameter[datetime] = sa.bindparam("now")
_ASKED_IN_VAIN = sa.and_(
    Alert.state == AlertState.TAKEN, Alert.next_rung_at.is_(None), Alert.taken_at <= sa.bindparam("asked_in_vain")
)
_ON_ITS_WAY = (
    _how_many(Outbox.state.in_(ends.IN_FLIGHT))
    + _how_many(Outbox.state == OutboxState.PLACED, Outbox.kind == "call")
    + _how_many(Outbox.state == OutboxState.DUE, Outbox.not_before <= _NOW)
)
_SETTLED = sa.select(
    _how_many(Checkin.state.not_in(ends.OPEN_STATES)),
    _ON_ITS_WAY
    + _how_many(Alert.state.in_(UNENDED), ~Alert.elder_turn, ~_ASKED_IN_VAIN)
    + _how_many(Talk.state.in_(SEARCHING))
    + _how_many(Checkin.state.in_(ends.OPEN_STATES), Checkin.due_at <= _NOW),
)


def settled(session: Session) -> tuple[int, int]:
    """How many of the check-ins have ended, and how much is still under way for anybody: check-ins that are due, alerts
    without an outcome, unless nobody has taken them and she is rung in the morning or the taker was asked twice for
    nothing, talks being looked for, whatever goes out now or has gone out and is not over."""
    now = clock.now()
    given = {"now": now, "asked_in_vain": now - ASK_OUTCOME_AFTER - TELLS_WITHIN}
    ended, under_way = columns(session, _SETTLED, given).one()
    return ended, under_way


def on_its_way(session: Session, now: datetime) -> int:
    """How many calls and texts go out now, or have gone out and are not over."""
    found: int = columns(session, sa.select(_ON_ITS_WAY), {"now": now}).scalar_one()
    return found
