"""How much is tried: what plays courses drawn by lot, shows something of a whole town, or uses a page at two widths,
takes fewer in `bin/test` than in `bin/test --long`. Each file says how many.

Of courses drawn by lot each engine plays its own, and half of those that went wrong once, so that a run tries twice as
many as it would if both played the same. `GRENDELINJA_EXAMPLES=500` plays that many on each, others in every run, and
shows the shortest that goes wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models import Database
from tests.support.running.engines import ENGINES

LONG = "GRENDELINJA_LONG" in os.environ
"""`bin/test --long`; set before any test is read."""
SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
Course = list[tuple[Any, ...]]


def of(few: int, many: int) -> int:
    """`many` with `--long`."""
    return many if LONG else few


def examples(few: int, many: int) -> int:
    """As `of`, and as many as `GRENDELINJA_EXAMPLES` says where it is set."""
    return int(os.environ.get("GRENDELINJA_EXAMPLES", of(few, many)))


def played(
    db: Database,
    play: Callable[[Course], object],
    steps: Sequence[Sequence[Any]],
    *,
    longest: int,
    known: Sequence[Course],
    few: int,
    many: int,
) -> None:
    """Plays what falls to this engine. A step of a course has one of each of these, and a course at most so many."""
    engine = db.engine.dialect.name
    if SEARCHING:
        step = st.tuples(*(st.sampled_from(each) for each in steps))
        looked_for = settings(max_examples=examples(few, many), database=None)
        looked_for(given(st.lists(step, max_size=longest))(play))()
    courses = list(known if SEARCHING or LONG else known[ENGINES.index(engine) :: len(ENGINES)])
    by_lot = Random(engine)
    for _ in range(of(few, many)):
        length = range(by_lot.randint(longest // 2, longest))
        courses.append([tuple(by_lot.choice(each) for each in steps) for _ in length])
    for course in courses:
        try:
            play(course)
        except BaseException as error:
            error.add_note(f"in this course: {course}")
            raise
