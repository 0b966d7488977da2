"""Coming in at the desk and going out again: Flask-Login holds who it is, Flask-WTF that a form is ours, and a row of
each browser that it may still come in."""

from __future__ import annotations

import secrets

from flask import Flask, Response, g, request, session
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFProtect
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse

from models import DeskUser, patiently
from services.desk import audit, sessions, throttle
from services.desk.sessions import Open
from web.frame import desk, line, who
from web.frame.door import browser

TOKEN_LIFE_S = int(sessions.LONGEST.total_seconds())
A_YEAR_S = 365 * 24 * 60 * 60
HOST_ONLY = "__Host-"
"""A cookie so named is set by this very host, over https, or not at all
(https://developer.mozilla.org/docs/Web/HTTP/Headers/Set-Cookie#cookie_prefixes)."""
HSTS = f"max-age={A_YEAR_S}"


class SignedIn(UserMixin):  # type: ignore[misc]
    """Somebody at the desk, by the token of the browser."""

    def __init__(self, token: str, found: Open) -> None:
        self.token, self.found = token, found

    def get_id(self) -> str:
        return self.token


def install(app: Flask) -> None:
    """What the pages of an app need of their cookies, and who watches over them."""
    production = line.line_of(app).settings.production
    prefix = HOST_ONLY if production else ""
    app.config.update(
        SESSION_COOKIE_NAME=f"{prefix}grendelinja",
        SESSION_COOKIE_SECURE=production,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        WTF_CSRF_FIELD_NAME="csrf",
        WTF_CSRF_TIME_LIMIT=TOKEN_LIFE_S,
        # `desk.blueprint` looks at the token once it knows who comes, so that whoever was signed out reads so.
        WTF_CSRF_CHECK_DEFAULT=False,
        # Our pages send no referrer at all, also to ourselves: addresses of links are in it.
        WTF_CSRF_SSL_STRICT=False,
    )
    manager = LoginManager()
    manager.session_protection = None
    manager.user_loader(_load)
    manager.init_app(app, add_context_processor=False)
    CSRFProtect(app)
    if production:
        app.after_request(_only_by_https)


def _only_by_https(response: Response) -> Response:
    response.headers["Strict-Transport-Security"] = HSTS
    return response


def _load(token: str) -> SignedIn | None:
    db = desk.the_line().db
    with db.read() as reading:
        found = sessions.find(reading, token)
    if found is None:
        return None
    if request.endpoint not in who.ASKED_BY_ITSELF and sessions.is_to_be_noted(found):
        with db.write() as writing:
            sessions.note_use(writing, found)
    return SignedIn(token, found)


def begin(writing: Session, user: DeskUser) -> str:
    """A session of this user in this browser; answers its token, for `come_in` once it is written."""
    audit.signed_in(writing, user)
    return sessions.begin(writing, user, browser.named(request.headers.get("User-Agent", "")))


def come_in(token: str) -> None:
    """This browser holds the token from now on, and nothing of who was here before but the language."""
    _forget()
    with desk.the_line().db.read() as reading:
        found = sessions.find(reading, token)
    if found is not None:
        login_user(SignedIn(token, found))
        desk.recognise()


def go_out() -> None:
    """Whoever was signed in is so nowhere any more."""
    if desk.recognise():
        with desk.the_line().db.write() as writing:
            sessions.end_all(writing, g.user)
        logout_user()
    _forget()


def _forget() -> None:
    chosen = session.get("lang")
    session.clear()
    for name in ("csrf", "user", "community"):
        g.pop(name, None)
    if chosen:
        session["lang"] = chosen


def this_session() -> int:
    """The session this page is asked for in."""
    return int(current_user.found.session_id)


def nonce(user: DeskUser) -> str | None:
    """Of the cookie that says that this user has signed in with this browser before; None where it has none of ours."""
    try:
        user_id, held = _signer().loads(request.cookies.get(_cookie(user), ""))
    except (BadSignature, ValueError, TypeError):
        return None
    return str(held) if user_id == user.id else None


def remember_browser(response: AnyResponse, user: DeskUser) -> AnyResponse:
    """So that no tries from elsewhere close the door to it (`services.desk.throttle`)."""
    held = nonce(user) or secrets.token_urlsafe(12)
    response.set_cookie(
        _cookie(user),
        str(_signer().dumps([user.id, held])),
        max_age=A_YEAR_S,
        secure=desk.the_line().settings.production,
        httponly=True,
        samesite="Lax",
        path="/",
    )
    return response


def keys(what: str, user: DeskUser | None, username: str = "") -> list[throttle.Key]:
    """Under what a try of `what` from here is counted."""
    secret = desk.the_line().settings.secret_key
    address = throttle.of_address(secret, request.remote_addr)
    if user is None:
        return [address, throttle.of_nobody(secret, username)]
    known = nonce(user)
    return [address, throttle.of_user(what, user.id)] if known is None else [throttle.of_browser(what, known)]


def may_try(tried: list[throttle.Key]) -> bool:
    """Count a try before it is made; False where it is one too many."""

    def unit() -> bool:
        with desk.the_line().db.write() as writing:
            return throttle.begins(writing, tried)

    return patiently(unit)


def was_right(tried: list[throttle.Key]) -> None:
    def unit() -> None:
        with desk.the_line().db.write() as writing:
            throttle.was_right(writing, tried)

    patiently(unit)


def _cookie(user: DeskUser) -> str:
    return f"{HOST_ONLY if desk.the_line().settings.production else ''}browser-{user.id}"


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(desk.the_line().settings.secret_key, salt="grendelinja/browser")
