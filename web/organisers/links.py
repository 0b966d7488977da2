"""The link to what an organiser arranges: sent to its contact, shown first as it goes out, and closed."""

from __future__ import annotations

from functools import partial

from flask import redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import Organiser, Person
from services.pages import organiser_links
from services.programme import agreements
from web.frame import desk, preview

pages = desk.blueprint("organiser_links")


@pages.get("/desk/organisers/<int:organiser_id>/link")
def before_sending(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        organiser, person = _contact(reading, organiser_id)
        return _asked(reading, organiser, person)


@pages.post("/desk/organisers/<int:organiser_id>/link")
def send(organiser_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        organiser, person = _contact(writing, organiser_id)
        if person is None or _why_not(writing, organiser):
            return _asked(writing, organiser, person), 409
        try:
            preview.do(writing, partial(organiser_links.send, writing, organiser, person))
        except preview.Changed as changed:
            return _page(organiser, person, foretold=preview.shown_again(changed)), 409
        desk.note_look(writing, "sent_organiser_link", person.id)
    desk.say("web-said-link-sent")
    return redirect(url_for("organisers.organiser", organiser_id=organiser_id))


@pages.post("/desk/organisers/<int:organiser_id>/link/end")
def end(organiser_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        organiser_links.end_all(writing, desk.own(writing, Organiser, organiser_id))
        desk.note_look(writing, "ended_organiser_link", None)
    desk.say("web-said-link-ended")
    return redirect(url_for("organisers.organiser", organiser_id=organiser_id))


def _contact(session: Session, organiser_id: int) -> tuple[Organiser, Person | None]:
    organiser = desk.own(session, Organiser, organiser_id)
    return organiser, next(iter(agreements.contacts(session, organiser)), None)


def _asked(session: Session, organiser: Organiser, person: Person | None) -> str:
    why = _why_not(session, organiser) if person is not None else "web-link-no-contact"
    if person is None or why:
        return _page(organiser, person, why=why)
    foretold = preview.shown(session, partial(organiser_links.send, session, organiser, person))
    return _page(organiser, person, foretold=foretold)


def _why_not(session: Session, organiser: Organiser) -> str | None:
    """The name of the sentence that says why it cannot be sent."""
    try:
        organiser_links.number_of(session, organiser)
    except organiser_links.NoText:
        return "web-link-no-text"
    except organiser_links.NoAgreement:
        return "web-link-no-agreement"
    return None


def _page(
    organiser: Organiser, person: Person | None, *, foretold: preview.Preview | None = None, why: str | None = None
) -> str:
    desk.note_when_shown("read_person", [person.id] if person is not None else [])
    return desk.page("organisers/link.html", organiser=organiser, person=person, foretold=foretold, why=why)
