"""What every form of ours stands on: Flask-WTF, whose sentences are the names of our phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, IntegerField
from wtforms.validators import InputRequired, NumberRange, Optional
from wtforms.widgets import TelInput, TextInput

import clock
from locales.speech import day_in_full, time_written
from locales.typed import read_clock, read_day
from services.hours import duetime
from services.phones import numbers
from web.frame import desk

_KRONER = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?(?:\s*kr)?")


class Form(FlaskForm):  # type: ignore[misc]
    """A form. Its token has been looked at at the door (`desk.blueprint`)."""

    def wrong(self) -> list[str]:
        """The names of the phrases that say what is wrong, each once."""
        said = [str(name) for names in self.errors.values() for name in names]
        return list(dict.fromkeys(said))


def as_typed(form: Form) -> dict[str, str]:
    """Its fields as they stand in the form."""
    return {field.name: field._value() for field in form if field.name not in ("csrf", "csrf_token")}


def stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


class DayField(Field):  # type: ignore[misc]
    """A local day typed as text ("2.12", "onsdag", "i morgon"): `data` is a date, or None where nothing stands there.

    A day without a year is the next such day, with `past` the last one. What is typed is kept as it was, but for a day
    as an address has it ("2026-12-02"); what is no day is the error `web-wrong-day`.
    """

    widget = TextInput()

    def __init__(self, label: str | None = None, validators: Any = None, *, past: bool = False, **more: Any) -> None:
        super().__init__(label, validators, **more)
        self.past = past
        self.typed: str | None = None

    def _value(self) -> str:
        from_an_address = self.data is not None and self.typed == self.data.isoformat()
        if self.typed is not None and not from_an_address:
            return self.typed
        return day_in_full(self.data, _today(), desk.language()) if self.data else ""

    @property
    def read_as(self) -> str | None:
        """The whole day that was understood: "onsdag 2. desember"."""
        return day_in_full(self.data, _today(), desk.language()) if self.data else None

    @property
    def given(self) -> date:
        """The day, of a form that was found good and of a field that must be filled."""
        if self.data is None:
            raise ValueError("nothing was given")
        return self.data

    def process_formdata(self, values: list[str]) -> None:
        if not values:
            return
        self.typed, self.data = values[0].strip(), None
        if self.typed:
            self.data = read_day(self.typed, _today(), desk.language(), past=self.past)
            if self.data is None:
                raise ValueError("web-wrong-day")


class ClockField(Field):  # type: ignore[misc]
    """A local hour typed as text ("19", "1900", "19.00"): `data` is a time, or None where nothing stands there. What is
    no hour is the error `web-wrong-clock`."""

    widget = TextInput()
    typed: str | None = None

    def _value(self) -> str:
        if self.typed is not None:
            return self.typed
        return time_written(self.data, desk.language()) if self.data is not None else ""

    @property
    def given(self) -> time:
        """The hour, of a form that was found good and of a field that must be filled."""
        if self.data is None:
            raise ValueError("nothing was given")
        return self.data

    def process_formdata(self, values: list[str]) -> None:
        if not values:
            return
        self.typed, self.data = values[0].strip(), None
        if self.typed:
            self.data = read_clock(self.typed)
            if self.data is None:
                raise ValueError("web-wrong-clock")


class PhoneField(Field):  # type: ignore[misc]
    """A number as it is written here: `data` is E.164, or None where nothing stands there and nothing has to."""

    widget = TelInput()
    typed: str | None = None

    def __init__(self, label: str | None = None, *, needed: bool = False, **more: Any) -> None:
        super().__init__(label, **more)
        self.needed = needed

    def _value(self) -> str:
        return self.typed if self.typed is not None else desk.number(self.data)

    @property
    def given(self) -> str:
        """The number, of a form that was found good and of a field that must be filled."""
        if self.data is None:
            raise ValueError("nothing was given")
        return str(self.data)

    def process_formdata(self, values: list[str]) -> None:
        if not values:
            return
        self.typed, self.data = values[0].strip(), None
        if not self.typed and not self.needed:
            return
        try:
            self.data = numbers.to_e164(self.typed)
        except numbers.BadNumber as bad:
            raise ValueError(f"web-number-{bad.fault.value.replace('_', '-')}") from None
        community = desk.community()
        if community is not None and self.data == community.number:
            raise ValueError("web-number-the-line")


class PickedField(Field):  # type: ignore[misc]
    """Boxes of which any may be ticked: `data` is those of `options` that are, in their order."""

    def __init__(self, label: str, options: Sequence[str], **more: Any) -> None:
        super().__init__(label, **more)
        self.options = tuple(options)

    def _value(self) -> str:
        """All of them in one, as a form that is shown again carries them."""
        return ",".join(self.data or ())

    def process_formdata(self, values: list[str]) -> None:
        ticked = {part for value in values for part in value.split(",")}
        self.data = tuple(each for each in self.options if each in ticked)


class WholeField(IntegerField):  # type: ignore[misc]
    """A whole number from `lowest` to `highest`: whatever else stands there is the error `wrong`, the name of a
    phrase."""

    def __init__(self, label: str, wrong: str, lowest: int, highest: int, *, needed: bool = False, **more: Any) -> None:
        first = InputRequired(wrong) if needed else Optional()
        super().__init__(label, [first, NumberRange(lowest, highest, wrong)], **more)
        self.wrong = wrong

    def process_formdata(self, values: list[str]) -> None:
        try:
            super().process_formdata(values)
        except ValueError:
            raise ValueError(self.wrong) from None


class KronerField(Field):  # type: ignore[misc]
    """Up to 99 kroner, with a comma or a point: `data` is whole øre, or None where nothing stands there."""

    widget = TextInput()
    typed: str | None = None

    def _value(self) -> str:
        if self.typed is not None or self.data is None:
            return self.typed or ""
        return f"{self.data // 100},{self.data % 100:02}"

    def process_formdata(self, values: list[str]) -> None:
        if not values:
            return
        self.typed, self.data = values[0].strip(), None
        if not self.typed:
            return
        read = _KRONER.fullmatch(self.typed)
        if read is None or len(read[1]) > 2:
            raise ValueError("web-set-wrong-money")
        self.data = int(read[1]) * 100 + int((read[2] or "").ljust(2, "0"))


def _today() -> date:
    community = desk.community()
    return duetime.local_day(clock.now(), community.zone) if community else clock.now().date()
