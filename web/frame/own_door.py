"""Whose own page it is: the browser holds a token, for as long as its row says (`services/pages/own_page.py`)."""

from __future__ import annotations

from flask import g, request
from werkzeug.wrappers import Response as AnyResponse

from services.pages import own_page
from web.frame import line

COOKIE = "own"


def recognise() -> bool:
    """Whether this browser opens somebody's page; then it is known from now on whose, in her language."""
    token = request.cookies.get(name(), "")
    if "own" not in g and token:
        with line.the_line().db.read() as reading:
            found = own_page.find(reading, token)
        if found is not None:
            g.own, g.community, g.lang = found, found.community, found.person.language.value
    return "own" in g


def give(response: AnyResponse, token: str) -> AnyResponse:
    """This browser opens the page from now on."""
    response.set_cookie(
        name(),
        token,
        max_age=int(own_page.OPEN_FOR.total_seconds()),
        secure=line.the_line().settings.production,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response


def name() -> str:
    return f"__Host-{COOKIE}" if line.the_line().settings.production else COOKIE
