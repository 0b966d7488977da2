"""Does the coming evening fit? Reckoned call by call, and told to the coordinator the day it no longer does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import AwayWhy, CheckinPlan, Database, Source, Task, TaskKind, TaskState
from services import checkin_plans, round_forecast
from services.round_forecast import Capacity, Reckoned, Wish, reckon

from .hamlet import Hamlet, founded

SEVEN = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
ONE_A_SECOND = Capacity(calls_per_second=1, calls_at_once=1000)


def wishes(count: int, at: datetime = SEVEN, tries: int = 3) -> list[Wish]:
    window = timedelta(minutes=60)
    return [Wish(at, at + window, tries, timedelta(minutes=10), timedelta(seconds=25)) for _ in range(count)]


def late(evening: list[Reckoned]) -> int:
    return sum(not one.near for one in evening)


def test_one_call_a_second_reaches_three_hundred_within_five_minutes_of_their_minute() -> None:
    assert late(reckon(wishes(301), ONE_A_SECOND, unanswered=0)) == 0
    assert late(reckon(wishes(302), ONE_A_SECOND, unanswered=0)) == 1


def test_the_delay_is_the_place_in_the_queue() -> None:
    delays = [one.delay for one in reckon(wishes(3), ONE_A_SECOND, unanswered=0)]
    assert delays == [timedelta(seconds=second) for second in range(3)]


def test_lines_that_are_busy_hold_the_round_up() -> None:
    two_lines = Capacity(calls_per_second=10, calls_at_once=2)
    delays = [one.delay for one in reckon(wishes(4), two_lines, unanswered=0)]
    assert [round(delay.total_seconds()) for delay in delays] == [0, 0, 60, 60]


def test_first_tries_are_not_delayed_by_retries() -> None:
    """Ten minutes past seven 300 are rung for the first time, and 300 who did not lift for the second."""
    evening = reckon(wishes(300) + wishes(300, SEVEN + timedelta(minutes=10, seconds=25)), ONE_A_SECOND, unanswered=1)
    assert late(evening) == 0


def test_tries_that_do_not_begin_within_the_hour_are_counted() -> None:
    evening = reckon(wishes(1300), ONE_A_SECOND, unanswered=1)
    assert not all(one.finished for one in evening)
    assert all(one.finished for one in reckon(wishes(900), ONE_A_SECOND, unanswered=1))


def test_an_evening_without_elders_fits() -> None:
    assert reckon([], ONE_A_SECOND, unanswered=0.2) == []


def everybody_at_seven(hamlet: Hamlet, count: int) -> None:
    for number in range(count):
        person_id = hamlet.person(f"Elder {number}", mobile=False)
        with hamlet.db.write() as session:
            session.add(CheckinPlan(person_id=person_id, days=list(range(7)), times=["19:00"]))


def looks_ahead(hamlet: Hamlet, capacity: Capacity) -> list[Task]:
    with hamlet.db.write() as session:
        checkin_plans.write_ahead(session, hamlet.now)
        round_forecast.plan(session, hamlet.now, capacity)
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Task).where(Task.kind == TaskKind.ROUND_TOO_LARGE)))


@pytest.fixture
def slow() -> Capacity:
    """One call every four minutes: three elders at the same minute are too many."""
    return Capacity(calls_per_second=1 / 240, calls_at_once=50)


def test_the_coordinator_is_told_the_day_the_round_no_longer_fits(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 2)
        assert looks_ahead(hamlet, slow) == []

        everybody_at_seven(hamlet, 3)
        hamlet.now += timedelta(minutes=10)
        (task,) = looks_ahead(hamlet, slow)
        assert task.subject == {"checkins": 5, "late": 3, "unfinished": 0, "minutes": 16}
        hamlet.now += timedelta(minutes=10)
        assert [each.id for each in looks_ahead(hamlet, slow)] == [task.id]


def test_the_warning_is_taken_back_when_the_round_fits_again(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        looks_ahead(hamlet, slow)
        hamlet.now += timedelta(minutes=10)
        (task,) = looks_ahead(hamlet, ONE_A_SECOND)
        assert task.state is TaskState.DONE


def test_an_elder_who_is_away_takes_no_place_in_the_round(db: Database, slow: Capacity) -> None:
    with founded(db) as hamlet:
        everybody_at_seven(hamlet, 3)
        with hamlet.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan)).first()
            assert plan is not None
            plan.go_away(SEVEN + timedelta(days=7), AwayWhy.AWAY, Source.DESK)
        assert looks_ahead(hamlet, slow) == []
