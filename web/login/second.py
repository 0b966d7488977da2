"""The second thing a coordinator has: a code from an app, asked for once the password was right."""

from __future__ import annotations

from flask import make_response, redirect, session, url_for
from werkzeug.wrappers import Response as AnyResponse
from wtforms import HiddenField, StringField

import clock
from models import DeskUser
from services.desk import audit, second_factor
from web.frame import desk, entry
from web.frame.door import totp
from web.frame.forms import Form
from web.frame.sent import again

pages = desk.blueprint("second")
HALF = "half"
HALF_GOOD_FOR_S = 600
"""So long after the password the code may come."""


class Code(Form):
    code = StringField()
    kept = HiddenField()


def ask_or_let_in(user: DeskUser, then: str, kept: str = "") -> AnyResponse:
    """Where whoever gave the right password goes from here. `kept`: a form that was typed when the session was over."""
    if second_factor.is_needed(user, production=desk.the_line().settings.production):
        session[HALF] = {"user": user.id, "epoch": user.epoch, "at": clock.real().timestamp(), "then": then}
        return make_response(_shown(user, kept=kept)) if kept else redirect(url_for("second.form"))
    with desk.the_line().db.write() as writing:
        token = entry.begin(writing, user)
    entry.come_in(token)
    return entry.remember_browser(redirect(_to_the_form(user, kept) or then or desk.home()), user)


def _to_the_form(user: DeskUser, kept: str) -> str | None:
    page = again.shown_to(user.id, kept) if kept else None
    if page is not None:
        desk.say("web-said-typed-again")
    return page


@pages.get("/desk/code")
def form() -> AnyResponse | str:
    user = _half_in()
    return redirect(url_for("login.form")) if user is None else _shown(user)


@pages.post("/desk/code")
def check() -> AnyResponse | str | tuple[str, int]:
    """The code of an app that is known, or the first one of a new app; then she is in."""
    user = _half_in()
    if user is None:
        return redirect(url_for("login.form"))
    form = Code()
    kept = form.kept.data or ""
    tried = entry.keys("code", user)
    if not entry.may_try(tried):
        return _shown(user, "web-login-wait", kept), 429
    code, then, new = form.code.data or "", str(session[HALF]["then"]), not second_factor.is_set(user)
    with desk.the_line().db.write() as writing:
        user = writing.get_one(DeskUser, user.id)
        codes = second_factor.confirm(writing, user, code) if new else []
        right = codes is not None if new else second_factor.is_right(writing, user, code)
        if codes:
            audit.note(writing, user.community_id, audit.by_user(user), "set_up_app")
        token = entry.begin(writing, user) if right else None
        if not right:
            audit.sign_in_failed(writing, user)
    if token is None:
        return _shown(user, "web-code-wrong", kept), 401
    entry.was_right(tried)
    entry.come_in(token)
    then = _to_the_form(user, kept) or then
    answer = redirect(then or desk.home()) if not codes else desk.answer("frame/codes.html", codes=codes, then=then)
    return entry.remember_browser(answer, user)


def _half_in() -> DeskUser | None:
    """Who has given the right password here within ten minutes, and has not signed out anywhere since."""
    half = session.get(HALF)
    if not isinstance(half, dict) or clock.real().timestamp() - half["at"] > HALF_GOOD_FOR_S:
        return None
    with desk.the_line().db.read() as reading:
        user = reading.get(DeskUser, half["user"])
    return user if user is not None and user.epoch == half["epoch"] and user.removed_at is None else None


def _shown(user: DeskUser, wrong: str | None = None, kept: str = "") -> str:
    """For who has no app yet, the square it reads; else only where the code goes."""
    if second_factor.is_set(user):
        return desk.page("login/code.html", wrong=wrong, kept=kept, square=None, key=None)
    with desk.the_line().db.write() as writing:
        key = second_factor.begin(writing, writing.get_one(DeskUser, user.id))
    return desk.page("login/code.html", wrong=wrong, kept=kept, **totp.of_app(user, key))
