"""Courses drawn by lot. Each engine plays its own, and half of those that went wrong once, so that a run tries twice as
many as it would if both played the same.

`GRENDELINJA_EXAMPLES=500` plays that many on each, others in every run, and shows the shortest that goes wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import Database
from tests.support import amounts
from tests.support.engines import ENGINES

SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
Course = list[tuple[Any, ...]]


def played(
    db: Database,
    play: Callable[[Course], object],
    of: Sequence[Sequence[Any]],
    *,
    longest: int,
    known: Sequence[Course],
    few: int,
    many: int,
) -> None:
    """Plays what falls to this engine. A step of a course has one of each of these, and a course at most so many."""
    engine = db.engine.dialect.name
    if SEARCHING:
        step = st.tuples(*(st.sampled_from(each) for each in of))
        looked_for = settings(
            max_examples=amounts.examples(few, many),
            deadline=None,
            database=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
        looked_for(given(st.lists(step, max_size=longest))(play))()
    courses = list(known if SEARCHING or amounts.LONG else known[ENGINES.index(engine) :: len(ENGINES)])
    by_lot = Random(engine)
    for _ in range(amounts.of(few, many)):
        steps = range(by_lot.randint(longest // 2, longest))
        courses.append([tuple(by_lot.choice(each) for each in of) for _ in steps])
    for course in courses:
        try:
            play(course)
        except BaseException as error:
            error.add_note(f"in this course: {course}")
            raise
