"""An elder's contacts in her order, and who may do what for her."""

from __future__ import annotations

from flask import abort, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import Contact, Deed, HowAgreed, Person, Role, Source
from services.hours.duetime import local_day
from services.people import acting, contacts
from web.frame import desk

from .form import ContactForm, NewContact, values

pages = desk.blueprint("relatives")


@pages.get("/desk/people/<int:person_id>/contacts")
def everybody(person_id: int) -> str:
    with desk.the_line().db.write() as writing:
        elder = desk.own(writing, Person, person_id)
        if not any(held.role is Role.ELDER for held in elder.roles):
            abort(404)
        desk.note_look(writing, "read_relatives", elder.id)
        return page_about(writing, elder)


def page_about(session: Session, elder: Person, new: NewContact | None = None) -> str:
    """Her contacts, with the form of one more as it was filled in."""
    acts: dict[int, list[Deed]] = {}
    agreed: dict[int, list[tuple[HowAgreed, str]]] = {}
    for one in acting.of_elder(session, elder):
        acts.setdefault(one.person_id, []).append(one.deed)
        said = (one.how, desk.day_of(one.agreed_on))
        if said not in agreed.setdefault(one.person_id, []):
            agreed[one.person_id].append(said)
    known = contacts.of_elder(session, elder)
    desk.note_beside(each.person_id for each in known)
    return desk.page(
        "relatives/relatives.html",
        elder=elder,
        contacts=known,
        acts=acts,
        agreed=agreed,
        deeds=Deed,
        form=new or NewContact(formdata=None),
        adding=new is not None,
    )


@pages.get("/desk/contacts/<int:contact_id>")
def form(contact_id: int) -> str:
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        desk.note_look(writing, "read_relatives", contact.elder_id)
        held = acting.between(writing, contact.elder, contact.person)
        today = local_day(clock.now(), contact.elder.community.zone)
        return _page(writing, contact, ContactForm(data=values(contact, held, today)))


@pages.post("/desk/contacts/<int:contact_id>")
def save(contact_id: int) -> Response | tuple[str, int]:
    """All of it or nothing. What the elder lets this contact do takes how and when she said so."""
    with desk.the_line().db.write() as writing:
        contact = desk.own(writing, Contact, contact_id)
        filled = ContactForm()
        held = acting.between(writing, contact.elder, contact.person)
        if not (filled.validate() & filled.says_how(held)):
            return _page(writing, contact, filled), 422
        changed = contacts.settle(
            contact,
            way=filled.told_by,
            may_know=filled.told_what,
            lives_near=filled.lives_near.data,
            has_key=filled.has_key.data,
        )
        changed |= contacts.set_hours(contact, filled.starts.data, filled.ends.data)
        if changed:
            desk.note_look(writing, "changed_contact", contact.elder_id)
        today = local_day(clock.now(), contact.elder.community.zone)
        if acting.agree(
            writing,
            contact.elder,
            contact.person,
            filled.chosen,
            how=HowAgreed(filled.how.data or HowAgreed.HERE),
            on=filled.agreed_on.data or today,
            source=Source.DESK,
        ):
            desk.note_look(writing, "changed_acting", contact.elder_id)
        elder_id = contact.elder_id
    return redirect(url_for("relatives.everybody", person_id=elder_id))


def _page(session: Session, contact: Contact, filled: ContactForm) -> str:
    held = acting.between(session, contact.elder, contact.person)
    desk.note_beside((contact.person_id,))
    return desk.page(
        "relatives/contact.html",
        contact=contact,
        elder=contact.elder,
        form=filled,
        held=[(one.deed, one.how, desk.day_of(one.agreed_on)) for one in held],
    )
