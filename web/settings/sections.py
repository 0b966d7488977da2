"""What is set for the whole line, a section by itself: its form, what it holds now, and what saves it.

A save raises `Wrong` with the field and the sentence where what was typed does not hold together.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

import clock
from models import Community, Language
from models.community import QUIET_FROM, QUIET_FROM_EARLIEST, QUIET_UNTIL
from services.desk import controller
from services.desk.settings import greeting, money, opening, telephones
from web.frame.forms import ClockField, Form, KronerField, PhoneField, stripped

WEEK = range(7)


class Which(enum.StrEnum):
    """As the address of its form ends."""

    LINE = "line"
    HOURS = "hours"
    QUIET = "quiet"
    TELEPHONES = "telephones"
    ON_CALL = "on-call"
    PRICES = "prices"
    GREETING = "greeting"
    CONTROLLER = "controller"


LONGEST_NAME = 80


class Wrong(ValueError):
    """`field` cannot be what it is; `says` is the name of the sentence."""

    def __init__(self, field: str, says: str) -> None:
        super().__init__(says)
        self.field, self.says = field, says


class Named(Form):
    name = StringField(
        "web-set-name",
        filters=[stripped],
        validators=[DataRequired("web-set-wrong-name"), Length(max=LONGEST_NAME, message="web-set-wrong-name")],
    )
    language = SelectField("web-set-language", choices=[each.value for each in Language])


class Phones(Form):
    coordinator_phone = PhoneField("web-settings-coordinator", needed=True)
    on_call_phone = PhoneField("web-settings-on-call")


class Controller(Form):
    controller_name = StringField("web-settings-controller", filters=[stripped])
    controller_contact = StringField("web-settings-controller-contact", filters=[stripped])


class Hours(Form):
    """Two fields a weekday: `opens-0` and `closes-0` are Monday's."""

    def days(self) -> Iterator[tuple[int, ClockField, ClockField]]:
        return ((day, self[f"opens-{day}"], self[f"closes-{day}"]) for day in WEEK)


for _day in WEEK:
    setattr(Hours, f"opens-{_day}", ClockField())
    setattr(Hours, f"closes-{_day}", ClockField())


class Quiet(Form):
    """When nobody is disturbed; 21 to 8 where a field is left empty."""

    begins = ClockField("web-set-quiet-begins", render_kw={"size": "8"})
    ends = ClockField("web-set-quiet-ends", render_kw={"size": "8"})


class OnCall(Form):
    """A number a week, this one first: `week-0`."""


for _week in range(telephones.WEEKS_AHEAD):
    setattr(OnCall, f"week-{_week}", PhoneField())


class Prices(Form):
    text_part = KronerField("web-set-text-part")
    call_minute = KronerField("web-set-call-minute")


class Greeting(Form):
    nn = TextAreaField("web-set-greeting-in-nn", filters=[stripped])
    nb = TextAreaField("web-set-greeting-in-nb", filters=[stripped])
    en = TextAreaField("web-set-greeting-in-en", filters=[stripped])


@dataclass(frozen=True, slots=True)
class Section:
    """`read` gives the form's data of what holds now; `save` writes what was typed."""

    name: Which
    form: type[Form]
    read: Callable[[Community], Mapping[str, Any]]
    save: Callable[[Session, Community, Any], None]


def _read_hours(community: Community) -> Mapping[str, Any]:
    hours = community.hours()
    spans = {day: hours.get(day, (None, None)) for day in WEEK}
    return {
        f"{name}-{day}": span[place] for day, span in spans.items() for place, name in enumerate(("opens", "closes"))
    }


def _save_hours(session: Session, community: Community, form: Hours) -> None:
    hours = {}
    for day, opens, closes in form.days():
        if opens.data is None and closes.data is None:
            continue
        if opens.data is None or closes.data is None or opens.data >= closes.data:
            raise Wrong(opens.name if opens.data is None else closes.name, "web-settings-wrong-hours")
        hours[day] = (opens.data, closes.data)
    try:
        opening.set_hours(session, community, hours)
    except opening.NoHours:
        raise Wrong("opens-0", "web-settings-wrong-closed") from None


def _read_quiet(community: Community) -> Mapping[str, Any]:
    begins, ends = community.quiet
    return {"begins": begins, "ends": ends}


def _save_quiet(session: Session, community: Community, form: Quiet) -> None:
    begins, ends = form.begins.data or QUIET_FROM, form.ends.data or QUIET_UNTIL
    try:
        opening.set_quiet(session, community, begins, ends)
    except opening.NotQuiet:
        wrong = form.begins if not QUIET_FROM_EARLIEST <= begins <= QUIET_FROM else form.ends
        raise Wrong(wrong.name, f"web-set-wrong-quiet-{wrong.name}") from None


def _save_name(session: Session, community: Community, form: Named) -> None:
    community.name, community.language = " ".join(form.name.data.split()), Language(form.language.data)
    session.flush()


def _save_phones(session: Session, community: Community, form: Phones) -> None:
    telephones.set_phones(session, community, form.coordinator_phone.given, form.on_call_phone.data)


def mondays(community: Community) -> list[date]:
    return list(telephones.weeks_ahead(community, clock.now()))


def _read_on_call(community: Community) -> Mapping[str, Any]:
    held = community.on_call_weeks
    return {f"week-{n}": held.get(monday.isoformat()) for n, monday in enumerate(mondays(community))}


def _save_on_call(session: Session, community: Community, form: OnCall) -> None:
    weeks = {monday: form[f"week-{n}"].data for n, monday in enumerate(mondays(community))}
    telephones.set_weeks(session, community, weeks)


def _save_prices(session: Session, community: Community, form: Prices) -> None:
    money.set_prices(session, community, form.text_part.data, form.call_minute.data)


def _save_greeting(session: Session, community: Community, form: Greeting) -> None:
    words = {language: form[language.value].data or "" for language in Language}
    long = next((each for each, written in words.items() if len(written) > greeting.LONGEST), None)
    if long is not None:
        raise Wrong(long.value, "web-set-wrong-greeting")
    greeting.set_words(session, community, words)


def _save_controller(session: Session, community: Community, form: Controller) -> None:
    for field in (form.controller_name, form.controller_contact):
        if not 0 < len(field.data or "") <= controller.LONGEST:
            raise Wrong(field.name, "web-settings-wrong-controller")
    controller.set_(session, community, form.controller_name.data, form.controller_contact.data)


SECTIONS: Mapping[str, Section] = {
    each.name: each
    for each in (
        Section(Which.LINE, Named, lambda line: {"name": line.name, "language": line.language.value}, _save_name),
        Section(Which.HOURS, Hours, _read_hours, _save_hours),
        Section(Which.QUIET, Quiet, _read_quiet, _save_quiet),
        Section(
            Which.TELEPHONES,
            Phones,
            lambda line: {"coordinator_phone": line.coordinator_phone, "on_call_phone": line.on_call_phone},
            _save_phones,
        ),
        Section(Which.ON_CALL, OnCall, _read_on_call, _save_on_call),
        Section(
            Which.PRICES,
            Prices,
            lambda line: {"text_part": line.text_part_ore, "call_minute": line.call_minute_ore},
            _save_prices,
        ),
        Section(Which.GREETING, Greeting, lambda line: dict(line.greeting), _save_greeting),
        Section(
            Which.CONTROLLER,
            Controller,
            lambda line: {"controller_name": line.controller_name, "controller_contact": line.controller_contact},
            _save_controller,
        ),
    )
}
