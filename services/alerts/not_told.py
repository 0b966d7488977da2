"""An alert is on, and she may not have her contacts told any more, or one of them is none any more.

Who has heard of it already is told when it is over, and who has it keeps it: an elder may need somebody. Nobody else
hears of it, and the ladder goes on with who is left.
"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    LIVE_ALERT,
    About,
    Agreement,
    Alert,
    AlertTold,
    Outbox,
    OutboxKind,
    Person,
    QuestionKind,
    ToldEvent,
    ToldState,
)
from services.outbox.calls import call_off
from services.people import contacts
from services.telling import conversations

from . import answers, claiming, reading, sending


def no_contacts(session: Session, elder: Person) -> None:
    """The elder has taken back that her contacts may be told."""
    alert = reading.live_for(session, elder)
    if alert is not None:
        told = sending.told_to(session, alert)
        _leave_out(session, alert, [one for one in told if contacts.between(session, elder, one.person) is not None])


def no_contact(session: Session, person: Person) -> None:
    """The person is no contact any more of some she was told of."""
    mine = sa.select(AlertTold).join(Alert).where(AlertTold.person_id == person.id, Alert.state.in_(LIVE_ALERT))
    for told in session.scalars(mine.order_by(AlertTold.id)).all():
        contact = contacts.between(session, told.alert.elder, person)
        if contact is None or contact.agreement is Agreement.NO:
            _leave_out(session, told.alert, [told])


def _leave_out(session: Session, alert: Alert, these: Iterable[AlertTold]) -> None:
    for told in these:
        if told.state is ToldState.YES:
            continue
        waited_for = told.state is ToldState.ASKED and sending.told_to(session, alert)[-1].id == told.id
        _call_off(session, told)
        sending.stop_telling(session, told, all_clear=False)
        conversations.settle(session, QuestionKind.ALERT, {"alert": alert.id, "told": told.id})
        if not _has_heard(session, told) and told.meet(ToldEvent.LEAVE_OUT):
            claiming.taken_back(session, told)
            session.flush()
        if waited_for:
            answers.ask_next(session, alert)


def _rows(told: AlertTold) -> sa.Select[Outbox]:
    return sa.select(Outbox).where(Outbox.subject["told"].as_integer() == told.id)


def _call_off(session: Session, told: AlertTold) -> None:
    waits = _rows(told).where(Outbox.ended_at.is_(None), Outbox.about != About.ALL_CLEAR)
    for row in session.scalars(waits).all():
        call_off(session, row)


def _has_heard(session: Session, told: AlertTold) -> bool:
    """Before a key a call names nobody; a text names her."""
    texted = _rows(told).where(Outbox.kind == OutboxKind.TEXT, Outbox.state.in_(sending.MAY_HAVE_GONE_OUT))
    return told.heard_at is not None or session.scalars(texted.limit(1)).first() is not None
