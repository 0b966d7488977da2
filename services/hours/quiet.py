"""Quiet hours: when something nobody asked for may go out."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from models import About

from . import duetime

SOON_RIDE = timedelta(hours=72)
SOON_RIDE_HOURS = (time(22), time(7))
ON_THE_DAY = time(7)
SOON = timedelta(hours=3)
USUAL_HOURS = (duetime.QUIET_START, duetime.QUIET_END)
BY_NIGHT = (time(17), time(10))
"""When nobody is rung about what is for the day alone."""


def first_allowed(about: About, at: datetime, expires_at: datetime, zone: ZoneInfo) -> datetime:
    """The first instant from `at` on (aware UTC) outside quiet hours: 21–08 local.

    A ride offer that is answered within 72 hours is asked from 07 to 22, because a driver is needed soon; what is for
    the day alone from 10 to 17.
    """
    if about.policy.by_day:
        return duetime.end_of_quiet(at, zone, *BY_NIGHT)
    soon = about.policy.asked_early_and_late and expires_at - at <= SOON_RIDE
    start, end = SOON_RIDE_HOURS if soon else USUAL_HOURS
    return duetime.end_of_quiet(at, zone, start, end)


def on_the_day(at: datetime, of: datetime, zone: ZoneInfo) -> datetime | None:
    """From when people are told, on the day itself, of a change that comes to light `at` in what is on at `of`: at
    once, or from seven in the morning of that day. So too where it comes to light late in the evening before, and
    eight in the morning would be `SOON` before. None where they are told as of any other day."""
    day = duetime.local_day(of, zone)
    seven = duetime.due_instant(day, ON_THE_DAY, zone)
    if duetime.local_day(at, zone) == day:
        return max(at, seven) if seven < of else at
    eight = duetime.end_of_quiet(at, zone)
    return seven if duetime.local_day(eight, zone) == day and seven < of <= eight + SOON else None
