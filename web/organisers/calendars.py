"""The calendar an organiser keeps on the web: its address, whether it comes, and trying it at once."""

from __future__ import annotations

from flask import abort, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import StringField
from wtforms.validators import InputRequired

import fetching
from models import Organiser, OrganiserCalendar
from services.programme import subscribed
from web.frame import desk
from web.frame.forms import Form, stripped

pages = desk.blueprint("calendars")


class Address(Form):
    url = StringField(
        "web-subscribed-url",
        filters=[stripped],
        validators=[InputRequired("web-subscribed-wrong-url")],
        render_kw={"inputmode": "url", "autocomplete": "off"},
    )


@pages.get("/desk/organisers/<int:organiser_id>/calendar")
def form(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        organiser = desk.own(reading, Organiser, organiser_id)
        held = subscribed.of(reading, organiser)
        return _page(organiser, held, Address(formdata=None, data={"url": held.url if held else ""}))


@pages.post("/desk/organisers/<int:organiser_id>/calendar")
def save(organiser_id: int) -> AnyResponse | tuple[str, int]:
    """It is fetched from there, the first time within half a minute."""
    typed = Address()
    with desk.the_line().db.write() as writing:
        organiser = desk.own(writing, Organiser, organiser_id)
        url = _read(typed)
        if url is None:
            return _page(organiser, subscribed.of(writing, organiser), typed), 422
        subscribed.set_address(writing, organiser, url)
        desk.note_look(writing, "set_calendar", None)
    desk.say("web-said-subscribed")
    return _to(organiser_id)


@pages.post("/desk/organisers/<int:organiser_id>/calendar/fetch")
def fetch(organiser_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        subscribed.fetch_now(_held(writing, organiser_id))
    desk.say("web-said-subscribed-fetched")
    return _to(organiser_id)


@pages.post("/desk/organisers/<int:organiser_id>/calendar/end")
def end(organiser_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        subscribed.end(writing, _held(writing, organiser_id))
        desk.note_look(writing, "ended_calendar", None)
    desk.say("web-said-subscribed-ended")
    return _to(organiser_id)


def _read(typed: Address) -> str | None:
    """The address; None where it is none, or is the line's own, whose feeds would come back as an organiser's."""
    if not typed.validate():
        return None
    try:
        url = fetching.web_address(typed.url.data or "")
    except fetching.NotFetched:
        typed.url.errors = ["web-subscribed-wrong-url"]
        return None
    if url.startswith(request.host_url) or url.startswith(desk.the_line().settings.public_url):
        typed.url.errors = ["web-subscribed-wrong-own"]
        return None
    return url


def _held(session: Session, organiser_id: int) -> OrganiserCalendar:
    held = subscribed.of(session, desk.own(session, Organiser, organiser_id))
    if held is None:
        abort(404)
    return held


def _page(organiser: Organiser, held: OrganiserCalendar | None, typed: Address) -> str:
    return desk.page("organisers/calendar.html", organiser=organiser, held=held, form=typed)


def _to(organiser_id: int) -> AnyResponse:
    return redirect(url_for("organisers.organiser", organiser_id=organiser_id))
