from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from unittest.mock import Mock

import pytest
import sqlalchemy as sa

import clock
from carrier.errors import Refused
from models import About, Heartbeat, Outbox, OutboxKind, OutboxState, StatusReceipt, Step
from models.database import DEADLOCK
from scheduler import advancing, claims, sweep
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support.counting import asked
from tests.support.line import Line
from tests.support.races import KEPT_OUT_S, PATIENCE_S


@pytest.fixture
def told_ends(monkeypatch: pytest.MonkeyPatch) -> list[CallEnd]:
    heard: list[CallEnd] = []
    monkeypatch.setitem(endings._calls, About.NOT_TRIED, lambda _session, _row, end: heard.append(end))
    return heard


def _in_a_call(line: Line) -> int:
    row_id = line.queues(about=About.NOT_TRIED)
    line.dispatches()
    return row_id


def test_a_call_whose_end_was_never_reported_is_asked_after(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _in_a_call(line)
    line.carrier.statuses[line.row(row_id).sid or ""] = "no-answer"
    line.passes(seconds=121)
    line.sweeps()

    assert told_ends == [CallEnd.UNANSWERED]
    assert line.row(row_id).state is OutboxState.DONE


def test_a_call_that_is_still_going_on_is_left_alone(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _in_a_call(line)
    line.passes(minutes=30)
    line.sweeps()

    assert told_ends == []
    assert line.row(row_id).state is OutboxState.PLACED


@pytest.mark.parametrize(("code", "ends"), [("20404", [CallEnd.UNANSWERED]), ("20003", []), ("10004", [])])
def test_only_a_call_the_carrier_does_not_know_is_over(
    line: Line, told_ends: list[CallEnd], monkeypatch: pytest.MonkeyPatch, code: str, ends: list[CallEnd]
) -> None:
    """A refusal of our account says nothing of the call, which may go on."""
    _in_a_call(line)
    monkeypatch.setattr(line.carrier, "call_status", Mock(side_effect=Refused(code)))
    line.passes(minutes=3)
    line.sweeps()
    assert told_ends == ends


def test_a_call_past_its_time_limit_is_over_whatever_the_carrier_says(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _in_a_call(line)
    line.hears(row_id, "in-progress")
    line.passes(seconds=25 + 3600 + 61)
    line.sweeps()
    line.sweeps()

    assert told_ends == [CallEnd.LIFTED]
    assert line.row(row_id).state is OutboxState.DONE


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_of_two_schedulers_that_ask_after_a_call_at_once_one_does(line: Line, told_ends: list[CallEnd]) -> None:
    """The second has found the row before the first has marked its look, and waits for it."""
    row_id = _in_a_call(line)
    line.carrier.statuses[line.row(row_id).sid or ""] = "no-answer"
    line.passes(seconds=121)
    with ThreadPoolExecutor(1) as pool:
        with line.db.write() as session:
            row = session.get_one(Outbox, row_id, with_for_update=True)
            second = pool.submit(sweep._ask_after, line.work, row_id)
            assert wait([second], KEPT_OUT_S).not_done
            row.looked_at = clock.real()
        second.result(PATIENCE_S)
    assert told_ends == []


def test_a_swept_phone_may_be_rung_again(line: Line) -> None:
    row_id = _in_a_call(line)
    line.carrier.statuses[line.row(row_id).sid or ""] = "completed"
    line.passes(seconds=121)
    line.sweeps()
    line.queues("next")
    line.dispatches()

    assert len(line.carrier.rung) == 2


def test_an_end_that_cannot_be_told_stops_no_other(
    line: Line, monkeypatch: pytest.MonkeyPatch, told_ends: list[CallEnd]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken service")

    monkeypatch.setitem(endings._calls, About.ALL_CLEAR, fail)
    line.queues("broken", about=About.ALL_CLEAR, expires_at=line.now + timedelta(minutes=1))
    line.queues("sound", about=About.NOT_TRIED, expires_at=line.now + timedelta(minutes=1))
    line.passes(minutes=1)
    line.sweeps()

    assert told_ends == [CallEnd.NOT_PLACED]


def test_an_end_that_could_not_be_told_is_told_a_minute_later(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[CallEnd] = []

    def fail_once(_session: object, _row: Outbox, end: CallEnd) -> None:
        told.append(end)
        if len(told) == 1:
            raise RuntimeError("database is locked")

    monkeypatch.setitem(endings._calls, About.NOT_TRIED, fail_once)
    row_id = line.queues(about=About.NOT_TRIED, expires_at=line.now + timedelta(minutes=1))
    line.passes(minutes=1)
    line.sweeps()
    line.sweeps()
    assert (line.row(row_id).state, len(told)) == (OutboxState.DUE, 1)

    line.passes(minutes=1)
    line.sweeps()
    assert (line.row(row_id).state, len(told)) == (OutboxState.EXPIRED, 2)


def test_a_stored_answer_is_gone_after_a_day(line: Line) -> None:
    with line.db.write() as session:
        session.add(Step(call_sid="CA1", n=0, address="answer", answer="<Response/>", created_at=line.now))
    line.passes(hours=23)
    line.sweeps()
    assert line.all(Step)[0].answer == "<Response/>"

    line.passes(hours=2)
    line.sweeps()
    assert line.all(Step)[0].answer is None


def test_a_text_whose_delivery_was_never_reported_is_let_go(line: Line) -> None:
    row_id = line.queues(number="+4790012345", kind=OutboxKind.TEXT)
    line.dispatches()
    line.passes(days=2)
    line.sweeps()

    assert line.row(row_id).state is OutboxState.DONE


def test_one_service_that_cannot_plan_stops_no_other(line: Line) -> None:
    def fails(session: object, now: object) -> None:
        session.add(Heartbeat(name="half done", at=line.now))  # type: ignore[attr-defined]
        raise RuntimeError("broken service")

    def works(session: object, now: object) -> None:
        session.add(Heartbeat(name="planned", at=line.now))  # type: ignore[attr-defined]

    advancing.run(line.db, {"broken": fails, "sound": works})
    with line.db.read() as session:
        assert [beat.name for beat in session.query(Heartbeat)] == ["planned"]


def test_a_room_the_engine_gave_up_to_break_a_deadlock_advances_all_the_same(line: Line) -> None:
    chosen = [sa.exc.OperationalError("", {}, Deadlock())]

    def comes_through(session: object, now: object) -> None:
        if chosen:
            raise chosen.pop()
        session.add(Heartbeat(name="came through", at=line.now))  # type: ignore[attr-defined]

    advancing.run(line.db, {"room": comes_through})
    with line.db.read() as session:
        assert [beat.name for beat in session.query(Heartbeat)] == ["came through"]


class Deadlock(Exception):
    sqlstate = DEADLOCK


def test_every_room_that_advances_is_advanced(line: Line) -> None:
    planned = list(advancing.advances_for(line.work.settings))
    first, rest = planned[:2], planned[2:]
    assert first == ["alerts", "checkins"]
    assert rest == [
        "visits",
        "talks",
        "gatherings",
        "rides",
        "errands",
        "trips",
        "ride lists",
        "deciding",
        "places that come free",
        "standing",
        "reminders",
        "attendance",
        "refunds",
        "thanks to drivers",
        "contacts",
        "series",
        "drafts",
        "agreements",
        "checks of volunteers",
        "conversations",
        "recordings grown old",
        "keeping",
        "evening",
    ]


def test_a_line_with_nothing_due_writes_nothing_to_the_outbox(line: Line) -> None:
    line.sweeps()
    line.reconciles()
    assert line.dispatches() == 0
    assert line.all(Outbox) == []


def test_a_row_the_database_had_no_time_for_is_taken_up_again_within_a_lease(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A try that falls due while the database restarts may not be five minutes late for it."""
    row_id = line.queues(urgent=True)
    with monkeypatch.context() as patch:
        locked = sa.exc.OperationalError("BEGIN", {}, Exception("database is locked"))
        patch.setattr(claims, "held", Mock(side_effect=locked))
        line.dispatches()
    assert line.row(row_id).state is OutboxState.CLAIMED
    line.passes(seconds=61)
    line.sweeps()
    line.dispatches()
    assert line.row(row_id).state is OutboxState.PLACED


def _text_on_its_way(line: Line) -> None:
    line.say_always("Hei")
    line.queues("text", number="+4799000001", kind=OutboxKind.TEXT, expires_at=line.now + timedelta(hours=1))
    line.dispatches()


def _old_receipt(line: Line) -> None:
    with line.db.write() as session:
        session.add(StatusReceipt(sid="CA1", status="completed", created_at=line.now - sweep.RECEIPTS_KEPT))


def _old_answer(line: Line) -> None:
    with line.db.write() as session:
        session.add(
            Step(call_sid="CA1", n=1, address="home", answer="<Response/>", created_at=line.now - sweep.ANSWERS_KEPT)
        )


@pytest.mark.parametrize("leave", [_text_on_its_way, _old_receipt, _old_answer])
def test_what_is_old_is_let_go_in_the_hour_in_which_it_is(line: Line, leave: Callable[[Line], None]) -> None:
    """However often it was tidied before; where nothing is, no more is written than that it was looked at."""
    tidy = sweep.PARTS["tidying"].run
    tidy(line.work)
    line.passes(hours=1)
    with asked(line.db) as nothing:
        tidy(line.work)
    leave(line)
    line.passes(hours=26)
    with asked(line.db) as something:
        tidy(line.work)
    line.passes(hours=1)
    with asked(line.db) as nothing_more:
        tidy(line.work)
    assert [one.changes[0].split()[:2] for one in (nothing, nothing_more)] == [["UPDATE", "heartbeat"]] * 2
    assert [len(one.changes) for one in (nothing, something, nothing_more)] == [1, 4, 1]
    assert [row.state for row in line.all_rows()] in ([], [OutboxState.DONE])
    assert line.all(StatusReceipt) == []
    assert [step.answer for step in line.all(Step)] in ([], [None])
