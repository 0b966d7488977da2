"""What cannot be used of a time something is on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from services.programme.facts import Facts, Fault, span

NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
FRIDAY = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
GOOD = Facts("Fredagstreff", FRIDAY, FRIDAY + timedelta(hours=2), minimum=4, maximum=8, price_ore=5000)
LOM = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"title": ""}, Fault.NO_TITLE),
        ({"title": "x" * 121}, Fault.LONG_TITLE),
        ({"bring": "x" * 501}, Fault.LONG_WORDS),
        ({"starts_at": NOW, "ends_at": NOW}, Fault.PAST),
        ({"starts_at": NOW + timedelta(days=731), "ends_at": NOW + timedelta(days=732)}, Fault.FAR),
        ({"ends_at": FRIDAY - timedelta(minutes=1)}, Fault.ENDS_BEFORE),
        ({"maximum": 0, "minimum": None}, Fault.MAXIMUM),
        ({"minimum": 9}, Fault.MINIMUM_ABOVE),
        ({"price_ore": -1}, Fault.PRICE),
        ({"price_ore": 1_000_000}, Fault.PRICE),
        ({"is_free": True}, Fault.PRICE_AND_FREE),
    ],
)
def test_each_fault_is_found_by_itself(changed: dict[str, Any], fault: Fault) -> None:
    assert list(replace(GOOD, **changed).faults(NOW)) == [fault]


def test_good_facts_have_none() -> None:
    assert list(GOOD.faults(NOW)) == []
    assert list(replace(GOOD, price_ore=0, is_free=True, minimum=None, maximum=None).faults(NOW)) == []


def test_a_start_that_stands_already_may_have_passed() -> None:
    begun = replace(GOOD, starts_at=NOW - timedelta(hours=1))
    assert list(begun.faults(NOW, stands=begun.starts_at)) == []


def test_by_telephone_there_is_an_hour_to_ring_at() -> None:
    assert list(replace(GOOD, all_day=True).faults(NOW, by_telephone=True)) == [Fault.NO_HOUR]


def test_a_day_with_a_start_alone_lasts_two_hours_and_one_without_lasts_all_day() -> None:
    day = date(2026, 11, 27)
    assert span(day, time(11), None, LOM) == (FRIDAY, FRIDAY + timedelta(hours=2))
    assert span(day, time(11), time(11, 45), LOM) == (FRIDAY, FRIDAY + timedelta(minutes=45))
    midnight = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)
    assert span(day, None, None, LOM) == (midnight, midnight + timedelta(days=1))
