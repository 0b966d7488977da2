"""Signing in and out, and the choice of language."""

from __future__ import annotations

from flask import redirect, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse
from wtforms import HiddenField, PasswordField, StringField

from locales import LANGUAGES
from services.desk import audit, users
from web.frame import desk, entry
from web.frame.forms import Form

from . import second

pages = desk.blueprint("login")


class SignIn(Form):
    """Whatever is wrong with it gets one and the same answer."""

    username = StringField()
    password = PasswordField()
    then = HiddenField()
    kept = HiddenField()


@pages.get("/")
def front() -> AnyResponse:
    """Whoever comes with the bare address wants the desk."""
    return redirect(desk.home() if desk.recognise() else url_for("login.form"))


@pages.get("/desk/login")
def form() -> str:
    return _shown(request.args.get("then"))


@pages.post("/desk/login")
def sign_in() -> AnyResponse | tuple[str, int]:
    """A wrong name and a wrong password get the same answer."""
    form = SignIn()
    username, password = form.username.data or "", form.password.data or ""
    then, kept = form.then.data, form.kept.data or ""
    db = desk.the_line().db
    with db.read() as reading:
        known = users.find(reading, username)
    tried = entry.keys("sign-in", known, username)
    if not entry.may_try(tried):
        return _shown(then, "web-login-wait", kept), 429
    with db.read() as reading:
        user = users.signed_in(reading, username, password)
    if user is None:
        with db.write() as writing:
            audit.sign_in_failed(writing, known)
        return _shown(then, "web-login-wrong", kept), 401
    entry.was_right(tried)
    return second.ask_or_let_in(user, desk.inside(then), kept)


@pages.post("/desk/logout")
def sign_out() -> AnyResponse:
    """Everywhere: a session that was copied is of no use to anybody either."""
    entry.go_out()
    desk.say("web-said-signed-out")
    return redirect(url_for("login.form"))


@pages.post("/desk/language")
def choose_language() -> AnyResponse:
    if request.form.get("lang") in LANGUAGES:
        session["lang"] = request.form["lang"]
    desk.recognise()
    return desk.back()


def _shown(then: str | None, wrong: str | None = None, kept: str = "") -> str:
    return desk.page("login/login.html", then=desk.inside(then), wrong=wrong, kept=kept)
