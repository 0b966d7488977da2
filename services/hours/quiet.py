"""Quiet hours: when something nobody asked for may go out.

They are a community's own (`Community.quiet`), 21–8 where the desk has set none, and may be longer and never shorter.
What stands on the night itself, the evening calls with their tries and the alarms, goes by the hours of
`services.hours.duetime`, which nobody can move.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from models import About, Community

from . import duetime

SOON_RIDE = timedelta(hours=72)
SOON_RIDE_HOURS = (time(22), time(7))
ON_THE_DAY = time(7)
SOON = timedelta(hours=3)
USUAL_HOURS = (duetime.QUIET_START, duetime.QUIET_END)
BY_NIGHT = (time(17), time(10))
"""When nobody is rung about what is for the day alone."""
OF_THE_EVENING = frozenset({About.PLAN_CHANGED})
"""Asked at the hour of her own evening call, so the night alone is kept."""


def is_quiet(at: datetime, community: Community) -> bool:
    """Whether nothing unasked goes out now (`at` is aware UTC)."""
    return duetime.quiet_hours(at, community.zone, *community.quiet)


def over(at: datetime, community: Community) -> datetime:
    """The first instant from `at` on (aware UTC) that is not quiet."""
    return duetime.end_of_quiet(at, community.zone, *community.quiet)


def first_allowed(about: About, at: datetime, expires_at: datetime, community: Community) -> datetime:
    """The first instant from `at` on (aware UTC) outside of its quiet hours.

    A ride offer that is answered within 72 hours is asked from 07 to 22, because a driver is needed soon; what is for
    the day alone from 10 to 17.
    """
    hours = community.quiet
    if about.policy.by_day:
        hours = BY_NIGHT
    elif about.policy.asked_early_and_late and expires_at - at <= SOON_RIDE:
        hours = SOON_RIDE_HOURS
    elif about in OF_THE_EVENING:
        hours = USUAL_HOURS
    return duetime.end_of_quiet(at, community.zone, *hours)


def on_the_day(at: datetime, of: datetime, community: Community) -> datetime | None:
    """From when people are told, on the day itself, of a change that comes to light `at` in what is on at `of`: at
    once, or from seven in the morning of that day. So too where it comes to light late in the evening before, and
    the end of the quiet hours would be `SOON` before. None where they are told as of any other day."""
    zone = community.zone
    day = duetime.local_day(of, zone)
    seven = duetime.due_instant(day, ON_THE_DAY, zone)
    if duetime.local_day(at, zone) == day:
        return max(at, seven) if seven < of else at
    morning = over(at, community)
    return seven if duetime.local_day(morning, zone) == day and seven < of <= morning + SOON else None
