"""What became of every elder of an evening, from what the exchange saw and what the line wrote down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    About,
    Alert,
    AlertState,
    AlertTold,
    Checkin,
    CheckinState,
    CheckinTry,
    Outbox,
    OutboxState,
    Talk,
    Task,
)

from .ledger import Ledger

S = CheckinState
OPEN_STATES = frozenset({S.PLANNED, S.RINGING, S.NO_ANSWER, S.BUSY, S.UNDELIVERABLE, S.WRONG_PERSON})
IN_FLIGHT = (OutboxState.CLAIMED, OutboxState.SENDING, OutboxState.UNKNOWN)
ON_ITS_WAY_S = 1.5
"""Real seconds a call may need from the line's last look to the exchange."""


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


def judge(session: Session, ledger: Ledger, elders: int, speed: float, last_due: datetime) -> Verdict:
    """Every elder, every alert, every call of the evening whose last check-in was due at `last_due`."""
    verdict = Verdict()
    _doubled(verdict, ledger)
    checkins = list(session.scalars(sa.select(Checkin).where(Checkin.due_at <= last_due).order_by(Checkin.id)))
    people = {checkin.person_id for checkin in checkins}
    if len(people) < elders:
        verdict.lost.append(f"{elders - len(people)} elders have no check-in at all")
    for checkin in checkins:
        verdict.outcomes[checkin.state.value] += 1
        if why := _lost(session, checkin):
            verdict.lost.append(f"check-in {checkin.id} ({checkin.state.value}): {why}")
    for alert in session.scalars(sa.select(Alert).order_by(Alert.id)):
        _alert(session, verdict, alert)
    _calls(session, verdict, ledger, checkins, timedelta(seconds=ON_ITS_WAY_S * speed))
    verdict.in_doubt = session.scalar(sa.select(sa.func.count()).where(Outbox.state.in_(IN_FLIGHT))) or 0
    return verdict


def _doubled(verdict: Verdict, ledger: Ledger) -> None:
    for kind, placed in (("call", ledger.calls), ("text", ledger.texts)):
        often = Counter(one.row for one in placed)
        verdict.doubled += [
            f"{kind} of row {row} was placed {count} times" for row, count in often.items() if count > 1
        ]


def _lost(session: Session, checkin: Checkin) -> str:
    """Why nobody looks after this elder, or nothing."""
    if checkin.state in OPEN_STATES:
        return "never came to an end"
    if checkin.state in (S.MISSED, S.NEEDS_HELP):
        known = sa.exists().where(Alert.elder_id == checkin.person_id, Alert.created_at >= checkin.due_at)
        about = sa.exists().where(Alert.checkin_id == checkin.id)
        return "" if session.scalar(sa.select(known | about)) else "no alert was raised"
    if checkin.state is S.NOT_TRIED:
        task = sa.exists().where(Task.key == f"not-tried/{checkin.id}")
        return "" if session.scalar(sa.select(task)) else "no task stands on the board"
    if checkin.state is S.WANTS_TALK:
        talk = sa.exists().where(Talk.elder_id == checkin.person_id)
        return "" if session.scalar(sa.select(talk)) else "nobody looks for somebody to talk with"
    return ""


def _alert(session: Session, verdict: Verdict, alert: Alert) -> None:
    verdict.alerts[alert.outcome.value if alert.outcome else alert.state.value] += 1
    if alert.taken_at is not None:
        verdict.taken_after_s.append((alert.taken_at - alert.created_at).total_seconds())
    if alert.state not in LIVE_ALERT:
        return
    told = session.scalar(sa.select(sa.exists().where(AlertTold.alert_id == alert.id)))
    waits = alert.state is AlertState.TAKEN or (alert.next_rung_at is not None and alert.state is AlertState.OPEN)
    if not (told and waits):
        verdict.lost.append(f"alert {alert.id} ({alert.state.value}) is in nobody's hands")


def _calls(session: Session, verdict: Verdict, ledger: Ledger, checkins: list[Checkin], on_its_way: timedelta) -> None:
    """Each check-in call lies in its window and not after the evening was silenced; the first is near its minute."""
    placed = {call.row: call.at for call in ledger.calls}
    verdict.calls_at = sorted(placed.values())
    by_checkin: dict[int, list[datetime]] = {}
    tries = session.execute(
        sa.select(CheckinTry.checkin_id, CheckinTry.outbox_id)
        .join(Outbox, Outbox.id == CheckinTry.outbox_id)
        .where(Outbox.about == About.CHECKIN)
        .order_by(CheckinTry.number)
    )
    for checkin_id, row_id in tries:
        if row_id in placed:
            by_checkin.setdefault(checkin_id, []).append(placed[row_id])
    for checkin in checkins:
        times = by_checkin.get(checkin.id, [])
        verdict.tries += len(times)
        if times:
            verdict.late_s.append((min(times) - checkin.due_at).total_seconds())
        begins, ends = checkin.due_at - on_its_way, checkin.window_ends_at + on_its_way
        if any(not begins <= at <= ends for at in times):
            verdict.untimely.append(f"check-in {checkin.id} was rung outside its window")
        silenced = checkin.state is S.SILENCED and checkin.closed_at is not None
        if silenced and any(at > checkin.closed_at + on_its_way for at in times):  # type: ignore[operator]
            verdict.untimely.append(f"check-in {checkin.id} was rung after it was silenced")


def settled(session: Session) -> tuple[int, int]:
    """How many of the check-ins have ended, and how much is still under way for anybody: check-ins that are due, alerts
    that nobody has taken, calls."""
    ended = session.scalar(sa.select(sa.func.count()).where(Checkin.state.not_in(OPEN_STATES))) or 0
    alerts = sa.select(sa.func.count()).where(Alert.state.in_((AlertState.HELD, AlertState.OPEN)))
    flying = sa.select(sa.func.count()).where(Outbox.state.in_((*IN_FLIGHT, OutboxState.PLACED)), Outbox.kind == "call")
    due = sa.select(sa.func.count()).where(Checkin.state.in_(OPEN_STATES), Checkin.due_at <= clock.now())
    return ended, sum(session.scalar(count) or 0 for count in (alerts, flying, due))
