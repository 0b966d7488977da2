"""Which numbers may be texted. STOPP belongs to the number: it stops texts for all who share it, and no calls."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Person, Phone, columns, insert_missing

from . import channel, numbers, together


class Texts(NamedTuple):
    """`to`: the first of somebody's numbers that may be texted; `stopped`: whether STOPP was written from one of
    them."""

    to: str | None
    stopped: bool


def takes_sms(session: Session, community_id: int, number: str, about: About | None = None) -> bool:
    """Whether a text `about` this may go to `number` (E.164): the line can send it and, if it asks, have it answered;
    the number's range takes texts, or the desk says so, and nobody wrote STOPP."""
    if not may_be_sent(session.get_one(Community, community_id), about):
        return False
    return _takes(number, *_said_of(session, community_id, number))


def _takes(number: str, takes: bool | None, is_stopped: bool) -> bool:
    if is_stopped:
        return False
    return can_receive(number) if takes is None else takes


def may_be_sent(community: Community, about: About | None = None) -> bool:
    """Whether the line can send a text about this: any, and one that asks where it can be answered."""
    can = channel.of(community)
    return can.answers if about is not None and about.policy.asks else can.carries


def number_of(session: Session, person: Person, about: About | None = None) -> str | None:
    """The first of the person's numbers that may be texted now, about this; none that is told to be wrong. The newest
    answer holds whether she wants texts: who was never asked and has left us a mobile number may be texted about the
    service."""
    return way_to(session, person, about).to


def way_to(session: Session, person: Person, about: About | None = None) -> Texts:
    """As `number_of`, with whether it was STOPP."""
    if person.phone is None and person.phone2 is None:
        return Texts(None, False)
    known = together.read(session, person)
    line = person.community_id
    own = [number for number in (person.phone, person.phone2) if number]
    said = {number: known.phones.get((number, line), (None, False)) for number in own}
    is_stopped = any(stopped for _, stopped in said.values())
    if person.id in known.refused or not may_be_sent(session.get_one(Community, line), about):
        return Texts(None, is_stopped)
    right = (number for number in own if (number, line) not in known.wrong)
    return Texts(next((number for number in right if _takes(number, *said[number])), None), is_stopped)


def may_be_texted(
    session: Session, community_id: int, number: str, person_id: int | None, about: About | None = None
) -> bool:
    """As `takes_sms`, and whose it is agrees, where somebody's it is."""
    if not may_be_sent(session.get_one(Community, community_id), about):
        return False
    known = together.read_of(session, ((number, community_id),), () if person_id is None else (person_id,))
    if person_id in known.refused:
        return False
    return _takes(number, *known.phones.get((number, community_id), (None, False)))


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
