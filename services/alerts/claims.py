"""What is claimed about an alert, and what a key on the call that the line then places makes of it.

By text and by ringing in nobody takes an alert and nobody ends one: `takes`, `tells`, `knows_away` and `elder_says`
write it down and ring the number that was shown, and the ladder waits for that. Two tries without a key (her own: one)
and it goes on; the next who is told hears who has said what.
"""

from __future__ import annotations

import enum
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    Alert,
    AlertClaim,
    AlertOutcome,
    AlertState,
    ClaimEvent,
    ClaimKind,
    ClaimState,
    Outbox,
    Person,
    TaskKind,
    ToldState,
    columns,
    locked,
)
from services import tasks
from services.hours.batch import each
from services.hours.due import Due, earliest
from services.outbox.endings import CallEnd
from services.phones import dead_numbers

from . import claiming, elder_away, reading, rungs
from .answers import TakeResult, take
from .reading import told_by


class Claimed(enum.StrEnum):
    """What came of saying something that only a key on our own call makes true. `OFTEN`: that telephone has been rung
    for it, and no key was pressed."""

    RUNG = "rung"
    OFTEN = "often"
    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


def takes(session: Session, alert_id: int, by: Person | str, number: str, *, rang_in: bool = False) -> Claimed:
    """`by`, who was told, says on `number` that he looks to her."""
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, by)
    if alert is None or told is None or alert.state not in (AlertState.OPEN, AlertState.TAKEN):
        return Claimed.GONE
    if alert.state is AlertState.TAKEN:
        return Claimed.YOURS if told.state is ToldState.YES else Claimed.TAKEN
    return _said(
        claiming.claim(session, alert, ClaimKind.TAKES, number, person=told.person, told=told, rang_in=rang_in)
    )


def tells(
    session: Session,
    alert_id: int,
    by: Person | str,
    number: str,
    outcome: AlertOutcome,
    *,
    note: str | None = None,
    rang_in: bool = False,
) -> Claimed:
    """`by`, who has taken it, says on `number` how it went."""
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, by)
    if alert is None or told is None or alert.state is not AlertState.TAKEN or told.state is not ToldState.YES:
        return Claimed.GONE
    return _said(
        claiming.claim(
            session,
            alert,
            ClaimKind.OUTCOME,
            number,
            person=told.person,
            told=told,
            rang_in=rang_in,
            outcome=outcome,
            note=note,
        )
    )


def knows_away(
    session: Session, contact: Person, elder: Person, day: date, number: str, *, rang_in: bool = False
) -> Claimed | None:
    """A contact says on `number` that she is away until the local `day`. None where that ends no alert: then it is said
    by `elder_away.says`."""
    alert = _alarmed_about(session, elder)
    if alert is None or not elder_away.ends_by(session, alert, contact, day):
        return None
    told = told_by(session, alert, contact)
    kind = ClaimKind.AWAY
    return _said(claiming.claim(session, alert, kind, number, person=contact, told=told, day=day, rang_in=rang_in))


def elder_says(session: Session, elder: Person, number: str, *, rang_in: bool = False) -> Claimed | None:
    """She says on `number` that she is well. None where nobody has been alarmed about her: then her answer is one."""
    alert = _alarmed_about(session, elder)
    if alert is None:
        return None
    return _said(claiming.claim(session, alert, ClaimKind.ELDER, number, person=elder, rang_in=rang_in))


def _alarmed_about(session: Session, elder: Person) -> Alert | None:
    """The alert that somebody may have been told of, held until the transaction ends."""
    live = reading.live_for(session, elder)
    alert = locked(session, Alert, live.id) if live is not None else None
    return alert if alert is not None and alert.state in (AlertState.OPEN, AlertState.TAKEN) else None


def _said(is_rung: bool) -> Claimed:
    return Claimed.RUNG if is_rung else Claimed.OFTEN


def get(session: Session, claim_id: int) -> AlertClaim:
    """Raises NoResultFound when there is no such claim."""
    return session.get_one(AlertClaim, claim_id)


def confirm(session: Session, claim_id: int) -> AlertClaim:
    """A key on our own call says that it is so, and that it was the one meant."""
    claim = _of_held_alert(session, claim_id)
    if claiming.over(session, claim, ClaimEvent.KEY) and claim.told is not None:
        claim.told.heard_at = clock.now()
        session.flush()
    return claim


def confirm_taking(session: Session, claim_id: int) -> TakeResult:
    """As `confirm`; and from now on it is theirs, unless somebody else has it or it is over."""
    claim = confirm(session, claim_id)
    return take(session, claim.alert_id, claim.by)


def said_anew(session: Session, claim_id: int) -> None:
    """Whoever said it says something else in its place, and is not rung about it any more."""
    claim = _of_held_alert(session, claim_id)
    if claim.state is ClaimState.RINGING:
        claiming.over(session, claim, ClaimEvent.OVERTAKEN)


def deny(session: Session, claim_id: int) -> None:
    """Who lifts has said nothing: the ladder goes on at once, and the desk hears that somebody else has used the
    number."""
    claim = _of_held_alert(session, claim_id)
    rang = claim.state is ClaimState.RINGING
    if not claiming.over(session, claim, ClaimEvent.NOT_ME):
        return
    alert = claim.alert
    key, subject = f"not-me/{claim.id}", {"alert": alert.id, "claim": claim.id}
    community = alert.elder.community
    person, number = claim.person, claim.number
    tasks.open_task(session, community, TaskKind.SORT_OUT, key, person=person, number=number, subject=subject)
    if rang:
        _goes_on(session, claim)


# -- the calls


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """The call to who has said it is over without a key. Busy, or broken off by us, is no try, and is rung again all
    the same only as often as `claiming.MOST_CALLS` and as long as the ladder waits."""
    alert = locked(session, Alert, row.subject["alert"])
    claim = _locked(session, row.subject["claim"])
    if alert is None or claim.state is not ClaimState.RINGING:
        return
    about = {"alert": alert.id, "elder": alert.elder_id}
    dead_numbers.note_of(session, row, alert.elder.community, row.person, about)
    if end in (CallEnd.LIFTED, CallEnd.UNANSWERED):
        claim.tries += 1
    tried = claim.tries >= claiming.TRIES.get(claim.kind, claiming.USUAL_TRIES)
    again_at = clock.now() + claiming.AGAIN_AFTER
    cannot = end in (CallEnd.UNDELIVERABLE, CallEnd.NOT_PLACED)
    if tried or cannot or claim.calls >= claiming.MOST_CALLS or again_at >= claim.until:
        _no_key(session, claim)
    else:
        claiming.ring(session, claim, again_at)


def advance(session: Session, now: datetime) -> None:
    """What the clock does to alerts at `now` (aware UTC). Claims first, so that the ladder that waited for one goes on
    in the same beat."""
    _time_is_up(session, now)
    rungs.advance(session, now)


def next_due() -> list[Due]:
    """When the next rung of an alert, or its taker, is to hear of it, and when the time of a claim is up."""
    return [*rungs.next_due(), earliest(AlertClaim.until, AlertClaim.state == ClaimState.RINGING)]


def _time_is_up(session: Session, now: datetime) -> None:
    """Of every claim that still rings, whatever became of its calls."""

    def is_up(claim: sa.Row[int, int]) -> None:
        locked(session, Alert, claim.alert_id)
        _no_key(session, _locked(session, claim.id))

    each(session, columns(session, _LATE, {"now": now}).all(), is_up)
    session.flush()


_LATE = (
    sa.select(AlertClaim.id, AlertClaim.alert_id)
    .where(AlertClaim.state == ClaimState.RINGING, AlertClaim.until <= sa.bindparam("now"))
    .order_by(AlertClaim.until, AlertClaim.id)
)


def _no_key(session: Session, claim: AlertClaim) -> None:
    if claiming.over(session, claim, ClaimEvent.NO_KEY):
        _goes_on(session, claim)


def _goes_on(session: Session, claim: AlertClaim) -> None:
    """Nothing is won by waiting: the next is told at once, where there is one and the hour is right. How it went is the
    desk's to hear, and is asked of the taker again."""
    alert = claim.alert
    if alert.state not in LIVE_ALERT:
        return
    if claim.kind is ClaimKind.OUTCOME and alert.state is AlertState.TAKEN:
        alert.next_rung_at = clock.now()
    elif claim.told is not None and alert.state is AlertState.OPEN and not alert.elder_turn:
        rungs.goes_on_now(session, alert, claim.told)
    session.flush()


def _of_held_alert(session: Session, claim_id: int) -> AlertClaim:
    """The alert first, as everybody does who holds both."""
    locked(session, Alert, get(session, claim_id).alert_id)
    return _locked(session, claim_id)


def _locked(session: Session, claim_id: int) -> AlertClaim:
    claim = locked(session, AlertClaim, claim_id)
    if claim is None:
        raise LookupError(f"there is no claim {claim_id}")
    return claim
