"""Who else comes from somebody's hamlet, of those who have agreed that it is told: `TELL_NEIGHBOURS`."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import ConsentPurpose, Person, Signup, SignupState
from services.people import consent

NAMED = 2


def of(session: Session, signup: Signup) -> Sequence[Person]:
    """Who has joined first comes first; one more than are named at most, which says that there are more. Asked when it
    is told: who has taken it back is not among them."""
    her_hamlet = signup.person.hamlet_id
    if her_hamlet is None:
        return ()
    agreed = consent.newest_given(sa.type_coerce(Person.id, sa.Integer), ConsentPurpose.TELL_NEIGHBOURS)
    others = (
        sa.select(Person)
        .join(Signup, Signup.person_id == Person.id)
        .where(
            Signup.occurrence_id == signup.occurrence_id,
            Signup.state == SignupState.JOINED,
            Person.id != signup.person_id,
            Person.hamlet_id == her_hamlet,
            Person.left_at.is_(None),
            agreed,
        )
        .order_by(Signup.queued_at, Signup.id)
    )
    return session.scalars(others.limit(NAMED + 1)).unique().all()
