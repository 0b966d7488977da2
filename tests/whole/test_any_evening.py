"""Whatever goes wrong in whatever order, each elder gets each try at most once, and nobody falls out of the evening.

A course is a list of events drawn by lot (`tests.support.courses`). `GRENDELINJA_EXAMPLES=500` tries that many courses
on each engine.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from models import Base, Database
from tests.support.courses import EVENTS, WAITS_S, Course, lived
from tests.support.village import founded

EXAMPLES = int(os.environ.get("GRENDELINJA_EXAMPLES", "4"))
SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
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
COURSE = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 5), st.sampled_from(WAITS_S)), max_size=25)


def _emptied(db: Database) -> None:
    """The audit among them, which no application could: the tables are laid anew."""
    with db.engine.begin() as connection:
        Base.metadata.drop_all(connection)
        Base.metadata.create_all(connection)


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate, *((Phase.shrink,) if SEARCHING else ())),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
@given(course=COURSE)
@example(course=PLACED_AND_NOT_SAID)
@example(course=NOBODY_SAYS_THE_END)
@example(course=KILLED_BETWEEN_TWO_STEPS)
@example(course=EACH_EVENT_ONCE)
@example(course=PAUSED_IN_THE_MIDDLE)
@example(course=PAUSED_TO_THE_END)
@example(course=A_STORM)
@example(course=A_STORM_INTO_THE_NIGHT)
def test_nobody_is_rung_twice_for_one_try_and_nobody_is_lost(
    course: Course, db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    _emptied(db)
    caplog.clear()
    with founded(db, caplog) as village:
        found = lived(village, course)
        assert (found.doubled, found.lost, found.untimely) == ([], [], [])
