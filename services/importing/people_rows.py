"""One row of `people.csv`, read and checked. Nothing here looks into the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from models import Check, HowAnswers, Language, Need, OnHelp, OnTalk, Role, Sex, SpeakingPace
from models.person import MAX_TIMES_A_DAY, RUN_OUT, VOLUNTEER_ROLES
from services.plans import elder_hour

from .contact_cells import ContactCell, contact_cells
from .report import Problem
from .said import Said
from .table import BadCell, Cells, What, day_of, read_table

COLUMNS = (
    "first_name", "last_name", "roles", "phone", "phone2", "language", "birth_year", "sex", "hamlet", "address",
    "farm", "lat", "lon", "seats", "checkin_days", "checkin_time", "visit_friend", "contacts", "notes",
    "checkin_tries", "checkin_gap_minutes", "checkin_ring_s", "checkin_talk", "checkin_help", "checkin_answers", "pace",
    "checked", "needs",
)  # fmt: skip
CHECKS = {check.value: check for check in Check if check is not Check.COURSE}
REQUIRED = ("first_name", "roles", "phone")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEXES = {"woman": Sex.WOMAN, "female": Sex.WOMAN, "f": Sex.WOMAN, "w": Sex.WOMAN, "k": Sex.WOMAN, "kvinne": Sex.WOMAN,
         "man": Sex.MAN, "male": Sex.MAN, "m": Sex.MAN, "mann": Sex.MAN, "other": Sex.OTHER}  # fmt: skip
MANNER: dict[str, tuple[str, Callable[[Cells, str], object]]] = {
    "checkin_tries": ("tries", lambda cells, name: cells.whole(name, 1, 5)),
    "checkin_gap_minutes": ("gap_minutes", lambda cells, name: cells.whole(name, 5, 20)),
    "checkin_ring_s": ("ring_s", lambda cells, name: cells.whole(name, 15, 60)),
    "checkin_talk": ("on_talk", lambda cells, name: cells.member(name, OnTalk, What.TALK)),
    "checkin_help": ("on_help", lambda cells, name: cells.member(name, OnHelp, What.HELP)),
    "checkin_answers": ("answers", lambda cells, name: cells.member(name, HowAnswers, What.ANSWERS)),
}
"""How an elder is rung: the column, what it is called in her plan, and how the cell is read."""
NO_NEEDS = "none"
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Shown:
    """What was seen of a volunteer, on which day, and the last day it holds where it runs out."""

    seen: Mapping[Check, date]
    until: Mapping[Check, date]


@dataclass(frozen=True)
class PersonRow:
    """A row without a fault. None is an empty cell, which changes nothing. Numbers are E.164.

    `manner` holds the filled cells of `MANNER`, by what they are called in a plan.
    """

    line: int
    first_name: str
    last_name: str
    roles: frozenset[Role]
    phone: str
    phone2: str | None
    language: Language | None
    birth_year: int | None
    sex: Sex | None
    hamlet: str | None
    address: str | None
    farm: str | None
    lat: float | None
    lon: float | None
    seats: int | None
    checkin_days: tuple[int, ...] | None
    checkin_times: tuple[str, ...] | None
    visit_friend: str | None
    contacts: tuple[ContactCell, ...] | None
    notes: str | None
    manner: Mapping[str, Any]
    pace: SpeakingPace | None
    checked: Shown | None
    needs: frozenset[Need] | None

    @property
    def numbers(self) -> set[str | None]:
        """All on which the line would ring somebody because of the row."""
        return {self.phone, self.phone2, *(contact.number for contact in self.contacts or ())}

    @property
    def has_plan(self) -> bool:
        """Whether the row says anything about the evening calls."""
        return self.checkin_days is not None or self.checkin_times is not None or bool(self.manner)


def read_people(data: bytes, *, today: date) -> tuple[list[PersonRow], list[Problem]]:
    """The good rows, and what is wrong with the others. Raises `BadFile` when the file is no table."""
    rows: list[PersonRow] = []
    problems: list[Problem] = []
    for cells in read_table(data, COLUMNS, REQUIRED):
        row = _row(cells, today)
        problems += cells.problems()
        if row is not None and not cells.reasons:
            rows.append(row)
    return rows, problems


def clock_time(written: str) -> time:
    """`19:00` or `19.00`. Raises `BadCell`."""
    match = _CLOCK.fullmatch(written.strip())
    if match is None:
        raise BadCell("web-import-clock", written=written)
    return time(int(match[1]), int(match[2]))


def _row(cells: Cells, today: date) -> PersonRow | None:
    first_name, phone = cells.text("first_name"), cells.number("phone")
    roles = cells.read("roles", _roles) or frozenset()
    _say_what_is_missing(cells)
    lat, lon = cells.decimal("lat", -90, 90), cells.decimal("lon", -180, 180)
    if (cells.text("lat") is None) != (cells.text("lon") is None):
        cells.reasons.append(Said("web-import-half-a-place", first="lat", second="lon"))
    row = PersonRow(
        line=cells.line,
        first_name=" ".join((first_name or "").split()),
        last_name=" ".join((cells.text("last_name") or "").split()),
        roles=roles,
        phone=phone or "",
        phone2=cells.number("phone2"),
        language=cells.member("language", Language, What.LANGUAGE),
        birth_year=cells.whole("birth_year", today.year - 120, today.year),
        sex=cells.read("sex", _sex),
        hamlet=cells.text("hamlet"),
        address=cells.text("address"),
        farm=cells.text("farm"),
        lat=lat,
        lon=lon,
        seats=cells.whole("seats", 0, 16),
        checkin_days=cells.read("checkin_days", _days),
        checkin_times=cells.read("checkin_time", _times),
        visit_friend=cells.number("visit_friend"),
        contacts=cells.read("contacts", lambda written: contact_cells(_parts(written))),
        notes=cells.text("notes"),
        manner={name: value for column, (name, read) in MANNER.items() if (value := read(cells, column)) is not None},
        pace=cells.member("pace", SpeakingPace, What.PACE),
        checked=cells.read("checked", lambda written: _checks(written, today)),
        needs=cells.read("needs", _needs),
    )
    if cells.text("checked") and roles and not roles & VOLUNTEER_ROLES:
        cells.reasons.append(Said("web-import-checked-no-volunteer"))
    for name in ("checkin_days", "checkin_time", *MANNER, "visit_friend", "contacts", "needs"):
        if cells.text(name) and roles and Role.ELDER not in roles:
            cells.reasons.append(Said("web-import-for-elders", column=name))
    return row


def _say_what_is_missing(cells: Cells) -> None:
    if cells.text("first_name") is None:
        cells.reasons.append(Said("web-import-no-first-name"))
    if cells.text("roles") is None:
        cells.reasons.append(Said("web-import-no-roles", known=", ".join(Role)))
    if cells.text("phone") is None:
        cells.reasons.append(Said("web-import-no-phone"))


def _roles(written: str) -> frozenset[Role]:
    found = set()
    for word in _parts(written):
        try:
            found.add(Role(word.lower().replace("-", "_").replace(" ", "_")))
        except ValueError:
            raise BadCell("web-import-role", written=word, known=", ".join(Role)) from None
    return frozenset(found)


def _checks(written: str, today: date) -> Shown:
    """`certificate 2026-05-01|licence 2026-04-12 until 2031-02-01`: what was seen, the day it was, and of what runs
    out the last day it holds."""
    found, until = dict[Check, date](), dict[Check, date]()
    for part in _parts(written):
        word, _, on = part.partition(" ")
        try:
            check = CHECKS[word.lower()]
        except KeyError:
            raise BadCell("web-import-check", written=word, known=", ".join(CHECKS)) from None
        on, _, last = on.partition(" until ")
        if not on.strip():
            raise BadCell("web-import-check-no-day", written=part, check=check)
        day = day_of(on.strip())
        if day > today:
            raise BadCell("web-import-check-ahead", written=part)
        if check in found:
            raise BadCell("web-import-check-twice", check=check)
        if check in RUN_OUT and not last.strip():
            raise BadCell("web-import-check-until", written=part, check=check)
        if check not in RUN_OUT and last.strip():
            raise BadCell("web-import-check-no-until", written=part)
        found[check] = day
        if last.strip():
            until[check] = day_of(last.strip())
    return Shown(found, until)


def _needs(written: str) -> frozenset[Need]:
    """`rollator|arm`, what she needs in a car; `none`: that she needs nothing."""
    words = [word.lower().replace("-", "_").replace(" ", "_") for word in _parts(written)]
    if words == [NO_NEEDS]:
        return frozenset()
    if NO_NEEDS in words:
        raise BadCell("web-import-needs-none", written=written)
    unknown = next((word for word in words if word not in list(Need)), None)
    if unknown is not None:
        raise BadCell("web-import-need", written=unknown, known=", ".join((*Need, NO_NEEDS)))
    found = frozenset(map(Need, words))
    if {Need.WHEELCHAIR_FOLDED, Need.WHEELCHAIR_SEATED} <= found:
        raise BadCell("web-import-two-wheelchairs")
    return found


def _sex(written: str) -> Sex:
    if written.lower() not in SEXES:
        raise BadCell("web-import-sex", written=written)
    return SEXES[written.lower()]


def _days(written: str) -> tuple[int, ...]:
    words = [word.lower() for word in _parts(written)]
    if words == ["all"]:
        return tuple(range(7))
    for word in words:
        if word not in WEEKDAYS:
            raise BadCell("web-import-weekday", written=word)
    return tuple(sorted({WEEKDAYS.index(word) for word in words}))


def _times(written: str) -> tuple[str, ...]:
    chosen = {clock_time(word) for word in _parts(written)}
    for at in sorted(chosen):
        if elder_hour.in_the_night(at):
            raise BadCell("web-import-night", written=f"{at:%H:%M}")
    times = sorted(at.strftime("%H:%M") for at in chosen)
    if len(times) > MAX_TIMES_A_DAY:
        raise BadCell("web-import-too-many-times", times=len(times), most=MAX_TIMES_A_DAY)
    return tuple(times)


def _parts(written: str) -> list[str]:
    return [part.strip() for part in written.split("|") if part.strip()]
