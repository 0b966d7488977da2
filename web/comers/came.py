"""Who came, ticked at the desk when it has been."""

from __future__ import annotations

from flask import abort, g, redirect, request
from werkzeug.wrappers import Response as AnyResponse

import clock
from services.desk.activities import one
from services.signups import attendance
from web.frame import desk

from .pages import page_of, pages


@pages.post("/desk/activities/<int:occurrence_id>/came")
def came(occurrence_id: int) -> AnyResponse:
    """Whoever is ticked was there, and nobody else of those who had joined."""
    with desk.the_line().db.write() as writing:
        occurrence = one.row(writing, g.community, occurrence_id)
        if occurrence is None or not attendance.is_over(occurrence, clock.now()):
            abort(404)
        attendance.ticked(writing, occurrence, request.form.getlist("came", type=int))
        desk.note_look(writing, "wrote_who_came", None)
    desk.say("web-said-came")
    return redirect(page_of(occurrence_id))
