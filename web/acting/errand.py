"""A ride to an errand, which the desk asks for her; and one she does not need any more."""

from __future__ import annotations

import enum
from datetime import timedelta
from functools import partial

import sqlalchemy as sa
from flask import abort, g, redirect, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import RadioField, SelectField, StringField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf, InputRequired, Length, ValidationError

from locales import phrase
from models import MOST_WORDS, Errand, ErrandKind, Legs, Person, Place, PlaceKind, Ride, RideState, Source
from services import errands
from services.hours import duetime
from web.frame import desk, preview
from web.frame.forms import ClockField, DayField, Form, stripped
from web.frame.sent import first

pages = desk.blueprint("errand")


class Home(enum.StrEnum):
    """How she gets home, as the form has it."""

    READY = "ready"
    ONE_HOUR = "one_hour"
    TWO_HOURS = "two_hours"
    THREE_HOURS = "three_hours"
    THERE = "there"
    HOME = "home"


LASTS = {
    Home.ONE_HOUR: timedelta(hours=1),
    Home.TWO_HOURS: timedelta(hours=2),
    Home.THREE_HOURS: timedelta(hours=3),
}
LEGS = {Home.THERE: Legs.THERE, Home.HOME: Legs.HOME}


class ErrandForm(Form):
    what = RadioField("web-errand-what", [AnyOf(list(ErrandKind), message="web-errand-wrong-what")], choices=[])
    words = StringField("web-errand-words", [Length(max=MOST_WORDS, message="web-errand-wrong-words")], [stripped])
    day = DayField("web-errand-day", [InputRequired("web-errand-wrong-day")])
    hour = ClockField("web-errand-hour", [InputRequired("web-errand-wrong-hour")])
    home = RadioField("web-errand-how", [AnyOf(list(Home), message="web-errand-wrong-how")], choices=[])
    place = SelectField("web-errand-place", choices=[], coerce=int, default=0)

    def __init__(self, places: list[Place]) -> None:
        super().__init__()
        lang = desk.language()
        self.what.choices = [SelectChoice(kind.value, desk.goal(lang, kind.value)) for kind in ErrandKind]
        self.home.choices = [
            SelectChoice(how.value, phrase(lang, "web-errand-home-how", how=how.value)) for how in Home
        ]
        named = ((place.id, place.name) for place in places)
        self.place.choices = [(0, phrase(lang, "web-errand-usual-place")), *named]

    def validate_words(self, field: StringField) -> None:
        if self.what.data == ErrandKind.OTHER and not field.data:
            raise ValidationError("web-errand-wrong-words")

    @property
    def wish(self) -> errands.Wish:
        what = self.words.data if self.what.data == ErrandKind.OTHER else self.what.data
        how = Home(self.home.data)
        starts_at = duetime.due_instant(self.day.given, self.hour.given, g.community.zone)
        return errands.Wish(what, starts_at, LEGS.get(how, Legs.BOTH), LASTS.get(how))


@pages.get("/desk/people/<int:person_id>/errand")
def form(person_id: int) -> str:
    with desk.the_line().db.read() as reading:
        person = _here(reading, person_id)
        page = _page(person, ErrandForm(_places(reading)))
    desk.note_seen("read_person", (person_id,))
    return page


@pages.post("/desk/people/<int:person_id>/errand")
def ask(person_id: int) -> Response | tuple[str, int]:
    """Drivers are asked as when she asks herself."""
    with desk.the_line().db.write() as writing:
        person, filled = _here(writing, person_id), ErrandForm(_places(writing))
        if not filled.validate():
            return _page(person, filled), 422
        place = writing.get(Place, filled.place.data) if filled.place.data else None
        try:
            ride = errands.ask(writing, person, filled.wish, source=Source.DESK, place=place)
        except errands.NotThen as no:
            filled.hour.errors = [f"web-errand-{no.why.value}"]
            return _page(person, filled), 422
        name, nobody = person.first_name, ride.state is RideState.UNFILLED
        desk.note_look(writing, "asked_for_errand", person_id)
    desk.say("web-said-errand-nobody" if nobody else "web-said-errand", name=name)
    return redirect(url_for("acting.rides", person_id=person_id))


@pages.get("/desk/people/<int:person_id>/errand/<int:errand_id>/off")
def before_off(person_id: int, errand_id: int) -> str:
    """Who is told what, before anybody is."""
    with desk.the_line().db.read() as reading:
        person, ride = _hers(reading, person_id, errand_id)
        return _ask_off(person, ride, preview.shown(reading, partial(errands.cancel, reading, ride)))


@pages.post("/desk/people/<int:person_id>/errand/<int:errand_id>/off")
def off(person_id: int, errand_id: int) -> Response | tuple[str, int]:
    with desk.the_line().db.write() as writing:
        person, ride = _hers(writing, person_id, errand_id)
        name = person.first_name
        try:
            preview.do(writing, partial(errands.cancel, writing, ride))
        except preview.Changed as changed:
            return _ask_off(person, ride, preview.shown_again(changed)), 409
        desk.note_look(writing, "called_off_errand", person_id)
    desk.say("web-said-errand-off", name=name)
    return redirect(url_for("acting.rides", person_id=person_id))


def _page(person: Person, filled: ErrandForm) -> str:
    return desk.page("acting/errand.html", person=person, form=filled)


def _ask_off(person: Person, ride: Ride, foretold: preview.Preview) -> str:
    desk.note_when_shown("read_person", (person.id,))
    return desk.page("acting/errand_off.html", person=person, ride=ride, foretold=foretold)


def _here(session: Session, person_id: int) -> Person:
    return first.unless_person_has_left(desk.own(session, Person, person_id))


def _hers(session: Session, person_id: int, errand_id: int) -> tuple[Person, Ride]:
    """Her ride to this errand."""
    person = _here(session, person_id)
    ride = session.scalars(sa.select(Ride).join(Ride.errand).where(Errand.id == errand_id)).first()
    if ride is None or ride.rider_id != person.id:
        abort(404)
    if not ride.goes:
        raise first.about_person("web-first-errand-over", person)
    return person, ride


def _places(session: Session) -> list[Place]:
    venues = sa.select(Place).filter_by(community_id=g.community.id, kind=PlaceKind.VENUE)
    return list(session.scalars(venues.order_by(Place.name)))
