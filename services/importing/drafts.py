"""What a calendar file says is on, before it is compared with what the line knows."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from .report import Problem
from .said import Said

HORIZON = timedelta(days=365)
"""How far ahead a calendar is taken in."""
MOST_TIMES = 500
"""Times something is on in a year: whoever rings waits, on SQLite, while they are taken in."""


class Odd(enum.StrEnum):
    """What of an activity stands otherwise than it should, and was read all the same."""

    OFF = "off"
    SAME_UID = "same_uid"
    NO_UID = "no_uid"
    IN_UTC = "in_utc"
    OFFSET = "offset"
    BARE_DATE = "bare_date"
    NEGATIVE = "negative"
    NOT_ALIKE = "not_alike"
    UNTIL_A_DATE = "until_a_date"
    ENDS_BEFORE = "ends_before"


class Remark(NamedTuple):
    """`day` is a date beside it, where there is one."""

    odd: Odd
    day: str = ""

    def of(self, title: str) -> Said:
        """The sentence about the activity of that title."""
        return Said("web-import-odd", odd=self.odd.value, title=title, day=self.day)


@dataclass(frozen=True, slots=True)
class Repeats:
    """By which rule (RRULE) an activity is repeated from a local day on. `starts` is local, None of a whole day."""

    rule: str
    first_on: date
    until: date | None
    starts: time | None
    minutes: int


@dataclass(frozen=True)
class Draft:
    """One time something is on. `key` is which of the activity's times it is: its start, or what the file says.

    Times are UTC; of a whole day they are its local midnights. `facts` holds minimum, maximum and price_ore where the
    cell is filled, `without` those whose cell is empty: a file without such columns leaves what the desk wrote.
    """

    line: int
    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    key: str
    all_day: bool = False
    notes: str | None = None
    place: str | None = None
    hamlet: str | None = None
    hamlet_is_sure: bool = True
    facts: dict[str, int] = field(default_factory=dict)
    without: frozenset[str] = frozenset()


@dataclass
class CalendarFile:
    """What was read. Of `unread_uids` something could not be read, so that their silence cancels nothing; `unread` is
    set when it is not even known what could not be read. `only` are the uids of which a mailed invitation tells
    everything; None is an organiser's whole calendar. `off` are single times (uid and key) that are called off.
    `repeated` are the uids that are repeated by one rule. `is_whole`: it was read to its end."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    only: set[str] | None = None
    off: set[tuple[str, str]] = field(default_factory=set)
    repeated: dict[str, Repeats] = field(default_factory=dict)
    unread_uids: set[str] = field(default_factory=set)
    unread: bool = False
    holds_events: bool = False
    is_whole: bool = True

    def vouches_for(self, uid: str) -> bool:
        """Whether the file was read well enough to say that what it does not hold of `uid` is off."""
        told_of = self.only is None or uid in self.only
        return told_of and not self.unread and uid not in self.unread_uids

    def leave_out(self, line: int, uid: str | None, reason: str) -> None:
        self.problems.append(Problem(line, reason))
        if uid:
            self.unread_uids.add(uid)
        else:
            self.unread = True


def key_of(instant: datetime) -> str:
    """The key of an occurrence: its original start, ISO 8601 UTC."""
    return instant.isoformat()
