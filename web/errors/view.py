"""What somebody reads where a page is not, was too old or went wrong: what happened, in the reader's language, and a
way on. Machines, which ask for other things than pages, get the bare answer."""

from __future__ import annotations

import enum

from flask import g, make_response, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from web.frame import desk

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
}


@pages.app_errorhandler(HTTPException)
def answered(error: HTTPException) -> HTTPException | Response:
    """Also for what nobody caught, which has been written to the log by then."""
    code = error.code or 0
    if code < 400 or request.path.startswith(ASKED_BY_MACHINES):
        return error
    response = make_response(_page(_what(error)), code)
    response.headers.extend({name: value for name, value in error.get_headers() if name in ("Allow", "Retry-After")})
    return desk.guard_answer(response)


def _what(error: HTTPException) -> What:
    if isinstance(error, CSRFError):
        return What.TOO_OLD
    code = error.code or 0
    return BY_CODE.get(code, What.NOT_UNDERSTOOD if code < 500 else What.FAILED)


def _page(what: What) -> str:
    try:
        desk.recognise_anew()
        community = desk.community()
    except SQLAlchemyError:
        g.lang, community = desk.language_unasked(), None
    return desk.page("errors/error.html", what=what.value, line=community.number if community else None)
