"""Days away as they are texted: until when, and of whom. Nothing here reads the database or the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from locales.days import is_span, parse_day
from services.plans.away import LONGEST

from .keywords import Keyword, near

UNTIL = r"(?:fram |frem )?(?:til|te|until|till|to)\b[\s:]*(?:og med\s+)?(.*)"
A_NAME = r"[^\W\d][\w-]*(?:\s+[^\W\d][\w-]*){0,2}?"
_SAYS_AWAY = (
    r"på reise|ute og reiser|på ferie|ferie|vekkreist|vekke|burte|på hytta|reist bort|reiser bort|skal bort|"
    r"skal på (?:ferie|reise|hytta)|on holiday"
)
_BEGINS = re.compile(
    r"\s*(?:(?:(?:eg|jeg|æ|e|i)\s+)?(?:er|am|e)\s+|(?:eg|jeg|æ|e|i)\s+(?=skal|reis)|im\s+|i'm\s+)?"
    rf"({_SAYS_AWAY}|[^\W\d]+)\b[\s,:.]*(.*)",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Away:
    """Back on `day`; `name` is whom somebody else says it of. Not certain: no day, or one that is past or too far off,
    which then stands in `day`."""

    day: date | None = None
    name: str | None = None
    is_certain: bool = False


def understand(text: str, today: date, lang: str) -> Away | None:
    """ "BORTE TIL 5.12": not rung before the fifth; "BORTE I KVELD": rung again tomorrow; "PÅ FERIE EI VEKE"; and from
    a contact "BORTE KARI TIL 5.12"."""
    match = _BEGINS.match(text.casefold())
    if match is None or not (re.fullmatch(_SAYS_AWAY, match[1]) or near(match[1]) is Keyword.AWAY):
        return None
    until = re.match(UNTIL, match[2], re.S)
    named = re.match(rf"({A_NAME})\s+{UNTIL}", match[2], re.S) if until is None else None
    name = named[1] if named else None
    rest = until[1] if until else named[2] if named else match[2]
    spoken = rest.strip(" .!")
    day = parse_day(spoken, today, lang) if spoken else None
    if day is None:
        return Away()
    if "og med" in match[2] or (until is None and named is None and day == today):
        day += timedelta(days=1)
    elif until is None and named is None and not is_span(spoken):
        return Away()
    if not today < day <= today + LONGEST:
        return Away(day)
    return Away(day, name, is_certain=True)
