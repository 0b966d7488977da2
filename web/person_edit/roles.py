"""Roles given and ended, one at a time."""

from __future__ import annotations

from flask import abort, redirect, url_for
from werkzeug.wrappers import Response

from models import Person, Role
from services.desk.people import roles
from web.frame import desk
from web.frame.sent import first

pages = desk.blueprint("person_roles")


@pages.post("/desk/people/<int:person_id>/roles/<role>/give")
def give(person_id: int, role: str) -> Response:
    with desk.the_line().db.write() as writing:
        person = first.unless_person_has_left(desk.own(writing, Person, person_id))
        if roles.give(writing, person, _role(role)):
            desk.note_look(writing, "gave_role", person.id, [role])
    desk.say("web-said-role-given", role=role, undo=url_for("person_roles.end", person_id=person_id, role=role))
    return redirect(url_for("person_edit.form", person_id=person_id))


@pages.post("/desk/people/<int:person_id>/roles/<role>/end")
def end(person_id: int, role: str) -> Response:
    """What stands on the role is said, and nothing is changed."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        try:
            ended = roles.end(writing, person, _role(role))
        except roles.NotBefore as stands:
            desk.say("web-said-role-not-ended", who=person.full_name, why=stands.why.value)
            return redirect(url_for("person_edit.form", person_id=person_id))
        if ended:
            desk.note_look(writing, "ended_role", person.id, [role])
        said = "web-said-role-ended-last" if roles.is_the_last(person) else "web-said-role-ended"
    desk.say(said, role=role, undo=url_for("person_roles.give", person_id=person_id, role=role))
    return redirect(url_for("person_edit.form", person_id=person_id))


def _role(word: str) -> Role:
    if word not in set(Role):
        abort(404)
    return Role(word)
