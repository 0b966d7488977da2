"""Going up the ladder: ten minutes a rung, then the last again every quarter by day; at eight she herself first.

A call for help knows no night, and no waiting: the last is rung again after one minute, two, four and eight, and every
quarter from then on until somebody has it. Any other ladder that an outage
has interrupted until the middle of the night goes on in the morning.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    About,
    Alert,
    AlertCause,
    AlertEvent,
    AlertState,
    AlertTold,
    ClaimEvent,
    ClaimKind,
    Outbox,
    Person,
    TaskKind,
    ToldEvent,
    ToldState,
    columns,
    insert_new,
)
from services import tasks
from services.hours import due as when_due
from services.hours import duetime
from services.hours.batch import each
from services.hours.due import Due, earliest_in
from services.outages import not_tried
from services.people import ladder
from services.people.ladder import Rung

from . import claiming, elder_turn, sending

RUNG_FOR = timedelta(minutes=10)
AGAIN_AFTER = timedelta(minutes=15)
NIGHT = timedelta(hours=12)
NOT_HERS = (ClaimKind.TAKES, ClaimKind.OUTCOME, ClaimKind.AWAY)
"""What others have claimed."""
HELP_AGAIN_AFTER = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 4, 8))
"""A call for help rings the last of the ladder again so soon, and every quarter from then on."""


def advance(session: Session, now: datetime) -> None:
    """Tell the next rung of every alert whose time has come at `now` (aware UTC), and remind who took one. One waits
    while somebody who has said something about it is rung (`claiming`)."""
    due = session.scalars(_those_due(), {"now": now}).all()

    def move_on(alert: Alert) -> None:
        morning = _after_an_outage(alert, now)
        if morning is not None:
            _wait_for(session, alert, morning, now)
            return
        if alert.state is AlertState.TAKEN:
            _no_outcome_yet(session, alert)
            return
        if alert.state is AlertState.HELD:
            alert.meet(AlertEvent.HELD_OVER)
        _step(session, alert, now)

    each(session, due, move_on)
    session.flush()


@cache
def _those_due() -> sa.Select[Alert]:
    now = sa.bindparam("now", type_=Alert.next_rung_at.type)
    return (
        sa.select(Alert)
        .where(Alert.state.in_(LIVE_ALERT), Alert.next_rung_at <= now, ~claiming.ringing(now))
        .order_by(Alert.next_rung_at, Alert.id)
        .with_for_update(of=Alert, skip_locked=True)
    )


def next_due() -> list[Due]:
    """When the next rung of an alert, or its taker, is to hear of it."""
    return earliest_in(Alert.next_rung_at, Alert.state, LIVE_ALERT, ~claiming.ringing(when_due.now()))


def _after_an_outage(alert: Alert, now: datetime) -> datetime | None:
    """When it goes on, if the line was down from the evening into the night, or until after it: in the morning, with
    herself. A call for help knows no night."""
    due_at = alert.next_rung_at
    if alert.cause is AlertCause.NEEDS_HELP or due_at is None:
        return None
    community = alert.elder.community
    if alert.state is AlertState.OPEN and not alert.elder_turn and not_tried.night_has_passed(community, due_at, now):
        return now
    return not_tried.morning_of(community, due_at, now)


def _wait_for(session: Session, alert: Alert, morning: datetime, now: datetime) -> None:
    """Nobody is woken. It is red until the morning, begins then with herself, and who is on call has it in writing; who
    has taken it is asked then how it went."""
    alert.next_rung_at = morning
    if alert.state is AlertState.TAKEN:
        return
    alert.nobody_since, alert.elder_turn = alert.nobody_since or now, True
    community = alert.elder.community
    tonight = duetime.local_day(now, community.zone).isoformat()
    not_tried.text_on_call(session, community, f"ladder-interrupted/{community.id}/{tonight}")


def _sleeps(alert: Alert, now: datetime) -> bool:
    """Nobody is told of it before she herself is rung."""
    return alert.elder_turn and alert.next_rung_at is not None and alert.next_rung_at > now


def begin_anew(session: Session, alert: Alert, first_at: datetime) -> None:
    """From the first rung, in a new pass, so that what was told before does not stand in the way."""
    sending.stop_asking(session, alert)
    claiming.settle(session, alert, NOT_HERS, ClaimEvent.OVERTAKEN)
    for told in sending.told_to(session, alert):
        if told.state is ToldState.YES:
            told.meet(ToldEvent.RELIEVED)
    alert.ladder_pass += 1
    alert.repeats, alert.elder_turn, alert.nobody_since = 0, False, None
    alert.taken_by_id, alert.taken_by, alert.taken_at = None, None, None
    alert.taken_by_user_id, alert.taken_by_user = None, None
    alert.next_rung_at = first_at


def counts_as_told(session: Session, alert: Alert, state: ToldState) -> None:
    """Those whose answer stands (they cannot) are not asked again in this pass."""
    for told in sending.told_to(session, alert):
        if told.state is state:
            told.ladder_pass = alert.ladder_pass


def keep_the_night(session: Session, alert: Alert, gave_back: AlertTold | None) -> None:
    """Those who were told that nobody is rung before the morning are texted that `gave_back` cannot after all, and who
    is on call is rung. A call for help knows no night."""
    if gave_back is None or alert.cause is AlertCause.NEEDS_HELP or not _night_is_told(session, alert, clock.now()):
        return
    on_call = ladder.on_call(session, alert.elder.community).number
    for told in sending.told_to(session, alert):
        if told.ladder_pass != alert.ladder_pass and told.number != on_call:
            told.ladder_pass = alert.ladder_pass
            sending.text_that_another_cannot(session, alert, told, gave_back)


def _night_is_told(session: Session, alert: Alert, now: datetime) -> bool:
    """Whether those who were told have heard tonight that nobody is rung before the morning."""
    zone = alert.elder.community.zone
    morning = duetime.end_of_quiet(now, zone)
    told = sa.select(Outbox.id).where(
        Outbox.about == About.ALERT_NIGHT,
        Outbox.subject["alert"].as_integer() == alert.id,
        Outbox.created_at > morning - NIGHT,
    )
    return morning > now and session.scalars(told).first() is not None


def next_rung(session: Session, alert: Alert, now: datetime) -> Rung | None:
    """The first of the ladder as it is now who was not told in this pass and may be told at this hour."""
    return next(iter(_still_to_be_told(session, alert, now)), None)


def _still_to_be_told(session: Session, alert: Alert, now: datetime) -> list[Rung]:
    """In the order of the ladder as it is now."""
    if _sleeps(alert, now):
        return []
    return _not_told_yet(session, alert, ladder.of_elder(session, alert.elder, now, cause=alert.cause), now)


def _not_told_yet(session: Session, alert: Alert, ladder_now: Sequence[Rung], now: datetime) -> list[Rung]:
    rows = columns(session, _TOLD, {"alert": alert.id})
    told = {
        number for number, in_pass, state in rows if in_pass == alert.ladder_pass or state is ToldState.WRONG_NUMBER
    }
    return [rung for rung in ladder_now if rung.number not in told and _may_be_rung(alert, rung, now)]


_TOLD = sa.select(AlertTold.number, AlertTold.ladder_pass, AlertTold.state).where(
    AlertTold.alert_id == sa.bindparam("alert")
)


def asks_next(session: Session, alert: Alert) -> bool:
    """Whether there is anybody left to tell of it now, in this pass."""
    return next_rung(session, alert, clock.now()) is not None


def _may_be_rung(alert: Alert, rung: Rung, now: datetime) -> bool:
    return alert.cause is AlertCause.NEEDS_HELP or rung.may_be_told(now)


def _step(session: Session, alert: Alert, now: datetime) -> None:
    if alert.elder_turn:
        begin_anew(session, alert, now)
        if elder_turn.begin(session, alert, now):
            return
    ladder_now = ladder.of_elder(session, alert.elder, now, cause=alert.cause)
    left = [] if _sleeps(alert, now) else _not_told_yet(session, alert, ladder_now, now)
    if not left:
        _nobody_yet(session, alert, ladder_now, now)
        return
    rung, *more = left
    told = write_told(session, alert, rung.number, rung.person)
    sending.ring_and_text(session, alert, told)
    alert.next_rung_at = now + _waited_for(alert, more)


def _waited_for(alert: Alert, more: Sequence[Rung]) -> timedelta:
    """How long the ladder waits for who is told now, where so many are left to be told."""
    return RUNG_FOR if more else _again_after(alert, alert.repeats)


def goes_on_after(session: Session, alert: Alert, ringing: timedelta) -> None:
    """One of the ladder is told when this telephone has been `ringing` so long, and waited for as ever from then on."""
    now = clock.now()
    waited_for = now + ringing + _waited_for(alert, _still_to_be_told(session, alert, now))
    alert.next_rung_at = max(alert.next_rung_at or now, waited_for)


def goes_on_now(session: Session, alert: Alert, told: AlertTold) -> None:
    """`told` was not reached: the next at once; where there is none, the last again as soon as after a ring."""
    now = clock.now()
    if next_rung(session, alert, now) is None:
        again_at = now + _again_after(alert, alert.repeats)
        alert.next_rung_at = min(alert.next_rung_at or again_at, again_at)
        session.flush()
    else:
        tell_next(session, alert, told)


def _again_after(alert: Alert, repeats: int) -> timedelta:
    """How long after the last of the ladder was rung, `repeats` times again by now, it is rung once more."""
    if alert.cause is AlertCause.NEEDS_HELP and repeats < len(HELP_AGAIN_AFTER):
        return HELP_AGAIN_AFTER[repeats]
    return AGAIN_AFTER


def _nobody_yet(session: Session, alert: Alert, ladder_now: Sequence[Rung], now: datetime) -> None:
    """It is red from now on. Who is on call is rung again by day, and in the night too when she has called for help; at
    night all who were told are told so."""
    alert.nobody_since = alert.nobody_since or now
    alert.next_rung_at = now + _again_after(alert, alert.repeats + 1)
    morning = duetime.end_of_quiet(now, alert.elder.community.zone)
    if morning > now:
        any_hour = alert.cause is AlertCause.NEEDS_HELP
        if any_hour or not _night_is_told(session, alert, now):
            _tell_of_the_night(session, alert, morning)
        alert.next_rung_at = min(alert.next_rung_at, morning) if any_hour else morning
        alert.elder_turn = alert.next_rung_at == morning
        if not any_hour:
            return
    _ring_the_last_again(session, alert, ladder_now, now)


def _tell_of_the_night(session: Session, alert: Alert, morning: datetime) -> None:
    """Once a night, named by the day it ends on."""
    part = f"/{duetime.local_day(morning, alert.elder.community.zone)}"
    for told in sending.told_to(session, alert):
        sending.tell(session, alert, told, About.ALERT_NIGHT, expires_at=morning, part=part)
        sending.may_answer_by_text(session, alert, told)


def _ring_the_last_again(session: Session, alert: Alert, ladder_now: Sequence[Rung], now: datetime) -> None:
    """Who is on call; the last of her contacts who may be told now, when that number is told wrong."""
    alert.repeats += 1
    on_call = ladder.on_call(session, alert.elder.community, now)
    wrong = {row.number for row in alert.told if row.state is ToldState.WRONG_NUMBER}
    last = next(
        (one for one in (on_call, *reversed(ladder_now)) if _may_be_rung(alert, one, now) and one.number not in wrong),
        None,
    )
    if last is not None:
        sending.ring_and_text(session, alert, write_told(session, alert, last.number, last.person))


def write_told(session: Session, alert: Alert, number: str, person: Person | None) -> AlertTold:
    """The row of one who is told now: one for each number, asked again when it is there."""
    now = clock.now()
    values = {
        "alert_id": alert.id,
        "number": number,
        "person_id": person.id if person else None,
        "ladder_pass": alert.ladder_pass,
        "told_at": now,
    }
    new = insert_new(session, values, AlertTold)
    if new is not None:
        return new
    told = session.scalars(_TOLD_ON, {"alert": alert.id, "number": number}).one()
    if told.meet(ToldEvent.ASKED_AGAIN):
        told.ladder_pass, told.told_at = alert.ladder_pass, now
        session.flush()
    return told


_TOLD_ON = sa.select(AlertTold).where(
    AlertTold.alert_id == sa.bindparam("alert"), AlertTold.number == sa.bindparam("number")
)


def tell_next(session: Session, alert: Alert, told: AlertTold) -> None:
    """At once, when the ladder waits for `told` alone and there is anybody left."""
    waits_for = sending.told_to(session, alert)[-1:]
    if [one.id for one in waits_for] == [told.id] and next_rung(session, alert, clock.now()) is not None:
        alert.next_rung_at = clock.now()
        session.flush()


def _no_outcome_yet(session: Session, alert: Alert) -> None:
    """The taker is asked once more, and the desk sees that nobody has said how it went."""
    alert.next_rung_at = None
    key, subject = no_outcome_key(alert), {"alert": alert.id}
    tasks.open_anew(session, alert.elder.community, TaskKind.FOLLOW_UP, key, person=alert.elder, subject=subject)
    for told in sending.told_to(session, alert):
        if told.state is ToldState.YES:
            sending.ask_outcome(session, alert, told, again=True)


def no_outcome_key(alert: Alert) -> str:
    """Of the task that nobody has said how it went."""
    return f"alert/{alert.id}/no-outcome"
