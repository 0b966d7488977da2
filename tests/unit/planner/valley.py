"""A valley for the planner's tests: one road, the venue at 0, each place so many minutes up or (below 0) down it.

A minute is a kilometre, and nothing is added to it, so that every figure can be reckoned in one's head. All are to be
there at 10.50 (minute 650); it begins at eleven.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from services.rides.planner import Car, Direction, Problem, Rider, Rules

ELEVEN, ALL_THERE = 660, 650
RULES = Rules(slower_percent=0)


def kari(at: int, **wishes: Any) -> tuple[int, dict[str, Any]]:
    """A rider by where she lives; her id is given by her place in the list."""
    return at, wishes


def car(start: int, **offers: Any) -> tuple[int, dict[str, Any]]:
    """A car by where it comes from; its id is given by its place in the list."""
    return start, offers


def valley(
    riders: Iterable[tuple[int, dict[str, Any]]],
    cars: Iterable[tuple[int, dict[str, Any]]],
    *,
    direction: Direction = Direction.THERE,
    at_min: int = ELEVEN,
    rules: Rules = RULES,
) -> Problem:
    """Riders r0, r1, …, and cars c0, c1, …; a stop takes five minutes where nothing else is said."""
    places, asked, offered = [0], [], []
    for number, (at, wishes) in enumerate(riders):
        asked.append(Rider(**({"id": f"r{number}", "point": len(places), "boarding_min": 5.0} | wishes)))
        places.append(at)
    for number, (at, offers) in enumerate(cars):
        end = {"end_point": len(places)} if direction is Direction.HOME else {}
        offered.append(Car(**({"id": f"c{number}", "start_point": len(places)} | end | offers)))
        places.append(at)
    minutes = [[abs(one - other) for other in places] for one in places]
    return Problem(
        direction=direction,
        venue=0,
        at_min=at_min,
        minutes=minutes,
        metres=[[1000 * way for way in row] for row in minutes],
        riders=tuple(asked),
        cars=tuple(offered),
        rules=rules,
    )
