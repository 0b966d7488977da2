"""The local day, and the midnights about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from models import Community
from services.hours import duetime

DAYS_AHEAD = 7


@dataclass(frozen=True, slots=True)
class Days:
    """The local day at an instant, and the midnights (UTC) about it."""

    now: datetime
    day: date
    begins: datetime
    tomorrow: datetime
    after_tomorrow: datetime
    ahead: datetime

    @property
    def next_day(self) -> date:
        return self.day + timedelta(days=1)

    @classmethod
    def at(cls, now: datetime, community: Community) -> Days:
        day = duetime.local_day(now, community.zone)
        at = [duetime.midnight(day + timedelta(days=ahead), community.zone) for ahead in (0, 1, 2, DAYS_AHEAD + 1)]
        return cls(now, day, *at)


def eve(at: datetime, community: Community) -> datetime:
    """The local midnight with which the day before that of `at` begins."""
    return duetime.midnight(duetime.local_day(at, community.zone) - timedelta(days=1), community.zone)
