"""What each try of a check-in came to, and what comes after it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import (
    CheckinState,
    CheckinTry,
    Database,
)
from services import checkins
from services.outbox.endings import CallEnd
from tests.support.steps.evenings import EVENING, elder, ended, rows


@pytest.mark.parametrize(
    ("end", "state"),
    [
        (CallEnd.LIFTED, CheckinState.NO_ANSWER),
        (CallEnd.UNANSWERED, CheckinState.NO_ANSWER),
        (CallEnd.BUSY, CheckinState.BUSY),
        (CallEnd.UNDELIVERABLE, CheckinState.UNDELIVERABLE),
    ],
)
def test_a_call_that_brings_no_key_is_kept_as_what_it_was(db: Database, end: CallEnd, state: CheckinState) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkins.advance(session, EVENING)
        assert ended(session, end).state is state


@pytest.mark.parametrize(
    ("end", "minutes"), [(CallEnd.UNANSWERED, 10), (CallEnd.BUSY, 5), (CallEnd.UNDELIVERABLE, 10), (CallEnd.LIFTED, 10)]
)
def test_the_next_try_comes_so_many_minutes_after_this_one_began(db: Database, end: CallEnd, minutes: int) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkins.advance(session, EVENING)
        assert ended(session, end).next_try_at == EVENING + timedelta(minutes=minutes)


def test_no_try_begins_after_the_window(db: Database) -> None:
    late = EVENING + timedelta(minutes=61)
    with db.write() as session:
        with clock.replaced_by(lambda: EVENING - timedelta(hours=1)):
            elder(session)
            checkins.advance(session, EVENING - timedelta(hours=1))
        with clock.replaced_by(lambda: late):
            checkins.advance(session, late)
        assert rows(session)[0].state is CheckinState.NOT_TRIED
        assert session.scalars(sa.select(CheckinTry)).all() == []


@pytest.mark.parametrize("tries", [1, 2, 5])
def test_as_many_tries_as_her_plan_says_and_then_it_is_missed(db: Database, tries: int) -> None:
    now = EVENING
    with db.write() as session:
        with clock.replaced_by(lambda: EVENING):
            elder(session, tries=tries)
        for _ in range(tries):
            with clock.replaced_by(lambda: now):  # noqa: B023 called inside the turn
                checkins.advance(session, now)
                row = ended(session, CallEnd.UNANSWERED)
            now += timedelta(minutes=10)
        assert (row.state, row.tries_made) == (CheckinState.MISSED, tries)
