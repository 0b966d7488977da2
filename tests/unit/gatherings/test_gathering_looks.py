"""A gathering by telephone is looked at when there is something to do about it, and until it is done."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import Gathering, Occurrence, Person, Place, PlaceKind, Source, Task, TaskKind, TaskState
from services import gatherings, signups
from services.gatherings import circles
from services.signups import occurrences
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet
from tests.support.races import right_after

pytestmark = pytest.mark.both_engines


def by_telephone(hamlet: Hamlet) -> int:
    """On Friday at eleven, and two have joined."""
    occurrence_id = hamlet.occurrence(place_id=hamlet.place("Telefon", PlaceKind.TELEPHONE))
    for name in ("Anna", "Ola"):
        person_id = hamlet.person(name)
        with hamlet.db.write() as session:
            signups.join(session, session.get_one(Person, person_id), occurrence_id, source=Source.DESK)
    return occurrence_id


def beat(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        gatherings.advance(session, hamlet.now)


def is_due(hamlet: Hamlet, occurrence_id: int) -> bool:
    with hamlet.db.read() as session:
        look_at = session.get_one(Occurrence, occurrence_id).look_at
    return look_at is not None and look_at <= hamlet.now


def circles_of(hamlet: Hamlet) -> int:
    with hamlet.db.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(Gathering)) or 0


def test_circles_that_could_not_be_written_are_tried_again_at_the_next_beat(
    hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    occurrence_id = by_telephone(hamlet)

    def fails(*_: Any) -> Any:
        raise RuntimeError("it fails")

    hamlet.now = FRIDAY_AT_ELEVEN - timedelta(minutes=2)
    with monkeypatch.context() as broken:
        broken.setattr(circles, "_by_number", fails)
        broken.setattr(circles, "count", lambda *_: 1)
        beat(hamlet)
    assert circles_of(hamlet) == 0
    assert is_due(hamlet, occurrence_id)
    beat(hamlet)
    assert circles_of(hamlet) == 1
    assert not is_due(hamlet, occurrence_id)


def test_what_nobody_could_be_rung_for_is_left_alone_ten_minutes_past_the_hour(hamlet: Hamlet) -> None:
    occurrence_id = by_telephone(hamlet)
    with hamlet.db.write() as session:
        session.execute(sa.update(Person).values(phone=None))
    due = []
    for minutes in (-2, 0, 9, 10):
        hamlet.now = FRIDAY_AT_ELEVEN + timedelta(minutes=minutes)
        beat(hamlet)
        due.append(is_due(hamlet, occurrence_id))
    assert due == [True, True, True, False]


def test_what_nobody_has_joined_is_not_looked_at_every_beat(hamlet: Hamlet) -> None:
    occurrence_id = hamlet.occurrence(place_id=hamlet.place("Telefon", PlaceKind.TELEPHONE))
    hamlet.now = FRIDAY_AT_ELEVEN - timedelta(minutes=1)
    beat(hamlet)
    assert not is_due(hamlet, occurrence_id)


@pytest.mark.parametrize("to", [PlaceKind.HAMLET, None])
def test_what_is_no_longer_by_telephone_wants_no_host(hamlet: Hamlet, to: PlaceKind | None) -> None:
    occurrence_id = by_telephone(hamlet)
    hamlet.now = FRIDAY_AT_ELEVEN - timedelta(days=1)
    beat(hamlet)
    assert wants_host(hamlet) == [TaskState.OPEN]
    place_id = hamlet.place("Lom", to) if to else None
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, occurrence_id)
        occurrences.move(session, row, starts_at=row.starts_at, ends_at=row.ends_at, place_id=place_id)
    beat(hamlet)
    assert wants_host(hamlet) == [TaskState.DONE]


def wants_host(hamlet: Hamlet) -> list[TaskState]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Task.state).where(Task.kind == TaskKind.GATHERING_NO_HOST)))


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_a_place_that_becomes_the_telephone_while_it_is_looked_at_counts(hamlet: Hamlet) -> None:
    place_id = hamlet.place("Lom")
    occurrence_id = hamlet.occurrence(place_id=place_id)

    def becomes_the_telephone() -> None:
        with hamlet.db.write() as session:
            session.execute(sa.update(Place).where(Place.id == place_id).values(kind=PlaceKind.TELEPHONE))

    with right_after(hamlet.db, "FOR UPDATE OF occurrence", becomes_the_telephone):
        beat(hamlet)
    with hamlet.db.read() as session:
        look_at = session.get_one(Occurrence, occurrence_id).look_at
    assert look_at == FRIDAY_AT_ELEVEN - timedelta(days=3)
