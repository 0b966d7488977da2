"""What is held again and again: all of it, and the days of one, of which each may be taken out, put in, or made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms.validators import InputRequired

import clock
from locales import phrase
from locales.speech import month_in_words, time_written, weekday_in_words
from models import Series, Standing
from services import standing
from services.desk.activities import organising, repeating
from services.hours import duetime
from services.programme import rules, series
from services.signups import rearranging
from web.frame import desk, person_words
from web.frame.arranging import words
from web.frame.arranging.told import Before, choices
from web.frame.forms import DayField, Form

from ..pages import pages


class Extra(Form):
    """A day it is held on besides."""

    on = DayField("web-arrange-day", validators=[InputRequired("web-wrong-day")], render_kw={"size": "18"})


@pages.get("/desk/activities/series")
def all_series() -> str:
    with desk.the_line().db.read() as reading:
        return desk.page(
            "activities/series/all.html", found=repeating.listed(reading, g.community, clock.now()), how=how
        )


@pages.get("/desk/activities/series/<int:series_id>")
def one_series(series_id: int) -> str:
    """Its days, and who comes to it every week."""
    with desk.the_line().db.read() as reading:
        row = own(reading, series_id)
        weekly = standing.of_activity(reading, row.activity_id)
        page = _one(reading, row, Extra(formdata=None), weekly)
    desk.note_seen("read_comers", [each.person_id for each in weekly] or (None,))
    return page


@pages.post("/desk/activities/series/<int:series_id>/day")
def set_series_day(series_id: int) -> AnyResponse | tuple[str, int]:
    """Whether it is held on a day that has not been made yet; one that is typed says at its field why it cannot be."""
    form, held = Extra(), {"yes": True, "no": False}.get(request.form.get("held", ""))
    with desk.the_line().db.write() as writing:
        row = own(writing, series_id)
        on = form.on.data if form.validate() else None
        wrong = _wrong_day(writing, row, on) if on is not None else None
        if row.from_calendar or (wrong is not None and held is not True):
            abort(409)
        if on is None or wrong is not None:
            form.on.errors = [*form.on.errors, *([wrong] if wrong else [])]
            return _one(writing, row, form, standing.of_activity(writing, row.activity_id)), 422
        rearranging.set_day(writing, row, on, held, clock.now())
        desk.note_look(writing, "changed_activity", None)
    desk.say("web-said-series-day")
    return redirect(url_for("activities.one_series", series_id=series_id))


@pages.post("/desk/activities/series/<int:series_id>/one")
def make_one(series_id: int) -> AnyResponse:
    """One of its days by itself, made where it is far ahead: to be moved, or joined now."""
    on = day("on")
    with desk.the_line().db.write() as writing:
        row = own(writing, series_id)
        made = series.make_one(writing, row, on, clock.now()) if on > today() else None
        if made is None:
            abort(409)
        return redirect(url_for("activities.edit", occurrence_id=made.id))


def _one(session: Session, row: Series, form: Extra, weekly: Sequence[Standing]) -> str:
    days = repeating.days(session, row, g.community, clock.now())
    open_ones = max((n for n, each in enumerate(days, start=1) if each.occurrence is not None), default=0)
    return desk.page(
        "activities/series/one.html",
        form=form,
        series=row,
        how=how,
        near=days[:open_ones],
        later=days[open_ones:],
        halls={place.id: place.name for place in organising.places(session, g.community)},
        goes_on=repeating.successor(session, row),
        is_over=row.until is not None and row.until < today(),
        clock=lambda at: time_written(at, desk.language()),
        day_words=desk.day_of,
        facts=_facts(row),
        weekly=weekly,
        say=person_words,
    )


def _wrong_day(session: Session, row: Series, on: date) -> str | None:
    if on <= today():
        return "web-arrange-wrong-past"
    return "web-series-wrong-made" if repeating.made_on(session, row, on) is not None else None


def how(row: Series) -> str:
    """How often, in words: "annankvar fredag"."""
    lang = desk.language()
    weekday = weekday_in_words(row.first_on, lang)
    return phrase(lang, "web-series-how", value=rules.how(row.rule, row.first_on).value, weekday=weekday)


def _facts(row: Series) -> list[tuple[str, object]]:
    """What is to be known of it, each with its term."""
    lang = desk.language()
    told = {
        "web-series-halls-in-turn" if len(row.halls) > 1 else "web-arrange-place": ", ".join(
            hall.place.name for hall in row.halls
        ),
        "web-series-until": desk.day_of(row.until) if row.until else None,
        "web-series-rests": ", ".join(month_in_words(month, lang) for month in row.rests),
        "web-series-on-holidays": phrase(lang, "web-series-held-on-holidays") if row.on_holidays else None,
        "web-series-decides": _decided(row),
        "web-minimum": row.minimum,
        "web-maximum": row.maximum,
        "web-arrange-price": words.costs(row.price_ore) if row.price_ore or row.is_free else None,
        "web-arrange-reduced": words.costs(row.reduced_ore) if row.reduced_ore is not None else None,
        "web-arrange-bring": row.activity.bring,
        "web-arrange-suits": words.suits(row.activity.suits),
        "web-arrange-interests": words.interests(row.activity.interests),
        "web-arrange-notes": row.activity.notes,
    }
    return [(phrase(lang, name), said) for name, said in told.items()]


def _decided(row: Series) -> str | None:
    if row.decides_clock is None or row.decides_days is None:
        return None
    days = dict(choices()["decides"]).get(Before.of(row.decides_days), "")
    at = time_written(row.decides_clock, desk.language())
    return phrase(desk.language(), "web-series-decided", day=days, time=at)


def own(session: Session, series_id: int) -> Series:
    found = repeating.own(session, g.community, series_id)
    if found is None:
        abort(404)
    return found


def day(name: str) -> date:
    found = request.form.get(name, type=date.fromisoformat)
    if found is None:
        abort(400)
    return found


def today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
