"""Ideas before they exist: what is asked, what people have said, and what becomes of it."""

from __future__ import annotations

from datetime import time
from functools import partial

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, StringField
from wtforms.validators import DataRequired, Length, ValidationError

import clock
from locales.speech import price_written, time_written
from locales.typed import read_clock
from models import Idea, Occurrence
from services.desk.activities import one
from services.inviting import ideas
from services.programme import calendar, listening
from web.frame import desk, preview
from web.frame.forms import Form, WholeField, stripped

pages = desk.blueprint("ideas")
OCCURRENCES = 60
MOST_ENOUGH, MOST_KRONER = 100, 999


class IdeaForm(Form):
    """Hours and prices stand with blanks or commas between."""

    words = StringField(
        "web-idea-words",
        filters=[stripped],
        validators=[
            DataRequired("web-idea-wrong-words"),
            Length(max=ideas.LONGEST, message="web-idea-wrong-words"),
        ],
    )
    hours = StringField("web-idea-hours", filters=[stripped])
    prices = StringField("web-idea-prices", filters=[stripped])
    enough = WholeField("web-idea-enough", "web-idea-wrong-enough", 1, MOST_ENOUGH, needed=True)
    by_car = BooleanField("web-idea-by-car", default=True)

    def validate_hours(self, field: StringField) -> None:
        typed = (field.data or "").replace(",", " ").split()
        read = [read_clock(word) for word in typed]
        if len(read) > ideas.MOST_CHOICES or None in read:
            raise ValidationError("web-idea-wrong-hours")
        self.begins = [f"{each:%H:%M}" for each in read if each is not None]

    def validate_prices(self, field: StringField) -> None:
        typed = (field.data or "").replace(",", " ").split()
        if len(typed) > ideas.MOST_CHOICES or not all(
            word.isascii() and word.isdigit() and int(word) <= MOST_KRONER for word in typed
        ):
            raise ValidationError("web-idea-wrong-prices")
        self.ore = sorted({int(word) * 100 for word in typed})

    begins: list[str]
    ore: list[int]


@pages.get("/desk/ideas")
def everything() -> str:
    with desk.the_line().db.read() as reading:
        page = _page(reading, IdeaForm(formdata=None))
    desk.note_seen("read_ideas")
    return page


@pages.post("/desk/ideas")
def add() -> AnyResponse | tuple[str, int]:
    filled = IdeaForm()
    with desk.the_line().db.write() as writing:
        if not filled.validate():
            return _page(writing, filled), 422
        ideas.add(
            writing,
            g.community,
            filled.words.data,
            by=g.user,
            hours=filled.begins,
            prices=filled.ore,
            enough=filled.enough.data,
            by_car=bool(filled.by_car.data),
        )
        desk.note_look(writing, "added_idea", None)
    desk.say("web-said-idea")
    return redirect(url_for("ideas.everything"))


@pages.get("/desk/ideas/<int:idea_id>")
def idea(idea_id: int) -> str:
    """Who would come, and which time of what is on it may become."""
    with desk.the_line().db.read() as reading:
        found = _own(reading, idea_id)
        people = ideas.interested(reading, found)
        page = desk.page(
            "inviting/idea.html",
            idea=found,
            people=people,
            choices=[
                (each.id, f"{each.activity.title}, {desk.when(desk.language(), each.starts_at)}")
                for each in listening.coming(reading, g.community, now=clock.now(), limit=OCCURRENCES)
            ],
        )
    desk.note_seen("read_idea", [person.id for person in people] or (None,))
    return page


@pages.get("/desk/ideas/<int:idea_id>/becomes")
def before_it_becomes(idea_id: int) -> str:
    """With `occurrence` in the address: who will be asked first, and at what cost."""
    with desk.the_line().db.read() as reading:
        found, occurrence = _own(reading, idea_id), _open(reading, request.args.get("occurrence", type=int))
        foretold = preview.shown(reading, partial(ideas.becomes, reading, found, occurrence, by=g.user))
        return desk.page("inviting/becomes.html", idea=found, occurrence=occurrence, foretold=foretold)


@pages.post("/desk/ideas/<int:idea_id>/becomes")
def becomes(idea_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        found, occurrence = _own(writing, idea_id), _open(writing, request.form.get("occurrence", type=int))
        try:
            preview.do(writing, partial(ideas.becomes, writing, found, occurrence, by=g.user))
        except preview.Changed as changed:
            foretold = preview.shown_again(changed)
            return desk.page("inviting/becomes.html", idea=found, occurrence=occurrence, foretold=foretold), 409
        desk.note_look(writing, "idea_became_activity", None)
    desk.say("web-said-idea-became")
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence.id))


@pages.post("/desk/ideas/<int:idea_id>/drop")
def drop(idea_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        if not ideas.drop(writing, _own(writing, idea_id)):
            abort(409)
        desk.note_look(writing, "dropped_idea", None)
    desk.say("web-said-idea-dropped", undo=url_for("ideas.ask_again", idea_id=idea_id))
    return redirect(url_for("ideas.everything"))


@pages.post("/desk/ideas/<int:idea_id>/again")
def ask_again(idea_id: int) -> AnyResponse:
    with desk.the_line().db.write() as writing:
        ideas.ask_again(writing, _own(writing, idea_id))
        desk.note_look(writing, "added_idea", None)
    desk.say("web-said-idea")
    return redirect(url_for("ideas.everything"))


def _page(session: Session, filled: IdeaForm) -> str:
    lang = desk.language()
    return desk.page(
        "inviting/ideas.html",
        form=filled,
        ideas=ideas.everything(session, g.community),
        price=lambda ore: price_written(ore, lang),
        clock=lambda hour: time_written(time.fromisoformat(hour), lang),
    )


def _own(session: Session, idea_id: int) -> Idea:
    return desk.own(session, Idea, idea_id)


def _open(session: Session, occurrence_id: int | None) -> Occurrence:
    found = one.row(session, g.community, occurrence_id or 0)
    if found is None or not calendar.is_coming(found, clock.now()):
        abort(404)
    return found
