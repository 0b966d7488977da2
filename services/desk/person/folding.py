"""The line of what has happened under its days, and what repeats itself as one row that says how often."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from models import WAITS, CallStatus, Direction, SignupState
from services.hours import duetime

from .line import Entry

REPEATS = 3
"""So many in a row are told as one."""


class Folded(enum.StrEnum):
    """What is folded where it repeats itself."""

    CALL = "call"
    SIGNUP = "signup"
    OFFER = "offer"
    RIDE = "ride"
    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Run:
    """Several of one kind with nothing between them, newest first. `counts` says how many of what."""

    what: Folded
    entries: Sequence[Entry]

    @property
    def begins(self) -> datetime:
        return self.entries[-1].at

    @property
    def ends(self) -> datetime:
        return self.entries[0].at

    @property
    def counts(self) -> Counter[str]:
        """Of calls: `inbound`, `outbound`, and of these `answered`; of others by their state."""
        found: Counter[str] = Counter()
        for each in self.entries:
            found[each.state or "none"] += 1
            found["answered"] += each.state == Direction.OUTBOUND and each.state2 == CallStatus.COMPLETED
        return found

    @property
    def titles(self) -> list[str]:
        """Of sign-ups, what they are to, each once, the first first."""
        joined = (each for each in reversed(self.entries) if each.state in (None, SignupState.JOINED, *WAITS))
        return list(dict.fromkeys(each.title for each in joined if each.title))


@dataclass(frozen=True, slots=True)
class Day:
    """A local day, and what happened on it, newest first."""

    day: date
    items: Sequence[Entry | Run]


def by_day(entries: Iterable[Entry], zone: ZoneInfo) -> list[Day]:
    """`entries` are newest first."""
    days = groupby(entries, lambda entry: duetime.local_day(entry.at, zone))
    return [Day(day, list(_folded(list(each)))) for day, each in days]


def _folded(entries: Sequence[Entry]) -> Iterator[Entry | Run]:
    for what, several in groupby(entries, lambda entry: entry.what):
        row = list(several)
        if what in set(Folded) and len(row) >= REPEATS:
            yield Run(Folded(what), row)
        else:
            yield from row
