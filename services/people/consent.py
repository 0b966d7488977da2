"""Consent, per person and purpose: answers are added, and the newest holds.

One that is taken back takes effect in the transaction that writes it: each room stops its own (`services.wiring`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Consent, ConsentPurpose, Person, Source, columns

Stops = Callable[[Session, Person], None]
"""`(session, person)`: withdraws what was planned, queued or asked on the strength of the consent. Twice is once."""

_stops: dict[ConsentPurpose, Sequence[Stops]] = {}


def connect(stops: Mapping[ConsentPurpose, Sequence[Stops]]) -> None:
    """Say who hears that a consent of each purpose is taken back, in this order (`services.wiring`)."""
    _stops.clear()
    _stops.update(stops)


def newest(session: Session, person: Person, purpose: ConsentPurpose) -> Consent | None:
    """The answer that holds, with its source and date; None when never asked."""
    return session.scalars(_NEWEST, {"person": person.id, "purpose": purpose}).first()


_NEWEST = (
    sa.select(Consent)
    .where(Consent.person_id == sa.bindparam("person"), Consent.purpose == sa.bindparam("purpose"))
    .order_by(Consent.id.desc())
    .limit(1)
)


def said(session: Session, person: Person, purpose: ConsentPurpose) -> bool | None:
    """What the answer that holds says; None when never asked."""
    given: bool | None = columns(session, _SAID, {"person": person.id, "purpose": purpose}).scalar()
    return given


_SAID = _NEWEST.with_only_columns(Consent.given)


def newest_of_each(session: Session, person: Person) -> dict[ConsentPurpose, Consent | None]:
    """As `newest`, for every purpose there is."""
    answers = session.scalars(sa.select(Consent).filter_by(person_id=person.id).order_by(Consent.id))
    return dict.fromkeys(ConsentPurpose) | {answer.purpose: answer for answer in answers}


def newest_given(person_id: sa.SQLColumnExpression[int], purpose: ConsentPurpose) -> sa.ScalarSelect[bool]:
    """What the newest answer says, as part of another question; null when never asked."""
    answers = sa.select(Consent.given).where(Consent.person_id == person_id, Consent.purpose == purpose)
    return answers.order_by(Consent.id.desc()).limit(1).scalar_subquery()


def holds(session: Session, person: Person, purpose: ConsentPurpose) -> bool:
    """Whether the newest answer is a yes."""
    return said(session, person, purpose) is True


def record(session: Session, person: Person, purpose: ConsentPurpose, *, given: bool, source: Source) -> Consent:
    """Add an answer; the newest one again when it says the same from the same source. A no stops, in this transaction,
    all that stood on the yes."""
    last = newest(session, person, purpose)
    if last is None or (last.given, last.source) != (given, source):
        last = Consent(person_id=person.id, purpose=purpose, given=given, source=source)
        session.add(last)
        session.flush()
    if not given:
        taken_back(session, person, purpose)
    return last


def taken_back(session: Session, person: Person, purpose: ConsentPurpose) -> None:
    """Stop what stood on it, where no answer of the person's own is to be written: somebody else has ended it."""
    if not _stops:
        raise RuntimeError("nobody hears of it: call services.wiring.connect() first")
    for stop in _stops[purpose]:
        stop(session, person)


def record_from_paper(session: Session, person: Person, purpose: ConsentPurpose) -> bool:
    """A yes that an imported list stands for. It never outweighs what the person has said; whether it was added."""
    if newest(session, person, purpose) is not None:
        return False
    record(session, person, purpose, given=True, source=Source.IMPORT)
    return True
