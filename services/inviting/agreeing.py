"""The consent to be asked by day about what is on: asked for once, by key, and taken back by one key wherever she is
asked."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Audit,
    CheckinPlan,
    ConsentPurpose,
    Person,
    Signup,
    Source,
    Telling,
    TellingState,
    held_in_order,
)
from services import telling
from services.people import consent

KNOWS_US_AFTER = timedelta(days=7)
"""Nobody is asked in the week she first hears from us."""


def is_to_be_asked(session: Session, person: Person, now: datetime) -> bool:
    """Whether this is the moment: she has never been asked or answered, and has known the evening call, or what she
    has joined by herself, for a week."""
    return person.may_invite_asked_at is None and bool(session.scalar(sa.select(is_the_moment(person, now))))


def is_the_moment(person: Person, now: datetime) -> sa.ColumnElement[bool]:
    """As `is_to_be_asked`, of somebody who was not asked, as part of another question."""
    since = now - KNOWS_US_AFTER
    rung = sa.exists().where(CheckinPlan.person_id == person.id, CheckinPlan.greeted_at <= since)
    joined = sa.exists().where(Signup.person_id == person.id, Signup.created_at <= since)
    answer = consent.newest_given(sa.literal(person.id), ConsentPurpose.INVITATIONS)
    return (rung | joined) & answer.is_(None)


def is_asked(session: Session, person: Person) -> None:
    """The question is put to her now. It is never put again, whatever she says."""
    person.may_invite_asked_at = clock.now()
    session.flush()


def answer(session: Session, person: Person, *, yes: bool, source: Source) -> None:
    """What she says to it, or takes back."""
    consent.record(session, person, ConsentPurpose.INVITATIONS, given=yes, source=source)
    if yes:
        _note(session, person, source, "invitations-welcome")
    else:
        _note(session, person, source, "invitations-stopped")


def _note(session: Session, person: Person, source: Source, action: str) -> None:
    session.add(Audit(community_id=person.community_id, actor=str(source), action=action, person_id=person.id))
    session.flush()


def agreed_no_more(session: Session, person: Person) -> None:
    """What she was to be asked goes out no more; nor what somebody is about to ask, who holds her row meanwhile."""
    held_in_order(session, Person, sa.select(Person.id).where(Person.id == person.id))
    waiting = sa.select(Telling).where(
        Telling.person_id == person.id, Telling.about == About.INVITATION, Telling.state == TellingState.OPEN
    )
    for told in session.scalars(waiting).all():
        telling.lapse(session, told)
