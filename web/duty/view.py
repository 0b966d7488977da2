"""A visit-friend's evenings, pause, most talks a week and visits, on the page that is the friend's own."""

from __future__ import annotations

from flask import abort, g
from sqlalchemy.orm import Session

from models import Person, Role, Source
from web.frame import desk

from . import form as duty_form

pages = desk.blueprint("duty")


@pages.get("/mine/duty")
def form() -> str:
    with desk.the_line().db.read() as reading:
        return duty_form.shown(reading, _friend(reading))


@pages.post("/mine/duty")
def save() -> tuple[str, int]:
    with desk.the_line().db.write() as writing:
        return duty_form.save(writing, _friend(writing))


@pages.post("/mine/duty/visit")
def visit() -> tuple[str, int]:
    with desk.the_line().db.write() as writing:
        return duty_form.arrange(writing, _friend(writing), Source.PAGE)


def _friend(session: Session) -> Person:
    friend = session.get_one(Person, g.own.person.id)
    if not friend.is_a(Role.VISIT_FRIEND):
        abort(404)
    return friend
