"""A storm without a telephone: when it begins, who is rung to hear whether it is over, and that it is told once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, Checkin, CheckinPlan, CheckinState, Database, Outbox, OutboxState, Storm
from services import checkins
from services.endings import CallEnd, call_ended
from tests.services.hamlet import Hamlet, founded

SEVEN = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
COUNT = 8


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    """Eight who are rung at seven."""
    with founded(db) as it:
        elders = [it.person(f"Elder {number}", mobile=False) for number in range(COUNT)]
        with db.write() as session:
            session.add_all(CheckinPlan(person_id=one, days=list(range(7)), times=["19:00"]) for one in elders)
        yield it


def beat(hamlet: Hamlet, minutes: int, off: set[str]) -> None:
    """The scheduler looks, and the calls come out: those whose names are `off` are out of reach."""
    hamlet.now = SEVEN + timedelta(minutes=minutes)
    with hamlet.db.write() as session:
        checkins.plan(session, hamlet.now)
        for row in _queued(session):
            row.state = OutboxState.PLACED
            assert row.person is not None
            away = row.person.first_name in off
            call_ended(session, row, CallEnd.UNDELIVERABLE if away else CallEnd.UNANSWERED)


def _queued(session: Session) -> list[Outbox]:
    due = sa.select(Outbox).where(Outbox.about == About.CHECKIN, Outbox.state == OutboxState.DUE)
    return list(session.scalars(due.order_by(Outbox.id)))


def storms(hamlet: Hamlet) -> list[Storm]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Storm)))


EVERYBODY = {f"Elder {number}" for number in range(COUNT)}
FIRST, LAST = {"Elder 0"}, {f"Elder {COUNT - 1}"}


def test_one_phone_that_is_off_for_good_does_not_keep_the_others_waiting(hamlet: Hamlet) -> None:
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, EVERYBODY)
    for minutes in range(5, 20):
        beat(hamlet, minutes, FIRST)
    assert storms(hamlet)[0].ended_at is not None


def test_a_phone_that_is_off_after_the_storm_does_not_begin_another(hamlet: Hamlet) -> None:
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, EVERYBODY)
    for minutes in range(5, 14):
        beat(hamlet, minutes, LAST)
    assert [storm.ended_at is not None for storm in storms(hamlet)] == [True]


def test_nobody_is_held_once_the_storm_is_over(hamlet: Hamlet) -> None:
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, EVERYBODY)
    for minutes in range(5, 59):
        beat(hamlet, minutes, FIRST)
    with hamlet.db.read() as session:
        last = session.scalars(sa.select(Checkin.state).where(Checkin.due_at == SEVEN))
        assert set(last) == {CheckinState.MISSED}


def test_calls_that_were_never_placed_do_not_say_that_the_network_is_back(hamlet: Hamlet) -> None:
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, EVERYBODY)
    hamlet.now = SEVEN + timedelta(minutes=6)
    with hamlet.db.write() as session:
        for _ in range(2):
            checkins.plan(session, hamlet.now)
        probes = _queued(session)
        for row in probes:
            row.state = OutboxState.EXPIRED
            call_ended(session, row, CallEnd.NOT_PLACED)
        assert len(probes) == 3
    hamlet.now += timedelta(seconds=5)
    with hamlet.db.write() as session:
        checkins.plan(session, hamlet.now)
    assert [storm.ended_at for storm in storms(hamlet)] == [None]
