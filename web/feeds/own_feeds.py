"""A feed of one's own: made and ended by her on her own page, or at the desk for who asks."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Response, abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import Person
from services.pages import own_feeds
from web.frame import desk

pages = desk.blueprint("own_feeds")


@pages.get("/feed/own/<token>.ics")
def calendar(token: str) -> Response:
    """What is hers, for whoever holds the address."""
    line = desk.the_line()
    with line.db.read() as reading:
        person = own_feeds.of(reading, token)
        if person is None:
            abort(404)
        body = own_feeds.of_person(reading, person, urlsplit(line.settings.public_url).hostname or "grendelinja")
    return Response(body, content_type="text/calendar; charset=utf-8")


@pages.get("/mine/calendar")
def mine() -> str:
    with desk.the_line().db.read() as reading:
        return _page(reading, _me(reading))


@pages.post("/mine/calendar")
def make_mine() -> str:
    """Answers the page with the address on it: it is shown this once."""
    with desk.the_line().db.write() as writing:
        me = _me(writing)
        return _page(writing, me, own_feeds.make(writing, me))


@pages.post("/mine/calendar/end")
def end_mine() -> AnyResponse:
    with desk.the_line().db.write() as writing:
        own_feeds.end(writing, _me(writing))
    desk.say("web-said-removed")
    return redirect(url_for("own_feeds.mine"))


@pages.get("/desk/people/<int:person_id>/calendar")
def of_person(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        page = _page(reading, desk.own(reading, Person, person_id), at_desk=True)
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/calendar")
def make_for_person(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        token = own_feeds.make(writing, person)
        desk.note_look(writing, "made_feed", person.id)
        return _page(writing, person, token, at_desk=True)


@pages.post("/desk/people/<int:person_id>/calendar/end")
def end_for_person(person_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        own_feeds.end(writing, person)
        desk.note_look(writing, "ended_feed", person.id)
    desk.say("web-said-removed")
    return redirect(url_for("own_feeds.of_person", person_id=person_id))


def _me(session: Session) -> Person:
    return session.get_one(Person, g.own.person.id)


def _page(session: Session, person: Person, token: str | None = None, *, at_desk: bool = False) -> str:
    public = desk.the_line().settings.public_url.rstrip("/")
    return desk.page(
        "feeds/own.html" if not at_desk else "feeds/of_person.html",
        person=person,
        feed=own_feeds.living(session, person),
        address=public + url_for("own_feeds.calendar", token=token) if token else None,
        end=url_for("own_feeds.end_for_person", person_id=person.id) if at_desk else url_for("own_feeds.end_mine"),
    )
