"""The form of a time something is on: what is typed, read into facts, and what of it cannot be used, at its field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import time, timedelta

from flask import g, request
from sqlalchemy.orm import Session
from wtforms import HiddenField, IntegerField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

import clock
from locales import phrase
from locales.speech import price_written
from models import Activity, Interest, Occurrence, Organiser, Place, PlaceKind, Suits
from services.hours import duetime
from services.people import places
from services.programme import agreements
from services.programme.facts import LONGEST_TITLE, MOST_PEOPLE, Facts, Fault, span
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, PickedField, stripped

LONGEST_NAME = 80
FREE = frozenset({"0", "0,-", "0 kr", "gratis", "free"})
_PRICE = re.compile(r"(?:kr\.? ?|nok ?)?(\d{1,4})(?:[.,](\d\d|-))?(?: ?kr\.?| ?nok)?", re.IGNORECASE)
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


class Arranged(Form):
    """`day`, `starts` and `price` as they are typed; a place or an organiser nobody knows is asked about once, and made
    where the same is sent again (`new_place`, `new_organiser` hold what was asked)."""

    title = StringField(
        "web-arrange-title",
        filters=[stripped],
        validators=[InputRequired("web-arrange-wrong-no-title")],
        render_kw={"maxlength": str(LONGEST_TITLE), "autocomplete": "off"},
    )
    day = DayField("web-arrange-day", validators=[InputRequired("web-wrong-day")], render_kw={"size": "18"})
    starts = ClockField("web-arrange-starts", validators=[Optional()], render_kw={"size": "6"})
    place = StringField(
        "web-arrange-place",
        filters=[stripped],
        validators=[Length(max=LONGEST_NAME, message="web-organiser-wrong-name")],
        render_kw={"list": "places", "autocomplete": "off"},
    )
    organiser = StringField(
        "web-organiser",
        filters=[stripped],
        validators=[
            InputRequired("web-arrange-wrong-organiser"),
            Length(max=LONGEST_NAME, message="web-organiser-wrong-name"),
        ],
        render_kw={"list": "organisers", "autocomplete": "off"},
    )
    ends = ClockField("web-arrange-ends", validators=[Optional()], render_kw={"size": "6"})
    minimum = IntegerField(
        "web-minimum",
        validators=[Optional(), NumberRange(0, MOST_PEOPLE, "web-arrange-wrong-number")],
        render_kw={"size": "4", "inputmode": "numeric"},
    )
    maximum = IntegerField(
        "web-maximum",
        validators=[Optional(), NumberRange(1, MOST_PEOPLE, "web-arrange-wrong-maximum")],
        render_kw={"size": "4", "inputmode": "numeric"},
    )
    price = StringField("web-arrange-price", filters=[stripped], render_kw={"size": "8", "inputmode": "decimal"})
    reduced = StringField("web-arrange-reduced", filters=[stripped], render_kw={"size": "8", "inputmode": "decimal"})
    bring = StringField("web-arrange-bring", filters=[stripped])
    suits = PickedField("web-arrange-suits", list(Suits))
    interests = PickedField("web-arrange-interests", list(Interest))
    notes = TextAreaField("web-arrange-notes", filters=[stripped], render_kw={"rows": "3"})
    new_place = HiddenField()
    new_organiser = HiddenField()

    @property
    def folded_is_filled(self) -> bool:
        """Whether what is folded away holds something, or something wrong."""
        rest = (self.ends, self.minimum, self.maximum, self.price, self.reduced, self.bring, self.notes)
        return any(field.data or field.data == 0 or field.errors for field in (*rest, self.suits, self.interests))


def filled(occurrence: Occurrence) -> Mapping[str, object]:
    """As it stands now, for the fields."""
    zone = g.community.zone
    begins, ends = duetime.local(occurrence.starts_at, zone), duetime.local(occurrence.ends_at, zone)
    return {
        "title": occurrence.activity.title,
        "day": begins.date(),
        "starts": None if occurrence.all_day else begins.time(),
        "ends": None if occurrence.all_day else ends.time(),
        "place": occurrence.place.name if occurrence.place else "",
        "organiser": occurrence.activity.organiser.name,
        "minimum": occurrence.minimum,
        "maximum": occurrence.maximum,
        "price": price_typed(occurrence.price_ore, is_free=occurrence.is_free),
        "reduced": price_typed(occurrence.reduced_ore, is_free=occurrence.reduced_ore == 0),
        **words_of(occurrence.activity),
    }


def words_of(activity: Activity) -> dict[str, object]:
    """What holds of all its times, as it stands now, but for its title."""
    return {
        "bring": activity.bring or "",
        "notes": activity.notes or "",
        "suits": tuple(activity.suits),
        "interests": tuple(activity.interests),
    }


def price_typed(ore: int | None, *, is_free: bool) -> str:
    """A price as somebody would type it; empty where nobody has said."""
    if ore:
        return price_written(ore, "nn").removesuffix(" kr")
    return "0" if is_free else ""


def suits_in_words(activity: Activity) -> str:
    """Whom it suits too: "ikkje går i trapper"."""
    return ", ".join(words for value, words in all_suits() if value in activity.suits)


def interests_in_words(activity: Activity) -> str:
    """What it is about: "tur, song og musikk"."""
    return ", ".join(words for value, words in all_interests() if value in activity.interests)


def all_suits() -> list[tuple[str, str]]:
    return [(each.value, phrase(desk.language(), "web-suits", value=each.value)) for each in Suits]


def all_interests() -> list[tuple[str, str]]:
    return [(each.value, phrase(desk.language(), "web-interest", value=each.value)) for each in Interest]


def sent_of(names: Iterable[str]) -> dict[str, str]:
    """What was sent of these fields; of boxes all that are ticked."""
    return {name: ",".join(request.form.getlist(name)) for name in names if name in request.form}


def read(session: Session, form: Arranged, stands: Occurrence | None = None) -> Facts | None:
    """The facts, where all of it can be used; else None, and each field says its own. Makes the place where it is new
    and has been asked about. `stands`: the time that is changed."""
    if not form.validate():
        return None
    place = _place(session, form)
    price, reduced = _price(form, "price"), _price(form, "reduced")
    if form.errors or form.day.data is None:
        return None
    community = g.community
    starts, ends = form.starts.data, form.ends.data
    if ends is not None and starts is None:
        _wrong(form, "starts", "web-arrange-wrong-end-alone")
        return None
    starts_at, ends_at = span(form.day.data, starts, ends, community.zone)
    length = _length_of_days(stands, starts, ends)
    facts = Facts(
        title=" ".join((form.title.data or "").split()),
        starts_at=starts_at,
        ends_at=ends_at if length is None else starts_at + length,
        all_day=starts is None,
        place_id=place.id if place else None,
        minimum=form.minimum.data or None,
        maximum=form.maximum.data,
        price_ore=price or 0,
        reduced_ore=reduced,
        is_free=price == 0,
        bring=form.bring.data or None,
        notes=form.notes.data or None,
        suits=form.suits.data or (),
        interests=form.interests.data or (),
    )
    by_telephone = place is not None and place.kind is PlaceKind.TELEPHONE
    faults = facts.faults(clock.now(), by_telephone=by_telephone, stands=stands.starts_at if stands else None)
    say_faults(form, faults)
    return None if form.errors else facts


def say_faults(form: Arranged, faults: Iterable[Fault]) -> None:
    """Each at its field."""
    for fault in list(faults):
        _wrong(form, AT_FIELD[fault], f"web-arrange-wrong-{fault.value.replace('_', '-')}")


def _length_of_days(stands: Occurrence | None, starts: time | None, ends: time | None) -> timedelta | None:
    """What lasts over midnight keeps its length, as long as its hours are left alone: the form has room for one day."""
    if stands is None or stands.all_day != (starts is None):
        return None
    begins, over = (duetime.local(at, g.community.zone) for at in (stands.starts_at, stands.ends_at))
    same_hour = stands.all_day or ends == over.time()
    return stands.ends_at - stands.starts_at if begins.date() != over.date() and same_hour else None


def organiser_of(session: Session, form: Arranged) -> Organiser | None:
    """The organiser of that name, made where it is new and has been asked about; None where it is to be asked about."""
    name = form.organiser.data or ""
    known = agreements.named(session, g.community, name)
    if known is not None:
        return known
    if form.new_organiser.data == name:
        return agreements.ensure(session, g.community, name)
    form.new_organiser.data = name
    _wrong(form, "organiser", "web-arrange-new-organiser")
    return None


def _place(session: Session, form: Arranged) -> Place | None:
    name = form.place.data or ""
    return place_named(session, form, "place", name, asked="new_place") if name else None


def place_named(session: Session, form: Arranged, field: str, name: str, *, asked: str) -> Place | None:
    """The place of that name, made where it is new and `asked` says that it has been asked about; None where it is to
    be asked about at `field`."""
    if places.is_telephone(name):
        return places.telephone(session, g.community)
    for kind in (PlaceKind.VENUE, PlaceKind.HAMLET):
        known = places.find(session, g.community, kind, name)
        if known is not None:
            return known
    if form[asked].data == name:
        return places.ensure(session, g.community, PlaceKind.VENUE, name)
    form[asked].data = name
    _wrong(form, field, "web-arrange-new-place")
    return None


def _price(form: Arranged, name: str) -> int | None:
    """In øre, 0 where it is said to be free; None where nothing is said, or nothing that is a price."""
    typed = " ".join((form[name].data or "").casefold().split())
    if not typed:
        return None
    if typed in FREE:
        return 0
    match = _PRICE.fullmatch(typed)
    if match is None:
        _wrong(form, name, "web-arrange-wrong-price")
        return None
    return int(match[1]) * 100 + (int(match[2]) if match[2] and match[2] != "-" else 0)


def _wrong(form: Arranged, name: str, sentence: str) -> None:
    field = form[name]
    said: Sequence[str] = field.errors
    field.errors = [*said, sentence]
