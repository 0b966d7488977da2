"""A scheduler that was suspended (a virtual machine paused, SIGSTOP) and goes on where it stood, minutes later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from carrier.twilio import HTTP_TIMEOUT_S
from models import OutboxState
from scheduler import dispatcher, reconcile, sweep
from scheduler.dispatcher import Asking
from scheduler.work import Work
from tests.support.line import HOME, Line


def meanwhile(line: Line) -> None:
    """Another scheduler finds the row in doubt, looks for it twice, and places it."""
    for _ in range(3):
        line.passes(seconds=61)
        line.sweeps()
        line.reconciles()
        line.dispatches()


def test_who_slept_between_the_mark_and_the_asking_asks_no_more(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.queues()
    (claim,) = line.claims()
    ask = dispatcher._ask

    def sleeps_first(work: Work, asking: Asking) -> None:
        monkeypatch.setattr(dispatcher, "_ask", ask)
        meanwhile(line)
        ask(work, asking)

    monkeypatch.setattr(dispatcher, "_ask", sleeps_first)
    dispatcher.carry_out(line.work, claim)
    assert line.carrier.rung == [HOME]


def test_who_slept_past_the_hour_of_the_row_asks_no_more(line: Line) -> None:
    line.queues(expires_at=line.now + timedelta(seconds=30))
    (claim,) = line.claims()
    line.passes(seconds=25)
    asking = dispatcher._mark(line.work, claim)
    assert asking is not None
    line.passes(seconds=10)
    dispatcher._ask(line.work, asking)
    assert line.carrier.rung == []


def test_an_answer_that_is_read_late_does_not_speak_of_what_another_is_asking(line: Line) -> None:
    row_id = line.queues()
    (claim,) = line.claims()
    asleep = dispatcher._mark(line.work, claim)
    assert asleep is not None
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    (claim,) = line.claims()
    assert dispatcher._mark(line.work, claim) is not None
    dispatcher._due_again(line.work, asleep)
    assert line.row(row_id).state is OutboxState.SENDING


def test_a_row_that_was_marked_and_never_asked_goes_out_in_the_end(line: Line) -> None:
    row_id = line.queues()
    (claim,) = line.claims()
    asking = dispatcher._mark(line.work, claim)
    assert asking is not None
    line.passes(seconds=30)
    dispatcher._ask(line.work, asking)
    assert line.carrier.rung == []
    meanwhile(line)
    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED


def test_nobody_else_asks_while_one_may_still_ask() -> None:
    asked_by = dispatcher.ASK_WITHIN + timedelta(seconds=HTTP_TIMEOUT_S)
    assert asked_by < reconcile.WEBHOOK_WAIT
    assert asked_by < sweep.SENDING_LIFE
