"""Which days are said together: with a key for the stretch and a key for the day, every day of two weeks is reached."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from services.programme.days import Span, said_together, stretches

MONDAY = date(2026, 11, 30)


def _days(*numbers: int, today: date = MONDAY) -> list[date]:
    return [today + timedelta(days=number) for number in numbers]


def test_a_few_days_are_those_of_this_week_the_next_and_later() -> None:
    found = stretches(_days(1, 4, 7, 9, 20), MONDAY)
    assert [(each.called, each.days) for each in found] == [
        (Span.THIS_WEEK, tuple(_days(1, 4))),
        (Span.NEXT_WEEK, tuple(_days(7, 9))),
        (Span.LATER, tuple(_days(20))),
    ]


def test_a_week_with_nothing_on_is_not_said() -> None:
    assert [each.called for each in stretches(_days(8, 30), MONDAY)] == [Span.NEXT_WEEK, Span.LATER]


def test_more_days_than_there_are_keys_for_go_by_fours() -> None:
    found = stretches(_days(*range(1, 12)), MONDAY)
    assert [each.called for each in found] == [Span.BETWEEN, Span.BETWEEN, Span.LATER]
    assert [len(each.days) for each in found] == [4, 4, 3]


def test_on_a_sunday_the_days_of_the_week_after_next_are_soon_too() -> None:
    sunday = date(2026, 12, 6)
    found = stretches(_days(0, 2, 8, 9, 10, 11, 12, today=sunday), sunday)
    assert [each.called for each in found] == [Span.BETWEEN, Span.BETWEEN]


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("every", [1, 2, 3])
def test_eleven_days_are_said_within_three_stretches_whatever_the_weekday(weekday: int, every: int) -> None:
    today = MONDAY + timedelta(days=weekday)
    days = _days(*range(1, 61, every), today=today)
    found = stretches(days, today)
    assert [day for each in found for day in each.days] == days
    assert len(found) <= 3
    said = {day for each in found for day in said_together(each.days)}
    soon = [day for day in days if day <= today + timedelta(days=14)]
    assert set(soon[:11]) <= said


def test_where_there_are_more_than_four_the_last_key_leads_on() -> None:
    assert list(said_together(_days(1, 2, 3, 4))) == _days(1, 2, 3, 4)
    assert list(said_together(_days(1, 2, 3, 4, 5))) == _days(1, 2, 3)
