"""`/ivr/…`: the carrier's voice webhooks. Verified before anything else, answered with TwiML whatever happens."""

from __future__ import annotations

from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from carrier.signature import guard
from models import Database, Language
from services.outbox import calls
from services.phones import channel
from settings import Settings

from . import rooms  # noqa: F401 registers every screen
from .engine import apology, status, steps, xml
from .gatherings import conference
from .home import caller

CAME_BACK = "X-Grendelinja-Came-Back"
"""Under this `grendelinja doctor` finds its own word again, so that it knows who answered it."""


def language_of(named: str | None) -> Language:
    return Language(named) if named in set(Language) else Language.NN


def blueprint(settings: Settings, db: Database) -> Blueprint:
    """POST only, every route behind the signature (Twilio: https://www.twilio.com/docs/usage/security)."""
    door = Blueprint("ivr", __name__, url_prefix="/ivr")
    guard(door, settings)
    public_url = settings.public_url.rstrip("/")

    @door.post("/answer")
    def answer() -> Response:
        form = request.form.to_dict()

        def opening(session: Session) -> None:
            rings = caller.number_of(form.get("From", ""))
            community = channel.reached_on(session, form["To"], rings or "")
            own = rings is not None and channel.is_ours(community, rings)
            calls.rang_in(session, community, form["CallSid"], None if own else rings)

        return xml.response(steps.answer(db, steps.Webhook("answer", 0, form, public_url), opening))

    @door.post("/out/<int:row_id>")
    def out(row_id: int) -> Response:
        form = request.form.to_dict()
        if "CallSid" not in form:
            return conference.announcement(db, row_id)

        def opening(session: Session) -> None:
            calls.adopt(session, form["CallSid"], row_id)

        return xml.response(steps.answer(db, steps.Webhook(f"out/{row_id}", 0, form, public_url), opening))

    @door.post("/doctor")
    def doctor() -> Response:
        answer = xml.response(apology.trial(language_of(request.args.get("language"))))
        word = request.form.get("Word", "")
        answer.headers[CAME_BACK] = word if word.isalnum() and word.isascii() else ""
        return answer

    @door.post("/<path:address>")
    def step(address: str) -> Response:
        hook = steps.Webhook(address, int(request.args.get("n", 0)), request.form.to_dict(), public_url)
        return xml.response(steps.answer(db, hook))

    status.register(door, db)
    conference.register(door, db)
    return door
