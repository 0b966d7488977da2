"""A claimed row on its way to the carrier: what it is asked, what it answers, and what becomes of the row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from carrier.errors import NotPlaced, Refused
from models import About, Outbox, OutboxKind, OutboxState, Phone, Task
from scheduler import claims, dispatcher
from services import outbox
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support.line import HOME, LINE, MOBILE, Line


def test_a_due_call_is_asked_for_with_its_row_in_every_address(line: Line) -> None:
    row_id = line.queues(ring_s=40)
    line.dispatches()

    assert line.carrier.asked == [
        {
            "to": HOME,
            "from_": LINE,
            "url": f"http://line.test/ivr/out/{row_id}?n=0",
            "status_callback": f"http://line.test/ivr/status?row={row_id}",
            "ring_s": 40,
            "time_limit_s": 3600,
            "fallback_url": None,
        }
    ]
    assert line.row(row_id).state is OutboxState.PLACED


def test_a_text_is_stored_with_the_words_that_were_sent(line: Line) -> None:
    row_id = line.queues(number=MOBILE, kind=OutboxKind.TEXT)
    line.dispatches()

    assert line.carrier.asked[0]["body"] == line.row(row_id).body == "words about one"
    assert line.carrier.asked[0]["validity_s"] == 3600
    assert line.row(row_id).segments == 1


def test_nothing_goes_out_before_its_time(line: Line) -> None:
    line.queues(not_before=line.now + timedelta(minutes=5))
    line.dispatches()
    assert line.carrier.asked == []

    line.passes(minutes=5)
    line.dispatches()
    assert len(line.carrier.asked) == 1


def test_a_call_withdrawn_after_the_claim_does_not_go_out(line: Line) -> None:
    line.queues()
    (claim,) = line.claims()
    with line.db.write() as session:
        outbox.withdraw(session, key_prefix="one")
    dispatcher.carry_out(line.work, claim)

    assert line.carrier.asked == []


def test_no_transaction_is_open_while_the_carrier_is_asked(line: Line) -> None:
    row_id = line.queues()
    seen: list[OutboxState] = []

    def webhook(_sid: str, _asked: dict[str, Any]) -> None:
        with line.db.write() as session:
            seen.append(session.get_one(Outbox, row_id).state)

    line.carrier.before_reply = webhook
    line.dispatches()
    assert seen == [OutboxState.SENDING]


def test_not_now_makes_a_call_due_again_with_growing_pauses(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [NotPlaced("429"), NotPlaced("429")]
    line.dispatches()
    first_pause = line.row(row_id).not_before - line.now
    line.now = line.row(row_id).not_before
    line.dispatches()
    second_pause = line.row(row_id).not_before - line.now
    assert timedelta(0) < first_pause < second_pause

    line.now = line.row(row_id).not_before
    line.dispatches()
    assert line.carrier.rung == [HOME]


def test_a_refused_call_is_final_and_keeps_its_reason(line: Line) -> None:
    row_id = line.queues()
    line.carrier.faults = [Refused("21217")]
    line.dispatches()

    assert (line.row(row_id).state, line.row(row_id).reason) == (OutboxState.REFUSED, "21217")
    line.passes(minutes=10)
    assert line.dispatches() == 0


NOT_OF_NUMBER = ("10004", "20003", "21215", "21216", "21408", "403")


@pytest.mark.parametrize("code", ["21217", "13224"])
def test_a_refusal_of_the_number_is_told_as_one_that_could_not_be_reached(
    line: Line, told_ends: list[CallEnd], code: str
) -> None:
    line.queues(about=About.NOT_TRIED)
    line.carrier.faults = [Refused(code)]
    line.dispatches()
    assert told_ends == [CallEnd.UNDELIVERABLE]


@pytest.mark.parametrize("code", NOT_OF_NUMBER)
def test_any_other_refusal_is_no_end_until_it_is_too_late(line: Line, told_ends: list[CallEnd], code: str) -> None:
    row_id = line.queues(about=About.NOT_TRIED)
    line.carrier.faults = [Refused(code)] * 99
    for _ in range(6):
        line.dispatches()
        line.sweeps()
        line.passes(minutes=12)
    assert told_ends == [CallEnd.NOT_PLACED]
    assert (line.row(row_id).state, line.row(row_id).reason) == (OutboxState.EXPIRED, code)


def test_what_was_refused_for_our_account_is_asked_for_ever_later(line: Line) -> None:
    row_id = line.queues(about=About.NOT_TRIED)
    line.carrier.faults = [Refused("20003")] * 4
    waited = []
    for _ in range(4):
        line.dispatches()
        waited.append((line.row(row_id).not_before - line.now).total_seconds())
        line.now = line.row(row_id).not_before
    line.dispatches()
    assert waited == [10, 20, 40, 80]
    assert line.carrier.rung == [HOME]


@pytest.mark.parametrize("kind", [OutboxKind.CALL, OutboxKind.TEXT])
def test_whatever_it_is_about_a_refusal_of_our_account_loses_it_not(line: Line, kind: OutboxKind) -> None:
    """Of what is called about on one engine the other has the texts. That it goes on through many a refusal is shown
    of one of them."""
    half = (kind is OutboxKind.CALL) is (line.db.engine.dialect.name == "sqlite")
    quick = line.work.settings.model_copy(update={"calls_per_second": 1000})
    line.work = replace(line.work, settings=quick)
    abouts = [about for about in About if about is not About.CHECKIN][half::2]
    numbers = {about: f"+47900{serial:05}" for serial, about in enumerate(abouts)}
    for first in range(0, len(numbers), claims.TEXTS_AT_ONCE):
        some = abouts[first : first + claims.TEXTS_AT_ONCE]
        queued_at_once(line, kind, {about: numbers[about] for about in some})
        line.carrier.faults = [Refused(("21216", "10004")[place % 2]) for place in range(len(some))]
        for _ in range(2):
            line.dispatches()
            line.passes(seconds=30)
        with line.db.write() as session:
            rows = session.scalars(sa.select(Outbox).where(Outbox.about.in_(some))).all()
            assert {row.about: row.state for row in rows} == dict.fromkeys(some, OutboxState.PLACED)
            for row in rows:  # so that their lines are free
                row.move(OutboxState.DONE)
    assert sorted(asked["to"] for asked in line.carrier.asked) == sorted(numbers.values())


def queued_at_once(line: Line, kind: OutboxKind, numbers: dict[About, str]) -> None:
    queue = outbox.queue_call if kind is OutboxKind.CALL else outbox.queue_text
    how: dict[str, Any] = {
        "community_id": line.community_id,
        "subject": {"alert": 0, "told": 0, "talk": 0, "seat": 0},
        "urgent": True,
        "expires_at": line.now + timedelta(hours=1),
    }
    with line.db.write() as session:
        for about, number in numbers.items():
            queue(session, number=number, key=str(about), about=about, **how)


def test_a_refused_call_nobody_wants_any_more_is_not_asked_for_again(line: Line) -> None:
    row_id = line.queues(about=About.NOT_TRIED)

    def refused_while_taken_back(**_: Any) -> str:
        line.takes_back(row_id)
        raise Refused("10004")

    line.carrier.place_call = refused_while_taken_back  # type: ignore[method-assign]
    line.dispatches()
    assert line.row(row_id).state is OutboxState.WITHDRAWN


def test_the_desk_is_told_once_a_day_what_the_carrier_said(line: Line) -> None:
    for number in range(3):
        line.queues(f"call {number}", f"+476123450{number}", about=About.NOT_TRIED)
    line.carrier.faults = [Refused("20003"), Refused("20003"), Refused("10004")]
    line.dispatches()
    assert [task.subject for task in line.all(Task)] == [{"refused": 20003}, {"refused": 10004}]


def test_an_expired_call_is_never_placed_and_its_end_is_told_once(line: Line, told_ends: list[CallEnd]) -> None:
    row_id = line.queues(about=About.NOT_TRIED)
    line.passes(hours=1)
    line.dispatches()
    line.sweeps()
    line.sweeps()

    assert line.carrier.asked == []
    assert line.row(row_id).state is OutboxState.EXPIRED
    assert told_ends == [CallEnd.NOT_PLACED]


def test_one_bad_row_is_pushed_ahead_and_stops_no_other(line: Line) -> None:
    bad = line.queues("bad", MOBILE, OutboxKind.TEXT)
    line.queues("good", "+4790012346", OutboxKind.TEXT)

    def render(_session: Any, row: Outbox) -> str:
        if row.key == "bad":
            raise KeyError("no words")
        return "words"

    object.__setattr__(line.work, "render", render)
    line.dispatches()

    assert [asked["to"] for asked in line.carrier.asked] == ["+4790012346"]
    assert line.row(bad).state is OutboxState.DUE
    assert line.row(bad).not_before > line.now


def test_a_phone_in_a_call_is_rung_again_later(line: Line) -> None:
    first, second = line.queues("first"), line.queues("second")
    line.dispatches()
    assert line.carrier.rung == [HOME]
    assert line.row(second).state is OutboxState.DUE

    line.hears(first, "completed")
    line.passes(seconds=30)
    line.dispatches()
    assert line.carrier.rung == [HOME, HOME]


def test_a_text_to_a_number_that_wrote_stopp_meanwhile_is_not_sent(line: Line) -> None:
    row_id = line.queues(number=MOBILE, kind=OutboxKind.TEXT)
    with line.db.write() as session:
        session.add(Phone(number=MOBILE, community_id=line.community_id, sms_stopped_at=line.now))
    line.dispatches()

    assert line.carrier.asked == []
    assert line.row(row_id).state is OutboxState.WITHDRAWN


def test_the_carrier_saying_stopped_stops_texts_to_that_number(line: Line) -> None:
    line.queues(number=MOBILE, kind=OutboxKind.TEXT)
    line.carrier.faults = [Refused("21610")]
    line.dispatches()
    line.queues("two", MOBILE, OutboxKind.TEXT)
    line.dispatches()

    assert line.carrier.asked == []


@pytest.fixture
def told_ends(monkeypatch: pytest.MonkeyPatch) -> list[CallEnd]:
    """What the end of calls about `NOT_TRIED` is told as."""
    heard: list[CallEnd] = []
    monkeypatch.setitem(endings._calls, About.NOT_TRIED, lambda _session, _row, end: heard.append(end))
    return heard
