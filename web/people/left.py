"""The desk has heard that somebody died or moved, or that it was a mistake."""

from __future__ import annotations

from flask import g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import RadioField
from wtforms.validators import AnyOf

from locales import phrase
from models import Leaving, Person
from services import alerts
from services.desk.people import leaving_ahead
from services.people import leaving
from web.frame import desk
from web.frame.forms import Form
from web.frame.sent import first

pages = desk.blueprint("left")


class Why(Form):
    why = RadioField(
        "web-left-why", [AnyOf(list(Leaving), message="web-left-wrong-why")], choices=[], validate_choice=False
    )

    def __init__(self) -> None:
        super().__init__()
        self.why.choices = [(each.value, phrase(desk.language(), "web-left", why=each.value)) for each in Leaving]


@pages.get("/desk/people/<int:person_id>/left")
def form(person_id: int) -> str | Response:
    """What stops, and whom somebody must ring, before anything is done."""
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        if person.left_at is not None:
            return redirect(url_for("people.person", person_id=person_id))
        page = _page(reading, person, Why())
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/left")
def leave(person_id: int) -> Response | tuple[str, int]:
    """Everything about her is withdrawn, and the list of whom to ring stands on the board."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        chosen = Why()
        if not chosen.validate():
            return _page(writing, person, chosen), 422
        desk.note_look(writing, f"left_{chosen.why.data}", person.id)
        alerts.left(writing, person, Leaving(chosen.why.data), user=g.user)
    desk.say("web-said-left", undo=url_for("left.undo", person_id=person_id))
    return redirect(url_for("people.person", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/left/undo")
def undo(person_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "left_undone", person.id)
        if not leaving.undo(writing, person):
            raise first.about_person("web-first-not-undone", person)
    desk.say("web-said-undone")
    return desk.back()


def _page(session: Session, person: Person, chosen: Why) -> str:
    name, person_id = person.full_name, person.id
    return desk.page(
        "people/leaving.html",
        name=name,
        person_id=person_id,
        form=chosen,
        ahead=leaving_ahead.foresee(session, person),
    )
