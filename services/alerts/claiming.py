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
    columns,
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
    for row in columns(session, _RINGING, {"alert": alert.id}).all():
        if row.kind in kinds:
            over(session, session.get_one(AlertClaim, row.id), event)


_RINGING = sa.select(AlertClaim.id, AlertClaim.kind).where(
    AlertClaim.alert_id == sa.bindparam("alert"), AlertClaim.state == ClaimState.RINGING
)


def taken_back(session: Session, told: AlertTold) -> None:
    """Who was being rung for a yes cannot after all."""
    wanted = sa.select(AlertClaim).where(AlertClaim.told_id == told.id, AlertClaim.state == ClaimState.RINGING)
    for live in session.scalars(wanted).all():
        over(session, live, ClaimEvent.OVERTAKEN)


def unconfirmed(session: Session, alert: Alert) -> AlertClaim | None:
    """The last of this pass that nobody has confirmed or denied: what is told with the alarm."""
    claim_id = columns(session, _UNCONFIRMED, {"alert": alert.id, "pass": alert.ladder_pass}).scalar()
    return session.get(AlertClaim, claim_id) if claim_id is not None else None


_UNCONFIRMED = (
    sa.select(AlertClaim.id)
    .where(
        AlertClaim.alert_id == sa.bindparam("alert"),
        AlertClaim.ladder_pass == sa.bindparam("pass"),
        AlertClaim.state == ClaimState.UNCONFIRMED,
        AlertClaim.kind.in_((ClaimKind.TAKES, ClaimKind.ELDER)),
    )
    .order_by(AlertClaim.id.desc())
    .limit(1)
)


def _live(session: Session, alert: Alert, number: str, kind: ClaimKind) -> AlertClaim | None:
    return session.scalars(_LIVE, {"alert": alert.id, "number": number, "kind": kind}).first()


_OF_NUMBER = sa.select(AlertClaim).where(
    AlertClaim.alert_id == sa.bindparam("alert"), AlertClaim.number == sa.bindparam("number")
)
_LIVE = _OF_NUMBER.where(AlertClaim.kind == sa.bindparam("kind"), AlertClaim.state == ClaimState.RINGING)


def _before(session: Session, alert: Alert, number: str) -> list[AlertClaim]:
    """What this telephone has said in this pass of the ladder."""
    return list(session.scalars(_BEFORE, {"alert": alert.id, "number": number, "pass": alert.ladder_pass}))


_BEFORE = _OF_NUMBER.where(AlertClaim.ladder_pass == sa.bindparam("pass"))


def _claim_rings_instead(session: Session, alert: Alert, told: AlertTold) -> None:
    """The question that waits to ring the same telephone needs not ring it too."""
    for row in sending.waiting(session, alert, told):
        if row.kind is OutboxKind.CALL:
            outbox.withdraw(session, row=row)


def _key(live: AlertClaim) -> str:
    return f"alert-claim/{live.id}/"
