"""What is typed of a time something is on, the same at the desk, on an organiser's own page and of a draft: read into
facts, and what of it cannot be used, at its field. Where it is held each form asks in its own way."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta

from flask import g
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

import clock
from locales import phrase
from locales.speech import price_written
from models import Interest, Place, PlaceKind, Suits
from services.hours import duetime
from services.programme.facts import LONGEST_TITLE, LONGEST_WORDS, MOST_PEOPLE, Facts, Fault, span
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, PickedField, WholeField, stripped

FREE = frozenset({"0", "0,-", "0 kr", "gratis", "free"})
_PRICE = re.compile(r"(?:kr\.? ?|nok ?)?(\d{1,4})(?:[.,](\d\d|-))?(?: ?kr\.?| ?nok)?", re.IGNORECASE)
A_NUMBER = {"size": "4", "inputmode": "numeric"}
NOON = time(12)
"""When it is decided where no hour is given."""
AT_FIELD = {
    Fault.NO_TITLE: "title",
    Fault.LONG_TITLE: "title",
    Fault.LONG_WORDS: "notes",
    Fault.PAST: "day",
    Fault.FAR: "day",
    Fault.ENDS_BEFORE: "ends",
    Fault.NO_HOUR: "starts",
    Fault.MINIMUM_ABOVE: "minimum",
    Fault.MAXIMUM: "maximum",
    Fault.PRICE: "price",
    Fault.PRICE_AND_FREE: "price",
    Fault.REDUCED: "reduced",
    Fault.NO_DAY: "until",
    Fault.DECIDES_LATE: "decides_clock",
}


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


class Told(Form):
    """`day`, `starts` and `price` as they are typed."""

    title = StringField(
        "web-arrange-title",
        filters=[stripped],
        validators=[InputRequired("web-arrange-wrong-no-title")],
        render_kw={"maxlength": str(LONGEST_TITLE), "autocomplete": "off"},
    )
    day = DayField("web-arrange-day", validators=[InputRequired("web-wrong-day")], render_kw={"size": "18"})
    starts = ClockField("web-arrange-starts", validators=[Optional()], render_kw={"size": "6"})
    ends = ClockField("web-arrange-ends", validators=[Optional()], render_kw={"size": "6"})
    minimum = WholeField("web-minimum", "web-arrange-wrong-number", 0, MOST_PEOPLE, render_kw=A_NUMBER)
    maximum = WholeField("web-maximum", "web-arrange-wrong-maximum", 1, MOST_PEOPLE, render_kw=A_NUMBER)
    price = StringField("web-arrange-price", filters=[stripped], render_kw={"size": "8", "inputmode": "decimal"})
    reduced = StringField("web-arrange-reduced", filters=[stripped], render_kw={"size": "8", "inputmode": "decimal"})
    bring = StringField("web-arrange-bring", filters=[stripped], render_kw={"maxlength": str(LONGEST_WORDS)})
    suits = PickedField("web-arrange-suits", list(Suits))
    interests = PickedField("web-arrange-interests", list(Interest))
    notes = TextAreaField("web-arrange-notes", filters=[stripped], render_kw={"rows": "3"})
    decides_days = StringField("web-series-decides", default="")
    decides_clock = ClockField("web-series-decides-clock", validators=[Optional()], render_kw={"size": "6"})

    @property
    def folded_is_filled(self) -> bool:
        """Whether what is folded away holds something, or something wrong."""
        rest = (self.ends, self.minimum, self.maximum, self.price, self.reduced, self.bring, self.notes)
        return any(_is_filled(field) for field in (*rest, *self._why())) or self.decides_is_filled

    @property
    def rest_is_filled(self) -> bool:
        """As `folded_is_filled`, without the numbers."""
        rest = (self.ends, self.bring, self.notes, *self._why())
        return any(_is_filled(field) for field in rest) or self.decides_is_filled

    @property
    def decides_is_filled(self) -> bool:
        return self.decides_days is not None and (_is_filled(self.decides_days) or _is_filled(self.decides_clock))

    def without_deciding(self) -> None:
        """It is not asked when it is decided: it is, or the series says so."""
        del self.decides_days, self.decides_clock

    def facts(self, place: Place | None, stands: Facts | None = None) -> Facts | None:
        """Of a form that was found good. None where some of it cannot be used: each field says its own. `stands`: as it
        is now; its start is not asked about again, and when it is decided stays, unless that is another here."""
        starts, ends = self.starts.data, self.ends.data
        if ends is not None and starts is None:
            self.say_wrong("starts", "web-arrange-wrong-end-alone")
        price, reduced = self._price("price"), self._price("reduced")
        if self.errors:
            return None
        starts_at, ends_at = span(self.day.given, starts, ends, g.community.zone)
        length = _length_of_days(stands, starts, ends)
        facts = Facts(
            title=" ".join((self.title.data or "").split()),
            starts_at=starts_at,
            ends_at=ends_at if length is None else starts_at + length,
            all_day=starts is None,
            place_id=place.id if place else None,
            minimum=self.minimum.data or None,
            maximum=self.maximum.data,
            price_ore=price or 0,
            reduced_ore=reduced,
            is_free=price == 0,
            bring=self.bring.data or None,
            notes=self.notes.data or None,
            suits=self.suits.data or (),
            interests=self.interests.data or (),
            decides_at=self.decides_at(starts_at, stands),
        )
        by_telephone = place is not None and place.kind is PlaceKind.TELEPHONE
        self.say(facts.faults(clock.now(), by_telephone=by_telephone, stands=stands.starts_at if stands else None))
        return None if self.errors else facts

    def say(self, faults: Iterable[Fault]) -> None:
        """Each at its field."""
        for fault in list(faults):
            self.say_wrong(AT_FIELD[fault], f"web-arrange-wrong-{fault.value.replace('_', '-')}")

    def say_wrong(self, name: str, sentence: str) -> None:
        self[name].errors = [*self[name].errors, sentence]

    def decides_at(self, starts_at: datetime, stands: Facts | None) -> datetime | None:
        """When it is decided whether it is held (aware UTC); None where nothing decides, or what is typed is wrong."""
        if self.decides_days is None:
            return stands.decides_at if stands is not None else None
        if stands is not None and (self.decides_days.data, self.decides_clock.data) == _decides(stands):
            return stands.decides_at
        days, at_clock = self.before()
        if days is None or at_clock is None:
            return None
        day = duetime.local_day(starts_at, g.community.zone) - timedelta(days=days)
        at = duetime.due_instant(day, at_clock, g.community.zone)
        if at >= starts_at:
            self.say([Fault.DECIDES_LATE])
        elif at <= clock.now():
            self.say_wrong("decides_clock", "web-series-wrong-decides-past")
        return at

    def before(self) -> tuple[int | None, time | None]:
        """So many days before it is decided, and at which hour; says at its field where an hour has no day."""
        days = Before(self.decides_days.data).days if self.decides_days.data in set(Before) else None
        at_clock = self.decides_clock.data or (NOON if days is not None else None)
        if days is None and at_clock is not None:
            self.say_wrong("decides_clock", "web-series-wrong-decides")
        return days, at_clock

    def _why(self) -> tuple[PickedField, PickedField]:
        return self.suits, self.interests

    def _price(self, name: str) -> int | None:
        """In øre, 0 where it is said to be free; None where nothing is said, or nothing that is a price."""
        typed = " ".join((self[name].data or "").casefold().split())
        if not typed:
            return None
        if typed in FREE:
            return 0
        match = _PRICE.fullmatch(typed)
        if match is None:
            self.say_wrong(name, "web-arrange-wrong-price")
            return None
        return int(match[1]) * 100 + (int(match[2]) if match[2] and match[2] != "-" else 0)


def filled(facts: Facts) -> Mapping[str, object]:
    """As it stands, for the fields."""
    begins, ends = (duetime.local(at, g.community.zone) for at in (facts.starts_at, facts.ends_at))
    decides_days, decides_clock = _decides(facts)
    return {
        "title": facts.title,
        "day": begins.date(),
        "starts": None if facts.all_day else begins.time(),
        "ends": None if facts.all_day else ends.time(),
        "minimum": facts.minimum,
        "maximum": facts.maximum,
        "price": price_typed(facts.price_ore, is_free=facts.is_free),
        "reduced": price_typed(facts.reduced_ore, is_free=facts.reduced_ore == 0),
        "bring": facts.bring or "",
        "notes": facts.notes or "",
        "suits": facts.suits,
        "interests": facts.interests,
        "decides_days": decides_days,
        "decides_clock": decides_clock,
    }


def price_typed(ore: int | None, *, is_free: bool) -> str:
    """A price as somebody would type it; empty where nobody has said."""
    if ore:
        return price_written(ore, "nn").removesuffix(" kr")
    return "0" if is_free else ""


def choices() -> dict[str, list[tuple[str, str]]]:
    """What the fields choose among, each with its words."""
    lang = desk.language()
    return {
        "decides": [(each.value, phrase(lang, "web-series-decides-day", value=each.value)) for each in Before],
        "suits": [(each.value, phrase(lang, "web-suits", value=each.value)) for each in Suits],
        "interests": [(each.value, phrase(lang, "web-interest", value=each.value)) for each in Interest],
    }


def _is_filled(field: StringField) -> bool:
    return bool(field.data or field.data == 0 or field.errors)


def _decides(facts: Facts) -> tuple[str, time | None]:
    """When it is decided, as its fields have it."""
    if facts.decides_at is None:
        return "", None
    begins, decides = (duetime.local(each, g.community.zone) for each in (facts.starts_at, facts.decides_at))
    return Before.of((begins.date() - decides.date()).days).value, decides.time()


def _length_of_days(stands: Facts | None, starts: time | None, ends: time | None) -> timedelta | None:
    """What lasts over midnight keeps its length, as long as its hours are left alone: the form has room for one day."""
    if stands is None or stands.all_day != (starts is None):
        return None
    begins, over = (duetime.local(at, g.community.zone) for at in (stands.starts_at, stands.ends_at))
    same_hour = stands.all_day or ends == over.time()
    return stands.ends_at - stands.starts_at if begins.date() != over.date() and same_hour else None
