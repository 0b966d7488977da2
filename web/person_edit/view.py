"""What is known of a person, edited at the desk: all of it or nothing."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from models import Person, Source
from services.desk.people import adding, roles
from services.people import details, places
from services.plans import own_number
from web.frame import desk
from web.frame.sent import versions

from .add import hamlet_is_known
from .form import PersonForm, values

pages = desk.blueprint("person_edit")


@pages.get("/desk/people/<int:person_id>/edit")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", person.id)
        return _page(writing, person, PersonForm(data=values(person)))


@pages.post("/desk/people/<int:person_id>/edit")
def save(person_id: int) -> Response | tuple[str, int]:
    """With one field that cannot be used, the form comes back as it was filled in and nothing is changed; and so with
    one that somebody else has changed meanwhile to something else."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        now = values(person)
        merged = versions.merged(now, {name: request.form[name] for name in now if name in request.form})
        filled = PersonForm(formdata=MultiDict({**request.form.to_dict(), **merged.values}), data=now)
        filled.needs_phone = person.phone is not None
        if not (filled.validate() & hamlet_is_known(writing, filled)) or merged.clashes:
            for name, clash in merged.clashes.items():
                filled[name].errors = [*filled[name].errors, clash]
            return _page(writing, person, filled), 409 if merged.clashes else 422
        before, facts = details.of_person(person), details.facts_of(person)
        try:
            changed = own_number.change(writing, person, filled.details, source=Source.DESK)
        except details.SomebodyElse:
            filled.phone.errors = ["web-person-wrong-known"]
            return _page(writing, person, filled), 422
        changed |= details.set_facts(writing, person, filled.facts)
        if changed:
            names = [*desk.differing(before, filled.details), *desk.differing(facts, filled.facts)]
            desk.note_look(writing, "changed_person", person.id, names)
    return redirect(url_for("people.person", person_id=person_id))


def _page(session: Session, person: Person, filled: PersonForm) -> str:
    return desk.page(
        "person_edit/person_edit.html",
        person=person,
        form=filled,
        version=versions.of(values(person)),
        hamlets=places.hamlets(session, g.community),
        held=[one for one in person.roles if one.ended_at is None],
        others=roles.others(person),
        sharing=adding.alike(session, g.community, details.of_person(person), but=person).on_number,
    )
