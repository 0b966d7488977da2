"""What is agreed about one contact, and who is to be one; read and checked field by field."""

from __future__ import annotations

import enum
from datetime import date, time
from typing import Any

from flask import g
from wtforms import BooleanField, RadioField, SelectField, SelectMultipleField, StringField
from wtforms.validators import AnyOf, Length, Optional, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

import clock
from locales import phrase
from models import Contact, ContactWay, Deed, HowAgreed, Mandate, MayKnow
from services.hours.duetime import local_day
from services.phones import numbers
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, stripped

LONGEST_NAME = 80
WRONG_CHOICE = "web-evening-wrong-choice"


def _words(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _called(kind: type[enum.StrEnum], name: str) -> list[tuple[str, str]]:
    """Each choice in the language of the page."""
    return [(each.value, phrase(desk.language(), name, choice=each.value)) for each in kind]


class NewContact(Form):
    """Who is to be told, by name and number."""

    first_name = StringField("web-person-first-name", filters=[_words])
    last_name = StringField(
        "web-person-last-name", [Optional(), Length(max=LONGEST_NAME, message="web-person-wrong-name")], [_words]
    )
    phone = StringField("web-phone", filters=[stripped], render_kw={"type": "tel", "size": 16})

    def validate_first_name(self, field: StringField) -> None:
        if not field.data or len(field.data) > LONGEST_NAME:
            raise ValidationError("web-person-wrong-name")

    def validate_phone(self, field: StringField) -> None:
        try:
            field.e164 = numbers.to_e164(field.data or "")
        except numbers.BadNumber as bad:
            raise ValidationError(f"web-number-{bad.fault.value.replace('_', '-')}") from bad
        if field.e164 == g.community.number:
            raise ValidationError("web-number-the-line")


class ContactForm(Form):
    """How a contact is told, what may be known, and what may be done for the elder, with how and when she said so."""

    way = SelectField(
        "web-contact-way", [AnyOf(list(ContactWay), message=WRONG_CHOICE)], choices=[], validate_choice=False
    )
    may_know = SelectField(
        "web-contact-may-know", [AnyOf(list(MayKnow), message=WRONG_CHOICE)], choices=[], validate_choice=False
    )
    lives_near = BooleanField("web-contact-near")
    has_key = BooleanField("web-contact-key")
    starts = ClockField("web-contact-from", render_kw={"size": 6})
    ends = ClockField("web-contact-to", render_kw={"size": 6})
    deeds = SelectMultipleField(
        "web-acting-deeds", choices=[], validate_choice=False, option_widget=CheckboxInput(), widget=ListWidget()
    )
    how = RadioField("web-acting-how", [Optional()], choices=[], validate_choice=False)
    agreed_on = DayField("web-acting-when", past=True, render_kw={"size": 22})

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.way.choices = _called(ContactWay, "web-contact-way-choice")
        self.may_know.choices = _called(MayKnow, "web-contact-may-know-choice")
        self.deeds.choices = _called(Deed, "web-acting-deed")
        self.how.choices = _called(HowAgreed, "web-acting-how-choice")

    def validate_ends(self, field: ClockField) -> None:
        if (self.starts.data is None) != (field.data is None) or (field.data and field.data == self.starts.data):
            raise ValidationError("web-evening-wrong-contact-hours")

    def validate_deeds(self, field: SelectMultipleField) -> None:
        if not set(field.data or ()) <= set(Deed):
            raise ValidationError(WRONG_CHOICE)

    def validate_how(self, field: RadioField) -> None:
        if field.data and field.data not in set(HowAgreed):
            raise ValidationError(WRONG_CHOICE)

    def validate_agreed_on(self, field: DayField) -> None:
        if field.data is not None and field.data > local_day(clock.now(), g.community.zone):
            raise ValidationError("web-acting-wrong-day")

    def says_how(self, held: list[Mandate]) -> bool:
        """Whether it is said how and when she agreed to what is new; else the fields say so."""
        if not set(self.deeds.data or ()) - {one.deed.value for one in held}:
            return True
        if not self.how.data:
            self.how.errors = ["web-acting-wrong-how"]
        if self.agreed_on.data is None and not self.agreed_on.errors:
            self.agreed_on.errors = ["web-acting-wrong-when"]
        return not self.how.errors and not self.agreed_on.errors

    @property
    def told_by(self) -> ContactWay:
        return ContactWay(self.way.data)

    @property
    def told_what(self) -> MayKnow:
        return MayKnow(self.may_know.data)

    @property
    def chosen(self) -> set[Deed]:
        return {Deed(word) for word in self.deeds.data or ()}


def values(contact: Contact, held: list[Mandate], today: date) -> dict[str, Any]:
    """As it stands now; what is agreed to today unless another day is written."""
    starts, _, ends = (contact.hours or "").partition("-")
    return {
        "way": contact.way.value,
        "may_know": contact.may_know.value,
        "lives_near": contact.lives_near,
        "has_key": contact.has_key,
        "starts": time.fromisoformat(starts) if starts else None,
        "ends": time.fromisoformat(ends) if ends else None,
        "deeds": [one.deed.value for one in held],
        "agreed_on": today,
    }
