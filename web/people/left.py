"""The desk has heard that somebody died or moved, or that it was a mistake."""

from __future__ import annotations

from flask import abort, g, request
from werkzeug.wrappers import Response

from models import Leaving, Person
from services import alerts
from services.people import leaving
from web.frame import desk

pages = desk.blueprint("left")


@pages.post("/desk/people/<int:person_id>/left")
def leave(person_id: int) -> Response:
    """Everything about her is withdrawn, and the list of whom to ring stands on the board."""
    why = request.form.get("why", "")
    if why not in set(Leaving) or request.form.get("sure") != "yes":
        abort(400)
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, f"left_{why}", person.id)
        alerts.left(writing, person, Leaving(why), user=g.user)
    desk.say("web-said-left")
    return desk.back()


@pages.post("/desk/people/<int:person_id>/left/undo")
def undo(person_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "left_undone", person.id)
        if not leaving.undo(writing, person):
            abort(409)
    desk.say("web-said-undone")
    return desk.back()
