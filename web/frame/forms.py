"""What every form of ours stands on: Flask-WTF, whose sentences are the names of our phrases."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm


class Form(FlaskForm):  # type: ignore[misc]
    """A form. Its token has been looked at at the door (`desk.blueprint`)."""

    def wrong(self) -> list[str]:
        """The names of the phrases that say what is wrong, each once."""
        said = [str(name) for names in self.errors.values() for name in names]
        return list(dict.fromkeys(said))


def stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
