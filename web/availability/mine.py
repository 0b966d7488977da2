"""A driver's own page of when he can drive: days, weekdays, how far, and the list of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms import BooleanField, RadioField, SelectField
from wtforms.validators import InputRequired

import clock
from locales import phrase
from models import MOST_SEATS, Person, Place, Ride, Role, Source
from services import rides
from services.availability import reading, saying
from services.hours.duetime import local_day
from services.people import checks, places
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, PickedField, WholeField

pages = desk.blueprint("drives")
WEEK = tuple(str(weekday) for weekday in range(7))


class _Hours(Form):
    starts = ClockField("web-drives-from", render_kw={"size": 6})
    ends = ClockField("web-drives-to", render_kw={"size": 6})
    seats = WholeField("web-drives-seats", "web-drives-wrong-seats", 1, MOST_SEATS)

    @property
    def span(self) -> tuple[time, time] | None:
        return (self.starts.data, self.ends.data) if self.starts.data and self.ends.data else None

    def validate(self, extra_validators: object = None) -> bool:
        good = bool(super().validate(extra_validators))
        one_alone = (self.starts.data is None) != (self.ends.data is None)
        backwards = self.span is not None and self.span[0] >= self.span[1]
        if good and (one_alone or backwards):
            self.ends.errors = ["web-drives-wrong-hours"]
        return good and not self.ends.errors


class Day(_Hours):
    """One day, or from it to another."""

    can = RadioField("web-drives-can", choices=[], validate_choice=False, default="yes")
    day = DayField("web-drives-day", validators=[InputRequired("web-wrong-day")])
    until = DayField("web-drives-until")
    place = SelectField("web-drives-place", coerce=int, choices=[], validate_choice=False, default=0)
    anyway = BooleanField("web-drives-anyway")


class Weekdays(_Hours):
    weekdays = PickedField("web-drives-weekdays", WEEK)


class Terms(Form):
    kilometres = WholeField("web-drives-km", "web-drives-wrong-km", 1, 500)
    listed = BooleanField("web-drives-list")


@pages.get("/mine/driving")
def form() -> str:
    with desk.the_line().db.read() as session:
        return _page(session, _me(session))


@pages.post("/mine/driving/day")
def say_day() -> Response | tuple[str, int]:
    """What he has promised then stands, and he is told so."""
    filled = Day()
    with desk.the_line().db.write() as session:
        me = _me(session)
        good = filled.validate()
        last = (filled.until.data or filled.day.data) if good else None
        today = local_day(clock.now(), me.community.zone)
        if good and last and not today <= filled.day.given <= last <= saying.furthest(me, clock.now()):
            filled.day.errors, good = ["web-drives-wrong-day"], False
        if not good or last is None:
            return _page(session, me, day=filled), 422
        promised = _note(session, me, filled, last)
        many = len(promised)
    desk.say("web-said-drives-promised" if many else "web-said-drives", many=many)
    return redirect(url_for("drives.form"))


@pages.post("/mine/driving/week")
def say_week() -> Response | tuple[str, int]:
    """The weekdays that are ticked; one that was ticked before keeps its hours, where none are written."""
    filled = Weekdays()
    with desk.the_line().db.write() as session:
        me = _me(session)
        if not filled.validate():
            return _page(session, me, week=filled), 422
        known = {row.weekday for row in reading.week(session, me)}
        ticked = {int(each) for each in filled.weekdays.data}
        written = filled.span is not None or filled.seats.data is not None
        for weekday in sorted(known - ticked):
            saying.not_every_week(session, me, weekday)
        for weekday in sorted(ticked if written else ticked - known):
            rides.every_week(session, me, weekday, span=filled.span, seats=filled.seats.data, source=Source.PAGE)
    desk.say("web-said-drives", many=0)
    return redirect(url_for("drives.form"))


@pages.post("/mine/driving/terms")
def say_terms() -> Response | tuple[str, int]:
    filled = Terms()
    with desk.the_line().db.write() as session:
        me = _me(session)
        if not filled.validate():
            return _page(session, me, terms=filled), 422
        saying.at_most_km(session, me, filled.kilometres.data)
        rides.wants_list(session, me, yes=bool(filled.listed.data))
    desk.say("web-said-drives", many=0)
    return redirect(url_for("drives.form"))


@pages.post("/mine/driving/as-usual")
def as_usual() -> Response:
    """What was said of a day is taken back."""
    with desk.the_line().db.write() as session:
        rides.as_usual(session, _me(session), date.fromordinal(request.form.get("number", 1, type=int)))
    desk.say("web-said-drives", many=0)
    return redirect(url_for("drives.form"))


def _me(session: Session) -> Person:
    """A driver, also one of whom not all is seen yet."""
    me = session.get_one(Person, g.own.person.id)
    if not any(held.role is Role.DRIVER and held.ended_at is None for held in me.roles):
        abort(404)
    return me


def _note(session: Session, me: Person, filled: Day, last: date) -> Sequence[Ride]:
    first = filled.day.given
    if filled.can.data == "no":
        return rides.cannot_on(session, me, first, last, source=Source.PAGE)
    days = [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]
    known = {place.id for place in places.hamlets(session, me.community)}
    rides.can_on(
        session,
        me,
        days,
        span=filled.span,
        seats=filled.seats.data,
        from_place_id=filled.place.data if filled.place.data in known else None,
        anyway=bool(filled.anyway.data),
        source=Source.PAGE,
    )
    return ()


def _page(
    session: Session, me: Person, *, day: Day | None = None, week: Weekdays | None = None, terms: Terms | None = None
) -> str:
    usual, held = reading.week(session, me), reading.terms(session, me)
    week = week or Weekdays(formdata=None, weekdays=tuple(str(row.weekday) for row in usual))
    terms = terms or Terms(
        formdata=None, kilometres=held.most_km if held else None, listed=held is not None and held.list_at is not None
    )
    day, lang = day or Day(formdata=None), desk.language()
    day.can.choices = [(each, phrase(lang, "web-drives-answer", answer=each)) for each in ("yes", "no")]
    home = phrase(lang, "web-drives-home")
    day.place.choices = [(0, home), *((each.id, each.name) for each in places.hamlets(session, me.community))]
    ahead = reading.days_from(session, me, local_day(clock.now(), me.community.zone))
    from_there = {each.id: each.name for each in _places(session, [row.from_place_id for row in ahead])}
    return desk.page(
        "availability/mine.html",
        ahead=[(row, desk.day_of(row.day), from_there.get(row.from_place_id or 0)) for row in ahead],
        usual=usual,
        day=day,
        week=week,
        terms=terms,
        weekdays=[(each, phrase(lang, "web-weekday", weekday=int(each))) for each in WEEK],
        lacking=[] if me.is_a(Role.DRIVER) else checks.lacking(me, Role.DRIVER),
    )


def _places(session: Session, ids: Sequence[int | None]) -> list[Place]:
    return [place for each in set(ids) if each is not None and (place := session.get(Place, each)) is not None]
