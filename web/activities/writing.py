"""Arranging something, and changing it: what tells nobody is done at once, what does is shown first."""

from __future__ import annotations

from functools import partial

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

import clock
from models import Occurrence
from services.desk.activities import one, organising, repeating
from services.programme import calendar, making, said, series
from services.programme.facts import Facts
from services.signups import occurrences
from web.frame import desk, preview
from web.frame.forms import as_typed
from web.frame.sent import versions

from .form import Arranged, filled, organiser_of, read, sent_of
from .pages import pages
from .series.form import Repeated, choices, read_pattern

FORM = "activities/form.html"


@pages.get("/desk/activities/new")
def new() -> str:
    with desk.the_line().db.read() as reading:
        organiser = organising.last_to_arrange(reading, g.community)
        names = organising.names(reading, g.community)
        only = names[0][1] if len(names) == 1 else ""
        return _shown(reading, Repeated(formdata=None, organiser=organiser or only))


@pages.post("/desk/activities/new")
def add() -> AnyResponse | tuple[str, int]:
    """Held once, or again and again; nobody has joined it yet, and nobody is told."""
    form = Repeated()
    with desk.the_line().db.write() as writing:
        facts = read(writing, form)
        pattern = read_pattern(writing, form, facts) if facts is not None and not form.is_once else None
        organiser = organiser_of(writing, form) if form.organiser.data else None
        if facts is None or organiser is None or (pattern is None and not form.is_once):
            page = _shown(writing, form)
            writing.rollback()
            return page, 422
        desk.note_look(writing, "arranged", None)
        desk.say("web-said-arranged")
        if pattern is None:
            made = making.make(writing, g.community, organiser, facts)
            return redirect(url_for("activities.occurrence", occurrence_id=made.id))
        activity = making.make_activity(writing, g.community, organiser, facts)
        begun = series.begin(writing, activity, pattern, clock.now())
        return redirect(url_for("activities.one_series", series_id=begun.id))


@pages.get("/desk/activities/<int:occurrence_id>/edit")
def edit(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        occurrence = _own(reading, occurrence_id)
        return _shown(reading, _form(occurrence), occurrence)


@pages.post("/desk/activities/<int:occurrence_id>/edit")
def save(occurrence_id: int) -> AnyResponse | str | tuple[str, int]:
    """A change that is told to somebody is shown first, with all that was typed; sent again it is done."""
    with desk.the_line().db.write() as writing:
        occurrence = _own(writing, occurrence_id)
        now = as_typed(_form(occurrence))
        merged = versions.merged(now, sent_of(now))
        form = _form(occurrence, MultiDict({**request.form.to_dict(), **merged.values}))
        facts = read(writing, form, making.facts_of(occurrence))
        for name, clash in merged.clashes.items():
            form[name].errors = [*form[name].errors, clash]
        if facts is None or form.errors:
            page = _shown(writing, form, occurrence)
            writing.rollback()
            return page, 409 if merged.clashes else 422
        deed = partial(occurrences.change, writing, occurrence, facts)
        asked = preview.ask_first(writing, deed, lambda shown: _asked(form, occurrence, facts, shown))
        if asked is not None:
            return asked
        desk.note_look(writing, "changed_activity", None)
    desk.say("web-said-changed")
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence_id))


def _form(occurrence: Occurrence, typed: MultiDict[str, str] | None = None) -> Arranged:
    """As it was typed, else as it stands. When it is decided is asked of what is held once, until it is."""
    form = Arranged(formdata=typed, data=filled(occurrence) if typed is None else None)
    if occurrence.series_id is not None or occurrence.binds(clock.now()):
        form.without_deciding()
    return form


def _own(session: Session, occurrence_id: int) -> Occurrence:
    """Only what has not begun can be changed."""
    found = one.row(session, g.community, occurrence_id)
    if found is None or calendar.over_at(found) <= clock.now():
        abort(404)
    return found


def _shown(session: Session, form: Arranged, occurrence: Occurrence | None = None) -> str:
    return desk.page(
        FORM,
        form=form,
        occurrence=occurrence,
        from_calendar=occurrence is not None and not said.is_of_desk(occurrence.activity),
        places=organising.places(session, g.community),
        organisers=[name for _, name in organising.names(session, g.community)],
        version=versions.of(as_typed(_form(occurrence))) if occurrence else "",
        series=repeating.of_occurrence(session, occurrence) if occurrence else None,
        **choices(),
    )


def _asked(form: Arranged, occurrence: Occurrence, facts: Facts, foretold: preview.Preview) -> str:
    typed = {**as_typed(form), "version": request.form.get(versions.FIELD, "")}
    return desk.page("activities/changed.html", occurrence=occurrence, facts=facts, foretold=foretold, typed=typed)
