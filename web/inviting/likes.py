"""What somebody likes to do, as she has told it: by this she is asked about what she may want to come to."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response as AnyResponse
from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from locales import phrase
from models import Interest, Person
from services.inviting import likes
from web.frame import desk
from web.frame.forms import Form

pages = desk.blueprint("likes")


class LikesForm(Form):
    interests = SelectMultipleField(
        "web-likes-what", widget=ListWidget(), option_widget=CheckboxInput(), validate_choice=False
    )

    def __init__(self, **given: object) -> None:
        super().__init__(**given)
        lang = desk.language()
        self.interests.choices = [
            (each.value, phrase(lang, "web-interest", value=each.value).capitalize()) for each in Interest
        ]

    @property
    def chosen(self) -> list[Interest]:
        return [each for each in Interest if each in (self.interests.data or ())]


@pages.get("/desk/people/<int:person_id>/likes")
def form(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person = desk.own(reading, Person, person_id)
        page = desk.page(
            "inviting/likes.html",
            person=person,
            form=LikesForm(formdata=None, interests=[each.value for each in likes.of(reading, person)]),
        )
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/likes")
def save(person_id: int) -> AnyResponse:
    filled = LikesForm()
    with desk.the_line().db.write() as writing:
        person = desk.own(writing, Person, person_id)
        if likes.write(writing, person, filled.chosen):
            desk.note_look(writing, "changed_person", person.id, ["interests"])
    return redirect(url_for("people.person", person_id=person_id))
