"""Until when: an end is a day, and the day is one that people speak of."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, timedelta

WORTH_ASKING = timedelta(days=14)
"""Whatever ends sooner is not spoken of any more."""


class Season(enum.StrEnum):
    CHRISTMAS = "christmas"
    SUMMER = "summer"


LAST_DAYS = {Season.SUMMER: (6, 23), Season.CHRISTMAS: (12, 23)}
"""Month and day: Midsummer's Eve, and the last day before Christmas Eve."""


@dataclass(frozen=True, slots=True)
class Until:
    """The season, and the last day (local) of a weekday that is before it."""

    season: Season
    last_day: date


def until(today: date, weekday: int) -> Until:
    """The next of the two that is two weeks ahead or more, and the last `weekday` (0 is Monday) before it."""
    ends = [(season, date(year, *day)) for year in (today.year, today.year + 1) for season, day in LAST_DAYS.items()]
    season, last = next((season, day) for season, day in ends if day >= today + WORTH_ASKING)
    return Until(season, last - timedelta(days=(last.weekday() - weekday) % 7))
