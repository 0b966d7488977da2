"""A person's name, numbers and language, edited at the desk: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from models import Language, Person, Source
from services.people import details
from services.plans import own_number
from web.frame import desk, telephone_field
from web.frame.sent import versions

pages = desk.blueprint("person_edit")
FORM = "person_edit/person_edit.html"
LONGEST_NAME = 80


@pages.get("/desk/people/<int:person_id>/edit")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", person.id)
        return _page(person, _values(person), [])


@pages.post("/desk/people/<int:person_id>/edit")
def save(person_id: int) -> Response | tuple[str, int]:
    """With one field that cannot be used, the form comes back as it was filled in and nothing is changed."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        now = _values(person)
        merged = versions.merged(now, {name: request.form.get(name, "") for name in now})
        wrong: list[str] = list(merged.clashes.values())
        new = _read(person, merged.values, wrong)
        if new is not None and not wrong:
            try:
                before = details.of_person(person)
                if own_number.change(writing, person, new, source=Source.DESK):
                    desk.note_look(writing, "changed_person", person.id, desk.differing(before, new))
            except details.SomebodyElse:
                wrong.append("web-person-wrong-known")
        if wrong:
            return _page(person, merged.values, wrong), 409 if merged.clashes else 400
    return redirect(url_for("people.person", person_id=person_id))


def _values(person: Person) -> dict[str, str]:
    """As the form shows them."""
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "phone": desk.number(person.phone),
        "phone2": desk.number(person.phone2),
        "language": person.language.value,
    }


def _page(person: Person, values: Mapping[str, str], wrong: list[str]) -> str:
    version = versions.of(_values(person))
    return desk.page(FORM, person=person, values=values, wrong=wrong, choices=Language, version=version)


def _read(person: Person, written: Mapping[str, str], wrong: list[str]) -> details.Details | None:
    first, last = (" ".join(written[name].split()) for name in ("first_name", "last_name"))
    if not first or max(len(first), len(last)) > LONGEST_NAME:
        wrong.append("web-person-wrong-name")
    phone = telephone_field.read("phone", wrong, needed=person.phone is not None, written=written)
    phone2 = telephone_field.read("phone2", wrong, needed=False, written=written)
    if phone2 is not None and phone2 == phone:
        wrong.append("web-person-wrong-same")
    if g.community.number in (phone, phone2):
        wrong.append("web-number-the-line")
    language = written["language"]
    if language not in set(Language):
        wrong.append("web-evening-wrong-choice")
        return None
    return details.Details(first, last, phone, phone2, Language(language))
