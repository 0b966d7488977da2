"""What she is asked once, when she has joined something and been told: what she brings into a car, whether we may ask
her by day, whether her neighbours may hear that she comes, whether somebody who looks to her may sign her up. One a
call, and never again."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Agreement,
    ConsentPurpose,
    Contact,
    Deed,
    HowAgreed,
    Mandate,
    Need,
    Person,
    Ride,
    RideState,
    Signup,
    Source,
)
from services import rides
from services.hours.duetime import local_day
from services.people import acting, consent

from . import agreeing

ACTS = (Deed.SIGN_UP, Deed.RIDES)


class Once(enum.StrEnum):
    """What is asked, in this order."""

    IN_CAR = "in_car"
    INVITATIONS = "invitations"
    NEIGHBOURS = "neighbours"
    ACTING = "acting"


@dataclass(frozen=True, slots=True)
class Due:
    """What she is to be asked now; of `ACTING` by which contact of hers."""

    what: Once
    contact_id: int | None = None


def due(session: Session, person: Person, now: datetime, *, by_key: bool = True) -> Due | None:
    """The first she has never been asked nor answered; nothing in the week she first hears from us. One statement. What
    she brings into a car is asked of who is driven, and `by_key`: a text has no room for the answers."""
    joined = sa.exists().where(Signup.person_id == person.id, Signup.created_at <= now - agreeing.KNOWS_US_AFTER)
    told = consent.newest_given(sa.literal(person.id), ConsentPurpose.TELL_NEIGHBOURS)
    asked = sa.select(
        agreeing.is_the_moment(person, now).label("invitations"),
        (joined & _is_driven(person)).label("in_car"),
        (joined & told.is_(None)).label("neighbours"),
        sa.case((joined, _who_may_be_let(person))).label("contact"),
    )
    found = session.execute(asked).one()
    if by_key and person.needs is None and person.car_asked_at is None and found.in_car:
        return Due(Once.IN_CAR)
    if person.may_invite_asked_at is None and found.invitations:
        return Due(Once.INVITATIONS)
    if person.neighbours_asked_at is None and person.hamlet_id is not None and found.neighbours:
        return Due(Once.NEIGHBOURS)
    return Due(Once.ACTING, found.contact) if found.contact is not None else None


def _is_driven(person: Person) -> sa.Exists:
    return sa.exists().where(
        Ride.signup_id == Signup.id, Signup.person_id == person.id, Ride.state != RideState.CANCELLED
    )


def _who_may_be_let(person: Person) -> sa.ScalarSelect[int]:
    """The first of her contacts who has said yes to that, is on a telephone of their own, and may not do it yet."""
    let = sa.exists().where(
        Mandate.elder_id == Contact.elder_id,
        Mandate.person_id == Contact.person_id,
        Mandate.deed == Deed.SIGN_UP,
        Mandate.ended_at.is_(None),
    )
    wanted = (
        sa.select(Contact.id)
        .join(Person, Person.id == Contact.person_id)
        .where(
            Contact.elder_id == person.id,
            Contact.agreement == Agreement.YES,
            Contact.act_asked_at.is_(None),
            Person.left_at.is_(None),
            Person.phone.is_not(None),
            Person.phone.not_in([number for number in (person.phone, person.phone2) if number]),
            ~let,
        )
    )
    return wanted.order_by(Contact.position).limit(1).scalar_subquery()


def is_asked(session: Session, person: Person, asked: Due) -> None:
    """The question is put to her now. It is never put again, whatever she says."""
    match asked.what:
        case Once.IN_CAR:
            person.car_asked_at = clock.now()
        case Once.INVITATIONS:
            agreeing.is_asked(session, person)
        case Once.NEIGHBOURS:
            person.neighbours_asked_at = clock.now()
        case Once.ACTING:
            contact = session.get(Contact, asked.contact_id or 0)
            if contact is not None and contact.elder_id == person.id:
                contact.act_asked_at = clock.now()
    session.flush()


def brings(session: Session, person: Person, *needs: Need) -> None:
    """She brings this into the car, or nothing. Whoever has promised to drive her is told of it."""
    usual = rides.usual_of(person)
    rides.say_needs(session, person, replace(usual, needs=(usual.needs or frozenset()).union(needs)), tells=bool(needs))


def neighbours_may_hear(session: Session, person: Person, *, yes: bool, source: Source) -> None:
    """Whether others from her hamlet are told that she comes."""
    consent.record(session, person, ConsentPurpose.TELL_NEIGHBOURS, given=yes, source=source)


def may_act(session: Session, elder: Person, other: Person, *, yes: bool, source: Source) -> None:
    """Whether `other` may sign her up and ask for her rides; what else she lets him do stays. She is told each time he
    does it."""
    held = {one.deed for one in acting.between(session, elder, other)}
    deeds = held | set(ACTS) if yes else held - set(ACTS)
    today = local_day(clock.now(), elder.community.zone)
    acting.agree(session, elder, other, deeds, how=HowAgreed.ON_THE_TELEPHONE, on=today, source=source)
