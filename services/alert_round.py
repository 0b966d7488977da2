"""Going up the ladder: each rung by call and text, ten minutes a rung, the last again every quarter by day."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Alert,
    AlertAnswer,
    AlertState,
    AlertTold,
    Person,
    QuestionKind,
    TaskKind,
    insert_missing,
)

from . import conversations, duetime, ladder, outbox, tasks, telling, texting
from .one_by_one import each

RUNG_FOR = timedelta(minutes=10)
AGAIN_AFTER = timedelta(minutes=15)
TOLD_WITHIN = timedelta(hours=12)
CALL_HOLDS = timedelta(minutes=9)


def plan(session: Session, now: datetime) -> None:
    """Tell the next rung of every alert whose time has come at `now` (aware UTC), and remind who took one."""
    due = session.scalars(
        sa.select(Alert)
        .where(Alert.state.in_((AlertState.HELD, AlertState.OPEN, AlertState.TAKEN)), Alert.next_rung_at <= now)
        .order_by(Alert.next_rung_at, Alert.id)
        .with_for_update(of=Alert, skip_locked=True)
    ).all()

    def move_on(alert: Alert) -> None:
        if alert.state is AlertState.TAKEN:
            _no_outcome_yet(session, alert)
            return
        if alert.state is AlertState.HELD:
            alert.move(AlertState.OPEN)
        _next_rung(session, alert, now)

    each(session, due, move_on)
    session.flush()


def _next_rung(session: Session, alert: Alert, now: datetime) -> None:
    rungs = ladder.of(session, alert.elder)
    if alert.rung < len(rungs):
        rung = rungs[alert.rung]
        alert.rung += 1
        told = write_told(session, alert, rung.number, rung.person)
        if told.answer is AlertAnswer.WRONG_NUMBER:
            alert.next_rung_at = now
            return
        _ring_and_text(session, alert, told)
        alert.next_rung_at = now + (RUNG_FOR if alert.rung < len(rungs) else AGAIN_AFTER)
    else:
        _again(session, alert, now)


def _again(session: Session, alert: Alert, now: datetime) -> None:
    """Nobody has taken it: it stays red, the last is rung again by day, and at night all who were told are told so."""
    zone = alert.elder.community.zone
    morning = duetime.end_of_quiet(now, zone)
    if morning > now:
        for told in _told(session, alert):
            tell(session, alert, told, About.ALERT_NIGHT, expires_at=morning, part=f"/{duetime.local_day(now, zone)}")
        alert.next_rung_at = morning
        return
    alert.repeats += 1
    told_ones = _told(session, alert)
    if told_ones:
        _ring_and_text(session, alert, told_ones[-1])
    alert.next_rung_at = now + AGAIN_AFTER


def write_told(session: Session, alert: Alert, number: str, person: Person | None) -> AlertTold:
    """The row of one who is told, written once for each number."""
    values = {
        "alert_id": alert.id,
        "rung": max(alert.rung, 1),
        "number": number,
        "person_id": person.id if person else None,
    }
    insert_missing(session, AlertTold, [values])
    told = session.scalars(sa.select(AlertTold).where(AlertTold.alert_id == alert.id, AlertTold.number == number)).one()
    return told


def _ring_and_text(session: Session, alert: Alert, told: AlertTold) -> None:
    community_id = alert.elder.community_id
    key = f"alert/{alert.id}/{alert.cause}/{alert.rung}/{alert.repeats}"
    subject = {"alert": alert.id, "told": told.id}
    now = clock.now()
    outbox.queue_call(
        session,
        community_id=community_id,
        number=told.number,
        about=About.ALERT,
        key=f"{key}/call",
        subject=subject,
        person_id=told.person_id,
        expires_at=now + CALL_HOLDS,
        urgent=True,
    )
    if told.person is None or not texting.takes_sms(session, community_id, told.number):
        return
    until = now + TOLD_WITHIN
    outbox.queue_text(
        session,
        community_id=community_id,
        number=told.number,
        about=About.ALERT,
        key=f"{key}/text",
        subject=subject,
        person_id=told.person_id,
        expires_at=now + CALL_HOLDS,
        urgent=True,
    )
    conversations.ask(session, told.person, QuestionKind.ALERT, subject, until, number=told.number)


def tell(
    session: Session,
    alert: Alert,
    told: AlertTold,
    about: About,
    *,
    expires_at: datetime | None = None,
    part: str = "",
) -> None:
    """Tell one of those who were told how it goes on: by text or voice, at any hour, since they were alarmed."""
    key = f"alert/{alert.id}/{about}/{told.id}/{alert.repeats}{part}"
    until = expires_at or clock.now() + TOLD_WITHIN
    if told.person is not None:
        telling.tell(session, told.person, about, {"alert": alert.id}, key=key, expires_at=until, urgent=True)
        return
    way = outbox.queue_text if texting.takes_sms(session, alert.elder.community_id, told.number) else outbox.queue_call
    way(
        session,
        community_id=alert.elder.community_id,
        number=told.number,
        about=about,
        key=key,
        subject={"alert": alert.id},
        expires_at=until,
        urgent=True,
    )


def ask_outcome(session: Session, alert: Alert, taker: Person, *, again: bool = False) -> None:
    """How did it go? By text, or, where there is none, when the taker rings the line."""
    if taker.phone is None or not texting.takes_sms(session, taker.community_id, taker.phone):
        return
    until = clock.now() + timedelta(days=1)
    outbox.queue_text(
        session,
        community_id=taker.community_id,
        number=taker.phone,
        about=About.ALERT_TAKEN,
        key=f"alert/{alert.id}/outcome/{taker.id}/{alert.repeats}/{'again' if again else 'first'}",
        subject={"alert": alert.id},
        person_id=taker.id,
        expires_at=until,
        urgent=True,
    )
    conversations.ask(session, taker, QuestionKind.ALERT_OUTCOME, {"alert": alert.id}, until)


def _no_outcome_yet(session: Session, alert: Alert) -> None:
    """The taker is asked once more, and the desk sees that nobody has said how it went."""
    alert.next_rung_at = None
    key = f"alert/{alert.id}/no-outcome"
    subject = {"alert": alert.id}
    tasks.open_task(session, alert.elder.community, TaskKind.FOLLOW_UP, key, person=alert.elder, subject=subject)
    if alert.taken_by is not None:
        ask_outcome(session, alert, alert.taken_by, again=True)


def _told(session: Session, alert: Alert) -> list[AlertTold]:
    """Those who were told; whoever said that the number is wrong is left in peace."""
    wanted = sa.select(AlertTold).where(AlertTold.alert_id == alert.id, AlertTold.answer != AlertAnswer.WRONG_NUMBER)
    return list(session.scalars(wanted.order_by(AlertTold.rung, AlertTold.id)))
