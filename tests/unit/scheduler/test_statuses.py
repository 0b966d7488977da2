"""Status callbacks come in any order, twice, and before the carrier has answered; each call ends once."""

import threading
from typing import Any

import pytest
import sqlalchemy as sa

import clock
from models import About, Call, CallStatus, Community, Direction, Outbox, OutboxKind, OutboxState, StatusReceipt
from services.outbox import calls, endings
from services.outbox.endings import CallEnd
from tests.support.counting import asked
from tests.support.line import HOME, Line
from tests.support.races import PATIENCE_S, right_after

INBOUND = "CA" + "1" * 32


@pytest.fixture
def told_ends(monkeypatch: pytest.MonkeyPatch) -> list[CallEnd]:
    heard: list[CallEnd] = []
    monkeypatch.setitem(endings._calls, About.NOT_TRIED, lambda _session, _row, end: heard.append(end))
    return heard


def _placed(line: Line) -> int:
    row_id = line.queues(about=About.NOT_TRIED)
    line.dispatches()
    return row_id


@pytest.mark.parametrize(
    ("final", "end"),
    [
        ("completed", CallEnd.LIFTED),
        ("no-answer", CallEnd.UNANSWERED),
        ("busy", CallEnd.BUSY),
        ("failed", CallEnd.UNDELIVERABLE),
        ("canceled", CallEnd.UNANSWERED),
    ],
)
def test_each_final_status_is_told_as_its_end(line: Line, told_ends: list[CallEnd], final: str, end: CallEnd) -> None:
    row_id = _placed(line)
    for status in ("initiated", "ringing", final):
        line.hears(row_id, status)

    assert told_ends == [end]
    assert line.row(row_id).state is OutboxState.DONE


def test_reversed_statuses_leave_the_call_ended(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _placed(line)
    for status in ("completed", "in-progress", "ringing", "initiated"):
        line.hears(row_id, status)

    assert line.all(Call)[0].status is CallStatus.COMPLETED
    assert told_ends == [CallEnd.LIFTED]


def test_a_doubled_final_status_ends_the_call_once(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _placed(line)
    line.hears(row_id, "no-answer")
    line.hears(row_id, "no-answer")

    assert told_ends == [CallEnd.UNANSWERED]


def test_a_second_different_final_status_changes_nothing(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _placed(line)
    line.hears(row_id, "busy")
    line.hears(row_id, "completed")

    assert told_ends == [CallEnd.BUSY]
    assert line.all(Call)[0].status is CallStatus.BUSY


def test_all_statuses_before_the_carriers_reply_end_the_call_once(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = line.queues(about=About.NOT_TRIED)

    def webhooks(sid: str, _asked: dict[str, Any]) -> None:
        for status in ("initiated", "ringing", "completed"):
            line.hears(row_id, status, sid=sid)

    line.carrier.before_reply = webhooks
    line.dispatches()

    assert told_ends == [CallEnd.LIFTED]
    assert line.row(row_id).state is OutboxState.DONE
    assert len(line.all(Call)) == 1


def test_a_status_of_a_call_we_placed_knows_whom_it_was_to(line: Line) -> None:
    row_id = line.queues(about=About.NOT_TRIED, person_id=line.person_id)
    line.dispatches()
    line.hears(row_id, "ringing")
    call = line.all(Call)[0]

    assert (call.direction, call.other_number, call.person_id) == (Direction.OUTBOUND, HOME, line.person_id)


def test_the_end_of_a_call_somebody_placed_to_us_is_written(line: Line) -> None:
    with line.db.write() as session:
        calls.rang_in(session, session.get_one(Community, line.community_id), INBOUND, HOME)
    with line.db.write() as session:
        calls.note_status(session, INBOUND, CallStatus.COMPLETED)

    assert line.all(Call)[0].ended_at == line.now


def test_ringing_in_is_written_once(line: Line) -> None:
    with line.db.write() as session:
        community = session.get_one(Community, line.community_id)
        first = calls.rang_in(session, community, INBOUND, None)
        assert calls.rang_in(session, community, INBOUND, None).id == first.id


def test_a_status_of_a_call_nobody_knows_is_passed_over(line: Line) -> None:
    with line.db.write() as session:
        calls.note_status(session, INBOUND, CallStatus.COMPLETED)
        assert calls.observe(session, INBOUND, CallStatus.COMPLETED) is None
    assert line.all(Call) == []


def test_a_status_with_a_row_that_never_was_raises(line: Line) -> None:
    with line.db.write() as session, pytest.raises(LookupError, match="4711"):
        calls.note_status(session, INBOUND, CallStatus.RINGING, 4711)


def test_a_second_call_for_one_row_does_not_end_the_first(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = _placed(line)
    line.hears(row_id, "completed", sid=INBOUND)

    assert told_ends == []
    with line.db.read() as session:
        assert session.scalar(sa.select(Outbox.state)) is OutboxState.PLACED


def test_how_far_a_call_has_come_is_written_in_one_statement(line: Line) -> None:
    row_id = _placed(line)
    sid = line.row(row_id).sid
    for status in ("initiated", "ringing", "in-progress"):
        with asked(line.db) as statements:
            line.hears(row_id, status, sid=sid)
        assert len(statements.statements) == 1, f"{status}:\n" + "\n".join(statements.statements)
        assert line.all(Call)[0].status is CallStatus(status)


def test_a_call_of_ours_never_goes_back(line: Line) -> None:
    order = ["queued", "initiated", "ringing", "in-progress"]
    row_id = _placed(line)
    for before in CallStatus:
        for told in order[1:]:
            with line.db.write() as session:
                session.execute(sa.update(Call).values(status=before))
                session.execute(sa.delete(StatusReceipt))
            line.hears(row_id, told)
            forward = not before.final and order.index(told) > order.index(before)
            assert line.all(Call)[0].status is (CallStatus(told) if forward else before), f"{before} by {told}"


@pytest.mark.parametrize(("status", "changes"), [("initiated", 1), ("ringing", 1), ("in-progress", 0)])
def test_a_call_nobody_wants_is_ended_unless_it_was_lifted(line: Line, status: str, changes: int) -> None:
    row_id = _placed(line)
    with line.db.write() as session:
        session.get_one(Outbox, row_id).withdrawn_at = clock.now()
    line.hears(row_id, status)

    assert line.all(Call)[0].status is CallStatus(status)
    assert len([row for row in line.all(Outbox) if row.kind is OutboxKind.CHANGE]) == changes


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize("looks_anew", [True, False])
def test_what_is_older_waits_for_the_end_of_the_call_and_changes_nothing(
    line: Line, monkeypatch: pytest.MonkeyPatch, looks_anew: bool
) -> None:
    """That it rings comes in while its end is being written. Did the statement not say from where a call may go on, it
    would ring again."""
    call = Call.metadata.tables[Call.__tablename__]
    if not looks_anew:
        its_own = call.c.sid == sa.bindparam("its_sid"), call.c.outbox_id == sa.bindparam("row")
        goes_on = sa.update(call).where(*its_own).values(status=CallStatus.RINGING)
        monkeypatch.setitem(calls._FORWARD, CallStatus.RINGING, goes_on)
    row_id = _placed(line)
    late = threading.Thread(target=line.hears, args=(row_id, "ringing"))

    def begins() -> None:
        late.start()
        while not line.db.look(_SOMEBODY_WAITS)[0]:
            assert late.is_alive(), "it waited for nobody"

    with right_after(line.db, "UPDATE call SET", begins):
        line.hears(row_id, "completed")
    late.join(PATIENCE_S)
    assert line.all(Call)[0].status is (CallStatus.COMPLETED if looks_anew else CallStatus.RINGING)


_SOMEBODY_WAITS = sa.select(
    sa.exists(sa.text("1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))
)
