"""A list of people from a spreadsheet: what is new, changes or is refused is shown before anything is done."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from models import Community
from services import importing
from services.importing import ImportReport
from web.frame import desk
from web.frame.lists import brought, table_file

pages = desk.blueprint("bringing_in")


@pages.get("/desk/people/import")
def form() -> str:
    return _page()


@pages.get("/desk/people/import/folk.csv")
def empty() -> Response:
    """A file with the headings and nobody under them."""
    return table_file.answer("folk", importing.PEOPLE_COLUMNS, [])


@pages.post("/desk/people/import")
def look() -> str | tuple[str, int]:
    """What the file would do. Nothing is saved."""
    data = brought.sent()
    wrong = brought.wrong(data)
    if wrong is not None:
        return _page(wrong=wrong), 422
    return _shown(data, "checked" in request.form)


@pages.post("/desk/people/import/take")
def take() -> Response | str | tuple[str, int]:
    """What was shown is done; where it would be something else by now, it is shown anew and nothing is done."""
    data = brought.kept()
    wrong = brought.wrong(data)
    if wrong is not None:
        return _page(wrong=wrong), 422
    checked = "checked" in request.form
    try:
        with desk.the_line().db.write() as writing:
            community = writing.get_one(Community, g.community.id)
            report = importing.as_shown(
                writing, community, data, volunteers_checked=checked, seen=request.form.get("seen", "")
            )
            desk.note_look(writing, "imported_people", None)
    except importing.Otherwise:
        return _shown(data, checked, changed=True)
    desk.say("web-said-imported", created=report.created, updated=report.updated)
    return redirect(url_for("people.everybody"))


def _shown(data: bytes, checked: bool, *, changed: bool = False) -> str | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        report = importing.foresee_people(writing, community, data, volunteers_checked=checked)
    status = 409 if changed else 200 if report.taken else 422
    return _page(report=report, kept=brought.packed(data), checked=checked, changed=changed), status


def _page(
    *,
    report: ImportReport | None = None,
    wrong: str | None = None,
    kept: str = "",
    checked: bool = False,
    changed: bool = False,
) -> str:
    return desk.page(
        "bringing_in/bringing_in.html",
        report=report,
        wrong=wrong,
        kept=kept,
        checked=checked,
        changed=changed,
        seen=importing.fingerprint(report) if report else "",
        new=[one for one in report.taken if one.is_new] if report else [],
        other=[one for one in report.taken if one.changed] if report else [],
        told=brought.told,
        largest=brought.LARGEST // 1024,
        most=brought.MOST_LINES,
    )
