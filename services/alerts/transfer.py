"""Who asks for help is put through to one who is told: that telephone rings for her, and the ladder knows of it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

import clock
from models import Alert, AlertState, AlertTold, OutboxKind, locked
from services import outbox
from services.people.ladder import Rung

from . import course, rungs, sending

RINGS_FOR = timedelta(minutes=1)
"""By then it has rung for long enough, and whoever lifted has pressed a key: else the rung is told as ever."""


def begins(session: Session, alert: Alert, rung: Rung) -> AlertTold | None:
    """Her first telephone is being rung by the transfer, which counts as this rung's: what the ladder has for it waits
    so long. None when somebody has the alert, or it is over."""
    if alert.state is AlertState.HELD:
        course.release(session, alert)
    fresh = locked(session, Alert, alert.id)
    if fresh is None or fresh.state is not AlertState.OPEN:
        return None
    told = rungs.write_told(session, fresh, rung.number, rung.person)
    sending.ring_and_text(session, fresh, told, later=RINGS_FOR)
    rungs.goes_on_after(session, fresh, RINGS_FOR)
    session.flush()
    return told


def not_reached(session: Session, alert_id: int, told_id: int, *, rang: bool) -> None:
    """Nobody pressed a key there: the next is told at once, and this one has it in writing. `rang`: the telephone was
    heard to ring, and is not rung about it once more; one that was busy, or rang for a moment, is."""
    alert, told = locked(session, Alert, alert_id), session.get(AlertTold, told_id)
    if alert is None or told is None or not sending.is_asking(alert, told):
        return
    for row in sending.waiting(session, alert, told):
        if row.kind is OutboxKind.TEXT:
            outbox.postpone(row, clock.now())
        elif rang:
            outbox.withdraw(session, row=row)
    rungs.goes_on_now(session, alert, told)
