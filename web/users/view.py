"""Who may sign in to the desk, and what each may do: invited, given another role, let in anew, taken away."""

from __future__ import annotations

from collections.abc import Mapping

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, SelectField, StringField
from wtforms.validators import AnyOf, InputRequired, Length

from models import DeskRole, DeskUser
from services.desk import users
from web.frame import desk
from web.frame.forms import Form, stripped

pages = desk.blueprint("users")
ROLES = [role.value for role in DeskRole]
LONGEST = 80
AT_FIELD = {
    "web-users-wrong-name": "name",
    "web-users-wrong-username": "username",
    "web-users-taken": "username",
    "web-users-wrong-role": "role",
    "web-users-last": "users",
}
"""Where each sentence belongs."""


class Invited(Form):
    name = StringField(
        filters=[stripped],
        validators=[InputRequired("web-users-wrong-name"), Length(1, LONGEST, "web-users-wrong-name")],
    )
    username = StringField(
        filters=[stripped],
        validators=[InputRequired("web-users-wrong-username"), Length(2, LONGEST, "web-users-wrong-username")],
    )
    role = StringField(validators=[AnyOf(ROLES, "web-users-wrong-role")])


class NewRole(Form):
    role = SelectField(choices=ROLES, validate_choice=True)


class Sure(Form):
    sure = BooleanField()


@pages.get("/desk/users")
def everybody() -> str:
    desk.note_seen("read_users")
    with desk.the_line().db.read() as reading:
        return _shown(reading)


@pages.post("/desk/users")
def invite() -> str | tuple[str, int]:
    """Answers the page with the one-time link on it: it is shown this once."""
    form = Invited()
    with desk.the_line().db.write() as writing:
        if not form.validate():
            return _shown(writing, form.wrong(), request.form), 422
        try:
            role = DeskRole(form.role.data)
            user, token = users.invite(writing, g.community, form.username.data, form.name.data, role)
        except users.NameTaken:
            return _shown(writing, ["web-users-taken"], request.form), 422
        desk.note_look(writing, "invited_user", None, changed=[f"desk_user/{user.id}"])
        return _shown(writing, link=(user, token))


@pages.post("/desk/users/<int:user_id>/reset")
def reset(user_id: int) -> str:
    """Password and second factor are forgotten; the page shows the link by which they are chosen anew."""
    with desk.the_line().db.write() as writing:
        user = _own(writing, user_id)
        token = users.reset(writing, user)
        desk.note_look(writing, "reset_user", None, changed=[f"desk_user/{user.id}"])
        return _shown(writing, link=(user, token))


@pages.post("/desk/users/<int:user_id>/role")
def change_role(user_id: int) -> AnyResponse | tuple[str, int]:
    form = NewRole()
    if not form.validate():
        abort(400)
    with desk.the_line().db.write() as writing:
        try:
            user = _own(writing, user_id)
            users.change_role(writing, user, DeskRole(form.role.data))
        except users.LastCoordinator:
            return _shown(writing, ["web-users-last"]), 409
        desk.note_look(writing, "changed_role", None, changed=[f"desk_user/{user.id}"])
    return redirect(url_for("users.everybody"))


@pages.post("/desk/users/<int:user_id>/remove")
def remove(user_id: int) -> AnyResponse | tuple[str, int]:
    """Needs the tick beside the button."""
    if not Sure().sure.data:
        abort(400)
    with desk.the_line().db.write() as writing:
        try:
            user = _own(writing, user_id)
            users.remove(writing, user)
        except users.LastCoordinator:
            return _shown(writing, ["web-users-last"]), 409
        desk.note_look(writing, "removed_user", None, changed=[f"desk_user/{user.id}"])
    desk.say("web-said-removed")
    return redirect(url_for("users.everybody"))


def _own(writing: Session, user_id: int) -> DeskUser:
    user = desk.own(writing, DeskUser, user_id)
    if user.removed_at is not None:
        abort(404)
    return user


def _shown(
    session: Session,
    wrong: list[str] | None = None,
    values: Mapping[str, str] | None = None,
    link: tuple[DeskUser, str] | None = None,
) -> str:
    address = None
    if link is not None:
        public = desk.the_line().settings.public_url.rstrip("/")
        address = public + url_for("welcome.form", token=link[1])
    return desk.page(
        "users/users.html",
        users=users.everybody(session, g.community),
        roles=ROLES,
        wrong=wrong or [],
        at=AT_FIELD,
        values=values or {},
        link_of=link[0] if link else None,
        link=address,
    )
