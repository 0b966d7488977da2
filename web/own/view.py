"""A volunteer's own page: opened by a code to her telephone, and what is hers to do; by an organiser's link, what is
arranged by that one."""

from __future__ import annotations

from flask import g, redirect, request, session, url_for
from werkzeug.wrappers import Response
from wtforms import BooleanField, IntegerField, StringField

from services.desk import throttle
from services.pages import own_page
from services.phones import numbers
from web.frame import desk, entry, own_door
from web.frame.door import browser
from web.frame.forms import Form

from . import mine as mine_page

pages = desk.blueprint("own")
ASKED_FOR = "own_number"
"""Where the session keeps the number a code was asked for: it stands in no address."""


class Number(Form):
    phone = StringField()
    call = BooleanField()


class Code(Form):
    code = StringField()
    person = IntegerField()


@pages.get("/mine")
def mine() -> str:
    """The page, or the way to it."""
    if not own_door.recognise():
        return _ask_for_number()
    with desk.the_line().db.read() as reading:
        page = mine_page.shown(reading, reading.merge(g.own.person, load=False))
    if g.own.organiser_id is None:
        desk.note_opened("opened_own_page", g.own.person, g.own.person.id)
    else:
        desk.note_opened("opened_organiser_link", g.own.person, g.own.person.id)
    return page


@pages.get("/arrange/<token>")
def by_link(token: str) -> Response | tuple[str, int]:
    """An organiser's link: this browser opens what it arranges from now on, unless her own page is open already."""
    is_open = own_door.recognise()
    with desk.the_line().db.read() as reading:
        found = own_door.by_link(reading, token)
    if found is None:
        return desk.page("own/link_over.html", line=_line()), 404
    if is_open and g.own.person.id == found.person.id and g.own.covers(found.organiser_id or 0):
        return redirect(url_for("own.mine"))
    own_door.enter(found)
    return own_door.give_link(redirect(url_for("own.mine")), token)


@pages.post("/mine/code")
def send_code() -> str | tuple[str, int]:
    """The same answer whoever has the number, and whether anybody has."""
    form = Number()
    try:
        number = numbers.to_e164(form.phone.data or "")
    except numbers.BadNumber as bad:
        return _ask_for_number(f"web-number-{bad.fault.value.replace('_', '-')}"), 400
    community = desk.community()
    if community is not None and own_page.is_quiet(community):
        return _ask_for_number("web-own-quiet"), 400
    secret = desk.the_line().settings.secret_key
    if not entry.may_try([throttle.of_address(secret, request.remote_addr, "code-from")]):
        return _ask_for_number("web-login-wait"), 429
    with desk.the_line().db.write() as writing:
        own_page.send_code(writing, number, by_call=bool(form.call.data))
    session[ASKED_FOR] = number
    return _ask_for_code()


@pages.post("/mine/open")
def open_page() -> Response | str | tuple[str, int]:
    """With the code; of several who share a telephone, whoever says which she is."""
    number = str(session.get(ASKED_FOR, ""))
    if not number:
        return redirect(url_for("own.mine"))
    form = Code()
    secret = desk.the_line().settings.secret_key
    tried = [throttle.of_address(secret, request.remote_addr, "open-from")]
    if not entry.may_try(tried):
        return _ask_for_code("web-login-wait"), 429
    with desk.the_line().db.write() as writing:
        people = own_page.with_code(writing, number, form.code.data or "")
        chosen = people if len(people) == 1 else [each for each in people if each.id == form.person.data]
        token = None
        if chosen:
            named = browser.named(request.headers.get("User-Agent", ""))
            token = own_page.open_page(writing, chosen[0], number, named)
    if people:
        entry.was_right(tried)
    if token is None:
        wrong = None if people else "web-own-code-wrong"
        return _ask_for_code(wrong, people=people, code=form.code.data or ""), 400 if wrong else 200
    session.pop(ASKED_FOR, None)
    return own_door.give(redirect(url_for("own.mine")), token)


@pages.post("/mine/close")
def close() -> Response:
    """In this browser."""
    if g.own.page_id is not None:
        with desk.the_line().db.write() as writing:
            own_page.close(writing, g.own.page_id)
    return own_door.take_away(redirect(url_for("own.mine")))


def _ask_for_number(wrong: str | None = None) -> str:
    return desk.page("own/number.html", wrong=wrong, line=_line(), typed=request.form.get("phone", ""))


def _ask_for_code(wrong: str | None = None, *, people: object = (), code: str = "") -> str:
    return desk.page("own/code.html", wrong=wrong, people=people, code=code, line=_line())


def _line() -> str | None:
    community = desk.community()
    return community.number if community is not None else None
