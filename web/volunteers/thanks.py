"""A text of thanks: written, shown as it goes out, and taken back within twenty seconds."""

from __future__ import annotations

from flask import g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from locales import phrase
from models import DeskText, Person
from services.reaching import writing
from services.volunteers import load
from texts.gsm7 import segments, to_gsm7
from web.frame import desk
from web.frame.sent import first

from . import form as forms
from .whose import pages, volunteer


@pages.get("/desk/volunteers/<int:person_id>/thanks")
def thanks(person_id: int) -> str:
    """With words that say what she has done lately."""
    with desk.the_line().db.read() as reading:
        person = volunteer(reading, person_id)
        lately = load.of_one(reading, person)
        words = phrase(
            str(person.language),
            "sms-thanks",
            name=person.first_name,
            did=_did(lately),
            drives=lately.drives,
            people=lately.people,
        )
        page = _asked(reading, person, forms.Thanks(formdata=None, words=words))
    desk.note_seen("read_volunteer", [person_id])
    return page


@pages.post("/desk/volunteers/<int:person_id>/thanks")
def send_thanks(person_id: int) -> Response | tuple[str, int] | str:
    """Shown first as it goes out, and then sent."""
    filled = forms.Thanks()
    with desk.the_line().db.write() as unit:
        person = volunteer(unit, person_id)
        if not filled.validate():
            return _asked(unit, person, filled), 422
        words = to_gsm7(filled.words.data)
        way = writing.way_to(unit, person)
        if filled.sure.data != "yes" or way.number is None:
            return desk.page(
                "volunteers/thanks.html", person=person, form=filled, way=way, words=words, parts=segments(words)
            )
        row = writing.write(unit, person, words, g.user)
        if row is None:
            raise first.about_person("web-first-no-text", person)
        desk.note_look(unit, "thanked", person.id)
        text_id, name = row.id, person.full_name
    desk.say("web-said-thanked", undo=url_for("volunteers.take_back_thanks", text_id=text_id), who=name)
    return redirect(url_for("volunteers.one", person_id=person_id))


@pages.post("/desk/volunteers/thanks/<int:text_id>/take-back")
def take_back_thanks(text_id: int) -> Response:
    """As long as nothing has left the house."""
    with desk.the_line().db.write() as unit:
        row = desk.own(unit, DeskText, text_id)
        if not writing.take_back(unit, row):
            raise first.about_person("web-first-text-gone", row.person)
        desk.note_look(unit, "took_thanks_back", row.person_id)
        where = url_for("volunteers.one", person_id=row.person_id)
    desk.say("web-said-text-taken-back")
    return redirect(where)


def _did(lately: load.Load) -> str:
    if lately.talks + lately.visits:
        return "talks"
    return "drives" if lately.drives else "nothing"


def _asked(session: Session, person: Person, filled: forms.Thanks) -> str:
    return desk.page("volunteers/thanks.html", person=person, form=filled, way=writing.way_to(session, person))
