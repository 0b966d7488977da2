"""Everything the desk has, and how its pages look on this browser."""

from __future__ import annotations

from flask import abort, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from web.frame import desk, nav

pages = desk.blueprint("more")


@pages.get("/desk/more")
def everything() -> str:
    return desk.page("more/more.html", groups=list(nav.more(g.user.role)), schemes=desk.schemes())


@pages.post("/desk/more/scheme")
def choose_scheme() -> Response:
    """Light, dark or as the machine has it, on this browser."""
    chosen = request.form.get("scheme", "")
    if chosen not in desk.schemes():
        abort(400)
    session["scheme"] = chosen
    return redirect(url_for("more.everything"))
