"""When somebody is at the desk, and what may therefore be promised."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models import Community

from .duetime import ClosedDays, is_open, next_opening

PROMISED_WITHIN_HOURS = 3


def closed_days(community: Community) -> ClosedDays:
    """Public holidays, the days offices keep shut, and the days set at the desk."""
    own = tuple((day, day) for day in map(date.fromisoformat, community.closed_days))
    return ClosedDays(shut=own)


def open_now(community: Community, now: datetime) -> bool:
    return is_open(now, community.zone, community.hours(), closed_days(community))


def promise(community: Community, now: datetime) -> datetime:
    """The instant by which the desk will have rung: three hours into opening, counted from now. Raises `NeverOpen`."""
    opens, closes = next_opening(now, community.zone, community.hours(), closed_days(community))
    begins = max(opens, now)
    if closes - begins < timedelta(hours=1):
        opens, closes = next_opening(closes, community.zone, community.hours(), closed_days(community))
        begins = opens
    wanted = begins + timedelta(hours=PROMISED_WITHIN_HOURS)
    whole_hour = (wanted + timedelta(minutes=59)).replace(minute=0, second=0, microsecond=0)
    return min(whole_hour, closes)
