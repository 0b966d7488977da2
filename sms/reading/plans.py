"""What a text wants of the evening calls. Nothing here reads the database or the clock."""

from __future__ import annotations

import enum
import re

from locales.words import meaning_of


class Wish(enum.StrEnum):
    """The values are those of `intents.Kind`."""

    RING_AT = "ring_at"
    RING_DAY = "ring_day"
    HOME = "home"


HOME = re.compile(
    r"(?:(?:eg|jeg|æ|e|i) (?:er|e|am|har) |im |er )?(?:(?:no|nå) )?"
    r"(?:heime|hjemme|home|heimatt|heim att|heimkomen|(?:komen|kommen|kommet|komme|kome|come) "
    r"(?:heim|hjem|heimatt|attende|tilbake|home|back)|attende|tilbake|back(?: home)?)"
    r"(?: att| igjen| again| no| nå| now)*"
)
HOUR = re.compile(
    r"(?:ring|call)(?: meg| me)?(?: kl\.?| klokka| klokken| at)? ?(\d{1,2})(?:[.:](\d{2}))?"
    r"(?: i staden| i stedet| instead)?"
)
DAY = re.compile(r"(ring |call )?(?:meg |me )?(ikkje |ikke |not )?(?:meg |me )?(?:på |om |on )?([^\W\d]+)")


def understand(text: str) -> tuple[Wish, int | None] | None:
    """The wish, and minutes of the day, or twice the weekday plus one for a day she is to be rung."""
    words = " ".join(re.sub(r"[,!?]", " ", text.casefold()).split()).strip(" .")
    if HOME.fullmatch(words):
        return Wish.HOME, None
    hour = HOUR.fullmatch(words)
    if hour and int(hour[1]) < 24 and int(hour[2] or 0) < 60:
        return Wish.RING_AT, int(hour[1]) * 60 + int(hour[2] or 0)
    day = DAY.fullmatch(words)
    weekday = _weekday(day[3]) if day and (day[1] or day[2]) else None
    return None if day is None or weekday is None else (Wish.RING_DAY, 2 * weekday + (0 if day[2] else 1))


def _weekday(word: str) -> int | None:
    """Also "fredagar", "fredagane", "Fridays"."""
    meaning = meaning_of(word) or meaning_of(re.sub(r"(?:ane|ene|ar|er|s)$", "", word))
    return meaning.weekday if meaning else None
