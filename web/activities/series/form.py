"""The form of what is held again and again: how often, until when, in which halls, and when it is decided."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from flask import g
from sqlalchemy.orm import Session
from wtforms import HiddenField, StringField, TextAreaField
from wtforms.validators import Optional

import clock
from locales import phrase
from locales.speech import month_in_words
from models import Place, PlaceKind, Series
from services.hours import duetime
from services.programme import rules
from services.programme.facts import Facts
from services.programme.rules import Often
from services.programme.series import NUMBERS, Pattern
from web.frame import desk
from web.frame.arranging import told
from web.frame.arranging.told import Before, price_typed
from web.frame.forms import DayField, PickedField, stripped

from ..form import Arranged, place_named, words_of

MONTHS = {f"m{month}": month for month in range(1, 13)}
YES = "yes"


class HowOften(enum.StrEnum):
    ONCE = "once"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


class Repeated(Arranged):
    """As `Arranged`, and how often. `halls`: where it is held in turn after `place`, a line each."""

    often = StringField("web-series-often", default=HowOften.ONCE.value)
    until = DayField("web-series-until", validators=[Optional()], render_kw={"size": "18"})
    halls = TextAreaField("web-series-halls", filters=[stripped], render_kw={"rows": "3"})
    rests = PickedField("web-series-rests", list(MONTHS))
    on_holidays = StringField("web-series-on-holidays", default="")
    new_hall = HiddenField()

    @property
    def is_once(self) -> bool:
        return bool(self.often.data == HowOften.ONCE)

    @property
    def repeated_is_filled(self) -> bool:
        """Whether what is folded away of it holds something, or something wrong."""
        rest = (self.until, self.halls, self.rests, self.on_holidays)
        return not self.is_once or any(field.data or field.errors for field in rest)

    def decides_at(self, starts_at: datetime, stands: Facts | None) -> datetime | None:
        """Of a series its pattern says it."""
        return super().decides_at(starts_at, stands) if self.is_once else None


def choices() -> dict[str, list[tuple[str, str]]]:
    """What it chooses among, each with its words."""
    lang = desk.language()
    return {
        **told.choices(),
        "often": [(each.value, phrase(lang, "web-series-how-often", value=each.value)) for each in HowOften],
        "months": [(value, month_in_words(month, lang)) for value, month in MONTHS.items()],
    }


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


def read_pattern(session: Session, form: Repeated, facts: Facts, stands: Series | None = None) -> Pattern | None:
    """The series, where all of it can be used; else None, and each field says its own. `facts` are of its first time.
    Makes halls that are new and have been asked about. `stands`: the series that is changed; of a calendar's only how
    many, what it costs and when it is decided is read."""
    decides, decides_clock = form.before()
    numbers = {name: getattr(facts, name) for name in NUMBERS}
    numbers |= {"decides_days": decides, "decides_clock": decides_clock}
    if stands is not None and stands.from_calendar:
        return None if form.errors else replace(Pattern.of(stands), **numbers)
    halls = _halls(session, form)
    if form.errors or halls is None:
        return None
    begins, over = (duetime.local(at, g.community.zone).replace(tzinfo=None) for at in (facts.starts_at, facts.ends_at))
    often = form.often.data if form.often.data in set(Often) - {Often.OTHER} else Often.WEEK
    pattern = Pattern(
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
    form.say(pattern.faults(today, by_telephone=by_telephone))
    return None if form.errors else pattern


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
