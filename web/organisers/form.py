"""The forms of an organiser with the agreement, and of somebody at the municipality."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import BooleanField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from models import Organiser, OrganiserKind
from services.phones import numbers
from services.programme.agreements import Terms
from web.frame import desk
from web.frame.forms import DayField, Form, stripped

LONGEST_NAME = 80
LONGEST_WORDS = 500
KINDS = [SelectChoice(kind.value, f"web-organiser-kind-{kind.value}") for kind in OrganiserKind]


def telephone(_form: Form, field: StringField) -> None:
    """A number that can be rung."""
    try:
        numbers.to_e164(field.data)
    except numbers.BadNumber as bad:
        raise ValidationError(f"web-number-{bad.fault.value.replace('_', '-')}") from None


def _words(label: str) -> TextAreaField:
    return TextAreaField(
        label,
        filters=[stripped],
        validators=[Optional(), Length(max=LONGEST_WORDS, message="web-arrange-wrong-long-words")],
        render_kw={"rows": "2"},
    )


def _name(label: str, missing: str) -> StringField:
    return StringField(
        label, filters=[stripped], validators=[InputRequired(missing), Length(1, LONGEST_NAME, missing)]
    )  # fmt: skip


class Agreed(Form):
    """An organiser, and what is agreed."""

    name = _name("web-organiser-name", "web-organiser-wrong-name")
    kind = RadioField(
        "web-organiser-kind",
        choices=KINDS,
        default=OrganiserKind.VOLUNTEERS.value,
        validators=[InputRequired("web-organiser-wrong-kind")],
    )
    contact_name = StringField(
        "web-organiser-contact",
        filters=[stripped],
        validators=[Optional(), Length(max=LONGEST_NAME, message="web-organiser-wrong-name")],
    )
    contact_phone = StringField(
        "web-organiser-phone", filters=[stripped], validators=[Optional(), telephone], render_kw={"inputmode": "tel"}
    )
    provides = _words("web-organiser-provides")
    money = _words("web-organiser-money")
    responsible = StringField(
        "web-organiser-responsible",
        filters=[stripped],
        validators=[Optional(), Length(max=LONGEST_NAME, message="web-organiser-wrong-name")],
    )
    agreement_on = DayField(
        "web-organiser-agreed", validators=[Optional()], past=True, render_kw={"size": "18"}
    )  # fmt: skip
    renews_on = DayField("web-organiser-renews", validators=[Optional()], render_kw={"size": "18"})

    trusted = BooleanField("web-organiser-trusted")

    def validate_renews_on(self, field: DayField) -> None:
        if field.data and self.agreement_on.data and field.data < self.agreement_on.data:
            raise ValidationError("web-organiser-wrong-renews")

    def terms(self) -> Terms:
        """Of a form that is valid."""
        return Terms(
            name=" ".join((self.name.data or "").split()),
            kind=OrganiserKind(self.kind.data),
            contact_name=self.contact_name.data or None,
            contact_phone=numbers.to_e164(self.contact_phone.data) if self.contact_phone.data else None,
            provides=self.provides.data or None,
            money=self.money.data or None,
            responsible=self.responsible.data or None,
            agreement_on=self.agreement_on.data,
            renews_on=self.renews_on.data,
            trusted=bool(self.trusted.data),
        )


def filled(organiser: Organiser) -> Mapping[str, object]:
    """As it stands now, for the fields."""
    terms = Terms.of(organiser)
    now: dict[str, object] = {name: getattr(terms, name) for name in Terms.__slots__}
    return now | {"kind": organiser.kind.value, "contact_phone": desk.number(organiser.contact_phone)}


class AtMunicipality(Form):
    """Whom to ring about what."""

    name = _name("web-organiser-contact", "web-organiser-wrong-name")
    what_for = StringField(
        "web-municipal-what-for",
        filters=[stripped],
        validators=[InputRequired("web-municipal-wrong-what-for"), Length(max=120)],
    )
    contact_phone = StringField(
        "web-organiser-phone",
        filters=[stripped],
        validators=[InputRequired("web-municipal-wrong-phone"), telephone],
        render_kw={"inputmode": "tel"},
    )

    def fields(self) -> dict[str, str]:
        """Of a form that is valid."""
        return {
            "name": str(self.name.data),
            "what_for": str(self.what_for.data),
            "contact_phone": numbers.to_e164(str(self.contact_phone.data)),
        }
