"""Times of an iCalendar file: what is written, in every spelling that has one meaning only, and in which zone.

What has several meanings is no time and gets a sentence (`BadEntry`): a guessed hour could ring people in the night.
"""

from __future__ import annotations

import functools
import math
import re
import zoneinfo
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any

import icalendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from ..drafts import Odd, Remark
from ..said import Said
from .lines import Prop

YEARS = range(1600, 2200)
LONGEST = timedelta(days=366)
OF_A_MONTH_OR_YEAR = {
    "DAILY": ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"),
    "WEEKLY": ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
}
"""What no calendar writes of days and weeks: with it a rule may never come."""
_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?"
)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?T?(?:(\d+)W)?(?:(\d+)D)?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?", re.IGNORECASE
)
_OFFSET = re.compile(r"\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)?\)?", re.IGNORECASE)
_SHOWN_ZONE = re.compile(r"\((?:UTC|GMT)[^)]*\)\s*([^,]+).*", re.IGNORECASE)
"""As a Windows program shows a zone to people: (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna."""
Moment = date | datetime
CANNOT_BE_FOLLOWED = "web-import-cannot-follow"


class BadEntry(Exception):
    """The entry cannot be taken in; `said` is the sentence that says what to do."""

    def __init__(self, name: str, /, **words: object) -> None:
        super().__init__(name)
        self.said = Said(name, **words)


@dataclass(frozen=True)
class Written:
    """A moment, and how its zone stood there: `utc` and `offset` name an instant, but no local hour for a series."""

    at: Moment
    utc: bool = False
    offset: bool = False
    has_value_date: bool = True


@dataclass
class Zones:
    """The zones of one calendar. `own` is X-WR-TIMEZONE, in which hours without a zone and in UTC are meant."""

    usual: tzinfo
    own: tzinfo | None = None
    defined: dict[str, tzinfo] = field(default_factory=dict)

    def named(self, name: str) -> tzinfo | None:
        """By its usual name, a Windows name, the end of a path, or as the calendar itself defines it."""
        found = known_zone(name)
        return found if found is not None else self.defined.get(name.strip().casefold())

    def define(self, lines: Sequence[str]) -> None:
        """Take in a VTIMEZONE; one that cannot be read defines nothing, and whoever needs it is told."""
        names = [line.partition(":")[2].strip() for line in lines if re.match(r"TZID\s*[;:]", line, re.IGNORECASE)]
        located = [line.partition(":")[2] for line in lines if line.upper().startswith("X-LIC-LOCATION:")]
        zone = next((found for name in located if (found := known_zone(name)) is not None), None)
        if zone is None and len(names) == 1:
            zone = _built(lines)
        if zone is not None:
            self.defined.update({name.casefold(): zone for name in names})


def known_zone(name: str) -> tzinfo | None:
    name = name.strip().strip('"')
    windows = _windows_names().get(name.casefold())
    if windows is not None:
        return zoneinfo.ZoneInfo(windows)
    parts = name.casefold().strip("/").split("/")
    for first in range(len(parts)):
        found = _known_names().get("/".join(parts[first:]))
        if found is not None and (first == 0 or "/" in found):
            return zoneinfo.ZoneInfo(found)
    shown = _SHOWN_ZONE.fullmatch(name)
    city = _known_cities().get(shown[1].strip().casefold().replace(" ", "_")) if shown else None
    return zoneinfo.ZoneInfo(city) if city else None


@functools.cache
def _known_cities() -> dict[str, str]:
    return {name.rpartition("/")[2]: found for name, found in _known_names().items() if "/" in name}


@functools.cache
def _windows_names() -> dict[str, str]:
    return {windows.casefold(): olson for windows, olson in WINDOWS_TO_OLSON.items()}


@functools.cache
def _known_names() -> dict[str, str]:
    return {name.casefold(): name for name in sorted(zoneinfo.available_timezones())}


def _built(lines: Sequence[str]) -> tzinfo | None:
    try:
        definition: Any = icalendar.Timezone.from_ical("\r\n".join([*lines, ""]))
        zone = definition.to_tz(lookup_tzid=False)
        for month in (1, 7):
            datetime(2026, month, 1, tzinfo=zone).utcoffset()
    except Exception:  # noqa: BLE001 the library raises whatever a strange definition makes it raise
        return None
    return zone if isinstance(zone, tzinfo) else None


def moment(prop: Prop, value: str, zones: Zones) -> Written:
    """One time. Raises `BadEntry`."""
    found = _MOMENT.fullmatch(value.strip())
    if found is None:
        raise BadEntry("web-import-event-time", name=prop.name)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        at = time(int(found[4]), int(found[5]), min(int(found[6] or 0), 59)) if found[4] else None
    except ValueError:
        raise BadEntry("web-import-event-time", name=prop.name) from None
    if day.year not in YEARS:
        raise BadEntry("web-import-event-year", name=prop.name, year=str(day.year))
    if at is None:
        return Written(day, has_value_date=prop.params.get("VALUE", "").upper() == "DATE")
    local = datetime.combine(day, at)
    if found[7] and found[7] in "Zz":
        aware = local.replace(tzinfo=UTC)
        return Written(aware.astimezone(zones.own) if zones.own else aware, utc=zones.own is None)
    if found[7]:
        return _at_offset(local, found[7], zones)
    name = prop.params.get("TZID", "").strip()
    if not name:
        return Written(local.replace(tzinfo=zones.own))
    zone = zones.named(name)
    if zone is not None:
        # UTC by name is as little a local hour as Z is.
        is_utc = getattr(zone, "key", "") in ("UTC", "Etc/UTC", "Zulu", "Etc/GMT", "GMT+0", "Etc/Zulu")
        return Written(local.replace(tzinfo=zone), utc=is_utc)
    if _OFFSET.fullmatch(name):
        return _at_offset(local, name, zones)
    raise BadEntry("web-import-event-zone-of", zone=name, name=prop.name)


def _at_offset(local: datetime, written: str, zones: Zones) -> Written:
    found = _OFFSET.fullmatch(written)
    hours, minutes = (int(found[2]), int(found[3] or 0)) if found else (99, 0)
    if found is None or hours > 14 or minutes > 59:
        raise BadEntry("web-import-event-zone", zone=written)
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if found[1] == "-" else 1)
    return Written(local.replace(tzinfo=timezone(offset)).astimezone(zones.own or zones.usual), offset=True)


def duration(prop: Prop) -> timedelta:
    """May be negative. Raises `BadEntry` for what is none."""
    found = _DURATION.fullmatch(prop.value.strip())
    if found is None or not any(found.groups()[1:]):
        raise BadEntry("web-import-event-time", name="DURATION")
    units = ("weeks", "days", "weeks", "days", "hours", "minutes", "seconds")
    try:
        parts = (timedelta(**{unit: int(part or 0)}) for unit, part in zip(units, found.groups()[1:], strict=True))
        length = sum(parts, timedelta(0))
    except OverflowError:
        length = LONGEST * 2
    if length > LONGEST:
        raise BadEntry("web-import-event-long")
    return -length if found[1] == "-" else length


def like(at: Moment, start: Moment, zones: Zones) -> Moment:
    """`at` as the same kind of time as `start`: a day, an hour in its zone, or an hour without one."""
    if not isinstance(start, datetime):
        return (at.astimezone(zones.usual) if at.tzinfo else at).date() if isinstance(at, datetime) else at
    if not isinstance(at, datetime):
        return datetime.combine(at, start.timetz())
    if start.tzinfo is None:
        return at.astimezone(zones.usual).replace(tzinfo=None) if at.tzinfo else at
    return at.astimezone(start.tzinfo) if at.tzinfo else at.replace(tzinfo=start.tzinfo)


def whole_days(length: timedelta) -> timedelta:
    return timedelta(days=max(1, math.ceil(length / timedelta(days=1))))


def rule(prop: Prop, start: Moment, zones: Zones) -> tuple[Any, Remark | None]:
    """The repetition as the library wants it, and what of it was not as it should be. Raises `BadEntry`."""
    said = None
    kept = []
    for part in (one.strip() for one in prop.value.strip().strip(";").split(";")):
        name, _, value = part.partition("=")
        if name.strip().upper() == "UNTIL" and value.strip()[:4] >= str(YEARS.stop):
            continue  # 9999 is how some programs write that there is no end
        if name.strip().upper() == "UNTIL":
            until, said = _until(prop, value, start, zones)
            if until is None:
                return None, said
            kept.append(f"UNTIL={until}")
        elif part:
            kept.append(part)
    try:
        found = icalendar.vRecur.from_ical(";".join(kept))
    except Exception as error:  # the library raises whatever a strange rule makes it raise
        raise BadEntry("web-import-event-time", name=prop.name) from error
    often = str((found.get("FREQ") or [""])[0]).upper() in ("SECONDLY", "MINUTELY", "HOURLY")
    if often or any(len(found.get(part, [])) > 1 for part in ("BYHOUR", "BYMINUTE", "BYSECOND")):
        raise BadEntry("web-import-event-within-the-day")
    if any(int(count) < 1 for name in ("INTERVAL", "COUNT") for count in found.get(name, [])):
        raise BadEntry(CANNOT_BE_FOLLOWED)
    # Of each day that is the thirtieth of February every one of eight thousand years would be looked at.
    if any(part in found for part in OF_A_MONTH_OR_YEAR.get(str((found.get("FREQ") or [""])[0]).upper(), ())):
        raise BadEntry(CANNOT_BE_FOLLOWED)
    return found, said


def _until(prop: Prop, value: str, start: Moment, zones: Zones) -> tuple[str | None, Remark | None]:
    """UNTIL as the standard wants it beside `start`; None for the end of what has not begun."""
    written = moment(Prop(prop.line, prop.name, {}, value), value, zones).at
    said = None
    if isinstance(start, datetime) and not isinstance(written, datetime):
        said = Remark(Odd.UNTIL_A_DATE, written.isoformat())
        until: Moment = datetime.combine(written, time(23, 59, 59), tzinfo=start.tzinfo)
    else:
        until = like(written, start, zones)
    if until < start:
        return None, Remark(Odd.ENDS_BEFORE)
    if not isinstance(until, datetime):
        return until.strftime("%Y%m%d"), said
    if until.tzinfo is None:
        return until.strftime("%Y%m%dT%H%M%S"), said
    return until.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"), said
