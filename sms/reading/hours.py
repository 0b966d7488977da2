"""Days and hours as they are texted: "tysdag 18-20", "torsdag klokka 14.", "tysdag frå kl 18.30 til 20"."""

from __future__ import annotations

import enum
import re
from datetime import date, time

from locales.days import parse_day

_CLOCK = r"(?:(?:kl\.?|klokka|klokken|at)\s*)?(\d{1,2})(?:[.:]?([0-5]\d))?"
_SPAN = re.compile(rf"\b(?:(?:frå|fra|from)\s+)?{_CLOCK}\s*(?:-|–|til|to)\s*{_CLOCK}[\s.,!]*$", re.I)
_HOUR = re.compile(rf"\b{_CLOCK}[\s.,!]*$", re.I)
_EVERY = re.compile(r"^(?:kvar|hver|every|på|on)\s+", re.I)

_AGAIN = re.compile(
    r"\b(?:(?:kvar|hver|every|annakvar|annankvar|annenhver)"
    r"(?: (?:einaste|eneste|single|annan|annen|andre|other|second))?(?: (?:veke|uke|week))?|"
    r"fast|faste|vekentleg|ukentlig|weekly|alle|framover|fremover)\b\s*",
    re.I,
)
_EVERY_OTHER = re.compile(
    r"\b(?:annakvar|annankvar|annenhver|(?:kvar|hver|every) (?:annan|annen|andre|other|second))\b", re.I
)
_DAYS = re.compile(r"\b(\w+dag)(?:ar|er|ane|ene)\b|\b(\w+day)s\b", re.I)


class Again(enum.Enum):
    """Whether more than the one day was meant, and which."""

    ONCE = enum.auto()
    EVERY_WEEK = enum.auto()
    SOMETIMES = enum.auto()


def once(text: str) -> tuple[str, Again]:
    """ "KVAR ONSDAG 14" and "onsdagar 14" as one Wednesday, and whether more than that one was meant; every other
    Wednesday is not every week."""
    single = _DAYS.sub(lambda day: day[1] or day[2], _AGAIN.sub("", text))
    if single == text:
        return single, Again.ONCE
    return single, Again.SOMETIMES if _EVERY_OTHER.search(text) else Again.EVERY_WEEK


def day_and_span(text: str, today: date, lang: str = "nn") -> tuple[date, time, time] | None:
    """The day and the hours from and to; None where one of them is missing or the end does not come after."""
    rest, span = without_span(text)
    day = day_in(rest, today, lang) if span is not None else None
    return (day, *span) if day is not None and span is not None else None


def without_span(text: str) -> tuple[str, tuple[time, time] | None]:
    """What stands before the hours from and to, and these; all of it where it does not end with hours, or with some
    that are none."""
    match = _SPAN.search(text)
    if match is None:
        return text, None
    starts, ends = _time(match[1], match[2]), _time(match[3], match[4])
    return (text[: match.start()], (starts, ends)) if starts and ends and starts < ends else (text, None)


def day_and_hour(text: str, today: date, lang: str = "nn") -> tuple[date, time] | None:
    """The day and the hour; None where one of them is missing."""
    match = _HOUR.search(text)
    day = day_in(text[: match.start()], today, lang) if match else None
    at = _time(match[1], match[2]) if match else None
    return (day, at) if day and at else None


def day_in(text: str, today: date, lang: str = "nn") -> date | None:
    return parse_day(_EVERY.sub("", text.strip(" .,:")), today, lang)


def _time(hour: str, minute: str | None) -> time | None:
    return time(int(hour), int(minute or 0)) if int(hour) < 24 else None
