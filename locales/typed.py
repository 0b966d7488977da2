"""Days and hours as they are typed into a field at the desk: "2.12", "onsdag", "19", "1900", "19.00".

What is not certain is None, and the field asks again; nothing is guessed.
"""

import re
from datetime import date, time, timedelta

from locales.days import parse_day
from locales.words import plain_words, weekday_of

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_CLOCK = re.compile(
    r"(?:(?:kl\.?|klokka|klokken|at)\s*)?"
    r"(?:(?P<hour>\d{1,2})(?:\s?[.:,]\s?(?P<minute>\d\d))?|(?P<both>\d{3,4}))"
    r"\s*(?P<half>(?:am|pm|a\.m|p\.m)\.?)?",
    re.IGNORECASE,
)
_YESTERDAY = {"i går", "igår", "i gar", "yesterday"}
_A_YEAR = 366


def read_clock(text: str) -> time | None:
    """The hour of the day in whole minutes meant by `text`: "19", "1900", "930", "19.00", "19:00", "kl. 19", "7 pm".

    An hour is one of twenty-four unless am or pm stands behind it: "7" is in the morning.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    both = match["both"]
    hour, minute = (int(both[:-2]), int(both[-2:])) if both else (int(match["hour"]), int(match["minute"] or 0))
    half = (match["half"] or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_day(text: str, today: date, lang: str = "nn", *, past: bool = False) -> date | None:
    """As `locales.days.parse_day`, and "2026-12-02". What is told without a year is the next such day from `today` on;
    with `past` the last one until `today`, and a weekday the last before it."""
    written = text.strip()
    if _ISO.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            return None
    return _past_day(written, today, lang) if past else parse_day(written, today, lang)


def _past_day(written: str, today: date, lang: str) -> date | None:
    if plain_words(written) in _YESTERDAY:
        return today - timedelta(days=1)
    weekday = weekday_of(written, lang)
    if weekday is not None:
        return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
    told = parse_day(written, today, lang)
    if told is None or told <= today:
        return told
    days = (today - timedelta(days=behind) for behind in range(_A_YEAR))
    return next((day for day in days if parse_day(written, day, lang) == day), None)
