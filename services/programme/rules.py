"""How often something is held: the few rules the desk offers, written as RRULE (RFC 5545, 3.3.10), and their days."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from datetime import date, datetime, time

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAYS_OF_A_WEEK = 7


class Often(enum.StrEnum):
    """`OTHER` is a calendar's own rule, which the desk does not write."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    OTHER = "other"


class How(enum.StrEnum):
    """How often it is held, as it is said: on which of the month's weekday where it is each month."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    LAST = "last"
    OTHER = "other"


_OF_THE_MONTH = {1: How.FIRST, 2: How.SECOND, 3: How.THIRD, 4: How.FOURTH, -1: How.LAST}


def how(rule: str, first: date) -> How:
    """How it is said that it is held by `rule` from the day `first` on."""
    found = often(rule)
    return _OF_THE_MONTH[which(first)] if found is Often.MONTH else How(found.value)


def written(often: Often, first: date) -> str:
    """The rule by which it is held on the weekday of `first`; each month on the same one of its weekday, on the last
    where `first` is the fifth. Raises ValueError for `OTHER`."""
    weekday = WEEKDAYS[first.weekday()]
    if often is Often.WEEK:
        return f"FREQ=WEEKLY;BYDAY={weekday}"
    if often is Often.FORTNIGHT:
        return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday}"
    if often is Often.MONTH:
        return f"FREQ=MONTHLY;BYDAY={which(first)}{weekday}"
    raise ValueError("the rule is a calendar's own")


def which(day: date) -> int:
    """The so manieth of its weekday in its month; -1, the last, for the fifth."""
    nth = (day.day - 1) // _DAYS_OF_A_WEEK + 1
    return nth if nth < 5 else -1


def often(rule: str) -> Often:
    """Which of the desk's rules it is, however often."""
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    weeks = parts.get("INTERVAL", "1")
    if set(parts) <= {"FREQ", "INTERVAL", "BYDAY", "WKST", "COUNT"}:
        if parts.get("FREQ") == "WEEKLY" and parts.get("BYDAY", "MO") in WEEKDAYS and weeks in {"1", "2"}:
            return Often.WEEK if weeks == "1" else Often.FORTNIGHT
        if (
            parts.get("FREQ") == "MONTHLY"
            and weeks == "1"
            and re.fullmatch(r"(-1|[1-4])[A-Z]{2}", parts.get("BYDAY", ""))
        ):
            return Often.MONTH
    return Often.OTHER


def days(rule: str, first: date, until: date | None, last: date) -> Iterator[tuple[int, date]]:
    """The rule's days from `first` to `last` (and `until`), both included, each with its number from 0 on."""
    end = min(until, last) if until is not None else last
    found = rrulestr(rule, dtstart=datetime.combine(first, time()))
    for number, at in enumerate(found):
        if at.date() > end:
            return
        yield number, at.date()


def first_day(rule: str, since: date) -> date:
    """The first day of the desk's rule `rule` from `since` on."""
    found = rrulestr(rule, dtstart=datetime.combine(since, time())).after(datetime.combine(since, time()), inc=True)
    return found.date() if found is not None else since
