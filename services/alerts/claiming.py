"""What is said about an alert by text or by ringing in: written down, and its telephone rung at once.

A number that is shown is a claim. It is proved by a key on a call that the line places to it. Whether the alert waits
for that, and for how long, is decided here, so that what becomes of the calls can never stop a ladder.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Alert,
    AlertClaim,
    AlertOutcome,
    AlertTold,
    ClaimEvent,
    ClaimKind,
    ClaimState,
    OutboxKind,
    Person,
    insert_missing,
)
from services import outbox

from . import sending

WITHIN = timedelta(minutes=3)
"""Two tries and what lies between them; the ladder waits for a claim no longer."""
AGAIN_AFTER = timedelta(seconds=20)
HANGS_UP_WITHIN = timedelta(seconds=15)
"""Who has rung in hears that she is rung, and puts the telephone down."""
TRIES = {ClaimKind.ELDER: 1}
USUAL_TRIES = 2
MOST_CALLS = 4
"""For one claim, also where the telephone is busy or our own line breaks off."""
MOST_CLAIMS = 3
"""How often one telephone is rung for the same that it has said, in one pass of the ladder: nobody has another's rung
all night."""


def ringing(now: sa.ColumnElement[datetime] | datetime) -> sa.ColumnElement[bool]:
    """Of an alert: somebody has said that she looks to it, or she herself that she is well, and is being rung."""
    return sa.exists().where(
        AlertClaim.alert_id == Alert.id,
        AlertClaim.state == ClaimState.RINGING,
        AlertClaim.holds,
        AlertClaim.until > now,
    )


def claim(
    session: Session,
    alert: Alert,
    kind: ClaimKind,
    number: str,
    *,
    person: Person | None,
    told: AlertTold | None = None,
    rang_in: bool = False,
    outcome: AlertOutcome | None = None,
    note: str | None = None,
    day: date | None = None,
) -> bool:
    """Write it down and have `number` rung. The same said again while it rings is the same; what was said of the
    outcome or the day is then what was said last. False where that telephone has been rung often enough for it.

    `alert` is locked. `rang_in`: the caller has the telephone in hand, and must put it down first.
    """
    live = _live(session, alert, number, kind)
    if live is None:
        before = _before(session, alert, number)
        if len([one for one in before if one.kind is kind]) >= MOST_CLAIMS:
            return False
        first_at = clock.now() + (HANGS_UP_WITHIN if rang_in else timedelta(0))
        values = {
            "alert_id": alert.id,
            "told_id": told.id if told else None,
            "person_id": person.id if person else None,
            "number": number,
            "kind": kind,
            "state": ClaimState.RINGING,
            "ladder_pass": alert.ladder_pass,
            "holds": not any(one.holds for one in before),
            "until": first_at + WITHIN,
            "calls": 0,
            "tries": 0,
            "outcome": outcome,
            "note": note,
            "day": day,
        }
        insert_missing(session, AlertClaim, [values])
        live = _live(session, alert, number, kind)
        if live is None:  # it has ended while we waited for it
            return False
        if told is not None:
            _claim_rings_instead(session, alert, told)
        ring(session, live, first_at)
    live.outcome, live.note, live.day = outcome, note, day
    session.flush()
    return True


def ring(session: Session, live: AlertClaim, at: datetime) -> None:
    live.calls += 1
    outbox.queue_call(
        session,
        community_id=live.alert.elder.community_id,
        number=live.number,
        about=About.ALERT_CLAIM,
        key=f"{_key(live)}{live.calls}",
        subject={"alert": live.alert_id, "claim": live.id},
        person_id=live.person_id,
        not_before=at,
        expires_at=live.until,
        urgent=True,
    )
    session.flush()


def over(session: Session, live: AlertClaim, event: ClaimEvent) -> bool:
    """It rings no more. False where it was over already."""
    if not live.meet(event):
        return False
    outbox.withdraw(session, key_prefix=_key(live))
    session.flush()
    return True


def settle(session: Session, alert: Alert, kinds: Collection[ClaimKind], event: ClaimEvent) -> None:
    """Those of `alert` that still ring."""
    wanted = sa.select(AlertClaim).where(
        AlertClaim.alert_id == alert.id, AlertClaim.state == ClaimState.RINGING, AlertClaim.kind.in_(kinds)
    )
    for live in session.scalars(wanted).all():
        over(session, live, event)


def taken_back(session: Session, told: AlertTold) -> None:
    """Who was being rung for a yes cannot after all."""
    wanted = sa.select(AlertClaim).where(AlertClaim.told_id == told.id, AlertClaim.state == ClaimState.RINGING)
    for live in session.scalars(wanted).all():
        over(session, live, ClaimEvent.OVERTAKEN)


def unconfirmed(session: Session, alert: Alert) -> AlertClaim | None:
    """The last of this pass that nobody has confirmed or denied: what is told with the alarm."""
    wanted = sa.select(AlertClaim).where(
        AlertClaim.alert_id == alert.id,
        AlertClaim.ladder_pass == alert.ladder_pass,
        AlertClaim.state == ClaimState.UNCONFIRMED,
        AlertClaim.kind.in_((ClaimKind.TAKES, ClaimKind.ELDER)),
    )
    return session.scalars(wanted.order_by(AlertClaim.id.desc())).first()


def _live(session: Session, alert: Alert, number: str, kind: ClaimKind) -> AlertClaim | None:
    return session.scalars(
        sa.select(AlertClaim).where(
            AlertClaim.alert_id == alert.id,
            AlertClaim.number == number,
            AlertClaim.kind == kind,
            AlertClaim.state == ClaimState.RINGING,
        )
    ).first()


def _before(session: Session, alert: Alert, number: str) -> list[AlertClaim]:
    """What this telephone has said in this pass of the ladder."""
    wanted = sa.select(AlertClaim).where(
        AlertClaim.alert_id == alert.id,
        AlertClaim.number == number,
        AlertClaim.ladder_pass == alert.ladder_pass,
    )
    return list(session.scalars(wanted))


def _claim_rings_instead(session: Session, alert: Alert, told: AlertTold) -> None:
    """The question that waits to ring the same telephone needs not ring it too."""
    for row in sending.waiting(session, alert, told):
        if row.kind is OutboxKind.CALL:
            outbox.withdraw(session, row=row)


def _key(live: AlertClaim) -> str:
    return f"alert-claim/{live.id}/"
