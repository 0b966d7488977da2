"""Every state of an outbox row, and of a call, by every event: it moves as the table says, or is refused and logged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

import clock
from carrier.errors import Unknown
from carrier.protocol import Listed
from models import About, Call, CallStatus, Change, Direction, Outbox, OutboxKind, OutboxState, locked
from scheduler import dispatcher, reconcile, sweep
from scheduler.claims import Claim
from scheduler.dispatcher import Asking
from services import outbox
from services.outbox import calls, endings
from services.outbox.endings import CallEnd
from tests.support.line import LINE, Line
from texts import NothingToSay

S = OutboxState
LIVE = (S.SENDING, S.UNKNOWN, S.PLACED)


TOKEN = "ours"
MINUTE = timedelta(minutes=1)


def _asking(line: Line, row_id: int) -> Asking:
    row = line.row(row_id)
    return Asking(row_id, row.sending_at or line.now, row.expires_at, row.kind, "+4761", LINE, 25, 60, "", 1, 0)


def _withdrawn(line: Line, row_id: int) -> None:
    line.takes_back(row_id)


def _adopted(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        calls.adopt(session, f"CA{row_id:032x}", row_id)


def _ended(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        row = locked(session, Outbox, row_id)
        assert row is not None
        if row.kind is OutboxKind.TEXT:
            endings.text_ended(session, row, delivered=True)
        else:
            endings.call_ended(session, row, CallEnd.UNANSWERED)


def _too_late(line: Line, row_id: int) -> None:
    sweep._expire(line.work, row_id)


def _claimed(line: Line, row_id: int) -> None:
    assert all(claim.row_id == row_id for claim in line.claims())


def _nothing_to_say(line: Line, row_id: int) -> None:
    """Its text was to be written, and what it would say no longer holds."""

    def no_words(_session: object, _row: object) -> str:
        raise NothingToSay

    work = replace(line.work, render=no_words)
    dispatcher._mark(work, Claim(row_id, TOKEN, clock.real()))


def _lease_over(line: Line, row_id: int) -> None:
    line.passes(seconds=61)
    sweep._back_from_dead(line.work, row_id)


def _lost(line: Line, row_id: int) -> None:
    """Past its time limit, and the carrier has not said that it is over."""
    line.passes(hours=5)
    sweep._ask_after(line.work, row_id)


def _two_looks(line: Line, row_id: int) -> None:
    for _ in range(2):
        line.passes(seconds=61)
        reconcile._look_up(line.work, row_id)


def _two_looks_too_late(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        session.get_one(Outbox, row_id).expires_at = clock.now() + MINUTE
    _two_looks(line, row_id)


def _two_looks_taken_back(line: Line, row_id: int) -> None:
    with line.db.write() as session:
        session.get_one(Outbox, row_id).withdrawn_at = clock.now()
    _two_looks(line, row_id)


def _carrier_silent(line: Line, row_id: int) -> None:
    """It cannot be asked for the list until long after the row is too late."""

    def silent(**_asked: object) -> list[Listed]:
        raise Unknown("time-out")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line.carrier, "list_calls", silent)
        patch.setattr(line.carrier, "list_texts", silent)
        line.passes(hours=2)
        reconcile._look_up(line.work, row_id)


def _answer(ask: Callable[[Line, Asking], object]) -> Callable[[Line, int], object]:
    return lambda line, row_id: ask(line, _asking(line, row_id))


EVENTS: dict[str, Callable[[Line, int], object]] = {
    "taken back": _withdrawn,
    "ended": _ended,
    "too late": _too_late,
    "429": _answer(lambda line, asking: dispatcher._due_again(line.work, asking)),
    "4xx": _answer(lambda line, asking: dispatcher._refused(line.work, asking, "21211")),
    "4xx, but not of the number": _answer(lambda line, asking: dispatcher._put_off(line.work, asking, "20003")),
    "5xx": _answer(lambda line, asking: dispatcher._unknown(line.work, asking)),
    "claimed": _claimed,
    "lease over": _lease_over,
    "two looks find nothing": _two_looks,
    "two looks find nothing, too late": _two_looks_too_late,
    "two looks find nothing, taken back": _two_looks_taken_back,
    "carrier silent": _carrier_silent,
}
OF_ONE_KIND: dict[OutboxKind, dict[str, Callable[[Line, int], object]]] = {
    OutboxKind.CALL: {"lost": _lost, "adopted": _adopted},
    OutboxKind.TEXT: {"nothing to say": _nothing_to_say},
}
IN_DOUBT = (S.SENDING, S.UNKNOWN)
AFTER = {
    (S.DUE, "taken back"): S.WITHDRAWN,
    (S.CLAIMED, "taken back"): S.WITHDRAWN,
    **{(state, "adopted"): S.PLACED for state in (S.DUE, S.CLAIMED, S.SENDING, S.UNKNOWN, S.STUCK)},
    **{(state, "ended"): S.DONE for state in LIVE},
    (S.DUE, "too late"): S.EXPIRED,
    (S.SENDING, "429"): S.DUE,
    (S.SENDING, "4xx"): S.REFUSED,
    (S.SENDING, "4xx, but not of the number"): S.DUE,
    (S.SENDING, "5xx"): S.UNKNOWN,
    (S.DUE, "claimed"): S.CLAIMED,
    (S.CLAIMED, "lease over"): S.DUE,
    (S.CLAIMED, "nothing to say"): S.WITHDRAWN,
    (S.PLACED, "lost"): S.DONE,
    **{(state, "two looks find nothing"): S.DUE for state in IN_DOUBT},
    **{(state, "two looks find nothing, too late"): S.STUCK for state in IN_DOUBT},
    **{(state, "two looks find nothing, taken back"): S.WITHDRAWN for state in IN_DOUBT},
    **{(state, "carrier silent"): S.STUCK for state in IN_DOUBT},
}
LOGGED = {"adopted", "429", "4xx", "4xx, but not of the number", "5xx"}
"""Events that come from the carrier. The others are asked for by us, of rows we have just looked for."""


@pytest.mark.parametrize(
    ("kind", "event"), [(kind, event) for kind, own in OF_ONE_KIND.items() for event in (*EVENTS, *own)]
)
def test_what_happens_to_a_row_leads_where_the_table_says(line: Line, kind: OutboxKind, event: str) -> None:
    happens = {**EVENTS, **OF_ONE_KIND[kind]}[event]
    for number, state in enumerate(OutboxState):
        row_id = _in_state(
            line, f"+476120{number:04d}" if kind is OutboxKind.CALL else f"+479020{number:04d}", kind, state
        )
        with capture_logs() as logged:
            happens(line, row_id)
        to = AFTER.get((state, event))
        assert line.row(row_id).state is (to or state), f"{state} by {event}"
        if event in LOGGED and to is None and (state, event) != (S.PLACED, "adopted"):
            assert "move.refused" in [entry["event"] for entry in logged], f"{state} by {event}"


def _in_state(line: Line, number: str, kind: OutboxKind, state: OutboxState) -> int:
    """Its telephone is its own, its lease ours; the one before it stands in the way of nothing."""
    row_id = line.queues(key=f"{kind}/{state}", number=number, kind=kind)
    with line.db.write() as session:
        row = session.get_one(Outbox, row_id)
        row.state = state
        row.sending_at = clock.real() if state in LIVE else None
        row.sid = f"CA{row_id:032x}" if state is S.PLACED else None
        if state is S.CLAIMED:
            row.lease_token, row.leased_until = TOKEN, clock.real() + MINUTE
    return row_id


@pytest.mark.parametrize(("state", "to"), [(S.CLAIMED, S.DUE), (S.SENDING, S.DUE), (S.DUE, S.DUE), (S.DONE, S.DONE)])
def test_a_change_whose_asker_died_may_simply_be_asked_again(line: Line, state: OutboxState, to: OutboxState) -> None:
    with line.db.write() as session:
        values = {"about": About.GATHERING, "key": "mute", "subject": {}, "call_sid": "CA1"}
        row = outbox.queue_in_conference(
            session, Change.MUTE, community_id=line.community_id, conference="kveldsseto-1", **values
        )
        row.state, row.leased_until, row.sending_at = state, clock.real() + MINUTE, clock.real()
        row_id = row.id
    _lease_over(line, row_id)
    assert line.row(row_id).state is to


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
