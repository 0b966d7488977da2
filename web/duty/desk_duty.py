"""A visit-friend's evenings at the desk, and the browsers in which the friend's own page is open."""

from __future__ import annotations

from flask import abort, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, Role, Source
from services.pages import own_page
from web.frame import desk

from . import form as duty_form

pages = desk.blueprint("desk_duty")


@pages.get("/desk/people/<int:person_id>/duty")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        friend = _friend(writing, person_id)
        desk.note_look(writing, "read_duty", friend.id)
        return duty_form.shown(writing, friend)


@pages.post("/desk/people/<int:person_id>/duty")
def save(person_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        friend = _friend(writing, person_id)
        wrong = duty_form.save(writing, friend)
        desk.note_look(writing, "set_duty", friend.id)
    return _after(wrong, "web-duty-saved", person_id)


@pages.post("/desk/people/<int:person_id>/duty/visit")
def visit(person_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        friend = _friend(writing, person_id)
        wrong = duty_form.arrange(writing, friend, Source.DESK)
        desk.note_look(writing, "arranged_visit", friend.id)
    return _after(wrong, "web-said-visit", person_id)


def _after(wrong: str | None, said: str, person_id: int) -> Response | tuple[str, int]:
    if wrong is not None:
        return wrong, 422
    desk.say(said)
    return redirect(url_for("desk_duty.form", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/own-page/close")
def close_page(person_id: int) -> Response:
    """In every browser: a telephone is lost, or somebody asks for it."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        own_page.close_all(writing, person)
        desk.note_look(writing, "closed_own_page", person.id)
    desk.say("web-said-own-closed")
    return redirect(url_for("people.person", person_id=person_id))


def _friend(session: Session, person_id: int) -> Person:
    friend = desk.own(session, Person, person_id)
    if not friend.is_a(Role.VISIT_FRIEND):
        abort(404)
    return friend
