"""Whatever has happened before: what a deed is foretold to tell it then tells, and to foretell it writes nothing.

`bin/test --long` tries eight courses drawn by lot on each engine, and `GRENDELINJA_EXAMPLES=500` that many.
"""

from __future__ import annotations

from models import Occurrence
from services.signups import occurrences
from tests.support import amounts
from tests.support.databases import Shelf
from tests.support.hamlet import founded
from tests.unit.telling.deeds import DEEDS, PEOPLE, STEPS, Course, tried

WAITS_H = (0, 1, 9, 60)
KNOWN: tuple[amounts.Course, ...] = (
    [("wants a ride", 1, 0), ("joins", 0, 0), ("joins", 2, 0), ("wants a ride", 3, 0), ("is driven", 0, 1)],
    [("joins", 0, 0), ("joins", 1, 0), ("joins", 2, 0), ("leaves", 0, 1), ("stops texts", 2, 60)],
    [],
)


def test_what_is_foretold_in_any_course_is_what_is_then_done(shelf: Shelf) -> None:
    def play(course: amounts.Course) -> None:
        shelf.empty()
        with founded(shelf.db) as hamlet:
            living = Course(hamlet)
            for what, which, hours in course:
                living.step(what, which, hours)
            for name in DEEDS:
                tried(living, name)
            with hamlet.db.write() as session:
                occurrences.call_off(session, session.get_one(Occurrence, living.friday))
            for name in ("hold", "sign off", "move"):
                tried(living, name)

    steps = sorted(STEPS), range(PEOPLE), WAITS_H
    amounts.played(shelf.db, play, steps, longest=12, known=KNOWN, few=1, many=8)
