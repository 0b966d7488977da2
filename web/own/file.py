"""What an organiser holds, brought in from a file on her own page. Of one the coordinator does not trust the desk takes
it in."""

from __future__ import annotations

from flask import abort, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Organiser
from services import importing
from web.frame import desk
from web.frame.arranging import from_file
from web.frame.arranging.from_file import Looked
from web.frame.lists import brought, table_file

from .whose import me, spoken_for

pages = desk.blueprint("arranged_file")


@pages.get("/mine/activities/file/<int:organiser_id>")
def form(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        return _page(spoken_for(reading, me(reading), organiser_id))


@pages.get("/mine/activities/program.csv")
def empty() -> Response:
    """A file with the headings and nothing under them."""
    return table_file.answer("program", importing.ACTIVITY_COLUMNS, [])


@pages.post("/mine/activities/file/<int:organiser_id>")
def look(organiser_id: int) -> tuple[str, int]:
    """What the file would do. Nothing is saved."""
    return _shown(organiser_id, brought.sent())


@pages.post("/mine/activities/file/<int:organiser_id>/take")
def take(organiser_id: int) -> Response | tuple[str, int]:
    """What was shown is done; where it would be something else by now, it is shown anew and nothing is done."""
    data = brought.kept()
    if from_file.wrong(data) is not None:
        return _shown(organiser_id, data)
    try:
        with desk.the_line().db.write() as writing:
            report = from_file.take(writing, _trusted(writing, organiser_id), data, whole=False, new_places=False)
    except from_file.NotTaken:
        return _shown(organiser_id, data, changed=True)
    desk.say("web-said-imported", created=report.created, updated=report.updated)
    return redirect(url_for("own.mine"))


def _shown(organiser_id: int, data: bytes, *, changed: bool = False) -> tuple[str, int]:
    wrong = from_file.wrong(data)
    with desk.the_line().db.write() as writing:
        organiser = _trusted(writing, organiser_id)
        looked = (
            None if wrong else from_file.look(writing, organiser, data, whole=False, new_places=False, changed=changed)
        )
        page = _page(organiser, looked, wrong)
        writing.rollback()
    return page, from_file.status(looked)


def _trusted(writing: Session, organiser_id: int) -> Organiser:
    organiser = spoken_for(writing, me(writing), organiser_id)
    return organiser if organiser.trusted else abort(404)


def _page(organiser: Organiser, looked: Looked | None = None, wrong: str | None = None) -> str:
    return desk.page("own/file.html", organiser=organiser, **from_file.shown(looked, wrong))
