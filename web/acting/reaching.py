"""Ringing her, writing to her, and what is written down about her."""

from __future__ import annotations

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import TextAreaField
from wtforms.validators import DataRequired, Length

from models import DeskText, Person
from services.desk.person import notes as desk_notes
from services.desk.settings import greeting
from services.outbox import prices
from services.reaching import calling, writing
from texts import desk as texts_desk
from web.frame import desk
from web.frame.forms import Form, stripped
from web.frame.sent import first

pages = desk.blueprint("reaching")


class TextForm(Form):
    words = TextAreaField(
        "web-text-words",
        [DataRequired("web-text-wrong-empty"), Length(max=writing.LONGEST, message="web-text-wrong-long")],
        filters=[stripped],
    )


class NoteForm(Form):
    note = TextAreaField(
        "web-note-words",
        [DataRequired("web-note-wrong-empty"), Length(max=desk_notes.LONGEST, message="web-note-wrong-long")],
        filters=[stripped],
    )


@pages.post("/desk/people/<int:person_id>/ring")
def ring(person_id: int) -> AnyResponse:
    """The desk's telephone rings, and hers once a key is pressed there. `which` of her numbers that can be rung."""
    with desk.the_line().db.write() as session:
        person = _here(session, person_id)
        own = [number for number in (person.phone, person.phone2) if number]
        place = request.form.get("which", 1, type=int)
        if not 1 <= place <= len(own):
            abort(400)
        try:
            calling.ring(session, person, g.user, number=own[place - 1])
        except calling.NoTelephone:
            abort(400)
        except calling.AlreadyRinging as other:
            desk.say("web-said-desk-rings-another", who=other.name)
        else:
            desk.note_look(session, "rang", person.id)
            desk.say("web-said-desk-rings", who=person.first_name, desk=desk.number(person.community.coordinator_phone))
    return redirect(url_for("people.person", person_id=person_id))


@pages.get("/desk/people/<int:person_id>/text")
def text(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person = _here(reading, person_id)
        page = _text_page(reading, person, TextForm(words=greeting.to_person(reading, person)))
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/text/preview")
def preview_text(person_id: int) -> str:
    """How long it is, what it costs and when it goes, while it is written."""
    with desk.the_line().db.read() as reading:
        person = _here(reading, person_id)
        shown = texts_desk.preview(reading, person, request.form.get("words", ""))
        return desk.page("acting/text_length.html", shown=shown, cost=_cost(person, shown.parts))


@pages.post("/desk/people/<int:person_id>/text")
def send_text(person_id: int) -> AnyResponse | tuple[str, int]:
    """Sent once what goes out has been seen: beside the words, or on the page as it comes back."""
    form = TextForm()
    with desk.the_line().db.write() as session:
        person = _here(session, person_id)
        if not form.validate():
            return _text_page(session, person, form), 422
        shown = texts_desk.preview(session, person, form.words.data)
        if request.form.get("seen") != shown.mark:
            return _text_page(session, person, form), 200
        row = writing.write(session, person, form.words.data, g.user)
        if row is None:
            return _text_page(session, person, form), 409
        desk.note_look(session, "wrote_text", person.id)
        undo = url_for("reaching.take_back", text_id=row.id)
        desk.say("web-said-text", undo=undo, who=person.first_name, at=desk.when(desk.language(), shown.way.goes_at))
    return redirect(url_for("people.person", person_id=person_id))


def _text_page(session: Session, person: Person, form: TextForm) -> str:
    shown = texts_desk.preview(session, person, form.words.data or "")
    return desk.page("acting/text.html", person=person, form=form, shown=shown, cost=_cost(person, shown.parts))


@pages.post("/desk/texts/<int:text_id>/back")
def take_back(text_id: int) -> AnyResponse:
    """While it waits nothing of it is sent; what has gone is told as it is."""
    with desk.the_line().db.write() as session:
        row = desk.own(session, DeskText, text_id)
        person_id, name = row.person_id, row.person.first_name
        if writing.take_back(session, row):
            desk.note_look(session, "took_text_back", person_id)
            desk.say("web-said-text-back", who=name)
        else:
            desk.say("web-said-text-gone", who=name)
    return redirect(url_for("people.person", person_id=person_id))


@pages.get("/desk/people/<int:person_id>/notes")
def notes(person_id: int) -> str:
    """What is known of her health and was written about her; opening it is a look of its own."""
    with desk.the_line().db.write() as session:
        person = desk.own(session, Person, person_id)
        desk.note_look(session, "read_notes", person.id)
        return _notes_page(session, person, NoteForm())


@pages.post("/desk/people/<int:person_id>/notes")
def write_note(person_id: int) -> AnyResponse | tuple[str, int]:
    form = NoteForm()
    with desk.the_line().db.write() as session:
        person = desk.own(session, Person, person_id)
        if not form.validate():
            return _notes_page(session, person, form), 422
        desk_notes.write(session, person, form.note.data, g.user)
        desk.note_look(session, "wrote_note", person.id)
    desk.say("web-said-note")
    return redirect(url_for("people.person", person_id=person_id))


def _notes_page(session: Session, person: Person, form: NoteForm) -> str:
    return desk.page("acting/notes.html", person=person, form=form, notes=desk_notes.of_person(session, person))


def _cost(person: Person, parts: int) -> int:
    """In øre, as the desk has said that texts cost."""
    return prices.of_text(parts, prices.of_line(person.community))


def _here(session: Session, person_id: int) -> Person:
    return first.unless_person_has_left(desk.own(session, Person, person_id))
