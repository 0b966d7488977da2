"""Somebody signs an elder up who is named by her for it, and no further than she has said. She is told on her own
telephone who has done it, so that a number anybody can show binds nobody without her knowing."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Audit, Deed, Mandate, Person, Source
from services.people import acting

from . import joining
from .joining import JoinResult

MOST = 3
"""So many are named to her: a key is hers."""


def elders(session: Session, person: Person) -> list[Person]:
    """Whom `person` may sign up now, in the order in which they said so; `MOST` at most."""
    said = (
        sa.select(Person)
        .join(Mandate, Mandate.elder_id == Person.id)
        .where(
            Mandate.person_id == person.id,
            Mandate.deed == Deed.SIGN_UP,
            Mandate.ended_at.is_(None),
            Person.left_at.is_(None),
        )
        .order_by(Mandate.id)
    )
    return list(session.scalars(said.limit(MOST)).unique())


def may_ask_for_ride(session: Session, person: Person, elder: Person) -> bool:
    return acting.may(session, person, elder, Deed.RIDES)


def join(
    session: Session, person: Person, elder: Person, occurrence_id: int, *, source: Source, wants_ride: bool = False
) -> JoinResult:
    """As `signups.join`, by `person` for the elder, who is told of it. Raises `acting.MayNot`."""
    acting.must(session, person, elder, Deed.SIGN_UP)
    if wants_ride:
        acting.must(session, person, elder, Deed.RIDES)
    result = joining.join(session, elder, occurrence_id, source=source, wants_ride=wants_ride, heard=False, by=person)
    if result.outcome in (joining.Outcome.JOINED, joining.Outcome.WAITING):
        actor = f"person/{person.id}"
        session.add(Audit(community_id=elder.community_id, actor=actor, action="signed-up-for-her", person_id=elder.id))
    return result
