"""What somebody may join instead of what is called off: something else within the week, which one key joins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Occurrence, OccurrenceState, Signup, SignupState, comers
from services.programme.calendar import all_places_left, not_begun

A_WEEK = timedelta(days=7)
MOST = 10


def for_each(session: Session, off: Occurrence) -> Mapping[int, int]:
    """The occurrence each who has joined it or waits may join instead, by person; none that is on while she is
    somewhere else, and nothing to go to in place of the telephone, or the other way round.

    First what is of the same activity, then what is nearest in time.
    """
    near = _near(session, off)
    left = all_places_left(session, near) if near else {}
    others = [each for each in near if left[each.id] != 0]
    if not others:
        return {}
    people = _concerned(session, off)
    taken = _taken(session, people)
    found = {}
    for person_id in people:
        busy = taken.get(person_id, [])
        free = next((each for each in others if all(_apart(each, one) for one in busy)), None)
        if free is not None:
            found[person_id] = free.id
    return found


def _concerned(session: Session, off: Occurrence) -> Sequence[int]:
    here = comers.on_paper(session, off.id)
    if here is not None:
        return [each.person_id for each in here if each.state is not SignupState.CANCELLED]
    of_it = Signup.occurrence_id == off.id, Signup.state != SignupState.CANCELLED
    return session.scalars(sa.select(Signup.person_id).where(*of_it)).all()


def _near(session: Session, off: Occurrence) -> list[Occurrence]:
    now = clock.now()
    within = Occurrence.starts_at.between(max(now, off.starts_at - A_WEEK), off.starts_at + A_WEEK)
    asked = sa.select(Occurrence).where(
        Occurrence.community_id == off.community_id,
        Occurrence.id != off.id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        within,
        not_begun(now),
    )
    found = [each for each in session.scalars(asked).unique() if each.by_telephone is off.by_telephone]
    found.sort(key=lambda each: (each.activity_id != off.activity_id, abs(each.starts_at - off.starts_at), each.id))
    return found[:MOST]


def _taken(session: Session, people: Sequence[int]) -> dict[int, list[Occurrence]]:
    rows = session.execute(
        sa.select(Signup.person_id, Occurrence)
        .join(Occurrence, Occurrence.id == Signup.occurrence_id)
        .where(
            Signup.person_id.in_(people),
            Signup.state != SignupState.CANCELLED,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.ends_at > clock.now(),
        )
    ).unique()
    taken: dict[int, list[Occurrence]] = {}
    for person_id, occurrence in rows:
        taken.setdefault(person_id, []).append(occurrence)
    return taken


def _apart(one: Occurrence, other: Occurrence) -> bool:
    return one.id != other.id and (one.ends_at <= other.starts_at or other.ends_at <= one.starts_at)
