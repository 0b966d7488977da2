"""Somebody signs an elder up who is named by her for it, and no further than she has said. She is told on her own
telephone who has done it, so that a number anybody can show binds nobody without her knowing."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Audit, Deed, Mandate, Person, Ride, RideState, Signup, SignupState, Source
from services.people import acting

from . import joining, told
from .joining import JoinResult

MOST = 3
"""So many are named to her: a key is hers."""
NO_RIDE = (None, RideState.CANCELLED)


def elders(session: Session, person: Person, *, most: int | None = MOST) -> list[Person]:
    """Whom `person` may sign up now, in the order in which they said so; `most` at most, where it is given."""
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
    return list(session.scalars(said.limit(most)).unique())


def may_ask_for_ride(session: Session, person: Person, elder: Person) -> bool:
    return acting.may(session, person, elder, Deed.RIDES)


def join(
    session: Session, person: Person, elder: Person, occurrence_id: int, *, source: Source, wants_ride: bool = False
) -> JoinResult:
    """As `signups.join`, by `person` for the elder, who is told of it. Raises `acting.MayNot`."""
    acting.must(session, person, elder, Deed.SIGN_UP)
    if wants_ride:
        acting.must(session, person, elder, Deed.RIDES)
    before = _ride(session, elder, occurrence_id)
    result = joining.join(session, elder, occurrence_id, source=source, wants_ride=wants_ride, heard=False, by=person)
    signup = result.signup
    asked_for_ride = signup is not None and before in NO_RIDE and _ride(session, elder, occurrence_id) not in NO_RIDE
    if result.outcome in (joining.Outcome.JOINED, joining.Outcome.WAITING):
        _note(session, person, elder, action="signed_up_for_her")
    elif signup is not None and asked_for_ride:
        _note(session, person, elder, action="ride_wanted")
        if signup.state is SignupState.JOINED:  # who waits is asked about both when she is offered a place
            told.take_back(session, signup)
            told.confirm(session, signup, About.SIGNUP_JOINED, source, heard=False, by=person)
    return result


def _ride(session: Session, elder: Person, occurrence_id: int) -> RideState | None:
    of_hers = Signup.person_id == elder.id, Signup.occurrence_id == occurrence_id
    return session.scalar(sa.select(Ride.state).join(Signup, Signup.id == Ride.signup_id).where(*of_hers))


def _note(session: Session, person: Person, elder: Person, *, action: str) -> None:
    actor = f"person/{person.id}"
    session.add(Audit(community_id=elder.community_id, actor=actor, action=action, person_id=elder.id))
