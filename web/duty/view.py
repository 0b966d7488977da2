"""A visit-friend's evenings, pause, most talks a week and visits, on the page that is the friend's own."""

from __future__ import annotations

from flask import abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, Role, Source
from web.frame import desk

from . import form as duty_form

pages = desk.blueprint("duty")


@pages.get("/mine/duty")
def form() -> str:
    with desk.the_line().db.read() as reading:
        return duty_form.shown(reading, _friend(reading))


@pages.post("/mine/duty")
def save() -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        wrong = duty_form.save(writing, _friend(writing))
    return _after(wrong, "web-duty-saved")


@pages.post("/mine/duty/visit")
def visit() -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        wrong = duty_form.arrange(writing, _friend(writing), Source.PAGE)
    return _after(wrong, "web-said-visit")


def _after(wrong: str | None, said: str) -> Response | tuple[str, int]:
    if wrong is not None:
        return wrong, 422
    desk.say(said)
    return redirect(url_for("duty.form"))


def _friend(session: Session) -> Person:
    friend = session.get_one(Person, g.own.person.id)
    if not friend.is_a(Role.VISIT_FRIEND):
        abort(404)
    return friend
