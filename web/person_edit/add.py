"""Somebody new, in four things: name, telephone, hamlet, role. The rest is folded, and may come later."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from models import Community, PlaceKind, Role
from services.desk.people import adding
from services.people import places
from web.frame import desk

from .form import NewPerson

pages = desk.blueprint("person_add")


@pages.get("/desk/people/new")
def form() -> str:
    """`role` of the address is chosen beforehand."""
    role = request.args.get("role", Role.ELDER.value)
    new = NewPerson(role=role if role in set(Role) else Role.ELDER.value, language=g.community.language.value)
    with desk.the_line().db.read() as reading:
        return _page(reading, new)


@pages.post("/desk/people/new")
def save() -> Response | tuple[str, int]:
    """All of it or nothing. Who may be somebody who is known is shown beside whom she may be, once."""
    new = NewPerson()
    with desk.the_line().db.write() as writing:
        known = None
        if new.validate() & hamlet_is_known(writing, new):
            community = writing.get_one(Community, g.community.id)
            known = adding.alike(writing, community, new.details)
            if known.same is None and (not known or new.same_house.data):
                person = adding.add(writing, community, new.details, new.facts, [Role(new.role.data)])
                desk.note_look(writing, "added_person", person.id)
                desk.say("web-said-person-added", who=person.full_name, called=person.spoken_name)
                return redirect(url_for("people.person", person_id=person.id))
            if known.same is not None:
                new.phone.errors = ["web-person-wrong-known"]
        return _page(writing, new, known), 422


def hamlet_is_known(session: Session, form: NewPerson) -> bool:
    """Whether the hamlet is one of this community's, or is to be one from now on, as the first is; else the field says
    so."""
    name = form.hamlet.data
    if not name or form.new_hamlet.data or places.find(session, g.community, PlaceKind.HAMLET, name) is not None:
        return True
    if not places.hamlets(session, g.community):
        return True
    form.hamlet.errors = [*form.hamlet.errors, "web-person-wrong-hamlet"]
    form.unknown_hamlet = places.closest(session, g.community, name)
    return False


def _page(session: Session, new: NewPerson, known: adding.Alike | None = None) -> str:
    return desk.page("person_edit/person_add.html", form=new, known=known, hamlets=places.hamlets(session, g.community))
