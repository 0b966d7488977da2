"""What a person can be signed up for at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import WAITS, Occurrence, OccurrenceState, Person, Signup, SignupState
from services.programme.calendar import not_begun, taken_on

SOON, LATER = timedelta(days=15), timedelta(days=90)
MOST = 100


@dataclass(frozen=True, slots=True)
class Joinable:
    """Something that is on: how many come, with those who come along, how many wait, and what is hers of it already."""

    occurrence: Occurrence
    joined: int
    waiting: int
    """Those who are offered a place among them."""
    taken: int
    hers: SignupState | None

    @property
    def left(self) -> int | None:
        """Places left; None where there is no end of them."""
        most = self.occurrence.maximum
        return None if most is None else max(0, most - self.taken)

    @property
    def is_full(self) -> bool:
        return self.left == 0

    @property
    def is_hers(self) -> bool:
        return self.hers not in (None, SignupState.CANCELLED)


def of_person(session: Session, person: Person, *, later: bool = False, words: str = "") -> Sequence[Joinable]:
    """What is on within `SOON`, or `LATER` too; soonest first, in one statement. `words`: part of its title or place,
    and then it is looked for as far ahead as anything is."""
    now = clock.now()
    ahead = LATER if later or words else SOON
    found = _found(session, person, not_begun(now), Occurrence.starts_at < now + ahead)
    return [each for each in found if words.casefold() in _named(each.occurrence)]


def _named(occurrence: Occurrence) -> str:
    place = occurrence.place.name if occurrence.place else ""
    return f"{occurrence.activity.title} {place}".casefold()


def _found(session: Session, person: Person, *which: sa.ColumnElement[bool]) -> list[Joinable]:
    def of_it(what: sa.ColumnElement[int], *states: SignupState) -> sa.ScalarSelect[int]:
        asked = sa.select(what).where(Signup.occurrence_id == Occurrence.id, Signup.state.in_(states))
        return asked.correlate(Occurrence).scalar_subquery()

    heads = sa.func.coalesce(sa.func.sum(1 + Signup.companions), 0)
    hers = sa.select(Signup.state).where(Signup.occurrence_id == Occurrence.id, Signup.person_id == person.id)
    wanted = (
        sa.select(
            Occurrence,
            of_it(heads, SignupState.JOINED),
            of_it(sa.func.count(), *WAITS),
            taken_on(Occurrence.id).scalar_subquery(),
            hers.correlate(Occurrence).scalar_subquery(),
        )
        .where(Occurrence.community_id == person.community_id, Occurrence.state == OccurrenceState.PLANNED, *which)
        .order_by(Occurrence.starts_at, Occurrence.id)
        .limit(MOST)
    )
    return [Joinable(*row) for row in session.execute(wanted).unique()]
