"""Make it evening: rings one elder of the fictional village within seconds. Not there on a real line."""

from __future__ import annotations

from flask import abort, g, request
from werkzeug.wrappers import Response

from models import Person
from services import demonstration
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst

pages = desk.blueprint("demo_button")


@pages.post("/desk/evening")
def evening() -> Response:
    if desk.the_line().settings.production:
        abort(404)
    person_id = request.form.get("person", type=int)
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id) if person_id is not None else None
        try:
            demonstration.evening(writing, g.community, elder)
        except demonstration.NobodyToRing as nobody:
            raise SomebodyWasFirst("web-first-nobody-to-ring") from nobody
    desk.say("web-said-ringing")
    return desk.back()
