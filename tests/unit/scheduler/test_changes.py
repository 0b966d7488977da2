"""What is done to a live call or in a conference: each change once, in the order it was asked for."""

from carrier.errors import Unknown
from models import About, Change, OutboxState
from services import outbox
from services.outbox import calls
from tests.support.line import Line


def test_a_live_call_is_ended_by_a_change(line: Line) -> None:
    row_id = line.queues()
    line.dispatches()
    with line.db.write() as session:
        call, _ = calls.adopt(session, line.row(row_id).sid or "", row_id)
        change = outbox.queue_change(session, call=call).id
    line.dispatches()

    assert line.carrier.ended == [line.row(row_id).sid]
    assert line.row(change).state is OutboxState.DONE


def _in_the_room(line: Line, change: Change, key: str, call_sid: str | None = None) -> int:
    with line.db.write() as session:
        return outbox.queue_in_conference(
            session,
            change,
            community_id=line.community_id,
            conference="kveldsseto",
            about=About.GATHERING,
            key=key,
            subject={},
            call_sid=call_sid,
        ).id


def test_every_change_in_a_conference_is_carried_out(line: Line) -> None:
    for change in (Change.MUTE, Change.UNMUTE, Change.REMOVE):
        _in_the_room(line, change, change, f"CA-{change}")
    said = _in_the_room(line, Change.ANNOUNCE, "say")
    _in_the_room(line, Change.END_CONFERENCE, "end")
    line.dispatches()

    assert sorted(line.carrier.changed) == [
        ("announce", "kveldsseto", f"http://line.test/ivr/out/{said}"),
        ("end", "kveldsseto"),
        ("mute", "kveldsseto", "CA-mute"),
        ("remove", "kveldsseto", "CA-remove"),
        ("unmute", "kveldsseto", "CA-unmute"),
    ]


def test_what_is_done_to_one_call_is_done_in_the_order_it_was_asked_for(line: Line) -> None:
    first = _in_the_room(line, Change.MUTE, "1", "CA1")
    second = _in_the_room(line, Change.UNMUTE, "2", "CA1")
    other = _in_the_room(line, Change.MUTE, "3", "CA2")

    assert [claim.row_id for claim in line.claims()] == [first, other]
    assert line.claims() == []
    line.passes(seconds=61)
    line.sweeps()
    line.dispatches()
    assert [line.row(row_id).state for row_id in (first, second)] == [OutboxState.DONE] * 2
    assert [asked[0] for asked in line.carrier.changed if asked[2] == "CA1"] == ["mute", "unmute"]


def test_a_change_the_carrier_did_not_answer_is_asked_again(line: Line) -> None:
    row_id = _in_the_room(line, Change.MUTE, "1", "CA1")
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    assert line.row(row_id).state is OutboxState.DUE
    line.passes(seconds=11)
    line.dispatches()
    assert line.row(row_id).state is OutboxState.DONE
