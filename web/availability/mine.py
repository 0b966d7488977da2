"""A driver's own page of when he can drive: days, weekdays, how far, and the list of the day."""

from __future__ import annotations

from flask import abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Person, Source
from web.frame import desk

from . import form as drives

pages = desk.blueprint("drives")


@pages.get("/mine/driving")
def form() -> str:
    with desk.the_line().db.read() as session:
        return drives.shown(session, _me(session))


@pages.post("/mine/driving/day")
def say_day() -> Response | tuple[str, int]:
    """What he has promised then stands, and he is told so."""
    with desk.the_line().db.write() as session:
        found = drives.say_day(session, _me(session), Source.PAGE)
        if isinstance(found, str):
            return found, 422
        many = len(found)
    desk.say("web-said-drives-promised" if many else "web-said-drives", many=many)
    return redirect(url_for("drives.form"))


@pages.post("/mine/driving/week")
def say_week() -> Response | tuple[str, int]:
    with desk.the_line().db.write() as session:
        wrong = drives.say_week(session, _me(session), Source.PAGE)
    return _after(wrong)


@pages.post("/mine/driving/terms")
def say_terms() -> Response | tuple[str, int]:
    with desk.the_line().db.write() as session:
        wrong = drives.say_terms(session, _me(session))
    return _after(wrong)


@pages.post("/mine/driving/as-usual")
def as_usual() -> Response | tuple[str, int]:
    """What was said of a day is taken back."""
    with desk.the_line().db.write() as session:
        drives.as_usual(session, _me(session))
    return _after(None)


def _after(wrong: str | None) -> Response | tuple[str, int]:
    if wrong is not None:
        return wrong, 422
    desk.say("web-said-drives", many=0)
    return redirect(url_for("drives.form"))


def _me(session: Session) -> Person:
    me = session.get_one(Person, g.own.person.id)
    if not drives.is_driver(me):
        abort(404)
    return me
