"""How many calls are on at once, and what a carrier that says "not so fast" slows down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from carrier.errors import NotPlaced
from models import About, Call, CallStatus, Direction, OutboxKind, OutboxState
from tests.support.line import MOBILE, Line


@pytest.fixture
def narrow(line: Line) -> Line:
    """A line that may have six calls on at once."""
    line.work = replace(line.work, settings=line.work.settings.model_copy(update={"calls_at_once": 6}))
    return line


def test_no_more_calls_are_on_at_once_than_the_line_may_have(narrow: Line) -> None:
    rows = [narrow.queues(f"call {number}", f"+476120{number:04}") for number in range(9)]
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 4

    narrow.hears(rows[0], "completed")
    narrow.passes(seconds=1)
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 5


def test_the_lines_that_are_kept_free_are_for_alarms(narrow: Line) -> None:
    for number in range(9):
        narrow.queues(f"call {number}", f"+476120{number:04}")
    narrow.dispatches()
    for number in range(3):
        narrow.queues(f"alarm {number}", f"+476130{number:04}", about=About.ALERT, urgent=True)
    narrow.passes(seconds=1)
    narrow.dispatches()

    assert narrow.carrier.rung[4:] == ["+4761300000", "+4761300001"]


def test_a_large_gathering_leaves_half_of_the_lines_to_short_calls(narrow: Line) -> None:
    for number in range(8):
        narrow.queues(f"seat {number}", f"+476120{number:04}", about=About.GATHERING, urgent=True)
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 2

    narrow.queues("she first", "+4761300000", about=About.ALERT_ELDER, urgent=True)
    narrow.passes(seconds=1)
    narrow.dispatches()
    assert narrow.carrier.rung[2:] == ["+4761300000"]


def test_where_there_is_one_line_a_talk_has_it(line: Line) -> None:
    line.work = replace(line.work, settings=line.work.settings.model_copy(update={"calls_at_once": 1}))
    line.queues("offer", "+4761200001", about=About.TALK_OFFER, urgent=True)
    line.dispatches()
    assert line.carrier.rung == ["+4761200001"]


def test_a_talk_waits_for_no_gathering(line: Line) -> None:
    line.work = replace(line.work, settings=line.work.settings.model_copy(update={"calls_at_once": 6}))
    for number in range(4):
        line.queues(f"seat {number}", f"+476120000{number}", about=About.GATHERING, urgent=True)
    line.queues("offer", "+4761300001", about=About.TALK_OFFER, urgent=True)
    line.dispatches()
    assert "+4761300001" in line.carrier.rung


def test_an_alarm_goes_before_calls_that_have_waited_longer(line: Line) -> None:
    line.queues("first", "+4761200001")
    line.passes(seconds=1)
    line.queues("alarm", "+4761300001", about=About.ALERT, urgent=True)
    line.dispatches()

    assert line.carrier.rung == ["+4761300001", "+4761200001"]


def test_what_was_asked_for_now_goes_before_messages_that_can_wait(line: Line) -> None:
    for number in range(9):
        line.queues(f"called off {number}", f"+476120{number:04}", about=About.OCCURRENCE_CANCELLED)
    line.passes(seconds=5)
    line.queues("she first", "+4761300001", about=About.ALERT_ELDER, urgent=True)
    line.dispatches()
    assert line.carrier.rung[0] == "+4761300001"


def test_a_carrier_that_says_not_so_fast_slows_the_whole_account(line: Line) -> None:
    refused = line.queues("refused", "+4761200001")
    line.carrier.faults = [NotPlaced("429")]
    line.dispatches()
    assert line.row(refused).state is OutboxState.DUE

    line.queues("next", "+4761200002")
    line.dispatches()
    assert line.carrier.rung == []
    line.passes(seconds=1)
    line.dispatches()
    assert line.carrier.rung == ["+4761200002"]


def test_a_text_that_is_refused_for_its_pace_slows_no_call(line: Line) -> None:

    line.queues("text", MOBILE, OutboxKind.TEXT, not_before=line.now - timedelta(seconds=1))
    line.carrier.faults = [NotPlaced("429")]
    line.dispatches()
    line.queues("call", "+4761200002")
    line.dispatches()
    assert line.carrier.rung == ["+4761200002"]


def rung_by(line: Line, many: int, *, ended: bool = False) -> None:
    """So many telephones ring the line at this moment."""
    with line.db.write() as session:
        for number in range(many):
            call = Call(community_id=line.community_id, sid=f"CA{number:032}")
            call.direction, call.other_number = Direction.INBOUND, f"+47611{number:05}"
            call.status = CallStatus.COMPLETED if ended else CallStatus.IN_PROGRESS
            call.ended_at = line.now if ended else None
            session.add(call)


def test_a_thousand_strangers_who_ring_leave_lines_for_the_check_ins_and_all_for_an_alarm(narrow: Line) -> None:
    rung_by(narrow, 1000)
    for number in range(9):
        narrow.queues(f"call {number}", f"+476120{number:04}")
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 2

    for number in range(4):
        narrow.queues(f"alarm {number}", f"+476130{number:04}", about=About.ALERT, urgent=True)
    narrow.passes(seconds=1)
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 6


def test_who_rings_in_has_a_line_that_is_not_rung_on(narrow: Line) -> None:
    rung_by(narrow, 1)
    for number in range(9):
        narrow.queues(f"call {number}", f"+476120{number:04}")
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 3


def test_calls_that_are_over_hold_no_line(narrow: Line) -> None:
    rung_by(narrow, 1000, ended=True)
    for number in range(9):
        narrow.queues(f"call {number}", f"+476120{number:04}")
    narrow.dispatches()
    assert len(narrow.carrier.rung) == 4
