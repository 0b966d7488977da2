"""A storm without a telephone: when it begins, who is rung to hear whether it is over, and that it is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Alert,
    AlertCause,
    Checkin,
    CheckinPlan,
    CheckinState,
    Database,
    Outbox,
    OutboxState,
    Person,
    SilencedBy,
    Source,
    Storm,
    Task,
    TaskKind,
    TaskState,
)
from services import checkins
from services.outbox.endings import CallEnd, call_ended
from services.plans import away
from tests.support.hamlet import Hamlet, founded

SEVEN = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
COUNT = 8


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    """Eight who are rung at seven."""
    with founded(db) as it:
        rung_at_seven(it, [f"Elder {number}" for number in range(COUNT)])
        yield it


def rung_at_seven(hamlet: Hamlet, names: Iterable[str], **fields: str) -> None:
    elders = [hamlet.person(name, mobile=False, **fields) for name in names]
    with hamlet.db.write() as session:
        session.add_all(CheckinPlan(person_id=one, days=list(range(7)), times=["19:00"]) for one in elders)


def beat(hamlet: Hamlet, minutes: int, off: set[str]) -> None:
    """The scheduler looks, and the calls come out: those whose names are `off` are out of reach."""
    hamlet.now = SEVEN + timedelta(minutes=minutes)
    with hamlet.db.write() as session:
        checkins.advance(session, hamlet.now)
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
    for minutes in range(5, 60, 2):
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
            checkins.advance(session, hamlet.now)
        probes = _queued(session)
        for row in probes:
            row.state = OutboxState.EXPIRED
            call_ended(session, row, CallEnd.NOT_PLACED)
        assert len(probes) == 3
    hamlet.now += timedelta(seconds=5)
    with hamlet.db.write() as session:
        checkins.advance(session, hamlet.now)
    assert [storm.ended_at for storm in storms(hamlet)] == [None]


def told(hamlet: Hamlet) -> list[Outbox]:
    """What the coordinator was rung or texted about a storm."""
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Outbox).where(Outbox.about == About.STORM)))


def last_states(hamlet: Hamlet) -> set[CheckinState]:
    with hamlet.db.read() as session:
        return set(session.scalars(sa.select(Checkin.state).where(Checkin.due_at == SEVEN)))


def test_where_some_are_cut_off_and_others_are_not_it_is_one_storm_and_told_once(hamlet: Hamlet) -> None:
    rung_at_seven(hamlet, [f"Other {number}" for number in range(10)])
    for minutes in (-60, *range(0, 61, 2)):
        beat(hamlet, minutes, EVERYBODY)
    assert (len(storms(hamlet)), len(told(hamlet))) == (1, 1)


def test_a_storm_that_comes_back_the_same_evening_is_on_the_board_again_and_not_told_again(hamlet: Hamlet) -> None:
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, EVERYBODY)
    for minutes in range(5, 8):
        beat(hamlet, minutes, set())
    assert [storm.ended_at is not None for storm in storms(hamlet)] == [True]
    for minutes in range(8, 20):
        beat(hamlet, minutes, EVERYBODY)
    with hamlet.db.read() as session:
        open_ones = session.scalars(sa.select(Task.kind).where(Task.state == TaskState.OPEN)).all()
    assert (len(storms(hamlet)), len(told(hamlet)), open_ones) == (2, 1, [TaskKind.STORM])


def test_two_phones_off_for_good_among_five_do_not_wait_until_nine(hamlet: Hamlet) -> None:
    five = {f"Elder {number}" for number in range(5)}
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, five)
    for minutes in range(2, 60, 2):
        beat(hamlet, minutes, {"Elder 0", "Elder 1"})
    assert storms(hamlet)[0].ended_at is not None
    assert last_states(hamlet) == {CheckinState.MISSED}


def test_five_off_among_twenty_are_no_storm(hamlet: Hamlet) -> None:
    rung_at_seven(hamlet, [f"Other {number}" for number in range(12)])
    for minutes in (-60, 0, 1):
        beat(hamlet, minutes, {f"Elder {number}" for number in range(5)})
    assert storms(hamlet) == []


def test_while_the_mobiles_are_gone_the_landlines_are_rung(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        for person in session.scalars(sa.select(Person)):
            person.phone2 = f"+4761298{person.id:03d}"
    for minutes in (-60, *range(30)):
        hamlet.now = SEVEN + timedelta(minutes=minutes)
        with hamlet.db.write() as session:
            checkins.advance(session, hamlet.now)
            for row in _queued(session):
                row.state = OutboxState.PLACED
                landline = row.number.startswith("+4761298")
                if landline:
                    checkins.close(session, session.get_one(Checkin, row.subject["checkin"]), CheckinState.WELL)
                call_ended(session, row, CallEnd.LIFTED if landline else CallEnd.UNDELIVERABLE)
    assert last_states(hamlet) == {CheckinState.WELL}
    assert len(storms(hamlet)) == 1


def test_who_had_not_answered_before_the_storm_has_her_alert_when_it_lasts_to_nine(hamlet: Hamlet) -> None:
    beat(hamlet, -60, set())
    beat(hamlet, 0, EVERYBODY - FIRST)
    for minutes in (*range(1, 25), 121):
        beat(hamlet, minutes, EVERYBODY)
    with hamlet.db.read() as session:
        alerts = [(alert.elder.first_name, alert.cause) for alert in session.scalars(sa.select(Alert))]
    assert alerts == [("Elder 0", AlertCause.MISSED)]
    assert last_states(hamlet) == {CheckinState.MISSED, CheckinState.NOT_TRIED}


def test_who_was_said_to_be_away_while_she_waited_is_nobody_who_was_not_tried(hamlet: Hamlet) -> None:
    for minutes in (-60, *range(25)):
        beat(hamlet, minutes, EVERYBODY)
    with hamlet.db.write() as session:
        elder = session.scalars(sa.select(Person).where(Person.first_name == "Elder 0")).one()
        away.pause(session, elder, SEVEN + timedelta(days=3), source=Source.SMS)
    beat(hamlet, 121, EVERYBODY)
    with hamlet.db.read() as session:
        hers = session.scalars(
            sa.select(Checkin).join(Checkin.person).where(Person.first_name == "Elder 0").order_by(Checkin.due_at)
        ).first()
        assert hers is not None and hers.silenced_by is SilencedBy.AWAY
        not_tried = [task.person_id for task in session.scalars(sa.select(Task).filter_by(kind=TaskKind.NOT_TRIED))]
        assert len(not_tried) == COUNT - 1 and hers.person_id not in not_tried
