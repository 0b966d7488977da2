from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from typing import Any

import pytest

import clock
from carrier.errors import NotPlaced, Unknown
from carrier.protocol import Listed
from models import About, Call, CallStatus, Outbox, OutboxKind, OutboxState, Task, TaskKind
from scheduler import dispatcher, reconcile
from services.outbox import calls
from tests.support.line import HOME, MOBILE, Line
from tests.support.races import KEPT_OUT_S, PATIENCE_S


def _killed_while_sending(line: Line) -> int:
    """The mark is committed and the carrier asked; the process ends before the answer is written."""
    row_id = line.queues()
    (claim,) = line.claims()
    asking = dispatcher._mark(line.work, claim)
    assert asking is not None
    dispatcher._to_carrier(line.work, asking)
    return row_id


def test_a_scheduler_killed_while_sending_leaves_a_call_that_is_found_and_not_placed_again(line: Line) -> None:
    row_id = _killed_while_sending(line)
    line.passes(seconds=61)
    line.sweeps()
    line.reconciles()
    line.dispatches()

    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED
    assert [call.outbox_id for call in line.all(Call)] == [row_id]


def test_an_error_after_the_call_was_placed_does_not_place_it_twice(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults, line.carrier.places_anyway = [Unknown("HTTP 500")], True
    line.dispatches()
    assert line.row(row_id).state is OutboxState.UNKNOWN

    line.passes(seconds=61)
    line.reconciles()
    line.dispatches()
    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED


def test_a_call_the_carrier_placed_late_began_when_it_was_placed(line: Line) -> None:
    """Whoever does not answer is rung again ten minutes after that, and not after the mark."""
    row_id = line.queues()
    (claim,) = line.claims()
    asking = dispatcher._mark(line.work, claim)
    assert asking is not None
    line.passes(seconds=19)
    dispatcher._ask(line.work, asking)
    assert line.row(row_id).sending_at == line.now


@pytest.mark.parametrize("status", ["ringing", "not a word of ours"])
def test_a_call_found_in_the_list_began_when_the_list_says(line: Line, status: str) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    placed_at = line.now + timedelta(seconds=40)
    line.carrier.listed.append((HOME, Listed("CAlate", placed_at, status)))
    line.passes(seconds=61)
    line.reconciles()
    assert line.row(row_id).sid == "CAlate"
    assert line.row(row_id).sending_at == placed_at


def test_a_call_in_doubt_whose_webhook_comes_late_began_then(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults, line.carrier.places_anyway = [Unknown("reset")], True
    line.dispatches()
    line.passes(seconds=50)
    line.hears(row_id, "ringing", sid=line.carrier.listed[0][1].sid)
    assert line.row(row_id).sending_at == line.now


def test_a_webhook_adopts_a_call_in_doubt_before_anybody_looks(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults, line.carrier.places_anyway = [Unknown("reset")], True
    line.dispatches()
    line.hears(row_id, "ringing", sid=line.carrier.listed[0][1].sid)

    assert line.row(row_id).state is OutboxState.PLACED
    assert line.row(row_id).sid == line.carrier.listed[0][1].sid


def test_nobody_looks_in_the_first_minute(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=59)
    line.reconciles()

    assert line.row(row_id).looked_at is None


def test_a_call_that_two_looks_do_not_find_is_placed_again(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=61)
    line.reconciles()
    line.passes(seconds=29)
    line.reconciles()
    assert line.row(row_id).state is OutboxState.UNKNOWN

    line.passes(seconds=1)
    line.reconciles()
    line.dispatches()
    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED


def test_a_call_in_doubt_that_is_no_longer_wanted_is_not_placed_again(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.takes_back(row_id)
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    line.dispatches()

    assert line.carrier.rung == []
    assert line.row(row_id).state is OutboxState.WITHDRAWN


def test_a_call_the_carrier_had_no_room_for_is_not_tried_again_when_it_is_no_longer_wanted(line: Line) -> None:
    row_id = line.queues()
    (claim,) = line.claims()
    asking = dispatcher._mark(line.work, claim)
    assert asking is not None
    line.takes_back(row_id)
    dispatcher._due_again(line.work, asking)

    assert line.row(row_id).state is OutboxState.WITHDRAWN


def test_a_call_in_doubt_that_grew_too_late_is_a_humans_to_sort_out(line: Line) -> None:
    row_id = line.queues(expires_at=line.now + timedelta(minutes=1))
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()

    assert line.row(row_id).state is OutboxState.STUCK
    assert [task.kind for task in line.all(Task)] == [TaskKind.SORT_OUT]
    line.dispatches()
    assert line.carrier.rung == []


def test_a_call_that_another_row_owns_is_not_adopted(line: Line) -> None:
    first = line.queues("first")
    line.dispatches()
    line.hears(first, "completed")
    line.passes(seconds=1)
    second = line.queues("second")
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=61)
    line.reconciles()

    assert line.row(second).sid is None


def test_a_call_older_than_the_asking_is_not_adopted(line: Line) -> None:
    line.carrier.listed.append((HOME, Listed("CAold", line.now - timedelta(seconds=6), "completed")))
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=61)
    line.reconciles()

    assert line.row(row_id).sid is None


def test_a_text_is_known_again_by_its_words(line: Line) -> None:
    line.carrier.listed.append((MOBILE, Listed("SMother", line.now, "sent", "other words")))
    row_id = line.queues(number=MOBILE, kind=OutboxKind.TEXT)
    line.carrier.faults, line.carrier.places_anyway = [Unknown("HTTP 502")], True
    line.dispatches()
    line.passes(seconds=61)
    line.reconciles()

    assert line.row(row_id).sid == line.carrier.listed[1][1].sid


def test_a_call_that_ended_while_in_doubt_is_over_when_it_is_found(line: Line) -> None:
    row_id = line.queues(about=About.NOT_TRIED)
    line.carrier.faults = [Unknown("HTTP 500")]
    line.dispatches()
    line.carrier.listed.append((HOME, Listed("CAended", line.now, "no-answer")))
    line.passes(seconds=61)
    line.reconciles()

    assert line.row(row_id).state is OutboxState.DONE
    assert line.all(Call)[0].status is CallStatus.NO_ANSWER


def test_a_carrier_that_cannot_list_is_asked_again(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("HTTP 500")]
    line.dispatches()

    def silent(**_: Any) -> list[Listed]:
        raise NotPlaced("429")

    line.carrier.list_calls = silent  # type: ignore[method-assign]
    line.passes(seconds=61)
    line.reconciles()
    assert (line.row(row_id).state, line.row(row_id).looks) == (OutboxState.UNKNOWN, 0)


def test_the_first_call_counts_when_its_webhook_overtakes_the_second_asking(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    assert line.row(row_id).state is OutboxState.DUE
    with line.db.write() as session:
        calls.adopt(session, "CAfirst", row_id)
    line.dispatches()

    assert line.carrier.rung == []
    assert line.row(row_id).sid == "CAfirst"


def test_an_answer_that_could_not_be_written_is_found_again(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise RuntimeError("database is locked")

    row_id = line.queues()
    with monkeypatch.context() as broken:
        broken.setattr(calls, "placed", locked)
        line.dispatches()
    assert line.row(row_id).state is OutboxState.SENDING

    line.passes(seconds=61)
    line.reconciles()
    assert line.carrier.rung == [HOME]
    assert line.row(row_id).state is OutboxState.PLACED


def _wanted_no_more(line: Line) -> int:
    """A call in doubt that she no longer needs."""
    row_id = line.queues()
    line.carrier.faults, line.carrier.places_anyway = [Unknown("time-out")], True
    line.dispatches()
    line.takes_back(row_id)
    return row_id


def test_a_call_nobody_wants_any_more_is_ended_when_it_is_found_ringing(line: Line) -> None:
    _wanted_no_more(line)
    sid = line.carrier.listed[0][1].sid
    line.passes(seconds=61)
    line.reconciles()
    line.dispatches()
    assert line.carrier.ended == [sid]


def test_a_call_nobody_wants_any_more_is_ended_when_its_webhook_comes(line: Line) -> None:
    row_id = _wanted_no_more(line)
    sid = line.carrier.listed[0][1].sid
    line.hears(row_id, "ringing", sid=sid)
    line.dispatches()
    assert line.carrier.ended == [sid]


def test_a_call_nobody_wants_any_more_is_ended_when_the_carrier_answers_late(line: Line) -> None:
    row_id = line.queues()
    line.carrier.before_reply = lambda _sid, _asked: line.takes_back(row_id)
    line.dispatches()
    line.dispatches()
    assert line.carrier.ended == [line.row(row_id).sid]


def test_a_call_that_was_given_up_and_rings_after_all_is_ended(line: Line) -> None:
    row_id = _wanted_no_more(line)
    listed, line.carrier.listed = line.carrier.listed, []
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    assert line.row(row_id).state is OutboxState.WITHDRAWN
    line.hears(row_id, "ringing", sid=listed[0][1].sid)
    line.dispatches()
    assert line.carrier.ended == [listed[0][1].sid]


def test_a_call_nobody_wants_any_more_that_is_lifted_is_not_cut_off(line: Line) -> None:
    row_id = _wanted_no_more(line)
    line.hears(row_id, "in-progress", sid=line.carrier.listed[0][1].sid)
    line.dispatches()
    assert line.carrier.ended == []


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_two_schedulers_that_take_a_turn_at_once_count_one_look(line: Line) -> None:
    """The second has found the row before the first has marked its look, and waits for it."""
    row_id = line.queues()
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=61)
    with ThreadPoolExecutor(1) as pool:
        with line.db.write() as session:
            row = session.get_one(Outbox, row_id, with_for_update=True)
            second = pool.submit(reconcile._take_turn, line.work, row_id)
            assert wait([second], KEPT_OUT_S).not_done
            row.looked_at = clock.real()
        assert second.result(PATIENCE_S) is None
