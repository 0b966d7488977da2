"""The forms of what somebody needs in a car, and of what a car takes: at the desk, and on a driver's own page."""

from __future__ import annotations

from typing import Any

from wtforms import RadioField
from wtforms.validators import AnyOf, ValidationError

from locales import phrase
from models import MOST_IN_BOOT, CarHas, Legs, Need
from services import rides

from . import desk
from .forms import ClockField, Form, PickedField, WholeField

MOST_SEATS = 16


class NeedsForm(Form):
    """`usual` is of a form that was checked."""

    needs = PickedField("web-car-needs", list(Need))
    out_from = ClockField("web-car-out-from")
    out_until = ClockField("web-car-out-until")
    legs = RadioField("web-car-legs", [AnyOf(list(Legs), message="web-evening-wrong-choice")], validate_choice=False)

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        lang = desk.language()
        self.legs.choices = [(each.value, phrase(lang, "web-car-legs-is", legs=each.value)) for each in Legs]

    def validate_needs(self, field: PickedField) -> None:
        if {Need.WHEELCHAIR_FOLDED, Need.WHEELCHAIR_SEATED} <= set(field.data):
            raise ValidationError("web-car-wrong-wheelchair")

    def validate_out_until(self, field: ClockField) -> None:
        if field.data is not None and self.out_from.data is not None and field.data <= self.out_from.data:
            raise ValidationError("web-car-wrong-hours")

    @property
    def usual(self) -> rides.Usual:
        needs = frozenset(Need(each) for each in self.needs.data)
        return rides.Usual(needs, self.out_from.data, self.out_until.data, Legs(self.legs.data))

    @property
    def typed(self) -> dict[str, str]:
        """Its fields as they are sent again."""
        hours = {field.name: field._value() for field in (self.needs, self.out_from, self.out_until)}
        return {**hours, "legs": self.legs.data}

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(each.value, phrase(desk.language(), "web-car-need", need=each.value)) for each in Need]


class CarForm(Form):
    """`car` is of a form that was checked."""

    seats = WholeField("web-person-seats", "web-person-wrong-seats", 0, MOST_SEATS)
    boot = WholeField("web-car-boot", "web-car-wrong-boot", 0, MOST_IN_BOOT)
    has = PickedField("web-car-has", list(CarHas))

    @property
    def car(self) -> rides.OwnCar:
        return rides.OwnCar(self.seats.data, self.boot.data, frozenset(CarHas(each) for each in self.has.data))

    @property
    def choices(self) -> list[tuple[str, str]]:
        return [(each.value, phrase(desk.language(), "web-car-trait", trait=each.value)) for each in CarHas]


def needs_of(usual: rides.Usual, **more: Any) -> NeedsForm:
    """As it is now."""
    return NeedsForm(
        data={
            "needs": [need for need in Need if usual.needs and need in usual.needs],
            "out_from": usual.out_from,
            "out_until": usual.out_until,
            "legs": usual.legs.value,
        },
        **more,
    )
