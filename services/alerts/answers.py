"""What those who are told of an alert answer: one looks to her, another cannot, a third was not the one meant; and how
the call to one of them has ended without a key."""

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
    AlertEvent,
    AlertState,
    AlertTold,
    Audit,
    ClaimEvent,
    DeskUser,
    Outbox,
    Person,
    QuestionKind,
    ToldEvent,
    ToldState,
    locked,
)
from services.outbox.endings import CallEnd
from services.phones import dead_numbers, wrong_numbers
from services.telling import conversations

from . import claiming, rungs, sending
from .reading import told_by, told_of
from .sending import told_to

ASK_OUTCOME_AFTER = timedelta(minutes=30)


class TakeResult(enum.StrEnum):
    """What came of saying 'I look to it'."""

    YOURS = "yours"
    TAKEN = "taken"
    GONE = "gone"


def heard(session: Session, alert_id: int, by: Person | str) -> None:
    """A key said that it is the one meant, so that from now on it is known to have been heard."""
    told = told_of(session, alert_id, by)
    if told is not None:
        told.heard_at = clock.now()
        session.flush()


def take(session: Session, alert_id: int, by: Person | str) -> TakeResult:
    """`by` (a person, or the number that answered) looks to her. One does; the others hear that somebody has. An
    outcome is asked for half an hour later."""
    alert = locked(session, Alert, alert_id)
    told = told_by(session, alert, by) if alert else None
    if alert is None or (told is not None and told.state is ToldState.LEFT_OUT):
        return TakeResult.GONE
    if alert.state is AlertState.TAKEN and told is not None and told.state is ToldState.YES:
        return TakeResult.YOURS
    if not alert.meet(AlertEvent.TAKEN):
        return TakeResult.TAKEN if alert.state is AlertState.TAKEN else TakeResult.GONE
    taker = by if isinstance(by, Person) else (told.person if told else None)
    told = told or rungs.write_told(session, alert, _number(by), taker)
    _note_address_told(session, alert, f"person/{told.person_id}" if told.person_id else "on-call")
    _is_taken(session, alert, told, taker)
    return TakeResult.YOURS


def take_at_desk(session: Session, alert_id: int, user: DeskUser) -> TakeResult:
    """Who is signed in at the desk looks to her, whoever had it before and whatever telephone is on call. The office's
    telephone, where it was told, counts as that answer; every other hears that somebody has it."""
    alert = locked(session, Alert, alert_id)
    if alert is None:
        return TakeResult.GONE
    if alert.state is AlertState.TAKEN and alert.taken_by_user_id == user.id:
        return TakeResult.YOURS
    if not alert.meet(AlertEvent.TAKEN_OVER):
        return TakeResult.GONE
    _note_address_told(session, alert, f"desk_user/{user.id}")
    office = told_by(session, alert, alert.elder.community.coordinator_phone)
    _is_taken(session, alert, office, office.person if office else None, user)
    return TakeResult.YOURS


def _is_taken(
    session: Session, alert: Alert, told: AlertTold | None, taker: Person | None, user: DeskUser | None = None
) -> None:
    """From now on it is theirs. `told`: the row of their telephone, which is asked how it went."""
    _is_the_taker(session, alert, told)
    alert.taken_by_id, alert.taken_by = (taker.id if taker else None), taker
    alert.taken_by_user_id, alert.taken_by_user = (user.id if user else None), user
    now = alert.taken_at = clock.now()
    alert.nobody_since, alert.elder_turn = None, False
    alert.next_rung_at = now + ASK_OUTCOME_AFTER
    session.flush()
    sending.stop_asking(session, alert)
    claiming.settle(session, alert, rungs.NOT_HERS, ClaimEvent.OVERTAKEN)
    part = f"/{int(now.timestamp())}"
    for other in told_to(session, alert):
        if other is not told:
            sending.tell(session, alert, other, About.ALERT_TAKEN, part=part)
    if told is not None:
        sending.ask_outcome(session, alert, told)


def _is_the_taker(session: Session, alert: Alert, told: AlertTold | None) -> None:
    for other in told_to(session, alert):
        if other.state is ToldState.YES:
            other.meet(ToldEvent.RELIEVED)
    if told is not None:
        told.meet(ToldEvent.SAYS_YES)
        told.heard_at = clock.now()


def _note_address_told(session: Session, alert: Alert, actor: str) -> None:
    """Who takes it is told where she lives, which is a look at a personal field."""
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
    rungs.begin_anew(session, alert, clock.now())
    rungs.counts_as_told(session, alert, ToldState.NO)
    rungs.keep_the_night(session, alert, takers[0] if takers else None)
    session.flush()
    return True


def decline(session: Session, alert_id: int, by: Person | str) -> None:
    """`by` cannot, or cannot after all. The next in the ladder is told at once."""
    if not give_back(session, alert_id, by):
        _no(session, alert_id, by, ToldEvent.SAYS_NO)


def wrong_number(session: Session, alert_id: int, number: str) -> None:
    """Whoever lifted is not the contact and has heard no name. Nothing more is told there; the desk puts the number
    right, and until then it stands in nobody's ladder. Of one who was told on another number it says nothing."""
    known = told_by(session, session.get(Alert, alert_id), number)
    if known is None or known.number != number:
        return
    waited_for = _is_waited_for(session, known)
    told = _no(session, alert_id, number, ToldEvent.SAYS_WRONG) or _wrong_after_the_end(session, alert_id, number)
    if told is not None:
        sending.stop_telling(session, told)
        elder = told.alert.elder
        subject = {"alert": alert_id, "elder": elder.id}
        wrong_numbers.report(session, elder.community, number, told.person, subject)
        if waited_for:
            ask_next(session, told.alert)


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
    waited_for = _is_waited_for(session, told)
    if not told.meet(event):
        return None
    told.heard_at = clock.now()
    claiming.taken_back(session, told)
    conversations.settle(session, QuestionKind.ALERT, {"alert": alert.id, "told": told.id})
    session.flush()
    if waited_for:
        ask_next(session, alert)
    return told


def _is_waited_for(session: Session, told: AlertTold) -> bool:
    """Whether the ladder goes on after this answer: it was asked last, and has said nothing."""
    return told.state is ToldState.ASKED and told_to(session, told.alert)[-1].id == told.id


def ask_next(session: Session, alert: Alert) -> None:
    """The next rung at once, where there is anybody; else the time for the ladder to go on stays as it is."""
    if alert.state is AlertState.OPEN and rungs.next_rung(session, alert, clock.now()) is not None:
        alert.next_rung_at, alert.elder_turn = clock.now(), False
        session.flush()


def hand_on(session: Session, person: Person, _at: datetime) -> None:
    """What somebody who has left had taken is handed on, as if it was given back."""
    taken = sa.select(Alert.id).where(Alert.taken_by_id == person.id, Alert.state == AlertState.TAKEN)
    for alert_id in session.scalars(taken.order_by(Alert.id)).all():
        give_back(session, alert_id, person)


def _number(by: Person | str) -> str:
    return by if isinstance(by, str) else by.phone or ""


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """Whichever way the call to one who is told has ended without a key. Lifted may be a mailbox, and who did not hear
    it ring may read the text: the ladder waits for both. Who was busy is rung again. Who could not be rung is texted,
    and the next is told at once; so it is where our own line failed, and who lifted is rung again besides. A number
    that is none is for the desk."""
    alert = locked(session, Alert, row.subject.get("alert", 0))
    told = session.get(AlertTold, row.subject.get("told", 0))
    if alert is None or told is None:
        return
    community = alert.elder.community
    dead_numbers.note_of(session, row, community, told.person, {"alert": alert.id, "elder": alert.elder_id})
    if not sending.is_asking(alert, told):
        return
    match end:
        case CallEnd.LIFTED | CallEnd.UNANSWERED:
            pass
        case CallEnd.BUSY:
            sending.ring_again(session, row)
        case CallEnd.BROKEN:
            sending.ask_another_way(session, row)
            sending.ring_again(session, row)
            rungs.tell_next(session, alert, told)
        case CallEnd.UNDELIVERABLE | CallEnd.NOT_PLACED:
            sending.ask_another_way(session, row)
            rungs.tell_next(session, alert, told)
