"""The days on which something is on, a few at a time: so few that a key each is enough."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

AT_ONCE = 4
"""Days that are said together. Where there are more, three, and where to hear the later ones."""
WITHIN = timedelta(days=14)
A_WEEK = timedelta(days=7)


class Span(enum.StrEnum):
    """How a stretch of days is called."""

    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    BETWEEN = "between"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that follow each other, soonest first; never none."""

    called: Span
    days: tuple[date, ...]


def stretches(days: Sequence[date], today: date) -> list[Stretch]:
    """At most three stretches that hold all `days` (soonest first, none twice): by weeks where every day of the next
    two weeks is then among those said together, else four days each, and the rest."""
    monday = today - timedelta(days=today.weekday())
    this_week = tuple(day for day in days if day < monday + A_WEEK)
    next_week = tuple(day for day in days if monday + A_WEEK <= day < monday + 2 * A_WEEK)
    later = tuple(day for day in days if day >= monday + 2 * A_WEEK)
    soon = [day for day in later if day <= today + WITHIN]
    if max(len(this_week), len(next_week)) <= AT_ONCE and set(soon) <= set(said_together(later)):
        called = ((Span.THIS_WEEK, this_week), (Span.NEXT_WEEK, next_week), (Span.LATER, later))
    else:
        first, second, rest = days[:AT_ONCE], days[AT_ONCE : 2 * AT_ONCE], days[2 * AT_ONCE :]
        called = ((Span.BETWEEN, tuple(first)), (Span.BETWEEN, tuple(second)), (Span.LATER, tuple(rest)))
    return [Stretch(name, held) for name, held in called if held]


def said_together(days: Sequence[date]) -> Sequence[date]:
    """Those of `days` that have a key each; the last key leads to the later ones where there are more."""
    return days if len(days) <= AT_ONCE else days[: AT_ONCE - 1]
