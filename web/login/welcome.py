"""The page of a one-time link: whoever was invited, or has lost the password, chooses one."""

from __future__ import annotations

from flask import redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import PasswordField

from models import Community, DeskUser
from services.desk import audit, passwords, users
from web.frame import desk
from web.frame.forms import Form

pages = desk.blueprint("welcome")


class Chosen(Form):
    password = PasswordField()
    again = PasswordField()


@pages.get("/desk/welcome/<token>")
def form(token: str) -> str | tuple[str, int]:
    with desk.the_line().db.read() as reading:
        try:
            return _shown(reading, users.of_link(reading, token))
        except users.LinkOver:
            return desk.page("login/welcome_over.html"), 404


@pages.post("/desk/welcome/<token>")
def choose(token: str) -> AnyResponse | tuple[str, int]:
    """Then it is used to sign in, as from now on."""
    form = Chosen()
    password = form.password.data or ""
    with desk.the_line().db.write() as writing:
        try:
            user = users.of_link(writing, token)
            if password != form.again.data:
                return _shown(writing, user, "web-password-differs"), 400
            users.follow(writing, token, password)
            audit.note(writing, user.community_id, audit.by_user(user), "chose_password")
        except users.LinkOver:
            return desk.page("login/welcome_over.html"), 404
        except passwords.PasswordTooShort:
            return _shown(writing, user, "web-password-short"), 400
        except passwords.PasswordTooWeak:
            return _shown(writing, user, "web-password-weak"), 400
    desk.say("web-said-password")
    return redirect(url_for("login.form"))


def _shown(session: Session, user: DeskUser, wrong: str | None = None) -> str:
    community = session.get_one(Community, user.community_id)
    return desk.page("login/welcome.html", who=user, of=community.name, wrong=wrong)
