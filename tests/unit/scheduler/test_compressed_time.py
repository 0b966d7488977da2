"""In compressed time the exchange lives in the line's time: its dates and its rate are of that time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

import clock
from carrier.errors import Unknown
from models import OutboxState, Pace
from scheduler import claims, ticker
from scheduler.pace import Slots
from tests.support.line import EVENING, Line

SPEED = 60
LINE_AT_FIRST = EVENING - timedelta(days=3)


@pytest.fixture
def compressed(line: Line) -> Iterator[Line]:
    clock.compress(f"{EVENING.isoformat()},{LINE_AT_FIRST.isoformat()},{SPEED}")
    yield line


def test_a_call_in_doubt_is_found_by_the_line_s_time(compressed: Line) -> None:
    compressed.carrier.faults = [Unknown("reset")]
    compressed.carrier.places_anyway = True
    row_id = compressed.queues(expires_at=clock.now() + timedelta(hours=1), urgent=True)
    asked_at = clock.real()
    compressed.dispatches()
    compressed.passes(seconds=4)
    compressed.reconciles()
    found = compressed.row(row_id)
    assert found.state is OutboxState.PLACED
    assert found.sending_at == pytest.approx(asked_at, abs=timedelta(milliseconds=1))


def test_the_rate_is_so_many_calls_a_second_of_the_line_s_time(compressed: Line) -> None:
    for number in range(2):
        compressed.queues(
            key=f"{number}", number=f"+476120000{number}", expires_at=clock.now() + timedelta(hours=1), urgent=True
        )
    first, second = claims.take(compressed.work, ahead_s=0)
    assert second.slot_at - first.slot_at == timedelta(seconds=1 / (compressed.work.settings.calls_per_second * SPEED))


def test_half_a_second_of_the_pace_goes_out_at_once(compressed: Line) -> None:
    with compressed.db.write() as session:
        assert Slots(session, "AC", calls_per_second=1, ahead_s=1).free == SPEED / 2


@pytest.mark.parametrize("speed", [1, 10, 20, 60, 600])
def test_a_call_has_time_left_when_its_slot_comes(line: Line, speed: float) -> None:
    clock.compress(f"{EVENING.isoformat()},{LINE_AT_FIRST.isoformat()},{speed}")
    with line.db.write() as session:
        Slots(session, "AC", calls_per_second=10, ahead_s=0).take(1)
        pace = session.get_one(Pace, "AC")
        pace.next_at = clock.real() + timedelta(seconds=ticker.SLOTS_AHEAD_S)
        session.flush()
        slots = Slots(session, "AC", calls_per_second=10, ahead_s=ticker.SLOTS_AHEAD_S)
        last = slots.take(slots.free)[-1]
    left = clock.real() + clock.patience(claims.LEASE) - clock.patience(claims.LEASE_NEEDED) - last
    assert left > timedelta(seconds=0.45)


def test_a_minute_s_lease_is_three_seconds(compressed: Line) -> None:
    row_id = compressed.queues(expires_at=clock.now() + timedelta(hours=1), urgent=True)
    compressed.claims()
    compressed.passes(seconds=3)
    compressed.sweeps()
    assert compressed.row(row_id).state is OutboxState.DUE
