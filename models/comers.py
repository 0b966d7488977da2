"""Who has joined or waits, and how each gets there, for a deed done on paper: of all that is at hand at once, and as
the deed has changed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, lazyload

from .activity import Occurrence
from .errand import Errand
from .paper import Paper, paper_of
from .person import Person
from .ride import Goal, Ride
from .signup import Signup

_Read = dict[int, list[tuple[Signup, Ride | None]]]


def on_paper(session: Session, occurrence_id: int) -> Sequence[Signup] | None:
    """In the order of the waiting list, those that are taken back among them; None where nothing is read together."""
    paper = paper_of(session)
    if paper is None:
        return None
    known = [signup for signup, _ in _read(session, paper, occurrence_id)]
    new = [signup for signup in paper.new(Signup) if signup.occurrence_id == occurrence_id]
    return sorted((*known, *new), key=lambda each: (each.queued_at, each.id))


def rides_on_paper(session: Session, goal: Goal) -> Sequence[Ride] | None:
    """The rides there in whatever state, the oldest first; None where nothing is read together."""
    paper = paper_of(session)
    if paper is None:
        return None
    if isinstance(goal, Errand):
        known = paper.once(("errand", goal.id), lambda: _of_errand(session, goal))
    else:
        known = [ride for _, ride in _read(session, paper, goal.id) if ride is not None]
    new = [ride for ride in paper.new(Ride) if ride.goal is goal]
    return sorted((*known, *new), key=lambda ride: ride.id)


def _of_errand(session: Session, errand: Errand) -> list[Ride]:
    return list(session.scalars(sa.select(Ride).where(Ride.errand_id == errand.id)))


def read_ahead(session: Session, occurrences: Iterable[Occurrence]) -> None:
    """These will be asked about. Nothing where nothing is read together."""
    paper = paper_of(session)
    if paper is not None:
        _ask(session, paper.once("comers", _Read), {each.id for each in occurrences})


def _read(session: Session, paper: Paper, occurrence_id: int) -> list[tuple[Signup, Ride | None]]:
    known = paper.once("comers", _Read)
    if occurrence_id not in known:
        _ask(session, known, {occurrence_id, *(each.occurrence_id for each in paper.here(Signup))})
    return known[occurrence_id]


def _ask(session: Session, known: _Read, ids: set[int]) -> None:
    new = ids - known.keys()
    known.update((each, []) for each in new)
    rows = session.execute(
        sa.select(Signup, Ride)
        .outerjoin(Ride, Ride.signup_id == Signup.id)
        .where(Signup.occurrence_id.in_(new))
        .options(lazyload(Ride.signup), joinedload(Ride.driver), joinedload(Signup.person).joinedload(Person.hamlet))
    )
    for signup, ride in rows.unique():
        known[signup.occurrence_id].append((signup, ride))
