"""A person's name, numbers and language, edited at the desk: all of it or nothing."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from models import Language, Person, Source
from services.people import details
from services.plans import own_number
from web.frame import desk, telephone_field

pages = desk.blueprint("person_edit")
FORM = "person_edit/person_edit.html"
LONGEST_NAME = 80


@pages.get("/desk/people/<int:person_id>/edit")
def form(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        desk.note_look(writing, "read_person", person.id)
        values = {
            "first_name": person.first_name,
            "last_name": person.last_name,
            "phone": desk.number(person.phone),
            "phone2": desk.number(person.phone2),
            "language": person.language.value,
        }
        return desk.page(FORM, person=person, values=values, wrong=[], choices=Language)


@pages.post("/desk/people/<int:person_id>/edit")
def save(person_id: int) -> Response | tuple[str, int]:
    """With one field that cannot be used, the form comes back as it was filled in and nothing is changed."""
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        wrong: list[str] = []
        new = _read(person, wrong)
        if new is not None and not wrong:
            try:
                before = details.of_person(person)
                if own_number.change(writing, person, new, source=Source.DESK):
                    desk.note_look(writing, "changed_person", person.id, desk.differing(before, new))
            except details.SomebodyElse:
                wrong.append("web-person-wrong-known")
        if wrong:
            typed = request.form
            return desk.page(FORM, person=person, values=typed, wrong=wrong, choices=Language), 400
    return redirect(url_for("people.person", person_id=person_id))


def _read(person: Person, wrong: list[str]) -> details.Details | None:
    first, last = (" ".join(request.form.get(name, "").split()) for name in ("first_name", "last_name"))
    if not first or max(len(first), len(last)) > LONGEST_NAME:
        wrong.append("web-person-wrong-name")
    phone = telephone_field.read("phone", wrong, needed=person.phone is not None)
    phone2 = telephone_field.read("phone2", wrong, needed=False)
    if phone2 is not None and phone2 == phone:
        wrong.append("web-person-wrong-same")
    if g.community.number in (phone, phone2):
        wrong.append("web-number-the-line")
    language = request.form.get("language", "")
    if language not in set(Language):
        wrong.append("web-evening-wrong-choice")
        return None
    return details.Details(first, last, phone, phone2, Language(language))
