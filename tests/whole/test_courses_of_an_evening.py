"""Courses of an evening that have gone wrong, or that once around meet all that can happen; `test_any_evening.py` plays
others, drawn by lot. A process that dies in the middle of a call, and two that work at once, meet both engines."""

from __future__ import annotations

import pytest

from tests.support.courses import EVENTS, Course, lived
from tests.support.village import Village

PLACED_AND_NOT_SAID = [
    ("callbacks dropped", 0, 5),
    ("lets it ring", 0, 5),
    ("lets it ring", 1, 5),
    ("REST timeout-after", 0, 5),
    ("REST 500-after", 0, 200),
    ("callbacks dropped", 0, 60),
]
NOBODY_SAYS_THE_END = [("callbacks dropped", 0, 60), ("lets it ring", 1, 60), ("REST timeout-before", 0, 600)]
KILLED_BETWEEN_TWO_STEPS = [
    ("says nothing", 0, 50),
    ("one scheduler claims", 0, 5),
    ("it dies after asking", 0, 20),
    ("it dies before asking", 0, 200),
    ("one scheduler claims", 0, 200),
    ("it carries out", 0, 20),
]
A_STORM = [("no phone is in reach", 0, 200), ("lets it ring", 0, 600), ("every phone is in reach", 0, 600)]
A_STORM_INTO_THE_NIGHT = [("no phone is in reach", 0, 600)]
PAUSED_IN_THE_MIDDLE = [
    ("lets it ring", 0, 5),
    ("lets it ring", 4, 5),
    ("the desk pauses the round for a while", 0, 5),
    ("the desk takes her over", 1, 600),
    ("the desk pauses the round for long", 0, 600),
    ("REST 429", 0, 5),
    ("the desk goes on with the round", 0, 5),
    ("one scheduler claims", 0, 5),
    ("the desk pauses the round for a while", 0, 20),
    ("it carries out", 0, 200),
    ("the desk goes on with the round", 0, 60),
]
PAUSED_TO_THE_END = [("lets it ring", 0, 60), ("is engaged", 2, 60), ("the desk pauses the round for long", 0, 600)]
EACH_EVENT_ONCE = [(event, place % 6, 5) for place, event in enumerate(EVENTS)]
both = pytest.mark.both_engines


@pytest.mark.parametrize(
    "course",
    [
        pytest.param(PLACED_AND_NOT_SAID, id="placed and not said", marks=both),
        pytest.param(NOBODY_SAYS_THE_END, id="nobody says the end"),
        pytest.param(KILLED_BETWEEN_TWO_STEPS, id="killed between two steps", marks=both),
        pytest.param(EACH_EVENT_ONCE, id="each event once", marks=both),
        pytest.param(PAUSED_IN_THE_MIDDLE, id="paused in the middle"),
        pytest.param(PAUSED_TO_THE_END, id="paused to the end"),
        pytest.param(A_STORM, id="a storm"),
        pytest.param(A_STORM_INTO_THE_NIGHT, id="a storm into the night"),
    ],
)
def test_nobody_is_rung_twice_for_one_try_and_nobody_is_lost(village: Village, course: Course) -> None:
    found = lived(village, course)
    assert (found.doubled, found.lost, found.untimely) == ([], [], [])
