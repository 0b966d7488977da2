"""Who has looked at what, who has changed what and who has signed in, for the coordinator to read."""

from __future__ import annotations

from flask import abort, g, request

from models import Person
from services.desk import audit
from web.frame import desk

pages = desk.blueprint("audit")


@pages.get("/desk/audit")
def newest() -> str:
    """The newest rows, of everything or of one person; older ones a page at a time. That it was read is a row too."""
    about, before = (request.args.get(name, type=int) for name in ("person", "before"))
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, about) if about is not None else None
        rows = audit.newest(reading, g.community, person_id=about, before=before)
        if before is not None and before < 1:
            abort(404)
        page = desk.page(
            "audit/audit.html",
            rows=rows,
            person=person,
            whom=audit.whom(reading, rows),
            names=audit.names(reading, rows),
            more=len(rows) == audit.NEWEST,
        )
    desk.note_seen("read_audit", (about,))
    return page
