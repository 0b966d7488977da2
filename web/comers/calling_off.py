"""Calling something off, and holding it after all: who will be told how is shown first. After that, who has heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import abort, redirect
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import Occurrence, OccurrenceState, Telling
from services import telling
from services.signups import occurrences
from web.frame import desk, preview

from .pages import own, page_of, pages

Deed = Callable[[Session, Occurrence], object]


@pages.get("/desk/activities/<int:occurrence_id>/call-off")
def before_calling_off(occurrence_id: int) -> AnyResponse | str:
    return _before(occurrence_id, occurrences.call_off_at_desk, OccurrenceState.PLANNED)


@pages.post("/desk/activities/<int:occurrence_id>/call-off")
def call_off(occurrence_id: int) -> AnyResponse | tuple[str, int]:
    return _do(occurrence_id, occurrences.call_off_at_desk, OccurrenceState.PLANNED, "called_off")


@pages.get("/desk/activities/<int:occurrence_id>/hold")
def before_holding(occurrence_id: int) -> AnyResponse | str:
    return _before(occurrence_id, occurrences.hold_at_desk, OccurrenceState.CANCELLED)


@pages.post("/desk/activities/<int:occurrence_id>/hold")
def hold(occurrence_id: int) -> AnyResponse | tuple[str, int]:
    return _do(occurrence_id, occurrences.hold_at_desk, OccurrenceState.CANCELLED, "held_after_all")


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


def _before(occurrence_id: int, deed: Deed, only: OccurrenceState) -> AnyResponse | str:
    with desk.the_line().db.write() as writing:
        occurrence = own(writing, occurrence_id)
        if occurrence.state is not only:
            return redirect(page_of(occurrence_id))
        return _shown(occurrence, preview.shown(writing, partial(deed, writing, occurrence)))


def _do(occurrence_id: int, deed: Deed, only: OccurrenceState, done: str) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        occurrence = own(writing, occurrence_id)
        if occurrence.state is not only:
            return redirect(page_of(occurrence_id))
        try:
            preview.do(writing, partial(deed, writing, occurrence))
        except preview.Changed as changed:
            return _shown(occurrence, preview.shown_again(changed)), 409
        desk.note_look(writing, done, None)
    desk.say(f"web-said-{done.replace('_', '-')}")
    return redirect(page_of(occurrence_id))


def _shown(occurrence: Occurrence, plan: preview.Preview) -> str:
    off = occurrence.state is OccurrenceState.CANCELLED
    return desk.page("comers/call_off.html", occurrence=occurrence, plan=plan, off=off)
