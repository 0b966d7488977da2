"""What the verdict on an evening must see: each line here has one rule taken away, and may not pass for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from carrier.twilio import TwilioCarrier
from cli.simulation.judged.verdict import TELLS_WITHIN, Verdict
from models import Alert, CallStatus, CheckinState, CheckinTry, Database, Outbox, OutboxState, SilencedBy, Task
from services import alerts, tasks
from services.alerts import rungs, sending
from services.alerts.answers import ASK_OUTCOME_AFTER
from services.checkins import by_desk, tries, try_ends
from services.outbox import endings
from services.outbox.endings import CallEnd
from services.plans import checkin_plans, silencing
from services.talks import asking, nobody
from tests.support import courses
from tests.support.courses import Course
from tests.support.village import founded

pytestmark = pytest.mark.only_on("sqlite")  # what is seen does not hang on the engine

Live = Callable[..., Verdict]
ALONE = ("19:00",)
ON_ONE_PHONE = ("19:05", "19:10")
LETS_RING: Course = [("lets it ring", 0, 5)]
FATES = {
    OutboxState.UNKNOWN: "in doubt to the end",
    OutboxState.DUE: "was never let go",
    OutboxState.STUCK: "no human has it",
}


@pytest.fixture
def live(db: Database, caplog: pytest.LogCaptureFixture) -> Iterator[Live]:
    """Lives an evening of this course, in a village of one elder or of as many as have `chosen`; what is done to
    the line's rows afterwards is `then`."""

    def lives(
        course: Course,
        then: Callable[[Any], object] = lambda _session: None,
        *,
        chosen: tuple[str, ...] = ALONE,
    ) -> Verdict:
        with founded(db, caplog) as village:
            return courses.lived_out(village, course, chosen).verdict(then)

    yield lives


def test_an_evening_without_harm_is_good_and_a_row_of_it_that_cannot_be_is_seen(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    def forgets(session: Session) -> None:
        session.execute(sa.delete(CheckinTry))

    def in_doubt(state: OutboxState, session: Session) -> None:
        row = session.scalars(sa.select(Outbox).order_by(Outbox.id).limit(1)).one()
        row.state, row.expires_at = state, row.not_before + timedelta(minutes=1)

    with founded(db, caplog) as village:
        evening = courses.lived_out(village, LETS_RING, ALONE)
        assert any("nobody's try" in sentence for sentence in evening.verdict(forgets).doubled)
        for state, sentence in FATES.items():
            assert any(sentence in told for told in evening.verdict(partial(in_doubt, state)).lost), state
        found = evening.verdict()
    assert found.good
    assert found.alerts == {"found_well": 1}


def test_who_is_rung_though_she_is_away_or_out_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silencing, "reason", lambda *_, **__: None)
    found = live([("is away", 0, 5), ("joins what is on now", 1, 5)], chosen=(*ALONE, *ON_ONE_PHONE))
    assert {sentence.split(",")[0] for sentence in found.untimely} == {"Namn 0", "Namn 1"}


def test_a_second_call_for_one_try_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    once = TwilioCarrier.place_call

    def twice(carrier: TwilioCarrier, **asked: Any) -> str:
        once(carrier, **asked)
        return once(carrier, **asked)

    monkeypatch.setattr(TwilioCarrier, "place_call", twice)
    assert any("was placed 2 times" in sentence for sentence in live(LETS_RING).doubled)


def test_an_alert_nobody_is_rung_about_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "ring_and_text", lambda *_, **__: None)
    assert any("neither rung nor texted" in sentence for sentence in live(LETS_RING).lost)


def test_an_alert_that_goes_to_strangers_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    write_told = rungs.write_told

    def misdirected(session: Any, alert: Any, _number: str, person: Any) -> Any:
        return write_told(session, alert, "+4761200101", person)

    monkeypatch.setattr(rungs, "write_told", misdirected)
    lost = live(LETS_RING, chosen=(*ALONE, *ON_ONE_PHONE)).lost
    assert any("none of hers" in sentence for sentence in lost)


def test_tries_without_a_gap_are_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(try_ends, "next_try", lambda _session, _checkin, one: one.created_at)
    assert any("minutes apart instead of 10" in sentence for sentence in live(LETS_RING).doubled)


def test_a_try_too_many_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    begin = tries._try

    def with_more_tries(session: Any, checkin: Any, plan: Any, *given: Any, **named: Any) -> None:
        plan.tries = 5
        begin(session, checkin, plan, *given, **named)

    monkeypatch.setattr(tries, "_try", with_more_tries)
    assert any("tried 5 times instead of 3" in sentence for sentence in live(LETS_RING).doubled)


def test_tries_that_are_not_counted_are_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that takes every silence for a failure of its own."""
    monkeypatch.setitem(endings.END_OF_STATUS, CallStatus.NO_ANSWER, CallEnd.BROKEN)
    assert any("times instead of 3" in sentence for sentence in live(LETS_RING).doubled)


def test_a_window_the_line_has_widened_for_itself_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkin_plans, "WINDOW", timedelta(hours=2))
    monkeypatch.setattr(try_ends, "next_try", lambda _session, _checkin, one: one.created_at + timedelta(minutes=40))
    assert any("outside her hour" in sentence for sentence in live(LETS_RING).untimely)


def test_who_is_left_out_without_a_reason_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silencing, "reason", lambda *_, **__: SilencedBy.TALKED)
    lost = live([], chosen=(*ALONE, *ON_ONE_PHONE)).lost
    assert len([sentence for sentence in lost if "nothing in the evening says why" in sentence]) == 3


def test_a_mailbox_that_counts_as_her_answer_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    no_key = try_ends.no_key

    def lifted_is_well(session: Any, checkin: Any, one: Any, end: CallEnd) -> None:
        if end is CallEnd.LIFTED:
            checkin.move(CheckinState.WELL)
        else:
            no_key(session, checkin, one, end)

    monkeypatch.setattr(try_ends, "no_key", lifted_is_well)
    assert any("without an answer of hers" in sentence for sentence in live([("has a mailbox", 0, 5)]).lost)


def test_who_was_rung_in_vain_and_counts_as_not_rung_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(try_ends, "end", try_ends._not_tried)
    assert any("counts as not rung" in sentence for sentence in live(LETS_RING).lost)


TAKEN_OVER: Course = [("lets it ring", 0, 600), ("the desk takes her over", 1, 5)]


def test_whom_the_desk_has_taken_over_is_in_its_hands_though_she_was_rung(live: Live) -> None:
    found = live(TAKEN_OVER, chosen=ON_ONE_PHONE)
    assert found.good
    assert (found.outcomes["not_tried"], found.outcomes["missed"]) == (1, 1)


def test_who_shares_the_phone_with_one_taken_over_and_counts_as_not_rung_is_seen(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(try_ends, "end", try_ends._not_tried)
    lost = [sentence for sentence in live(TAKEN_OVER, chosen=ON_ONE_PHONE).lost if "counts as not rung" in sentence]
    assert [sentence.split(",")[0] for sentence in lost] == ["Namn 0"]


def test_who_is_taken_over_and_on_no_board_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "open_task", lambda *_, **__: None)
    assert any("no task stands on the board" in sentence for sentence in live(TAKEN_OVER, chosen=ON_ONE_PHONE).lost)


def test_who_is_rung_though_the_desk_had_taken_her_over_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_desk, "take_over", lambda *_: True)
    found = live([("lets it ring", 0, 600), ("the desk takes her over", 0, 5)])
    assert any("though the desk had taken her over" in sentence for sentence in found.untimely)


def test_a_missed_evening_nobody_hears_of_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerts, "raise_", lambda *_, **__: None)
    assert any("no alert was raised" in sentence for sentence in live(LETS_RING).lost)


def test_who_fell_out_of_the_plan_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "write_ahead", lambda *_: False)
    lost = live([], chosen=(*ALONE, *ON_ONE_PHONE)).lost
    assert len([sentence for sentence in lost if "no check-in at all" in sentence]) == 3


def test_an_alert_whose_ladder_has_stopped_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alerts, "take", lambda *_, **__: alerts.TakeResult.GONE)
    for step in ("_nobody_yet", "_after_an_outage"):
        monkeypatch.setattr(rungs, step, lambda *_, **__: None)
    assert any("in nobody's hands" in sentence for sentence in live(LETS_RING).lost)


def test_an_alert_without_an_outcome_is_seen_and_a_taker_asked_twice_in_vain_not_waited_for_all_night(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "close", lambda *_, **__: False)
    over_at: list[timedelta] = []

    def notes(session: Any) -> None:
        taken_at = session.scalars(sa.select(Alert.taken_at)).one()
        over_at.append(clock.now() - taken_at)

    assert any("nobody has said how it went" in sentence for sentence in live(LETS_RING, notes).lost)
    assert ASK_OUTCOME_AFTER + TELLS_WITHIN <= over_at[0] < timedelta(hours=1)


def test_a_talk_that_is_looked_for_without_end_is_seen(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (asking, nobody):
        monkeypatch.setattr(room, "nobody", lambda *_, **__: None)
    assert any("after its half hour" in sentence for sentence in live([("presses 2", 0, 5)]).lost)


def test_a_talk_nobody_had_time_for_and_the_desk_does_not_know_of_is_seen(live: Live) -> None:
    def forgets(session: Any) -> None:
        session.execute(sa.delete(Task))

    assert any("the desk does not know" in sentence for sentence in live([("presses 2", 0, 5)], forgets).lost)
