"""A contact is asked once beforehand whether to be one: by text, or by voice where no text can go.

Who says no stands in no ladder; who has not answered is rung all the same. The desk sees which.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Agreement,
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Contact,
    Person,
    QuestionKind,
    Source,
    TaskKind,
    locked,
)
from services import tasks, telling
from services.hours.batch import each
from services.hours.due import Due, earliest
from services.phones import texting, wrong_numbers
from services.telling import conversations

from . import consent

ANSWER_WITHIN = timedelta(days=7)
MOST_A_BEAT = 20
"""Asked in one beat of the scheduler, so that a long import does not stand in the way of the evening."""
LOOKED_AT_EVERY = timedelta(hours=1)
"""A contact who may not be asked: what makes it right sets it to now, and what forgets to is found out by then."""
AT_ONCE = 500


def advance(session: Session, now: datetime) -> bool:
    """Ask the contacts of those who are rung in the evening and who have not been asked.

    Answers whether there may be more who are not to be asked yet; of those who are, the next beat asks more.
    """
    waiting = session.scalars(
        sa.select(Contact)
        .where(*_due(now), *_may_be_asked())
        .order_by(Contact.id)
        .limit(MOST_A_BEAT)
        .with_for_update(of=Contact, skip_locked=True)
    ).all()
    each(session, waiting, lambda contact: ask(session, contact))
    session.flush()
    return _put_off(session, now)


def next_due() -> list[Due]:
    """When it is next seen whether somebody may be asked."""
    return [earliest(Contact.ask_at, Contact.agreement == Agreement.NOT_ASKED)]


def _put_off(session: Session, now: datetime) -> bool:
    """Those who may not be asked are looked at later; answers whether there may be more of them."""
    found = session.scalars(
        sa.select(Contact.id)
        .where(*_due(now), sa.not_(sa.and_(*_may_be_asked())))
        .order_by(Contact.ask_at, Contact.id)
        .limit(AT_ONCE)
        .with_for_update(of=Contact, skip_locked=True)
    ).all()
    if found:
        session.execute(sa.update(Contact).where(Contact.id.in_(found)).values(ask_at=now + LOOKED_AT_EVERY))
    return len(found) == AT_ONCE


def _due(now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return Contact.agreement == Agreement.NOT_ASKED, Contact.ask_at <= now


def _may_be_asked() -> tuple[sa.ColumnElement[bool], ...]:
    rung = sa.exists().where(CheckinPlan.person_id == Contact.elder_id, CheckinPlan.stopped_at.is_(None))
    can_be = sa.exists().where(Person.id == Contact.person_id, Person.phone.is_not(None), Person.left_at.is_(None))
    return rung, can_be, _elder_agrees()


def _elder_agrees() -> sa.ColumnElement[bool]:
    """Those who may not be told do not stand before those who may."""
    newest = (
        sa.select(Consent.given)
        .where(Consent.person_id == Contact.elder_id, Consent.purpose == ConsentPurpose.TELL_CONTACTS)
        .order_by(Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(newest, sa.true())


def ask(session: Session, contact: Contact) -> None:
    """Put the question, outside quiet hours. A contact who was asked is asked no more; one she may not tell is not."""
    if contact.agreement is not Agreement.NOT_ASKED or not _may_be_told(session, contact):
        return
    contact.agreement = Agreement.ASKED
    until = clock.now() + ANSWER_WITHIN
    subject = {"contact": contact.id}
    item = telling.tell(session, contact.person, About.BE_CONTACT, subject, key=_key(contact), expires_at=until)
    if item.channel.value == "sms":
        number = texting.number_of(session, contact.person, About.BE_CONTACT)
        conversations.ask(session, contact.person, QuestionKind.BE_CONTACT, subject, until, number=number)
    session.flush()


def asks(session: Session, contact_id: int) -> Contact | None:
    """The contact, while there is something to ask: None when it is one no more, or she has left."""
    contact = session.get(Contact, contact_id)
    return contact if contact is not None and contact.elder.left_at is None else None


def answer(session: Session, contact_id: int, *, yes: bool, source: Source) -> Contact | None:
    """What the contact says, also when it is another answer than before. None, and nothing changed, when the contact is
    one no more, or she has left.

    A no is the desk's to know: somebody else may have to be found.
    """
    contact = locked(session, Contact, contact_id)
    if contact is None or contact.elder.left_at is not None:
        return None
    contact.agreement = Agreement.YES if yes else Agreement.NO
    consent.record(session, contact.person, ConsentPurpose.BE_CONTACT, given=yes, source=source)
    _ask_no_more(session, contact)
    if not yes:
        tasks.open_anew(
            session,
            contact.elder.community,
            TaskKind.CONTACT_SAID_NO,
            _no_key(contact),
            person=contact.elder,
            note=contact.person.full_name,
            subject={"contact": contact.id},
        )
    else:
        tasks.settle(session, _no_key(contact))
    session.flush()
    return contact


def wrong_number(session: Session, contact_id: int, number: str) -> None:
    """Whoever lifted is not the contact; the desk puts the number right."""
    contact = session.get(Contact, contact_id)
    if contact is None:
        return
    telling.withdraw(session, _key(contact))
    subject = {"contact": contact.id, "elder": contact.elder_id}
    wrong_numbers.report(session, contact.elder.community, number, contact.person, subject)


def unanswered(session: Session, person: Person) -> Contact | None:
    """The first that `person` was asked about and has not answered: asked when the line is rung."""
    return session.scalars(_UNANSWERED, {"person": person.id}).first()


_UNANSWERED = (
    sa.select(Contact)
    .join(Person, Person.id == Contact.elder_id)
    .where(Contact.person_id == sa.bindparam("person"), Contact.agreement == Agreement.ASKED, Person.left_at.is_(None))
    .order_by(Contact.id)
)


def _may_be_told(session: Session, contact: Contact) -> bool:
    """She has not taken back that her contacts may be told, so they may be told that she names them."""
    newest = consent.newest(session, contact.elder, ConsentPurpose.TELL_CONTACTS)
    return newest is None or newest.given


def _key(contact: Contact) -> str:
    return f"contact/{contact.id}/asked"


def _no_key(contact: Contact) -> str:
    return f"contact-said-no/{contact.id}"


def withdraw_person(session: Session, person: Person) -> None:
    """Nobody is asked any more to be a contact for her, or of whom she was to be one."""
    about = sa.select(Contact).where(sa.or_(Contact.elder_id == person.id, Contact.person_id == person.id))
    for contact in session.scalars(about):
        _ask_no_more(session, contact)


def contact_of_nobody(session: Session, person: Person, *, source: Source) -> None:
    """The person will be nobody's contact any more; of each she was one for the desk hears."""
    was_for = sa.select(Contact.id).where(Contact.person_id == person.id, Contact.agreement != Agreement.NO)
    for contact_id in session.scalars(was_for.order_by(Contact.id)).all():
        answer(session, contact_id, yes=False, source=source)
    consent.record(session, person, ConsentPurpose.BE_CONTACT, given=False, source=source)


def not_of_elder(session: Session, elder: Person) -> None:
    """The elder has taken back that her contacts may be told: nobody is asked for her, until she says yes again."""
    asked = sa.select(Contact).where(Contact.elder_id == elder.id, Contact.agreement == Agreement.ASKED)
    for contact in session.scalars(asked).all():
        contact.agreement = Agreement.NOT_ASKED
        _ask_no_more(session, contact)
    session.flush()


def removed(session: Session, contact: Contact) -> None:
    """The contact is to be one no more: what waited for an answer of theirs waits no more."""
    _ask_no_more(session, contact)
    tasks.settle(session, _no_key(contact))


def _ask_no_more(session: Session, contact: Contact) -> None:
    telling.withdraw(session, _key(contact))
    conversations.settle(session, QuestionKind.BE_CONTACT, {"contact": contact.id})
