"""When a rider is fetched, and by when she knows who comes."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import clock
from models import Community, Occurrence
from services.hours import quiet
from services.hours.duetime import due_instant, local_day
from services.programme.calendar import over_at

PICKUP_BEFORE = timedelta(minutes=60)
"""The driver comes within a quarter of an hour that begins this long before the activity."""
PICKUP_LASTS = timedelta(minutes=15)
ANSWER_HOUR = time(18)
"""Local hour of the evening before, by which a rider knows who comes or that nobody was found."""
LATE_ANSWER = timedelta(hours=1)
"""A ride wanted later than that evening is answered this long after it was wanted."""


def promised_window(occurrence: Occurrence) -> tuple[datetime, datetime] | None:
    """When the rider is fetched: from 60 to 45 minutes before the start (UTC); None where no hour is told."""
    if occurrence.all_day:
        return None
    first = occurrence.starts_at - PICKUP_BEFORE
    return first, first + PICKUP_LASTS


def answer_by(occurrence: Occurrence, community: Community, *, wanted_at: datetime | None = None) -> datetime:
    """The instant (UTC) by which somebody who wanted a ride at `wanted_at` (default now) has an answer.

    18:00 the evening before; for who asks later an hour after asking, or an hour after the quiet hours, in which nobody
    is asked or told; at the latest when the car should have left.
    """
    evening = due_instant(
        local_day(occurrence.starts_at, community.zone) - timedelta(days=1), ANSWER_HOUR, community.zone
    )
    late = (wanted_at or clock.now()) + LATE_ANSWER
    if quiet.is_quiet(late, community):
        late = quiet.over(late, community) + LATE_ANSWER
    return min(max(evening, late), leaves_at(occurrence))


def leaves_at(occurrence: Occurrence) -> datetime:
    """From then on (UTC) no driver is asked or may say yes."""
    window = promised_window(occurrence)
    return window[0] if window else over_at(occurrence)
