"""What an import found and did, for the person who ran it."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong: the line of the file it stands on (1 is the header), and a sentence that says what to do."""

    line: int
    reason: str


class Changed(enum.StrEnum):
    """What of a known person a row may change; mostly as the heading is called."""

    PHONE2 = "phone2"
    LANGUAGE = "language"
    PACE = "pace"
    BIRTH_YEAR = "birth_year"
    SEX = "sex"
    HAMLET = "hamlet"
    ADDRESS = "address"
    FARM = "farm"
    PLACE = "place"
    NOTES = "notes"
    SEATS = "seats"
    NEEDS = "needs"
    ROLES = "roles"
    CHECKED = "checked"
    CONSENT = "consent"
    EVENING = "checkin_days"
    VISIT_FRIEND = "visit_friend"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one good row: who it is about, whether she is new, and what of a known one changed."""

    line: int
    name: str
    is_new: bool
    changed: tuple[Changed, ...] = ()


class Became(enum.StrEnum):
    """What becomes of one time something is on."""

    NEW = "new"
    CHANGED = "changed"
    OFF = "off"


class Other(enum.StrEnum):
    """What of a known time is another."""

    TITLE = "title"
    HOUR = "hour"
    PLACE = "place"
    PEOPLE = "people"
    PRICE = "price"
    ON_AGAIN = "on_again"


@dataclass(frozen=True, slots=True)
class Time:
    """What became of one time something is on, which begins `starts_at` (aware UTC) from now on."""

    became: Became
    title: str
    starts_at: datetime
    all_day: bool = False
    other: tuple[Other, ...] = ()


@dataclass
class ImportReport:
    """How many rows were made, changed and left alone. Nothing was written unless `applied`.

    `questions` are about what was left as it is until somebody answers.

    `taken`: the good rows of people one by one; `times`: what is on and was not as before, one by one.

    A row with a warning was written as it stands; somebody should look at it.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    questions: list[Problem] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    applied: bool = False

    @classmethod
    def refused(cls, problems: list[Problem]) -> ImportReport:
        """The report of a file of which nothing was written."""
        return cls(problems=sorted(problems))
