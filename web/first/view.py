"""What makes a new line a running one, ticked by what is there, each with the way to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import g, redirect, session, url_for
from werkzeug.wrappers import Response

from models import Community
from services.desk.settings import first_morning
from services.desk.settings.first_morning import What
from web.frame import desk

pages = desk.blueprint("first")
LEADS_TO: Mapping[What, tuple[str, dict[str, Any]]] = {
    What.LINE: ("community.section", {"name": "line"}),
    What.CONTROLLER: ("community.section", {"name": "controller"}),
    What.ON_CALL: ("community.section", {"name": "telephones"}),
    What.PEOPLE: ("person_add.form", {}),
    What.ACTIVITY: ("activities.new", {}),
    What.EVENING: ("people.everybody", {}),
}
"""Where each is done; a test call and the card are buttons of the page itself."""


@pages.get("/desk/first")
def morning() -> str:
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
        steps = first_morning.steps(reading, community)
    session[desk.FIRST_MORNING] = not all(step.done for step in steps)
    return desk.page(
        "first/morning.html",
        steps=steps,
        done=sum(step.done for step in steps),
        minutes=first_morning.minutes_left(steps),
        line=community,
        ways={what.value: url_for(endpoint, **given) for what, (endpoint, given) in LEADS_TO.items()},
    )


@pages.post("/desk/first/card")
def card() -> Response:
    """The cards are opened to be printed."""
    with desk.the_line().db.write() as writing:
        first_morning.card_printed(writing, writing.get_one(Community, g.community.id))
    desk.nothing_done()
    return redirect(url_for("paper.for_telephones"))
