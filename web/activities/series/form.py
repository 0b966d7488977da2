"""The form of what is held again and again: how often, until when, in which halls, and when it is decided."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from flask import g
from sqlalchemy.orm import Session
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import Optional

import clock
from locales import phrase
from locales.speech import month_in_words
from models import Occurrence, Place, PlaceKind, Series
from services.hours import duetime
from services.programme import rules
from services.programme.facts import Facts, Fault
from services.programme.rules import Often
from services.programme.series import NUMBERS, Plan
from web.frame import desk
from web.frame.forms import ClockField, DayField, PickedField, stripped

from ..form import Arranged, all_interests, all_suits, place_named, price_typed, say_faults, words_of
from ..form import filled as form_of_one

MONTHS = {f"m{month}": month for month in range(1, 13)}
YES = "yes"
NOON = time(12)
"""When it is decided where no hour is given."""


class HowOften(enum.StrEnum):
    ONCE = "once"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


class Before(enum.StrEnum):
    """How long before it is decided whether it is held."""

    SAME_DAY = "same_day"
    DAY_BEFORE = "day_before"
    TWO_DAYS = "two_days"
    THREE_DAYS = "three_days"
    WEEK_BEFORE = "week_before"

    @property
    def days(self) -> int:
        return _DAYS[self]

    @classmethod
    def of(cls, days: int) -> Before:
        return next((each for each, so_many in _DAYS.items() if so_many == days), cls.WEEK_BEFORE)


_DAYS = {
    Before.SAME_DAY: 0,
    Before.DAY_BEFORE: 1,
    Before.TWO_DAYS: 2,
    Before.THREE_DAYS: 3,
    Before.WEEK_BEFORE: 7,
}


class Decided(Arranged):
    """As `Arranged`, and when it is decided whether it is held."""

    decides_days = StringField("web-series-decides", default="")
    decides_clock = ClockField("web-series-decides-clock", validators=[Optional()], render_kw={"size": "6"})

    @property
    def folded_is_filled(self) -> bool:
        fields = self.decides_days, self.decides_clock
        return super().folded_is_filled or any(field.data or field.errors for field in fields)


class Repeated(Decided):
    """As `Arranged`, and how often. `halls`: where it is held in turn after `place`, a line each."""

    often = StringField("web-series-often", default=HowOften.ONCE.value)
    until = DayField("web-series-until", validators=[Optional()], render_kw={"size": "18"})
    halls = TextAreaField("web-series-halls", filters=[stripped], render_kw={"rows": "3"})
    rests = PickedField("web-series-rests", list(MONTHS))
    on_holidays = StringField("web-series-on-holidays", default="")
    new_hall = HiddenField()

    @property
    def repeated_is_filled(self) -> bool:
        """Whether what is folded away of it holds something, or something wrong."""
        rest = (self.until, self.halls, self.rests, self.on_holidays, self.decides_days, self.decides_clock)
        return self.often.data != HowOften.ONCE or any(field.data or field.errors for field in rest)


def choices() -> dict[str, list[tuple[str, str]]]:
    """What it chooses among, each with its words."""
    lang = desk.language()
    return {
        "often": [(each.value, phrase(lang, "web-series-how-often", value=each.value)) for each in HowOften],
        "decides": before_in_words(),
        "months": [(value, month_in_words(month, lang)) for value, month in MONTHS.items()],
        "suits": all_suits(),
        "interests": all_interests(),
    }


def before_in_words() -> list[tuple[str, str]]:
    return [(each.value, phrase(desk.language(), "web-series-decides-day", value=each.value)) for each in Before]


def filled(series: Series, on: date) -> Mapping[str, object]:
    """As it is from the day `on` on, whose hall comes first."""
    halls = _halls_from(series, on)
    length = timedelta(minutes=series.minutes)
    over = (datetime.combine(on, series.starts) + length).time() if series.starts is not None else None
    return {
        "title": series.activity.title,
        "day": on,
        "starts": series.starts,
        "ends": over,
        "place": halls[0].name if halls else "",
        "halls": "\n".join(hall.name for hall in halls[1:]),
        "organiser": series.activity.organiser.name,
        "often": rules.often(series.rule).value,
        "until": series.until,
        "rests": tuple(f"m{month}" for month in series.rests),
        "on_holidays": YES if series.on_holidays else "",
        "decides_days": "" if series.decides_days is None else Before.of(series.decides_days).value,
        "decides_clock": series.decides_clock,
        "minimum": series.minimum,
        "maximum": series.maximum,
        "price": price_typed(series.price_ore, is_free=series.is_free),
        "reduced": price_typed(series.reduced_ore, is_free=series.reduced_ore == 0),
        **words_of(series.activity),
    }


def read_plan(session: Session, form: Repeated, facts: Facts, stands: Series | None = None) -> Plan | None:
    """The series, where all of it can be used; else None, and each field says its own. `facts` are of its first time.
    Makes halls that are new and have been asked about. `stands`: the series that is changed; of a calendar's only how
    many, what it costs and when it is decided is read."""
    decides, decides_clock = _before(form)
    numbers = {name: getattr(facts, name) for name in NUMBERS}
    numbers |= {"decides_days": decides, "decides_clock": decides_clock}
    if stands is not None and stands.from_calendar:
        return None if form.errors else replace(Plan.of(stands), **numbers)
    halls = _halls(session, form)
    if form.errors or halls is None:
        return None
    begins, over = (duetime.local(at, g.community.zone).replace(tzinfo=None) for at in (facts.starts_at, facts.ends_at))
    often = form.often.data if form.often.data in set(Often) - {Often.OTHER} else Often.WEEK
    plan = Plan(
        rule=rules.written(Often(often), begins.date()),
        first_on=begins.date(),
        starts=None if facts.all_day else begins.time(),
        minutes=int((over - begins).total_seconds()) // 60,
        until=form.until.data,
        halls=tuple(hall for hall in (facts.place_id, *(hall.id for hall in halls)) if hall is not None),
        rests=tuple(MONTHS[month] for month in form.rests.data or ()),
        on_holidays=form.on_holidays.data == YES,
        **numbers,
    )
    place = session.get(Place, facts.place_id) if facts.place_id else None
    by_telephone = place is not None and place.kind is PlaceKind.TELEPHONE
    today = duetime.local_day(clock.now(), g.community.zone)
    say_faults(form, plan.faults(today, by_telephone=by_telephone))
    return None if form.errors else plan


def filled_once(occurrence: Occurrence) -> Mapping[str, object]:
    """What is held once, as it stands now."""
    at = occurrence.decides_at
    if at is None:
        return {**form_of_one(occurrence), "decides_days": "", "decides_clock": None}
    begins, decides = (duetime.local(each, g.community.zone) for each in (occurrence.starts_at, at))
    before = Before.of((begins.date() - decides.date()).days)
    return {**form_of_one(occurrence), "decides_days": before.value, "decides_clock": decides.time()}


def read_decides(form: Decided, facts: Facts) -> datetime | None:
    """When it is decided whether what is held once is held; None where nothing decides, or what is typed is wrong."""
    days, at_clock = _before(form)
    if days is None or at_clock is None:
        return None
    day = duetime.local_day(facts.starts_at, g.community.zone) - timedelta(days=days)
    at = duetime.due_instant(day, at_clock, g.community.zone)
    if at >= facts.starts_at:
        say_faults(form, [Fault.DECIDES_LATE])
    elif at <= clock.now():
        form.decides_clock.errors = [*form.decides_clock.errors, "web-series-wrong-decides-past"]
    return at


def _before(form: Decided) -> tuple[int | None, time | None]:
    """So many days before, and at which hour; says at its field where an hour has no day."""
    days = Before(form.decides_days.data).days if form.decides_days.data in set(Before) else None
    at_clock = form.decides_clock.data or (NOON if days is not None else None)
    if days is None and at_clock is not None:
        form.decides_clock.errors = [*form.decides_clock.errors, "web-series-wrong-decides"]
    return days, at_clock


def _halls(session: Session, form: Repeated) -> list[Place] | None:
    """Those after the first; None where one is to be asked about."""
    names = [" ".join(line.split()) for line in (form.halls.data or "").splitlines() if line.strip()]
    found = [place_named(session, form, "halls", name, asked="new_hall") for name in names]
    known = [place for place in found if place is not None]
    return known if len(known) == len(names) else None


def _halls_from(series: Series, on: date) -> list[Place]:
    """Its halls in turn, that of the day `on` first."""
    halls = [hall.place for hall in series.halls]
    if not halls:
        return []
    before = sum(1 for _, day in rules.days(series.rule, series.first_on, None, on) if day < on)
    turn = before % len(halls)
    return [*halls[turn:], *halls[:turn]]
