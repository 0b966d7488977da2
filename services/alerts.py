"""An alert about an elder: raised, taken back, told rung by rung, taken by one, and ended by an outcome alone.

What may happen to it in which state is the table `Alert.ON`; what is not in it changes nothing and is logged.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    FINAL_OUTCOMES,
    LIVE_ALERT,
    About,
    Alert,
    AlertCause,
    AlertEvent,
    AlertOutcome,
    AlertState,
    AlertTold,
    Audit,
    Checkin,
    Leaving,
    Person,
    QuestionKind,
    TaskKind,
    ToldEvent,
    ToldState,
    insert_missing,
    locked,
)

from . import alert_round, alert_telling, conversations, leaving, not_tried, return_day, tasks, wrong_numbers
from .alert_reading import (
    asked_for_help_at,
    declined,
    get,
    is_confirmed,
    live_for,
    of_number,
    read_out,
    to_answer,
    to_log,
    told_by,
    told_lately,
    told_to,
    what_happened,
)
from .alert_round import plan

__all__ = [
    "HELD_S",
    "TakeResult",
    "asked_for_help_at",
    "close",
    "decline",
    "declined",
    "get",
    "give_back",
    "heard",
    "is_confirmed",
    "left",
    "live_for",
    "of_number",
    "plan",
    "raise_",
    "read_out",
    "release",
    "she_answered",
    "take",
    "take_back",
    "to_answer",
    "to_log",
    "told_lately",
    "told_to",
    "what_happened",
    "wrong_number",
]

HELD_S = 30
ASK_OUTCOME_AFTER = timedelta(minutes=30)
KNOWN_FOR = timedelta(hours=24)
NEEDS_FOLLOW_UP = frozenset({AlertOutcome.ILL, AlertOutcome.FELL, AlertOutcome.HOSPITAL, AlertOutcome.OTHER})
TAKER_HAS = timedelta(hours=2)
"""How long somebody who has said 'I look to it' is left to it when another evening is missed."""


class TakeResult(enum.StrEnum):
    """What came of saying 'I look to it'."""

    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


def raise_(
    session: Session, elder: Person, cause: AlertCause, *, checkin: Checkin | None = None, held_s: int = 0
) -> Alert:
    """The one live alert about `elder`, written if there is none. Nobody is told for `held_s` seconds.

    A call for help while an alert is open makes it a call for help, and everybody is told anew. What comes to light in
    the middle of the night, long after its evening, begins in the morning with herself, and is red until then.
    """
    now = clock.now()
    morning = None
    if checkin is not None and cause is not AlertCause.NEEDS_HELP:
        morning = not_tried.morning_after(checkin, now)
    first_at = morning or now + timedelta(seconds=held_s)
    row = {
        "elder_id": elder.id,
        "checkin_id": checkin.id if checkin else None,
        "cause": cause,
        "state": AlertState.HELD if held_s else AlertState.OPEN,
        "next_rung_at": first_at,
        "her_turn": morning is not None,
        "nobody_since": now if morning is not None else None,
    }
    new = insert_missing(session, Alert, [row])
    alert = session.scalars(_live(elder)).first()
    if alert is None:  # it ended while we waited for it
        return raise_(session, elder, cause, checkin=checkin, held_s=held_s)
    if not new and _is_news(alert, cause, checkin, now) and alert.meet(AlertEvent.NEWS):
        alert.cause = cause
        alert_round.begin_anew(session, alert, first_at)
        alert.her_turn = morning is not None
    if checkin is not None:
        alert.checkin_id = checkin.id
    session.flush()
    return alert


def _is_news(alert: Alert, cause: AlertCause, checkin: Checkin | None, now: datetime) -> bool:
    """A call for help is news unless the ladder is being climbed for one. Another evening missed is, once the ladder
    has come to its end, or the taker of an earlier one has had time to look to her and has told no outcome."""
    nobody_has_it = alert.state is AlertState.OPEN and alert.nobody_since is not None
    if cause is AlertCause.NEEDS_HELP:
        return alert.cause is not cause or alert.state is AlertState.TAKEN or nobody_has_it
    if checkin is None or checkin.id == alert.checkin_id:
        return False
    if alert.state is not AlertState.TAKEN:
        return nobody_has_it and alert.cause is not AlertCause.NEEDS_HELP
    return alert.taken_at is None or alert.taken_at <= now - TAKER_HAS


def take_back(session: Session, elder: Person) -> None:
    """She pressed 3 by mistake. Within the held time nobody hears of it; afterwards they hear that she answered.

    The desk is asked to see to it unless she then says that she is well.
    """
    alert = session.scalars(_live(elder)).first()
    if alert is None:
        return
    key = f"taken-back/{alert.id}"
    tasks.open_task(session, elder.community, TaskKind.FOLLOW_UP, key, person=elder, subject={"alert": alert.id})
    _she_answered(session, alert)


def she_answered(session: Session, elder: Person) -> None:
    """She pressed a key herself: an alert about her ends, and all who were told hear it. Nothing when there is none."""
    for ended in session.scalars(sa.select(Alert).where(Alert.elder_id == elder.id, _recent())).all():
        tasks.settle(session, f"taken-back/{ended.id}")
    alert = session.scalars(_live(elder)).first()
    if alert is not None:
        _she_answered(session, alert)


def _she_answered(session: Session, alert: Alert) -> None:
    if alert.state is AlertState.HELD and alert.meet(AlertEvent.SHE_ANSWERED):
        alert.next_rung_at, alert.closed_at = None, clock.now()
        session.flush()
    else:
        _end(session, alert, AlertEvent.SHE_ANSWERED, AlertOutcome.SHE_ANSWERED, by=alert.elder)


def release(session: Session, alert: Alert) -> None:
    """The held time is over, or somebody is on the line with her already."""
    fresh = locked(session, Alert, alert.id)
    if fresh is not None and fresh.state is AlertState.HELD:
        fresh.meet(AlertEvent.HELD_OVER)
        session.flush()


def heard(session: Session, alert_id: int, by: Person | str) -> None:
    """A key said that it is the one meant, so that from now on it is known to have been heard."""
    alert = session.get(Alert, alert_id)
    told = told_by(session, alert, by) if alert else None
    if told is not None:
        told.heard_at = clock.now()
        session.flush()


def take(session: Session, alert_id: int, by: Person | str, *, over: bool = False) -> TakeResult:
    """`by` (a person, or the number that answered) looks to her. One does; the others hear that somebody has.

    `over`: the desk takes it from who has it. An outcome is asked for half an hour later.
    """
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, by) if alert else None
    if alert is None or alert.state not in (AlertState.OPEN, AlertState.TAKEN):
        return TakeResult.GONE
    if alert.state is AlertState.TAKEN and (not over or (told and told.state is ToldState.YES)):
        return TakeResult.YOURS if told and told.state is ToldState.YES else TakeResult.TAKEN
    if not alert.meet(AlertEvent.TAKEN_OVER if over else AlertEvent.TAKEN):
        return TakeResult.GONE
    taker = by if isinstance(by, Person) else (told.person if told else None)
    told = told or alert_round.write_told(session, alert, _number(by), taker)
    _is_the_taker(session, alert, told)
    alert.taken_by_id, alert.taken_by, alert.taken_at = (taker.id if taker else None), taker, clock.now()
    alert.nobody_since, alert.her_turn = None, False
    alert.next_rung_at = clock.now() + ASK_OUTCOME_AFTER
    _note_address_told(session, alert, told)
    session.flush()
    alert_telling.stop_asking(session, alert)
    part = f"/{int(alert.taken_at.timestamp())}"
    for other in told_to(session, alert):
        if other.id != told.id:
            alert_telling.tell(session, alert, other, About.ALERT_TAKEN, part=part)
    alert_telling.ask_outcome(session, alert, told)
    return TakeResult.YOURS


def _is_the_taker(session: Session, alert: Alert, told: AlertTold) -> None:
    for other in told_to(session, alert):
        if other.state is ToldState.YES:
            other.meet(ToldEvent.RELIEVED)
    told.meet(ToldEvent.SAYS_YES)
    told.heard_at = clock.now()


def _note_address_told(session: Session, alert: Alert, told: AlertTold) -> None:
    """Who takes it is told where she lives, which is a look at a personal field."""
    actor = f"person/{told.person_id}" if told.person_id else "on-call"
    session.add(
        Audit(community_id=alert.elder.community_id, actor=actor, action="alert-address", person_id=alert.elder_id)
    )


def give_back(session: Session, alert_id: int, by: Person | str | None = None) -> bool:
    """The taker cannot after all, or the desk (`by` None) hands it on: the ladder begins anew at once, without those
    who said that they cannot. False, and nothing changed, when it is not `by`'s to give."""
    alert = locked(session, Alert, alert_id)
    if alert is None:
        return False
    takers = [told for told in told_to(session, alert) if told.state is ToldState.YES]
    own = told_by(session, alert, by) if by is not None else None
    if (by is not None and own not in takers) or not alert.meet(AlertEvent.GIVEN_BACK):
        return False
    for told in takers:
        told.meet(ToldEvent.SAYS_NO)
    alert_round.begin_anew(session, alert, clock.now())
    alert_round.counts_as_told(session, alert, ToldState.NO)
    alert_round.keep_the_night(session, alert, takers[0] if takers else None)
    session.flush()
    return True


def decline(session: Session, alert_id: int, by: Person | str) -> None:
    """`by` cannot, or cannot after all. The next in the ladder is told at once."""
    if not give_back(session, alert_id, by):
        _no(session, alert_id, by, ToldEvent.SAYS_NO)


def wrong_number(session: Session, alert_id: int, number: str) -> None:
    """Whoever lifted is not the contact and has heard no name. Nothing more is told there; the desk puts the number
    right, and until then it stands in nobody's ladder."""
    told = _no(session, alert_id, number, ToldEvent.SAYS_WRONG) or _wrong_after_the_end(session, alert_id, number)
    if told is not None:
        alert_telling.stop_telling(session, told)
        elder = told.alert.elder
        subject = {"alert": alert_id, "elder": elder.id}
        wrong_numbers.report(session, elder.community, number, told.person, subject)


def _wrong_after_the_end(session: Session, alert_id: int, number: str) -> AlertTold | None:
    """The row of a number that was rung only to hear that it is over."""
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, number) if alert else None
    if alert is None or told is None or alert.state in LIVE_ALERT or not told.meet(ToldEvent.SAYS_WRONG):
        return None
    session.flush()
    return told


def _no(session: Session, alert_id: int, by: Person | str, event: ToldEvent) -> AlertTold | None:
    """The row of `by`, when what it says counts; the next is told at once if everybody waited for this answer."""
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, by) if alert else None
    if alert is None or told is None or alert.state not in LIVE_ALERT:
        return None
    latest = told.state is ToldState.ASKED and told_to(session, alert)[-1].id == told.id
    if not told.meet(event):
        return None
    told.heard_at = clock.now()
    conversations.settle(session, QuestionKind.ALERT, {"alert": alert.id, "told": told.id})
    session.flush()
    if alert.state is AlertState.OPEN and latest and alert_round.next_rung(session, alert, clock.now()) is not None:
        alert.next_rung_at = clock.now()
        session.flush()
    return told


def close(
    session: Session, alert: Alert, outcome: AlertOutcome, by: Person | str | None = None, note: str | None = None
) -> bool:
    """The outcome ends it, and all who were told hear that it is over. False, and nothing changed, for one that is held
    or over.

    `by` (a person, or the number) is who says so and is not told again. `MOVED` and `DIED` are told nobody by the line:
    everything about her is withdrawn, and the desk gets the list of whom to ring.
    """
    return _end(session, alert, AlertEvent.OUTCOME, outcome, by=by, note=note)


def _end(
    session: Session,
    alert: Alert,
    event: AlertEvent,
    outcome: AlertOutcome,
    *,
    by: Person | str | None,
    note: str | None = None,
) -> bool:
    fresh = locked(session, Alert, alert.id)
    if fresh is None or not fresh.meet(event):
        return False
    fresh.outcome, fresh.outcome_note = outcome, note
    fresh.closed_at, fresh.next_rung_at, fresh.nobody_since = clock.now(), None, None
    session.flush()
    alert_telling.stop_asking(session, fresh)
    tasks.settle(session, f"alert/{fresh.id}/no-outcome")
    says_so = told_by(session, fresh, by) if by is not None else None
    if outcome in FINAL_OUTCOMES:
        leaving.leave(session, fresh.elder, Leaving(outcome.value), told=told_to(session, fresh), by=says_so)
        return True
    for told in told_to(session, fresh):
        if told is not says_so:
            alert_telling.tell(session, fresh, told, About.ALL_CLEAR)
    return_day.ask(session, fresh)
    if outcome in NEEDS_FOLLOW_UP:
        key = f"alert/{fresh.id}/follow-up"
        subject = {"alert": fresh.id}
        tasks.open_task(session, fresh.elder.community, TaskKind.FOLLOW_UP, key, person=fresh.elder, subject=subject)
    return True


def left(session: Session, elder: Person, why: Leaving) -> None:
    """The desk has heard that she died or moved: an alert about her ends with that, and the robot tells nobody."""
    alert = session.scalars(_live(elder)).first()
    if alert is None:
        leaving.leave(session, elder, why)
    elif alert.state is AlertState.HELD and alert.meet(AlertEvent.LEFT):
        alert.next_rung_at, alert.closed_at = None, clock.now()
        leaving.leave(session, elder, why)
    else:
        _end(session, alert, AlertEvent.LEFT, AlertOutcome(why.value), by=None)


@leaving.withdraws
def _taker_left(session: Session, person: Person, _at: datetime) -> Iterator[leaving.ToRing]:
    """What somebody who has left had taken is handed on, as if it was given back."""
    taken = sa.select(Alert.id).where(Alert.taken_by_id == person.id, Alert.state == AlertState.TAKEN)
    for alert_id in session.scalars(taken.order_by(Alert.id)).all():
        give_back(session, alert_id, person)
    yield from ()


def _live(elder: Person) -> sa.Select[Alert]:
    """Held until the transaction ends."""
    live = sa.select(Alert).where(Alert.elder_id == elder.id, Alert.state.in_(LIVE_ALERT))
    return live.with_for_update(of=Alert).execution_options(populate_existing=True)


def _recent() -> sa.ColumnElement[bool]:
    return Alert.closed_at >= sa.bindparam(None, clock.now() - KNOWN_FOR, type_=Alert.closed_at.type)


def _number(by: Person | str) -> str:
    return by if isinstance(by, str) else by.phone or ""
