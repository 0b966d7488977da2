"""What somebody reads where a page is not, was too old or went wrong: what happened, in the reader's language, and a
way on. Machines, which ask for other things than pages, get the bare answer."""

from __future__ import annotations

import enum

import structlog
from flask import abort, g, make_response, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DataError, SQLAlchemyError
from werkzeug.exceptions import BadRequest, HTTPException, ServiceUnavailable
from werkzeug.wrappers import Response

from models import is_away
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst

log = structlog.get_logger()
SOON_S = 60

pages = desk.blueprint("errors")
ASKED_BY_MACHINES = ("/ivr", "/sms", "/health", "/ready", "/metrics")


class What(enum.StrEnum):
    """What the reader is told."""

    NOT_FOUND = "not_found"
    TOO_OLD = "too_old"
    SIGNED_OUT = "signed_out"
    NOT_YOURS = "not_yours"
    CHANGED = "changed"
    NOT_UNDERSTOOD = "not_understood"
    TOO_MUCH = "too_much"
    AWAY = "away"
    FAILED = "failed"


BY_CODE = {
    401: What.SIGNED_OUT,
    403: What.NOT_YOURS,
    404: What.NOT_FOUND,
    405: What.NOT_FOUND,
    409: What.CHANGED,
    410: What.NOT_FOUND,
    413: What.TOO_MUCH,
    429: What.TOO_MUCH,
    503: What.AWAY,
}


@pages.app_errorhandler(HTTPException)
def answered(error: HTTPException) -> HTTPException | Response:
    """Also for what nobody caught, which has been written to the log by then."""
    code = error.code or 0
    if code < 400 or request.path.startswith(ASKED_BY_MACHINES):
        return error
    clash = error if isinstance(error, SomebodyWasFirst) else None
    response = make_response(_page(_what(error), clash), code)
    if clash is not None and clash.about is not None:
        desk.note_seen("read_person", (clash.about,))
    response.headers.extend({name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")})
    return desk.guard_answer(response)


@pages.before_app_request
def refuse_what_is_no_letter() -> None:
    """A NUL is none; PostgreSQL takes no text with one, and what SQLite keeps could be said to nobody."""
    if not request.path.startswith(ASKED_BY_MACHINES) and any("\0" in value for value in request.values.values()):
        abort(400)


@pages.app_errorhandler(ValueError)
@pages.app_errorhandler(OverflowError)
@pages.app_errorhandler(DataError)
def unusable(error: Exception) -> HTTPException | Response:
    """What was asked for or written cannot be used: a NUL in a name, a number no database has room for, an address
    that is none. Written to the log with its traceback, since it may be a fault of ours."""
    log.warning("web.unusable", endpoint=request.endpoint, exc_info=error)
    return answered(BadRequest())


@pages.app_errorhandler(SQLAlchemyError)
def unless_away(error: SQLAlchemyError) -> HTTPException | Response:
    """A database that is away is no fault of the page's, and is not written down as one. Raises every other error."""
    if not is_away(error):
        raise error
    log.warning("web.database_away")
    return answered(ServiceUnavailable(retry_after=SOON_S))


def _what(error: HTTPException) -> What:
    if isinstance(error, CSRFError):
        return What.TOO_OLD
    code = error.code or 0
    return BY_CODE.get(code, What.NOT_UNDERSTOOD if code < 500 else What.FAILED)


def _page(what: What, clash: SomebodyWasFirst | None = None) -> str:
    try:
        desk.recognise_anew()
        community = desk.community()
    except SQLAlchemyError:
        g.lang, community = desk.language_unasked(), None
    line = community.number if community else None
    own = request.path.startswith("/mine")
    return desk.page("errors/error.html", what=what.value, clash=clash, line=line, on_own_page=own)
