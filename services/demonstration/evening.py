"""Make it evening: an elder's check-in falls due now, whatever the hour."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Checkin, CheckinPlan, CheckinState, Community, Person, PersonRole, Role, Source

WINDOW = timedelta(minutes=60)


class NobodyToRing(Exception):
    """No elder of the village has that name."""


def evening(session: Session, community: Community, person: Person | str | None = None) -> Checkin:
    """A check-in of `person` (one, a first or full name, or None for the first who is rung in the evening) due now.

    Only for people of the village: nobody real is rung outside what they agreed to. Raises `NobodyToRing`.
    """
    elder = person if isinstance(person, Person) else _elder(session, community, person)
    if elder.source is not Source.DEMO:
        raise NobodyToRing(f"{elder.first_name} is not of the fictional village, and is only rung as agreed.")
    plan = session.scalar(sa.select(CheckinPlan).filter_by(person_id=elder.id))
    if plan is None:
        session.add(CheckinPlan(person_id=elder.id, days=[], times=[]))
    else:
        plan.away_until = plan.stopped_at = None
    now = clock.now().replace(microsecond=0)
    checkin = session.scalar(sa.select(Checkin).filter_by(person_id=elder.id, due_at=now))
    if checkin is None:
        checkin = Checkin(
            person_id=elder.id,
            due_at=now,
            window_ends_at=now + WINDOW,
            next_try_at=now,
            state=CheckinState.PLANNED,
        )
        session.add(checkin)
    session.flush()
    return checkin


def _elder(session: Session, community: Community, name: str | None) -> Person:
    elders = (
        sa.select(Person)
        .join(PersonRole)
        .where(
            Person.community_id == community.id,
            Person.source == Source.DEMO,
            PersonRole.role == Role.ELDER,
            PersonRole.ended_at.is_(None),
        )
        .order_by(Person.id)
    )
    if name is None:
        found = session.scalars(elders.join(CheckinPlan, CheckinPlan.person_id == Person.id)).first()
    else:
        wanted = " ".join(name.casefold().split())
        everybody = session.scalars(elders).all()
        found = next((each for each in everybody if each.folded_name == wanted), None) or next(
            (each for each in everybody if each.first_name.casefold() == wanted), None
        )
    if found is None:
        whom = f"No elder of the village is called {name}." if name else "There is no village here."
        raise NobodyToRing(f"{whom} Load it with: grendelinja demo load")
    return found
