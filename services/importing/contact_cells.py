"""The cell `contacts` of `people.csv`: who is told about an elder, in her order, and what was signed about each.

`Anne Berg:900 12 345 (sms, near, key, address, 08:00-21:00) | Nils:900 12 346`. What stands in brackets may be left
out, and each word of it: what is not said is left as it is.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import TypeVar

from models import ContactWay, MayKnow

from .table import BadCell, e164

NEAR, KEY = "near", "key"
_BRACKETS = re.compile(r"(?P<who>.*?)\s*\((?P<how>[^()]*)\)", re.DOTALL)
_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?")

T = TypeVar("T")
Chosen = TypeVar("Chosen", bound=enum.StrEnum)


@dataclass(frozen=True, slots=True)
class ContactCell:
    """One contact. None and False are what the cell does not say. The number is E.164, the hours are local."""

    name: str
    number: str
    way: ContactWay | None = None
    may_know: MayKnow | None = None
    lives_near: bool = False
    has_key: bool = False
    hours: tuple[time, time] | None = None


def contact_cells(parts: list[str]) -> tuple[ContactCell, ...]:
    """Those of one elder, in order. Raises `BadCell`."""
    found = tuple(_contact(part) for part in parts)
    if len({contact.number for contact in found}) < len(found):
        raise BadCell("web-import-contact-twice")
    return found


def _contact(part: str) -> ContactCell:
    who, words = part, []
    if (match := _BRACKETS.fullmatch(part)) is not None and ":" in match["who"]:
        who = match["who"]
        words = [word for piece in match["how"].lower().split(",") if (word := piece.strip())]
    name, colon, number = who.rpartition(":")
    if not colon or not name.strip():
        raise BadCell("web-import-contact-form", written=part)
    unknown = next((word for word in words if not _understood(word)), None)
    if unknown is not None:
        raise BadCell("web-import-contact-word", written=unknown)
    return ContactCell(
        name=" ".join(name.split()),
        number=e164(number),
        way=_only(words, _member(ContactWay)),
        may_know=_only(words, _member(MayKnow)),
        lives_near=NEAR in words,
        has_key=KEY in words,
        hours=_only(words, _hours),
    )


def _only(words: list[str], read: Callable[[str], T | None]) -> T | None:
    found = {word: value for word in words if (value := read(word)) is not None}
    if len(found) > 1:
        first, second, *_ = found
        raise BadCell("web-import-contact-both", first=first, second=second)
    return next(iter(found.values()), None)


def _understood(word: str) -> bool:
    return word in (NEAR, KEY, *ContactWay, *MayKnow) or _hours(word) is not None


def _member(kind: type[Chosen]) -> Callable[[str], Chosen | None]:
    return lambda word: kind(word) if word in list(kind) else None


def _hours(word: str) -> tuple[time, time] | None:
    match = _HOURS.fullmatch(word)
    if match is None:
        return None
    try:
        starts, ends = time(int(match[1]), int(match[2] or 0)), time(int(match[3]), int(match[4] or 0))
    except ValueError:
        return None
    return (starts, ends) if starts != ends else None
