"""What somebody holds, and who comes: first names, for whoever has to set the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import WAITS, Occurrence, Person, Signup, SignupState
from services.programme import calendar
from services.signups import attendance


@dataclass(frozen=True, slots=True)
class Hosted:
    """`comers`: first names, in the order they joined; `waiting`: how many stand on the list."""

    occurrence: Occurrence
    comers: Sequence[str]
    waiting: int


def of(session: Session, person: Person) -> tuple[Sequence[Hosted], Sequence[tuple[Occurrence, Sequence[Signup]]]]:
    """What is to come and is hers to hold, soonest first; and what was, of which it is not known who came. Two
    statements, and one for each of the latter."""
    now = clock.now()
    wanted = calendar.all_led_by(person.community_id, person, person.phone)
    wanted = wanted.where(sa.or_(calendar.not_begun(now), attendance.to_be_told(now)))
    led = session.scalars(wanted.order_by(Occurrence.starts_at, Occurrence.id)).unique().all()
    ahead = [each for each in led if calendar.is_coming(each, now)]
    over = [each for each in reversed(led) if each not in ahead]
    return _with_comers(session, ahead), [(each, attendance.of(session, each)) for each in over]


def _with_comers(session: Session, led: Sequence[Occurrence]) -> Sequence[Hosted]:
    if not led:
        return []
    rows = session.execute(
        sa.select(Signup.occurrence_id, Signup.state, Person.first_name)
        .join(Person, Person.id == Signup.person_id)
        .where(
            Signup.occurrence_id.in_([each.id for each in led]),
            Signup.state != SignupState.CANCELLED,
        )
        .order_by(Signup.queued_at, Signup.id)
    ).all()
    return [
        Hosted(
            each,
            [name for occurrence_id, state, name in rows if (occurrence_id, state) == (each.id, SignupState.JOINED)],
            sum(occurrence_id == each.id and state in WAITS for occurrence_id, state, _ in rows),
        )
        for each in led
    ]
