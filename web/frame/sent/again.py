"""What somebody had typed into a form whose session was over is typed still once she has signed in again.

It goes with the login page, sealed, and is written down when the same user is in; the page its form stands on is then
shown with the form filled in. Nothing is done by itself: she presses once more. Whom it belongs to is read off the
form's own signed nonce, so that a form which no page of ours gave her is never shown filled in, and somebody else who
signs in on that browser is shown nothing. Passwords and codes are never kept.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from cryptography.fernet import InvalidToken
from flask import current_app, g, request, session
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from models import Vault
from services.desk import sent_forms
from services.desk.sent_forms import Typed
from web.frame import line

from . import filling, once

FIELD = "kept"
NEVER_KEPT = frozenset({"password", "again", "now", "code", "kept"})
"""The names of fields for passwords and codes; a test reads all templates."""
LONGEST = 60_000
"""Letters of the form, which the login page must carry."""
KEPT_FOR_S = 60 * 60
HELD = "typed"


def sealed() -> str:
    """What is being sent, for the page on which she signs in; empty where it cannot be kept."""
    typed, user_id = _typed(), once.whose()
    if typed is None or not user_id:
        return ""
    held = json.dumps({"user": user_id, **asdict(typed)}, ensure_ascii=False)
    return Vault.fernet().encrypt(held.encode()).decode() if len(held) <= LONGEST else ""


def shown_to(user_id: int, kept: str) -> str | None:
    """Where the form stands, once this user has signed in: there it will be filled in. None where it was somebody
    else's, or too long ago."""
    try:
        held = json.loads(Vault.fernet().decrypt(kept.encode(), ttl=KEPT_FOR_S))
    except (InvalidToken, ValueError):
        return None
    if held["user"] != user_id:
        return None
    return _keep(user_id, Typed(held["page"], held["action"], [(name, value) for name, value in held["fields"]]))


def shown_at_once() -> str | None:
    """Where the form stands that is being sent, of who is signed in: the page was from an earlier session of hers."""
    typed = _typed()
    return _keep(g.user.id, typed) if typed is not None and once.whose() == g.user.id else None


def waits() -> Typed | None:
    """What is to be filled in on the page that is being answered; asked for once."""
    held = session.get(HELD)
    if not isinstance(held, dict) or "user" not in g or request.method != "GET" or held.get("page") != request.path:
        return None
    session.pop(HELD)
    with line.the_line().db.write() as writing:
        return sent_forms.take(writing, g.user.id, held["form"])


def words_of(typed: Typed) -> Sequence[str]:
    """What was written, for who finds no form any more to put it in."""
    return [value for name, value in typed.fields if name not in filling.NOT_TYPED and any(map(str.isalpha, value))]


def _keep(user_id: int, typed: Typed) -> str:
    with line.the_line().db.write() as writing:
        form = sent_forms.keep(writing, user_id, typed)
    session[HELD] = {"form": form, "page": typed.page.partition("?")[0]}
    return typed.page


def _typed() -> Typed | None:
    fields = [(name, value) for name, value in request.form.items(multi=True) if name not in filling.NOT_TYPED]
    page = _page_of_the_form()
    if request.files or page is None or any(name in NEVER_KEPT for name, _ in fields):
        return None
    return Typed(page, request.full_path.rstrip("?"), fields)


def _page_of_the_form() -> str | None:
    """Where it says that it stood, or the address itself; only what can be asked for."""
    for page in (request.form.get("back", ""), request.full_path.rstrip("?")):
        path = page.partition("?")[0]
        ours = path.startswith("/desk") and "//" not in path and "\\" not in page and page.isprintable()
        if ours and _is_there(path):
            return page
    return None


def _is_there(path: str) -> bool:
    try:
        current_app.url_map.bind("").match(path, method="GET")
    except (HTTPException, RequestRedirect):
        return False
    return True
