"""Feeds of what is on: made and ended at the desk, read by any calendar that has the address."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Response, abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from models import Feed
from services.pages import feeds
from web.frame import desk
from web.frame.forms import Form, stripped

pages = desk.blueprint("feeds")


class Named(Form):
    name = StringField(
        filters=[stripped],
        validators=[InputRequired("web-feeds-wrong-name"), Length(1, 80, "web-feeds-wrong-name")],
    )


@pages.get("/feed/<token>.ics")
def calendar(token: str) -> Response:
    """What is on, for whoever holds the address."""
    line = desk.the_line()
    with line.db.read() as reading:
        community = feeds.of(reading, token)
        if community is None:
            abort(404)
        body = feeds.calendar(reading, community, urlsplit(line.settings.public_url).hostname or "grendelinja")
    return Response(body, content_type="text/calendar; charset=utf-8")


@pages.get("/desk/feeds")
def everything() -> str:
    with desk.the_line().db.read() as reading:
        return _shown(reading)


@pages.post("/desk/feeds")
def make() -> str | tuple[str, int]:
    """Answers the page with the address on it: it is shown this once."""
    form = Named()
    with desk.the_line().db.write() as writing:
        if not form.validate():
            return _shown(writing, form.wrong(), typed=form.name.data or ""), 422
        token = feeds.make(writing, g.community, form.name.data)
        desk.note_look(writing, "made_feed", None)
        return _shown(writing, token=token)


@pages.post("/desk/feeds/<int:feed_id>/end")
def end(feed_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        feeds.end(desk.own(writing, Feed, feed_id))
        desk.note_look(writing, "ended_feed", None)
    desk.say("web-said-removed")
    return redirect(url_for("feeds.everything"))


def _shown(session: Session, wrong: list[str] | None = None, token: str | None = None, typed: str = "") -> str:
    public = desk.the_line().settings.public_url.rstrip("/")
    address = public + url_for("feeds.calendar", token=token) if token else None
    living = feeds.living(session, g.community)
    return desk.page("feeds/feeds.html", feeds=living, wrong=wrong or [], address=address, typed=typed)
