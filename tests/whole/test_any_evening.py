"""Whatever goes wrong in whatever order, each elder gets each try at most once, and nobody falls out of the evening.

A course is a list of events drawn by lot (`tests.support.courses`). `bin/test --long` plays four on each engine, and
`GRENDELINJA_EXAMPLES=500` that many; `test_courses_of_an_evening.py` plays those that have gone wrong.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.support import amounts
from tests.support.courses import EVENTS, WAITS_S, Course, lived
from tests.support.databases import Shelf
from tests.support.village import founded

EXAMPLES = amounts.examples(2, 4)
SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
COURSE = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 5), st.sampled_from(WAITS_S)), max_size=25)


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate, *((Phase.shrink,) if SEARCHING else ())),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
@given(course=COURSE)
def test_nobody_is_rung_twice_for_one_try_and_nobody_is_lost(
    course: Course, shelf: Shelf, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.empty()
    caplog.clear()
    with founded(shelf.db, caplog) as village:
        found = lived(village, course)
        assert (found.doubled, found.lost, found.untimely) == ([], [], [])
