"""Looking alerts up: by elder, by the number that answers, and what lies behind one."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    HEARD_NOTHING,
    LIVE_ALERT,
    About,
    Alert,
    AlertCause,
    AlertState,
    AlertTold,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    HowAnswers,
    Outbox,
    OutboxKind,
    Person,
    Silence,
    ToldState,
    columns,
)
from services import outbox
from services.phones import wrong_numbers


def get(session: Session, alert_id: int) -> Alert:
    """Raises NoResultFound when there is no such alert."""
    return session.get_one(Alert, alert_id)


def live_for(session: Session, elder: Person) -> Alert | None:
    return session.scalars(_LIVE, {"elder": elder.id}).first()


_LIVE = sa.select(Alert).where(Alert.elder_id == sa.bindparam("elder"), Alert.state.in_(LIVE_ALERT))


def may_need_it(session: Session, alert: Alert) -> list[Person]:
    """The elder, and whoever else may have written the words it came of, on a telephone they share."""
    others = [session.get(Person, person_id) for person_id in alert.shared_with or ()]
    return [alert.elder, *(person for person in others if person is not None and person.left_at is None)]


def _tries_behind(session: Session, alert: Alert) -> list[CheckinTry]:
    return list(session.scalars(_TRIES, {"checkin": alert.checkin_id}))


_TRIES = (
    sa.select(CheckinTry)
    .where(CheckinTry.checkin_id == sa.bindparam("checkin"), CheckinTry.silence.is_not(None))
    .order_by(CheckinTry.number)
)


def asked_for_help_at(session: Session, alert: Alert) -> datetime:
    """When she last pressed for help, which may be long after she was first missed."""
    pressed = (
        sa.select(Checkin.closed_at)
        .where(
            Checkin.person_id == alert.elder_id,
            Checkin.state == CheckinState.NEEDS_HELP,
            Checkin.closed_at > alert.created_at,
        )
        .order_by(Checkin.closed_at.desc())
    )
    return session.scalars(pressed).first() or alert.created_at


class Happened(enum.StrEnum):
    """What contacts are told of an elder who did not answer."""

    UNANSWERED = "unanswered"
    LIFTED = "lifted"
    UNCLEAR = "unclear"
    BUSY = "busy"
    UNDELIVERABLE = "undeliverable"
    WRONG_PERSON = "wrong_person"
    NO_RIGHT_NUMBER = "no_right_number"
    NO_ANSWER = "no_answer"
    NOT_HOME = "not_home"


def what_happened(session: Session, alert: Alert) -> tuple[Happened, list[CheckinTry]]:
    """Which kind of no answer contacts are told of, and the tries whose hours belong to it, the first first.

    Somebody else who lifted outweighs a phone that was lifted without an answer, and that one a phone that only rang.
    An alert that came of no call tells of none.
    """
    tries = _tries_behind(session, alert)
    if not tries and alert.cause is AlertCause.NOT_HOME:
        return Happened.NOT_HOME, []
    if not tries:
        nowhere_to_ring = wrong_numbers.all_of(session, alert.elder)
        return (Happened.NO_RIGHT_NUMBER if nowhere_to_ring else Happened.NO_ANSWER), []
    kinds = {one.silence for one in tries}
    if kinds == {Silence.BUSY}:
        return Happened.BUSY, tries
    if alert.cause is AlertCause.UNDELIVERABLE:
        return Happened.UNDELIVERABLE, [one for one in tries if one.silence is not Silence.BUSY]
    told = next(
        (kind for kind in (Silence.WRONG_PERSON, Silence.LIFTED, Silence.UNANSWERED) if kind in kinds),
        Silence.UNDELIVERABLE,
    )
    happened = Happened(told.value)
    if happened is Happened.LIFTED and _answers_in_words(session, alert.elder):
        happened = Happened.UNCLEAR
    return happened, [one for one in tries if one.silence is told]


def _answers_in_words(session: Session, elder: Person) -> bool:
    answers = session.scalar(sa.select(CheckinPlan.answers).where(CheckinPlan.person_id == elder.id))
    return answers is HowAnswers.SPEECH


def told_by(session: Session, alert: Alert | None, by: Person | str) -> AlertTold | None:
    """The row of a person, or of a number. Whoever shares the number of one who was told answers for it."""
    return told_of(session, alert.id, by) if alert is not None else None


def told_of(session: Session, alert_id: int, by: Person | str) -> AlertTold | None:
    """As `told_by`, of the alert with this id; None where there is none."""
    if isinstance(by, str):
        of_number = {"alert": alert_id, "number": by}
        return session.scalars(_TOLD_ON, of_number).first() or session.scalars(_TOLD_OF_NUMBER, of_number).first()
    own = session.scalars(_TOLD, {"alert": alert_id, "person": by.id}).first()
    numbers = [number for number in (by.phone, by.phone2) if number]
    return own or session.scalars(_TOLD_ON_ONE_OF, {"alert": alert_id, "numbers": numbers}).first()


def reaching(told: Iterable[AlertTold], number: str) -> AlertTold | None:
    """As `told_by`, of rows that have been read with their persons."""
    own = next((each for each in told if each.number == number), None)
    hers = (each for each in told if each.person is not None and number in (each.person.phone, each.person.phone2))
    return own or next(hers, None)


def was_told(session: Session, alert_id: int, by: Person | str) -> bool:
    """Whether `by` (a person, or the number on the line) was told of it, has not said to be somebody else, and may hear
    of it still."""
    told = told_of(session, alert_id, by)
    return told is not None and told.state not in HEARD_NOTHING


def read_out(session: Session, alert: Alert, number: str) -> None:
    """The alert was read in a call about another one, so this number is not rung about it at this rung."""
    told = told_by(session, alert, number)
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


def is_confirmed(session: Session, alert_id: int, number: str) -> bool:
    """Whether a key or an answer has said that this is the number of who is meant. One that was not told need not be:
    there is nothing to hear of."""
    told = told_of(session, alert_id, number)
    return told is None or told.heard_at is not None


def to_answer(session: Session, number: str) -> list[Alert]:
    """Alerts this number was told of and has not answered, and nobody has taken: asked when it rings the line."""
    return _of_number(session, number, AlertState.OPEN, ToldState.ASKED)


def declined(session: Session, number: str) -> list[Alert]:
    """Alerts this number has said no to and nobody has taken: it may still say yes."""
    return _of_number(session, number, AlertState.OPEN, ToldState.NO)


def told_lately(session: Session, number: str, since: datetime) -> Alert | None:
    """The alert this number was told of last, after `since` (aware UTC), whatever became of it."""
    return session.scalars(
        sa.select(Alert)
        .join(AlertTold, AlertTold.alert_id == Alert.id)
        .where(_reaches(number), AlertTold.state.not_in(HEARD_NOTHING), AlertTold.told_at > since)
        .order_by(AlertTold.told_at.desc(), AlertTold.id.desc())
    ).first()


def ended_lately(session: Session, number: str, since: datetime) -> Alert | None:
    """The last alert that this number had taken and that has ended after `since` (aware UTC), whoever ended it."""
    taken = sa.exists().where(AlertTold.alert_id == Alert.id, _reaches(number), AlertTold.state == ToldState.YES)
    return session.scalars(
        sa.select(Alert)
        .where(Alert.state == AlertState.CLOSED, Alert.closed_at > since, taken)
        .order_by(Alert.closed_at.desc(), Alert.id.desc())
    ).first()


def to_log(session: Session, number: str) -> list[Alert]:
    """Alerts taken by this number whose outcome is not told yet."""
    return _of_number(session, number, AlertState.TAKEN, ToldState.YES)


def is_to_answer(number: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether there is one `to_answer`, as part of a question."""
    return _is_of_number(number, AlertState.OPEN, ToldState.ASKED)


def is_to_log(number: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether there is one `to_log`, as part of a question."""
    return _is_of_number(number, AlertState.TAKEN, ToldState.YES)


def has_heard(number: sa.BindParameter[Any], since: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether there is one `told_lately`, or `declined`, as part of a question."""
    lately = sa.exists().where(_reaches(number), AlertTold.state.not_in(HEARD_NOTHING), AlertTold.told_at > since)
    return sa.or_(lately, _is_of_number(number, AlertState.OPEN, ToldState.NO))


def has_ended(number: sa.BindParameter[Any], since: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether there is one `ended_lately`, as part of a question."""
    return sa.exists().where(
        Alert.state == AlertState.CLOSED,
        Alert.closed_at > since,
        AlertTold.alert_id == Alert.id,
        AlertTold.state == ToldState.YES,
        _reaches(number),
    )


def is_met_first(session: Session, number: str) -> tuple[int, AlertState] | None:
    """The id of the first alert this number is asked about when it rings the line, and how far that has come: one
    `to_answer`, else one it has `declined`, else one `to_log`."""
    found = columns(session, _OF_NUMBER, {"number": number}).all()
    for way in _MET:
        for alert_id, state, answer in found:
            if (state, answer) == way:
                return alert_id, state
    return None


_MET = (
    (AlertState.OPEN, ToldState.ASKED),
    (AlertState.OPEN, ToldState.NO),
    (AlertState.TAKEN, ToldState.YES),
)


def _is_of_number(number: sa.BindParameter[Any], state: AlertState, answer: ToldState) -> sa.ColumnElement[bool]:
    return sa.exists().where(
        AlertTold.alert_id == Alert.id, Alert.state == state, AlertTold.state == answer, _reaches(number)
    )


def _of_number(session: Session, number: str, state: AlertState, answer: ToldState) -> list[Alert]:
    told = sa.exists().where(AlertTold.alert_id == Alert.id, _reaches(number), AlertTold.state == answer)
    return list(
        session.scalars(sa.select(Alert).where(Alert.state == state, told).order_by(Alert.created_at, Alert.id))
    )


def _reaches(number: str | sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether who was told was told on `number`, or has it as a number too."""
    theirs = sa.select(Person.id).where(sa.or_(Person.phone == number, Person.phone2 == number))
    return sa.or_(AlertTold.number == number, AlertTold.person_id.in_(theirs))


_OF_NUMBER = (
    sa.select(Alert.id, Alert.state, AlertTold.state)
    .join(AlertTold, AlertTold.alert_id == Alert.id)
    .where(Alert.state.in_((AlertState.OPEN, AlertState.TAKEN)), _reaches(sa.bindparam("number")))
    .order_by(Alert.created_at, Alert.id)
)
_OF_ALERT = sa.select(AlertTold).where(AlertTold.alert_id == sa.bindparam("alert"))
_TOLD = _OF_ALERT.where(AlertTold.person_id == sa.bindparam("person"))
_TOLD_ON = _OF_ALERT.where(AlertTold.number == sa.bindparam("number"))
_TOLD_ON_ONE_OF = _OF_ALERT.where(AlertTold.number.in_(sa.bindparam("numbers", expanding=True)))
_TOLD_OF_NUMBER = _OF_ALERT.where(_reaches(sa.bindparam("number")))
