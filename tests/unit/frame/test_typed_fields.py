"""Days and hours typed into the forms of the desk: read, answered in full, and kept as they were typed where not."""

from datetime import date, time

import pytest
from flask import g
from wtforms.validators import Optional

from models import Community
from tests.support.desk import Desk
from web.frame.forms import ClockField, DayField, Form


class Typed(Form):
    day = DayField(validators=[Optional()])
    seen = DayField(validators=[Optional()], past=True)
    at = ClockField(validators=[Optional()])


@pytest.fixture
def filled(desk: Desk):
    """The form as it comes from a browser at the desk on Thursday 26 November."""

    def fill(**fields: str) -> Typed:
        context = desk.app.test_request_context("/desk", method="POST", data=fields)
        context.push()
        pushed.append(context)
        with desk.db.read() as reading:
            g.community = reading.query(Community).filter_by(name="Lom").one()
        return Typed(meta={"csrf": False})

    pushed: list = []
    yield fill
    while pushed:
        pushed.pop().pop()


def test_what_was_typed_is_read_and_answered_with_the_whole_day(filled):
    form = filled(day="2.12", seen="3.9", at="1900")

    assert form.validate()
    assert (form.day.data, form.seen.data, form.at.data) == (date(2026, 12, 2), date(2026, 9, 3), time(19))
    assert form.day.read_as == "onsdag 2. desember"
    assert 'value="2.12"' in form.day()


def test_a_day_as_an_address_has_it_stands_there_as_a_day_and_is_read_again(filled):
    form = filled(day="2026-12-02", seen="2025-09-03")
    assert form.validate()
    assert 'value="onsdag 2. desember"' in form.day()
    again = filled(day=form.day._value(), seen=form.seen._value())
    assert again.validate()
    assert (again.day.data, again.seen.data) == (date(2026, 12, 2), date(2025, 9, 3))


def test_what_is_no_day_or_hour_is_said_at_its_field_and_kept(filled):
    form = filled(day="31.2", at="halv sju")

    assert not form.validate()
    assert form.errors == {"day": ["web-wrong-day"], "at": ["web-wrong-clock"]}
    assert 'value="31.2"' in form.day() and 'value="halv sju"' in form.at()


def test_an_empty_field_is_nothing(filled):
    form = filled(day="", seen=" ", at="")

    assert form.validate()
    assert (form.day.data, form.seen.data, form.at.data, form.day.read_as) == (None, None, None, None)


def test_what_stands_already_is_shown_as_it_is_read(filled):
    filled()
    form = Typed(formdata=None, day=date(2026, 12, 2), at=time(9, 5))

    assert 'value="onsdag 2. desember"' in form.day()
    assert 'value="09.05"' in form.at()
