"""When a driver can drive, how far, and whether he gets the list of the day: the forms, read, done and shown again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from flask import request
from sqlalchemy.orm import Session
from wtforms import BooleanField, RadioField, SelectField
from wtforms.validators import InputRequired

import clock
from locales import phrase
from locales.speech import sentence
from models import MOST_SEATS, Person, Place, Ride, Role, Source
from services import rides
from services.availability import offers, reading, saying
from services.hours.duetime import local_day
from services.people import checks, places
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, PickedField, WholeField

WEEK = tuple(str(weekday) for weekday in range(7))


class _Hours(Form):
    starts = ClockField("web-drives-from", render_kw={"size": 6})
    ends = ClockField("web-drives-to", render_kw={"size": 6})
    seats = WholeField("web-drives-seats", "web-drives-wrong-seats", 1, MOST_SEATS, render_kw={"size": 6})
    anyway = BooleanField("web-drives-anyway")

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


class Weekdays(_Hours):
    weekdays = PickedField("web-drives-weekdays", WEEK)


class Terms(Form):
    kilometres = WholeField("web-drives-km", "web-drives-wrong-km", 1, 500, render_kw={"size": 6})
    listed = BooleanField("web-drives-list")


def is_driver(person: Person) -> bool:
    """Also one of whom not all is seen yet."""
    return any(held.role is Role.DRIVER and held.ended_at is None for held in person.roles)


def say_day(session: Session, driver: Person, source: Source) -> str | Sequence[Ride]:
    """The page where it cannot be; else the rides he has promised on those days and cannot drive now, which stand."""
    filled = Day()
    good = filled.validate()
    last = (filled.until.data or filled.day.data) if good else None
    today = local_day(clock.now(), driver.community.zone)
    if good and last and not today <= filled.day.given <= last <= saying.furthest(driver, clock.now()):
        filled.day.errors, good = ["web-drives-wrong-day"], False
    if not good or last is None:
        return shown(session, driver, day=filled)
    return _note(session, driver, filled, last, source)


def say_week(session: Session, driver: Person, source: Source) -> str | None:
    """The weekdays that are ticked; one that was ticked before keeps its hours, where none are written. The page where
    it cannot be."""
    filled = Weekdays()
    if not filled.validate():
        return shown(session, driver, week=filled)
    known = {row.weekday for row in reading.week(session, driver)}
    ticked = {int(each) for each in filled.weekdays.data}
    written = filled.span is not None or filled.seats.data is not None or bool(filled.anyway.data)
    for weekday in sorted(known - ticked):
        saying.not_every_week(session, driver, weekday)
    for weekday in sorted(ticked if written else ticked - known):
        rides.every_week(
            session,
            driver,
            weekday,
            span=filled.span,
            seats=filled.seats.data,
            anyway=bool(filled.anyway.data),
            source=source,
        )
    return None


def say_terms(session: Session, driver: Person) -> str | None:
    """How far; and the list of the day, which is a volunteer's alone. The page where it cannot be."""
    filled = Terms()
    if not filled.validate():
        return shown(session, driver, terms=filled)
    saying.at_most_km(session, driver, filled.kilometres.data)
    rides.wants_list(session, driver, yes=bool(filled.listed.data) and is_driver(driver))
    return None


def as_usual(session: Session, driver: Person) -> None:
    """What was said of the days of the form is taken back."""
    first = request.form.get("number", 0, type=int)
    last = request.form.get("last", first, type=int)
    for row in reading.days_from(session, driver, local_day(clock.now(), driver.community.zone)):
        if first <= row.day.toordinal() <= last:
            rides.as_usual(session, driver, row.day)


def in_words(stretch: offers.Stretch) -> str:
    first = sentence(desk.day_of(stretch.first))
    if stretch.first == stretch.last:
        return first
    return phrase(desk.language(), "web-drives-days", first=first, last=desk.day_of(stretch.last))


def _note(session: Session, driver: Person, filled: Day, last: date, source: Source) -> Sequence[Ride]:
    first = filled.day.given
    if filled.can.data == "no":
        return rides.cannot_on(session, driver, first, last, source=source)
    days = [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]
    known = {place.id for place in places.hamlets(session, driver.community)}
    rides.can_on(
        session,
        driver,
        days,
        span=filled.span,
        seats=filled.seats.data,
        from_place_id=filled.place.data if filled.place.data in known else None,
        anyway=bool(filled.anyway.data),
        source=source,
    )
    return ()


def shown(
    session: Session,
    driver: Person,
    *,
    day: Day | None = None,
    week: Weekdays | None = None,
    terms: Terms | None = None,
) -> str:
    """The page, with what was typed where it could not be taken."""
    offer = offers.of_each(session, [driver.id], local_day(clock.now(), driver.community.zone))[driver.id]
    lang = desk.language()
    week = week or Weekdays(formdata=None, weekdays=tuple(str(row.weekday) for row in offer.week))
    terms = terms or Terms(formdata=None, kilometres=offer.most_km, listed=offer.listed)
    day = day or Day(formdata=None)
    day.can.choices = [(each, phrase(lang, "web-drives-answer", answer=each)) for each in ("yes", "no")]
    home = phrase(lang, "web-drives-home")
    day.place.choices = [(0, home), *((each.id, each.name) for each in places.hamlets(session, driver.community))]
    desk.note_beside(row.elder_id for row in offer.elders)
    from_there = {each.id: each.name for each in _places(session, [row.from_place_id for row in offer.days])}
    return desk.page(
        "availability/drives.html",
        driver=driver,
        at_desk=request.path.startswith("/desk"),
        offer=offer,
        ahead=[
            (each, in_words(each), from_there.get(each.row.from_place_id or 0)) for each in offers.stretches(offer.days)
        ],
        day=day,
        week=week,
        terms=terms,
        weekdays=[(each, phrase(lang, "web-weekday", weekday=int(each))) for each in WEEK],
        is_driver=is_driver(driver),
        lacking=checks.lacking(driver, Role.DRIVER) if is_driver(driver) and not driver.is_a(Role.DRIVER) else [],
    )


def _places(session: Session, ids: Sequence[int | None]) -> list[Place]:
    return [place for each in set(ids) if each is not None and (place := session.get(Place, each)) is not None]
