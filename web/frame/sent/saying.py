"""What a form has done, said on the next page; where it can be undone, with a button beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import flash, g, get_flashed_messages


@dataclass(frozen=True, slots=True)
class Said:
    """`name` of a phrase, with its words; `undo`: where a POST undoes it."""

    name: str
    words: dict[str, str | int]
    undo: str | None = None


def say(name: str, /, *, undo: str | None = None, **words: str | int) -> None:
    """The phrase that tells, on the next page, what this form has done. `undo`: an address of ours to which a POST
    takes it back."""
    said = {"name": name, "words": words, "undo": undo}
    g.setdefault("said", []).append(said)
    flash(said)  # type: ignore[arg-type]  # the session holds whatever JSON does


def say_again(said: Sequence[dict[str, Any]]) -> None:
    """As another answer to the same form has said it."""
    for one in said:
        say(one["name"], undo=one["undo"], **one["words"])


def to_be_said() -> list[Said]:
    """What the forms before this page have done; told once."""
    held: list[Any] = get_flashed_messages()
    return [Said(**one) for one in held if isinstance(one, dict)]


def of_this_form() -> list[dict[str, Any]]:
    """What the form that is being answered has said."""
    return list(g.get("said", []))
