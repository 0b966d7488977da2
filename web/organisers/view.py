"""Who holds what is on, what is agreed with each, and whom at the municipality to ring."""

from __future__ import annotations

from datetime import date, timedelta

from flask import g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

import clock
from locales.speech import day_in_full
from models import MunicipalContact, Organiser
from services.desk.activities import organising
from services.hours import duetime
from services.pages import organiser_links
from services.programme import agreements, drafts, subscribed
from services.programme.agreements import NameTaken
from web.frame import desk
from web.frame.sent import versions

from .form import Agreed, AtMunicipality, filled

pages = desk.blueprint("organisers")
SOON = timedelta(days=60)


@pages.get("/desk/organisers")
def everybody() -> str:
    with desk.the_line().db.read() as reading:
        return desk.page(
            "organisers/organisers.html",
            held=organising.organisers(reading, g.community, clock.now()),
            contacts=organising.municipal_contacts(reading, g.community),
            today=_today(),
            date_words=_day_words,
        )


@pages.get("/desk/organisers/new")
def new() -> str:
    return _again(Agreed(formdata=None), None)


@pages.post("/desk/organisers/new")
def add() -> AnyResponse | tuple[str, int]:
    return _write(None)


@pages.get("/desk/organisers/<int:organiser_id>")
def organiser(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        found = desk.own(reading, Organiser, organiser_id)
        coming = organising.coming_of(reading, found, clock.now(), SOON)
        runs_out = organising.Held(found, len(coming), None).runs_out(_today())
        return desk.page(
            "organisers/organiser.html",
            organiser=found,
            coming=coming,
            runs_out=runs_out,
            date_words=_day_words,
            held=subscribed.of(reading, found),
            waiting=drafts.of_organisers(reading, [found]),
            links=organiser_links.of_organiser(reading, found),
        )


@pages.get("/desk/organisers/<int:organiser_id>/edit")
def edit(organiser_id: int) -> str:
    with desk.the_line().db.read() as reading:
        found = desk.own(reading, Organiser, organiser_id)
        return _again(Agreed(formdata=None, data=filled(found)), found)


@pages.post("/desk/organisers/<int:organiser_id>/edit")
def save(organiser_id: int) -> AnyResponse | tuple[str, int]:
    return _write(organiser_id)


@pages.get("/desk/organisers/municipality/new")
def new_contact() -> str:
    return desk.page("organisers/contact.html", form=AtMunicipality(formdata=None), contact=None)


@pages.post("/desk/organisers/municipality/new")
def add_contact() -> AnyResponse | tuple[str, int]:
    return _write_contact(None)


@pages.get("/desk/organisers/municipality/<int:contact_id>")
def edit_contact(contact_id: int) -> str:
    with desk.the_line().db.read() as reading:
        found = desk.own(reading, MunicipalContact, contact_id)
        data = {"name": found.name, "what_for": found.what_for, "contact_phone": desk.number(found.contact_phone)}
        return desk.page("organisers/contact.html", form=AtMunicipality(formdata=None, data=data), contact=found)


@pages.post("/desk/organisers/municipality/<int:contact_id>")
def save_contact(contact_id: int) -> AnyResponse | tuple[str, int]:
    return _write_contact(contact_id)


@pages.post("/desk/organisers/municipality/<int:contact_id>/remove")
def remove_contact(contact_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        writing.delete(desk.own(writing, MunicipalContact, contact_id))
        desk.note_look(writing, "removed_municipal_contact", None)
    desk.say("web-said-contact-removed")
    return redirect(url_for("organisers.everybody"))


def _write(organiser_id: int | None) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Organiser, organiser_id) if organiser_id is not None else None
        now = _now(found)
        typed = {name: request.form.get(name, "") for name in now if name in request.form or name == "trusted"}
        merged = versions.merged(now, typed)
        form = Agreed(formdata=MultiDict({**request.form.to_dict(), **merged.values}))
        good = form.validate()
        for name, clash in merged.clashes.items():
            form[name].errors = [*form[name].errors, clash]
        if not good or merged.clashes:
            return _again(form, found), 409 if merged.clashes else 422
        try:
            written = agreements.write(writing, g.community, found, form.terms())
        except NameTaken:
            form.name.errors = ["web-organiser-wrong-taken"]
            return _again(form, found), 422
        desk.note_look(writing, "changed_organiser", None)
    desk.say("web-said-organiser")
    return redirect(url_for("organisers.organiser", organiser_id=written.id))


def _again(form: Agreed, organiser: Organiser | None) -> str:
    version = versions.of(_now(organiser)) if organiser is not None else ""
    return desk.page("organisers/form.html", form=form, organiser=organiser, version=version)


def _now(organiser: Organiser | None) -> dict[str, str]:
    """The fields as they stand; none where there is nobody yet."""
    if organiser is None:
        return {}
    form = Agreed(formdata=None, data=filled(organiser))
    shown = {field.name: field._value() for field in form if field.name not in ("csrf", "kind", "trusted")}
    return shown | {"kind": str(form.kind.data), "trusted": "y" if form.trusted.data else ""}


def _write_contact(contact_id: int | None) -> AnyResponse | tuple[str, int]:
    form = AtMunicipality()
    with desk.the_line().db.write() as writing:
        found = _contact(writing, contact_id)
        if not form.validate():
            return desk.page("organisers/contact.html", form=form, contact=found), 422
        agreements.write_contact(writing, g.community, found, **form.fields())
        desk.note_look(writing, "changed_municipal_contact", None)
    desk.say("web-said-contact")
    return redirect(url_for("organisers.everybody"))


def _contact(session: Session, contact_id: int | None) -> MunicipalContact | None:
    return desk.own(session, MunicipalContact, contact_id) if contact_id is not None else None


def _day_words(day: date) -> str:
    return day_in_full(day, _today(), desk.language())


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
