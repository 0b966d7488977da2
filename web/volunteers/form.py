"""What is written of a volunteer at the desk: who is taken in, what was seen, a course, what she has told, thanks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from wtforms import HiddenField, RadioField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, Length, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

import clock
from models import MOST_SEATS, Check, Language, Person, Place, Role
from services.hours import duetime
from services.reaching import writing
from web.frame import desk
from web.frame.forms import DayField, Form, PhoneField, WholeField, stripped

LONGEST_NAME = 80
LONGEST_WORDS = 500
ROLES = (Role.VISIT_FRIEND, Role.DRIVER)
NAMED = [SelectChoice(role.value, f"web-volunteer-role-{role.value.replace('_', '-')}") for role in ROLES]
LANGUAGES = [SelectChoice(each.value, f"web-lang-{each.value}") for each in Language]


class Boxes(SelectMultipleField):  # type: ignore[misc]
    """As many of a few as are ticked."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


def _roles() -> Boxes:
    return Boxes("web-volunteer-roles", choices=NAMED, validators=[InputRequired("web-volunteer-wrong-roles")])


def _seats() -> WholeField:
    return WholeField("web-volunteer-seats", "web-volunteer-wrong-seats", 0, MOST_SEATS)


class SeenForm(Form):
    """The day each was seen, empty where it was not; and the last day of what runs out."""

    certificate = DayField("web-volunteer-certificate", past=True)
    introduction = DayField("web-volunteer-introduction", past=True)
    confidentiality = DayField("web-volunteer-confidentiality", past=True)
    licence = DayField("web-volunteer-licence", past=True)
    licence_until = DayField("web-volunteer-until")
    insurance = DayField("web-volunteer-insurance", past=True)
    insurance_until = DayField("web-volunteer-until")

    def validate(self, extra_validators: object = None) -> bool:
        good = bool(super().validate(extra_validators))
        for check in (Check.CERTIFICATE, Check.INTRODUCTION, Check.CONFIDENTIALITY, Check.LICENCE, Check.INSURANCE):
            good &= self._is_past(self[check.value])
        return good & self._holds("licence") & self._holds("insurance")

    @property
    def seen(self) -> Mapping[Check, date]:
        fields = {check: self[check.value].data for check in Check if check is not Check.COURSE}
        return {check: day for check, day in fields.items() if day is not None}

    @property
    def until(self) -> Mapping[Check, date]:
        days = {Check.LICENCE: self.licence_until.data, Check.INSURANCE: self.insurance_until.data}
        return {check: day for check, day in days.items() if day is not None and check in self.seen}

    def _is_past(self, field: DayField) -> bool:
        if field.data is not None and field.data > _today():
            field.errors = [*field.errors, "web-volunteer-wrong-ahead"]
            return False
        return True

    def _holds(self, name: str) -> bool:
        seen, until = self[name], self[f"{name}_until"]
        if until.errors or seen.errors:
            return False
        if seen.data is not None and until.data is None:
            until.errors = ["web-volunteer-wrong-until"]
        elif seen.data is None and until.data is not None:
            seen.errors = ["web-volunteer-wrong-seen"]
        elif until.data is not None and until.data < _today():
            until.errors = ["web-volunteer-wrong-over"]
        else:
            return True
        return False


def seen_of(person: Person) -> SeenForm:
    """The form as it is shown first: what the desk has seen of this volunteer, and until when it holds."""
    form = SeenForm(formdata=None)
    for row in person.seen_checks:
        if row.kind is not Check.COURSE:
            form[row.kind.value].data = row.seen_on
        if row.until is not None:
            form[f"{row.kind.value}_until"].data = row.until
    return form


class TakeIn(SeenForm):
    """Who is taken in, with what was seen already."""

    willing = HiddenField()
    first_name = StringField(
        "web-volunteer-first-name",
        filters=[stripped],
        validators=[DataRequired("web-volunteer-wrong-name"), Length(max=LONGEST_NAME, message="web-too-long")],
    )
    last_name = StringField(
        "web-volunteer-last-name", filters=[stripped], validators=[Length(max=LONGEST_NAME, message="web-too-long")]
    )
    phone = PhoneField("web-volunteer-phone", needed=True)
    roles = _roles()
    language = RadioField(
        "web-volunteer-language", choices=[SelectChoice(each.value, f"web-lang-{each.value}") for each in Language]
    )
    hamlet = SelectField("web-volunteer-hamlet", validate_choice=True)
    seats = _seats()

    def offers(self, hamlets: Sequence[Place], none: str) -> TakeIn:
        """Give the hamlets to choose among; `none` is what no hamlet is called."""
        self.hamlet.choices = [SelectChoice("", none), *(SelectChoice(str(place.id), place.name) for place in hamlets)]
        return self


class About(Form):
    """What she does, and what she has told of herself."""

    roles = Boxes(
        "web-volunteer-roles",
        choices=NAMED,
    )
    interests = TextAreaField(
        "web-volunteer-interests", filters=[stripped], validators=[Length(max=LONGEST_WORDS, message="web-too-long")]
    )
    speaks = StringField(
        "web-volunteer-speaks", filters=[stripped], validators=[Length(max=LONGEST_NAME, message="web-too-long")]
    )
    seats = _seats()


class Course(Form):
    title = StringField(
        "web-volunteer-course",
        filters=[stripped],
        validators=[DataRequired("web-volunteer-wrong-course"), Length(max=LONGEST_NAME, message="web-too-long")],
    )
    day = DayField("web-volunteer-course-day", validators=[InputRequired("web-wrong-day")], past=True)

    def validate_day(self, field: DayField) -> None:
        if field.data is not None and field.data > _today():
            raise ValidationError("web-volunteer-wrong-ahead")


class Thanks(Form):
    words = TextAreaField(
        "web-volunteer-thanks-words",
        filters=[stripped],
        validators=[
            DataRequired("web-volunteer-wrong-thanks"),
            Length(max=writing.LONGEST, message="web-too-long"),
        ],
    )
    sure = HiddenField()


def _today() -> date:
    community = desk.community()
    return duetime.local_day(clock.now(), community.zone) if community else clock.now().date()
