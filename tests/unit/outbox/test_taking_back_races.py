"""A text from the desk is taken back, while a scheduler may be sending it: it has gone or never goes, and the desk is
told which."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from models import OutboxKind, OutboxState
from scheduler import dispatcher
from services import outbox
from services.outbox import TakenBack
from tests.support.line import MOBILE, Line


def text(line: Line, key: str = "one") -> int:
    return line.queues(key, MOBILE, OutboxKind.TEXT, not_before=outbox.goes_at())


def taken_back(line: Line, rows: Collection[int]) -> TakenBack:
    with line.db.write() as session:
        return outbox.take_back(session, rows)


def test_it_waits_twenty_seconds(line: Line) -> None:
    text(line)
    line.passes(seconds=19)
    assert (line.dispatches(), line.carrier.asked) == (0, [])
    line.passes(seconds=1)
    line.dispatches()
    assert len(line.carrier.asked) == 1


def test_within_them_it_is_taken_back_and_never_goes(line: Line) -> None:
    row = text(line)
    assert taken_back(line, [row]) == TakenBack(back=1, gone=0)
    line.passes(minutes=5)
    line.dispatches()
    assert (line.carrier.asked, line.row(row).state) == ([], OutboxState.WITHDRAWN)


def test_a_scheduler_that_has_claimed_it_finds_its_claim_gone(line: Line) -> None:
    row = text(line)
    line.passes(seconds=20)
    (claim,) = line.claims()
    assert taken_back(line, [row]) == TakenBack(back=1, gone=0)
    dispatcher.carry_out(line.work, claim)
    assert line.carrier.asked == []


def test_while_the_carrier_is_asked_it_is_said_to_have_gone(line: Line) -> None:
    row = text(line)
    line.passes(seconds=20)
    said: list[TakenBack] = []
    line.carrier.before_reply = lambda _sid, _asked: said.append(taken_back(line, [row]))
    line.dispatches()
    assert (said, len(line.carrier.asked)) == ([TakenBack(back=0, gone=1)], 1)
    assert line.row(row).state is OutboxState.PLACED


def test_what_has_gone_is_said_to_have_gone(line: Line) -> None:
    row = text(line)
    line.passes(seconds=20)
    line.dispatches()
    assert taken_back(line, [row]) == TakenBack(back=0, gone=1)


def test_of_several_it_is_said_how_many(line: Line) -> None:
    first = text(line)
    line.passes(seconds=20)
    line.dispatches()
    second = text(line, "two")
    assert taken_back(line, [first, second]) == TakenBack(back=1, gone=1)


@pytest.mark.parametrize("times", [2, 3])
def test_taken_back_twice_is_taken_back(line: Line, times: int) -> None:
    row = text(line)
    assert [taken_back(line, [row]) for _ in range(times)] == [TakenBack(back=1, gone=0)] * times
