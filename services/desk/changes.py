"""Evenings that were changed on the word of a number, which nobody has confirmed: on the board for a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from models import ChangeState, Community
from services.hours import duetime

A_WEEK = timedelta(days=7)
MANY = 3
TOLD = (ChangeState.WAITING, ChangeState.UNDONE)
"""What she did not answer is a task already; what she has said to be right is nobody's matter."""


def many_by(community: Community, made: Iterable[tuple[str | None, datetime]]) -> dict[tuple[str, datetime], int]:
    """Of changes by the number shown and when each was made: how many that number made on that local day, where they
    are so many that it is strange."""
    each = [((shown, duetime.local_day(at, community.zone)), (shown, at)) for shown, at in made if shown is not None]
    counted = Counter(day for day, _ in each)
    return {change: counted[day] for day, change in each if counted[day] >= MANY}
