"""Every state of an outbox row, and of a call, by every event: it moves as the table says, or is refused and logged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

import clock
from models import Call, CallStatus, Direction, Outbox, OutboxKind, OutboxState, locked
from scheduler import dispatcher, sweep
from scheduler.dispatcher import Asking
from services import calls, endings
from services.endings import CallEnd

from .conftest import LINE, Line

S = OutboxState
LIVE = (S.SENDING, S.UNKNOWN, S.PLACED)


def _asking(line: Line, row_id: int) -> Asking:
    marked_at = line.row(row_id).sending_at or line.now
    return Asking(row_id, marked_at, OutboxKind.CALL, "+4761", LINE, 25, 60, "", 1, 0)


def _withdrawn(line: Line, row_id: int) -> None:
    line.takes_back(row_id)


def _adopted(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        calls.adopt(session, f"CA{row_id:032x}", row_id)


def _ended(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        row = locked(session, Outbox, row_id)
        assert row is not None
        endings.call_ended(session, row, CallEnd.UNANSWERED)


def _too_late(line: Line, row_id: int) -> None:
    sweep._expire(line.work, row_id)


def _answer(ask: Callable[[Line, Asking], object]) -> Callable[[Line, int], object]:
    return lambda line, row_id: ask(line, _asking(line, row_id))


EVENTS: dict[str, Callable[[Line, int], object]] = {
    "taken back": _withdrawn,
    "adopted": _adopted,
    "ended": _ended,
    "too late": _too_late,
    "429": _answer(lambda line, asking: dispatcher._due_again(line.work, asking)),
    "4xx": _answer(lambda line, asking: dispatcher._refused(line.work, asking, "21211")),
    "5xx": _answer(lambda line, asking: dispatcher._unknown(line.work, asking)),
}
AFTER = {
    (S.DUE, "taken back"): S.WITHDRAWN,
    (S.CLAIMED, "taken back"): S.WITHDRAWN,
    **{(state, "adopted"): S.PLACED for state in (S.DUE, S.CLAIMED, S.SENDING, S.UNKNOWN, S.STUCK)},
    **{(state, "ended"): S.DONE for state in LIVE},
    (S.DUE, "too late"): S.EXPIRED,
    (S.SENDING, "429"): S.DUE,
    (S.SENDING, "4xx"): S.REFUSED,
    (S.SENDING, "5xx"): S.UNKNOWN,
}
LOGGED = {"adopted", "429", "4xx", "5xx"}
"""Events that come from the carrier. The others are asked for by us, of rows we have just looked for."""


@pytest.mark.parametrize("event", list(EVENTS))
def test_what_happens_to_a_row_leads_where_the_table_says(line: Line, event: str) -> None:
    for number, state in enumerate(OutboxState):
        row_id = line.queues(key=f"{event}/{state}", number=f"+476120{number:04d}")
        with line.db.write() as session:
            row = session.get_one(Outbox, row_id)
            row.state = state
            row.sending_at = clock.real() if state in LIVE else None
            row.sid = f"CA{row_id:032x}" if state is S.PLACED else None
        with capture_logs() as logged:
            EVENTS[event](line, row_id)
        to = AFTER.get((state, event))
        assert line.row(row_id).state is (to or state), f"{state} by {event}"
        if event in LOGGED and to is None and (state, event) != (S.PLACED, "adopted"):
            assert "move.refused" in [entry["event"] for entry in logged], f"{state} by {event}"


def test_an_end_that_was_told_is_not_told_again(line: Line) -> None:
    row_id = line.queues()
    with line.db.write() as session:
        session.get_one(Outbox, row_id).state = S.PLACED
    _ended(line, row_id)
    with capture_logs() as logged:
        _ended(line, row_id)
    assert [entry["event"] for entry in logged] == ["move.refused"]


ORDER = (CallStatus.QUEUED, CallStatus.INITIATED, CallStatus.RINGING, CallStatus.IN_PROGRESS)


def _goes_on(before: CallStatus, told: CallStatus) -> bool:
    """Forward only; a call that is over is over, however it was said to have ended."""
    if before.final:
        return False
    return told.final or ORDER.index(told) > ORDER.index(before)


@pytest.mark.parametrize("told", list(CallStatus))
def test_a_call_never_goes_back(line: Line, told: CallStatus) -> None:
    for before in CallStatus:
        sid = f"CA{told}{before}"
        with line.db.write() as session:
            values = {"community_id": line.community_id, "direction": Direction.INBOUND, "other_number": None}
            session.add(Call(sid=sid, status=before, **values))
            session.flush()
            with capture_logs() as logged:
                call = calls.observe(session, sid, told)
            assert call is not None
            assert call.status is (told if _goes_on(before, told) else before), f"{before} by {told}"
            assert bool(logged) is not _goes_on(before, told), f"{before} by {told}"
            assert (call.ended_at is not None) == (told.final and not before.final)


def test_time_alone_moves_no_row_that_is_on_its_way(line: Line) -> None:
    row_id = line.queues()
    with line.db.write() as session:
        session.get_one(Outbox, row_id).state = S.UNKNOWN
    line.now += timedelta(hours=2)
    line.sweeps()
    assert line.row(row_id).state is S.UNKNOWN
