"""Signing in and out, the choice of language, and the style sheets everybody may have."""

from __future__ import annotations

from pathlib import Path

from flask import Response, current_app, redirect, request, send_from_directory, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from locales import LANGUAGES
from services.desk import audit, users
from web.frame import desk
from web.frame.throttle import Throttle

STATIC = Path(__file__).parent.parent / "static"
pages = desk.blueprint("login", guarded=False)


def _throttle() -> Throttle:
    throttle: Throttle = current_app.extensions.setdefault("login_throttle", Throttle())
    return throttle


@pages.get("/")
def front() -> AnyResponse:
    """Whoever comes with the bare address wants the desk."""
    return redirect(url_for("today.board" if "desk_user" in session else "login.form"))


@pages.get("/desk/login")
def form() -> str:
    return desk.page("login/login.html", then=_inside(request.args.get("then")), wrong=None)


@pages.post("/desk/login")
def sign_in() -> AnyResponse | tuple[str, int]:
    """A wrong name and a wrong password get the same answer."""
    username, then = request.form.get("username", ""), _inside(request.form.get("then"))
    keys = (f"name/{username.strip().casefold()}", f"from/{request.remote_addr}")
    if _throttle().closed(*keys):
        return desk.page("login/login.html", then=then, wrong="web-login-wait"), 429
    with desk.the_line().db.read() as reading:
        user = users.signed_in(reading, username, request.form.get("password", ""))
    with desk.the_line().db.write() as writing:
        if user is not None:
            audit.signed_in(writing, user)
        else:
            audit.sign_in_failed(writing, users.find(writing, username))
    if user is None:
        _throttle().failed(*keys)
        return desk.page("login/login.html", then=then, wrong="web-login-wrong"), 401
    _throttle().succeeded(*keys)
    chosen = session.get("lang")
    session.clear()
    session["desk_user"] = user.id
    if chosen:
        session["lang"] = chosen
    return redirect(then)


@pages.post("/desk/logout")
def sign_out() -> AnyResponse:
    chosen = session.get("lang")
    session.clear()
    if chosen:
        session["lang"] = chosen
    desk.say("web-said-signed-out")
    return redirect(url_for("login.form"))


@pages.post("/desk/language")
def choose_language() -> AnyResponse:
    if request.form.get("lang") in LANGUAGES:
        session["lang"] = request.form["lang"]
    return desk.back()


@pages.get("/desk/static/<path:name>")
def static(name: str) -> Response:
    response = send_from_directory(STATIC, name, max_age=3600)
    return response


def _inside(path: str | None) -> str:
    """Where to go after signing in: only a page of the desk."""
    return path if path and path.startswith("/desk") and "//" not in path and "\\" not in path else "/desk"
