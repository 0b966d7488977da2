"""Who may carry out a row, for how long, and in what order: one scheduler, at the carrier's pace."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
import sqlalchemy as sa

from models import About, Outbox, OutboxKind, OutboxState
from scheduler import claims, dispatcher
from tests.support.counting import asked
from tests.support.line import HOME, MOBILE, Line


def _claim_without_a_lock(line: Line, barrier: Barrier) -> list[int]:
    """What a dispatcher would do that looks first and marks after."""
    with line.db.read() as session:
        seen = list(session.scalars(sa.select(Outbox.id).where(Outbox.state == OutboxState.DUE)))
    barrier.wait()
    return seen


@pytest.mark.parametrize("claims_first", [False, True], ids=["without the claim", "with the claim"])
def test_two_schedulers_place_one_call(line: Line, claims_first: bool) -> None:
    row_id = line.queues()
    barrier = Barrier(2)
    taken: list[int] = []

    def scheduler() -> None:
        if claims_first:
            barrier.wait()
            taken.extend(claim.row_id for claim in line.claims())
        else:
            taken.extend(_claim_without_a_lock(line, barrier))

    threads = [Thread(target=scheduler) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert taken == ([row_id] if claims_first else [row_id, row_id])


def test_three_schedulers_at_work_send_each_text_once(line: Line) -> None:
    for number in range(30):
        line.queues(f"text {number}", f"+479001{number:04}", OutboxKind.TEXT)
    threads = [Thread(target=line.dispatches) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(asked["to"] for asked in line.carrier.asked) == [f"+479001{number:04}" for number in range(30)]


def test_a_scheduler_killed_between_claim_and_send_delays_the_call_by_its_lease_alone(line: Line) -> None:
    row_id = line.queues()
    assert len(line.claims()) == 1

    line.passes(seconds=59)
    line.sweeps()
    assert line.dispatches() == 0

    line.passes(seconds=2)
    line.sweeps()
    line.dispatches()
    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED


def test_a_claim_with_too_little_lease_left_asks_nobody(line: Line) -> None:
    row_id = line.queues()
    (claim,) = line.claims()
    line.passes(seconds=41)
    dispatcher.carry_out(line.work, claim)

    assert line.carrier.asked == []
    assert line.row(row_id).state is OutboxState.DUE


def test_a_claim_whose_row_was_taken_over_by_another_asks_nobody(line: Line) -> None:
    line.queues()
    (slow,) = line.claims()
    line.passes(seconds=61)
    line.sweeps()
    line.dispatches()
    dispatcher.carry_out(line.work, slow)

    assert len(line.carrier.asked) == 1


def test_a_claimed_call_that_grew_too_late_is_not_placed(line: Line) -> None:
    row_id = line.queues(expires_at=line.now + timedelta(seconds=10))
    (claim,) = line.claims()
    line.passes(seconds=11)
    dispatcher.carry_out(line.work, claim)

    assert line.carrier.asked == []
    assert line.row(row_id).state is OutboxState.EXPIRED


def test_alarms_go_before_first_tries_and_those_before_retries(line: Line) -> None:
    line.queues("retry", "+4761000001", retry=True, not_before=line.now - timedelta(minutes=9))
    line.queues("first try", "+4761000002", not_before=line.now - timedelta(minutes=5))
    line.queues("alarm", "+4761000003", about=About.ALERT)
    line.dispatches()

    assert line.carrier.rung == ["+4761000003", "+4761000002", "+4761000001"]


def test_calls_go_out_no_faster_than_the_pace(line: Line) -> None:
    for number in range(25):
        line.queues(f"call {number}", f"+47612345{number:02}")
    line.dispatches()
    assert len(line.carrier.rung) == 10

    line.passes(seconds=1)
    line.dispatches()
    assert len(line.carrier.rung) == 20


def test_slots_are_a_tenth_of_a_second_apart_at_ten_calls_a_second(line: Line) -> None:
    for number in range(3):
        line.queues(f"call {number}", f"+47612345{number:02}")
    slots = [claim.slot_at - line.now for claim in claims.take(line.work, ahead_s=1)]

    assert slots == [timedelta(0), timedelta(seconds=0.1), timedelta(seconds=0.2)]


def test_a_call_whose_telephone_is_busy_opens_no_transaction(line: Line) -> None:
    line.queues()
    line.dispatches()
    line.queues("another")
    with asked(line.db) as found:
        assert claims.take(line.work, ahead_s=0) == []
    assert found.writing == 0


def test_what_is_due_is_claimed_in_one_transaction(line: Line) -> None:
    """And a text does not wait for a call that the pace has no slot for."""
    expected = [{line.queues("text", MOBILE, OutboxKind.TEXT), line.queues("call", urgent=True)}]
    with asked(line.db) as found:
        taken = [claims.take(line.work, ahead_s=0)]
    assert found.writing == 1
    line.queues("another call", "+4761234508", urgent=True)
    expected.append({line.queues("another text", MOBILE, OutboxKind.TEXT)})
    taken.append(claims.take(line.work, ahead_s=0))
    assert [{claim.row_id for claim in some} for some in taken] == expected


def test_of_two_that_are_due_on_one_telephone_the_first_is_claimed(line: Line) -> None:
    """The other would find it taken, and waits for a moment."""
    first, second, elsewhere = line.queues(), line.queues("two"), line.queues("elsewhere", "+4761234508")
    assert [claim.row_id for claim in claims.take(line.work, ahead_s=0)] == [first, elsewhere]
    given_back = line.row(second)
    assert (given_back.state, given_back.lease_token) == (OutboxState.DUE, None)
    assert given_back.not_before == line.now + timedelta(seconds=claims.PHONE_TAKEN_S)
