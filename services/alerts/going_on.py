"""Alerts that were open when a backup was taken: each may have ended since, and none is dropped."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import LIVE_ALERT, Alert, AlertCause, AlertState
from services.outages import not_tried

from . import rungs, sending


def go_on(session: Session, now: datetime) -> list[Alert]:
    """A call for help begins its ladder anew; after an evening missed she herself is rung first, whose key ends it; who
    has taken one is asked how it went, and the desk reads that nobody has said. What falls into the night waits until
    the morning as after any outage. Answers all of them."""
    live = session.scalars(
        sa.select(Alert)
        .where(Alert.state.in_(LIVE_ALERT))
        .order_by(Alert.id)
        .with_for_update(of=Alert)
        .execution_options(populate_existing=True)
    ).all()
    for alert in live:
        _go_on(session, alert, now)
    session.flush()
    return list(live)


def _go_on(session: Session, alert: Alert, now: datetime) -> None:
    if alert.state is AlertState.HELD:
        return
    if alert.state is AlertState.TAKEN:
        if alert.next_rung_at is not None:
            alert.next_rung_at = min(alert.next_rung_at, now)
    elif alert.cause is AlertCause.NEEDS_HELP:
        rungs.begin_anew(session, alert, now)
    else:
        sending.stop_asking(session, alert)
        due_at = alert.next_rung_at or now
        alert.elder_turn = True
        if not_tried.morning_of(alert.elder.community, due_at, now) is None:
            alert.next_rung_at = now
