"""The holidays of the community's own: what is held on them is called off, and shown first."""

from __future__ import annotations

from datetime import date

from flask import g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import StringField
from wtforms.validators import InputRequired, Length

import clock
from models import Community, LocalHoliday
from services.desk.activities import repeating
from services.programme.facts import FARTHEST
from services.signups import rearranging
from web.frame import desk, preview
from web.frame.forms import DayField, Form, as_typed, stripped

from ..pages import pages
from .view import today

LONGEST_HOLIDAY = 62
LONGEST_NAME = 80


class Days(Form):
    """Days the community keeps."""

    name = StringField(
        "web-holidays-name",
        filters=[stripped],
        validators=[
            InputRequired("web-holidays-wrong-name"),
            Length(max=LONGEST_NAME, message="web-holidays-wrong-name"),
        ],
    )
    first = DayField("web-holidays-first", validators=[InputRequired("web-wrong-day")])
    last = DayField("web-holidays-last")


@pages.get("/desk/activities/holidays")
def holidays() -> str:
    with desk.the_line().db.read() as reading:
        return _holidays(reading, Days(formdata=None))


@pages.post("/desk/activities/holidays")
def keep_holiday() -> AnyResponse | str | tuple[str, int]:
    """What is called off by it is shown first."""
    form = Days()
    with desk.the_line().db.write() as writing:
        kept = _kept(form)
        if kept is None:
            return _holidays(writing, form), 422
        first, last, name = kept

        def deed() -> None:
            row = LocalHoliday(community_id=g.community.id, first=first, last=last, name=name)
            rearranging.keep_holiday(writing, writing.get_one(Community, g.community.id), row, clock.now())

        asked = preview.ask_first(writing, deed, lambda shown: _holidays(writing, form, shown))
        if asked is not None:
            return asked
        desk.note_look(writing, "changed_holidays", None)
    desk.say("web-said-holiday-kept")
    return redirect(url_for("activities.holidays"))


@pages.post("/desk/activities/holidays/<int:holiday_id>/remove")
def keep_no_holiday(holiday_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        kept = desk.own(writing, LocalHoliday, holiday_id)
        rearranging.keep_no_holiday(writing, writing.get_one(Community, g.community.id), kept, clock.now())
        desk.note_look(writing, "changed_holidays", None)
    desk.say("web-said-holiday-gone")
    return redirect(url_for("activities.holidays"))


def _kept(form: Days) -> tuple[date, date, str] | None:
    if not form.validate():
        return None
    first, last = form.first.given, form.last.data or form.first.given
    if first < today() or not 0 <= (last - first).days < LONGEST_HOLIDAY or last > today() + FARTHEST:
        form.last.errors = [*form.last.errors, "web-holidays-wrong-days"]
        return None
    return first, last, form.name.data


def _holidays(session: Session, form: Days, foretold: preview.Preview | None = None) -> str:
    kept = repeating.holidays(session, g.community, clock.now())
    shown = [(row, desk.day_of(row.first), desk.day_of(row.last)) for row in kept]
    return desk.page("activities/series/holidays.html", form=form, kept=shown, foretold=foretold, typed=as_typed(form))
