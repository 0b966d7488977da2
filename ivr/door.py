"""`/ivr/…`: the carrier's voice webhooks. Verified before anything else, answered with TwiML whatever happens."""

from __future__ import annotations

import sqlalchemy as sa
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session

from carrier.signature import guard
from models import Database, Direction, Language, Step
from services.hours import links
from services.outbox import calls
from services.phones import channel
from services.standby import Standby
from services.standby.keeping import Kept
from settings import Settings

from . import rooms  # noqa: F401 registers every screen
from .engine import apology, status, steps, xml
from .engine import standby as away
from .engine.webhook import Webhook
from .gatherings import conference
from .home import caller

CAME_BACK = "X-Grendelinja-Came-Back"
"""Under this `grendelinja doctor` finds its own word again, so that it knows who answered it."""


def language_of(named: str | None) -> Language:
    return Language(named) if named in set(Language) else Language.NN


def blueprint(settings: Settings, db: Database, standby: Standby) -> Blueprint:
    """POST only, every route behind the signature (Twilio: https://www.twilio.com/docs/usage/security)."""
    door = Blueprint("ivr", __name__, url_prefix="/ivr")
    guard(door, settings)
    door.register_error_handler(sa.exc.SQLAlchemyError, status.unless_away)
    public_url = settings.public_url.rstrip("/")
    without_database = away.answers(standby)

    def sound_at(recording_id: int) -> str:
        return public_url + links.sound_path(settings.secret_key, recording_id)

    def answered(address: str, n: int = 0) -> Response:
        hook = Webhook(address, n, request.form.to_dict(), public_url, sound_at)
        if standby.away:
            return xml.response(without_database(hook))
        return xml.response(steps.answer(db, hook, opening_of(hook), without_database))

    @door.post("/answer")
    def answer() -> Response:
        return answered("answer")

    @door.post("/out/<int:row_id>")
    def out(row_id: int) -> Response:
        return answered(f"out/{row_id}") if "CallSid" in request.form else conference.announcement(db, row_id)

    @door.post("/doctor")
    def doctor() -> Response:
        answer = xml.response(apology.trial(language_of(request.args.get("language"))))
        word = request.form.get("Word", "")
        answer.headers[CAME_BACK] = word if word.isalnum() and word.isascii() else ""
        return answer

    @door.post("/<path:address>")
    def step(address: str) -> Response:
        return answered(address, int(request.args.get("n", 0)))

    away.register(door, standby)
    status.register(door, db)
    conference.register(door, db)
    return door


def opening_of(hook: Webhook) -> steps.Opening | None:
    """What writes the row of the call that this may be the first we hear of."""
    name, *ids = hook.address.split("/")
    asked_for = int(ids[0]) if name in ("out", away.HELP, away.AFTER) and ids else 0
    if asked_for:
        return lambda session: calls.adopt(session, hook.sid, asked_for)
    rang_in = name == "answer" or (name in (away.HELP, away.AFTER) and hook.form.get("Direction") == Direction.INBOUND)
    return (lambda session: _rang_in(session, hook)) if rang_in else None


def _rang_in(session: Session, hook: Webhook) -> None:
    rings = caller.number_of(hook.form.get("From", ""))
    community = channel.reached_on(session, hook.form["To"], rings or "")
    own = rings is not None and channel.is_ours(community, rings)
    shown = calls.Shown(*(hook.form.get(name) for name in ("StirVerstat", "ForwardedFrom", "CallerName")))
    calls.rang_in(session, community, hook.sid, None if own else rings, shown)


def do_what_was_kept(db: Database, public_url: str, kept: Kept) -> None:
    """What somebody did is done now, once; of whoever only listened it is written that we failed: a call-back for a
    caller, and no try for whom the line rang. Raises what the database raises when it is away."""
    hook = Webhook(kept.address, kept.n, kept.form, public_url)
    if kept.pressed is not None or (away.was_told(kept) and kept.holds):
        steps.do(db, hook, opening_of(hook))
    else:
        steps.keep_error(db, hook, LookupError("the database was away"), opening_of(hook))
    if kept.pressed is None:
        return
    with db.read() as session:
        where = sa.and_(Step.call_sid == hook.sid, Step.n == hook.n)
        address = session.scalars(sa.select(Step.next_address).where(where)).one()
    if address is not None:
        steps.do(db, Webhook(address, kept.n + 1, {**kept.form, "Digits": kept.pressed}, public_url))
