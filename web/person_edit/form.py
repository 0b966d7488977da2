"""What is written of a person at the desk, read and checked field by field. Nothing here touches the database."""

from __future__ import annotations

import enum
from typing import Any

from flask import g
from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import AnyOf, Length, Optional, ValidationError

import clock
from locales import phrase
from models import Language, Person, PriceClass, Role, Sex, SpeakingPace
from services.hours.duetime import local_day
from services.people.details import Details, Facts
from services.phones import numbers
from web.frame import desk
from web.frame.forms import Form, stripped
from web.frame.in_car import MOST_SEATS

LONGEST_NAME = 80
LONGEST_WORDS = 2000
NAME_TOO_LONG, WORDS_TOO_LONG = "web-person-wrong-name", "web-person-wrong-words"


def words(value: Any) -> Any:
    """Without outer blanks and double ones."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _number(_form: Form, field: StringField) -> None:
    field.e164 = None
    if not field.data:
        return
    try:
        field.e164 = numbers.to_e164(field.data)
    except numbers.BadNumber as bad:
        raise ValidationError(f"web-number-{bad.fault.value.replace('_', '-')}") from bad
    if field.e164 == g.community.number:
        raise ValidationError("web-number-the-line")


def _whole(lowest: int, highest: int, wrong: str) -> Any:
    def check(_form: Form, field: StringField) -> None:
        if field.data and not (field.data.isascii() and field.data.isdigit() and lowest <= int(field.data) <= highest):
            raise ValidationError(wrong)

    return check


def _not_of_the_future(_form: Form, field: StringField) -> None:
    year = local_day(clock.now(), g.community.zone).year
    _whole(year - 120, year, "web-person-wrong-year")(_form, field)


def _short(label: str, *more: Any, longest: int = LONGEST_NAME, wrong: str = NAME_TOO_LONG, **options: Any) -> Any:
    checks = [Optional(), Length(max=longest, message=wrong), *more]
    return StringField(label, validators=checks, filters=[words], **options)


def _long(label: str) -> Any:
    checks = [Optional(), Length(max=LONGEST_WORDS, message=WORDS_TOO_LONG)]
    return TextAreaField(label, validators=checks, filters=[stripped], render_kw={"rows": 3})


def _choice(label: str, kind: type[enum.StrEnum], *more: str, **options: Any) -> Any:
    one = AnyOf([*more, *kind], message="web-evening-wrong-choice")
    return SelectField(label, validators=[one], choices=[], validate_choice=False, **options)


class PersonForm(Form):
    """All of a person but her roles. `hamlet` is a name; one that is not known needs the tick beside it."""

    first_name = StringField("web-person-first-name", filters=[words])
    last_name = _short("web-person-last-name")
    phone = StringField("web-phone", validators=[_number], filters=[stripped], render_kw={"type": "tel", "size": 16})
    hamlet = _short("web-hamlet", render_kw={"list": "hamlets", "autocomplete": "off"})
    new_hamlet = BooleanField("web-person-new-hamlet")
    phone2 = StringField("web-person-phone2", [_number], [stripped], render_kw={"type": "tel", "size": 16})
    language = _choice("web-evening-language", Language)
    pace = _choice("web-evening-pace", SpeakingPace, default=SpeakingPace.NORMAL.value)
    birth_year = StringField("web-person-birth-year", [_not_of_the_future], [stripped], render_kw={"size": 4})
    sex = _choice("web-person-sex", Sex, "", default="")
    address = _short("web-person-address", longest=200, wrong=WORDS_TOO_LONG)
    farm = _short("web-person-farm")
    said_as = _short("web-person-said-as")
    arrival = _long("web-person-arrival")
    seats = StringField(
        "web-person-seats", [_whole(0, MOST_SEATS, "web-person-wrong-seats")], [stripped], render_kw={"size": 2}
    )
    notes = _long("web-notes")
    price_class = _choice("web-person-price-class", PriceClass, default=PriceClass.FULL.value)

    needs_phone = True
    MORE = (
        "phone2",
        "language",
        "pace",
        "said_as",
        "birth_year",
        "sex",
        "address",
        "farm",
        "arrival",
        "seats",
        "notes",
    )
    """What is folded where somebody is added (`more_fields.html`)."""

    @property
    def more_is_wrong(self) -> bool:
        return any(self[name].errors for name in self.MORE)

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._word("language", "web-evening-language-choice", Language)
        self._word("pace", "web-evening-pace-choice", SpeakingPace)
        self._word("price_class", "web-person-price-class-is", PriceClass)
        self.sex.choices = [
            ("", phrase(desk.language(), "web-person-sex-is", choice="none")),
            *((each.value, phrase(desk.language(), "web-person-sex-is", choice=each.value)) for each in Sex),
        ]

    def _word(self, name: str, said: str, kind: type[enum.StrEnum]) -> None:
        """What each choice is called, in the language of the page."""
        lang = desk.language()
        self[name].choices = [(each.value, phrase(lang, said, choice=each.value)) for each in kind]

    def validate_first_name(self, field: StringField) -> None:
        if not field.data or len(field.data) > LONGEST_NAME:
            raise ValidationError(NAME_TOO_LONG)

    def validate_phone(self, field: StringField) -> None:
        if not field.data and self.needs_phone:
            raise ValidationError("web-number-empty")

    def validate_phone2(self, field: StringField) -> None:
        if field.data and field.e164 is not None and field.e164 == getattr(self.phone, "e164", None):
            raise ValidationError("web-person-wrong-same")

    @property
    def details(self) -> Details:
        """Of a form that was checked."""
        return Details(
            self.first_name.data,
            self.last_name.data or "",
            self.phone.e164,
            self.phone2.e164,
            Language(self.language.data),
        )

    @property
    def facts(self) -> Facts:
        """Of a form that was checked."""
        return Facts(
            said_as=self.said_as.data or None,
            pace=SpeakingPace(self.pace.data),
            birth_year=int(self.birth_year.data) if self.birth_year.data else None,
            sex=Sex(self.sex.data) if self.sex.data else None,
            hamlet=self.hamlet.data or None,
            address=self.address.data or None,
            farm=self.farm.data or None,
            arrival=self.arrival.data or None,
            seats=int(self.seats.data) if self.seats.data else None,
            notes=self.notes.data or None,
            price_class=PriceClass(self.price_class.data),
        )


class NewPerson(PersonForm):
    """`same_house`: that somebody with this number or name is another."""

    role = RadioField(
        "web-person-role",
        [AnyOf(list(Role), message="web-evening-wrong-choice")],
        default=Role.ELDER.value,
        validate_choice=False,
    )
    same_house = BooleanField("web-person-another")

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        lang = desk.language()
        self.role.choices = [(each.value, phrase(lang, "web-role", role=each.value).capitalize()) for each in Role]


def values(person: Person) -> dict[str, str]:
    """As the form shows them."""
    return {
        "first_name": person.first_name,
        "last_name": person.last_name,
        "phone": desk.number(person.phone),
        "phone2": desk.number(person.phone2),
        "language": person.language.value,
        "pace": person.pace.value,
        "birth_year": str(person.birth_year or ""),
        "sex": person.sex.value if person.sex else "",
        "hamlet": person.hamlet.name if person.hamlet else "",
        "address": person.address or "",
        "farm": person.farm or "",
        "said_as": person.said_as or "",
        "arrival": person.arrival or "",
        "seats": "" if person.seats is None else str(person.seats),
        "notes": person.notes or "",
    }
