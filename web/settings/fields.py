"""Fields of the settings: a telephone number, and kroner."""

from __future__ import annotations

import re
from typing import Any

from wtforms import Field
from wtforms.widgets import TelInput, TextInput

from services.phones import numbers
from web.frame import desk

_KRONER = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?(?:\s*kr)?")


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
