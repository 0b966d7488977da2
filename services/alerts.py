"""An alert about an elder: raised, taken back, told rung by rung, taken by one, and ended by an outcome alone."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    About,
    Alert,
    AlertAnswer,
    AlertCause,
    AlertOutcome,
    AlertState,
    AlertTold,
    Audit,
    Checkin,
    CheckinTry,
    Outbox,
    OutboxKind,
    Person,
    QuestionKind,
    TaskKind,
    insert_missing,
    locked,
)

from . import alert_round, conversations, ladder, outbox, tasks, telling
from .alert_round import plan

__all__ = [
    "HELD_S",
    "TakeResult",
    "close",
    "decline",
    "get",
    "live_for",
    "plan",
    "raise_",
    "read_out",
    "release",
    "she_answered",
    "take",
    "take_back",
    "to_answer",
    "to_log",
    "told_to",
    "tries_behind",
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

    A call for help while an alert is open makes it a call for help, and everybody is told anew.
    """
    now = clock.now()
    row = {
        "elder_id": elder.id,
        "checkin_id": checkin.id if checkin else None,
        "cause": cause,
        "state": AlertState.HELD if held_s else AlertState.OPEN,
        "next_rung_at": now + timedelta(seconds=held_s),
    }
    new = insert_missing(session, Alert, [row])
    alert = session.scalars(_live(elder)).one()
    if not new and _is_news(alert, cause, checkin, now):
        _tell_anew(session, alert, cause, now + timedelta(seconds=held_s))
    if checkin is not None:
        alert.checkin_id = checkin.id
    session.flush()
    return alert


def _is_news(alert: Alert, cause: AlertCause, checkin: Checkin | None, now: datetime) -> bool:
    """A call for help is news unless people are being told of one; an evening missed is, once the taker of an earlier
    one has had time to look to her and has told no outcome."""
    if cause is AlertCause.NEEDS_HELP:
        return alert.cause is not cause or alert.state is AlertState.TAKEN
    if alert.state is not AlertState.TAKEN or checkin is None or checkin.id == alert.checkin_id:
        return False
    return alert.taken_at is None or alert.taken_at <= now - TAKER_HAS


def _tell_anew(session: Session, alert: Alert, cause: AlertCause, first_at: datetime) -> None:
    """From the first rung, under a new round number, so that what was told before does not stand in the way."""
    if alert.state is AlertState.TAKEN:
        alert.move(AlertState.OPEN)
        alert.taken_by_id, alert.taken_by, alert.taken_at = None, None, None
    alert.cause = cause
    alert.rung, alert.next_rung_at = 0, first_at
    alert.repeats += 1
    for told in told_to(session, alert):
        told.answer = AlertAnswer.NONE
    outbox.withdraw(session, key_prefix=f"alert/{alert.id}/")
    conversations.settle(session, QuestionKind.ALERT_OUTCOME, {"alert": alert.id})


def get(session: Session, alert_id: int) -> Alert:
    """Raises NoResultFound when there is no such alert."""
    return session.get_one(Alert, alert_id)


def live_for(session: Session, elder: Person) -> Alert | None:
    return session.scalars(sa.select(Alert).where(Alert.elder_id == elder.id, Alert.state.in_(LIVE_ALERT))).first()


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
    if alert.state is AlertState.HELD:
        alert.move(AlertState.WITHDRAWN)
        alert.next_rung_at, alert.closed_at = None, clock.now()
        session.flush()
    else:
        close(session, alert, AlertOutcome.SHE_ANSWERED, by=alert.elder)


def release(session: Session, alert: Alert) -> None:
    """The held time is over, or somebody is on the line with her already."""
    fresh = locked(session, Alert, alert.id)
    if fresh is not None and fresh.state is AlertState.HELD:
        fresh.move(AlertState.OPEN)
        session.flush()


def take(session: Session, alert_id: int, by: Person | str) -> TakeResult:
    """`by` (a person, or the number that answered) looks to her. One does; the others hear that somebody has.

    An outcome is asked for half an hour later.
    """
    alert = locked(session, Alert, alert_id)
    told = _told(session, alert, by) if alert else None
    if alert is None or alert.state not in (AlertState.OPEN, AlertState.TAKEN):
        return TakeResult.GONE
    if alert.state is AlertState.TAKEN:
        return TakeResult.YOURS if told and told.answer is AlertAnswer.YES else TakeResult.TAKEN
    taker = by if isinstance(by, Person) else (told.person if told else None)
    if told is None:
        told = alert_round.write_told(session, alert, _number(by), taker)
    told.answer = AlertAnswer.YES
    alert.move(AlertState.TAKEN)
    alert.taken_by_id, alert.taken_by, alert.taken_at = (taker.id if taker else None), taker, clock.now()
    alert.next_rung_at = clock.now() + ASK_OUTCOME_AFTER
    _note_address_told(session, alert, told)
    session.flush()
    _stop_telling(session, alert)
    for other in told_to(session, alert):
        if other.id != told.id:
            alert_round.tell(session, alert, other, About.ALERT_TAKEN)
    if taker is not None:
        alert_round.ask_outcome(session, alert, taker)
    return TakeResult.YOURS


def _note_address_told(session: Session, alert: Alert, told: AlertTold) -> None:
    """Who takes it is told where she lives, which is a look at a personal field."""
    actor = f"person/{told.person_id}" if told.person_id else "on-call"
    session.add(
        Audit(community_id=alert.elder.community_id, actor=actor, action="alert-address", person_id=alert.elder_id)
    )


def decline(session: Session, alert_id: int, by: Person | str) -> None:
    """`by` cannot. The next in the ladder is told at once."""
    _no(session, alert_id, by, AlertAnswer.NO)


def wrong_number(session: Session, alert_id: int, number: str) -> None:
    """Whoever lifted is not the contact and has heard no name. The desk puts the number right."""
    alert = _no(session, alert_id, number, AlertAnswer.WRONG_NUMBER)
    if alert is not None:
        tasks.open_task(
            session,
            alert.elder.community,
            TaskKind.WRONG_NUMBER,
            f"wrong-number/{alert.id}/{number}",
            number=number,
            subject={"alert": alert.id, "elder": alert.elder_id},
        )


def _no(session: Session, alert_id: int, by: Person | str, answer: AlertAnswer) -> Alert | None:
    alert = locked(session, Alert, alert_id)
    told = _told(session, alert, by) if alert else None
    if alert is None or told is None or told.answer is AlertAnswer.YES:
        return alert
    was_unanswered = told.answer is AlertAnswer.NONE
    told.answer = answer
    is_last_told = told.rung == alert.rung and was_unanswered
    if alert.state is AlertState.OPEN and is_last_told and alert.rung < len(ladder.of(session, alert.elder)):
        alert.next_rung_at = clock.now()
    conversations.settle(session, QuestionKind.ALERT, {"alert": alert.id, "told": told.id})
    session.flush()
    return alert


def close(
    session: Session, alert: Alert, outcome: AlertOutcome, by: Person | str | None = None, note: str | None = None
) -> None:
    """The outcome ends it, and all who were told hear that it is over. Raises `IllegalMove` for one not told yet.

    `by` (a person, or the number) is who says so and is not told again. Closing what is closed does nothing.
    """
    fresh = locked(session, Alert, alert.id)
    if fresh is None or fresh.state is AlertState.CLOSED:
        return
    fresh.move(AlertState.CLOSED)
    fresh.outcome, fresh.outcome_note = outcome, note
    fresh.closed_at, fresh.next_rung_at = clock.now(), None
    session.flush()
    _stop_telling(session, fresh)
    conversations.settle(session, QuestionKind.ALERT_OUTCOME, {"alert": fresh.id})
    telling.withdraw(session, f"alert/{fresh.id}/")
    says_so = _told(session, fresh, by) if by is not None else None
    for told in told_to(session, fresh):
        if told is not says_so:
            alert_round.tell(session, fresh, told, About.ALL_CLEAR)
    if outcome in NEEDS_FOLLOW_UP:
        key = f"alert/{fresh.id}/follow-up"
        subject = {"alert": fresh.id}
        tasks.open_task(session, fresh.elder.community, TaskKind.FOLLOW_UP, key, person=fresh.elder, subject=subject)


def told_to(session: Session, alert: Alert) -> list[AlertTold]:
    """Everyone who was told, in order; a wrong number was told nothing."""
    wanted = sa.select(AlertTold).where(AlertTold.alert_id == alert.id, AlertTold.answer != AlertAnswer.WRONG_NUMBER)
    return list(session.scalars(wanted.order_by(AlertTold.rung)))


def tries_behind(session: Session, alert: Alert) -> list[CheckinTry]:
    """The calls the elder did not answer with a key, first first; none when the alert came of no check-in."""
    wanted = sa.select(CheckinTry).where(CheckinTry.checkin_id == alert.checkin_id, CheckinTry.silence.is_not(None))
    return list(session.scalars(wanted.order_by(CheckinTry.number)))


def read_out(session: Session, alert: Alert, number: str) -> None:
    """The alert was read in a call about another one, so this number is not rung about it at this rung."""
    told = _told(session, alert, number)
    for row in session.scalars(
        sa.select(Outbox).where(
            Outbox.kind == OutboxKind.CALL,
            Outbox.about == About.ALERT,
            Outbox.number == number,
            Outbox.ended_at.is_(None),
        )
    ).all():
        if told is not None and row.subject.get("told") == told.id:
            outbox.withdraw(session, row=row)


def to_answer(session: Session, number: str) -> list[Alert]:
    """Alerts this number was told of and has not answered, and nobody has taken: asked when it rings the line."""
    return _of_number(session, number, AlertState.OPEN, AlertAnswer.NONE)


def to_log(session: Session, number: str) -> list[Alert]:
    """Alerts taken by this number whose outcome is not told yet."""
    return _of_number(session, number, AlertState.TAKEN, AlertAnswer.YES)


def _of_number(session: Session, number: str, state: AlertState, answer: AlertAnswer) -> list[Alert]:
    return list(
        session.scalars(
            sa.select(Alert)
            .join(AlertTold, AlertTold.alert_id == Alert.id)
            .where(AlertTold.number == number, AlertTold.answer == answer, Alert.state == state)
            .order_by(Alert.created_at, Alert.id)
        )
    )


def _stop_telling(session: Session, alert: Alert) -> None:
    outbox.withdraw_subject(session, About.ALERT, "alert", alert.id)
    outbox.withdraw_subject(session, About.ALERT_NIGHT, "alert", alert.id)
    conversations.settle(session, QuestionKind.ALERT, {"alert": alert.id})


def _live(elder: Person) -> sa.Select[Alert]:
    """Held until the transaction ends."""
    live = sa.select(Alert).where(Alert.elder_id == elder.id, Alert.state.in_(LIVE_ALERT))
    return live.with_for_update(of=Alert).execution_options(populate_existing=True)


def _recent() -> sa.ColumnElement[bool]:
    return Alert.closed_at >= sa.bindparam(None, clock.now() - KNOWN_FOR, type_=Alert.closed_at.type)


def _number(by: Person | str) -> str:
    return by if isinstance(by, str) else by.phone or ""


def _told(session: Session, alert: Alert | None, by: Person | str) -> AlertTold | None:
    if alert is None:
        return None
    of_alert = sa.select(AlertTold).where(AlertTold.alert_id == alert.id)
    if isinstance(by, str):
        return session.scalars(of_alert.where(AlertTold.number == by)).first()
    own = session.scalars(of_alert.where(AlertTold.person_id == by.id)).first()
    numbers = [number for number in (by.phone, by.phone2) if number]
    return own or session.scalars(of_alert.where(AlertTold.number.in_(numbers))).first()
