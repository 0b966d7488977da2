"""A call that ended while our question stood: whether they hung up or could not go on, the carrier is asked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait

import pytest

import clock
from carrier.errors import CarrierError, NotPlaced, Refused, Unknown
from models import About, Outbox, OutboxState
from scheduler import broken_off, gate
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support.line import Line
from tests.support.races import KEPT_OUT_S, PATIENCE_S

QUESTION = '<Response><Gather action="/ivr/checkin/1?n=1"/></Response>'


@pytest.fixture
def told_ends(monkeypatch: pytest.MonkeyPatch) -> list[CallEnd]:
    heard: list[CallEnd] = []
    monkeypatch.setitem(endings._calls, About.NOT_TRIED, lambda _session, _row, end: heard.append(end))
    return heard


def _lifted(line: Line, answer: str | None = QUESTION, error: str | None = None) -> int:
    """The phone was lifted, heard this, and the call is over."""
    row_id = line.queues(about=About.NOT_TRIED)
    line.dispatches()
    if answer is not None:
        line.hears_words(row_id, answer, error)
    line.hears(row_id, "completed", told_all=False)
    return row_id


def _asked(line: Line) -> None:
    broken_off.run(line.work)


def _errors(line: Line, row_id: int, *codes: str) -> None:
    line.carrier.errors[line.row(row_id).sid or ""] = list(codes)


@pytest.mark.parametrize("code", ["11200", "11205", "11210", "12100", "12300", "13312"])
def test_who_could_not_go_on_has_not_hung_up(line: Line, told_ends: list[CallEnd], code: str) -> None:
    row_id = _lifted(line)
    assert told_ends == []
    _errors(line, row_id, code)
    _asked(line)
    assert (told_ends, line.row(row_id).state) == ([CallEnd.BROKEN], OutboxState.DONE)


@pytest.mark.parametrize("codes", [(), ("15003",), ("21220",), ("30007",)])
def test_who_hung_up_has_hung_up(line: Line, told_ends: list[CallEnd], codes: tuple[str, ...]) -> None:
    row_id = _lifted(line)
    _errors(line, row_id, *codes)
    _asked(line)
    assert told_ends == [CallEnd.LIFTED]


def test_who_was_never_given_a_word_is_asked_about_too(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _lifted(line, None)
    _errors(line, row_id, "11205")
    _asked(line)
    assert told_ends == [CallEnd.BROKEN]


def test_an_error_of_our_own_needs_no_carrier_to_say_so(line: Line, told_ends: list[CallEnd]) -> None:
    _lifted(line, "<Response><Say>Orsak</Say></Response>", "Traceback")
    assert told_ends == [CallEnd.BROKEN]


def test_a_call_that_was_said_to_its_end_needs_no_carrier(line: Line, told_ends: list[CallEnd]) -> None:
    _lifted(line, "<Response><Say>Ha det bra</Say><Hangup/></Response>")
    assert told_ends == [CallEnd.LIFTED]


@pytest.mark.parametrize("silent", [Unknown("HTTP 500"), NotPlaced("429")])
def test_a_carrier_that_does_not_answer_is_asked_again_and_then_it_counts_as_hung_up(
    line: Line, told_ends: list[CallEnd], silent: CarrierError
) -> None:
    _lifted(line)
    line.carrier.faults = [silent] * 9
    _asked(line)
    _asked(line)
    assert (told_ends, len(line.carrier.faults)) == ([], 8)
    for _ in range(6):
        line.passes(seconds=10)
        _asked(line)
    assert told_ends == [CallEnd.LIFTED]


def test_a_carrier_that_answers_late_is_heard(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _lifted(line)
    _errors(line, row_id, "11200")
    line.carrier.faults = [Unknown("HTTP 500")]
    _asked(line)
    line.passes(seconds=10)
    _asked(line)
    assert told_ends == [CallEnd.BROKEN]


def test_a_carrier_that_tells_of_no_errors_at_all_holds_nothing_up(line: Line, told_ends: list[CallEnd]) -> None:
    _lifted(line)
    line.carrier.faults = [Refused("20404")]
    _asked(line)
    assert told_ends == [CallEnd.LIFTED]


def test_it_is_asked_once_and_at_once(line: Line, told_ends: list[CallEnd]) -> None:
    assert not gate.due(gate.ask(line.db, ("broken_off",)))
    row_id = _lifted(line)
    assert gate.due(gate.ask(line.db, ("broken_off",)))
    _asked(line)
    assert gate.ask(line.db, ("broken_off",)) == {"broken_off": None}
    line.hears(row_id, "busy")
    _asked(line)
    assert told_ends == [CallEnd.LIFTED]


def test_an_end_nobody_told_us_of_is_asked_about_as_well(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = line.queues(about=About.NOT_TRIED)
    line.dispatches()
    line.hears_words(row_id, QUESTION)
    line.carrier.statuses[line.row(row_id).sid or ""] = "completed"
    _errors(line, row_id, "11200")
    line.passes(seconds=121)
    line.sweeps()
    assert told_ends == [CallEnd.BROKEN]


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_of_two_schedulers_that_take_a_turn_at_once_one_asks(line: Line, told_ends: list[CallEnd]) -> None:
    """The second has found the row before the first has marked its look, and waits for it."""
    row_id = _lifted(line)
    with ThreadPoolExecutor(1) as pool:
        with line.db.write() as session:
            row = session.get_one(Outbox, row_id, with_for_update=True)
            second = pool.submit(broken_off._ask, line.work, row_id)
            assert wait([second], KEPT_OUT_S).not_done
            row.looked_at = clock.real()
        second.result(PATIENCE_S)
    assert told_ends == []
