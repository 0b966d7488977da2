"""Calling something off, and holding it after all: who will be told how is shown first. After that, who has heard."""

from __future__ import annotations

from functools import partial

from flask import abort, redirect
from werkzeug.wrappers import Response as AnyResponse

from models import Occurrence, OccurrenceState, Telling
from services import telling
from services.signups import occurrences
from web.frame import desk, preview

from .pages import own, page_of, pages


@pages.get("/desk/activities/<int:occurrence_id>/call-off")
def before_calling_off(occurrence_id: int) -> str:
    """Of what is called off: before holding it after all."""
    with desk.the_line().db.read() as reading:
        occurrence = own(reading, occurrence_id)
        off = occurrence.state is OccurrenceState.CANCELLED
        deed = occurrences.hold_at_desk if off else occurrences.call_off_at_desk
        return _shown(occurrence, preview.shown(reading, partial(deed, reading, occurrence)))


@pages.post("/desk/activities/<int:occurrence_id>/call-off")
def call_off(occurrence_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        occurrence = own(writing, occurrence_id)
        if occurrence.state is OccurrenceState.PLANNED:
            try:
                preview.do(writing, partial(occurrences.call_off_at_desk, writing, occurrence))
            except preview.Changed as changed:
                return _shown(occurrence, preview.shown_again(changed)), 409
            desk.note_look(writing, "called_off", None)
    desk.say("web-said-called-off")
    return redirect(page_of(occurrence_id))


@pages.post("/desk/activities/<int:occurrence_id>/hold")
def hold(occurrence_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        occurrence = own(writing, occurrence_id)
        if occurrence.state is OccurrenceState.CANCELLED:
            try:
                preview.do(writing, partial(occurrences.hold_at_desk, writing, occurrence))
            except preview.Changed as changed:
                return _shown(occurrence, preview.shown_again(changed)), 409
            desk.note_look(writing, "held_after_all", None)
    desk.say("web-said-held-after-all")
    return redirect(page_of(occurrence_id))


@pages.post("/desk/activities/<int:occurrence_id>/told/<int:telling_id>")
def has_told(occurrence_id: int, telling_id: int) -> AnyResponse:
    """Whoever is at the desk has said it to her: nothing more is tried, and the task is done."""
    with desk.the_line().db.write() as writing:
        occurrence = own(writing, occurrence_id)
        told = desk.own(writing, Telling, telling_id)
        if told.subject.get("occurrence") != occurrence.id:
            abort(404)
        telling.told(writing, told)
        desk.note_look(writing, "told_by_desk", told.person_id)
    desk.say("web-said-told")
    return redirect(page_of(occurrence_id))


def _shown(occurrence: Occurrence, foretold: preview.Preview) -> str:
    off = occurrence.state is OccurrenceState.CANCELLED
    return desk.page("comers/call_off.html", occurrence=occurrence, foretold=foretold, off=off)
