"""A contact is added, moved in the order, and taken off the list."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response

from models import Contact, Person, Source
from services.people import acting, contacts
from web.frame import desk

from . import view
from .form import NewContact

pages = desk.blueprint("contacts")


@pages.post("/desk/people/<int:person_id>/contacts")
def add(person_id: int) -> Response | tuple[str, int]:
    """Somebody by name and number: who is known by both is that person, and who is not is written down. How the contact
    is told is asked next."""
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id)
        new = NewContact()
        good = new.validate()
        if good and _is_herself(elder, new):
            new.first_name.errors = ["web-contact-wrong-herself"]
            good = False
        if not good:
            return view.page_about(writing, elder, new), 422
        person = contacts.somebody(
            writing, elder, new.phone.e164, new.first_name.data, new.last_name.data or "", source=Source.DESK
        )
        contact = contacts.add(writing, elder, person, source=Source.DESK)
        desk.note_look(writing, "added_contact", elder.id)
        contact_id = contact.id
    desk.say("web-said-added")
    return redirect(url_for("relatives.form", contact_id=contact_id))


@pages.post("/desk/contacts/<int:contact_id>/up", defaults={"up": True})
@pages.post("/desk/contacts/<int:contact_id>/down", defaults={"up": False})
def move(contact_id: int, up: bool) -> Response:
    """Told one place earlier, or later."""
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        if contacts.move(writing, contact, up=up):
            desk.note_look(writing, "moved_contact", contact.elder_id)
        elder_id, name = contact.elder_id, contact.person.full_name
        place = contact.position
    desk.say("web-said-contact-moved", who=name, place=place)
    return redirect(url_for("relatives.everybody", person_id=elder_id))


@pages.get("/desk/contacts/<int:contact_id>/remove")
def before_removing(contact_id: int) -> str:
    """What stops, before it does."""
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        desk.note_look(writing, "read_relatives", contact.elder_id)
        deeds = [one.deed for one in acting.between(writing, contact.elder, contact.person)]
        left = len(contacts.of_elder(writing, contact.elder)) - 1
        desk.note_beside((contact.person_id,))
        return desk.page("relatives/remove.html", contact=contact, elder=contact.elder, deeds=deeds, left=left)


@pages.post("/desk/contacts/<int:contact_id>/remove")
def remove(contact_id: int) -> Response:
    """The contact is told no more about the elder, and may do nothing for her."""
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        elder_id = contact.elder_id
        contacts.remove(writing, contact)
        desk.note_look(writing, "removed_contact", elder_id)
    desk.say("web-said-removed")
    return redirect(url_for("relatives.everybody", person_id=elder_id))


def _is_herself(elder: Person, new: NewContact) -> bool:
    called = Person.fold(new.first_name.data, new.last_name.data or "")
    return called == elder.folded_name and new.phone.e164 in (elder.phone, elder.phone2)
