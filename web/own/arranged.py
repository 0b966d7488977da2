"""What an organiser arranges, from her own page: something new, a change, and calling off. What an organiser the
coordinator does not trust wants published or changed waits for the desk; to call off needs nobody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import ActivityDraft, DraftState, Occurrence, Organiser, Person, Source, locked
from services.programme import calendar, drafts, making
from services.programme.facts import Facts
from services.signups import occurrences
from web.frame import desk, preview
from web.frame.arranging.told import choices
from web.frame.arranging.wanted import Wanted, of_one

from .whose import me, spoken_for

pages = desk.blueprint("arranged")


@pages.get("/mine/activities/new/<int:organiser_id>")
def new(organiser_id: int) -> str:
    """With `like` in the address: as that one, on a day that is to be written."""
    with desk.the_line().db.read() as reading:
        person, like = me(reading), request.args.get("like", type=int)
        organiser = spoken_for(reading, person, organiser_id)
        row = _held(reading, person, like) if like is not None else None
        stands = {**of_one(making.facts_of(row)), "day": None} if row is not None else {}
        return _form(organiser, _wanted(reading, organiser, stands))


@pages.post("/mine/activities/new/<int:organiser_id>")
def add(organiser_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        person = me(writing)
        organiser = spoken_for(writing, person, organiser_id)
        form = _wanted(writing, organiser)
        facts = form.read()
        if facts is None:
            return _form(organiser, form), 422
        is_on = organiser.trusted and facts.place_id is not None
        if is_on:
            drafts.put_on(writing, organiser, facts, proven=g.own.organiser_id is None)
        else:
            drafts.offer(writing, organiser, person, facts)
    desk.say("web-said-arranged" if is_on else "web-said-draft-waits")
    return redirect(url_for("own.mine"))


@pages.get("/mine/activities/<int:occurrence_id>")
def edit(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        row = _held(reading, me(reading), occurrence_id)
        organiser = row.activity.organiser
        return _form(organiser, _wanted(reading, organiser, of_one(making.facts_of(row)), row), row)


@pages.post("/mine/activities/<int:occurrence_id>")
def save(occurrence_id: int) -> Response | str | tuple[str, int]:
    """A change that is told to somebody is shown first, as a number of people; sent again it is done."""
    with desk.the_line().db.write() as writing:
        person = me(writing)
        row = _held(writing, person, occurrence_id)
        organiser = row.activity.organiser
        form = _wanted(writing, organiser, row=row)
        facts = form.read(making.facts_of(row))
        if facts is None:
            return _form(organiser, form, row), 422
        if not organiser.trusted:
            drafts.offer(writing, organiser, person, facts, row)
        else:
            asked = _changed(writing, person, row, facts)
            if asked is not None:
                return asked
    desk.say("web-said-changed" if organiser.trusted else "web-said-draft-waits")
    return redirect(url_for("own.mine"))


@pages.get("/mine/activities/<int:occurrence_id>/off")
def before_calling_off(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        row, deed = _calling_off(reading, occurrence_id)
        return _sure(row, preview.shown(reading, deed), "off")


@pages.post("/mine/activities/<int:occurrence_id>/off")
def call_off(occurrence_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        row, deed = _calling_off(writing, occurrence_id)
        try:
            preview.do(writing, deed)
        except preview.Changed as changed:
            return _sure(row, preview.shown_again(changed), "off"), 409
    desk.say("web-said-called-off")
    return redirect(url_for("own.mine"))


@pages.post("/mine/drafts/<int:draft_id>/drop")
def drop(draft_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        draft = locked(writing, ActivityDraft, draft_id)
        if draft is None or draft.by_id != me(writing).id or draft.state is not DraftState.WAITING:
            abort(404)
        if not g.own.covers(draft.organiser_id):
            abort(404)
        drafts.drop(writing, draft)
    desk.say("web-said-removed")
    return redirect(url_for("own.mine"))


def _calling_off(writing: Session, occurrence_id: int) -> tuple[Occurrence, Callable[[], None]]:
    """What is called off, and the deed: the desk reads of it, as where the host does it by telephone."""
    person = me(writing)
    row = _held(writing, person, occurrence_id)
    return row, partial(occurrences.call_off_by_host, writing, row, person, source=Source.PAGE)


def _changed(writing: Session, person: Person, row: Occurrence, facts: Facts) -> str | tuple[str, int] | None:
    """None where it is done; else what is asked first."""
    deed, is_another = partial(occurrences.change, writing, row, facts), facts != making.facts_of(row)
    asked = preview.ask_first(writing, deed, lambda foretold: _sure(row, foretold, "change"))
    if asked is None and is_another and g.own.organiser_id is not None:
        occurrences.changed_by_link(writing, row, person, told=preview.is_sent())
    return asked


def _sure(row: Occurrence, foretold: preview.Preview, deed: str) -> str:
    ours = ("csrf", "once", "back", preview.SEEN)
    typed = {name: ",".join(values) for name, values in request.form.lists() if name not in ours}
    url = url_for("arranged.call_off" if deed == "off" else "arranged.save", occurrence_id=row.id)
    return desk.page("own/sure.html", occurrence=row, foretold=foretold, deed=deed, typed=typed, url=url)


def _held(session: Session, person: Person, occurrence_id: int) -> Occurrence:
    """What is to come of an organiser she speaks for; 404 otherwise."""
    row = session.get(Occurrence, occurrence_id)
    if row is None or not calendar.is_coming(row, clock.now()):
        abort(404)
    spoken_for(session, person, row.activity.organiser_id)
    return row


def _wanted(
    session: Session, organiser: Organiser, stands: dict[str, object] | None = None, row: Occurrence | None = None
) -> Wanted:
    """As it was sent, or as it `stands`. `row`: what is changed, which may stay where it is."""
    places = drafts.venues(session, organiser)
    if row is not None and row.place is not None and row.place not in places:
        places.append(row.place)
    form = Wanted.of(places, stands)
    if row is not None and (row.series_id is not None or row.binds(clock.now())):
        form.without_deciding()
    return form


def _form(organiser: Organiser, form: Wanted, row: Occurrence | None = None) -> str:
    return desk.page("own/arrange.html", organiser=organiser, form=form, occurrence=row, **choices())
