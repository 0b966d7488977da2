"""Checks and shapes that calls and messages share on the REST side."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from email.utils import format_datetime

from exchange.rest.errors import RestError
from exchange.twiml.grammar import address

_WHOLE = re.compile(r"[0-9]{1,9}")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*")


def rfc2822(instant: datetime | None) -> str | None:
    """A date as the 2010 API writes it."""
    return format_datetime(instant) if instant else None


def check_url(url: str, code: int = 21205) -> None:
    """Refuse an address that is no absolute http(s) URL, with ``code``; Twilio's limit is 4000 characters."""
    if url and (len(url) > 4000 or not _URL.fullmatch(url) or address(url)):
        raise RestError(code, url)


def whole(name: str, text: str, least: int, most: int, code: int = 20001) -> int:
    """A whole number in a range, else refused with ``code``."""
    if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
        raise RestError(code, name if code == 20001 else text)
    return int(text)


def flag(name: str, text: str) -> bool:
    """``true`` or ``false``, however it is capitalised, else 20001."""
    if text.lower() not in {"true", "false"}:
        raise RestError(20001, name)
    return text.lower() == "true"


def within_days(name: str, query: dict[str, list[str]]) -> Callable[[datetime | None], bool]:
    """Tells of a date whether it passes the list filters ``Name``, ``Name<`` and ``Name>``; 20001 for no date.

    Whole days in UTC, ends included, whatever the time of day that is given (Twilio: lists filter by date).
    """
    first, last = date.min, date.max
    asked = [name + suffix for suffix in ("", "<", ">") if query.get(name + suffix)]
    for filtered in asked:
        try:
            day = datetime.fromisoformat(query[filtered][-1].replace("Z", "+00:00")).date()
        except ValueError:
            raise RestError(20001, filtered) from None
        first = first if filtered.endswith("<") else max(first, day)
        last = last if filtered.endswith(">") else min(last, day)
    return lambda instant: first <= instant.date() <= last if instant is not None else not asked
