"""A text in doubt: heard of late, or mistaken for another with the same words."""

from __future__ import annotations

from carrier.errors import Unknown
from models import Outbox, OutboxKind, OutboxState
from services.telling import deliveries
from tests.support.line import MOBILE, Line

WORDS = "the evening's question"


def hears(line: Line, row_id: int, sid: str, status: str) -> None:
    with line.db.write() as session:
        deliveries.note_status(session, sid, status, row_id)


def not_found_twice(line: Line) -> None:
    """The carrier's list is behind."""
    listed, line.carrier.listed = line.carrier.listed, []
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    line.carrier.listed = listed


def sent_in_doubt(line: Line, key: str = "one") -> int:
    row_id = line.queues(key, number=MOBILE, kind=OutboxKind.TEXT)
    line.carrier.faults, line.carrier.places_anyway = [Unknown("time-out")], True
    line.dispatches()
    return row_id


def test_a_text_that_is_heard_of_late_is_not_sent_again(line: Line) -> None:
    row_id = sent_in_doubt(line)
    not_found_twice(line)
    assert line.row(row_id).state is OutboxState.DUE
    hears(line, row_id, line.carrier.listed[0][1].sid, "sent")
    line.passes(seconds=5)
    line.dispatches()
    assert len(line.carrier.asked) == 1


def test_a_text_that_is_heard_of_while_it_is_claimed_is_not_sent_again(line: Line) -> None:
    row_id = sent_in_doubt(line)
    not_found_twice(line)
    line.claims()
    hears(line, row_id, line.carrier.listed[0][1].sid, "delivered")
    assert line.row(row_id).state is OutboxState.DONE


def test_what_is_told_of_a_text_another_row_owns_changes_neither(line: Line) -> None:
    first = line.queues("first", number=MOBILE, kind=OutboxKind.TEXT)
    line.dispatches()
    second = line.queues("second", number=MOBILE, kind=OutboxKind.TEXT)
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    sid = line.row(first).sid
    assert sid is not None
    hears(line, second, sid, "delivered")
    assert (line.row(first).state, line.row(second).state) == (OutboxState.PLACED, OutboxState.UNKNOWN)


def test_a_text_with_the_same_words_that_is_just_being_sent_is_not_mistaken_for_an_earlier_one(line: Line) -> None:
    line.say_always(WORDS)
    earlier = line.queues("earlier", number=MOBILE, kind=OutboxKind.TEXT)
    line.carrier.faults = [Unknown("time-out")]
    line.dispatches()
    line.passes(seconds=61)
    later = sent_in_doubt(line, "later")
    line.reconciles()
    assert line.row(earlier).sid is None
    hears(line, later, line.carrier.listed[0][1].sid, "delivered")
    assert line.row(later).state is OutboxState.DONE


def test_texts_with_the_same_words_are_each_found_once(line: Line) -> None:
    line.say_always(WORDS)
    rows = [sent_in_doubt(line, "earlier")]
    line.passes(seconds=30)
    rows.append(sent_in_doubt(line, "later"))
    for _ in range(2):
        line.passes(seconds=61)
        line.reconciles()
    owned = [row.sid for row in line.all(Outbox) if row.id in rows]
    assert owned == [listed.sid for _, listed in line.carrier.listed]
