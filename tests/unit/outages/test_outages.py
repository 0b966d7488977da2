"""Our own outage: each is told the coordinator, once, by call and in writing."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa

import clock
from models import (
    About,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Database,
    Outbox,
    OutboxKind,
    OutboxState,
)
from services import checkins, outages
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support.steps.evenings import EVENING, elder

ON_CALL = "+4790000999"


@pytest.fixture
def three_times(db: Database) -> Database:
    """An elder who is rung at nine, at half past nine and at seven, and plans that are written."""
    morning = EVENING.replace(hour=5)
    with clock.replaced_by(lambda: morning), db.write() as session:
        elder(session)
        session.execute(sa.update(CheckinPlan).values(times=["09:00", "09:30", "19:00"]))
        session.expire_all()
        checkins.advance(session, morning)
    return db


def nobody_is_there_until(db: Database, now: datetime) -> None:
    with clock.replaced_by(lambda: now), db.write() as session:
        checkins.advance(session, now)


def the_coordinator_hears_it(db: Database, now: datetime) -> None:
    with clock.replaced_by(lambda: now), db.write() as session:
        outages.heard(session.scalars(sa.select(Outbox).where(Outbox.about == About.NOT_TRIED)).all()[-1])


def told(db: Database) -> int:
    with db.read() as session:
        rows = sa.select(Outbox).where(Outbox.about == About.NOT_TRIED, Outbox.kind == OutboxKind.CALL)
        return len(session.scalars(rows).all())


def test_a_second_outage_of_the_day_is_told_the_coordinator_too(three_times: Database) -> None:
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=40))
    the_coordinator_hears_it(three_times, EVENING.replace(hour=9, minute=45))
    nobody_is_there_until(three_times, EVENING.replace(hour=19, minute=5))
    assert told(three_times) == 2


def test_what_the_coordinator_has_not_heard_yet_is_told_once(three_times: Database) -> None:
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=5))
    nobody_is_there_until(three_times, EVENING.replace(hour=19, minute=5))
    assert told(three_times) == 1


def test_a_window_that_ends_later_belongs_to_the_outage_that_was_told(three_times: Database) -> None:
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=5))
    the_coordinator_hears_it(three_times, EVENING.replace(hour=9, minute=6))
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=40))
    assert told(three_times) == 1


def test_an_outage_is_texted_too_where_the_number_takes_texts(three_times: Database) -> None:
    with three_times.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = ON_CALL
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=5))
    with three_times.read() as session:
        kinds = session.scalars(sa.select(Outbox.kind).where(Outbox.about == About.NOT_TRIED)).all()
    assert sorted(kinds) == [OutboxKind.CALL, OutboxKind.TEXT]
    with three_times.read() as session:
        states = session.scalars(sa.select(Checkin.state).order_by(Checkin.due_at)).all()
    assert states[0] is CheckinState.NOT_TRIED


def calls(db: Database) -> list[dict[str, int]]:
    with db.read() as session:
        rows = sa.select(Outbox).where(Outbox.about == About.NOT_TRIED, Outbox.kind == OutboxKind.CALL)
        return [{**row.subject} for row in session.scalars(rows.order_by(Outbox.id))]


def all_end(db: Database, end: CallEnd) -> list[int]:
    """Each call to the coordinator that is queued ends so, until no other is; how many tries each was."""
    with clock.replaced_by(lambda: EVENING.replace(hour=9, minute=6)), db.write() as session:
        while waiting := session.scalars(
            sa.select(Outbox).where(
                Outbox.about == About.NOT_TRIED, Outbox.kind == OutboxKind.CALL, Outbox.ended_at.is_(None)
            )
        ).all():
            for row in waiting:
                row.state = OutboxState.PLACED
                endings.call_ended(session, row, end)
    return [subject["try"] for subject in calls(db)]


@pytest.mark.parametrize(
    ("end", "tries"),
    [(CallEnd.UNANSWERED, [1, 2, 3]), (CallEnd.LIFTED, [1, 2, 3]), (CallEnd.BROKEN, [1, 2, 3, 4, 5, 6])],
)
def test_a_call_to_the_coordinator_that_our_line_broke_off_is_no_try(
    three_times: Database, end: CallEnd, tries: list[int]
) -> None:
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=5))
    assert all_end(three_times, end) == tries


def test_an_outage_that_broke_off_each_time_is_still_one_outage(three_times: Database) -> None:
    nobody_is_there_until(three_times, EVENING.replace(hour=9, minute=5))
    all_end(three_times, CallEnd.BROKEN)
    nobody_is_there_until(three_times, EVENING.replace(hour=19, minute=5))
    assert [subject["try"] for subject in calls(three_times)].count(1) == 2
