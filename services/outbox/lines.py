"""How the lines that may be busy at once are shared: some stay free for alarms, half of the rest for short calls."""

from __future__ import annotations

from models import About

ALARMS = tuple(about for about in About if about.policy.alarm)
LONG = tuple(about for about in About if about.policy.long)
KEPT = 2
"""So many of the lines are kept for alarms, when there are more than twice as many."""


def for_others(at_once: int) -> int:
    """How many of `at_once` lines calls that are no alarms may have."""
    return at_once - (KEPT if at_once > 2 * KEPT else 0)


def for_long(others: int) -> int:
    """How many of the lines `for_others` long calls may hold: half, or the check-ins of the hour would have none."""
    return max(1, others // 2)
