"""Consent, per person and purpose: answers are added, and the newest holds."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Consent, ConsentPurpose, Person, Source


def newest(session: Session, person: Person, purpose: ConsentPurpose) -> Consent | None:
    """The answer that holds, with its source and date; None when never asked."""
    return session.scalars(
        sa.select(Consent)
        .where(Consent.person_id == person.id, Consent.purpose == purpose)
        .order_by(Consent.id.desc())
        .limit(1)
    ).first()


def newest_given(person_id: sa.ColumnElement[int], purpose: ConsentPurpose) -> sa.ScalarSelect[bool]:
    """What the newest answer says, as part of another question; null when never asked."""
    answers = sa.select(Consent.given).where(Consent.person_id == person_id, Consent.purpose == purpose)
    return answers.order_by(Consent.id.desc()).limit(1).scalar_subquery()


def holds(session: Session, person: Person, purpose: ConsentPurpose) -> bool:
    """Whether the newest answer is a yes."""
    answer = newest(session, person, purpose)
    return answer is not None and answer.given


def record(session: Session, person: Person, purpose: ConsentPurpose, *, given: bool, source: Source) -> Consent:
    """Add an answer; the newest one again when it says the same from the same source."""
    last = newest(session, person, purpose)
    if last is not None and (last.given, last.source) == (given, source):
        return last
    answer = Consent(person_id=person.id, purpose=purpose, given=given, source=source)
    session.add(answer)
    session.flush()
    return answer


def record_from_paper(session: Session, person: Person, purpose: ConsentPurpose) -> bool:
    """A yes that an imported list stands for. It never outweighs what the person has said; whether it was added."""
    if newest(session, person, purpose) is not None:
        return False
    record(session, person, purpose, given=True, source=Source.IMPORT)
    return True
