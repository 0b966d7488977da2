"""Everything the desk has, and how its pages look on this browser."""

from __future__ import annotations

from flask import abort, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

import clock
from services.desk import counts
from services.desk.counts import Counted
from web.frame import desk, nav

pages = desk.blueprint("more")
COUNTS = {
    "volunteers.everybody": Counted.VOLUNTEERS,
    "activities.coming": Counted.ACTIVITIES,
    "ideas.everything": Counted.IDEAS,
    "organisers.everybody": Counted.ORGANISERS,
    "calls.newest": Counted.CALLS,
    "users.everybody": Counted.USERS,
    "feeds.everything": Counted.FEEDS,
}


@pages.get("/desk/more")
def everything() -> str:
    with desk.the_line().db.read() as reading:
        many = counts.of(reading, g.community, clock.now())
    groups = list(nav.more(g.user.role))
    return desk.page("more/more.html", groups=groups, counted=COUNTS, many=many, schemes=desk.schemes())


@pages.post("/desk/more/scheme")
def choose_scheme() -> Response:
    """Light, dark or as the machine has it, on this browser."""
    chosen = request.form.get("scheme", "")
    if chosen not in desk.schemes():
        abort(400)
    session["scheme"] = chosen
    return redirect(url_for("more.everything"))
