"""What the desk does for a person: what she comes to, how she gets there, when she is left in peace.

The rules are those of the telephone; the desk is only another who asks.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf, InputRequired, ValidationError

import clock
from locales import phrase
from models import AwayWhy, Person, Source, Visit, VisitState
from services.desk.person import coming, joinable
from services.hours import duetime
from services.plans import away
from services.talks import visits
from web.frame import desk, person_words, preview
from web.frame.forms import DayField, Form
from web.frame.sent import first

pages = desk.blueprint("acting")


class PauseForm(Form):
    day = DayField("web-pause-day", [InputRequired("web-pause-wrong-day")])
    why = RadioField(
        "web-pause-why",
        [AnyOf(list(AwayWhy), message="web-pause-wrong-why")],
        choices=[],
        default=AwayWhy.AWAY.value,
        validate_choice=False,
    )

    def __init__(self) -> None:
        super().__init__()
        lang = desk.language()
        self.why.choices = [SelectChoice(why.value, phrase(lang, "web-away-why", choice=why.value)) for why in AwayWhy]

    def validate_day(self, field: DayField) -> None:
        today = duetime.local_day(clock.now(), g.community.zone)
        if field.data is not None and not today < field.data <= today + away.LONGEST:
            raise ValidationError("web-pause-wrong-day")


@pages.get("/desk/people/<int:person_id>/sign-up")
def choose(person_id: int) -> str:
    """What she can be signed up for, with a ride or without; who will be told is shown before it is done."""
    return _choose(person_id, "")


@pages.post("/desk/people/<int:person_id>/sign-up")
def find(person_id: int) -> str:
    """What she can be signed up for, by its name: what is typed does not stand in an address."""
    return _choose(person_id, request.form.get("q", "").strip())


def _choose(person_id: int, words: str) -> str:
    with desk.the_line().db.read() as reading:
        person = _here(reading, person_id)
        later = "later" in request.args
        found = joinable.of_person(reading, person, later=later, words=words)
        page = desk.page("acting/choose.html", person=person, found=found, later=later, words=words, say=person_words)
    desk.note_seen("read_person", (person_id,))
    return page


@pages.get("/desk/people/<int:person_id>/rides")
def rides(person_id: int) -> str:
    """How she gets to what she has joined, and her errands."""
    with desk.the_line().db.read() as reading:
        person = _here(reading, person_id)
        joined = [each for each in coming.of_person(reading, person).things if each.what in ("signup", "errand")]
        page = desk.page("acting/rides.html", person=person, joined=joined, say=person_words)
    desk.note_seen("read_person", (person_id,))
    return page


@pages.get("/desk/people/<int:person_id>/pause")
def pause(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        page = _pause_page(_rung(reading, person_id), PauseForm())
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/pause")
def save_pause(person_id: int) -> AnyResponse | tuple[str, int]:
    """Until the day she is home; it is said at once where it is taken back."""
    form = PauseForm()
    with desk.the_line().db.write() as writing:
        person = _rung(writing, person_id)
        if not form.validate() or form.day.data is None:
            return _pause_page(person, form), 422
        until = away.until(person.community, form.day.data)
        away.pause(writing, person, until, source=Source.DESK, why=AwayWhy(form.why.data))
        desk.note_look(writing, "paused_evening", person.id)
        undo = url_for("acting.resume", person_id=person.id)
        desk.say("web-said-paused", undo=undo, who=person.first_name, day=form.day.read_as or "")
    return redirect(url_for("people.person", person_id=person_id))


def _pause_page(person: Person, form: PauseForm) -> str:
    today = duetime.local_day(clock.now(), person.community.zone)
    soon = [today + timedelta(days=days) for days in (1, 7, 14)]
    return desk.page("acting/pause.html", person=person, form=form, soon=soon)


@pages.post("/desk/people/<int:person_id>/resume")
def resume(person_id: int) -> AnyResponse:
    """She is home: rung from tonight on."""
    with desk.the_line().db.write() as writing:
        person = _rung(writing, person_id)
        away.resume(writing, person, source=Source.DESK)
        desk.note_look(writing, "resumed_evening", person.id)
        desk.say("web-said-home-again", who=person.first_name)
    return redirect(url_for("people.person", person_id=person_id))


@pages.get("/desk/people/<int:person_id>/visits/<int:visit_id>")
def visit(person_id: int, visit_id: int) -> str:
    """Before a visit is called off for one of the two: the other is told."""
    with desk.the_line().db.read() as reading:
        person, row = _visit(reading, person_id, visit_id)
        return _ask_to_call_off(person, row, preview.shown(reading, _calling_off(reading, row, person)))


@pages.post("/desk/people/<int:person_id>/visits/<int:visit_id>")
def call_off_visit(person_id: int, visit_id: int) -> AnyResponse | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        person, row = _visit(writing, person_id, visit_id)
        try:
            preview.do(writing, _calling_off(writing, row, person))
        except preview.Changed as changed:
            return _ask_to_call_off(person, row, preview.shown_again(changed)), 409
        desk.note_look(writing, "called_off_visit", person.id)
    desk.say("web-said-visit-off")
    return redirect(url_for("people.person", person_id=person_id))


def _calling_off(session: Session, row: Visit, by: Person) -> Callable[[], object]:
    return lambda: visits.cancel(session, row, by)


def _ask_to_call_off(person: Person, row: Visit, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_person", (person.id,))
    desk.note_beside((row.elder_id, row.friend_id))
    return desk.page("acting/visit.html", person=person, visit=row, foretold=foretold)


def _visit(session: Session, person_id: int, visit_id: int) -> tuple[Person, Visit]:
    person, row = _here(session, person_id), session.get(Visit, visit_id)
    if row is None or person.id not in (row.elder_id, row.friend_id):
        abort(404)
    if row.state not in (VisitState.ASKED, VisitState.AGREED):
        raise first.about_person("web-first-visit-over", person)
    return person, row


def _here(session: Session, person_id: int) -> Person:
    return first.unless_person_has_left(desk.own(session, Person, person_id))


def _rung(session: Session, person_id: int) -> Person:
    person = _here(session, person_id)
    if person.checkin_plan is None or person.checkin_plan.stopped_at is not None:
        raise first.about_person("web-first-not-rung", person)
    return person
