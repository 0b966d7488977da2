"""Changing what is held again and again, from a day on or all of it that is to come, and ending it. Who is told what is
shown first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse
from wtforms.validators import InputRequired

import clock
from models import Series
from services.desk.activities import organising, repeating
from services.programme import making
from services.programme.facts import Facts
from services.programme.series import Pattern
from services.signups import rearranging
from web.frame import desk, preview
from web.frame.forms import DayField, Form, as_typed
from web.frame.sent import versions

from ..form import read, sent_of
from ..pages import pages
from .form import Repeated, choices, filled, read_pattern
from .view import day, own, today

A_DAY = timedelta(days=1)


class Last(Form):
    """The last day it is held on."""

    last = DayField("web-series-end-last", validators=[InputRequired("web-wrong-day")], render_kw={"size": "18"})


@pages.get("/desk/activities/series/<int:series_id>/edit")
def edit_series(series_id: int) -> str:
    """From the day `from` on; all that is to come without it."""
    with desk.the_line().db.read() as reading:
        row = own(reading, series_id)
        return _form(reading, row, _since(), _fresh(reading, row, _since()))


@pages.post("/desk/activities/series/<int:series_id>/edit")
def save_series(series_id: int) -> AnyResponse | str | tuple[str, int]:
    """A change that is told to somebody is shown first, with all that was typed; sent again it is done."""
    since, now = _since(), clock.now()
    with desk.the_line().db.write() as writing:
        row = own(writing, series_id)
        stands = as_typed(_fresh(writing, row, since))
        merged = versions.merged(stands, sent_of(stands))
        form = Repeated(formdata=MultiDict({**request.form.to_dict(), **merged.values}))
        told = _read(writing, form, row)
        for name, clash in merged.clashes.items():
            form[name].errors = [*form[name].errors, clash]
        if told is None or merged.clashes:
            page = _form(writing, row, since, form)
            writing.rollback()
            return page, 409 if merged.clashes else 422
        facts, pattern = told

        def deed() -> int:
            making.write_words(row.activity, facts)
            from_on = min(since, pattern.first_on) if since else today()
            return rearranging.rearrange(writing, row, pattern, from_on, now, anew=since is not None).id

        asked = preview.ask_first(writing, deed, lambda shown: _asked(form, row, facts, shown))
        if asked is not None:
            return asked
        goes_on = repeating.successor(writing, row) if since else row
        series_id = goes_on.id if goes_on else row.id
        desk.note_look(writing, "changed_activity", None)
    desk.say("web-said-series-changed")
    return redirect(url_for("activities.one_series", series_id=series_id))


@pages.get("/desk/activities/series/<int:series_id>/end")
def before_ending(series_id: int) -> str | tuple[str, int]:
    """The last day it is held on is chosen first (`last`, today until it is); then who is told is shown."""
    form = Last(formdata=request.args if "last" in request.args else None, last=today(), meta={"csrf": False})
    with desk.the_line().db.read() as reading:
        row = own(reading, series_id)
        if "last" in request.args and not form.validate():
            return _ending(row, form), 422
        last = form.last.given
        foretold = preview.shown(reading, lambda: rearranging.end(reading, row, last + A_DAY, clock.now()))
        return _ending(row, form, foretold)


@pages.post("/desk/activities/series/<int:series_id>/end")
def end_series(series_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        row = own(writing, series_id)
        last = day("last")
        try:
            preview.do(writing, lambda: rearranging.end(writing, row, last + A_DAY, clock.now()))
        except preview.Changed as changed:
            again = preview.shown_again(changed)
            return _ending(row, Last(formdata=None, last=last), again), 409
        desk.note_look(writing, "called_off", None)
    desk.say("web-said-series-ended")
    return redirect(url_for("activities.one_series", series_id=series_id))


def _ending(row: Series, form: Last, foretold: preview.Preview | None = None) -> str:
    return desk.page("activities/series/end.html", series=row, foretold=foretold, form=form)


def _read(writing: Session, form: Repeated, row: Series) -> tuple[Facts, Pattern] | None:
    facts = read(writing, form)
    pattern = read_pattern(writing, form, facts, stands=row) if facts is not None else None
    return (facts, pattern) if facts is not None and pattern is not None else None


def _since() -> date | None:
    return request.args.get("from", type=date.fromisoformat)


def _fresh(session: Session, row: Series, since: date | None) -> Repeated:
    on = since or repeating.next_day(session, row, g.community, clock.now())
    return Repeated(formdata=None, data=filled(row, on))


def _form(session: Session, row: Series, since: date | None, form: Repeated) -> str:
    return desk.page(
        "activities/series/form.html",
        form=form,
        series=row,
        since=since,
        since_words=desk.day_of(since) if since else "",
        occurrence=repeating.made_on(session, row, since) if since else None,
        version=versions.of(as_typed(_fresh(session, row, since))),
        places=organising.places(session, g.community),
        organisers=[name for _, name in organising.names(session, g.community)],
        **choices(),
    )


def _asked(form: Repeated, row: Series, facts: Facts, foretold: preview.Preview) -> str:
    typed = {**as_typed(form), "version": request.form.get(versions.FIELD, "")}
    since = _since()
    asked: dict[str, Any] = {"series_id": row.id, **({"from": since.isoformat()} if since else {})}
    url, back = (url_for(f"activities.{name}", **asked) for name in ("save_series", "edit_series"))
    return desk.page(
        "activities/series/changed.html", series=row, facts=facts, foretold=foretold, typed=typed, url=url, back=back
    )
