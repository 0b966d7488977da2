"""One's own sign-in: the browsers one is signed in with, the password, the second factor."""

from __future__ import annotations

from flask import g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, IntegerField, PasswordField, StringField

from models import DeskUser
from services.desk import passwords, second_factor, sessions, users
from web.frame import desk, entry
from web.frame.door import browser, totp
from web.frame.forms import Form
from web.frame.sent.first import SomebodyWasFirst

pages = desk.blueprint("account")


class Which(Form):
    session = IntegerField()


class NewPassword(Form):
    now = PasswordField()
    password = PasswordField()
    again = PasswordField()


class Keys(Form):
    keys = BooleanField()


class Code(Form):
    code = StringField()


@pages.get("/desk/account")
def mine() -> str:
    return _shown()


@pages.post("/desk/account/end")
def end() -> AnyResponse:
    """One of her browsers is signed out."""
    with desk.the_line().db.write() as writing:
        if not sessions.end(writing, g.user, Which().session.data or 0):
            raise SomebodyWasFirst("web-first-session-ended", ("web-first-to-account", url_for("account.mine")))
    desk.say("web-said-session-ended")
    return redirect(url_for("account.mine"))


@pages.post("/desk/account/end-all")
def end_all() -> AnyResponse:
    """Everywhere, here too."""
    entry.go_out()
    desk.say("web-said-signed-out-everywhere")
    return redirect(url_for("login.form"))


@pages.post("/desk/account/password")
def password() -> AnyResponse | tuple[str, int]:
    """Every other browser is signed out by it."""
    form = NewPassword()
    tried = entry.keys("password", g.user)
    if not entry.may_try(tried):
        return _shown("web-login-wait"), 429
    wrong, token = None, None
    with desk.the_line().db.write() as writing:
        user = writing.get_one(DeskUser, g.user.id)
        if not users.is_password_of(user, form.now.data or ""):
            wrong = "web-password-not-yours"
        elif form.password.data != form.again.data:
            wrong = "web-password-differs"
        else:
            wrong = _change(writing, user, form.password.data or "")
        if wrong is None:
            desk.note_look(writing, "changed_password", None)
            token = entry.begin(writing, user)
    if wrong != "web-password-not-yours":
        entry.was_right(tried)
    if token is None:
        return _shown(wrong), 400
    entry.come_in(token)
    desk.say("web-said-password-new")
    return entry.remember_browser(redirect(url_for("account.mine")), user)


@pages.post("/desk/account/keys")
def keys() -> AnyResponse:
    """Her own setting: on another's desk letters are letters."""
    with desk.the_line().db.write() as writing:
        users.use_keys(writing, writing.get_one(DeskUser, g.user.id), bool(Keys().keys.data))
    desk.say("web-said-saved")
    return redirect(url_for("account.mine"))


def _change(writing: Session, user: DeskUser, chosen: str) -> str | None:
    try:
        users.new_password(writing, user, chosen)
    except passwords.PasswordTooShort:
        return "web-password-short"
    except passwords.PasswordTooWeak:
        return "web-password-weak"
    return None


@pages.get("/desk/account/app")
def app() -> AnyResponse | str:
    """The square an app reads, until it has shown a code."""
    return redirect(url_for("account.mine")) if second_factor.is_set(g.user) else _app()


@pages.post("/desk/account/app")
def confirm() -> str | tuple[str, int]:
    """The app's first code; or a code of the one there is, for new recovery codes."""
    tried = entry.keys("code", g.user)
    new = not second_factor.is_set(g.user)
    if not entry.may_try(tried):
        return (_app("web-login-wait") if new else _shown("web-login-wait")), 429
    code = Code().code.data or ""
    with desk.the_line().db.write() as writing:
        user = writing.get_one(DeskUser, g.user.id)
        if new:
            codes = second_factor.confirm(writing, user, code)
        else:
            right = second_factor.is_right(writing, user, code)
            codes = second_factor.new_codes(writing, user) if right else None
        if codes is not None and new:
            desk.note_look(writing, "set_up_app", None)
        elif codes is not None:
            desk.note_look(writing, "made_codes", None)
    if codes is None:
        return (_app("web-code-wrong") if new else _shown("web-code-wrong")), 400
    entry.was_right(tried)
    return desk.page("frame/codes.html", codes=codes, then=url_for("account.mine"))


def _app(wrong: str | None = None) -> str:
    with desk.the_line().db.write() as writing:
        key = second_factor.begin(writing, writing.get_one(DeskUser, g.user.id))
    return desk.page("account/app.html", wrong=wrong, **totp.of_app(g.user, key))


def _shown(wrong: str | None = None) -> str:
    with desk.the_line().db.read() as reading:
        return desk.page(
            "account/account.html",
            wrong=wrong,
            sessions=[(row, *browser.read(row.browser)) for row in sessions.of_user(reading, g.user)],
            here=entry.this_session(),
            has_app=second_factor.is_set(g.user),
            codes_left=len(g.user.recovery_codes),
        )
