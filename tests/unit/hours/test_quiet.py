"""A community's own quiet hours: longer than the night, and of what nobody has asked for alone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from models import About, Community
from services.hours import quiet

EVENING = datetime(2026, 11, 24, 19, 15, tzinfo=UTC)
"""20.15 in Lom."""
WEEK = timedelta(days=7)


def lom(begins: str | None, ends: str | None) -> Community:
    return Community(timezone="Europe/Oslo", quiet_from=begins, quiet_until=ends)


@pytest.mark.parametrize(
    ("about", "waits_until"),
    [
        (About.OCCURRENCE_CHANGED, datetime(2026, 11, 25, 8, 30, tzinfo=UTC)),
        (About.PLAN_CHANGED, EVENING),  # at the hour of her evening call
        (About.RIDE_OFFER, datetime(2026, 11, 25, 8, 30, tzinfo=UTC)),
    ],
)
def test_longer_hours_hold_back_what_nobody_has_asked_for(about: About, waits_until: datetime) -> None:
    assert quiet.first_allowed(about, EVENING, EVENING + WEEK, lom("20:00", "09:30")) == waits_until


def test_a_driver_who_must_answer_soon_is_asked_as_ever() -> None:
    soon = EVENING + timedelta(days=1)
    assert quiet.first_allowed(About.RIDE_OFFER, EVENING, soon, lom("20:00", "10:00")) == EVENING


@pytest.mark.parametrize(("begins", "ends"), [(None, None), ("23:00", "06:00"), ("21:00", "08:00")])
def test_they_are_never_shorter_than_the_night(begins: str | None, ends: str | None) -> None:
    assert lom(begins, ends).quiet == (time(21), time(8))


def test_nor_so_long_that_the_day_has_no_room() -> None:
    assert lom("12:00", "17:00").quiet == (time(20), time(10))
