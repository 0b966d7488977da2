"""What a deed is foretold to tell, in a hamlet where much has happened; in any course: `test_any_deed.py`."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import sqlalchemy as sa

import texts
from models import About, Occurrence, Person, Ride
from services import rides
from services.telling import foretold
from tests.support import counting
from tests.support.hamlet import Hamlet
from tests.unit.telling.deeds import DEEDS, Course, tried

MOST_STATEMENTS = 12
"""With what a test asks to find its people; a page may ask twelve, who is signed in among them."""


def test_whoever_reads_a_minute_of_what_waits_a_moment_may_do_it(hamlet: Hamlet) -> None:
    course = Course(hamlet)
    course.step("joins", 1, 0)
    with hamlet.db.write() as session:
        friday = session.get_one(Occurrence, course.friday)
        friday.confirmed_at, friday.host_id = hamlet.now, course.drivers[0]
    for name, about in (("invite", About.INVITATION), ("sign off", About.SIGNUP_LEFT)):
        plan = tried(course, name, read_in=timedelta(seconds=100))
        assert {each.at for each in plan.lines if each.about is about} == {None}


def test_a_car_that_is_full_with_who_comes_along_is_full_on_paper_too(hamlet: Hamlet) -> None:
    course = Course(hamlet, places=5)
    for what, which in (("wants a ride", 1), ("brings one", 1), ("wants a ride", 3), ("is driven", 0)):
        course.step(what, which, 0)
    with hamlet.db.read() as session:
        of_two, of_one = session.scalars(sa.select(Ride).order_by(Ride.seats.desc())).all()
        assert of_two.driver is not None and of_one.driver is not None
        assert (of_two.seats, of_two.driver.seats, of_two.driver_id != of_one.driver_id) == (2, 2, True)
        to = of_two.driver
        assert foretold.of(session, lambda: rides.move(session, of_one, to), texts.as_text).lines == ()


def test_to_foretell_it_is_no_more_to_ask_for_fourteen_than_for_three_and_twice_is_the_same(hamlet: Hamlet) -> None:
    course = Course(hamlet, 14, places=12)
    few, many = _asked_by_each(course, range(3)), _asked_by_each(course, range(3, 14))
    assert {name: asked for name, asked in many.items() if asked > max(few[name], MOST_STATEMENTS)} == {}
    assert max(many.values()) <= MOST_STATEMENTS


def _asked_by_each(course: Course, join: range) -> dict[str, int]:
    """How often the database is asked for each deed to be foretold, once these have joined too."""
    for which in join:
        course.step("wants a ride" if which % 3 == 1 else "joins", which, 0)
    course.step("is driven", 0, 0)
    found = {}
    for name, deed in DEEDS.items():
        with course.hamlet.db.read() as session:
            with counting.asked(course.hamlet.db) as asked:
                does = partial(deed, course, session, session.get_one(Person, course.people[1]))
                plan = foretold.of(session, does, texts.as_text)
            assert foretold.of(session, does, texts.as_text).marks == plan.marks
        found[name] = len(asked.statements)
    return found
