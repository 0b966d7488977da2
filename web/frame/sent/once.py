"""A form that is sent twice is done once.

Each page gives its forms a nonce, signed with whom the page was for. Whoever sends one claims a row whose key is made
of the nonce, the address and every field, before anything is done for it; where another has it, nothing is done, and
the answer leads to where the first was led. What was changed on the page before it was sent again is another key: that
is no second time.

What fails (4xx, 5xx), and what answers with a page of its own (a search, a preview, a file), may be sent again: so a
form that does something leads to another page.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from datetime import datetime
from functools import cache

import structlog
from flask import Response, g, redirect, request
from itsdangerous import BadSignature, URLSafeTimedSerializer
from markupsafe import Markup
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.wrappers import Response as AnyResponse

import clock
from services.desk import sent_forms
from web.frame import line, who

from . import first, saying

log = structlog.get_logger()

FIELD = "once"
GOOD_FOR_S = 24 * 60 * 60
WAIT_S = 10.0
"""How long a second one waits for the end of the first."""
LOOK_EVERY_S = 0.05
JUST_NOW_S = 60
"""Within so many seconds the second one is the same press, and reads what the first would have read."""
CHANGES_WHO_IS_HERE = ("account",)
"""Pages whose forms give the browser another session: its cookie must be the one of their own answer."""
ONLY_ASKS = frozenset({"people.search", "acting.find", "people.export", "people.cards", "bringing_in.look"})
NOBODY = 0
_HIDDEN = Markup('<input type="hidden" name="{}" value="{}">')


def nonce() -> str:
    """For the forms of the page that is being made."""
    if FIELD not in g:
        g.once = str(_signer().dumps([_reader(), secrets.token_urlsafe(9)]))
    return str(g.once)


def carried(csrf: str) -> Callable[[], Markup]:
    """The fields every form of a page carries; a page of a hundred rows has three hundred forms, so they are written
    once."""

    @cache
    def fields() -> Markup:
        back = request.full_path if request.query_string else request.path
        named = {"csrf": csrf, FIELD: nonce(), "back": back}
        return Markup().join(_HIDDEN.format(name, value) for name, value in named.items())

    return fields


def whose() -> int | None:
    """For whom the page was made on which the form stood that is being sent: the id of the desk's user; `NOBODY` where
    nobody was signed in there, None where it carries no nonce of ours of today."""
    try:
        reader, _ = _signer().loads(request.form.get(FIELD, ""), max_age=GOOD_FOR_S)
    except (BadSignature, ValueError, TypeError):
        return None
    return max(int(reader), NOBODY)


def claim(when: Callable[[datetime], str]) -> AnyResponse | None:
    """Before a form is answered. An answer is that of a form that was sent before; `when` writes its hour.

    Raises `SomebodyWasFirst` where it is not known what became of that one.
    """
    if request.method != "POST" or not _is_to_be_done_once():
        return None
    db, key = line.the_line().db, _key()
    until = time.monotonic() + WAIT_S
    while True:
        if sent_forms.claim(db, key):
            g.claimed = key
            return None
        found = sent_forms.find(db, key)
        if found is not None and found.to is not None:
            return _led(found, when)
        if time.monotonic() > until:
            raise first.SomebodyWasFirst("web-once-unknown")
        time.sleep(LOOK_EVERY_S)


def settle(response: Response) -> Response:
    """After it was answered: led on, it is done; else it may be sent again."""
    key = g.pop("claimed", None)
    if key is not None:
        db = line.the_line().db
        try:
            if 300 <= response.status_code < 400:
                sent_forms.done(db, key, response.headers["Location"], saying.of_this_form())
            else:
                sent_forms.free(db, key)
        except SQLAlchemyError:
            log.warning("web.form_not_settled", endpoint=request.endpoint, exc_info=True)
    return response


def give_up(_error: BaseException | None) -> None:
    """Where no answer was made at all."""
    key = g.pop("claimed", None)
    if key is not None:
        sent_forms.free(line.the_line().db, key)


def _is_to_be_done_once() -> bool:
    rule = who.of(request.endpoint)
    if rule in who.ASKED_AT_ANY_DOOR or request.blueprint in CHANGES_WHO_IS_HERE or request.endpoint in ONLY_ASKS:
        return False
    return FIELD in request.form


def _led(found: sent_forms.Sent, when: Callable[[datetime], str]) -> AnyResponse:
    g.setdefault("said", [])
    if (clock.now() - found.sent_at).total_seconds() < JUST_NOW_S:
        saying.say_again(found.said)
    else:
        saying.say("web-once-before", at=when(found.sent_at))
    return redirect(str(found.to))


def _key() -> str:
    """Whoever it is, since nobody is to be led where another was."""
    read = hashlib.sha256()
    fields = sorted((name, value) for name, value in request.form.items(multi=True) if name not in ("csrf", FIELD))
    for part in (str(_reader()), request.full_path, request.form[FIELD], *(part for each in fields for part in each)):
        read.update(f"{len(part)}:{part}".encode(errors="replace"))
    for name, file in sorted(request.files.items(multi=True)):
        read.update(f"{name}:{file.filename}".encode(errors="replace"))
        while piece := file.stream.read(65536):
            read.update(piece)
        file.stream.seek(0)
    return read.hexdigest()


def _reader() -> int:
    """The desk's user by id; whose own page it is by hers, below zero, so that none of them is another."""
    if "own" in g:
        return -int(g.own.person.id)
    return int(g.user.id) if "user" in g else NOBODY


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(line.the_line().settings.secret_key, salt="grendelinja/form")
