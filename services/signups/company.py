"""Who else comes from somebody's hamlet, of those who have agreed that it is told: `TELL_NEIGHBOURS`."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import ConsentPurpose, Person, Signup, SignupState, comers, paper_of
from services.people import consent

NAMED = 2


def of(session: Session, signup: Signup) -> Sequence[Person]:
    """Who has joined first comes first; one more than are named at most, which says that there are more. Asked when it
    is told: who has taken it back is not among them."""
    her_hamlet = signup.person.hamlet_id
    if her_hamlet is None:
        return ()
    here = comers.on_paper(session, signup.occurrence_id)
    if here is not None:
        agrees = _agree(session, here)
        return [
            each.person
            for each in here
            if each.state is SignupState.JOINED
            and each.person_id != signup.person_id
            and each.person.hamlet_id == her_hamlet
            and each.person.left_at is None
            and each.person_id in agrees
        ][: NAMED + 1]
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


def _agree(session: Session, comers: Sequence[Signup]) -> set[int]:
    """Who of these has agreed that it is told, asked once for each activity."""
    paper = paper_of(session)
    ids = [each.person_id for each in comers]
    given = consent.newest_given(sa.type_coerce(Person.id, sa.Integer), ConsentPurpose.TELL_NEIGHBOURS)
    asked = sa.select(Person.id).where(Person.id.in_(ids), given)
    return paper.once(("company", comers[0].occurrence_id), lambda: set(session.scalars(asked))) if paper else set()
