"""Which numbers may be texted. STOPP belongs to the number: it stops texts for all who share it, and no calls."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Consent, ConsentPurpose, Person, Phone, columns, insert_missing

from . import channel, numbers, together, wrong_numbers


def takes_sms(session: Session, community_id: int, number: str, about: About | None = None) -> bool:
    """Whether a text `about` this may go to `number` (E.164): the line can send it and, if it asks, have it answered;
    the number's range takes texts, or the desk says so, and nobody wrote STOPP."""
    if not may_be_sent(session.get_one(Community, community_id), about):
        return False
    takes, is_stopped = _said_of(session, community_id, number)
    if is_stopped:
        return False
    return can_receive(number) if takes is None else takes


def may_be_sent(community: Community, about: About | None = None) -> bool:
    """Whether the line can send a text about this: any, and one that asks where it can be answered."""
    can = channel.of(community)
    return can.answers if about is not None and about.policy.asks else can.carries


def number_of(session: Session, person: Person, about: About | None = None) -> str | None:
    """The first of the person's numbers that may be texted now, about this; none that is told to be wrong."""
    own = wrong_numbers.left_to_ring(session, person)
    texted = next((number for number in own if takes_sms(session, person.community_id, number, about)), None)
    return texted if texted is not None and agrees(session, person.id) else None


def agrees(session: Session, person_id: int) -> bool:
    """Whether the person may be texted: the newest answer holds. Who was never asked and has left us a mobile number
    may be texted about the service."""
    read = together.of_people(session, person_id)
    if read is not None:
        return person_id not in read.refused
    return columns(session, _ANSWER, {"person": person_id}).scalar() is not False


_ANSWER = (
    sa.select(Consent.given)
    .where(Consent.person_id == sa.bindparam("person"), Consent.purpose == ConsentPurpose.SERVICE_SMS)
    .order_by(Consent.id.desc())
    .limit(1)
)


def stopped(session: Session, community_id: int, number: str) -> bool:
    """Whether STOPP was written from `number` and START was not."""
    return _said_of(session, community_id, number)[1]


def _said_of(session: Session, community_id: int, number: str) -> tuple[bool | None, bool]:
    """The desk's word on whether it takes texts, where there is one, and whether STOPP was written."""
    read = together.of_numbers(session, (number, community_id))
    if read is not None:
        return read.phones.get((number, community_id), (None, False))
    said = columns(session, _SAID, {"number": number, "community": community_id}).first()
    return (None, False) if said is None else (said.takes_sms, said.sms_stopped_at is not None)


_SAID = sa.select(Phone.takes_sms, Phone.sms_stopped_at).where(
    Phone.number == sa.bindparam("number"), Phone.community_id == sa.bindparam("community")
)


def stop(session: Session, community_id: int, number: str) -> None:
    """No texts to `number` from now on. Texts that wait find out when their turn comes and go by voice."""
    phone = _phone(session, community_id, number)
    phone.sms_stopped_at = phone.sms_stopped_at or clock.now()
    session.flush()


def start(session: Session, community_id: int, number: str) -> None:
    """Undo `stop`. Only START written from the number itself may lead here (rule of the carriers)."""
    _phone(session, community_id, number).sms_stopped_at = None
    session.flush()


def can_receive(number: str) -> bool:
    """What the number range says; a number we cannot read takes no texts."""
    try:
        return numbers.takes_sms(number)
    except numbers.BadNumber:
        return False


def _phone(session: Session, community_id: int, number: str) -> Phone:
    insert_missing(session, Phone, [{"number": number, "community_id": community_id}])
    return session.get_one(Phone, (number, community_id))
