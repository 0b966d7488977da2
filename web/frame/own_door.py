"""Whose own page it is: the browser holds a token, for as long as its row says (`services/pages/own_page.py`), or the
link of an organiser, which opens what that one arranges alone (`services/pages/organiser_links.py`)."""

from __future__ import annotations

from flask import g, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import OrganiserLink
from services.hours import links
from services.pages import organiser_links, own_page
from services.pages.own_page import Opened
from web.frame import line

COOKIE, LINK = "own", "own-link"


def recognise() -> bool:
    """Whether this browser opens somebody's page; then it is known from now on whose, in her language."""
    token, link = (request.cookies.get(name(which), "") for which in (COOKIE, LINK))
    if "own" not in g and (token or link):
        with line.the_line().db.read() as reading:
            found = own_page.find(reading, token) if token else None
            found = found or (by_link(reading, link) if link else None)
        if found is not None:
            enter(found)
    return "own" in g


def enter(found: Opened) -> None:
    g.own, g.community, g.lang = found, found.community, found.person.language.value


def by_link(session: Session, token: str) -> Opened | None:
    """What the token of an organiser's link opens; None for one that is over, or that nobody here has made."""
    try:
        read = links.read(line.the_line().settings.secret_key, links.ORGANISER, token, good_for=None)
    except (links.LinkExpired, links.LinkForged):
        return None
    row = session.get(OrganiserLink, read.ids["link"])
    return organiser_links.opened(session, row.id) if row is not None and read.is_of(row) else None


def give(response: AnyResponse, token: str) -> AnyResponse:
    """This browser opens the page from now on."""
    return _hold(_drop(response, LINK), COOKIE, token, int(own_page.OPEN_FOR.total_seconds()))


def give_link(response: AnyResponse, token: str) -> AnyResponse:
    """This browser opens what the link does from now on, and no page of another's."""
    return _hold(_drop(response, COOKIE), LINK, token, int(organiser_links.GOOD_FOR.total_seconds()))


def take_away(response: AnyResponse) -> AnyResponse:
    """This browser opens nobody's page any more."""
    return _drop(_drop(response, COOKIE), LINK)


def name(which: str = COOKIE) -> str:
    return f"__Host-{which}" if line.the_line().settings.production else which


def _drop(response: AnyResponse, which: str) -> AnyResponse:
    production = line.the_line().settings.production
    response.delete_cookie(name(which), path="/", secure=production, httponly=True, samesite="Lax")
    return response


def _hold(response: AnyResponse, which: str, token: str, seconds: int) -> AnyResponse:
    response.set_cookie(
        name(which),
        token,
        max_age=seconds,
        secure=line.the_line().settings.production,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response
