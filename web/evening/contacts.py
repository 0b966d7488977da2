"""An elder's contacts, added and removed from her evening page."""

from __future__ import annotations

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from models import Contact, Person, Source
from services import people
from services.people import contacts
from web.frame import desk, telephone_field

from . import view

pages = desk.blueprint("contacts")
LONGEST_NAME = 80


@pages.post("/desk/people/<int:person_id>/contacts")
def add(person_id: int) -> Response | tuple[str, int]:
    """Somebody by name and number: who is known by both is that person, and who is not is written down."""
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id)
        wrong: list[str] = []
        first, last = (" ".join(request.form.get(name, "").split()) for name in ("first_name", "last_name"))
        if not first or max(len(first), len(last)) > LONGEST_NAME:
            wrong.append("web-person-wrong-name")
        phone = telephone_field.read("phone", wrong)
        if phone == g.community.number:
            wrong.append("web-number-the-line")
        if not wrong and people.find(writing, elder.community, phone, first, last) is elder:
            wrong.append("web-contact-wrong-herself")
        if wrong:
            return view.page_about(writing, elder, wrong), 400
        person, _ = people.ensure(writing, elder.community, phone, first, last, source=Source.DESK)
        contacts.add(writing, elder, person, source=Source.DESK)
        desk.note_look(writing, "added_contact", elder.id)
    desk.say("web-said-added")
    return redirect(url_for("evening.form", person_id=person_id))


@pages.post("/desk/contacts/<int:contact_id>/remove")
def remove(contact_id: int) -> Response:
    """The contact is told no more about the elder; needs the tick beside the button."""
    if request.form.get("sure") != "yes":
        abort(400)
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        elder_id = contact.elder_id
        contacts.remove(writing, contact)
        desk.note_look(writing, "removed_contact", elder_id)
    desk.say("web-said-removed")
    return redirect(url_for("evening.form", person_id=elder_id))
