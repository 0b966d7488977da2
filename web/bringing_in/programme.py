"""What an organiser holds, brought in at the desk from a spreadsheet or a calendar."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response

from models import Organiser
from services import importing
from web.frame import desk
from web.frame.arranging import from_file
from web.frame.arranging.from_file import Looked
from web.frame.lists import brought, table_file

pages = desk.blueprint("programme_file")


@pages.get("/desk/organisers/<int:organiser_id>/file")
def form(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        return _page(desk.own(reading, Organiser, organiser_id))


@pages.get("/desk/organisers/program.csv")
def empty() -> Response:
    """A file with the headings and nothing under them."""
    return table_file.answer("program", importing.ACTIVITY_COLUMNS, [])


@pages.post("/desk/organisers/<int:organiser_id>/file")
def look(organiser_id: int) -> str | tuple[str, int]:
    """What the file would do. Nothing is saved."""
    return _shown(organiser_id, brought.sent())


@pages.post("/desk/organisers/<int:organiser_id>/file/take")
def take(organiser_id: int) -> Response | str | tuple[str, int]:
    """What was shown is done; where it would be something else by now, it is shown anew and nothing is done."""
    data = brought.kept()
    if from_file.wrong(data) is not None:
        return _shown(organiser_id, data)
    try:
        with desk.the_line().db.write() as writing:
            organiser = desk.own(writing, Organiser, organiser_id)
            report = from_file.take(writing, organiser, data, whole=from_file.is_whole(), new_places=True)
            desk.note_look(writing, "imported_activities", None)
    except from_file.NotTaken:
        return _shown(organiser_id, data, changed=True)
    desk.say("web-said-imported", created=report.created, updated=report.updated)
    return redirect(url_for("organisers.organiser", organiser_id=organiser_id))


def _shown(organiser_id: int, data: bytes, *, changed: bool = False) -> str | tuple[str, int]:
    wrong = from_file.wrong(data)
    with desk.the_line().db.write() as writing:
        organiser = desk.own(writing, Organiser, organiser_id)
        whole = from_file.is_whole()
        looked = (
            None if wrong else from_file.look(writing, organiser, data, whole=whole, new_places=True, changed=changed)
        )
        page = _page(organiser, looked, wrong)
        writing.rollback()
    return page, from_file.status(looked)


def _page(organiser: Organiser, looked: Looked | None = None, wrong: str | None = None) -> str:
    return desk.page("bringing_in/programme.html", organiser=organiser, **from_file.shown(looked, wrong))
