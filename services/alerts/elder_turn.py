"""At eight she herself is rung before anybody else; her answer closes the alert, and else the ladder begins anew."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import About, Alert, AlertState, Outbox, OutboxKind, locked
from services import outbox
from services.outbox.endings import CallEnd
from services.phones import texting, wrong_numbers

from . import sending

ELDER_TIME = timedelta(minutes=5)


def begin(session: Session, alert: Alert, now: datetime) -> bool:
    """Ask her, by telephone or, who answers by text, by text, where that can go and is understood: about an evening she
    was asked of. False where there is no number to ask on."""
    own = wrong_numbers.left_to_ring(session, alert.elder)
    if not own:
        return False
    alert.nobody_since, alert.next_rung_at = now, now + ELDER_TIME
    texted = _texted_on(session, alert) if alert.checkin_id is not None else None
    _ask_elder(session, alert, _elder_key(alert), now + ELDER_TIME, number=own[0], texted=texted)
    return True


def _ask_elder(
    session: Session, alert: Alert, key: str, expires_at: datetime, *, number: str, texted: str | None = None
) -> None:
    queue = outbox.queue_text if texted else outbox.queue_call
    queue(
        session,
        community_id=alert.elder.community_id,
        number=texted or number,
        about=About.ALERT_ELDER,
        key=key,
        subject={"alert": alert.id},
        person_id=alert.elder_id,
        expires_at=expires_at,
        urgent=True,
    )


def put_off(session: Session, row: Outbox) -> None:
    """Her question is not taken by the carrier now: by the other way meanwhile, until her time is over and the ladder
    begins. Texted only where that is understood: about an evening she was asked of."""
    alert = locked(session, Alert, row.subject["alert"])
    if alert is None or alert.state is not AlertState.OPEN or row.key != _elder_key(alert):
        return
    by_text = row.kind is OutboxKind.TEXT
    may_text = not by_text and alert.checkin_id is not None
    texted = texting.number_of(session, alert.elder, row.about) if may_text else None
    if by_text or texted is not None:
        key = f"{row.key}{sending.ANOTHER_WAY}"
        _ask_elder(session, alert, key, row.expires_at, number=row.number, texted=texted)


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """Her question did not arrive: she is rung, until her time is over and the ladder begins."""
    if not delivered and row.expires_at > clock.now():
        put_off(session, row)


def _texted_on(session: Session, alert: Alert) -> str | None:
    return None if alert.elder.hears else texting.number_of(session, alert.elder, About.ALERT_ELDER)


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    alert = locked(session, Alert, row.subject["alert"])
    if alert is None or alert.state is not AlertState.OPEN or row.key != _elder_key(alert):
        return
    if alert.elder_turn:  # this call never went out, and she is rung in the morning
        return
    if end is CallEnd.BROKEN and clock.now() < row.expires_at:
        _ask_elder(session, alert, f"{row.key}{sending.AGAIN}", row.expires_at, number=row.number)
        return
    told_in_this_pass = [told for told in sending.told_to(session, alert) if told.ladder_pass == alert.ladder_pass]
    if not told_in_this_pass:
        alert.next_rung_at = clock.now()
        session.flush()


def _elder_key(alert: Alert) -> str:
    return f"alert/{alert.id}/her/{alert.ladder_pass}"
