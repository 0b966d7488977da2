"""What comes before what on the board: a table of all kinds, and that danger never sinks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import TaskKind
from services.desk.today import need, urgency
from services.desk.today.urgency import Facts, Kind, Other, Urgency

NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
EVE = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)
"""Midnight with which Friday begins: what begins on Saturday is tomorrow's from then on."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

PLAIN: dict[Kind, Urgency] = {
    Other.ALERT: Urgency.NOW,
    Other.MISSED: Urgency.NOW,
    Other.HELD: Urgency.NOW,
    Other.NO_CAR_HOME: Urgency.NOW,
    Other.NO_CAR: Urgency.TODAY,
    Other.NO_ON_CALL: Urgency.TODAY,
    Other.SHORT: Urgency.WEEK,
    Other.CHANGED: Urgency.WEEK,
    Other.UNLOGGED: Urgency.WEEK,
    TaskKind.NOT_TRIED: Urgency.NOW,
    TaskKind.STORM: Urgency.NOW,
    TaskKind.CALL_BACK: Urgency.TODAY,
    TaskKind.TALK_WANTED: Urgency.TODAY,
    TaskKind.FOLLOW_UP: Urgency.TODAY,
    TaskKind.NOT_TOLD: Urgency.TODAY,
    TaskKind.KEYS_DO_NOT_COME: Urgency.TODAY,
    TaskKind.WRONG_NUMBER: Urgency.TODAY,
    TaskKind.ROUND_TOO_LARGE: Urgency.TODAY,
    TaskKind.SORT_OUT: Urgency.TODAY,
    TaskKind.TELL_OF_LEAVING: Urgency.TODAY,
    TaskKind.HOME_AGAIN: Urgency.TODAY,
    TaskKind.SAID_AWAY: Urgency.TODAY,
    TaskKind.GATHERING_NO_HOST: Urgency.TODAY,
    TaskKind.GATHERING_NOT_RUNG: Urgency.TODAY,
    TaskKind.NOT_FETCHED: Urgency.NOW,
    TaskKind.RETURN_DAY: Urgency.TODAY,
    TaskKind.WAS_SHE_THERE: Urgency.TODAY,
    TaskKind.CHANGE_NOT_CONFIRMED: Urgency.TODAY,
    TaskKind.WANTS_TO_HELP: Urgency.TODAY,
    TaskKind.TO_PUBLISH: Urgency.TODAY,
    TaskKind.CONTACT_SAID_NO: Urgency.WEEK,
    TaskKind.SEE_CHECKS: Urgency.WEEK,
    TaskKind.MAYBE_MOVED: Urgency.WEEK,
}
"""How urgent each is where nothing of an hour is known."""


def test_every_kind_there_is_has_its_row() -> None:
    """A new kind of task is given its urgency, its sort and its verb, here and there."""
    kinds = {*Other, *TaskKind}
    assert set(urgency.KINDS) == kinds
    for table in (PLAIN, urgency.URGENT, need.SORTS, need.VERBS):
        assert set(table) == kinds


@pytest.mark.parametrize("kind", urgency.KINDS)
def test_each_kind_is_as_urgent_as_the_table_says(kind: Kind) -> None:
    assert urgency.urgency(Facts(kind, NOW), NOW) is PLAIN[kind]


@pytest.mark.parametrize("kind", sorted(urgency.PROMISES))
def test_a_promise_is_todays_until_it_is_broken(kind: Kind) -> None:
    facts = Facts(kind, NOW, promised_at=NOW + HOUR)
    assert urgency.urgency(facts, NOW) is Urgency.TODAY
    assert urgency.urgency(facts, NOW + HOUR) is Urgency.NOW
    assert urgency.turns_at([facts], NOW) == NOW + HOUR


@pytest.mark.parametrize("kind", [Other.NO_CAR, TaskKind.NOT_TOLD, TaskKind.GATHERING_NO_HOST])
def test_what_begins_is_this_weeks_then_tomorrows_then_now(kind: Kind) -> None:
    begins = EVE + DAY + 10 * HOUR
    facts = Facts(kind, NOW, begins_at=begins, eve=EVE)
    told = [(NOW, Urgency.WEEK), (EVE, Urgency.TODAY), (begins - 3 * HOUR, Urgency.NOW)]
    assert [urgency.urgency(facts, at) for at, _ in told] == [how for _, how in told]
    assert urgency.turns_at([facts], NOW) == EVE
    assert urgency.turns_at([facts], EVE) == begins - 3 * HOUR
    assert urgency.turns_at([facts], begins) is None


def test_too_few_are_todays_matter_a_day_before_it_is_decided() -> None:
    facts = Facts(Other.SHORT, NOW, begins_at=NOW + 2 * DAY)
    assert urgency.urgency(facts, NOW - timedelta(seconds=1)) is Urgency.WEEK
    assert urgency.urgency(facts, NOW) is Urgency.TODAY


def test_words_of_danger_lift_any_kind() -> None:
    assert {urgency.urgency(Facts(kind, NOW, danger=True), NOW) for kind in urgency.KINDS} == {Urgency.NOW}


def test_open_comes_before_taken_and_then_who_has_waited_longest() -> None:
    new, old = Facts(Other.ALERT, NOW), Facts(Other.ALERT, NOW - HOUR)
    taken = Facts(Other.ALERT, NOW - DAY, taken=True)
    waits = Facts(TaskKind.CALL_BACK, NOW - 3 * DAY)
    assert sorted([waits, taken, new, old], key=lambda each: urgency.order(each, NOW)) == [old, new, taken, waits]


def test_who_calls_for_help_comes_before_who_has_waited_longer_for_a_promise() -> None:
    alert, words = Facts(Other.ALERT, NOW), Facts(Other.ALERT, NOW, danger=True)
    fell = Facts(TaskKind.CALL_BACK, NOW + HOUR, danger=True)
    missed = Facts(Other.MISSED, NOW - DAY)
    broken = Facts(TaskKind.CALL_BACK, NOW - 3 * DAY, promised_at=NOW - 2 * DAY)
    read = sorted([broken, missed, fell, alert, words], key=lambda each: urgency.order(each, NOW))
    assert read == [words, alert, fell, missed, broken]


INSTANTS = st.integers(-400, 400).map(lambda hours: NOW + hours * HOUR)
FACTS = st.builds(
    Facts,
    st.sampled_from(urgency.KINDS),
    INSTANTS,
    promised_at=st.none() | INSTANTS,
    begins_at=st.none() | INSTANTS,
    eve=st.none() | INSTANTS,
    danger=st.booleans(),
    taken=st.booleans(),
)
IN_DANGER = FACTS.filter(lambda each: each.danger or each.kind in {Other.ALERT, Other.MISSED, Other.NO_CAR_HOME})


@given(IN_DANGER, st.lists(FACTS, max_size=8), INSTANTS)
def test_danger_never_sinks(one: Facts, others: list[Facts], now: datetime) -> None:
    """Whatever else stands there and whenever it is read: it is among what is urgent now, and nothing that is not so is
    above it."""
    read = sorted([one, *others], key=lambda each: urgency.order(each, now))
    assert urgency.urgency(one, now) is Urgency.NOW
    above = read[: next(place for place, each in enumerate(read) if each is one)]
    assert {urgency.urgency(each, now) for each in above} <= {Urgency.NOW}


@given(FACTS, INSTANTS, INSTANTS)
def test_time_only_lifts(one: Facts, at: datetime, later: datetime) -> None:
    at, later = sorted([at, later])
    assert urgency.urgency(one, later) <= urgency.urgency(one, at)


@given(FACTS, INSTANTS)
def test_nothing_turns_before_it_is_said_to(one: Facts, now: datetime) -> None:
    turns = urgency.turns_at([one], now)
    just_before = (turns or NOW + timedelta(days=4000)) - timedelta(seconds=1)
    assert urgency.urgency(one, max(now, just_before)) is urgency.urgency(one, now)
