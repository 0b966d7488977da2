"""Whatever goes wrong in whatever order, each elder gets each try at most once, and nobody falls out of the evening.

A course is a list of events drawn by lot (`tests.support.courses`), others on each engine: one in `bin/test`, four with
`bin/test --long`; `test_courses_of_an_evening.py` plays those that have gone wrong.
"""

from __future__ import annotations

import pytest

from tests.support import amounts
from tests.support.courses import EVENTS, WAITS_S, Course, lived
from tests.support.databases import Shelf
from tests.support.village import founded


@pytest.mark.slow
def test_nobody_is_rung_twice_for_one_try_and_nobody_is_lost(shelf: Shelf, caplog: pytest.LogCaptureFixture) -> None:
    def play(course: Course) -> None:
        shelf.empty()
        caplog.clear()
        with founded(shelf.db, caplog) as village:
            found = lived(village, course)
            assert (found.doubled, found.lost, found.untimely) == ([], [], [])

    amounts.played(shelf.db, play, (EVENTS, range(6), WAITS_S), longest=25, known=(), few=1, many=4)
