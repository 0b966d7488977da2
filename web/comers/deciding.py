"""The desk says before the hour that something is held: who will be told how is shown first."""

from __future__ import annotations

from functools import partial

from flask import abort, redirect
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

import clock
from models import Occurrence
from services.programme import calendar
from services.signups import deciding
from web.frame import desk, preview

from .pages import own, page_of, pages


@pages.get("/desk/activities/<int:occurrence_id>/go-ahead")
def before_going_ahead(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        occurrence = _undecided(reading, occurrence_id)
        foretold = preview.shown(reading, partial(deciding.go_ahead, reading, occurrence))
        return desk.page("comers/go_ahead.html", occurrence=occurrence, foretold=foretold)


@pages.post("/desk/activities/<int:occurrence_id>/go-ahead")
def go_ahead(occurrence_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        occurrence = _undecided(writing, occurrence_id)
        try:
            preview.do(writing, partial(deciding.go_ahead, writing, occurrence))
        except preview.Changed as changed:
            foretold = preview.shown_again(changed)
            return desk.page("comers/go_ahead.html", occurrence=occurrence, foretold=foretold), 409
        desk.note_look(writing, "decided_it_is_on", None)
    desk.say("web-said-goes-ahead")
    return redirect(page_of(occurrence_id))


def _undecided(session: Session, occurrence_id: int) -> Occurrence:
    occurrence = own(session, occurrence_id)
    if occurrence.confirmed_at is not None or not calendar.is_coming(occurrence, clock.now()):
        abort(409)
    return occurrence
