"""A field of the settings: kroner."""

from __future__ import annotations

import re

from wtforms import Field
from wtforms.widgets import TextInput

_KRONER = re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?(?:\s*kr)?")


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
