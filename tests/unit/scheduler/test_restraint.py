"""What is due and held back: by night, a phone that has rung enough, a person who was rung twice today. What she asked
for and what cannot wait is not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import About, OutboxState
from tests.support.line import HOME, Line

TWO_DAYS = timedelta(days=2)


@pytest.fixture
def rung_twice(line: Line) -> Line:
    """She has been rung twice today; it is eighteen minutes past six in the evening now."""
    for number in range(2):
        line.queues(f"call {number}", person_id=line.person_id)
        line.dispatches()
        line.hears(number + 1, "completed")
        line.passes(minutes=6)
    line.passes(minutes=6)
    return line


def test_a_third_call_that_can_wait_comes_the_next_morning(rung_twice: Line) -> None:
    row_id = rung_twice.queues("third", person_id=rung_twice.person_id, expires_at=rung_twice.now + TWO_DAYS)
    rung_twice.dispatches()
    assert rung_twice.row(row_id).state is OutboxState.DUE

    rung_twice.passes(hours=13, minutes=41)
    rung_twice.dispatches()
    assert rung_twice.carrier.rung == [HOME, HOME]
    rung_twice.passes(minutes=1)
    rung_twice.dispatches()
    assert rung_twice.carrier.rung == [HOME, HOME, HOME]


@pytest.mark.parametrize("about", [About.RIDE_CANCELLED, About.RIDE_PROMISED, About.RIDE_UNFILLED])
def test_who_drives_her_is_told_by_the_hour_she_was_told(rung_twice: Line, about: About) -> None:
    expires_at = rung_twice.now + TWO_DAYS
    rung_twice.queues("third", person_id=rung_twice.person_id, about=about, expires_at=expires_at)
    rung_twice.dispatches()
    assert rung_twice.carrier.rung == [HOME, HOME, HOME]


@pytest.mark.parametrize(
    "call",
    [
        {"expires_at": timedelta(hours=3)},
        {"expires_at": TWO_DAYS, "urgent": True},
        {"expires_at": TWO_DAYS, "retry": True},
    ],
    ids=["a change today", "what she asked for", "a second try"],
)
def test_what_cannot_wait_or_was_asked_for_is_rung(rung_twice: Line, call: dict[str, timedelta]) -> None:
    rung_twice.queues(
        "third", person_id=rung_twice.person_id, **call | {"expires_at": rung_twice.now + call["expires_at"]}
    )
    rung_twice.dispatches()
    assert rung_twice.carrier.rung == [HOME, HOME, HOME]


def test_another_person_on_the_phone_is_not_counted(rung_twice: Line) -> None:
    rung_twice.queues("for somebody else", expires_at=rung_twice.now + TWO_DAYS)
    rung_twice.dispatches()
    assert rung_twice.carrier.rung == [HOME, HOME, HOME]


def test_a_fourth_call_within_a_quarter_of_an_hour_waits(line: Line) -> None:
    for number in range(3):
        row_id = line.queues(f"call {number}")
        line.dispatches()
        line.hears(row_id, "completed")
        line.passes(minutes=1)
    line.queues("fourth")
    line.dispatches()
    assert len(line.carrier.rung) == 3

    line.passes(minutes=12)
    line.dispatches()
    assert len(line.carrier.rung) == 4


def test_the_cap_holds_back_nothing_urgent(line: Line) -> None:
    for number in range(4):
        row_id = line.queues(f"call {number}", urgent=True)
        line.dispatches()
        line.hears(row_id, "completed")
        line.passes(seconds=1)
    assert len(line.carrier.rung) == 4


def test_quiet_hours_hold_a_reminder_until_eight(line: Line) -> None:
    line.passes(hours=3)
    line.queues(expires_at=line.now + timedelta(hours=24))
    line.queues("urgent", "+4761000001", urgent=True)
    line.dispatches()
    assert line.carrier.rung == ["+4761000001"]

    line.passes(hours=11, minutes=-1)
    assert line.dispatches() == 0
    line.passes(minutes=1)
    line.dispatches()
    assert line.carrier.rung[1:] == [HOME]
