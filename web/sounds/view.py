"""What the carrier plays on a call: an organiser's own voice, at an address that is signed and short of life."""

from __future__ import annotations

from flask import Response, abort

from models import Purpose, Recording
from services.hours import links
from web.frame import desk

pages = desk.blueprint("sounds")
KEPT_BY_CARRIER_S = 3600
"""A hundred may listen to one activity in an hour: its sound is asked for once."""


@pages.get("/sound/<token>.wav")
def sound(token: str) -> Response:
    """Never a volunteer's note: only what was spoken for whoever rings."""
    line = desk.the_line()
    try:
        read = links.read(line.settings.secret_key, links.SOUND, token)
    except (links.LinkExpired, links.LinkForged):
        abort(404)
    with line.db.read() as reading:
        held = reading.get(Recording, read.ids.get("recording", 0))
        if held is None or held.purpose is not Purpose.PROGRAMME or held.sound is None or not read.is_of(held):
            abort(404)
        answer = Response(held.sound, mimetype="audio/wav")
    answer.cache_control.private = True
    answer.cache_control.max_age = KEPT_BY_CARRIER_S
    return answer
