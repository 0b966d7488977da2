"""What is asked of the list, in its address or in its form. What was typed never stands in an address."""

from __future__ import annotations

import enum
from dataclasses import replace
from typing import Any, TypeVar

from werkzeug.datastructures import MultiDict

from models import Language, Role
from services.desk.people import Asked, Need, Sort

WORD = TypeVar("WORD", bound=enum.StrEnum)
LONGEST = 200
GONE = "gone"
"""Stands among the needs where one chooses, since one of them is chosen at a time."""


def read(given: MultiDict[str, str]) -> Asked:
    """A word that means nothing is left out; of several orders the last holds, which is that of the button pressed."""
    sort = (["", *given.getlist("sort")])[-1]
    needs = given.getlist("need")
    return Asked(
        text=given.get("q", "")[:LONGEST],
        role=_one(given.get("role"), Role),
        hamlet_id=given.get("hamlet", type=int),
        language=_one(given.get("language"), Language),
        needs=frozenset(need for word in needs if (need := _one(word, Need)) is not None),
        gone=GONE in needs,
        sort=_one(sort.removeprefix("-"), Sort) or Sort.NAME,
        backwards=sort.startswith("-"),
    )


def page(given: MultiDict[str, str]) -> str | int:
    """Which page is asked for: its number, or "all" of them."""
    return "all" if given.get("page") == "all" else given.get("page", 1, type=int)


def written(asked: Asked, *, page: int | str = 1, **changed: Any) -> dict[str, Any]:
    """The address of what is asked without what was typed, with something changed, as `url_for` takes it."""
    asked = replace(asked, **changed)
    found = {
        "role": asked.role,
        "hamlet": asked.hamlet_id,
        "language": asked.language,
        "need": sorted(asked.needs) + [GONE] * asked.gone,
        "sort": None if order(asked) == Sort.NAME else order(asked),
        "page": None if page == 1 else page,
    }
    return {name: value for name, value in found.items() if value}


def order(asked: Asked) -> str:
    return f"-{asked.sort}" if asked.backwards else asked.sort.value


def other_way(asked: Asked, sort: Sort) -> str:
    """What a column's heading asks for: that order, or the other way round where the list stands in it already."""
    return f"-{sort}" if asked.sort is sort and not asked.backwards else sort.value


def _one(word: str | None, kind: type[WORD]) -> WORD | None:
    try:
        return kind(word or "")
    except ValueError:
        return None
