"""Checks and shapes that calls and messages share on the REST side."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import format_datetime

from exchange.rest_errors import RestError

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*")


def rfc2822(instant: datetime | None) -> str | None:
    """A date as the 2010 API writes it."""
    return format_datetime(instant) if instant else None


def good_number(number: str) -> bool:
    """Whether it is written in E.164."""
    return _E164.fullmatch(number) is not None


def check_url(url: str) -> None:
    """Refuse an address that is no absolute http(s) URL (21205)."""
    if url and not _URL.fullmatch(url):
        raise RestError(21205, url)


def whole(name: str, text: str, least: int, most: int) -> int:
    """A whole number in a range, else 20001."""
    if not text.isdigit() or not least <= int(text) <= most:
        raise RestError(20001, name)
    return int(text)


def flag(name: str, text: str) -> bool:
    """``true`` or ``false``, however it is capitalised, else 20001."""
    if text.lower() not in {"true", "false"}:
        raise RestError(20001, name)
    return text.lower() == "true"


def within_days(instant: datetime | None, name: str, query: dict[str, list[str]]) -> bool:
    """Whether a date passes the list filters ``Name``, ``Name<`` and ``Name>``.

    Whole days in UTC, ends included, whatever the time of day that is given (Twilio: lists filter by date).
    """
    for suffix in ("", "<", ">"):
        given = query.get(name + suffix)
        if not given:
            continue
        try:
            day = datetime.fromisoformat(given[-1].replace("Z", "+00:00")).date()
        except ValueError:
            raise RestError(20001, name + suffix) from None
        if instant is None:
            return False
        mine = instant.date()
        if (suffix == "" and mine != day) or (suffix == "<" and mine > day) or (suffix == ">" and mine < day):
            return False
    return True
