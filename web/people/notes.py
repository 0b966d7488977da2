"""What a volunteer spoke after a talk, listened to at the desk. Who listens is written down."""

from __future__ import annotations

from flask import Response, abort

from models import Recording
from web.frame import desk

pages = desk.blueprint("notes")


@pages.get("/desk/notes/<int:note_id>/sound")
def sound(note_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        note = desk.own(writing, Recording, note_id)
        if note.sound is None or note.elder is None:
            abort(404)
        desk.note_look(writing, "heard_note", note.elder.id)
        return Response(note.sound, mimetype="audio/wav")
