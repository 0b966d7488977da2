"""Organisers, what is agreed with them, and that the desk is told before it runs out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import Organiser, OrganiserKind, Task, TaskState
from services.programme import agreements
from services.programme.agreements import NameTaken, Terms
from tests.support.hamlet import Hamlet

HALL = Terms("Utgard grendehus", OrganiserKind.VOLUNTEERS, "Ole", "+4761999040", renews_on=date(2027, 1, 31))
TOLD = datetime(2027, 1, 1, 7, 0, tzinfo=UTC)
"""Thirty days before, at eight in Lom."""


def write(hamlet: Hamlet, terms: Terms, organiser_id: int | None = None) -> int:
    with hamlet.db.write() as session:
        known = session.get_one(Organiser, organiser_id) if organiser_id else None
        return agreements.write(session, hamlet.community(session), known, terms).id


def advance(hamlet: Hamlet, now: datetime) -> list[Task]:
    hamlet.now = now
    with hamlet.db.write() as session:
        agreements.advance(session, now)
        return list(session.scalars(sa.select(Task).where(Task.state == TaskState.OPEN)))


def test_the_desk_is_told_once_thirty_days_before(hamlet: Hamlet) -> None:
    organiser = write(hamlet, HALL)

    assert advance(hamlet, TOLD - timedelta(seconds=1)) == []
    (task,) = advance(hamlet, TOLD)
    assert (task.key, task.subject, task.note) == (f"agreement/{organiser}", {"agreement": organiser}, HALL.name)
    assert len(advance(hamlet, TOLD + timedelta(days=1))) == 1


def test_one_that_is_renewed_settles_the_need_and_is_told_of_anew(hamlet: Hamlet) -> None:
    organiser = write(hamlet, HALL)
    advance(hamlet, TOLD)
    write(hamlet, replace(HALL, renews_on=date(2028, 1, 31)), organiser)

    assert advance(hamlet, TOLD + timedelta(days=2)) == []
    assert len(advance(hamlet, datetime(2028, 1, 1, 7, 0, tzinfo=UTC))) == 1


def test_a_correction_of_the_name_tells_nobody_again(hamlet: Hamlet) -> None:
    organiser = write(hamlet, HALL)
    (task,) = advance(hamlet, TOLD)
    write(hamlet, replace(HALL, name="Utgard"), organiser)
    assert [each.id for each in advance(hamlet, TOLD + timedelta(days=1))] == [task.id]


def test_one_without_an_end_is_never_told_of(hamlet: Hamlet) -> None:
    write(hamlet, replace(HALL, renews_on=None))
    assert advance(hamlet, TOLD + timedelta(days=1000)) == []


def test_two_organisers_do_not_share_a_name(hamlet: Hamlet) -> None:
    write(hamlet, HALL)
    with pytest.raises(NameTaken):
        write(hamlet, replace(HALL, name=" utgard  GRENDEHUS "))
